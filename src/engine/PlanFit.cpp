#include "engine/PlanFit.h"

#include <QCoreApplication>

#include <algorithm>

namespace transload {

namespace {

struct PlanFitText {
    Q_DECLARE_TR_FUNCTIONS(PlanFit)
};

Error changed(const QString& message, const QString& what)
{
    return Error { ErrorCode::Conflict, message, what,
        PlanFitText::tr("Plan the move again, so that it holds what is there now.") };
}

// Kinds are what was found in the values, so they are no part of the structure.
bool hasFieldsOf(const CollectionSchema& planned, const CollectionSchema& found)
{
    return std::equal(planned.fields.begin(), planned.fields.end(), found.fields.begin(), found.fields.end(),
        [](const FieldSchema& one, const FieldSchema& other) {
            return one.name == other.name && one.declaredType == other.declaredType;
        });
}

const CollectionSchema* find(const std::vector<CollectionSchema>& collections, const QString& name)
{
    const auto found = std::find_if(collections.begin(), collections.end(),
        [&](const CollectionSchema& each) { return each.name == name; });
    return found == collections.end() ? nullptr : &*found;
}

// The first collection that only one of the two has, or that has other fields; empty when there is none.
QString firstOther(const std::vector<CollectionSchema>& planned, const std::vector<CollectionSchema>& found,
    const QStringList& leftOut)
{
    for (const CollectionSchema& collection : found) {
        const CollectionSchema* known = find(planned, collection.name);
        if (!leftOut.contains(collection.name) && !(known && hasFieldsOf(*known, collection)))
            return collection.name;
    }
    for (const CollectionSchema& collection : planned)
        if (!find(found, collection.name))
            return collection.name;
    return {};
}

} // namespace

Status sourceStillFits(const Plan& plan, Source& source)
{
    const Result<StoreSchema> found = source.schema();
    if (!found)
        return found.error();
    std::vector<CollectionSchema> planned;
    for (const CollectionPlan& collection : plan.collections)
        if (!collection.isKept)
            planned.push_back(collection.merge ? collection.merge->incoming : collection.source);
    const QString other = firstOther(planned, found->collections, plan.leftOut);
    return other.isEmpty()
        ? ok()
        : changed(
            PlanFitText::tr("“%1” in the original is not what it was when the move was planned.").arg(other),
            other);
}

Status existingStillFits(const Plan& plan, Source& existing)
{
    const Result<StoreSchema> found = existing.schema();
    if (!found)
        return found.error();
    std::vector<CollectionSchema> planned;
    for (const CollectionPlan& collection : plan.collections)
        if (collection.isKept || collection.merge)
            planned.push_back(collection.target);
    QString other = firstOther(planned, found->collections, {});
    for (const CollectionSchema& collection : found->collections)
        if (const CollectionSchema* known = find(planned, collection.name);
            other.isEmpty() && known && known->definition != collection.definition)
            other = collection.name;
    for (const SchemaObject& object : found->objects)
        // Counters go on while records come.
        if (other.isEmpty() && !object.kind.startsWith(QLatin1String("sequence"))
            && std::find(plan.carriedObjects.begin(), plan.carriedObjects.end(), object)
                == plan.carriedObjects.end())
            other = object.name;
    return other.isEmpty()
        ? ok()
        : changed(
            PlanFitText::tr("“%1” in the target is not what it was when the move was planned.").arg(other),
            other);
}

} // namespace transload
