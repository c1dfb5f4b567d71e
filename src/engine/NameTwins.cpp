#include "engine/NameTwins.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace transload {

namespace {

struct NameTwinsText {
    Q_DECLARE_TR_FUNCTIONS(NameTwins)
};

// As SQLite does it: the letters A to Z and no others.
QString folded(QString name)
{
    for (QChar& c : name)
        if (c >= QLatin1Char('A') && c <= QLatin1Char('Z'))
            c = c.toLower();
    return name;
}

bool foldsNames(const QString& storeId) { return storeId == QLatin1String("sqlite"); }

void addTwin(Plan& plan, const QString& one, const QString& other)
{
    plan.findings.push_back({ Severity::Stop, QStringLiteral("plan.nameTwins"),
        NameTwinsText::tr("“%1” and “%2” would become the same table.").arg(one, other),
        NameTwinsText::tr("The target does not tell upper case from lower case in names."),
        NameTwinsText::tr("Choose another kind of target, or leave one of the two out.") });
}

} // namespace

QMap<QString, QString> namesForTwins(
    const std::vector<DetectedCollection>& collections, const PlanRequest& request)
{
    QMap<QString, QString> names;
    if (!foldsNames(request.target.storeId) || foldsNames(request.source.storeId))
        return names;
    QSet<QString> all;
    for (const DetectedCollection& collection : collections)
        all.insert(folded(collection.schema.name));
    QSet<QString> taken;
    for (const DetectedCollection& collection : collections) {
        const QString& name = collection.schema.name;
        const bool isChosen = request.only.isEmpty() || request.only.contains(name);
        if (!isChosen)
            continue;
        if (!taken.contains(folded(name)) || collection.schema.isKeyValue) {
            taken.insert(folded(name));
            continue;
        }
        QString free;
        for (int number = 2; free.isEmpty() || all.contains(folded(free)); ++number)
            free = name + QLatin1Char('_') + QString::number(number);
        all.insert(folded(free));
        names.insert(name, free);
    }
    return names;
}

CollectionSchema renamed(CollectionSchema collection, const QMap<QString, QString>& names)
{
    collection.name = names.value(collection.name, collection.name);
    for (ForeignKey& key : collection.foreignKeys)
        key.collection = names.value(key.collection, key.collection);
    return collection;
}

Finding renamedFinding(const QString& from, const QString& to)
{
    return { Severity::Note, QStringLiteral("plan.renamed"),
        NameTwinsText::tr("“%1” becomes “%2”.").arg(from, to),
        NameTwinsText::tr("The target does not tell upper case from lower case in names."),
        NameTwinsText::tr("Nothing has to be done: on the way back it gets its old name again.") };
}

void findNameTwins(Plan& plan)
{
    if (!foldsNames(plan.request.target.storeId))
        return;
    QMap<QString, QString> seen;
    const auto look = [&](const QString& name) {
        const QString key = folded(name);
        if (seen.contains(key))
            addTwin(plan, seen.value(key), name);
        seen.insert(key, name);
    };
    for (const CollectionPlan& collection : plan.collections)
        look(collection.target.name);
    // Indexes have their names from the same store of names as tables.
    for (const SchemaObject& object : plan.carriedObjects)
        if (object.kind == QLatin1String("index"))
            look(object.name);
}

} // namespace transload
