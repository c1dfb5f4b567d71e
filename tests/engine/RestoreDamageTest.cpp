#include "core/SealedJson.h"
#include "engine/RestoreBench.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace transload;
using namespace transload::test;

namespace {

constexpr int kFlipsPerKind = 60; // times five kinds: more than 200

QStringList filesBelow(const QString& folder)
{
    QStringList names;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext())
        names << entries.next();
    names.sort();
    return names;
}

} // namespace

/// A damaged or hostile backup is refused as a whole, before anything is touched.
class RestoreDamageTest : public QObject {
    Q_OBJECT

private slots:
    void anyChangedBitIsRefusedD8_data() { addFileStoreRows(); }
    void anyChangedBitIsRefusedD8();
    void otherFilesAreRefusedD8_data();
    void otherFilesAreRefusedD8();
    void hostileManifestIsRefusedX1_data();
    void hostileManifestIsRefusedX1();
    void backupExchangedAfterPlanningIsRefused();

private:
    /// Tries to restore from `folder` over what stands at `target`; whether it was refused with the right
    /// words, and nothing was changed beside the backup itself.
    static bool isRefused(RestoreBench& bench, const QString& folder, const Location& target);
};

bool RestoreDamageTest::isRefused(RestoreBench& bench, const QString& folder, const Location& target)
{
    const TreeSnapshot before = snapshotOf(bench.folder());
    const Result<BackupManifest> manifest = readManifest(folder);
    if (manifest) {
        const RunReport report = bench.restore(bench.request(target, true), *manifest);
        if (report.verdict != Verdict::Refused || exitCode(report.verdict) != 3 || !report.explanation
            || !report.explanation->safe.contains(QStringLiteral("Nothing was changed")))
            return false;
    }
    return snapshotOf(bench.folder()) == before;
}

void RestoreDamageTest::anyChangedBitIsRefusedD8()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const BackupManifest backup = bench.backUp(bench.source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    const QStringList files = filesBelow(backup.folder);
    QVERIFY(files.size() >= 2);
    QRandomGenerator random(20260102);
    for (int flip = 0; flip < kFlipsPerKind; ++flip) {
        // Each file in turn, so that the small ones have their share; the manifest is one of them.
        const QString path = files[flip % files.size()];
        const QByteArray whole = contentOfFile(path);
        if (whole.isEmpty())
            continue;
        QByteArray damaged = whole;
        const qsizetype at = random.bounded(int(whole.size()));
        damaged[at] = char(damaged[at] ^ (1 << random.bounded(8)));
        writeFile(path, damaged);
        QVERIFY2(isRefused(bench, backup.folder, target),
            qPrintable(QStringLiteral("%1, offset %2").arg(path).arg(at)));
        writeFile(path, whole);
    }
    QCOMPARE(bench.restore(bench.request(target, true), backup).verdict, Verdict::Proven);
}

void RestoreDamageTest::otherFilesAreRefusedD8_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : { "extra", "extra beside", "missing", "cut", "longer", "exchanged", "link",
             "pipe", "folder", "data is a link", "folder of files is a link" })
        QTest::newRow(what) << QString::fromLatin1(what);
}

void RestoreDamageTest::otherFilesAreRefusedD8()
{
    QFETCH(QString, what);
    RestoreBench bench(QStringLiteral("json folder"));
    QVERIFY(QDir(bench.source.path()).mkdir(QStringLiteral("more")));
    writeFile(bench.source.path() + QStringLiteral("/more/deep.json"), R"([{"id":1}])");
    const BackupManifest backup = bench.backUp(bench.source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    const QString data = backup.folder + QStringLiteral("/data/");
    const QString events = data + QStringLiteral("events.json");
    const QString users = data + QStringLiteral("users.json");
    const QByteArray content = contentOfFile(events);
    const QString outside = bench.folder() + QStringLiteral("/outside");
    if (what == QLatin1String("extra"))
        writeFile(data + QStringLiteral("later.json"), "[]");
    else if (what == QLatin1String("extra beside"))
        writeFile(backup.folder + QStringLiteral("/notes.txt"), "mine");
    else if (what == QLatin1String("missing"))
        QVERIFY(QFile::remove(events));
    else if (what == QLatin1String("cut"))
        writeFile(events, content.chopped(1));
    else if (what == QLatin1String("longer"))
        writeFile(events, content + '\n');
    else if (what == QLatin1String("exchanged"))
        QVERIFY(
            QFile::rename(events, outside) && QFile::rename(users, events) && QFile::rename(outside, users));
    else if (what == QLatin1String("link"))
        QVERIFY(QFile::rename(events, outside) && QFile::link(outside, events));
    else if (what == QLatin1String("pipe"))
        QCOMPARE(::mkfifo(qPrintable(data + QStringLiteral("pipe.json")), 0600), 0);
    else if (what == QLatin1String("folder"))
        QVERIFY(QDir(data).mkdir(QStringLiteral("empty")));
    else if (what == QLatin1String("data is a link"))
        QVERIFY(QFile::rename(data.chopped(1), outside) && QFile::link(outside, data.chopped(1)));
    else
        QVERIFY(QFile::rename(data + QStringLiteral("more"), outside)
            && QFile::link(outside, data + QStringLiteral("more")));
    QVERIFY(isRefused(bench, backup.folder, target));
}

void RestoreDamageTest::hostileManifestIsRefusedX1_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto name = [](const char* text) {
        return QJsonArray { QJsonObject { { QStringLiteral("name"), QString::fromUtf8(text) },
            { QStringLiteral("size"), 1 }, { QStringLiteral("sha256"), QString(64, QLatin1Char('0')) } } };
    };
    const auto files = QStringLiteral("files");
    QTest::newRow("out of the folder") << files << QJsonValue(name("../data.db"));
    QTest::newRow("deep and out again") << files << QJsonValue(name("a/../../data.db"));
    QTest::newRow("absolute") << files << QJsonValue(name("/etc/passwd"));
    QTest::newRow("backslash") << files << QJsonValue(name("a\\b"));
    QTest::newRow("empty") << files << QJsonValue(name(""));
    QTest::newRow("dot") << files << QJsonValue(name("./data.db"));
    QTest::newRow("control character") << files << QJsonValue(name("data\x1b.db"));
    QTest::newRow("unknown hash") << files << QJsonValue(name("data.db"));
    QTest::newRow("none at all") << files << QJsonValue(QJsonArray());
    QJsonArray twice = name("data.db");
    twice.append(twice.first());
    QTest::newRow("twice") << files << QJsonValue(twice);
    QJsonArray twins = name("data.db");
    twins.append(name("DATA.db").first());
    QTest::newRow("twins by case") << files << QJsonValue(twins);
    QJsonArray huge = name("data.db");
    QJsonObject large = huge.first().toObject();
    large.insert(QStringLiteral("size"), 9e18);
    huge.replace(0, large);
    QTest::newRow("huge size") << files << QJsonValue(huge);
    large.insert(QStringLiteral("size"), -1);
    huge.replace(0, large);
    QTest::newRow("size below zero") << files << QJsonValue(huge);
    const auto data = QStringLiteral("data");
    QTest::newRow("data elsewhere") << data << QJsonValue(QStringLiteral("../elsewhere.db"));
    QTest::newRow("data absolute") << data << QJsonValue(QStringLiteral("/etc/passwd"));
    QTest::newRow("data is another file") << data << QJsonValue(QStringLiteral("data/other.db"));
    QTest::newRow("store unknown") << QStringLiteral("store") << QJsonValue(QStringLiteral("nosuch"));
    QTest::newRow("store another") << QStringLiteral("store") << QJsonValue(QStringLiteral("rocksdb"));
    QTest::newRow("format newer") << QStringLiteral("format") << QJsonValue(2);
    const QJsonObject counted { { QStringLiteral("name"), QStringLiteral("events") },
        { QStringLiteral("records"), 9e15 } };
    QTest::newRow("huge count") << QStringLiteral("collections") << QJsonValue(QJsonArray { counted });
    QTest::newRow("strange setting") << QStringLiteral("settings")
                                     << QJsonValue(QJsonObject { { QStringLiteral("journal_mode"),
                                            QStringLiteral("off'; DROP TABLE x;--") } });
}

void RestoreDamageTest::hostileManifestIsRefusedX1()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    RestoreBench bench(QStringLiteral("sqlite"));
    const BackupManifest backup = bench.backUp(bench.source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    // With a checksum that fits, as someone would write it who wants to deceive us.
    const QString path = backup.folder + QStringLiteral("/manifest.json");
    QJsonObject object = QJsonDocument::fromJson(contentOfFile(path)).object();
    object.remove(QStringLiteral("checksum"));
    object.insert(member, value);
    writeFile(path, sealJson(object));
    if (member == QLatin1String("settings")) {
        // Found only when it is put to use: then the old database has been saved, and stays.
        const RunReport report
            = bench.restore(bench.request(target, true), must(readManifest(backup.folder)));
        QCOMPARE(report.verdict, Verdict::Failed);
        QCOMPARE(bench.contentOf(target).at(QStringLiteral("events")).size(), std::size_t(7));
        return;
    }
    const Result<BackupManifest> manifest = readManifest(backup.folder);
    if (member == QLatin1String("store") && manifest) {
        QVERIFY(!restoresByCopy(*manifest, target, bench.real));
        return; // then it is a move, which looks for that kind of store and finds none
    }
    QVERIFY(isRefused(bench, backup.folder, target));
}

void RestoreDamageTest::backupExchangedAfterPlanningIsRefused()
{
    RestoreBench bench(QStringLiteral("sqlite"));
    const BackupManifest planned = bench.backUp(bench.source);
    const Location other = bench.build(bench.placeIn(bench.sourceFolder(), QStringLiteral("other")), 5);
    const BackupManifest exchanged = bench.backUp(other);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    QVERIFY(QDir(planned.folder).removeRecursively());
    QVERIFY(QDir().rename(exchanged.folder, planned.folder));
    const RunReport report = bench.restore(bench.request(target, true), planned);
    QCOMPARE(report.verdict, Verdict::Refused);
    QCOMPARE(bench.contentOf(target).at(QStringLiteral("events")).size(), std::size_t(7));
}

QTEST_GUILESS_MAIN(RestoreDamageTest)
#include "RestoreDamageTest.moc"
