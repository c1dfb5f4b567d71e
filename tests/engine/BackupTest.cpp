#include "engine/Backup.h"
#include "core/SealedJson.h"
#include "engine/BackupChoice.h"
#include "engine/EngineTestKit.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

QByteArray contentOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

/// Backups: what is in them, and that every damage is found before anyone trusts one.
class BackupTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void backupHoldsTheSourceByteForByte_data();
    void backupHoldsTheSourceByteForByte();
    void backupIsPrivateG17();
    void loggedDatabaseIsBackedUpWholeAndOpensAnywhere();
    void backupTellsHowTheDatabaseWasSetUp();
    void backupsAreFoundAndChosenByDate();
    void mediaBesideTheDatabaseStaysOut();
    void everyFlippedByteIsFoundD8();
    void damageToTheFilesIsFoundD8_data();
    void damageToTheFilesIsFoundD8();
    void editedManifestIsRefused();
    void manifestThatPointsOutsideIsRefusedX1_data();
    void manifestThatPointsOutsideIsRefusedX1();
    void missingManifestMeansNoBackup();
    void newerFormatIsRefusedAsSuch();
    void failedCopyLeavesNothing();
    void olderBackupsAreNeverTouched();
    void listShowsNewestFirstAndNamesTheDamaged();

private:
    BackupManifest make(const Location& source);
    Findings check(const QString& folder)
    {
        return must(checkBackup(must(readManifest(folder)), m_bench->real, m_context));
    }
    void reseal(const QString& folder, const std::function<void(QJsonObject&)>& change);

    std::unique_ptr<Bench> m_bench;
    TestContext m_context;
};

void BackupTest::init() { m_bench = std::make_unique<Bench>(); }

BackupManifest BackupTest::make(const Location& source)
{
    const Inspection inspection = must(must(m_bench->real.storeOf(source))->inspect(source));
    return must(createBackup({ inspection, m_bench->backupFolder(), QStringLiteral("conduit"), newRunId() },
        m_bench->registry, m_bench->clock, m_context));
}

// Writes the manifest anew with a checksum that fits, as someone would who wants to deceive us.
void BackupTest::reseal(const QString& folder, const std::function<void(QJsonObject&)>& change)
{
    const QString path = folder + QStringLiteral("/manifest.json");
    QJsonObject object = QJsonDocument::fromJson(contentOfFile(path)).object();
    object.remove(QStringLiteral("checksum"));
    change(object);
    writeFile(path, sealJson(object));
}

void BackupTest::backupHoldsTheSourceByteForByte_data()
{
    QTest::addColumn<QString>("store");
    QTest::newRow("rocksdb") << QStringLiteral("rocksdb");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
}

void BackupTest::backupHoldsTheSourceByteForByte()
{
    QFETCH(QString, store);
    const Location source = m_bench->buildSource(store, smallSample());
    const TreeSnapshot before = snapshotOf(m_bench->sourceFolder());
    const BackupManifest manifest = make(source);
    QCOMPARE(snapshotOf(m_bench->sourceFolder()), before);
    const Inspection original = must(m_bench->real.find(store)->inspect(source));
    QCOMPARE(manifest.files.size(), original.files.size());
    for (const BackupManifest::File& file : manifest.files) {
        QCOMPARE(contentOfFile(manifest.folder + QStringLiteral("/data/") + file.name),
            contentOfFile(original.baseFolder + QLatin1Char('/') + file.name));
        QCOMPARE(file.sha256.size(), qsizetype(64));
    }
    QVERIFY(check(manifest.folder).empty());
    QVERIFY(m_bench->contentOf(manifest.location()) == m_bench->contentOf(source));
    // What the manifest says can be read back, also from another place.
    const QString moved = m_bench->folder() + QStringLiteral("/elsewhere");
    QVERIFY(QDir().rename(manifest.folder, moved));
    const BackupManifest again = must(readManifest(moved));
    QCOMPARE(again.origin, source.toString());
    QCOMPARE(again.storeId, store);
    QCOMPARE(again.profileId, QStringLiteral("conduit"));
    QCOMPARE(again.checksum, manifest.checksum);
    QCOMPARE(again.collections.size(), std::size_t(3));
    QVERIFY(check(moved).empty());
}

void BackupTest::backupIsPrivateG17()
{
    const Location source = m_bench->buildSource(QStringLiteral("sqlite"), smallSample());
    QFile::setPermissions(source.path(), QFileDevice::Permissions(0x6666));
    const BackupManifest manifest = make(source);
    QDirIterator entries(m_bench->backupFolder(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    int seen = 0;
    for (; entries.hasNext(); ++seen) {
        const QFileInfo entry(entries.next());
        QVERIFY2((entry.permissions() & QFileDevice::Permissions(0x0077)) == QFileDevice::Permissions(),
            qPrintable(entry.filePath()));
    }
    QVERIFY(seen >= 4);
}

void BackupTest::loggedDatabaseIsBackedUpWholeAndOpensAnywhere()
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    const QString live = m_bench->folder() + QStringLiteral("/live.db");
    {
        const TestDb db = openTestDb(live);
        runSql(db.get(),
            "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE t (k BLOB PRIMARY KEY, v "
            "BLOB);"
            "PRAGMA wal_checkpoint; INSERT INTO t VALUES (x'01', x'6c6f67')");
        // As after a crash: the log holds the newest row.
        QVERIFY(QFile::copy(live, path));
        QVERIFY(QFile::copy(live + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
    }
    const TreeSnapshot before = snapshotOf(m_bench->sourceFolder());
    const BackupManifest manifest = make(Location::ofPath(QStringLiteral("sqlite"), path));
    QCOMPARE(snapshotOf(m_bench->sourceFolder()), before);
    const QString said = runProgram(QStringLiteral("python3"),
        { QStringLiteral("-c"),
            QStringLiteral("import sqlite3, sys\n"
                           "db = sqlite3.connect(sys.argv[1])\n"
                           "print(db.execute('SELECT v FROM t').fetchall(), "
                           "db.execute('PRAGMA integrity_check').fetchall())"),
            manifest.location().path() });
    QCOMPARE(said.trimmed(), QStringLiteral("[(b'log',)] [('ok',)]"));
    QVERIFY(check(manifest.folder).empty());
}

void BackupTest::backupTellsHowTheDatabaseWasSetUp()
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path, "PRAGMA journal_mode=WAL; CREATE TABLE t (k)");
    make(Location::ofPath(QStringLiteral("sqlite"), path));
    const BackupList list = must(listBackups(m_bench->backupFolder()));
    QCOMPARE(list.backups.front().settings.value(QStringLiteral("journal_mode")), QStringLiteral("wal"));
}

void BackupTest::backupsAreFoundAndChosenByDate()
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path,
        "CREATE TABLE t (k); INSERT INTO t VALUES (1), (2); CREATE TABLE u (k); INSERT INTO u VALUES (3)");
    const BackupManifest manifest = make(Location::ofPath(QStringLiteral("sqlite"), path));
    QCOMPARE(recordsOf(manifest), std::uint64_t(3));
    const auto never = [] { return false; };
    for (const QString& folder : { m_bench->backupFolder(), manifest.folder }) {
        const BackupList list = must(findBackups(folder, never));
        QCOMPARE(list.backups.size(), std::size_t(1));
        QCOMPARE(list.backups.front().checksum, manifest.checksum);
    }
    QCOMPARE(mustFail(findBackups(m_bench->backupFolder(), [] { return true; })).code, ErrorCode::Cancelled);
    QCOMPARE(
        mustFail(findBackups(manifest.folder + QStringLiteral("/none"), never)).code, ErrorCode::NotFound);
    BackupManifest newer = manifest;
    newer.created = manifest.created.addDays(10);
    QVERIFY(!closestBackup({}, manifest.created));
    QCOMPARE(closestBackup({ newer, manifest }, manifest.created.addDays(4)), std::optional<std::size_t>(1));
    QCOMPARE(closestBackup({ newer, manifest }, manifest.created.addDays(5)), std::optional<std::size_t>(0));
    QCOMPARE(
        closestBackup({ newer, manifest }, manifest.created.addDays(-400)), std::optional<std::size_t>(1));
}

void BackupTest::mediaBesideTheDatabaseStaysOut()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample());
    QVERIFY(QDir(source.path()).mkdir(QStringLiteral("media")));
    writeFile(source.path() + QStringLiteral("/media/picture"), "pixels");
    const BackupManifest manifest = make(source);
    QVERIFY(!QFileInfo::exists(manifest.folder + QStringLiteral("/data/media")));
    QVERIFY(check(manifest.folder).empty());
}

void BackupTest::everyFlippedByteIsFoundD8()
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path, "PRAGMA page_size=512; CREATE TABLE t (k); INSERT INTO t VALUES (1), (2)");
    const BackupManifest manifest = make(Location::ofPath(QStringLiteral("sqlite"), path));
    const QString copy = manifest.location().path();
    const QByteArray good = contentOfFile(copy);
    for (qsizetype at = 0; at < good.size(); at += 7) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad[at] ^ (1 << (at % 8)));
        writeFile(copy, bad);
        QVERIFY2(!check(manifest.folder).empty(), qPrintable(QString::number(at)));
    }
    writeFile(copy, good);
    QVERIFY(check(manifest.folder).empty());
}

void BackupTest::damageToTheFilesIsFoundD8_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : { "cut", "longer", "missing", "extra", "hidden extra", "exchanged", "a link" })
        QTest::newRow(what) << QString::fromLatin1(what);
}

void BackupTest::damageToTheFilesIsFoundD8()
{
    QFETCH(QString, what);
    const BackupManifest manifest = make(m_bench->buildSource(QStringLiteral("rocksdb"), smallSample()));
    const QString data = manifest.folder + QStringLiteral("/data/");
    QStringList tables;
    for (const BackupManifest::File& file : manifest.files)
        if (file.name.endsWith(QStringLiteral(".sst")))
            tables << data + file.name;
    QVERIFY(tables.size() >= 2);
    const QByteArray good = contentOfFile(tables[0]);
    const QString aside = m_bench->folder() + QStringLiteral("/aside");
    if (what == QLatin1String("cut")) {
        writeFile(tables[0], good.chopped(1));
    } else if (what == QLatin1String("longer")) {
        writeFile(tables[0], good + 'x');
    } else if (what == QLatin1String("missing")) {
        QVERIFY(QFile::remove(tables[0]));
    } else if (what == QLatin1String("extra")) {
        writeFile(data + QStringLiteral("more"), "");
    } else if (what == QLatin1String("hidden extra")) {
        writeFile(data + QStringLiteral(".more"), "");
    } else if (what == QLatin1String("exchanged")) {
        const QByteArray other = contentOfFile(tables[1]);
        writeFile(tables[1], good);
        writeFile(tables[0], other);
    } else {
        QVERIFY(QFile::rename(tables[0], aside));
        QVERIFY(QFile::link(aside, tables[0]));
    }
    const Findings findings = check(manifest.folder);
    QVERIFY(!findings.empty());
    QVERIFY(findings.front().severity == Severity::Stop);
    QVERIFY(!findings.front().nextStep.isEmpty());
}

void BackupTest::editedManifestIsRefused()
{
    const BackupManifest manifest = make(m_bench->buildSource(QStringLiteral("sqlite"), smallSample(10)));
    const QString path = manifest.folder + QStringLiteral("/manifest.json");
    const QByteArray good = contentOfFile(path);
    int refused = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = bad[at] == '7' ? '8' : '7';
        writeFile(path, bad);
        const auto read = readManifest(manifest.folder);
        // White space between the members is not content.
        if (read) {
            QVERIFY2(QJsonDocument::fromJson(bad) == QJsonDocument::fromJson(good),
                qPrintable(QString::number(at)));
            continue;
        }
        QVERIFY(read.error().code == ErrorCode::Corrupt);
        ++refused;
    }
    QVERIFY(refused > good.size() / 2);
    writeFile(path, good.left(good.size() / 2));
    QVERIFY(mustFail(readManifest(manifest.folder)).code == ErrorCode::Corrupt);
    writeFile(path, "");
    QVERIFY(mustFail(readManifest(manifest.folder)).code == ErrorCode::Corrupt);
}

void BackupTest::manifestThatPointsOutsideIsRefusedX1_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : { "../data.db", "a/../../b", "/etc/passwd", "", ".", "..", "a//b", "a/./b",
             "a\\b", "DATA.DB", "line\nbreak", "\x1b[2J" })
        QTest::newRow(name[0] ? name : "empty") << QString::fromLatin1(name);
}

void BackupTest::manifestThatPointsOutsideIsRefusedX1()
{
    QFETCH(QString, name);
    const BackupManifest manifest = make(m_bench->buildSource(QStringLiteral("sqlite"), smallSample(10)));
    const QByteArray good = contentOfFile(manifest.folder + QStringLiteral("/manifest.json"));
    reseal(manifest.folder, [&](QJsonObject& object) {
        QJsonArray files = object[QStringLiteral("files")].toArray();
        QJsonObject file = files[0].toObject();
        file[QStringLiteral("name")] = name;
        files.append(file);
        object[QStringLiteral("files")] = files;
    });
    QVERIFY(mustFail(readManifest(manifest.folder)).code == ErrorCode::Corrupt);
    if (name == QLatin1String("DATA.DB"))
        return; // as the place of the store only another name, which is then missing
    writeFile(manifest.folder + QStringLiteral("/manifest.json"), good);
    reseal(manifest.folder, [&](QJsonObject& object) { object[QStringLiteral("data")] = name; });
    QVERIFY(mustFail(readManifest(manifest.folder)).code == ErrorCode::Corrupt);
    writeFile(manifest.folder + QStringLiteral("/manifest.json"), good);
    reseal(manifest.folder,
        [&](QJsonObject& object) { object[QStringLiteral("data")] = QStringLiteral("data/../") + name; });
    QVERIFY(mustFail(readManifest(manifest.folder)).code == ErrorCode::Corrupt);
}

void BackupTest::missingManifestMeansNoBackup()
{
    const BackupManifest manifest = make(m_bench->buildSource(QStringLiteral("sqlite"), smallSample(10)));
    QVERIFY(QFile::remove(manifest.folder + QStringLiteral("/manifest.json")));
    QVERIFY(mustFail(readManifest(manifest.folder)).code == ErrorCode::NotFound);
    QVERIFY(must(listBackups(m_bench->backupFolder())).backups.empty());
}

void BackupTest::newerFormatIsRefusedAsSuch()
{
    const BackupManifest manifest = make(m_bench->buildSource(QStringLiteral("sqlite"), smallSample(10)));
    reseal(manifest.folder, [](QJsonObject& object) { object[QStringLiteral("format")] = 2; });
    QVERIFY(mustFail(readManifest(manifest.folder)).code == ErrorCode::Unsupported);
}

void BackupTest::failedCopyLeavesNothing()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(10));
    Inspection inspection = must(m_bench->real.find(QStringLiteral("rocksdb"))->inspect(source));
    inspection.files.push_back({ QStringLiteral("zzz-gone-meanwhile"), 5 });
    const auto made = createBackup({ inspection, m_bench->backupFolder(), {}, newRunId() }, m_bench->registry,
        m_bench->clock, m_context);
    QVERIFY(mustFail(made).code == ErrorCode::NotFound);
    QVERIFY(QDir(m_bench->backupFolder()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void BackupTest::olderBackupsAreNeverTouched()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(10));
    const BackupManifest first = make(source);
    const TreeSnapshot before = snapshotOf(first.folder);
    const BackupManifest second = make(source);
    QVERIFY(first.folder != second.folder);
    QCOMPARE(snapshotOf(first.folder), before);
}

void BackupTest::listShowsNewestFirstAndNamesTheDamaged()
{
    const Location source = m_bench->buildSource(QStringLiteral("sqlite"), smallSample(10));
    const BackupManifest first = make(source);
    const BackupManifest second = make(source);
    const BackupManifest third = make(source);
    reseal(first.folder, [](QJsonObject& object) {
        object[QStringLiteral("created")] = QStringLiteral("2001-01-01T00:00:00Z");
    });
    writeFile(second.folder + QStringLiteral("/manifest.json"), "{}");
    const BackupList list = must(listBackups(m_bench->backupFolder()));
    QCOMPARE(list.backups.size(), std::size_t(2));
    QCOMPARE(list.backups[0].folder, third.folder);
    QCOMPARE(list.backups[1].folder, first.folder);
    QCOMPARE(list.damaged.size(), std::size_t(1));
    QVERIFY(list.damaged[0].message.contains(QFileInfo(second.folder).fileName()));
}

QTEST_GUILESS_MAIN(BackupTest)
#include "BackupTest.moc"
