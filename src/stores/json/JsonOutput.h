#pragma once

#include "core/Files.h"
#include "core/Result.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace transload::store_json {

/// A new file, private to the user, that is written in order and packed with gzip if wanted.
/// Thread: one at a time.
class JsonOutput {
public:
    /// Errors: AccessDenied, Full, Conflict (something is there).
    static Result<std::unique_ptr<JsonOutput>> create(const QString& path, bool isPacked);
    JsonOutput(const JsonOutput&) = delete;
    JsonOutput& operator=(const JsonOutput&) = delete;
    ~JsonOutput();

    /// What is appended here is written by `flush`, which is called between records.
    std::string& text() { return m_text; }
    /// Writes what was appended, when it is enough to be worth it.
    Status flush();
    /// Writes the rest, makes the file durable and closes it.
    Status close();

private:
    struct Packer;
    JsonOutput(FileDescriptor fd, QString path);
    Status write(std::string_view bytes);
    Status pack(bool isLast);

    FileDescriptor m_fd;
    QString m_path;
    std::string m_text;
    std::unique_ptr<Packer> m_packer; // null: not packed
};

} // namespace transload::store_json
