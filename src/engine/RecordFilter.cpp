#include "engine/RecordFilter.h"

#include <algorithm>

namespace transload {

RecordFilter::RecordFilter(const FilterRules& rules, Sink sink)
    : m_rules(&rules), m_mapping(rules.mapping), m_sink(std::move(sink))
{
    if (!rules.store)
        return;
    m_check = rules.store->recordCheck(rules.target);
    for (const auto& [digest, decision] : rules.decisions)
        if (decision.setAside > 0)
            m_left.emplace(&decision, decision.setAside);
}

Status RecordFilter::apply(const Batch& in, Batch& out, std::vector<std::size_t>* origins)
{
    if (origins)
        origins->clear();
    out.clear();
    if (!m_check)
        return m_mapping.apply(in, out);
    if (Status mapped = map(in); !mapped)
        return mapped;
    std::size_t next = 0; // in m_mapped
    for (std::size_t i = 0; i < in.recordCount(); ++i) {
        if (m_isLost[i]) {
            if (Status aside = setRecordAside(in.record(i), QLatin1String(reason::kNotConvertible), {});
                !aside)
                return aside;
            continue;
        }
        const std::string_view mapped = m_mapping.isIdentity() ? in.record(i) : m_mapped.record(next++);
        bool isGood = false;
        if (Status done = applyOne(in.record(i), mapped, out, isGood); !done)
            return done;
        if (isGood && origins)
            origins->push_back(i);
    }
    return ok();
}

Status RecordFilter::map(const Batch& in)
{
    m_isLost.assign(in.recordCount(), false);
    if (m_mapping.isIdentity())
        return ok();
    const Mapping before = m_mapping; // a mapping that fails has counted what came before
    if (m_mapping.apply(in, m_mapped))
        return ok();
    // One by one, so that the others go.
    m_mapping = before;
    m_mapped.clear();
    Batch alone;
    for (std::size_t i = 0; i < in.recordCount(); ++i) {
        alone.clear();
        alone.appendRecord(in.record(i));
        const Mapping untouched = m_mapping;
        const Status mapped = m_mapping.apply(alone, m_single);
        if (mapped && m_single.recordCount() == 1) {
            m_mapped.appendRecord(m_single.record(0));
            continue;
        }
        if (!mapped && mapped.error().code != ErrorCode::Unsupported)
            return mapped;
        m_mapping = untouched;
        m_isLost[i] = true;
    }
    return ok();
}

Status RecordFilter::applyOne(std::string_view record, std::string_view mapped, Batch& out, bool& isGood)
{
    const RecordDecision* decision = nullptr;
    if (!m_rules->decisions.empty()) {
        const auto found = m_rules->decisions.find(m_sha->digest(record));
        decision = found == m_rules->decisions.end() ? nullptr : &found->second;
    }
    if (decision && decision->setAside > 0)
        if (std::uint64_t& left = m_left[decision]; left > 0) {
            --left;
            return setRecordAside(record, QLatin1String(decision->reason), decision->about);
        }
    const bool isChanged = decision && !decision->nulled.empty();
    if (isChanged) {
        replaceByNull(mapped, decision->nulled, m_changed);
        mapped = m_changed.record(0);
    }
    if (const std::optional<Misfit> misfit = m_check->misfit(mapped))
        return setRecordAside(record, QLatin1String(misfit->id),
            misfit->field < m_rules->target.fields.size() ? m_rules->target.fields[misfit->field].name
                                                          : QString());
    m_nulled += isChanged ? 1 : 0;
    out.appendRecord(mapped);
    isGood = true;
    return ok();
}

void RecordFilter::replaceByNull(std::string_view record, const std::vector<std::size_t>& fields, Batch& out)
{
    out.clear();
    std::size_t index = 0;
    for (FieldCursor field(record); field.next(); ++index)
        if (std::find(fields.begin(), fields.end(), index) == fields.end())
            out.add(field.value());
        else
            out.addNull();
    out.endRecord();
}

Status RecordFilter::setRecordAside(std::string_view record, const QString& reason, const QString& about)
{
    m_setAside.add(m_sha->digest(record));
    ++m_reasons[reason];
    return m_sink ? m_sink({ record, describeKey(record, m_rules->source), reason, about }) : ok();
}

} // namespace transload
