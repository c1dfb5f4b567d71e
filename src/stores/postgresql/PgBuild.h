#pragma once

#include "stores/postgresql/PgCatalog.h"

namespace transload::store_postgresql {

/// Makes what a schema describes, in a staging schema. Each statement of a definition is run alone, must be
/// of the form that its kind has, and makes the thing that the object names; definitions may come from
/// anywhere.
class PgBuild {
public:
    explicit PgBuild(PgCatalog& staging) : m_staging(staging) { }

    /// What records need to exist: types, functions, sequences, tables with their partitions.
    Status createBeforeRecords(const StoreSchema& schema);
    /// One table, unless it was created already.
    Status createTable(const CollectionSchema& collection);
    /// What goes around the records: keys, indexes, constraints, views, triggers, policies, comments.
    Status createAfterRecords(const StoreSchema& schema);
    /// The statements for what of that refuses records of these tables by itself: keys, checks, exclusion
    /// constraints and indexes. Makes nothing.
    Result<std::vector<QByteArray>> rulesOf(const QStringList& tables, const StoreSchema& schema);
    /// Keeps the document that tells where the data came from; nothing when it is empty.
    Status keepCarried(const QByteArray& document);

private:
    struct Step {
        int rank = 0;
        QString name; ///< of the collection that records are told of when the server refuses them
        QString label;
        QByteArray sql;
        QStringList uniqueFields; ///< whose values must not come twice
    };
    Status addLaterSteps(const StoreSchema& schema, std::vector<Step>& steps);
    Status addStep(const SchemaObject& object, int rank, const StoreSchema& schema, std::vector<Step>& steps);
    /// The Error for values that came twice, with the first of them in its detail.
    Error cameTwice(const Step& step, const Error& error);
    /// `later`: steps of this rank that still cannot be done are left for another call.
    Status runAll(std::vector<Step> steps, int later = -1);

    PgCatalog& m_staging;
    QSet<QString> m_tables; // that were created
    QSet<QString> m_done; // labels of the objects that were created before the records
};

} // namespace transload::store_postgresql
