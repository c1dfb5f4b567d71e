#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace transload {

/// How far a run is. The worker adds, anyone samples; nobody waits.
///
/// The list of collections is fixed by `prepare` before the worker starts (constant afterwards); all other
/// members are atomics. Bytes are canonical payload while records move, file bytes while files are copied.
class ProgressMeter {
public:
    /// What a sampler sees. Counts belong to the current step unless said otherwise.
    struct Snapshot {
        int step = -1; ///< index into Plan::steps; -1 before the first
        int collection = -1; ///< index into Plan::collections; -1 when the step is not about one
        std::uint64_t records = 0;
        std::uint64_t bytes = 0;
        std::uint64_t totalBytes = 0; ///< 0: not known yet
        std::vector<std::uint64_t>
            collectionRecords; ///< records transferred so far, per collection, whole run
        bool isWaiting = false; ///< a worker waits for the end of a pause
    };

    /// Makes room for `collections` counters. Call before the worker starts.
    void prepare(std::size_t collections);

    /// The worker enters step `step`, which will handle about `totalBytes` (0: unknown).
    void beginStep(int step, std::uint64_t totalBytes);
    void enterCollection(int collection) { m_collection.store(collection, std::memory_order_relaxed); }
    void add(std::uint64_t records, std::uint64_t bytes);
    /// Counts records of the collection entered last as transferred.
    void addTransferred(std::uint64_t records);

    /// A worker begins or ends to wait for the end of a pause.
    void enterWait() { m_waiting.fetch_add(1, std::memory_order_relaxed); }
    void leaveWait() { m_waiting.fetch_sub(1, std::memory_order_relaxed); }

    Snapshot snapshot() const;

private:
    std::atomic<int> m_step { -1 };
    std::atomic<int> m_collection { -1 };
    std::atomic<std::uint64_t> m_records { 0 };
    std::atomic<std::uint64_t> m_bytes { 0 };
    std::atomic<std::uint64_t> m_totalBytes { 0 };
    std::atomic<int> m_waiting { 0 };
    std::vector<std::atomic<std::uint64_t>> m_transferred;
};

} // namespace transload
