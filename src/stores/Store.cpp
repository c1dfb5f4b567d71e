#include "stores/Store.h"

#include <QCoreApplication>

namespace transload {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

Finding misfit(const CollectionSchema& existing, const QString& message)
{
    return { Severity::Stop, QStringLiteral("target.otherFields"), message,
        StoreText::tr("Records are put into what is already there only when nothing of it has to change."),
        StoreText::tr("Leave “%1” out, or choose another target.").arg(existing.name) };
}

QStringList namesOf(const CollectionSchema& collection, const std::vector<std::size_t>& fields)
{
    QStringList names;
    for (const std::size_t field : fields)
        names << collection.fields[field].name;
    return names;
}

} // namespace

Findings Store::fitsExisting(const CollectionSchema& wanted, const CollectionSchema& existing) const
{
    Findings findings;
    for (const FieldSchema& field : wanted.fields) {
        const FieldSchema* own = findField(existing, field.name);
        if (!own)
            findings.push_back(misfit(existing,
                StoreText::tr("“%1” in the target has no field called “%2”.")
                    .arg(existing.name, field.name)));
        else if (own->kind && field.kind && *own->kind != *field.kind)
            findings.push_back(misfit(existing,
                StoreText::tr("“%1.%2” is of another type in the target: %3 instead of %4.")
                    .arg(existing.name, field.name, own->declaredType, field.declaredType)));
    }
    for (const FieldSchema& field : existing.fields)
        if (!findField(wanted, field.name))
            findings.push_back(misfit(existing,
                StoreText::tr("The source has no field “%2” for “%1” in the target.")
                    .arg(existing.name, field.name)));
    if (findings.empty() && namesOf(wanted, wanted.key) != namesOf(existing, existing.key))
        findings.push_back(misfit(existing,
            StoreText::tr("“%1” has another key in the target: %2.")
                .arg(existing.name, namesOf(existing, existing.key).join(QStringLiteral(", ")))));
    return findings;
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
