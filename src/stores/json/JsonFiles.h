#pragma once

#include "core/Result.h"
#include "stores/Store.h"
#include "stores/json/JsonNames.h"

#include <QString>

#include <vector>

namespace transload::store_json {

/// One JSON file of a store.
struct JsonFile {
    QString path; ///< absolute
    QString relativePath; ///< below the store's folder, or the file's own name
    FileName name;
    /// What a collection from this file is called: its base, with the folders it lies in.
    QString collectionName() const;
};

/// The files that make up the JSON store at a path.
struct JsonFiles {
    bool isFolder = false;
    QString baseFolder;
    std::vector<JsonFile> files; ///< sorted by path
    QString sidecarPath; ///< where the description lies, if there is one
    bool hasSidecar = false;
    QStringList foreignEntries; ///< other names in a folder, sorted
};

/// Lists them; opens nothing. Links, hidden files and leftovers of writing (.tmp, .lock) are not followed or
/// taken. Errors: NotFound; Unsupported when there is no JSON file.
Result<JsonFiles> listFiles(const QString& path);

/// Whether a JSON store lies at `path`: a file of that name that begins as JSON or gzip does, or a folder
/// that holds such names and no other files.
bool looksLikeJson(const QString& path);

/// Where the description of a store lies.
QString sidecarPathFor(const QString& path, bool isFolder);

/// Whether a target at this path is one file; otherwise it is a folder with a file for each collection.
bool isOneFile(const QString& path);

Result<Inspection> inspectFiles(const Location& location);

} // namespace transload::store_json
