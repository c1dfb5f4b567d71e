#include "engine/EngineTestKit.h"
#include "support/KindSamples.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QTest>

using namespace transload;
using namespace transload::test;

/// Data that goes through another kind of store comes home with its values and its structure.
class RoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void sqliteComesHomeFromRocksdb_data();
    void sqliteComesHomeFromRocksdb();
    void typesComeHomeFromSqlite();
    void valuesThatTheApplicationAddedMoveAsTheyAre();

private:
    static Location moved(Bench& bench, const Location& from, const QString& storeId, const QString& name);
};

namespace {

const QString kSqlite = QStringLiteral("sqlite");
const QString kRocksdb = QStringLiteral("rocksdb");

QStringList sortedLines(const QString& text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    lines.sort();
    return lines;
}

QString fingerprintsOf(const Location& sqlite)
{
    const QString script
        = qEnvironmentVariable("TRANSLOAD_SOURCE_DIR") + QStringLiteral("/tests/support/fingerprint.py");
    return runProgram(QStringLiteral("python3"), { script, sqlite.path() });
}

QString schemaOf(const Location& sqlite)
{
    return runProgram(QStringLiteral("sqlite3"), { sqlite.path(), QStringLiteral(".schema") });
}

// A table with a field of every kind, as a typed store has it.
TestCollection allKinds()
{
    TestCollection rows;
    rows.schema.name = QStringLiteral("all kinds");
    rows.schema.key = { 0 };
    FieldSchema id { QStringLiteral("id"), QStringLiteral("bigint"), true };
    id.kind = ValueKind::Int;
    rows.schema.fields = { id };
    std::vector<ValueView> ordinary { intValue(1) };
    for (const KindSample& sample : kindSamples()) {
        FieldSchema field { QStringLiteral("f%1").arg(int(sample.kind)), {}, false };
        field.kind = sample.kind;
        field.typeName = sample.typeName;
        rows.schema.fields.push_back(field);
        ordinary.push_back(sample.values.front());
    }
    rows.records = { encoded(ordinary), encoded(std::vector<ValueView>(ordinary.size(), nullValue())) };
    std::vector<ValueView> nulls(ordinary.size(), nullValue());
    nulls.front() = intValue(2);
    rows.records.back() = encoded(nulls);
    return rows;
}

} // namespace

// Moves on to another folder, so that any number of moves can follow each other.
Location RoundTripTest::moved(Bench& bench, const Location& from, const QString& storeId, const QString& name)
{
    const QString folder = bench.targetFolder() + QLatin1Char('/') + name;
    QDir().mkpath(folder);
    const Location to = Location::ofPath(storeId, folder + QStringLiteral("/data"));
    const RunReport report = bench.move(from, to);
    if (report.verdict != Verdict::Proven)
        endTest({ ErrorCode::Internal, name,
            (report.explanation ? report.explanation->what + report.explanation->detail : QString())
                + differencesOf(report).join(QLatin1Char(';')),
            {} });
    return to;
}

void RoundTripTest::sqliteComesHomeFromRocksdb_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("books") << "books";
    QTest::newRow("torture UTF-8") << "UTF-8";
    QTest::newRow("torture UTF-16be") << "UTF-16be";
}

void RoundTripTest::sqliteComesHomeFromRocksdb()
{
    QFETCH(QString, kind);
    Bench bench;
    QDir().mkpath(bench.sourceFolder());
    const Location source = Location::ofPath(kSqlite, bench.sourceFolder() + QStringLiteral("/from.db"));
    kind == QLatin1String("books") ? makeRelationalDatabase(source.path())
                                   : makeTortureDatabase(source.path(), kind);
    const Location away = moved(bench, source, kRocksdb, QStringLiteral("away"));
    const Location further = moved(bench, away, kRocksdb, QStringLiteral("further"));
    const Location home = moved(bench, further, kSqlite, QStringLiteral("home"));
    QCOMPARE(sortedLines(schemaOf(home)).join(u'\n'), sortedLines(schemaOf(source)).join(u'\n'));
    QCOMPARE(sortedLines(fingerprintsOf(home)), sortedLines(fingerprintsOf(source)));
    for (const char* pragma : { "user_version", "application_id", "encoding" })
        QCOMPARE(runProgram("sqlite3", { home.path(), QStringLiteral("PRAGMA %1").arg(pragma) }),
            runProgram("sqlite3", { source.path(), QStringLiteral("PRAGMA %1").arg(pragma) }));
    if (kind == QLatin1String("books"))
        QCOMPARE(
            runProgram("sqlite3", { home.path(), "SELECT seq FROM sqlite_sequence WHERE name='author'" }),
            QStringLiteral("4\n"));
}

void RoundTripTest::typesComeHomeFromSqlite()
{
    Bench bench;
    const TestCollection rows = allKinds();
    const Location source = bench.buildSource(kRocksdb, { rows });
    const Location away = moved(bench, source, kSqlite, QStringLiteral("away"));
    const Location further = moved(bench, away, kSqlite, QStringLiteral("further"));
    const Location home = moved(bench, further, kRocksdb, QStringLiteral("home"));
    QVERIFY(bench.contentOf(home) == bench.contentOf(source));
    const auto collectionsOf = [&](const Location& location) {
        return must(must(bench.real.find(location.storeId)->openSource(location))->schema()).collections;
    };
    const CollectionSchema was = collectionsOf(source).front();
    const CollectionSchema is = collectionsOf(home).front();
    QVERIFY(is.name == was.name && is.key == was.key && is.fields.size() == was.fields.size());
    for (std::size_t i = 0; i < was.fields.size(); ++i) {
        QCOMPARE(is.fields[i].name, was.fields[i].name);
        QVERIFY(is.fields[i].kind == was.fields[i].kind && is.fields[i].typeName == was.fields[i].typeName);
    }
    // Also on the way every value is of its kind.
    QVERIFY(bench.contentOf(further) == bench.contentOf(source));
}

void RoundTripTest::valuesThatTheApplicationAddedMoveAsTheyAre()
{
    Bench bench;
    const Location away
        = moved(bench, bench.buildSource(kRocksdb, { allKinds() }), kSqlite, QStringLiteral("away"));
    // SQLite's own spelling of a moment, which is not the exact one, and a number where there was a text.
    runSql(away.path(),
        QStringLiteral("INSERT INTO \"all kinds\" (id, f%1, f%2) VALUES (3, CURRENT_TIMESTAMP, 'none')")
            .arg(int(ValueKind::Timestamp))
            .arg(int(ValueKind::Int))
            .toUtf8());
    const Location further = moved(bench, away, kSqlite, QStringLiteral("further"));
    QVERIFY(bench.contentOf(further) == bench.contentOf(away));
    QCOMPARE(schemaOf(further), schemaOf(away));
    const StoreSchema schema = must(must(bench.real.find(kSqlite)->openSource(further))->schema());
    QVERIFY(schema.collections.front().fields[1].kind.has_value());
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "RoundTripTest.moc"
