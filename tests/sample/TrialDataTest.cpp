#include "sample/TrialData.h"

#include "engine/Detector.h"
#include "support/FolderState.h"
#include "support/StoreTestKit.h"

#include <QDir>
#include <QTest>

using namespace transload;
using namespace transload::test;

class TrialDataTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void conduitAndAnEmptyBackupFolderAppearTogether();
    void nothingIsEverReplaced();
    void aStopLeavesNothing();
    void anImpossiblePlaceIsExplained();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    const QString m_run = QStringLiteral("0123456789abcdef");
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TrialDataTest::conduitAndAnEmptyBackupFolderAppearTogether()
{
    TestContext context;
    const TrialPlaces places = must(makeTrialData(path("deep/er/sample"), 1, m_run, context));
    QVERIFY(QDir(places.backups).exists() && QDir(places.backups).isEmpty());
    const Registry registry = Registry::builtIn();
    const ProfileLibrary profiles = must(ProfileLibrary::load({ QStringLiteral(":/profiles") }));
    const Detector detector(registry, profiles);
    Detection found = must(detector.detect(must(detector.locate(places.source)), context));
    mustDo(detector.countExactly(found, context));
    QCOMPARE(found.profileId, QStringLiteral("conduit"));
    // The announced number is what a progress bar is measured by.
    const double ratio = double(found.records()) / double(trialRecords(1));
    QVERIFY2(ratio > 0.8 && ratio < 1.3, qPrintable(QString::number(ratio)));
    QVERIFY(context.context().progress.snapshot().records > trialRecords(1) / 2);
    const auto mode = QFileInfo(path("deep/er/sample")).permissions();
    QVERIFY(!(mode & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    QCOMPARE(QDir(path("deep/er")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList(QStringLiteral("sample")));
}

void TrialDataTest::nothingIsEverReplaced()
{
    QVERIFY(QDir().mkpath(path("sample/mine")));
    QVERIFY(QFile::link(path("nowhere"), path("link")));
    const QStringList before = names();
    TestContext context;
    for (const char* name : { "sample", "link" })
        QVERIFY(mustFail(makeTrialData(path(name), 1, m_run, context)).code == ErrorCode::Conflict);
    QCOMPARE(names(), before);
    QVERIFY(QDir(path("sample/mine")).exists());
    QVERIFY(QDir().mkpath(path("empty")));
    must(makeTrialData(path("empty"), 1, m_run, context));
}

void TrialDataTest::aStopLeavesNothing()
{
    TestContext context;
    context.requestStop();
    QVERIFY(mustFail(makeTrialData(path("sample"), 1, m_run, context)).code == ErrorCode::Cancelled);
    QVERIFY(names().isEmpty());
}

void TrialDataTest::anImpossiblePlaceIsExplained()
{
    QFile file(path("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    TestContext context;
    const Error error = mustFail(makeTrialData(path("file/sample"), 1, m_run, context));
    QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
    QCOMPARE(names(), QStringList(QStringLiteral("file")));
}

QTEST_GUILESS_MAIN(TrialDataTest)
#include "TrialDataTest.moc"
