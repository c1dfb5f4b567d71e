#include "engine/WayHome.h"

#include "engine/NameTwins.h"

#include <algorithm>

namespace transload {

namespace {

template <typename List> bool hasName(const List& list, const QString& name)
{
    return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.name == name; });
}

bool hasNewNames(const CollectionPlan& collection)
{
    return collection.source.name != collection.target.name
        || !std::equal(collection.source.fields.begin(), collection.source.fields.end(),
            collection.target.fields.begin(), collection.target.fields.end(),
            [](const FieldSchema& one, const FieldSchema& other) { return one.name == other.name; });
}

// Plain pairs lose nothing on the way between any two stores but a name that was changed.
bool needsWayHome(const CollectionPlan& collection)
{
    if (collection.source.isKeyValue)
        return collection.source.name != collection.target.name;
    return collection.source.dialect != collection.target.dialect || hasNewNames(collection);
}

// Whether the target has the collection as it once was there: then its own words say everything.
bool isHome(const CollectionPlan& collection, const CarriedSchema& carried)
{
    const CarriedForm* home = carried.form(collection.source, collection.target.dialect);
    return collection.source.isKeyValue || (home && home->collection == collection.target);
}

// Whether all kinds are those that stores without declared kinds tell from each other.
bool tellsThemselves(const CollectionSchema& built)
{
    return std::all_of(built.fields.begin(), built.fields.end(), [](const FieldSchema& field) {
        return !field.kind || *field.kind == ValueKind::Int || *field.kind == ValueKind::Float
            || *field.kind == ValueKind::Text || *field.kind == ValueKind::Bytes;
    });
}

CarriedForm formOf(const CollectionPlan& plan, const std::vector<SchemaObject>& objects)
{
    const CollectionSchema& collection = plan.source;
    CarriedForm form { collection, {}, {} };
    for (const FieldConversion& conversion : plan.mapping.conversions())
        if (!conversion.isBack)
            form.rules.insert(collection.fields[conversion.field].name, ruleId(conversion.rule));
    for (const SchemaObject& object : objects)
        if (object.collection == collection.name && object.dialect == collection.dialect)
            form.objects.push_back(object);
    return form;
}

// Without words of another store and kinds of values the records are at home.
bool saysSomething(const CarriedSchema& carried)
{
    return !carried.objects.empty()
        || std::any_of(
            carried.collections.begin(), carried.collections.end(), [](const CarriedCollection& collection) {
                return !collection.forms.empty()
                    || std::any_of(collection.built.fields.begin(), collection.built.fields.end(),
                        [](const FieldSchema& field) { return field.kind.has_value(); });
            });
}

bool isKnown(const std::vector<SchemaObject>& objects, const SchemaObject& object)
{
    return std::find(objects.begin(), objects.end(), object) != objects.end();
}

} // namespace

Result<AdaptedCollection> formInTarget(const CollectionSchema& collection,
    const QMap<QString, QString>& names, const CarriedSchema& carried, const Store& target)
{
    const QString targetId = target.descriptor().id;
    if (conversionsHome(collection, carried, targetId)) {
        const CarriedForm* home = carried.form(collection, targetId);
        Result<AdaptedCollection> adapted = target.adapt(home->collection); // in its own words: unchanged
        if (adapted)
            adapted->objects = home->objects;
        return adapted;
    }
    if (names.isEmpty())
        return target.adapt(collection);
    Result<AdaptedCollection> adapted = target.adapt(renamed(collection, names));
    if (adapted && names.contains(collection.name))
        adapted->findings.push_back(renamedFinding(collection.name, names.value(collection.name)));
    return adapted;
}

std::optional<std::vector<FieldConversion>> conversionsHome(
    const CollectionSchema& collection, const CarriedSchema& carried, const QString& targetId)
{
    const CarriedForm* home = carried.form(collection, targetId);
    if (!home)
        return std::nullopt;
    std::vector<FieldConversion> conversions;
    for (std::size_t i = 0; !collection.isKeyValue && i < collection.fields.size(); ++i) {
        const FieldSchema& now = collection.fields[i];
        const FieldSchema& then = home->collection.fields[i];
        if (now.kind == then.kind && now.typeName == then.typeName)
            continue;
        const std::optional<FieldRule> rule = ruleOf(home->rules.value(then.name));
        const bool canGoBack
            = rule && now.kind == givenKind(*rule) && (!then.kind || then.kind == takenKind(*rule));
        if (!canGoBack)
            return std::nullopt;
        conversions.push_back({ i, *rule, true });
    }
    return conversions;
}

bool movesAsStored(const CollectionSchema& collection, const CarriedSchema& carried, const Store& target)
{
    return collection.dialect == target.descriptor().id && !target.descriptor().needsKinds
        && carried.find(collection) != nullptr;
}

void forgetKinds(CollectionSchema& collection)
{
    for (FieldSchema& field : collection.fields) {
        field.kind.reset();
        field.typeName.clear();
    }
}

bool isInStructure(const SchemaObject& object, const std::vector<CollectionPlan>& collections)
{
    const auto plan = std::find_if(collections.begin(), collections.end(),
        [&](const CollectionPlan& each) { return each.source.name == object.collection; });
    if (plan == collections.end())
        return false;
    const CollectionSchema& source = plan->source;
    if (source.isKeyValue) // a store of pairs takes them without what stands around them
        return hasName(plan->target.indexes, object.name);
    if (object.kind == QLatin1String("primary key"))
        return !source.key.empty();
    if (object.kind.startsWith(QLatin1String("sequence")))
        return std::any_of(source.fields.begin(), source.fields.end(),
            [](const FieldSchema& field) { return field.identity != Identity::None; });
    return hasName(source.indexes, object.name) || hasName(source.uniqueKeys, object.name)
        || hasName(source.foreignKeys, object.name);
}

QByteArray carriedAlong(
    const Plan& plan, const StoreSchema& source, const CarriedSchema& carried, const StoreDescriptor& store)
{
    const QString& target = plan.request.target.storeId;
    if (carried.isEmpty() && std::none_of(plan.collections.begin(), plan.collections.end(), needsWayHome))
        return {};
    CarriedSchema along;
    for (const CollectionPlan& collection : plan.collections) {
        CarriedCollection entry { collection.target, {} };
        const CarriedCollection* known = carried.find(collection.source);
        if (known) {
            if (collection.source.dialect == collection.target.dialect)
                entry.built = known->built; // with the kinds that the records moved without
            std::copy_if(known->forms.begin(), known->forms.end(), std::back_inserter(entry.forms),
                [&](const CarriedForm& form) {
                    return form.collection.dialect != target
                        && form.collection.dialect != collection.source.dialect;
                });
        }
        // What was built on the way from another form, and not changed since, is nobody's own word. A store
        // without words of its own goes by its name.
        const bool hasWords = !collection.source.dialect.isEmpty();
        const QString from = hasWords ? collection.source.dialect : plan.request.source.storeId;
        if ((!known || known->forms.empty()) && from != target) {
            entry.forms.push_back(formOf(collection, source.objects));
            if (!hasWords)
                entry.forms.back().collection.dialect = from;
        }
        along.collections.push_back(std::move(entry));
    }
    for (const std::vector<SchemaObject>* objects : { &carried.objects, &source.objects })
        for (const SchemaObject& object : *objects)
            // What belongs to none of the collections may still belong to something: a view has triggers.
            // Without a language it is only told of (owners and rights), and nobody could make it again.
            if (!hasName(source.collections, object.collection) && object.dialect != target
                && !object.dialect.isEmpty() && !isKnown(along.objects, object))
                along.objects.push_back(object);
    along.settings = carried.settings;
    if (plan.request.source.storeId != target && !source.settings.isEmpty())
        along.settings.insert(plan.request.source.storeId, source.settings);
    along.settings.remove(target);
    const bool isAllHome = along.objects.empty()
        && std::all_of(plan.collections.begin(), plan.collections.end(),
            [&](const CollectionPlan& collection) { return isHome(collection, carried); })
        && std::all_of(
            along.collections.begin(), along.collections.end(), [&](const CarriedCollection& entry) {
                return entry.forms.empty()
                    && (store.needsKinds || (store.valuesTellKinds && tellsThemselves(entry.built)));
            });
    return saysSomething(along) && !isAllHome ? along.toJson() : QByteArray();
}

} // namespace transload
