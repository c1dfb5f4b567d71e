#pragma once

#include "stores/RecordCheck.h"
#include "stores/Registry.h"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <utility>

namespace transload::test {

/// What the engine asks of a store; every request passes the hook of Faults.
enum class StoreCall {
    Inspect,
    RecoverCopy,
    OpenPreview,
    OpenSource,
    Schema,
    Estimate,
    Count,
    Survey,
    OpenReader,
    Next,
    CheckIntegrity,
    TargetState,
    CreateTarget,
    AdoptCopy,
    PrepareRemoval,
    OpenWriter,
    Write,
    FinishWriter,
    FinishTarget,
    Publish,
    Withdraw,
};

/// One mistake in the stream of one collection's records.
struct RecordFault {
    enum class Kind {
        None,
        AlterByte, ///< the last byte of record `index` becomes another one
        Drop, ///< record `index` is left out
        Double, ///< record `index` comes twice
        EndEarly, ///< `index` is taken for the end, as by a reader that swallows the error of its iterator
    };
    Kind kind = Kind::None;
    QString collection;
    std::uint64_t index = 0;
};

/// What goes wrong with a wrapped store. Set it up before a run, leave it alone while one is under way.
/// All of its own members may be used from any thread.
class Faults {
public:
    /// Which readings of a collection are faulty. Readings are those through openSource: the first of a run
    /// is the transfer's, the others are the verification's.
    enum class Readings { Transfer, Verification, All };

    RecordFault read;
    Readings readings = Readings::Transfer;
    RecordFault write; ///< of what the real writer gets: after the record was digested
    /// Called before each request, with its running number from 0; a failure is given instead of the answer.
    std::function<Status(StoreCall, int number)> before;

    /// Forgets all faults and counters.
    void clear();
    /// Counts the request and asks the hook.
    Status pass(StoreCall call);
    int calls() const { return m_calls.load(); }
    /// Whether a reading of the collection that starts now is to be faulty.
    bool isFaultyReading(const QString& collection);

private:
    std::atomic<int> m_calls { 0 };
    std::mutex m_mutex; // guards m_readings
    std::map<QString, int> m_readings; // begun so far, by collection
};

/// A hook that fails the request `number`, or every one of kind `call` from the `nth` on (from 0).
std::function<Status(StoreCall, int)> failNumber(int number, const Error& error);
std::function<Status(StoreCall, int)> failAt(StoreCall call, int nth, const Error& error);
/// A hook that calls `act` once, before the `nth` request of kind `call`.
std::function<Status(StoreCall, int)> actAt(StoreCall call, int nth, std::function<void()> act);

/// A store that does what another one does, but for its faults. Both outlive it and all that it opens.
class FaultyStore : public Store {
public:
    FaultyStore(const Store& real, Faults& faults) : m_real(real), m_faults(faults) { }

    StoreDescriptor descriptor() const override { return m_real.descriptor(); }
    bool recognises(const QString& path) const override { return m_real.recognises(path); }
    Result<Inspection> inspect(const Location& location) const override;
    Result<Location> recoverCopy(
        const Inspection& original, const QString& folder, QMap<QString, QString>& settings) const override;
    Result<std::unique_ptr<Source>> openPreview(const Location& location) const override;
    Result<std::unique_ptr<Source>> openSource(const Location& location) const override;
    Result<TargetState> targetState(const Location& location) const override;
    Result<std::unique_ptr<Target>> createTarget(const TargetOptions& options) const override;
    Result<std::unique_ptr<CopyTarget>> adoptCopy(
        const TargetOptions& options, const Inspection& copy) const override;
    Result<std::unique_ptr<Placement>> prepareRemoval(
        const Location& location, const QString& runId) const override;
    Result<AdaptedCollection> adapt(const CollectionSchema& collection) const override
    {
        return m_real.adapt(collection);
    }
    Findings obstaclesToAdding(const Inspection& inspection, const StoreSchema& existing) const override
    {
        return m_real.obstaclesToAdding(inspection, existing);
    }
    std::unique_ptr<RecordCheck> recordCheck(const CollectionSchema& collection) const override
    {
        return m_real.recordCheck(collection);
    }
    OwnRules ownRules(
        const CollectionSchema& collection, const std::vector<SchemaObject>& objects) const override
    {
        return m_real.ownRules(collection, objects);
    }
    std::uint64_t estimatedBytes(
        const CollectionSchema& collection, const CollectionSize& size) const override
    {
        return m_real.estimatedBytes(collection, size);
    }

private:
    const Store& m_real;
    Faults& m_faults;
};

/// All stores of `real`, the one called `faulty` wrapped (every one of them when it is empty).
Registry faultyRegistry(const Registry& real, const QString& faulty, Faults& faults);

} // namespace transload::test
