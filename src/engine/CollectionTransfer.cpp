#include "engine/CollectionTransfer.h"

namespace transload {

namespace {

constexpr int kAttempts = 4;

Result<MovedRecords> moveOnce(Source& source, Target& target, const CollectionPlan& collection,
    RecordFilter& filter, RunContext& context)
{
    Result<std::unique_ptr<Reader>> reader = source.openReader(collection.source);
    if (!reader)
        return reader.error();
    Result<std::unique_ptr<Writer>> writer = target.openWriter(collection.target);
    if (!writer)
        return writer.error();
    return moveRecords(**reader, filter, **writer, context);
}

// Sums are modulo 2^64, so adding what is missing to it takes the rest away.
void showAgain(const ProgressMeter::Snapshot& before, ProgressMeter& progress)
{
    const ProgressMeter::Snapshot now = progress.snapshot();
    progress.add(before.records - now.records, before.bytes - now.bytes);
    if (now.collection >= 0) {
        const auto index = std::size_t(now.collection);
        progress.addTransferred(before.collectionRecords[index] - now.collectionRecords[index]);
    }
}

} // namespace

Result<MovedRecords> moveCollection(Source& source, Target& target, const CollectionPlan& collection,
    const std::function<RecordFilter*()>& newFilter, RunContext& context)
{
    const ProgressMeter::Snapshot before = context.progress.snapshot();
    RecordFilter* filter = newFilter();
    for (int attempt = 1;; ++attempt) {
        Result<MovedRecords> moved = moveOnce(source, target, collection, *filter, context);
        if (moved || moved.error().code != ErrorCode::Busy || attempt == kAttempts || context.shouldStop())
            return moved;
        qWarning("%s starts again: %s", qUtf8Printable(collection.source.name),
            qUtf8Printable(moved.error().detail));
        RecordFilter* next = newFilter();
        if (next == nullptr)
            return moved;
        filter = next;
        Result<bool> isReady = target.startAgain(collection.target);
        if (!isReady || !*isReady)
            return moved;
        showAgain(before, context.progress);
    }
}

} // namespace transload
