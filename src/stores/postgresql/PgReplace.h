#pragma once

#include "stores/Schema.h"
#include "stores/postgresql/PgDelta.h"
#include "stores/postgresql/PgPublish.h"

#include <vector>

namespace transload::store_postgresql {

/// Brings what was staged into a schema whose tables exist already. These stay as they are (their structure,
/// owner, rights, triggers, and foreign keys from outside): only the records that differ are removed, changed
/// or added. Tables that are new move in. Used by one thread at a time.
class PgReplace {
public:
    /// `connection` must outlive this.
    PgReplace(PgConnection& connection, QString schema, QString staging);

    /// Notes the tables of the schema and the state of their records: what the new content was merged with.
    /// `login` says which snapshot shows that state; without one it is the present one. Errors: those of
    /// connecting, NotFound when there is no such schema.
    Status note(const PgLogin& login, const std::stop_token& stop);
    /// Whether these collections can be brought into the tables that exist, as far as rights, rules, triggers
    /// and types tell. Errors: AccessDenied, Unsupported, naming the table.
    Status check(const std::vector<CollectionSchema>& wanted) const;

    /// Inside a transaction: all that is staged gets its place; the tables are locked until its end. Errors:
    /// Conflict when somebody changed them since `note`, Busy when one is locked; what the server refuses.
    /// After an Error the transaction can only be rolled back.
    Status bringIn();
    /// Inside a transaction: takes back what `bringIn` did.
    Status takeBack();
    /// Whether the last bringIn has reached the server for good (and was not taken back).
    Result<bool> isIn();

private:
    Status planDeltas();
    Status lock();
    Status proveUnchanged();
    Status refuseOrphans();
    Status loadAll();
    Status takeBackAll();
    Status refuseIfDifferent();
    Status catchUp();
    Status refreshViews();
    Status setTriggers(bool areOn);
    Status setDeferred(bool areDeferred);
    /// Runs `work` with the triggers of the application off and foreign keys looked at in the end.
    template <typename Work> Status quietly(Work work);
    bool isLoaded(unsigned oid) const;
    const PgExisting* existing(const QString& name) const;

    PgConnection& m_connection;
    QString m_schema;
    QString m_staging;
    std::vector<PgExisting> m_tables;
    std::vector<CollectionSchema> m_collections; // the same tables, as a source tells them
    std::vector<PgDelta> m_deltas; // parents before those that refer to them
    std::vector<PgReference> m_references;
    std::vector<PgMovable> m_moved;
};

} // namespace transload::store_postgresql
