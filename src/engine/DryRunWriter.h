#pragma once

#include "stores/Store.h"

namespace transload {

/// A writer that writes nothing: it lets every record through and counts what a real one would get.
class DryRunWriter : public Writer {
public:
    Status write(const Batch& batch) override
    {
        for (std::size_t i = 0; i < batch.recordCount(); ++i)
            m_largestBytes = std::max(m_largestBytes, batch.record(i).size());
        m_bytes += batch.sizeBytes();
        return ok();
    }
    Status finish() override { return ok(); }

    std::uint64_t bytes() const { return m_bytes; }
    std::size_t largestBytes() const { return m_largestBytes; }

private:
    std::uint64_t m_bytes = 0;
    std::size_t m_largestBytes = 0;
};

} // namespace transload
