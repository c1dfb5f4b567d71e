#include "stores/ExistingFit.h"

#include "stores/FieldRules.h"

#include <QCoreApplication>

#include <algorithm>

namespace transload {

namespace {

struct FitText {
    Q_DECLARE_TR_FUNCTIONS(ExistingFit)
};

QString typeOf(const FieldSchema& field)
{
    if (!field.declaredType.isEmpty())
        return field.declaredType;
    return field.kind ? kindName(*field.kind) : FitText::tr("of any type");
}

bool isSameKind(const FieldSchema& wanted, const FieldSchema& existing)
{
    // Where one of them tells no kind, each value is judged by the writer.
    if (!wanted.kind || !existing.kind)
        return true;
    return wanted.kind == existing.kind
        && (wanted.kind != ValueKind::Other || wanted.typeName == existing.typeName);
}

QStringList keyOf(const CollectionSchema& collection)
{
    QStringList names;
    for (const std::size_t index : collection.key)
        names << collection.fields[index].name;
    return names;
}

QString keyText(const QStringList& names)
{
    return names.isEmpty() ? FitText::tr("nothing") : names.join(QStringLiteral(", "));
}

Finding misfit(const QString& message, const QString& reason)
{
    return { Severity::Stop, QStringLiteral("target.misfit"), message, reason,
        FitText::tr("Move it into another place, or make the two alike first.") };
}

} // namespace

Findings fitsExisting(const CollectionSchema& wanted, const CollectionSchema& existing)
{
    Findings findings;
    if (wanted.isKeyValue && existing.isKeyValue)
        return findings;
    const QString& name = existing.name;
    for (const FieldSchema& field : wanted.fields) {
        const FieldSchema* there = findField(existing, field.name);
        if (there == nullptr)
            findings.push_back(
                misfit(FitText::tr("“%1” has no column “%2” here, but the source has.").arg(name, field.name),
                    FitText::tr("What the source keeps in it would be lost.")));
        else if (!isSameKind(field, *there))
            findings.push_back(misfit(FitText::tr("Column “%1” of “%2” is %3 here but %4 in the source.")
                                          .arg(field.name, name, typeOf(*there), typeOf(field)),
                FitText::tr("The values would be changed, or would not fit.")));
    }
    for (const FieldSchema& field : existing.fields)
        if (findField(wanted, field.name) == nullptr)
            findings.push_back(misfit(
                FitText::tr("“%1” has a column “%2” here that the source has not.").arg(name, field.name),
                FitText::tr("What stands in it would be lost where records are replaced.")));
    if (keyOf(wanted) != keyOf(existing))
        findings.push_back(
            misfit(FitText::tr("Records of “%1” are told apart by %2 here but by %3 in the source.")
                       .arg(name, keyText(keyOf(existing)), keyText(keyOf(wanted))),
                FitText::tr("Which records are the same could not be told.")));
    return findings;
}

CollectionSchema inShapeOf(const CollectionSchema& wanted, const CollectionSchema& existing)
{
    CollectionSchema shaped = existing;
    std::vector<std::size_t> place(existing.fields.size()); // where each field of `existing` goes
    std::size_t next = 0;
    for (const FieldSchema& field : wanted.fields)
        for (std::size_t i = 0; i < existing.fields.size(); ++i)
            if (existing.fields[i].name == field.name) {
                place[i] = next;
                shaped.fields[next++] = existing.fields[i];
            }
    if (next != existing.fields.size())
        return existing; // they do not fit
    const auto renumber = [&](std::vector<std::size_t>& fields) {
        for (std::size_t& index : fields)
            index = place[index];
    };
    renumber(shaped.key);
    for (UniqueKey& key : shaped.uniqueKeys)
        renumber(key.fields);
    for (ForeignKey& key : shaped.foreignKeys)
        renumber(key.fields);
    for (PlainIndex& index : shaped.indexes)
        renumber(index.fields);
    return shaped;
}

} // namespace transload
