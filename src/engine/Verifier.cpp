#include "engine/Verifier.h"

#include "engine/Narrowing.h"
#include "engine/Pipeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>

namespace transload {

namespace {

struct VerifierText {
    Q_DECLARE_TR_FUNCTIONS(Verifier)
};

// One of the three readings that each pair needs; they are independent, so any thread can take any.
struct Task {
    enum Kind { ReadLeft, ReadRight, CountLeft };
    Kind kind;
    std::size_t pair;
};

// Handles of one thread, opened when first needed.
class Handles {
public:
    Handles(const SourceOpener& openLeft, const SourceOpener& openRight)
        : m_openLeft(openLeft), m_openRight(openRight)
    {
    }

    Result<Source*> left() { return opened(m_left, m_openLeft); }
    Result<Source*> right() { return opened(m_right, m_openRight); }

private:
    static Result<Source*> opened(std::unique_ptr<Source>& handle, const SourceOpener& open)
    {
        if (!handle) {
            Result<std::unique_ptr<Source>> fresh = open();
            if (!fresh)
                return fresh.error();
            handle = std::move(*fresh);
        }
        return handle.get();
    }

    const SourceOpener& m_openLeft;
    const SourceOpener& m_openRight;
    std::unique_ptr<Source> m_left;
    std::unique_ptr<Source> m_right;
};

// Large pairs first, so that the two threads end at about the same time.
std::vector<Task> tasksOf(const std::vector<VerifyPair>& pairs)
{
    std::vector<Task> tasks;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        for (const Task::Kind kind : { Task::ReadLeft, Task::ReadRight, Task::CountLeft })
            tasks.push_back({ kind, i });
    std::stable_sort(tasks.begin(), tasks.end(), [&pairs](const Task& a, const Task& b) {
        return pairs[a.pair].weightBytes > pairs[b.pair].weightBytes;
    });
    return tasks;
}

Status runTask(
    const Task& task, const VerifyPair& pair, VerifyResult& result, Handles& handles, RunContext& context)
{
    Result<Source*> source = task.kind == Task::ReadRight ? handles.right() : handles.left();
    if (!source)
        return source.error();
    if (task.kind == Task::CountLeft) {
        Result<std::uint64_t> counted = (*source)->countRecords(pair.left, context);
        if (!counted)
            return counted.error();
        result.countedLeft = *counted;
        return ok();
    }
    const bool isLeft = task.kind == Task::ReadLeft;
    Fingerprint& into = isLeft ? result.left : result.right;
    Sha256 sha;
    return readMapped(**source, isLeft ? pair.left : pair.right, isLeft ? pair.mapping : Mapping(), context,
        [&](const Batch& batch) {
            sha.addRecords(batch, into);
            if (isLeft)
                result.lastLeft = describeKey(batch.record(batch.recordCount() - 1), pair.right);
        });
}

QString fieldsText(const CollectionSchema& collection)
{
    QStringList fields;
    for (const FieldSchema& field : collection.fields)
        fields << field.name + QLatin1Char(' ') + field.declaredType
                + (field.notNull ? QStringLiteral(" not null") : QString());
    return fields.join(QStringLiteral(", "));
}

void compareCollection(
    const CollectionSchema& wanted, const CollectionSchema& found, QStringList& differences)
{
    if (wanted.fields != found.fields)
        differences << VerifierText::tr("%1 has other columns than planned: %2 instead of %3.")
                           .arg(wanted.name, fieldsText(found), fieldsText(wanted));
    else if (wanted.key != found.key)
        differences << VerifierText::tr("%1 has another key than planned.").arg(wanted.name);
    else if (wanted.definition != found.definition)
        differences << VerifierText::tr("%1 is defined otherwise than planned.").arg(wanted.name);
}

} // namespace

QString VerifyResult::countDifference() const
{
    if (countedLeft == left.records())
        return {};
    return VerifierText::tr("counted %1 records, read %2, the last one being “%3”")
        .arg(countedLeft)
        .arg(left.records())
        .arg(lastLeft);
}

Result<std::vector<VerifyResult>> verifyRecords(const SourceOpener& openLeft, const SourceOpener& openRight,
    const std::vector<VerifyPair>& pairs, RunContext& context)
{
    std::vector<VerifyResult> results(pairs.size());
    const std::vector<Task> tasks = tasksOf(pairs);
    std::atomic<std::size_t> nextTask { 0 };
    std::atomic<bool> failed { false };
    const auto work = [&]() -> Status {
        Handles handles(openLeft, openRight);
        while (!failed.load()) {
            const std::size_t index = nextTask.fetch_add(1);
            if (index >= tasks.size())
                return ok();
            const Task& task = tasks[index];
            Status done = runTask(task, pairs[task.pair], results[task.pair], handles, context);
            if (!done) {
                failed.store(true);
                return done;
            }
        }
        return ok();
    };
    Beside<Status> other(work);
    Status mine = work();
    Status others = other.wait();
    if (!mine)
        return mine.error();
    if (!others)
        return others.error();

    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (results[i].left == results[i].right)
            continue;
        Result<QStringList> differences = narrowDown(openLeft, openRight, pairs[i], context);
        if (!differences)
            return differences.error();
        results[i].differences = *differences;
    }
    return results;
}

QStringList compareStructure(const StoreSchema& wanted, const StoreSchema& found)
{
    QStringList differences;
    for (const CollectionSchema& collection : wanted.collections) {
        const auto same = std::find_if(found.collections.begin(), found.collections.end(),
            [&](const CollectionSchema& other) { return other.name == collection.name; });
        if (same == found.collections.end())
            differences << VerifierText::tr("%1 is missing in the target.").arg(collection.name);
        else
            compareCollection(collection, *same, differences);
    }
    for (const CollectionSchema& collection : found.collections)
        if (std::none_of(wanted.collections.begin(), wanted.collections.end(),
                [&](const CollectionSchema& other) { return other.name == collection.name; }))
            differences << VerifierText::tr("%1 is in the target, but was not planned.").arg(collection.name);
    for (const SchemaObject& object : wanted.objects)
        if (std::find(found.objects.begin(), found.objects.end(), object) == found.objects.end())
            differences << VerifierText::tr("The %1 %2 is missing in the target or differs.")
                               .arg(object.kind, object.name);
    for (const SchemaObject& object : found.objects)
        if (std::find(wanted.objects.begin(), wanted.objects.end(), object) == wanted.objects.end())
            differences << VerifierText::tr("The %1 %2 is in the target, but was not planned.")
                               .arg(object.kind, object.name);
    return differences;
}

} // namespace transload
