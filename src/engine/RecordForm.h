#pragma once

#include "profiles/Mapping.h"

#include <vector>

namespace transload {

/// How records of a source become those of a target: mapped, and their fields in the target's order. Keeps
/// the mapping's counts. One thread at a time; copy it to use it elsewhere.
class RecordForm {
public:
    RecordForm() = default;
    /// `order`: for each field of the target its place in the mapped record; empty: the same order.
    explicit RecordForm(Mapping mapping, std::vector<std::size_t> order = {})
        : m_mapping(std::move(mapping)), m_order(std::move(order))
    {
    }

    /// Whether records pass unchanged; then `apply` need not be called.
    bool isIdentity() const { return m_mapping.isIdentity() && m_order.empty(); }
    const Mapping& mapping() const { return m_mapping; }

    /// Replaces `out` by the records of `in` in their new form. Errors: those of the mapping.
    Status apply(const Batch& in, Batch& out);
    /// The same without the records that have no new form: `isLost` tells which of `in` these are. Errors:
    /// those of the mapping that are not about a record.
    Status applyWherePossible(const Batch& in, Batch& out, std::vector<bool>& isLost);

private:
    Status applyOneByOne(const Batch& in, Batch& out, std::vector<bool>& isLost);
    void reorder(const Batch& in, Batch& out) const;

    Mapping m_mapping;
    std::vector<std::size_t> m_order;
    Batch m_mapped;
};

} // namespace transload
