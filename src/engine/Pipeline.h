#pragma once

#include "core/Fingerprint.h"
#include "core/Result.h"
#include "core/RunContext.h"
#include "engine/RecordFilter.h"
#include "profiles/Mapping.h"
#include "stores/Store.h"

#include <atomic>
#include <future>
#include <optional>
#include <stop_token>
#include <utility>

namespace transload {

/// Payload of one batch: large enough that queue and transaction costs vanish, small enough for the cache.
inline constexpr std::size_t kBatchBytes = 512 * 1024;

/// What went through the pipeline.
struct MovedRecords {
    Fingerprint fingerprint; ///< of the mapped records, taken before they were written
    Mapping mapping; ///< with its counts
    std::uint64_t payloadBytes = 0;
    std::uint64_t largestBytes = 0; ///< of a batch: a record larger than kBatchBytes has one of its own
    std::optional<MergedReader::Tally> merged {}; ///< of a merged collection
};

/// Moves all records that pass the filter: one thread reads, filters and digests, this one writes; between
/// them a queue bounded in bytes. Both have ended when it returns. `writer` is finished on success only.
/// Errors: the first of reader and writer.
Result<MovedRecords> moveRecords(Reader& reader, RecordFilter& filter, Writer& writer, RunContext& context);
/// The same without setting any record aside.
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

/// Does the tasks 0 to `tasks` - 1 on two threads, each taking the next one as it gets free, and waits for
/// all. Each thread calls `makeWorker()` once, for handles of its own, and what it gives once per task:
/// `Status worker(std::size_t task, RunContext& context)`. The first failure stops the other thread and is
/// what is given.
template <typename MakeWorker>
Status shareTasks(std::size_t tasks, RunContext& context, MakeWorker makeWorker)
{
    std::stop_source stop;
    const std::stop_callback forward(context.stop, [&stop] { stop.request_stop(); });
    RunContext own { stop.get_token(), context.progress };
    std::atomic<std::size_t> next { 0 };
    const auto work = [&]() -> Status {
        auto worker = makeWorker();
        for (std::size_t task = next++; task < tasks; task = next++) {
            if (own.shouldStop())
                return cancelled();
            if (Status done = worker(task, own); !done) {
                stop.request_stop();
                return done;
            }
        }
        return ok();
    };
    Beside<Status> other(work);
    const Status mine = work();
    const Status others = other.wait();
    // Of a failure and the stop that it caused, the failure.
    const bool isOnlyStopped = !mine && mine.error().code == ErrorCode::Cancelled && !others;
    return mine || isOnlyStopped ? others : mine;
}

} // namespace transload
