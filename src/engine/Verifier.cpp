#include "engine/Verifier.h"

#include "engine/Narrowing.h"
#include "engine/Pipeline.h"
#include "engine/Plan.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>

namespace transload {

namespace {

struct VerifierText {
    Q_DECLARE_TR_FUNCTIONS(Verifier)
};

// One of the three things that each pair needs; any thread can take any.
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

    Result<Source*> left(const RunContext& context) { return opened(m_left, m_openLeft, context); }
    Result<Source*> right(const RunContext& context) { return opened(m_right, m_openRight, context); }

private:
    static Result<Source*> opened(
        std::unique_ptr<Source>& handle, const SourceOpener& open, const RunContext& context)
    {
        if (!handle) {
            Result<std::unique_ptr<Source>> fresh = open();
            if (!fresh)
                return fresh.error();
            handle = std::move(*fresh);
            handle->obeyStop(context.stop);
        }
        return handle.get();
    }

    const SourceOpener& m_openLeft;
    const SourceOpener& m_openRight;
    std::unique_ptr<Source> m_left;
    std::unique_ptr<Source> m_right;
};

// Large pairs first, so that the two threads end at about the same time; and all readings before the counts,
// as a count costs nothing where it only has to confirm.
std::vector<Task> tasksOf(const std::vector<VerifyPair>& pairs)
{
    std::vector<Task> tasks;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        for (const Task::Kind kind : { Task::ReadLeft, Task::ReadRight, Task::CountLeft })
            tasks.push_back({ kind, i });
    std::stable_sort(tasks.begin(), tasks.end(), [&pairs](const Task& a, const Task& b) {
        if ((a.kind == Task::CountLeft) != (b.kind == Task::CountLeft))
            return b.kind == Task::CountLeft;
        return pairs[a.pair].weightBytes > pairs[b.pair].weightBytes;
    });
    return tasks;
}

// Records from this size on are read by one thread at a time: each reading holds one several times over.
constexpr std::uint64_t kHugeBytes = 32 * 1024 * 1024;

// What is known of one pair so far.
struct Progress {
    VerifyResult result;
    std::atomic<bool> isLeftRead { false }; // then result.left is complete
};

Status countLeft(Source& source, const VerifyPair& pair, Progress& progress, RunContext& context)
{
    // The other thread may still be reading; then counting is as useful as waiting.
    Result<std::uint64_t> counted = progress.isLeftRead.load()
        ? countAgain(source, pair.left, progress.result.readLeft(), context)
        : source.countRecords(pair.left, context);
    if (!counted)
        return counted.error();
    progress.result.countedLeft = *counted;
    return ok();
}

Status runTask(
    const Task& task, const VerifyPair& pair, Progress& progress, Handles& handles, RunContext& context)
{
    Result<Source*> source = task.kind == Task::ReadRight ? handles.right(context) : handles.left(context);
    if (!source)
        return source.error();
    if (task.kind == Task::CountLeft)
        return countLeft(**source, pair, progress, context);
    const bool isLeft = task.kind == Task::ReadLeft;
    Fingerprint sum;
    Sha256 sha;
    RecordFilter filter = isLeft ? pair.leftFilter() : RecordFilter(Mapping());
    Status read
        = readFiltered(**source, isLeft ? pair.left : pair.right, filter, context, [&](const Batch& batch) {
              sha.addRecords(batch, sum);
              if (isLeft)
                  progress.result.lastLeft = describeKey(batch.record(batch.recordCount() - 1), pair.right);
          });
    (isLeft ? progress.result.left : progress.result.right) = sum;
    if (isLeft)
        progress.result.setAside = filter.setAside();
    if (isLeft && read)
        progress.isLeftRead.store(true);
    return read;
}

QString fieldsText(const CollectionSchema& collection)
{
    QStringList fields;
    for (const FieldSchema& field : collection.fields)
        fields << field.name + QLatin1Char(' ') + field.declaredType
                + (field.notNull ? QStringLiteral(" not null") : QString());
    return fields.join(QStringLiteral(", "));
}

// Kinds that were not planned come from the carried schema, and only say more about the same fields.
bool sameFields(const CollectionSchema& wanted, const CollectionSchema& found)
{
    return std::equal(wanted.fields.begin(), wanted.fields.end(), found.fields.begin(), found.fields.end(),
        [](const FieldSchema& one, FieldSchema other) {
            if (!one.kind) {
                other.kind.reset();
                other.typeName = one.typeName;
            }
            return one == other;
        });
}

// Who may do what is the server's own affair: it gives new tables owners and rights by its own settings.
bool isServersOwn(const SchemaObject& object)
{
    return object.kind == QLatin1String("owner") || object.kind == QLatin1String("rights");
}

// What a store counts for the fields that it numbers cannot be planned when another store counted before.
bool isOwnCounter(const SchemaObject& object, const StoreSchema& wanted)
{
    return (object.kind == QLatin1String("sequence") || object.kind == QLatin1String("sequence value"))
        && std::any_of(
            wanted.collections.begin(), wanted.collections.end(), [&](const CollectionSchema& collection) {
                return collection.name == object.collection
                    && std::any_of(collection.fields.begin(), collection.fields.end(),
                        [](const FieldSchema& field) { return field.identity != Identity::None; });
            });
}

void compareCollection(
    const CollectionSchema& wanted, const CollectionSchema& found, QStringList& differences)
{
    if (!sameFields(wanted, found))
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
    if (countedLeft == readLeft())
        return {};
    return VerifierText::tr("counted %1 records, read %2, the last one being “%3”")
        .arg(countedLeft)
        .arg(readLeft())
        .arg(lastLeft);
}

Result<std::vector<VerifyResult>> verifyRecords(const SourceOpener& openLeft, const SourceOpener& openRight,
    const std::vector<VerifyPair>& pairs, RunContext& context)
{
    std::deque<Progress> progress(pairs.size());
    const std::vector<Task> tasks = tasksOf(pairs);
    std::mutex huge;
    Status done = shareTasks(tasks.size(), context, [&] {
        return [&, handles = Handles(openLeft, openRight)](
                   std::size_t index, RunContext& own) mutable -> Status {
            const Task& task = tasks[index];
            std::unique_lock alone(huge, std::defer_lock);
            if (pairs[task.pair].largestBytes >= kHugeBytes)
                alone.lock();
            return runTask(task, pairs[task.pair], progress[task.pair], handles, own);
        };
    });
    if (!done)
        return done.error();

    std::vector<VerifyResult> results;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        VerifyResult& result = results.emplace_back(std::move(progress[i].result));
        if (result.left == result.right)
            continue;
        Result<QStringList> differences = narrowDown(openLeft, openRight, pairs[i], context);
        if (!differences)
            return differences.error();
        result.differences = *differences;
    }
    return results;
}

Result<std::uint64_t> countAgain(
    Source& source, const CollectionSchema& collection, std::uint64_t recordsRead, RunContext& context)
{
    Result<std::optional<std::uint64_t>> most = source.mostRecords(collection);
    if (!most)
        return most.error();
    return *most == recordsRead ? recordsRead : source.countRecords(collection, context);
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
                               .arg(objectKindName(object.kind), object.name);
    for (const SchemaObject& object : found.objects)
        if (std::find(wanted.objects.begin(), wanted.objects.end(), object) == wanted.objects.end()
            && !isOwnCounter(object, wanted) && !isServersOwn(object))
            differences << VerifierText::tr("The %1 %2 is in the target, but was not planned.")
                               .arg(objectKindName(object.kind), object.name);
    return differences;
}

} // namespace transload
