#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace transload::store_json {

/// What the name of a file says about its content.
struct FileName {
    QString base; ///< without the endings, decoded: what a collection from this file is called
    bool isLines = false;
    bool isPacked = false;
};

/// Reads a file's name (no path); nothing when it is not one of a JSON file, or is a sidecar's.
std::optional<FileName> parseFileName(const QString& name);

/// The ending of every sidecar.
inline constexpr char kSidecarSuffix[] = ".transload.json";

/// A name for a collection's file, without ending, that any file system takes: at most 200 bytes, and
/// parseFileName gives the collection's name back from it. `taken` are names in use, which it must differ
/// from by more than the case of letters. Only a name that is too long is cut, and ends in a hash of the
/// whole.
QString fileBaseFor(const QString& collection, const QStringList& taken);

/// Whether fileBaseFor could have made this base, whatever was taken: also tells cut names.
bool isFileBaseFor(const QString& fileBase, const QString& collection);

} // namespace transload::store_json
