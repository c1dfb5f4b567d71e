#include "engine/Verifier.h"
#include "engine/EngineTestKit.h"
#include "support/Sqlite.h"

#include <QTest>

using namespace transload;
using namespace transload::test;

/// Two stores compared, and the differing records named.
class VerifierTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void equalStoresAreEqualWhateverTheirKind();
    void eachDifferenceIsToldByItsKey();
    void doubledRecordsWithoutKeyAreCounted();
    void manyDifferencesAreBounded();
    void stopIsObeyed();
    void structureIsComparedBothWays();

private:
    VerifyResult compare(const Location& left, const Location& right, const CollectionSchema& leftSchema,
        const CollectionSchema& rightSchema);
    Location file(const QString& name, const QByteArray& sql);
    CollectionSchema schemaOf(const Location& location);

    std::unique_ptr<Bench> m_bench;
    TestContext m_context;
};

VerifyResult VerifierTest::compare(const Location& left, const Location& right,
    const CollectionSchema& leftSchema, const CollectionSchema& rightSchema)
{
    const Store* leftStore = must(m_bench->real.storeOf(left));
    const Store* rightStore = must(m_bench->real.storeOf(right));
    return must(
        verifyRecords([&] { return leftStore->openSource(left); },
            [&] { return rightStore->openSource(right); }, { { leftSchema, rightSchema, {}, 1 } }, m_context))
        .front();
}

Location VerifierTest::file(const QString& name, const QByteArray& sql)
{
    const QString path = m_bench->folder() + QLatin1Char('/') + name;
    runSql(path, sql);
    return Location::ofPath(QStringLiteral("sqlite"), path);
}

CollectionSchema VerifierTest::schemaOf(const Location& location)
{
    return must(must(must(m_bench->real.storeOf(location))->openSource(location))->schema())
        .collections.front();
}

void VerifierTest::equalStoresAreEqualWhateverTheirKind()
{
    const std::vector<TestCollection> sample { keyValueSample(QStringLiteral("events"), 3000) };
    const Location rocksdb = m_bench->buildSource(QStringLiteral("rocksdb"), sample);
    const Location sqlite = m_bench->buildSource(QStringLiteral("sqlite"), sample);
    const VerifyResult result = compare(rocksdb, sqlite, schemaOf(rocksdb), schemaOf(sqlite));
    QVERIFY(result.isEqual());
    QVERIFY(result.differences.isEmpty() && result.countDifference().isEmpty());
    QCOMPARE(result.countedLeft, std::uint64_t(sample.front().records.size()));
}

void VerifierTest::eachDifferenceIsToldByItsKey()
{
    const QByteArray table = "CREATE TABLE t (a TEXT, b INT, v, PRIMARY KEY (a, b));";
    const Location left = file(QStringLiteral("l.db"),
        table + "INSERT INTO t VALUES ('same', 1, 1), ('changed', 2, 'x'), ('gone', 3, 0)");
    const Location right = file(QStringLiteral("r.db"),
        table + "INSERT INTO t VALUES ('same', 1, 1), ('changed', 2, x'78'), ('new', 4, 0)");
    const VerifyResult result = compare(left, right, schemaOf(left), schemaOf(right));
    QVERIFY(!result.isEqual());
    QStringList differences = result.differences;
    differences.sort();
    QCOMPARE(differences,
        QStringList({ QStringLiteral("changed, 2: the values differ"),
            QStringLiteral("gone, 3: missing in the target"),
            QStringLiteral("new, 4: only in the target") }));
}

void VerifierTest::doubledRecordsWithoutKeyAreCounted()
{
    const Location left = file(QStringLiteral("l.db"),
        "CREATE TABLE t (a, b); INSERT INTO t VALUES ('twin', 1), ('twin', 1), ('one', 2)");
    const Location right = file(QStringLiteral("r.db"),
        "CREATE TABLE t (a, b); INSERT INTO t VALUES ('twin', 1), ('one', 2), ('one', 2)");
    const VerifyResult result = compare(left, right, schemaOf(left), schemaOf(right));
    QVERIFY(!result.isEqual());
    QCOMPARE(result.differences.size(), qsizetype(2));
    QVERIFY(result.differences.filter(QStringLiteral("twin"))
                .value(0)
                .contains(QStringLiteral("2 times in the original, 1 times in the target")));
}

void VerifierTest::manyDifferencesAreBounded()
{
    const QByteArray many = "CREATE TABLE t (k INTEGER PRIMARY KEY, v);"
                            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                            "100000) INSERT INTO t SELECT i, ";
    const Location left = file(QStringLiteral("l.db"), many + "0 FROM n");
    const Location right = file(QStringLiteral("r.db"), many + "1 FROM n");
    const VerifyResult result = compare(left, right, schemaOf(left), schemaOf(right));
    QVERIFY(!result.isEqual());
    QCOMPARE(result.left.records(), std::uint64_t(100'000));
    QCOMPARE(result.differences.size(), qsizetype(kMaxDifferences));
    for (const QString& difference : result.differences)
        QVERIFY(difference.contains(QStringLiteral("the values differ")));
}

void VerifierTest::stopIsObeyed()
{
    const Location left = file(QStringLiteral("l.db"), "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    const CollectionSchema schema = schemaOf(left);
    const Store* store = must(m_bench->real.storeOf(left));
    TestContext stopped;
    stopped.requestStop();
    const auto open = [&] { return store->openSource(left); };
    QVERIFY(mustFail(verifyRecords(open, open, { { schema, schema, {}, 1 } }, stopped)).code
        == ErrorCode::Cancelled);
}

void VerifierTest::structureIsComparedBothWays()
{
    StoreSchema wanted;
    wanted.collections = { keyValueCollection(QStringLiteral("a")), keyValueCollection(QStringLiteral("b")) };
    wanted.objects
        = { { QStringLiteral("index"), QStringLiteral("i"), QStringLiteral("a"), {}, QStringLiteral("x") } };
    QCOMPARE(compareStructure(wanted, wanted), QStringList());
    StoreSchema found = wanted;
    found.collections[0].fields[1].notNull = false;
    found.collections[1].name = QStringLiteral("c");
    found.objects[0].definition = QStringLiteral("y");
    const QStringList differences = compareStructure(wanted, found);
    QCOMPARE(differences.size(), qsizetype(5)); // a's columns, b missing, c unplanned, the index twice
    for (const char* name : { "a has other columns", "b is missing", "c is in the target",
             "index i is missing", "index i is in the target" })
        QVERIFY2(!differences.filter(QString::fromLatin1(name)).isEmpty(), name);
}

QTEST_GUILESS_MAIN(VerifierTest)
#include "VerifierTest.moc"
