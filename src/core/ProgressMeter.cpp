#include "core/ProgressMeter.h"

namespace transload {

void ProgressMeter::prepare(std::size_t collections)
{
    m_transferred = std::vector<std::atomic<std::uint64_t>>(collections);
    m_step.store(-1);
    m_collection.store(-1);
    m_records.store(0);
    m_bytes.store(0);
    m_totalBytes.store(0);
}

void ProgressMeter::beginStep(int step, std::uint64_t totalBytes)
{
    m_records.store(0, std::memory_order_relaxed);
    m_bytes.store(0, std::memory_order_relaxed);
    m_totalBytes.store(totalBytes, std::memory_order_relaxed);
    m_collection.store(-1, std::memory_order_relaxed);
    m_step.store(step, std::memory_order_relaxed);
}

void ProgressMeter::add(std::uint64_t records, std::uint64_t bytes)
{
    m_records.fetch_add(records, std::memory_order_relaxed);
    m_bytes.fetch_add(bytes, std::memory_order_relaxed);
}

void ProgressMeter::addTransferred(std::uint64_t records)
{
    const int collection = m_collection.load(std::memory_order_relaxed);
    if (collection >= 0 && std::size_t(collection) < m_transferred.size())
        m_transferred[std::size_t(collection)].fetch_add(records, std::memory_order_relaxed);
}

ProgressMeter::Snapshot ProgressMeter::snapshot() const
{
    Snapshot now;
    now.step = m_step.load(std::memory_order_relaxed);
    now.collection = m_collection.load(std::memory_order_relaxed);
    now.records = m_records.load(std::memory_order_relaxed);
    now.bytes = m_bytes.load(std::memory_order_relaxed);
    now.totalBytes = m_totalBytes.load(std::memory_order_relaxed);
    now.isWaiting = m_waiting.load(std::memory_order_relaxed) > 0;
    now.collectionRecords.reserve(m_transferred.size());
    for (const std::atomic<std::uint64_t>& records : m_transferred)
        now.collectionRecords.push_back(records.load(std::memory_order_relaxed));
    return now;
}

} // namespace transload
