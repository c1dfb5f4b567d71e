#pragma once

#include <QMap>
#include <QString>

namespace transload {

/// Where a store lies: which kind, and the inputs its descriptor names. Never holds a secret.
struct Location {
    QString storeId; ///< StoreDescriptor::id
    QMap<QString, QString> fields; ///< by LocationField::id

    /// A location of a store that is a file or folder; `path` is absolute.
    static Location ofPath(const QString& storeId, const QString& path)
    {
        return Location { storeId, { { QStringLiteral("path"), path } } };
    }
    /// The file or folder, empty when the store has none.
    QString path() const { return fields.value(QStringLiteral("path")); }
    bool isEmpty() const { return storeId.isEmpty(); }
    /// As the command line writes it: `sqlite:/home/me/conduit.db`.
    QString toString() const { return storeId + QLatin1Char(':') + path(); }

    bool operator==(const Location& other) const = default;
};

} // namespace transload
