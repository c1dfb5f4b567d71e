#pragma once

#include "core/Files.h"
#include "stores/json/JsonFiles.h"
#include "stores/json/JsonScan.h"

#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace transload::store_json {

/// What scans of files found, for as long as nobody touches them: a run opens the same source several times.
/// Thread: any.
class ScanCache {
public:
    std::shared_ptr<const JsonFileScan> find(const QString& path, const FileState& state);
    void keep(const QString& path, const FileState& state, std::shared_ptr<const JsonFileScan> scan);

private:
    std::mutex m_mutex;
    std::map<QString, std::pair<FileState, std::shared_ptr<const JsonFileScan>>>
        m_scans; // guarded by m_mutex
};

/// Everything a JSON store holds, by name.
struct JsonCatalog {
    std::vector<JsonCollection> collections;
    QByteArray carried;
    Findings findings; ///< how files were taken, where it is not obvious

    const JsonCollection* find(const QString& name) const;

    /// Reads the description of a store or, where there is none, the files themselves. Errors: NotFound,
    /// Unsupported, Corrupt with line, column and byte, Cancelled.
    static Result<JsonCatalog> read(const QString& path, ScanCache& cache, RunContext* context);
};

} // namespace transload::store_json
