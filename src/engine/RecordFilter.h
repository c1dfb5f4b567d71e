#pragma once

#include "core/Fingerprint.h"
#include "engine/MergedReader.h"
#include "engine/Plan.h"
#include "engine/RecordDecisions.h"
#include "engine/RecordForm.h"
#include "stores/RecordCheck.h"

#include <functional>
#include <map>
#include <memory>

namespace transload {

/// A record that cannot go, and why.
struct BadRecord {
    std::string_view record; ///< as the source gave it; lives during the call
    QString key; ///< for people: see describeKey
    QString reason; ///< a reason's id: see BadRecords.h and Misfit
    QString about; ///< the field or fields, maybe empty
};

/// What all readings of one collection go by. Outlives them; constant while they go on.
struct FilterRules {
    CollectionSchema source;
    CollectionSchema target;
    Mapping mapping;
    const Store* store = nullptr; ///< the target's; null: records are only mapped
    RecordDecisions decisions {};
    std::vector<std::size_t> order {}; ///< see RecordForm

    /// Rules that let every record through. Of a merged collection they are about the source's records.
    static FilterRules mappingOnly(const CollectionPlan& plan)
    {
        if (plan.merge)
            return { plan.merge->incoming, plan.target, plan.merge->mapping, nullptr, {}, plan.merge->order };
        return { plan.source, plan.target, plan.mapping };
    }
};

/// The one place where a record is mapped and found to be good or bad: for the transfer, the verification
/// and the dry run alike. One reading of one collection; one thread at a time.
class RecordFilter {
public:
    using Sink = std::function<Status(const BadRecord&)>;

    /// Every record is mapped; a value that cannot be is an error.
    explicit RecordFilter(Mapping mapping) : m_form(std::move(mapping)) { }
    /// `sink` is told of each record that is set aside; its failure ends the reading.
    explicit RecordFilter(const FilterRules& rules, Sink sink = {});

    /// Whose batches are applied from now on. What a merged collection has in the target passes as it is:
    /// nothing is set aside there. The reader outlives the readings.
    void follow(const Reader& reader) { m_merged = asMerged(reader); }
    /// Whether the last batch of the reader holds what stands in the target.
    bool isAtTarget() const { return m_merged && m_merged->isFromTarget(); }
    /// Whether records pass unchanged and unlooked at; then `apply` need not be called.
    bool isIdentity() const { return !m_check && m_form.isIdentity(); }
    /// Replaces `out` by the mapped records of `in` that can go. `origins`, when given, gets the number in
    /// `in` of each. Errors: those of the mapping when nothing is set aside, those of the sink.
    Status apply(const Batch& in, Batch& out, std::vector<std::size_t>* origins = nullptr);

    const Mapping& mapping() const { return m_form.mapping(); } ///< with its counts
    const Fingerprint& setAside() const { return m_setAside; } ///< of the source's records
    const std::map<QString, std::uint64_t>& reasons() const { return m_reasons; } ///< how many of each
    std::uint64_t nulled() const { return m_nulled; } ///< records with fields that became Null

private:
    Status applyOne(std::string_view record, std::string_view mapped, Batch& out, bool& isGood);
    Status setRecordAside(std::string_view record, const QString& reason, const QString& about);
    static void replaceByNull(std::string_view record, const std::vector<std::size_t>& fields, Batch& out);

    const FilterRules* m_rules = nullptr;
    RecordForm m_form;
    const MergedReader* m_merged = nullptr;
    std::unique_ptr<RecordCheck> m_check; // null: nothing is set aside
    Sink m_sink;
    std::map<const RecordDecision*, std::uint64_t> m_left; // how many are still to be set aside
    Batch m_mapped;
    std::vector<bool> m_isLost; // of the batch: it could not be mapped
    Batch m_changed;
    std::unique_ptr<Sha256> m_sha = std::make_unique<Sha256>(); // so that a filter can be moved
    Fingerprint m_setAside;
    std::map<QString, std::uint64_t> m_reasons;
    std::uint64_t m_nulled = 0;
};

} // namespace transload
