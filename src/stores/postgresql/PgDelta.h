#pragma once

#include "stores/postgresql/PgExisting.h"

namespace transload::store_postgresql {

/// The difference between a table that stands in its schema and the staged one of the same name, and the
/// statements that carry it over. Records are told apart by their key and compared by their bytes, so that
/// 1.10 is not 1.1; those of a table without a key are compared as wholes, each as often as it comes. All of
/// it happens inside the transaction that is open. Used by one thread at a time.
class PgDelta {
public:
    /// `number` names what is kept aside in the staging schema.
    PgDelta(
        PgConnection& connection, const PgExisting& existing, QString schema, QString staging, int number);

    const QString& name() const { return m_name; }
    unsigned oid() const { return m_oid; }

    /// Finds out how values of the staged table become values of this one.
    Status prepare();
    /// Keeps the records that will go or change, and the keys of those that will come, in the staging schema.
    Status keepAside();
    /// The three steps that make the table what the staged one is. Each looks at what is there now, so the
    /// order only matters to foreign keys.
    Status removeGone();
    Status change();
    Status addNew();
    /// The same backwards, from what was kept aside.
    Status removeAdded();
    Status changeBack();
    Status addRemoved();
    /// Whether the table holds exactly what the staged one does.
    Result<bool> isDone();
    /// Whether a record of a table outside refers to one that will not be there.
    Result<bool> wouldOrphan(const PgReference& reference);
    /// Drops what was kept aside.
    Status forgetAside();

private:
    QByteArray table() const; // quoted, with its schema
    QByteArray rows() const; // the same, without the rows of its heirs
    QByteArray aside(const char* what) const;
    /// The rows of a relation under names of ours: its columns; without a key, `transload_v` and
    /// `transload_n` as well.
    QByteArray here() const;
    QByteArray staged() const;
    QByteArray kept(const char* what) const;
    QByteArray columns(const QByteArray& alias) const;
    QByteArray sameKey(const QByteArray& one, const QByteArray& other) const;
    QByteArray differs(const QByteArray& one, const QByteArray& other) const;
    QByteArray withNumbers(const QByteArray& select, const QByteArray& from) const;
    /// Rows of the table without one of the same key in `other`.
    QByteArray without(const QByteArray& one, const QByteArray& other) const;
    Status removeThose(const QByteArray& select);
    Status changeTo(const QByteArray& wanted);
    Status addThose(const QByteArray& wanted);
    Status run(const QByteArray& sql);
    Result<bool> ask(const QByteArray& sql);

    PgConnection* m_connection; // never null
    QString m_name;
    unsigned m_oid;
    QString m_schema;
    QString m_staging;
    int m_number;
    bool m_isPartitioned;
    QStringList m_columns;
    QStringList m_key;
    QStringList m_changeable; // not numbered by the server alone
    QByteArray m_stagedColumns; // of a row called t
};

} // namespace transload::store_postgresql
