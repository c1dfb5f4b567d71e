#include "engine/Pipeline.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace transload {

namespace {

// How much waits between reader and writer. Two threads were kept busy by 2 MB; a huge record passes alone.
constexpr std::size_t kQueueBytes = 4 * 1024 * 1024;

// Full batches on their way to the writer, empty ones on their way back.
class BatchQueue {
public:
    // An empty batch, recycled where possible.
    Batch takeEmpty()
    {
        const std::scoped_lock lock(m_mutex);
        if (m_empty.empty())
            return {};
        Batch batch = std::move(m_empty.back());
        m_empty.pop_back();
        return batch;
    }

    void giveBack(Batch batch)
    {
        batch.clear();
        const std::scoped_lock lock(m_mutex);
        m_empty.push_back(std::move(batch));
    }

    // Waits for room; false when the other side gave up.
    bool push(Batch batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_full.empty() || m_queuedBytes < kQueueBytes; });
        if (m_closed)
            return false;
        m_queuedBytes += batch.sizeBytes();
        m_full.push_back(std::move(batch));
        m_changed.notify_all();
        return true;
    }

    // Waits for a batch; an empty one once the queue is closed and drained.
    Batch pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_full.empty(); });
        if (m_full.empty())
            return {};
        Batch batch = std::move(m_full.front());
        m_full.pop_front();
        m_queuedBytes -= batch.sizeBytes();
        m_changed.notify_all();
        return batch;
    }

    // No more batches will come, or nobody will take them.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex; // guards all members
    std::condition_variable m_changed;
    std::deque<Batch> m_full;
    std::vector<Batch> m_empty;
    std::size_t m_queuedBytes = 0;
    bool m_closed = false;
};

// Closes the queue however a side ends, so that the other one never waits for ever.
struct CloseAtEnd {
    BatchQueue& queue;
    ~CloseAtEnd() { queue.close(); }
};

Result<MovedRecords> readAll(Reader& reader, RecordFilter& filter, BatchQueue& queue, RunContext& context)
{
    const CloseAtEnd closing { queue };
    MovedRecords moved;
    Sha256 sha;
    Batch raw;
    filter.follow(reader);
    while (!context.shouldStop()) {
        Batch batch = queue.takeEmpty();
        Batch& read = filter.isIdentity() ? batch : raw;
        if (Status done = reader.next(read, kBatchBytes); !done)
            return done.error();
        if (read.isEmpty()) {
            moved.mapping = filter.mapping();
            if (const MergedReader* both = asMerged(reader))
                moved.merged = both->tally();
            return moved;
        }
        if (!filter.isIdentity())
            if (Status filtered = filter.apply(raw, batch); !filtered)
                return filtered.error();
        if (batch.isEmpty()) { // none of them can go; to the writer it would mean the end
            queue.giveBack(std::move(batch));
            continue;
        }
        sha.addRecords(batch, moved.fingerprint);
        moved.payloadBytes += batch.sizeBytes();
        moved.largestBytes = std::max<std::uint64_t>(moved.largestBytes, batch.sizeBytes());
        if (!queue.push(std::move(batch)))
            break; // the writer failed and tells why
    }
    return cancelled();
}

Status writeAll(Writer& writer, BatchQueue& queue, RunContext& context)
{
    const CloseAtEnd closing { queue };
    while (!context.shouldStop()) {
        Batch batch = queue.pop();
        if (batch.isEmpty())
            return ok();
        if (Status written = writer.write(batch); !written)
            return written;
        context.progress.add(batch.recordCount(), batch.sizeBytes());
        context.progress.addTransferred(batch.recordCount());
        queue.giveBack(std::move(batch));
    }
    return cancelled();
}

} // namespace

Result<MovedRecords> moveRecords(Reader& reader, const Mapping& mapping, Writer& writer, RunContext& context)
{
    RecordFilter filter(mapping);
    return moveRecords(reader, filter, writer, context);
}

Result<MovedRecords> moveRecords(Reader& reader, RecordFilter& filter, Writer& writer, RunContext& context)
{
    BatchQueue queue;
    Beside<Result<MovedRecords>> reading([&] { return readAll(reader, filter, queue, context); });
    Status written = writeAll(writer, queue, context);
    Result<MovedRecords> moved = reading.wait();
    if (!written)
        return written.error();
    if (!moved)
        return moved.error();
    if (Status finished = writer.finish(); !finished)
        return finished.error();
    return moved;
}

} // namespace transload
