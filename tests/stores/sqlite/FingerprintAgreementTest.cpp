#include "stores/Registry.h"
#include "support/Sqlite.h"
#include "support/StoreTestKit.h"

#include <QTest>

using namespace transload;
using namespace transload::test;

/// Our fingerprints against those of a stranger: another language, another reader, the written definition.
class FingerprintAgreementTest : public QObject {
    Q_OBJECT

private slots:
    void tortureFileAgreesToTheLastBit_data();
    void tortureFileAgreesToTheLastBit();
    void oneChangedBitShows();
};

namespace {

QStringList ours(const QString& path)
{
    const Registry registry = Registry::builtIn();
    const auto source = must(registry.find("sqlite")->openSource(Location::ofPath("sqlite", path)));
    QStringList lines;
    std::vector<NamedFingerprint> all;
    for (const CollectionSchema& collection : must(source->schema()).collections) {
        const Fingerprint fingerprint = fingerprintOf(*source, collection);
        lines << QStringLiteral("%1 %2 %3")
                     .arg(collection.name)
                     .arg(fingerprint.records())
                     .arg(QString::fromLatin1(fingerprint.hex()));
        all.push_back({ collection.name, fingerprint });
    }
    lines << QStringLiteral("run fingerprint ") + QString::fromLatin1(runFingerprint(all));
    return lines;
}

QStringList theirs(const QString& path)
{
    const QString script = qEnvironmentVariable("TRANSLOAD_SOURCE_DIR") + "/tests/support/fingerprint.py";
    return runProgram("python3", { script, path }).split('\n', Qt::SkipEmptyParts);
}

} // namespace

void FingerprintAgreementTest::tortureFileAgreesToTheLastBit_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8") << QStringLiteral("UTF-8");
    QTest::newRow("UTF-16le") << QStringLiteral("UTF-16le");
}

void FingerprintAgreementTest::tortureFileAgreesToTheLastBit()
{
    QFETCH(QString, encoding);
    const QTemporaryDir folder;
    const QString path = folder.filePath("torture.db");
    makeTortureDatabase(path, encoding);
    const QStringList expected = theirs(path);
    QVERIFY(expected.size() > 10);
    QCOMPARE(ours(path), expected);
}

void FingerprintAgreementTest::oneChangedBitShows()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("torture.db");
    makeTortureDatabase(path, "UTF-8");
    const QStringList before = ours(path);
    // It was -0.0. (In a REAL column SQLite itself stores that as 0.0.)
    runSql(path, "UPDATE reals SET any = 0.0 WHERE id = 1");
    const QStringList after = ours(path);
    QVERIFY(before != after);
    QCOMPARE(after, theirs(path));
}

QTEST_GUILESS_MAIN(FingerprintAgreementTest)
#include "FingerprintAgreementTest.moc"
