#include "stores/Store.h"

#include "stores/RecordTrial.h"

#include <QCoreApplication>

namespace transload {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

Error notInFiles(const QString& name)
{
    return Error { ErrorCode::Unsupported,
        StoreText::tr("%1 does not lie in files that could be put in place or taken away.").arg(name), name,
        StoreText::tr("Move the data there instead.") };
}

} // namespace

Result<std::unique_ptr<RecordTrial>> Target::openTrial(const CollectionSchema&, const StoreSchema&)
{
    return std::unique_ptr<RecordTrial>();
}

OwnRules Store::ownRules(const CollectionSchema&, const std::vector<SchemaObject>&) const
{
    return OwnRules::None;
}

Result<std::unique_ptr<CopyTarget>> Store::adoptCopy(const TargetOptions& options, const Inspection&) const
{
    return notInFiles(options.location.place());
}

Result<std::unique_ptr<Placement>> Store::prepareRemoval(const Location& location, const QString&) const
{
    return notInFiles(location.place());
}

Findings Store::obstaclesToAdding(const Inspection& inspection, const StoreSchema&) const
{
    Findings findings;
    for (const QString& entry : inspection.foreignEntries)
        findings.push_back({ Severity::Stop, QStringLiteral("target.foreign"),
            StoreText::tr("“%1” in the target's folder is not part of the database.").arg(entry),
            StoreText::tr("The folder is exchanged as a whole, and would lose it."),
            StoreText::tr("Move it elsewhere first, or choose another target.") });
    return findings;
}

} // namespace transload
