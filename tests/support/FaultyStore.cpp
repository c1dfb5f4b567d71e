#include "support/FaultyStore.h"

#include "stores/RecordTrial.h"

#include <memory>

namespace transload::test {

namespace {

// Puts the mistake into a stream of batches.
class Spoiler {
public:
    Spoiler(RecordFault fault, const QString& collection) : m_fault(std::move(fault))
    {
        if (m_fault.collection != collection)
            m_fault.kind = RecordFault::Kind::None;
    }

    bool hasEnded() const { return m_ended; }

    /// Gives what becomes of the batch.
    void spoil(const Batch& in, Batch& out)
    {
        out.clear();
        for (std::size_t i = 0; i < in.recordCount() && !m_ended; ++i)
            spoilRecord(in.record(i), out, m_seen++ == m_fault.index);
    }

private:
    void spoilRecord(std::string_view record, Batch& out, bool isIt)
    {
        const RecordFault::Kind kind = isIt ? m_fault.kind : RecordFault::Kind::None;
        std::string altered(record);
        switch (kind) {
        case RecordFault::Kind::None:
            break;
        case RecordFault::Kind::AlterByte:
            altered.back() = static_cast<char>(altered.back() ^ 1);
            break;
        case RecordFault::Kind::Drop:
            return;
        case RecordFault::Kind::Double:
            out.appendRecord(record);
            break;
        case RecordFault::Kind::EndEarly:
            m_ended = true;
            return;
        }
        out.appendRecord(altered);
    }

    RecordFault m_fault;
    std::uint64_t m_seen = 0;
    bool m_ended = false;
};

class FaultyReader : public Reader {
public:
    FaultyReader(std::unique_ptr<Reader> real, Faults& faults, Spoiler spoiler)
        : m_real(std::move(real)), m_faults(faults), m_spoiler(std::move(spoiler))
    {
    }

    Status next(Batch& batch, std::size_t maxBytes) override
    {
        if (Status passed = m_faults.pass(StoreCall::Next); !passed)
            return passed;
        batch.clear();
        // A batch that lost its only record must not look like the end.
        while (batch.isEmpty() && !m_spoiler.hasEnded()) {
            if (Status read = m_real->next(m_batch, maxBytes); !read)
                return read;
            if (m_batch.isEmpty())
                return ok();
            m_spoiler.spoil(m_batch, batch);
        }
        return ok();
    }

private:
    std::unique_ptr<Reader> m_real;
    Faults& m_faults;
    Spoiler m_spoiler;
    Batch m_batch;
};

class FaultyWriter : public Writer {
public:
    FaultyWriter(std::unique_ptr<Writer> real, Faults& faults, Spoiler spoiler)
        : m_real(std::move(real)), m_faults(faults), m_spoiler(std::move(spoiler))
    {
    }

    Status write(const Batch& batch) override
    {
        if (Status passed = m_faults.pass(StoreCall::Write); !passed)
            return passed;
        m_spoiler.spoil(batch, m_batch);
        return m_batch.isEmpty() ? ok() : m_real->write(m_batch);
    }

    Status finish() override
    {
        Status passed = m_faults.pass(StoreCall::FinishWriter);
        return passed ? m_real->finish() : passed;
    }

private:
    std::unique_ptr<Writer> m_real;
    Faults& m_faults;
    Spoiler m_spoiler;
    Batch m_batch;
};

class FaultySource : public Source {
public:
    FaultySource(std::unique_ptr<Source> real, Faults& faults, bool isPreview)
        : m_real(std::move(real)), m_faults(faults), m_isPreview(isPreview)
    {
    }

    void obeyStop(std::stop_token stop) override { m_real->obeyStop(std::move(stop)); }
    std::optional<Location> frozen() const override { return m_real->frozen(); }
    Result<StoreSchema> schema() override
    {
        const Status passed = m_faults.pass(StoreCall::Schema);
        return passed ? m_real->schema() : passed.error();
    }
    Result<CollectionSize> estimate(const CollectionSchema& collection) override
    {
        const Status passed = m_faults.pass(StoreCall::Estimate);
        return passed ? m_real->estimate(collection) : passed.error();
    }
    Result<std::uint64_t> countRecords(const CollectionSchema& collection, RunContext& context) override
    {
        const Status passed = m_faults.pass(StoreCall::Count);
        return passed ? m_real->countRecords(collection, context) : passed.error();
    }
    Result<std::vector<FieldSurvey>> survey(const CollectionSchema& collection, RunContext& context) override
    {
        const Status passed = m_faults.pass(StoreCall::Survey);
        return passed ? m_real->survey(collection, context) : passed.error();
    }
    Result<std::unique_ptr<Reader>> openReader(const CollectionSchema& collection) override
    {
        if (const Status passed = m_faults.pass(StoreCall::OpenReader); !passed)
            return passed.error();
        const bool isFaulty = !m_isPreview && m_faults.isFaultyReading(collection.name);
        Result<std::unique_ptr<Reader>> reader = m_real->openReader(collection);
        if (!reader)
            return reader;
        return std::unique_ptr<Reader>(std::make_unique<FaultyReader>(std::move(*reader), m_faults,
            Spoiler(isFaulty ? m_faults.read : RecordFault(), collection.name)));
    }
    Result<Findings> checkIntegrity(RunContext& context) override
    {
        const Status passed = m_faults.pass(StoreCall::CheckIntegrity);
        return passed ? m_real->checkIntegrity(context) : passed.error();
    }

private:
    std::unique_ptr<Source> m_real;
    Faults& m_faults;
    const bool m_isPreview;
};

class FaultyTarget : public Target {
public:
    FaultyTarget(std::unique_ptr<Target> real, Faults& faults) : m_real(std::move(real)), m_faults(faults) { }

    Status begin(const StoreSchema& schema, RunContext& context) override
    {
        return m_real->begin(schema, context);
    }
    void obeyStop(std::stop_token stop) override { m_real->obeyStop(std::move(stop)); }
    Result<std::unique_ptr<Writer>> openWriter(const CollectionSchema& collection) override
    {
        if (const Status passed = m_faults.pass(StoreCall::OpenWriter); !passed)
            return passed.error();
        Result<std::unique_ptr<Writer>> writer = m_real->openWriter(collection);
        if (!writer)
            return writer;
        return std::unique_ptr<Writer>(std::make_unique<FaultyWriter>(
            std::move(*writer), m_faults, Spoiler(m_faults.write, collection.name)));
    }
    Result<std::unique_ptr<RecordTrial>> openTrial(
        const CollectionSchema& collection, const StoreSchema& schema) override
    {
        return m_real->openTrial(collection, schema);
    }
    Result<bool> startAgain(const CollectionSchema& collection) override
    {
        return m_real->startAgain(collection);
    }
    Status finish(const StoreSchema& schema, RunContext& context) override
    {
        Status passed = m_faults.pass(StoreCall::FinishTarget);
        return passed ? m_real->finish(schema, context) : passed;
    }
    Location staged() const override { return m_real->staged(); }
    Status publish() override
    {
        Status passed = m_faults.pass(StoreCall::Publish);
        return passed ? m_real->publish() : passed;
    }
    Status withdraw() override
    {
        Status passed = m_faults.pass(StoreCall::Withdraw);
        return passed ? m_real->withdraw() : passed;
    }

private:
    std::unique_ptr<Target> m_real;
    Faults& m_faults;
};

class FaultyCopy : public CopyTarget {
public:
    FaultyCopy(std::unique_ptr<CopyTarget> real, Faults& faults) : m_real(std::move(real)), m_faults(faults)
    {
    }

    QString folder() const override { return m_real->folder(); }
    Status finish(RunContext& context) override
    {
        Status passed = m_faults.pass(StoreCall::FinishTarget);
        return passed ? m_real->finish(context) : passed;
    }
    Location staged() const override { return m_real->staged(); }
    Status publish() override
    {
        Status passed = m_faults.pass(StoreCall::Publish);
        return passed ? m_real->publish() : passed;
    }
    Status withdraw() override
    {
        Status passed = m_faults.pass(StoreCall::Withdraw);
        return passed ? m_real->withdraw() : passed;
    }

private:
    std::unique_ptr<CopyTarget> m_real;
    Faults& m_faults;
};

class FaultyRemoval : public Placement {
public:
    FaultyRemoval(std::unique_ptr<Placement> real, Faults& faults) : m_real(std::move(real)), m_faults(faults)
    {
    }

    Status publish() override
    {
        Status passed = m_faults.pass(StoreCall::Publish);
        return passed ? m_real->publish() : passed;
    }
    Status withdraw() override
    {
        Status passed = m_faults.pass(StoreCall::Withdraw);
        return passed ? m_real->withdraw() : passed;
    }

private:
    std::unique_ptr<Placement> m_real;
    Faults& m_faults;
};

Result<std::unique_ptr<Source>> wrapped(
    Result<std::unique_ptr<Source>> source, Faults& faults, bool isPreview)
{
    if (!source)
        return source;
    return std::unique_ptr<Source>(std::make_unique<FaultySource>(std::move(*source), faults, isPreview));
}

} // namespace

void Faults::clear()
{
    read = write = {};
    readings = Readings::Transfer;
    before = {};
    m_calls = 0;
    const std::scoped_lock lock(m_mutex);
    m_readings.clear();
}

Status Faults::pass(StoreCall call)
{
    const int number = m_calls.fetch_add(1);
    return before ? before(call, number) : ok();
}

bool Faults::isFaultyReading(const QString& collection)
{
    const std::scoped_lock lock(m_mutex);
    const bool isFirst = m_readings[collection]++ == 0;
    return readings == Readings::All || isFirst == (readings == Readings::Transfer);
}

std::function<Status(StoreCall, int)> failNumber(int number, const Error& error)
{
    return [number, error](StoreCall, int at) { return at == number ? Status(error) : ok(); };
}

std::function<Status(StoreCall, int)> failAt(StoreCall call, int nth, const Error& error)
{
    // Shared by the copies that std::function makes of the hook.
    return [call, nth, error, seen = std::make_shared<std::atomic<int>>(0)](StoreCall now, int) {
        return now == call && seen->fetch_add(1) >= nth ? Status(error) : ok();
    };
}

std::function<Status(StoreCall, int)> actAt(StoreCall call, int nth, std::function<void()> act)
{
    return
        [call, nth, act = std::move(act), seen = std::make_shared<std::atomic<int>>(0)](StoreCall now, int) {
            if (now == call && seen->fetch_add(1) == nth)
                act();
            return ok();
        };
}

Result<Inspection> FaultyStore::inspect(const Location& location) const
{
    const Status passed = m_faults.pass(StoreCall::Inspect);
    return passed ? m_real.inspect(location) : passed.error();
}

Result<Location> FaultyStore::recoverCopy(
    const Inspection& original, const QString& folder, QMap<QString, QString>& settings) const
{
    const Status passed = m_faults.pass(StoreCall::RecoverCopy);
    return passed ? m_real.recoverCopy(original, folder, settings) : passed.error();
}

Result<std::unique_ptr<Source>> FaultyStore::openPreview(const Location& location) const
{
    const Status passed = m_faults.pass(StoreCall::OpenPreview);
    return passed ? wrapped(m_real.openPreview(location), m_faults, true) : passed.error();
}

Result<std::unique_ptr<Source>> FaultyStore::openSource(const Location& location) const
{
    const Status passed = m_faults.pass(StoreCall::OpenSource);
    return passed ? wrapped(m_real.openSource(location), m_faults, false) : passed.error();
}

Result<TargetState> FaultyStore::targetState(const Location& location) const
{
    const Status passed = m_faults.pass(StoreCall::TargetState);
    return passed ? m_real.targetState(location) : passed.error();
}

Result<std::unique_ptr<Target>> FaultyStore::createTarget(const TargetOptions& options) const
{
    if (const Status passed = m_faults.pass(StoreCall::CreateTarget); !passed)
        return passed.error();
    Result<std::unique_ptr<Target>> target = m_real.createTarget(options);
    if (!target)
        return target;
    return std::unique_ptr<Target>(std::make_unique<FaultyTarget>(std::move(*target), m_faults));
}

Result<std::unique_ptr<CopyTarget>> FaultyStore::adoptCopy(
    const TargetOptions& options, const Inspection& copy) const
{
    if (const Status passed = m_faults.pass(StoreCall::AdoptCopy); !passed)
        return passed.error();
    Result<std::unique_ptr<CopyTarget>> target = m_real.adoptCopy(options, copy);
    if (!target)
        return target;
    return std::unique_ptr<CopyTarget>(std::make_unique<FaultyCopy>(std::move(*target), m_faults));
}

Result<std::unique_ptr<Placement>> FaultyStore::prepareRemoval(
    const Location& location, const QString& runId) const
{
    if (const Status passed = m_faults.pass(StoreCall::PrepareRemoval); !passed)
        return passed.error();
    Result<std::unique_ptr<Placement>> removal = m_real.prepareRemoval(location, runId);
    if (!removal)
        return removal;
    return std::unique_ptr<Placement>(std::make_unique<FaultyRemoval>(std::move(*removal), m_faults));
}

Registry faultyRegistry(const Registry& real, const QString& faulty, Faults& faults)
{
    static Faults none; // the stores that are not meant pass their requests through this
    std::vector<std::unique_ptr<Store>> stores;
    for (const std::unique_ptr<Store>& store : real.stores()) {
        const bool isIt = faulty.isEmpty() || store->descriptor().id == faulty;
        stores.push_back(std::make_unique<FaultyStore>(*store, isIt ? faults : none));
    }
    return Registry(std::move(stores));
}

} // namespace transload::test
