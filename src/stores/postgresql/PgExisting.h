#pragma once

#include "stores/postgresql/PgCatalog.h"

#include <vector>

namespace transload::store_postgresql {

/// A trigger of the application that would act on what is loaded.
struct PgTrigger {
    QByteArray table; ///< quoted, with its schema
    QString name;
    char state = 'O'; ///< pg_trigger.tgenabled
};

/// A foreign key within or onto the tables that are loaded.
struct PgReference {
    QString name;
    unsigned from = 0; ///< the table that refers
    unsigned to = 0;
    QByteArray table; ///< the table that refers: quoted, with its schema
    QByteArray columns; ///< "o.a, o.b": its columns, of a row called o
    QByteArray targetColumns; ///< the columns referred to, of a row called w
    bool isDeferrable = false;
    bool isOurs = false; ///< whether this user may alter it
};

/// A table that stands in the target's schema before anything is loaded into it.
struct PgExisting {
    PgTable table;
    QStringList key; ///< columns that tell its records apart; empty: none do
    QByteArray state; ///< of its records: changes with each of them (see stateOf)
    bool isOurs = false; ///< whether this user may alter it
    bool isWritable = false; ///< whether this user may read, add, change and remove records
    bool hasRules = false; ///< that turn a statement into another
    std::vector<PgTrigger> triggers;

    bool isPartitioned() const { return !table.partitionKey.isEmpty(); }
    /// The columns that hold values of their own.
    QStringList columns() const;
};

/// The tables of a schema, each with what has to be known before records may be loaded into it; partitions
/// come with the table that they are parts of. `catalog` is open.
Result<std::vector<PgExisting>> existingTables(PgCatalog& catalog);

/// What tells one state of a table's records from every other: their number and sums over where each version
/// of a record lies and which transaction wrote it. The same records written anew are another state.
Result<QByteArray> stateOf(PgCatalog& catalog, const PgTable& table);

/// Foreign keys from or onto any of these tables.
Result<std::vector<PgReference>> referencesOf(PgCatalog& catalog, const std::vector<unsigned>& tables);

} // namespace transload::store_postgresql
