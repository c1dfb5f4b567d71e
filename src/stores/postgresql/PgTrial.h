#pragma once

#include "stores/RecordTrial.h"
#include "stores/postgresql/PgCatalog.h"
#include "stores/postgresql/PgOwnRules.h"

namespace transload::store_postgresql {

/// A trial in the staged table itself: in one transaction, which is rolled back in the end, the table gets
/// all rules over its own records, and then the records. Where the server refuses a piece, that piece is
/// undone and loaded again around the record that the server named, until each refused record has been
/// refused alone. Foreign keys are not tried. See RecordTrial.
class PgTrial : public RecordTrial {
public:
    /// `rules`: the statements of PgBuild::rulesOf; one that cannot be made yet is left out. The connection
    /// of `staging` must be outside a transaction, and is this object's until it ends.
    static Result<std::unique_ptr<RecordTrial>> open(PgCatalog& staging, const PgTable& table,
        const CollectionSchema& collection, PgOwnRules ownRules, const std::vector<QByteArray>& rules);
    ~PgTrial() override;

    Result<std::vector<Refusal>> tryBatch(const Batch& batch) override;
    Status end() override;

private:
    using Piece = std::pair<std::size_t, std::size_t>; // of m_wanted: from, to

    PgTrial(PgCatalog& staging, PgTable table, CollectionSchema collection, PgOwnRules ownRules)
        : m_staging(staging),
          m_connection(staging.connection()),
          m_table(std::move(table)),
          m_collection(std::move(collection)),
          m_ownRules(std::move(ownRules))
    {
    }

    Status begin(const std::vector<QByteArray>& rules);
    Status run(const QByteArray& sql);
    /// Loads a piece, or leaves everything as it was: then `isRefused` says whether records are to blame.
    Status load(const Batch& batch, Piece piece, bool& isRefused);
    void divide(Piece piece, std::vector<Piece>& waiting) const;
    Refusal refusal(std::size_t record) const;

    PgCatalog& m_staging;
    PgConnection& m_connection;
    const PgTable m_table;
    const CollectionSchema m_collection;
    PgOwnRules m_ownRules;
    std::vector<std::size_t> m_wanted; // the records of the batch that have to be tried
    bool m_isOpen = false;
};

} // namespace transload::store_postgresql
