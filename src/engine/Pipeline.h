#pragma once

#include "core/Fingerprint.h"
#include "core/Result.h"
#include "core/RunContext.h"
#include "profiles/Mapping.h"
#include "stores/Store.h"

#include <future>
#include <utility>

namespace transload {

/// Payload of one batch: large enough that queue and transaction costs vanish, small enough for the cache.
inline constexpr std::size_t kBatchBytes = 512 * 1024;

/// What went through the pipeline.
struct MovedRecords {
    Fingerprint fingerprint; ///< of the mapped records, taken before they were written
    Mapping mapping; ///< with its counts
    std::uint64_t payloadBytes = 0;
};

/// Moves all records: one thread reads, maps and digests, this one writes; between them a queue bounded in
/// bytes. Both have ended when it returns. `writer` is finished on success only. Errors: the first of reader
/// and writer.
Result<MovedRecords> moveRecords(Reader& reader, const Mapping& mapping, Writer& writer, RunContext& context);

/// Work that runs on a thread of its own beside the caller's; its end is waited for, at the latest by the
/// destructor.
template <typename T> class Beside {
public:
    template <typename Work> explicit Beside(Work work)
        : m_future(std::async(std::launch::async, std::move(work)))
    {
    }

    /// Waits for the answer; once.
    T wait() { return m_future.get(); }

private:
    std::future<T> m_future; // its destructor waits, as it comes from std::async
};

} // namespace transload
