#include "profiles/Profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace transload;

namespace {

const QString kBuiltIn = QStringLiteral(":/profiles");

// A small profile in which each test changes one thing.
QByteArray sample(const QByteArray& from = {}, const QByteArray& to = {})
{
    QByteArray json = R"({
  "schema": 1, "id": "notes", "name": "Notes", "description": {"en": "Notebook", "de": "Notizbuch"},
  "detect": [{"store": "sqlite", "fileName": "notes.db", "collections": ["note"], "keyValueOnly": false,
              "unless": {"collections": ["folder"], "keys": [{"collection": "meta", "key": "fork"}]},
              "any": {"collections": ["tag"], "keys": [{"collection": "meta", "key": "notes"}]}}],
  "facts": [{"collection": "meta", "key": "version", "encoding": "u64be", "label": {"en": "version %1"}}],
  "targets": [{"store": "sqlite", "fileName": "notes.db", "label": {"en": "One file"},
               "options": {"page_size": "4096"}, "nextSteps": [{"en": "Start it"}]}],
  "refuse": [{"store": "rocksdb", "reason": {"en": "It cannot read it"}, "nextStep": {"en": "Take SQLite"}}],
  "notMoved": [{"name": "pictures", "reason": {"en": "They stay"}}]
})";
    if (!from.isEmpty() && !json.contains(from))
        qFatal("the sample profile has no such text");
    return from.isEmpty() ? json : json.replace(from, to);
}

StoreSchema schemaOf(const QStringList& names, bool isKeyValue = true)
{
    StoreSchema schema;
    for (const QString& name : names) {
        schema.collections.push_back(keyValueCollection(name));
        schema.collections.back().isKeyValue = isKeyValue;
    }
    return schema;
}

// Which profile fits a store with these collections and these keys ("collection/key").
QString matched(const ProfileLibrary& library, const Location& location, const StoreSchema& schema,
    const QStringList& keys = {})
{
    const StoreFacts facts { location, &schema, [&keys](const ProfileKey& key) {
                                return keys.contains(
                                    key.collection + QLatin1Char('/') + QString::fromUtf8(key.key));
                            } };
    const Profile* match = library.match(facts);
    return match == nullptr ? QString() : match->id;
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(content.size()));
}

ProfileLibrary libraryOf(const QByteArray& json)
{
    QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("one.json")), json);
    Result<ProfileLibrary> library = ProfileLibrary::load({ folder.path() });
    return library ? *library : ProfileLibrary();
}

} // namespace

class ProfileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void builtInProfilesAreLinkedInAndValid();
    void builtInProfilesSpeakEnglishAndGerman();
    void everyMemberIsRead();
    void textsFallBackToTheLanguageThenToEnglish();
    void mistakesAreToldWithTheirPlace_data();
    void mistakesAreToldWithTheirPlace();
    void hostileInputIsOnlyRefused_data();
    void hostileInputIsOnlyRefused();
    void everyTruncationIsRefused();
    void eachRuleOfDetectionCounts_data();
    void eachRuleOfDetectionCounts();
    void keyValueOnlyRefusesTables();
    void conduitAndItsDescendantsAreToldApart_data();
    void conduitAndItsDescendantsAreToldApart();
    void twoProfilesThatFitAreNoAnswer();
    void brokenFileIsNamed();
    void repeatedIdIsNamed();
    void foldersThatDoNotExistAreSkipped();
    void conduitTargetsHoldWhatConduitNeeds();
    void conduwuitRefusesSqlite();
};

void ProfileTest::builtInProfilesAreLinkedInAndValid()
{
    const Result<ProfileLibrary> library = ProfileLibrary::load({ kBuiltIn });
    QVERIFY2(bool(library), library ? "" : qPrintable(library.error().detail));
    QVERIFY(library->find(QStringLiteral("conduit")) != nullptr);
    QVERIFY(library->find(QStringLiteral("conduwuit")) != nullptr);
    QVERIFY(library->find(QStringLiteral("no such")) == nullptr);
    QCOMPARE(
        qsizetype(library->profiles().size()), QDir(kBuiltIn).entryList({ QStringLiteral("*.json") }).size());
}

void ProfileTest::builtInProfilesSpeakEnglishAndGerman()
{
    const Result<ProfileLibrary> library = ProfileLibrary::load({ kBuiltIn });
    QVERIFY(bool(library));
    const auto isBoth = [](const ProfileText& text) {
        const QString english = text.in(QStringLiteral("en"));
        const QString german = text.in(QStringLiteral("de"));
        return !english.isEmpty() && !german.isEmpty()
            && english.count(QStringLiteral("%1")) == german.count(QStringLiteral("%1"));
    };
    for (const Profile& profile : library->profiles()) {
        QVERIFY(isBoth(profile.description));
        for (const ProfileFact& fact : profile.facts)
            QVERIFY(isBoth(fact.label) && fact.label.in(QStringLiteral("de")).contains(QStringLiteral("%1")));
        for (const ProfileTarget& target : profile.targets) {
            QVERIFY(isBoth(target.label));
            QVERIFY(!target.nextSteps.empty());
            for (const ProfileText& step : target.nextSteps) {
                QVERIFY(isBoth(step));
                QVERIFY(step.in(QStringLiteral("en")) != step.in(QStringLiteral("de")));
            }
        }
        for (const ProfileRefusal& refusal : profile.refusals)
            QVERIFY(isBoth(refusal.reason) && isBoth(refusal.nextStep));
        for (const ProfileNotMoved& entry : profile.notMoved)
            QVERIFY(isBoth(entry.reason));
    }
}

void ProfileTest::everyMemberIsRead()
{
    const Result<Profile> profile = parseProfile(sample(), QStringLiteral("notes.json"));
    QVERIFY2(bool(profile), profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->id, QStringLiteral("notes"));
    QCOMPARE(profile->name, QStringLiteral("Notes"));
    QCOMPARE(profile->detections.size(), std::size_t(1));
    const ProfileDetection& detection = profile->detections.front();
    QCOMPARE(detection.storeId, QStringLiteral("sqlite"));
    QCOMPARE(detection.fileName, QStringLiteral("notes.db"));
    QCOMPARE(detection.collections, QStringList { QStringLiteral("note") });
    QVERIFY(!detection.keyValueOnly);
    QCOMPARE(detection.unlessCollections, QStringList { QStringLiteral("folder") });
    QCOMPARE(detection.unlessKeys.front().key, QByteArray("fork"));
    QCOMPARE(detection.anyCollections, QStringList { QStringLiteral("tag") });
    QCOMPARE(detection.anyKeys.front().collection, QStringLiteral("meta"));
    QCOMPARE(profile->facts.front().encoding, QStringLiteral("u64be"));
    QCOMPARE(profile->facts.front().key.key, QByteArray("version"));
    const ProfileTarget* target = profile->target(QStringLiteral("sqlite"));
    QVERIFY(target != nullptr);
    QCOMPARE(target->options.value(QStringLiteral("page_size")), QStringLiteral("4096"));
    QCOMPARE(target->nextSteps.size(), std::size_t(1));
    QVERIFY(profile->refusal(QStringLiteral("rocksdb")) != nullptr);
    QVERIFY(profile->target(QStringLiteral("rocksdb")) == nullptr);
    QVERIFY(profile->refusal(QStringLiteral("sqlite")) == nullptr);
    QCOMPARE(profile->notMoved.front().name, QStringLiteral("pictures"));
}

void ProfileTest::textsFallBackToTheLanguageThenToEnglish()
{
    const ProfileText text({ { QStringLiteral("en"), QStringLiteral("colour") },
        { QStringLiteral("de"), QStringLiteral("Farbe") },
        { QStringLiteral("de_CH"), QStringLiteral("Farb") } });
    QCOMPARE(text.in(QStringLiteral("de_CH")), QStringLiteral("Farb"));
    QCOMPARE(text.in(QStringLiteral("de_AT")), QStringLiteral("Farbe"));
    QCOMPARE(text.in(QStringLiteral("fr_FR")), QStringLiteral("colour"));
    QCOMPARE(text.in(QString()), QStringLiteral("colour"));
    QVERIFY(ProfileText().isEmpty());
    QVERIFY(ProfileText().in(QStringLiteral("en")).isEmpty());
}

void ProfileTest::mistakesAreToldWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* from, const char* to, const char* place) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(place);
    };
    row("newer schema", "\"schema\": 1", "\"schema\": 2", "schema: must be 1");
    row("schema as text", "\"schema\": 1", "\"schema\": \"1\"", "schema: must be 1");
    row("no schema", "\"schema\": 1, ", "", "schema: missing");
    row("no id", "\"id\": \"notes\", ", "", "id: missing");
    row("id with a path", "\"id\": \"notes\"", "\"id\": \"../x\"", "id: must be lower-case");
    row("empty name", "\"name\": \"Notes\"", "\"name\": \"\"", "name: must be a text");
    row("name is a number", "\"name\": \"Notes\"", "\"name\": 5", "name: must be a text");
    row("control character in a name", "\"name\": \"Notes\"", "\"name\": \"a\\u001b\"",
        "name: must be at most");
    row("unknown member", "\"schema\": 1", "\"schema\": 1, \"Name\": 1", "Name: unknown member");
    row("unknown member inside", "\"keyValueOnly\"", "\"keyvalueonly\"",
        "detect[0].keyvalueonly: unknown member");
    row("no store", "{\"store\": \"sqlite\", \"fileName\": \"notes.db\", \"collections\"",
        "{\"fileName\": \"notes.db\", \"collections\"", "detect[0].store: missing");
    row("flag is a number", "\"keyValueOnly\": false", "\"keyValueOnly\": 0",
        "detect[0].keyValueOnly: must be true or false");
    row("no collections", "\"collections\": [\"note\"]", "\"collections\": []",
        "detect[0].collections: must not be empty");
    row("collection twice", "\"collections\": [\"note\"]", "\"collections\": [\"note\", \"note\"]",
        "detect[0].collections[1]: stands there twice");
    row("collection is null", "\"collections\": [\"note\"]", "\"collections\": [null]",
        "detect[0].collections[0]: must be a text");
    row("collections is an object", "\"collections\": [\"note\"]", "\"collections\": {}",
        "detect[0].collections: must be an array");
    row("unless is an array",
        "\"unless\": {\"collections\": [\"folder\"], \"keys\": [{\"collection\": \"meta\", \"key\": "
        "\"fork\"}]}",
        "\"unless\": []", "detect[0].unless: must be an object");
    row("key without name", "\"key\": \"fork\"", "\"kay\": \"fork\"",
        "detect[0].unless.keys[0].key: missing");
    row("empty any",
        "\"any\": {\"collections\": [\"tag\"], \"keys\": [{\"collection\": \"meta\", \"key\": \"notes\"}]}",
        "\"any\": {}", "detect[0].any: must name");
    row("encoding", "\"u64be\"", "\"u32\"", "facts[0].encoding: must be \"u64be\"");
    row("label without English", "{\"en\": \"One file\"}", "{\"de\": \"Eine Datei\"}",
        "targets[0].label: must be an object of languages");
    row("label in an unknown language", "{\"en\": \"One file\"}", "{\"en\": \"One file\", \"German\": \"x\"}",
        "targets[0].label.German: is not a language");
    row("empty text", "{\"en\": \"One file\"}", "{\"en\": \"\"}", "targets[0].label.en: must be a text");
    row("file name with a folder", "\"fileName\": \"notes.db\", \"label\"",
        "\"fileName\": \"../notes.db\", \"label\"", "targets[0].fileName: must be a plain file name");
    row("option is a number", "\"page_size\": \"4096\"", "\"page_size\": 4096",
        "targets[0].options.page_size: must be a text");
    row("refused and a target", "\"refuse\": [{\"store\": \"rocksdb\"", "\"refuse\": [{\"store\": \"sqlite\"",
        "refuse[0].store: is already");
    row("syntax", "\"id\": \"notes\", ", "\"id\": notes, ", "line 2, column");
}

void ProfileTest::mistakesAreToldWithTheirPlace()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    const Result<Profile> profile = parseProfile(sample(from, to), QStringLiteral("notes.json"));
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Corrupt);
    const QString wanted = QStringLiteral("notes.json: ") + place;
    QVERIFY2(profile.error().detail.startsWith(wanted), qPrintable(profile.error().detail));
    QVERIFY(profile.error().message.contains(QStringLiteral("notes.json")));
    QVERIFY(!profile.error().nextStep.isEmpty());
}

void ProfileTest::hostileInputIsOnlyRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("a number") << QByteArray("1");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe\x01", 4);
    QTest::newRow("deep arrays") << QByteArray(1'000'000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(200'000);
    QTest::newRow("deep inside a member") << sample("\"Notes\"", QByteArray(900, '[') + QByteArray(900, ']'));
    QTest::newRow("huge text") << sample("\"One file\"", '"' + QByteArray(900'000, 'x') + '"');
    QTest::newRow("huge name") << sample("\"Notes\"", '"' + QByteArray(900'000, 'x') + '"');
    QTest::newRow("huge member name")
        << sample("\"schema\": 1", "\"schema\": 1, \"" + QByteArray(900'000, 'x') + "\": 1");
    QTest::newRow("too many entries")
        << sample("[\"note\"]", "[" + QByteArray("\"n\",").repeated(100'000) + "\"m\"]");
    QTest::newRow("invalid UTF-8") << sample("\"Notes\"", "\"\xff\xfe\"");
    QTest::newRow("huge number") << sample("\"schema\": 1", "\"schema\": 1e999");
}

void ProfileTest::hostileInputIsOnlyRefused()
{
    QFETCH(QByteArray, json);
    const Result<Profile> profile = parseProfile(json, QStringLiteral("x.json"));
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Corrupt);
    QVERIFY(profile.error().message.size() < 1000);
}

void ProfileTest::everyTruncationIsRefused()
{
    const QByteArray json = sample();
    for (qsizetype length = 0; length < json.size(); ++length)
        QVERIFY(!parseProfile(json.left(length), QStringLiteral("x.json")));
}

void ProfileTest::eachRuleOfDetectionCounts_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QStringList>("collections");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<bool>("fits");
    const QString place = QStringLiteral("/data/notes.db");
    const QString note = QStringLiteral("note");
    const QString tag = QStringLiteral("tag");
    const QString meta = QStringLiteral("meta");
    QTest::newRow("all hold") << place << QStringList { note, tag } << QStringList() << true;
    QTest::newRow("any by key") << place << QStringList { note, meta }
                                << QStringList { QStringLiteral("meta/notes") } << true;
    QTest::newRow("none of any") << place << QStringList { note, meta } << QStringList() << false;
    QTest::newRow("key of a collection that is not there")
        << place << QStringList { note } << QStringList { QStringLiteral("meta/notes") } << false;
    QTest::newRow("collection missing") << place << QStringList { tag } << QStringList() << false;
    QTest::newRow("case differs") << place << QStringList { QStringLiteral("Note"), tag } << QStringList()
                                  << false;
    QTest::newRow("unless collection")
        << place << QStringList { note, tag, QStringLiteral("folder") } << QStringList() << false;
    QTest::newRow("unless key") << place << QStringList { note, tag, meta }
                                << QStringList { QStringLiteral("meta/fork") } << false;
    QTest::newRow("other file name") << QStringLiteral("/data/other.db") << QStringList { note, tag }
                                     << QStringList() << false;
}

void ProfileTest::eachRuleOfDetectionCounts()
{
    QFETCH(QString, location);
    QFETCH(QStringList, collections);
    QFETCH(QStringList, keys);
    QFETCH(bool, fits);
    const ProfileLibrary library = libraryOf(sample());
    const StoreSchema schema = schemaOf(collections);
    const QString expected = fits ? QStringLiteral("notes") : QString();
    QCOMPARE(matched(library, Location::ofPath(QStringLiteral("sqlite"), location), schema, keys), expected);
    QCOMPARE(
        matched(library, Location::ofPath(QStringLiteral("rocksdb"), location), schema, keys), QString());
    QVERIFY(library.match(StoreFacts { Location::ofPath(QStringLiteral("sqlite"), location), nullptr, {} })
        == nullptr);
}

void ProfileTest::keyValueOnlyRefusesTables()
{
    const ProfileLibrary library = libraryOf(sample("\"keyValueOnly\": false", "\"keyValueOnly\": true"));
    const Location place = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/data/notes.db"));
    const QStringList names { QStringLiteral("note"), QStringLiteral("tag") };
    QCOMPARE(matched(library, place, schemaOf(names, true)), QStringLiteral("notes"));
    QCOMPARE(matched(library, place, schemaOf(names, false)), QString());
}

void ProfileTest::conduitAndItsDescendantsAreToldApart_data()
{
    QTest::addColumn<QString>("storeId");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QString>("id");
    const QString rocksdb = QStringLiteral("rocksdb");
    const QString sqlite = QStringLiteral("sqlite");
    QTest::newRow("Conduit on RocksDB")
        << rocksdb << QStringList() << QStringList() << QStringLiteral("conduit");
    QTest::newRow("Conduit on SQLite")
        << sqlite << QStringList() << QStringList() << QStringLiteral("conduit");
    QTest::newRow("Conduit with a knock tree")
        << rocksdb << QStringList { QStringLiteral("roomuserid_knockcount") } << QStringList()
        << QStringLiteral("conduit");
    for (const char* tree :
        { "bannedroomids", "userid_presenceid", "useridprofilekey_value", "roomuserid_knockedcount" })
        QTest::newRow(tree) << rocksdb << QStringList { QString::fromLatin1(tree) } << QStringList()
                            << QStringLiteral("conduwuit");
    for (const char* key : { "global/feat_sha256_media", "global/fix_referencedevents_missing_sep" })
        QTest::newRow(key) << rocksdb << QStringList() << QStringList { QString::fromLatin1(key) }
                           << QStringLiteral("conduwuit");
    QTest::newRow("a descendant on SQLite is unknown")
        << sqlite << QStringList { QStringLiteral("bannedroomids") } << QStringList() << QString();
}

void ProfileTest::conduitAndItsDescendantsAreToldApart()
{
    QFETCH(QString, storeId);
    QFETCH(QStringList, more);
    QFETCH(QStringList, keys);
    QFETCH(QString, id);
    const Result<ProfileLibrary> library = ProfileLibrary::load({ kBuiltIn });
    QVERIFY(bool(library));
    const QStringList trees { QStringLiteral("global"), QStringLiteral("pduid_pdu"),
        QStringLiteral("userid_password") };
    const Location place = Location::ofPath(storeId, QStringLiteral("/var/lib/matrix-conduit/conduit.db"));
    QCOMPARE(matched(*library, place, schemaOf(trees + more), keys), id);
    QCOMPARE(matched(*library, place, schemaOf(trees.mid(1) + more), keys), QString());
}

void ProfileTest::twoProfilesThatFitAreNoAnswer()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("a.json")), sample());
    writeFile(folder.filePath(QStringLiteral("b.json")), sample("\"id\": \"notes\"", "\"id\": \"other\""));
    const Result<ProfileLibrary> library = ProfileLibrary::load({ folder.path() });
    QVERIFY(bool(library));
    QCOMPARE(library->profiles().size(), std::size_t(2));
    const StoreSchema schema = schemaOf({ QStringLiteral("note"), QStringLiteral("tag") });
    QCOMPARE(
        matched(*library, Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/notes.db")), schema),
        QString());
}

void ProfileTest::brokenFileIsNamed()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("good.json")), sample());
    writeFile(folder.filePath(QStringLiteral("wrong.json")),
        sample("\"store\": \"rocksdb\"", "\"stare\": \"rocksdb\""));
    Result<ProfileLibrary> library = ProfileLibrary::load({ kBuiltIn, folder.path() });
    QVERIFY(!library);
    QCOMPARE(library.error().detail,
        folder.filePath(QStringLiteral("wrong.json")) + QStringLiteral(": refuse[0].store: missing"));

    writeFile(folder.filePath(QStringLiteral("wrong.json")), QByteArray(2 * 1024 * 1024, ' '));
    library = ProfileLibrary::load({ folder.path() });
    QVERIFY(!library);
    QCOMPARE(library.error().code, ErrorCode::Corrupt);
    QVERIFY(library.error().message.contains(QStringLiteral("wrong.json")));
}

void ProfileTest::repeatedIdIsNamed()
{
    QTemporaryDir folder;
    writeFile(
        folder.filePath(QStringLiteral("mine.json")), sample("\"id\": \"notes\"", "\"id\": \"conduit\""));
    const Result<ProfileLibrary> library = ProfileLibrary::load({ kBuiltIn, folder.path() });
    QVERIFY(!library);
    QVERIFY(library.error().message.contains(QStringLiteral("mine.json")));
    QVERIFY(library.error().message.contains(QStringLiteral("conduit")));
}

void ProfileTest::foldersThatDoNotExistAreSkipped()
{
    const Result<ProfileLibrary> library
        = ProfileLibrary::load({ QStringLiteral("/no/such/folder"), kBuiltIn });
    QVERIFY(bool(library));
    QVERIFY(library->find(QStringLiteral("conduit")) != nullptr);
}

void ProfileTest::conduitTargetsHoldWhatConduitNeeds()
{
    const Result<ProfileLibrary> library = ProfileLibrary::load({ kBuiltIn });
    QVERIFY(bool(library));
    const Profile* conduit = library->find(QStringLiteral("conduit"));
    const ProfileTarget* sqlite = conduit->target(QStringLiteral("sqlite"));
    const ProfileTarget* rocksdb = conduit->target(QStringLiteral("rocksdb"));
    QVERIFY(sqlite != nullptr && rocksdb != nullptr);
    QCOMPARE(sqlite->fileName, QStringLiteral("conduit.db"));
    QCOMPARE(rocksdb->options.value(QStringLiteral("format_version")), QStringLiteral("5"));
    QCOMPARE(rocksdb->options.value(QStringLiteral("checksum")), QStringLiteral("crc32c"));
    const auto stepsOf = [](const ProfileTarget& target) {
        QString steps;
        for (const ProfileText& step : target.nextSteps)
            steps += step.in(QStringLiteral("en")) + QLatin1Char('\n');
        return steps;
    };
    QVERIFY(stepsOf(*sqlite).contains(QStringLiteral("database_backend = \"sqlite\"")));
    QVERIFY(stepsOf(*sqlite).contains(QStringLiteral("Loaded sqlite database with version")));
    QVERIFY(stepsOf(*rocksdb).contains(QStringLiteral("database_backend = \"rocksdb\"")));
    QCOMPARE(stepsOf(*rocksdb).count(QStringLiteral("%1")), 1);
    QCOMPARE(conduit->notMoved.front().name, QStringLiteral("media"));
}

void ProfileTest::conduwuitRefusesSqlite()
{
    const Result<ProfileLibrary> library = ProfileLibrary::load({ kBuiltIn });
    QVERIFY(bool(library));
    const Profile* conduwuit = library->find(QStringLiteral("conduwuit"));
    QVERIFY(conduwuit->refusal(QStringLiteral("sqlite")) != nullptr);
    QVERIFY(conduwuit->target(QStringLiteral("sqlite")) == nullptr);
    QVERIFY(conduwuit->target(QStringLiteral("rocksdb")) != nullptr);
}

QTEST_APPLESS_MAIN(ProfileTest)
#include "ProfileTest.moc"
