#include "engine/RecordFilter.h"

#include <algorithm>

namespace transload {

RecordFilter::RecordFilter(const FilterRules& rules, Sink sink)
    : m_rules(&rules), m_form(rules.mapping, rules.order), m_sink(std::move(sink))
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
    if (!m_check || isAtTarget()) {
        for (std::size_t i = 0; origins && i < in.recordCount(); ++i)
            origins->push_back(i);
        if (!isAtTarget())
            return m_form.apply(in, out);
        out = in;
        return ok();
    }
    m_isLost.assign(in.recordCount(), false);
    if (!m_form.isIdentity())
        if (Status formed = m_form.applyWherePossible(in, m_mapped, m_isLost); !formed)
            return formed;
    std::size_t next = 0; // in m_mapped
    for (std::size_t i = 0; i < in.recordCount(); ++i) {
        if (m_isLost[i]) {
            if (Status aside = setRecordAside(in.record(i), QLatin1String(reason::kNotConvertible), {});
                !aside)
                return aside;
            continue;
        }
        const std::string_view mapped = m_form.isIdentity() ? in.record(i) : m_mapped.record(next++);
        bool isGood = false;
        if (Status done = applyOne(in.record(i), mapped, out, isGood); !done)
            return done;
        if (isGood && origins)
            origins->push_back(i);
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
