#pragma once

#include "core/Secret.h"

#include <QMap>
#include <QString>

#include <memory>
#include <optional>

namespace transload {

/// Where a store lies: which kind, and the inputs its descriptor names. No secret stands in its fields.
struct Location {
    QString storeId; ///< StoreDescriptor::id
    QMap<QString, QString> fields {}; ///< by LocationField::id
    /// What opens it, if anything: shared by all copies of the location, never written, shown or compared.
    std::shared_ptr<const Secret> password {};

    /// A location of a store that is a file or folder; `path` is absolute.
    static Location ofPath(const QString& storeId, const QString& path)
    {
        return Location { storeId, { { QStringLiteral("path"), path } } };
    }
    /// The file or folder, empty when the store has none.
    QString path() const { return fields.value(QStringLiteral("path")); }
    bool isEmpty() const { return storeId.isEmpty(); }
    /// As the command line writes it: `sqlite:/home/me/conduit.db`, or for a store behind a server
    /// `postgresql://user@host:port/database?schema=name`. Never with the password.
    QString toString() const;
    /// Reads the second form again; the kind of store is not checked. Nothing when `text` is not of that form
    /// or holds a password: passwords do not stand in addresses.
    static std::optional<Location> fromUri(const QString& text);
    /// Where it lies, for people: the path, or the whole address.
    QString place() const { return fields.contains(QStringLiteral("path")) ? path() : toString(); }
    /// What people call it, short: the file's name, or `database.schema`.
    QString name() const;

    bool operator==(const Location& other) const
    {
        return storeId == other.storeId && fields == other.fields;
    }
};

} // namespace transload
