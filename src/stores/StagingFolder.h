#pragma once

#include "core/Result.h"

#include <QString>

namespace transload {

/// The private folder `.transload-<run>` beside a target in which a store made of files is built, and the one
/// rename that brings it to its place. Removes itself with all in it when destroyed.
/// Thread: one at a time.
class StagingFolder {
public:
    /// Creates the folder beside `finalPath` (whose parent must exist). Errors: AccessDenied, Full.
    static Result<StagingFolder> create(const QString& finalPath, const QString& runId);

    StagingFolder(StagingFolder&& other) noexcept;
    StagingFolder& operator=(StagingFolder&&) = delete;
    ~StagingFolder();

    /// The path under which the store is built: the final name, inside the staging folder.
    QString stagedPath() const;
    const QString& finalPath() const { return m_finalPath; }

    /// Renames the staged file or folder to its final place and makes that durable. Refuses to replace
    /// anything but an empty folder. Errors: Conflict.
    Status publish();
    /// Renames it back, when it is still the one that was published.
    Status withdraw();

private:
    StagingFolder(QString folder, QString finalPath, QString runId);

    QString m_folder;
    QString m_finalPath;
    QString m_runId;
    std::uint64_t m_publishedInode = 0;
};

} // namespace transload
