#include "stores/Store.h"

#include <QCoreApplication>

namespace transload {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace

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
