#include "report/ReportFiles.h"
#include "report/JsonReport.h"
#include "report/SampleReport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ReportFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothFilesAreWrittenForThisUserOnly();
    void anOlderReportIsNeverOverwritten();
    void aMissingFolderIsAnError();
    void theSameReportGivesTheSameBytes();
};

void ReportFilesTest::bothFilesAreWrittenForThisUserOnly()
{
    QTemporaryDir folder;
    QVERIFY(bool(writeReport(sampleReport(), folder.path())));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name),
        (QStringList { QStringLiteral("report.html"), QStringLiteral("report.json") }));
    for (const char* name : { "report.html", "report.json" }) {
        const QFile file(folder.filePath(QLatin1String(name)));
        QCOMPARE(file.permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }
    QVERIFY(bool(readJsonReport(
        contentOf(folder.filePath(QStringLiteral("report.json"))), QStringLiteral("report.json"))));
    QVERIFY(contentOf(folder.filePath(QStringLiteral("report.html"))).startsWith("<!doctype html>"));
}

void ReportFilesTest::anOlderReportIsNeverOverwritten()
{
    QTemporaryDir folder;
    RunReport first = sampleReport();
    QVERIFY(bool(writeReport(first, folder.path())));
    const QByteArray before = contentOf(folder.filePath(QStringLiteral("report.json")));
    RunReport second = sampleReport();
    second.runId = QStringLiteral("fedcba9876543210");
    QVERIFY(bool(writeReport(second, folder.path())));
    QCOMPARE(contentOf(folder.filePath(QStringLiteral("report.json"))), before);
    QVERIFY(contentOf(folder.filePath(QStringLiteral("report-fedcba9876543210.json")))
                .contains("fedcba9876543210"));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("report-fedcba9876543210.html"))));
    const Status third = writeReport(second, folder.path());
    QVERIFY(!third);
    QCOMPARE(third.error().code, ErrorCode::Conflict);
}

void ReportFilesTest::aMissingFolderIsAnError()
{
    QTemporaryDir folder;
    const Status written = writeReport(sampleReport(), folder.filePath(QStringLiteral("none")));
    QVERIFY(!written);
    QVERIFY(!written.error().message.isEmpty());
}

void ReportFilesTest::theSameReportGivesTheSameBytes()
{
    QCOMPARE(toJson(sampleReport()), toJson(sampleReport()));
}

QTEST_APPLESS_MAIN(ReportFilesTest)
#include "ReportFilesTest.moc"
