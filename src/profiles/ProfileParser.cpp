#include "profiles/Profile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace transload {

namespace {

struct ProfileParserText {
    Q_DECLARE_TR_FUNCTIONS(ProfileParser)
};

constexpr int kSchema = 1;
constexpr qsizetype kMaxNameLength = 200;
constexpr qsizetype kMaxTextLength = 4000;
constexpr qsizetype kMaxEntries = 500;

enum class Need { Required, Optional };

// One JSON object being read. Remembers which members were asked for, so that the rest can be refused; the
// first mistake of the whole file wins and its place is told as a path.
class Members {
public:
    Members(const QJsonValue& value, QString place, QString& problem)
        : m_object(value.toObject()), m_place(std::move(place)), m_problem(problem)
    {
        if (!value.isObject())
            fail({}, "must be an object");
    }

    QString name(const char* member, Need need = Need::Required)
    {
        const QJsonValue value = take(member, need);
        return value.isUndefined() ? QString() : checkedName(value, placeOf(member));
    }

    bool flag(const char* member)
    {
        const QJsonValue value = take(member, Need::Optional);
        if (!value.isUndefined() && !value.isBool())
            fail(member, "must be true or false");
        return value.toBool();
    }

    QJsonValue value(const char* member, Need need) { return take(member, need); }

    ProfileText text(const char* member)
    {
        const QJsonValue value = take(member, Need::Required);
        return value.isUndefined() ? ProfileText() : checkedText(value, placeOf(member));
    }

    // Calls `use(value, place)` for each element of an array member.
    template <typename Use> void each(const char* member, Need need, Use use)
    {
        const QJsonValue value = take(member, need);
        if (value.isUndefined())
            return;
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() > kMaxEntries)
            return fail(member, "must be an array of at most 500 entries");
        if (need == Need::Required && array.isEmpty())
            return fail(member, "must not be empty");
        for (qsizetype i = 0; i < array.size() && m_problem.isEmpty(); ++i)
            use(array[i], QStringLiteral("%1[%2]").arg(placeOf(member)).arg(i));
    }

    QStringList names(const char* member, Need need)
    {
        QStringList list;
        each(member, need, [&](const QJsonValue& value, const QString& place) {
            list.push_back(checkedName(value, place));
            if (list.count(list.back()) > 1)
                failAt(place, "stands there twice");
        });
        return list;
    }

    std::vector<ProfileText> texts(const char* member)
    {
        std::vector<ProfileText> list;
        each(member, Need::Optional, [&](const QJsonValue& value, const QString& place) {
            list.push_back(checkedText(value, place));
        });
        return list;
    }

    std::vector<ProfileKey> keys(const char* member)
    {
        std::vector<ProfileKey> list;
        each(member, Need::Optional, [&](const QJsonValue& value, const QString& place) {
            Members members(value, place, m_problem);
            list.push_back(members.key());
            members.refuseRest();
        });
        return list;
    }

    ProfileKey key() { return ProfileKey { name("collection"), name("key").toUtf8() }; }

    QMap<QString, QString> options(const char* member)
    {
        QMap<QString, QString> options;
        const QJsonValue value = take(member, Need::Optional);
        if (value.isUndefined())
            return options;
        Members members(value, placeOf(member), m_problem);
        for (const QString& option : members.m_object.keys())
            options.insert(option, members.name(option.toUtf8().constData()));
        return options;
    }

    void fail(const char* member, const char* what) { failAt(placeOf(member), what); }

    void refuseRest()
    {
        for (const QString& member : m_object.keys())
            if (!m_asked.contains(member))
                failAt(placeOf(member.left(kMaxNameLength).toUtf8().constData()), "unknown member");
    }

private:
    QString placeOf(const char* member) const
    {
        const QString name = QString::fromUtf8(member);
        return m_place.isEmpty() || name.isEmpty() ? m_place + name : m_place + QLatin1Char('.') + name;
    }

    void failAt(const QString& place, const char* what)
    {
        if (m_problem.isEmpty())
            m_problem
                = (place.isEmpty() ? QString() : place + QStringLiteral(": ")) + QString::fromLatin1(what);
    }

    QJsonValue take(const char* member, Need need)
    {
        const QString name = QString::fromUtf8(member);
        m_asked.push_back(name);
        QJsonValue value = m_object.value(name);
        if (value.isUndefined() && need == Need::Required)
            fail(member, "missing");
        return value;
    }

    QString checkedName(const QJsonValue& value, const QString& place)
    {
        QString name = value.toString();
        const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
        if (!value.isString() || name.isEmpty())
            failAt(place, "must be a text that is not empty");
        else if (name.size() > kMaxNameLength || std::any_of(name.begin(), name.end(), isControl))
            failAt(place, "must be at most 200 characters without control characters");
        return name;
    }

    ProfileText checkedText(const QJsonValue& value, const QString& place)
    {
        static const QRegularExpression language(QStringLiteral("^[a-z]{2,3}(_[A-Z]{2})?$"));
        QMap<QString, QString> texts;
        const QJsonObject object = value.toObject();
        if (!value.isObject() || !object.contains(QStringLiteral("en")))
            failAt(place, "must be an object of languages with at least \"en\"");
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString text = it.value().toString();
            const QString textPlace = place + QLatin1Char('.') + it.key().left(kMaxNameLength);
            if (!language.match(it.key()).hasMatch())
                failAt(textPlace, "is not a language such as \"de\" or \"pt_BR\"");
            else if (text.isEmpty() || text.size() > kMaxTextLength)
                failAt(textPlace, "must be a text of 1 to 4000 characters");
            texts.insert(it.key(), text);
        }
        return ProfileText(texts);
    }

    QJsonObject m_object;
    QString m_place;
    QString& m_problem;
    QStringList m_asked;
};

ProfileDetection readDetection(Members& members, const QString& place, QString& problem)
{
    ProfileDetection detection;
    detection.storeId = members.name("store");
    detection.fileName = members.name("fileName", Need::Optional);
    detection.collections = members.names("collections", Need::Required);
    detection.keyValueOnly = members.flag("keyValueOnly");
    const QJsonValue unless = members.value("unless", Need::Optional);
    if (!unless.isUndefined()) {
        Members inner(unless, place + QStringLiteral(".unless"), problem);
        detection.unlessCollections = inner.names("collections", Need::Optional);
        detection.unlessKeys = inner.keys("keys");
        inner.refuseRest();
    }
    const QJsonValue any = members.value("any", Need::Optional);
    if (!any.isUndefined()) {
        Members inner(any, place + QStringLiteral(".any"), problem);
        detection.anyCollections = inner.names("collections", Need::Optional);
        detection.anyKeys = inner.keys("keys");
        // An empty "any" would read as "always", which is never what was meant.
        if (detection.anyCollections.isEmpty() && detection.anyKeys.empty())
            inner.fail(nullptr, "must name a collection or a key");
        inner.refuseRest();
    }
    return detection;
}

ProfileFact readFact(Members& members)
{
    ProfileFact fact;
    fact.key = members.key();
    fact.encoding = members.name("encoding");
    if (fact.encoding != QLatin1String("u64be"))
        members.fail("encoding", "must be \"u64be\"");
    fact.label = members.text("label");
    return fact;
}

ProfileTarget readTarget(Members& members)
{
    ProfileTarget target;
    target.storeId = members.name("store");
    target.fileName = members.name("fileName", Need::Optional);
    // The name is joined to a folder the person chose, so it must not lead out of it.
    if (target.fileName.contains(QLatin1Char('/')) || target.fileName.startsWith(QLatin1Char('.')))
        members.fail("fileName", "must be a plain file name");
    target.label = members.text("label");
    target.options = members.options("options");
    target.nextSteps = members.texts("nextSteps");
    return target;
}

Profile readProfile(const QJsonValue& json, QString& problem)
{
    static const QRegularExpression plainId(QStringLiteral("^[a-z][a-z0-9-]{0,63}$"));
    Profile profile;
    Members top(json, {}, problem);
    const QJsonValue schema = top.value("schema", Need::Required);
    if (!schema.isUndefined() && schema != QJsonValue(kSchema))
        top.fail("schema", "must be 1, the only version this program knows");
    profile.id = top.name("id");
    if (problem.isEmpty() && !plainId.match(profile.id).hasMatch())
        top.fail("id", "must be lower-case letters, digits and hyphens, beginning with a letter");
    profile.name = top.name("name");
    profile.description = top.text("description");

    const auto readEach = [&](const char* member, Need need, auto read) {
        top.each(member, need, [&](const QJsonValue& value, const QString& place) {
            Members members(value, place, problem);
            read(members, place);
            members.refuseRest();
        });
    };
    readEach("detect", Need::Required, [&](Members& members, const QString& place) {
        profile.detections.push_back(readDetection(members, place, problem));
    });
    readEach("facts", Need::Optional,
        [&](Members& members, const QString&) { profile.facts.push_back(readFact(members)); });
    readEach("targets", Need::Required, [&](Members& members, const QString&) {
        ProfileTarget target = readTarget(members);
        if (profile.target(target.storeId) != nullptr)
            members.fail("store", "stands there twice");
        profile.targets.push_back(std::move(target));
    });
    readEach("refuse", Need::Optional, [&](Members& members, const QString&) {
        ProfileRefusal refusal { members.name("store"), members.text("reason"), members.text("nextStep") };
        if (profile.refusal(refusal.storeId) != nullptr || profile.target(refusal.storeId) != nullptr)
            members.fail("store", "is already a target or refused");
        profile.refusals.push_back(std::move(refusal));
    });
    readEach("notMoved", Need::Optional, [&](Members& members, const QString&) {
        profile.notMoved.push_back({ members.name("name"), members.text("reason") });
    });
    top.refuseRest();
    return profile;
}

// "line 3, column 14" of a byte offset.
QString lineAndColumn(const QByteArray& json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    return QStringLiteral("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(offset - before.lastIndexOf('\n'));
}

} // namespace

Result<Profile> parseProfile(const QByteArray& json, const QString& fileName)
{
    QJsonParseError syntax {};
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    QString problem;
    Profile profile;
    if (syntax.error != QJsonParseError::NoError)
        problem = lineAndColumn(json, syntax.offset) + QStringLiteral(": ") + syntax.errorString();
    else if (!document.isObject())
        problem = QStringLiteral("must be an object");
    else
        profile = readProfile(document.object(), problem);
    if (problem.isEmpty())
        return profile;
    return Error { ErrorCode::Corrupt,
        ProfileParserText::tr("The application profile %1 has a mistake: %2.").arg(fileName, problem),
        fileName + QStringLiteral(": ") + problem,
        ProfileParserText::tr("Correct the file, or move it out of the profiles folder.") };
}

} // namespace transload
