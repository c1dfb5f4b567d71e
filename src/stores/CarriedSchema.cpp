#include "stores/CarriedSchema.h"

#include "core/SealedJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace transload {

namespace {

struct CarriedSchemaText {
    Q_DECLARE_TR_FUNCTIONS(CarriedSchema)
};

constexpr int kFormat = 1;

template <typename List, typename Convert> QJsonArray arrayOf(const List& list, Convert convert)
{
    QJsonArray array;
    for (const auto& element : list)
        array.append(convert(element));
    return array;
}

template <typename Convert> auto listOf(const QJsonValue& array, Convert convert)
{
    std::vector<decltype(convert(QJsonValue()))> list;
    for (const QJsonValue element : array.toArray())
        list.push_back(convert(element));
    return list;
}

QJsonArray indexes(const std::vector<std::size_t>& list)
{
    return arrayOf(list, [](std::size_t index) { return QJsonValue(qint64(index)); });
}

std::vector<std::size_t> indexesOf(const QJsonValue& array)
{
    return listOf(array, [](const QJsonValue& value) { return std::size_t(value.toInteger()); });
}

QString text(const QJsonValue& object, const char* name) { return object[QLatin1String(name)].toString(); }

QJsonObject fieldToJson(const FieldSchema& field)
{
    return { { QStringLiteral("name"), field.name }, { QStringLiteral("type"), field.declaredType },
        { QStringLiteral("notNull"), field.notNull },
        { QStringLiteral("kind"), field.kind ? QJsonValue(int(*field.kind)) : QJsonValue() },
        { QStringLiteral("typeName"), field.typeName }, { QStringLiteral("default"), field.defaultValue },
        { QStringLiteral("identity"), int(field.identity) } };
}

FieldSchema fieldOf(const QJsonValue& json)
{
    FieldSchema field { text(json, "name"), text(json, "type"), json[QLatin1String("notNull")].toBool() };
    const QJsonValue kind = json[QLatin1String("kind")];
    if (kind.isDouble() && kind.toInt() >= 0 && kind.toInt() < int(kValueKinds))
        field.kind = ValueKind(kind.toInt());
    field.typeName = text(json, "typeName");
    field.defaultValue = text(json, "default");
    field.identity = Identity(std::clamp(json[QLatin1String("identity")].toInt(), 0, int(Identity::Always)));
    return field;
}

QJsonObject foreignKeyToJson(const ForeignKey& key)
{
    return { { QStringLiteral("name"), key.name }, { QStringLiteral("fields"), indexes(key.fields) },
        { QStringLiteral("collection"), key.collection },
        { QStringLiteral("targetFields"), QJsonArray::fromStringList(key.targetFields) },
        { QStringLiteral("onDelete"), key.onDelete }, { QStringLiteral("onUpdate"), key.onUpdate },
        { QStringLiteral("deferrable"), key.isDeferrable },
        { QStringLiteral("initiallyDeferred"), key.isInitiallyDeferred } };
}

ForeignKey foreignKeyOf(const QJsonValue& json)
{
    ForeignKey key;
    key.name = text(json, "name");
    key.fields = indexesOf(json[QLatin1String("fields")]);
    key.collection = text(json, "collection");
    for (const QJsonValue name : json[QLatin1String("targetFields")].toArray())
        key.targetFields << name.toString();
    key.onDelete = text(json, "onDelete");
    key.onUpdate = text(json, "onUpdate");
    key.isDeferrable = json[QLatin1String("deferrable")].toBool();
    key.isInitiallyDeferred = json[QLatin1String("initiallyDeferred")].toBool();
    return key;
}

QJsonObject uniqueKeyToJson(const UniqueKey& key)
{
    return { { QStringLiteral("name"), key.name }, { QStringLiteral("fields"), indexes(key.fields) } };
}

UniqueKey uniqueKeyOf(const QJsonValue& json)
{
    return { text(json, "name"), indexesOf(json[QLatin1String("fields")]) };
}

QJsonObject indexToJson(const PlainIndex& index)
{
    return { { QStringLiteral("name"), index.name }, { QStringLiteral("fields"), indexes(index.fields) },
        { QStringLiteral("descending"),
            arrayOf(index.descending, [](bool isDescending) { return QJsonValue(isDescending); }) },
        { QStringLiteral("unique"), index.isUnique } };
}

PlainIndex indexOf(const QJsonValue& json)
{
    PlainIndex index;
    index.name = text(json, "name");
    index.fields = indexesOf(json[QLatin1String("fields")]);
    for (const QJsonValue isDescending : json[QLatin1String("descending")].toArray())
        index.descending.push_back(isDescending.toBool());
    index.isUnique = json[QLatin1String("unique")].toBool();
    return index;
}

QJsonObject collectionToJson(const CollectionSchema& collection)
{
    return { { QStringLiteral("name"), collection.name },
        { QStringLiteral("fields"), arrayOf(collection.fields, fieldToJson) },
        { QStringLiteral("key"), indexes(collection.key) },
        { QStringLiteral("keyValue"), collection.isKeyValue },
        { QStringLiteral("dialect"), collection.dialect },
        { QStringLiteral("definition"), collection.definition },
        { QStringLiteral("uniqueKeys"), arrayOf(collection.uniqueKeys, uniqueKeyToJson) },
        { QStringLiteral("foreignKeys"), arrayOf(collection.foreignKeys, foreignKeyToJson) },
        { QStringLiteral("indexes"), arrayOf(collection.indexes, indexToJson) } };
}

CollectionSchema collectionOf(const QJsonValue& json)
{
    CollectionSchema collection;
    collection.name = text(json, "name");
    collection.fields = listOf(json[QLatin1String("fields")], fieldOf);
    collection.key = indexesOf(json[QLatin1String("key")]);
    collection.isKeyValue = json[QLatin1String("keyValue")].toBool();
    collection.dialect = text(json, "dialect");
    collection.definition = text(json, "definition");
    collection.uniqueKeys = listOf(json[QLatin1String("uniqueKeys")], uniqueKeyOf);
    collection.foreignKeys = listOf(json[QLatin1String("foreignKeys")], foreignKeyOf);
    collection.indexes = listOf(json[QLatin1String("indexes")], indexOf);
    return collection;
}

QJsonObject objectToJson(const SchemaObject& object)
{
    return { { QStringLiteral("kind"), object.kind }, { QStringLiteral("name"), object.name },
        { QStringLiteral("collection"), object.collection }, { QStringLiteral("dialect"), object.dialect },
        { QStringLiteral("definition"), object.definition } };
}

SchemaObject objectOf(const QJsonValue& json)
{
    return { text(json, "kind"), text(json, "name"), text(json, "collection"), text(json, "dialect"),
        text(json, "definition") };
}

QJsonObject mapToJson(const QMap<QString, QString>& map)
{
    QJsonObject object;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

QMap<QString, QString> mapOf(const QJsonValue& json)
{
    QMap<QString, QString> map;
    const QJsonObject object = json.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        map.insert(entry.key(), entry.value().toString());
    return map;
}

QJsonObject carriedToJson(const CarriedCollection& carried)
{
    const auto formToJson = [](const CarriedForm& form) {
        return QJsonObject { { QStringLiteral("collection"), collectionToJson(form.collection) },
            { QStringLiteral("objects"), arrayOf(form.objects, objectToJson) },
            { QStringLiteral("rules"), mapToJson(form.rules) } };
    };
    return { { QStringLiteral("built"), collectionToJson(carried.built) },
        { QStringLiteral("forms"), arrayOf(carried.forms, formToJson) } };
}

CarriedCollection carriedOf(const QJsonValue& json)
{
    const auto formOf = [](const QJsonValue& form) {
        return CarriedForm { collectionOf(form[QLatin1String("collection")]),
            listOf(form[QLatin1String("objects")], objectOf), mapOf(form[QLatin1String("rules")]) };
    };
    return { collectionOf(json[QLatin1String("built")]), listOf(json[QLatin1String("forms")], formOf) };
}

// An index beyond the fields would be a reach beyond memory later: the document may have been edited.
bool isSound(const CollectionSchema& collection)
{
    const auto fits = [&](const std::vector<std::size_t>& indexes) {
        return std::all_of(indexes.begin(), indexes.end(),
            [&](std::size_t index) { return index < collection.fields.size(); });
    };
    return fits(collection.key)
        && std::all_of(collection.uniqueKeys.begin(), collection.uniqueKeys.end(),
            [&](const UniqueKey& key) { return fits(key.fields); })
        && std::all_of(collection.foreignKeys.begin(), collection.foreignKeys.end(),
            [&](const ForeignKey& key) { return fits(key.fields); })
        && std::all_of(collection.indexes.begin(), collection.indexes.end(), [&](const PlainIndex& index) {
               return fits(index.fields) && index.descending.size() == index.fields.size();
           });
}

bool isSound(const CarriedCollection& carried)
{
    return isSound(carried.built)
        && std::all_of(carried.forms.begin(), carried.forms.end(), [&](const CarriedForm& form) {
               return isSound(form.collection)
                   && form.collection.fields.size() == carried.built.fields.size();
           });
}

Error unreadable(const QString& detail)
{
    return Error { ErrorCode::Corrupt,
        CarriedSchemaText::tr("The description of where the data came from cannot be read."), detail,
        CarriedSchemaText::tr("The data can be moved all the same, with simpler types.") };
}

bool sameShape(const CollectionSchema& left, const CollectionSchema& right)
{
    return left.name == right.name && left.key == right.key
        && std::equal(left.fields.begin(), left.fields.end(), right.fields.begin(), right.fields.end(),
            [](const FieldSchema& one, const FieldSchema& other) {
                return one.name == other.name && one.declaredType == other.declaredType
                    && one.notNull == other.notNull;
            });
}

} // namespace

const CarriedCollection* CarriedSchema::find(const CollectionSchema& collection) const
{
    const auto found = std::find_if(collections.begin(), collections.end(),
        [&](const CarriedCollection& carried) { return sameShape(carried.built, collection); });
    return found == collections.end() ? nullptr : &*found;
}

const CarriedForm* CarriedSchema::form(const CollectionSchema& collection, const QString& dialect) const
{
    const CarriedCollection* carried = find(collection);
    if (!carried)
        return nullptr;
    const auto found = std::find_if(carried->forms.begin(), carried->forms.end(),
        [&](const CarriedForm& form) { return form.collection.dialect == dialect; });
    return found == carried->forms.end() ? nullptr : &*found;
}

QByteArray CarriedSchema::toJson() const
{
    if (isEmpty())
        return {};
    QJsonObject allSettings;
    for (auto dialect = settings.begin(); dialect != settings.end(); ++dialect)
        allSettings.insert(dialect.key(), mapToJson(*dialect));
    const QJsonObject document { { QStringLiteral("transload"), QStringLiteral("schema") },
        { QStringLiteral("format"), kFormat },
        { QStringLiteral("collections"), arrayOf(collections, carriedToJson) },
        { QStringLiteral("objects"), arrayOf(objects, objectToJson) },
        { QStringLiteral("settings"), allSettings } };
    return sealJson(document);
}

Result<CarriedSchema> CarriedSchema::fromJson(const QByteArray& document)
{
    const Result<QJsonObject> opened = openSealedJson(document, QStringLiteral("carried schema"));
    if (!opened)
        return unreadable(opened.error().detail);
    const QJsonObject& root = *opened;
    const int format = root[QLatin1String("format")].toInt();
    if (root[QLatin1String("transload")].toString() != QLatin1String("schema") || format < 1)
        return unreadable(QStringLiteral("not a schema of this program"));
    if (format > kFormat)
        return Error { ErrorCode::Unsupported,
            CarriedSchemaText::tr("The description of where the data came from was written by a newer "
                                  "version of this program."),
            QStringLiteral("format %1").arg(format),
            CarriedSchemaText::tr("Use the newer version, or move the data with simpler types.") };
    CarriedSchema carried;
    carried.collections = listOf(root[QLatin1String("collections")], carriedOf);
    carried.objects = listOf(root[QLatin1String("objects")], objectOf);
    const QJsonObject allSettings = root[QLatin1String("settings")].toObject();
    for (auto dialect = allSettings.begin(); dialect != allSettings.end(); ++dialect)
        carried.settings.insert(dialect.key(), mapOf(dialect.value()));
    if (!std::all_of(carried.collections.begin(), carried.collections.end(),
            [](const CarriedCollection& collection) { return isSound(collection); }))
        return unreadable(QStringLiteral("a key or index names a field that is not there"));
    return carried;
}

void applyCarried(StoreSchema& schema)
{
    if (schema.carried.isEmpty())
        return;
    const Result<CarriedSchema> carried = CarriedSchema::fromJson(schema.carried);
    if (!carried)
        return;
    for (CollectionSchema& collection : schema.collections) {
        const CarriedCollection* known = carried->find(collection);
        for (std::size_t i = 0; known && i < collection.fields.size(); ++i) {
            collection.fields[i].kind = known->built.fields[i].kind;
            collection.fields[i].typeName = known->built.fields[i].typeName;
        }
    }
}

} // namespace transload
