#pragma once

#include "engine/Conflicts.h"

namespace transload {

/// What the target will hold when records of a source have been put into what stands there: the existing
/// records and the incoming ones in one Source, each collection by its rule. The target is built from it
/// anew, so that it is as it was, or complete and proven, like any other. Thread: as Source.
class MergedSource : public Source {
public:
    /// One collection of the whole.
    struct Part {
        CollectionSchema collection; ///< as it is asked for
        bool isKept = false; ///< comes from the target as it stands there
        std::optional<MergeRule> rule; ///< both sides; neither: comes from the source
    };

    MergedSource(std::unique_ptr<Source> existing, std::unique_ptr<Source> incoming, std::vector<Part> parts);

    void obeyStop(std::stop_token stop) override;
    Result<StoreSchema> schema() override;
    Result<CollectionSize> estimate(const CollectionSchema& collection) override;
    /// For a merged collection: both sides counted by the stores, without those that are in both, which are
    /// found by reading.
    Result<std::uint64_t> countRecords(const CollectionSchema& collection, RunContext& context) override;
    Result<std::optional<std::uint64_t>> mostRecords(const CollectionSchema& collection) override;
    Result<std::vector<FieldSurvey>> survey(const CollectionSchema& collection, RunContext& context) override;
    /// A merged collection comes in no order, by a MergedReader; memory as for countConflicts.
    Result<std::unique_ptr<Reader>> openReader(const CollectionSchema& collection) override;
    Result<std::unique_ptr<Reader>> openScan(const CollectionSchema& collection) override;
    Result<Findings> checkIntegrity(RunContext& context) override;

private:
    const Part* partOf(const CollectionSchema& collection) const;
    Source& sourceOf(const Part* part) { return part && part->isKept ? *m_existing : *m_incoming; }

    std::unique_ptr<Source> m_existing;
    std::unique_ptr<Source> m_incoming;
    std::vector<Part> m_parts;
    std::stop_token m_stop;
};

} // namespace transload
