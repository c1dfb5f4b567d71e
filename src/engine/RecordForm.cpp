#include "engine/RecordForm.h"

namespace transload {

Status RecordForm::apply(const Batch& in, Batch& out)
{
    if (m_order.empty())
        return m_mapping.apply(in, out);
    if (m_mapping.isIdentity()) {
        reorder(in, out);
        return ok();
    }
    if (Status mapped = m_mapping.apply(in, m_mapped); !mapped)
        return mapped;
    reorder(m_mapped, out);
    return ok();
}

Status RecordForm::applyWherePossible(const Batch& in, Batch& out, std::vector<bool>& isLost)
{
    isLost.assign(in.recordCount(), false);
    const Mapping before = m_mapping; // a mapping that fails has counted what came before
    if (apply(in, out))
        return ok();
    m_mapping = before;
    return applyOneByOne(in, out, isLost);
}

Status RecordForm::applyOneByOne(const Batch& in, Batch& out, std::vector<bool>& isLost)
{
    out.clear();
    Batch alone;
    Batch formed;
    for (std::size_t i = 0; i < in.recordCount(); ++i) {
        alone.clear();
        alone.appendRecord(in.record(i));
        const Mapping untouched = m_mapping;
        const Status done = apply(alone, formed);
        if (done && formed.recordCount() == 1) {
            out.appendRecord(formed.record(0));
            continue;
        }
        if (!done && done.error().code != ErrorCode::Unsupported)
            return done;
        m_mapping = untouched;
        isLost[i] = true;
    }
    return ok();
}

void RecordForm::reorder(const Batch& in, Batch& out) const
{
    out.clear();
    std::vector<ValueView> values;
    for (std::size_t i = 0; i < in.recordCount(); ++i) {
        values.clear();
        for (FieldCursor field(in.record(i)); field.next();)
            values.push_back(field.value());
        for (const std::size_t place : m_order)
            out.add(values.at(place));
        out.endRecord();
    }
}

} // namespace transload
