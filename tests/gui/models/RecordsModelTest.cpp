#include "gui/models/RecordsModel.h"

#include "gui/support/Bench.h"

#include <QtTest>

using namespace transload;

namespace {

FoundRecords found(const char* collection, const char* reason, std::uint64_t records, bool mayBeNull = false)
{
    const QString name = QString::fromLatin1(collection);
    return { name, QString::fromLatin1(reason), reasonSentence(QString::fromLatin1(reason), name, {}),
        records, { QStringLiteral("1"), QStringLiteral("2") }, mayBeNull };
}

PlanRequest request()
{
    PlanRequest request;
    request.stateFolder = QStringLiteral("/state");
    return request;
}

QStringList told(const Findings& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines << QStringLiteral("%1 %2").arg(int(finding.severity)).arg(finding.id);
    return lines;
}

QString line(Severity severity, const char* id)
{
    return QStringLiteral("%1 %2").arg(int(severity)).arg(QLatin1String(id));
}

} // namespace

/// Records that cannot go: what was found of them, what is chosen, and what that means.
class RecordsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsChosenUnasked()
    {
        const RecordsModel model;
        QVERIFY(model.rules() == RecordRules());
        QVERIFY(!model.rules().areActive());
        QVERIFY(!model.wasLookedFor() && !model.isOfInterest());
        QVERIFY(model.findings(request(), true).empty());
        QVERIFY(!model.sentence().isEmpty());
    }

    void everyGroupStopsUntilSomethingIsChosen()
    {
        RecordsModel model;
        model.setFound({ found("a", "nul-in-text", 2), found("b", "out-of-range", 3),
            found("a", "key-twice", 4), found("c", "orphan", 5) });
        QCOMPARE(model.count(RecordsModel::Group::Values), 5U);
        QCOMPARE(model.count(RecordsModel::Group::Keys), 4U);
        QCOMPARE(model.count(RecordsModel::Group::References), 5U);
        const Findings findings = model.findings(request(), true);
        QCOMPARE(told(findings), QStringList(3, line(Severity::Stop, "records.stop")));
        QVERIFY(findings[0].message.contains(QLatin1Char('5')));
        // A target that takes references to nothing is no reason to stop for them.
        QCOMPARE(told(model.findings(request(), false)).last(), line(Severity::Note, "records.orphansGo"));
    }

    void whatIsKeptAsideIsToldWithNumberAndPlace()
    {
        RecordsModel model;
        model.setFound({ found("a", "nul-in-text", 2), found("a", "key-twice", 4) });
        QSignalSpy chosen(&model, &RecordsModel::chosen);
        model.setRules({ BadRecords::Quarantine, BadRecords::Stop, Orphans::Stop });
        QCOMPARE(chosen.size(), 1);
        model.setRules(model.rules()); // the same again is no choice
        QCOMPARE(chosen.size(), 1);
        Findings findings = model.findings(request(), true);
        QCOMPARE(told(findings),
            (QStringList {
                line(Severity::Warning, "records.keptAside"), line(Severity::Stop, "records.stop") }));
        QVERIFY(findings[0].message.contains(QLatin1Char('2')));
        QVERIFY2(
            findings[0].reason.contains(QStringLiteral("/state/quarantine")), qPrintable(findings[0].reason));
        PlanRequest reported = request();
        reported.reportFolder = QStringLiteral("/reports");
        QVERIFY(model.findings(reported, true)[0].reason.contains(QStringLiteral("/reports")));
        QVERIFY(model.wasLookedFor()); // a choice changes nothing about what is there
    }

    void fieldsThatMayNotBeEmptyAreNotEmptied()
    {
        RecordsModel model;
        model.setFound({ found("a", "orphan", 2, true), found("b", "orphan", 3, false) });
        model.setRules({ BadRecords::Stop, BadRecords::Stop, Orphans::SetNull });
        QCOMPARE(told(model.findings(request(), false)),
            (QStringList {
                line(Severity::Stop, "records.stop"), line(Severity::Warning, "records.setNull") }));
        model.setRules({ BadRecords::Quarantine, BadRecords::Stop, Orphans::SetNull });
        const Findings findings = model.findings(request(), false);
        QCOMPARE(told(findings),
            (QStringList {
                line(Severity::Warning, "records.keptAside"), line(Severity::Warning, "records.setNull") }));
        QVERIFY(findings[0].message.contains(QLatin1Char('3')));
        QVERIFY(findings[1].message.contains(QLatin1Char('2')));
    }

    void aChoiceBeforeTheLookIsTold()
    {
        RecordsModel model;
        model.setRules({ BadRecords::Quarantine, BadRecords::Stop, Orphans::Stop });
        QVERIFY(model.isOfInterest());
        QCOMPARE(told(model.findings(request(), true)), QStringList(line(Severity::Note, "records.chosen")));
        model.setFound({}); // all can go
        QVERIFY(model.findings(request(), true).empty());
        model.forget();
        QVERIFY(!model.isOfInterest() && !model.wasLookedFor());
    }

    void rowsNameCollectionNumberReasonAndKeys()
    {
        RecordsModel model;
        model.setFound({ found("a", "key-twice", 200), found("b", "orphan", 2) });
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, RecordsModel::Collection).data().toString(), QStringLiteral("a"));
        QCOMPARE(model.index(0, RecordsModel::Records).data().toString(), QStringLiteral("200"));
        QVERIFY(!model.index(0, RecordsModel::Why).data().toString().isEmpty());
        QCOMPARE(model.index(1, RecordsModel::Keys).data().toString(), QStringLiteral("1; 2"));
        QVERIFY(model.details(0).contains(QStringLiteral("The first keys: 1; 2")));
        QVERIFY(model.details(1).contains(QStringLiteral("Keys: 1; 2")));
        QVERIFY(model.details(2).isEmpty() && model.details(-1).isEmpty());
    }

    /// From the source to the plan and back: what a dry run finds, and what the choices make of the plan.
    void theSessionPlansByTheChoices()
    {
        const Bench bench;
        Workshop shop = bench.workshop();
        Preferences preferences(bench.path(QStringLiteral("other.ini")));
        MoveSession session(shop, preferences, bench.path(QStringLiteral("sample")));
        session.source().choose(bench.makeTroubled(QStringLiteral("app.db")));
        QTRY_VERIFY_WITH_TIMEOUT(session.source().isReadable() && !session.source().isCounting(), 30000);
        session.target().prepare();
        session.target().setStore(QStringLiteral("rocksdb"));
        QTRY_VERIFY_WITH_TIMEOUT(session.target().isComplete(), 30000);
        session.beginCheck();
        QTRY_VERIFY_WITH_TIMEOUT(session.plan().state() == PlanModel::State::Ready, 30000);
        // The plan knows that there are such records, and the dry run lists them.
        QVERIFY(session.check().tellsOfRecords() && !session.check().isComplete());
        QVERIFY(session.check().mayTry(RunMode::DryRun) && !session.check().mayTry(RunMode::Practice));
        tryOut(session);
        QCOMPARE(session.records().rowCount(), 3);
        QVERIFY(!session.check().isComplete()); // the move would stop
        session.records().setRules({ BadRecords::Quarantine, BadRecords::Quarantine, Orphans::SetNull });
        QVERIFY(session.plan().state() == PlanModel::State::Planning);
        QVERIFY(session.check().trialText().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(session.check().isComplete(), 30000);
        QVERIFY(session.plan().plan()->request.rules == session.records().rules());
        QVERIFY(session.plan().plan()->hasStep(QStringLiteral("sift")));
        tryOut(session);
        QVERIFY(session.check().trialTone() == Tone::Caution);
        QVERIFY2(session.check().trialText().contains(QStringLiteral("kept aside")),
            qPrintable(session.check().trialText()));
        QVERIFY(session.check().isComplete());
        // Another source, other choices.
        session.source().choose(bench.makeTyped(QStringLiteral("other.db")));
        QTRY_VERIFY_WITH_TIMEOUT(!session.records().rules().areActive(), 30000);
        QVERIFY(!session.records().wasLookedFor());
    }

private:
    static void tryOut(MoveSession& session)
    {
        session.check().tryOut(RunMode::DryRun, *session.source().detection());
        QTRY_VERIFY_WITH_TIMEOUT(!session.check().isTrying(), 60000);
    }
};

QTEST_GUILESS_MAIN(RecordsModelTest)
#include "RecordsModelTest.moc"
