#include "engine/ExportBackup.h"

#include "engine/CollectionTransfer.h"
#include "engine/Detector.h"
#include "engine/Plan.h"
#include "engine/Verifier.h"

#include <QCoreApplication>
#include <QDir>

namespace transload {

namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportBackup)
};

// Every kind of value fits exactly, any person's tools open it, and it is one file.
const QString kExportStore = QStringLiteral("sqlite");
const QString kExportName = QStringLiteral("export.db");

Error notExported(const QString& detail)
{
    return Error { ErrorCode::Corrupt,
        ExportText::tr("The backup differs from the original, so it was thrown away."), detail,
        ExportText::tr("Send the report to the makers of this program: this must not happen.") };
}

class Export {
public:
    Export(const Location& source, const Location& target, const Registry& registry, RunContext& context)
        : m_registry(registry), m_context(context)
    {
        m_request.source = source;
        m_request.target = target;
    }

    Status run()
    {
        Result<const Store*> from = m_registry.storeOf(m_request.source);
        Result<const Store*> to = m_registry.storeOf(m_request.target);
        if (!from || !to)
            return from ? to.error() : from.error();
        // Held until the end: what is planned, written and proven is one state, whatever is written
        // meanwhile.
        Result<std::unique_ptr<Source>> held = (*from)->openSource(m_request.source);
        if (!held)
            return held.error();
        (*held)->obeyStop(m_context.stop);
        m_request.source = (*held)->frozen().value_or(m_request.source);
        const ProfileLibrary noProfiles;
        Result<Detection> detection = Detector(m_registry, noProfiles).detect(m_request.source, m_context);
        Result<Plan> plan = detection ? makePlan(m_request, *detection, m_registry, noProfiles)
                                      : Result<Plan>(detection.error());
        if (!plan)
            return plan.error();
        for (const Finding& finding : plan->findings)
            if (finding.severity == Severity::Stop)
                return Error { ErrorCode::Unsupported, finding.message, finding.reason, finding.nextStep };
        if (Status written = write(*plan, **held, **to); !written)
            return written;
        return prove(*plan, **from, **to);
    }

private:
    Status write(const Plan& plan, Source& source, const Store& to)
    {
        Result<std::unique_ptr<Target>> target
            = to.createTarget({ m_request.target, QStringLiteral("export"), {} });
        if (!target)
            return target.error();
        (*target)->obeyStop(m_context.stop);
        StoreSchema schema { {}, plan.carriedObjects, {}, plan.carried };
        for (const CollectionPlan& collection : plan.collections)
            schema.collections.push_back(collection.target);
        if (Status begun = (*target)->begin(schema, m_context); !begun)
            return begun;
        for (const CollectionPlan& collection : plan.collections)
            if (Result<MovedRecords> moved = moveCollection(
                    source, **target, collection, [&] { return newFilter(collection); }, m_context);
                !moved)
                return moved.error();
        if (Status finished = (*target)->finish(schema, m_context); !finished)
            return finished;
        return (*target)->publish();
    }

    // A backup keeps every record.
    RecordFilter* newFilter(const CollectionPlan& collection)
    {
        m_rules = FilterRules::mappingOnly(collection);
        m_filter.reset(new RecordFilter(m_rules, {}));
        return m_filter.get();
    }

    Status prove(const Plan& plan, const Store& from, const Store& to)
    {
        std::vector<VerifyPair> pairs;
        for (const CollectionPlan& collection : plan.collections)
            pairs.push_back(
                { collection.source, collection.target, collection.mapping, collection.size.payloadBytes });
        Result<std::vector<VerifyResult>> results
            = verifyRecords([&] { return from.openSource(m_request.source); },
                [&] { return to.openSource(m_request.target); }, pairs, m_context);
        if (!results)
            return results.error();
        for (std::size_t i = 0; i < results->size(); ++i)
            if (!(*results)[i].isEqual() || !(*results)[i].countDifference().isEmpty())
                return notExported(pairs[i].left.name);
        return ok();
    }

    PlanRequest m_request;
    const Registry& m_registry;
    FilterRules m_rules;
    std::unique_ptr<RecordFilter> m_filter;
    RunContext& m_context;
};

} // namespace

Result<FrozenCopy> exportCopy(
    const Location& source, const QString& folder, const Registry& registry, RunContext& context)
{
    FrozenCopy copy;
    copy.location = Location::ofPath(kExportStore, QDir(folder).filePath(kExportName));
    if (Status exported = Export(source, copy.location, registry, context).run(); !exported)
        return exported.error();
    Result<Digest> digest = hashFile(copy.location.path(), true, context);
    if (!digest)
        return digest.error();
    copy.files.emplace(kExportName, *digest);
    return copy;
}

} // namespace transload
