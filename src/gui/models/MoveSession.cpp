#include "gui/models/MoveSession.h"

#include <QFileInfo>

namespace transload {

MoveSession::MoveSession(
    const Workshop& workshop, Preferences& preferences, const QString& sampleFolder, QObject* parent)
    : QObject(parent),
      m_workshop(workshop),
      m_source(workshop, preferences),
      m_target(workshop, m_source),
      m_plan(workshop, &m_surveys),
      m_survey(workshop, m_surveys),
      m_backup(preferences),
      m_check(workshop, m_plan, m_records),
      m_moving(workshop),
      m_history(workshop),
      m_sample(workshop, sampleFolder),
      m_unfinished(workshop),
      m_undo(workshop, preferences),
      m_backups(workshop, preferences),
      m_restore(workshop)
{
    connect(&m_source, &SourceModel::changed, this, [this] {
        if (!m_source.detection())
            return;
        if (m_chosenFor != m_source.detection()->location()) {
            m_chosenFor = m_source.detection()->location();
            m_choices.forget();
            m_records.forget();
            m_survey.clear();
        }
        m_what.setDetection(*m_source.detection());
    });
    connect(&m_plan, &PlanModel::changed, this, [this] {
        if (m_plan.plan())
            m_what.setPlan(*m_plan.plan());
        m_backup.setPlan(m_plan.plan());
    });
    connect(&m_records, &RecordsModel::chosen, this, [this] {
        m_check.forgetTrial(); // it was of another plan; what it found is still so
        planChoice();
    });
    connect(&m_sample, &SampleModel::made, this, [this] {
        const TrialPlaces& places = *m_sample.places();
        m_backup.suggest(places.backups, QFileInfo(places.source).canonicalFilePath());
        m_source.choose(places.source);
    });
    connect(&m_moving, &MovingModel::finished, this, [this] {
        m_result.setReport(*m_moving.report());
        m_restore.noteEnd(*m_moving.report());
        Q_EMIT idle();
    });
    connect(&m_restore, &RestoreModel::notNoted, this, [this](const Finding& finding) {
        RunReport report = *m_moving.report();
        report.findings.push_back(finding);
        m_result.setReport(report);
    });
    connect(&m_check, &CheckModel::trialChanged, this, [this] {
        if (!m_check.isTrying())
            Q_EMIT idle();
    });
}

PlanRequest MoveSession::request() const
{
    PlanRequest request;
    if (m_source.detection())
        request.source = m_source.detection()->location();
    request.target = m_target.location();
    request.stateFolder = m_workshop.stateFolder;
    request.addsToTarget = m_target.adding().has_value();
    request.onConflict = m_target.adding().value_or(OnConflict::Fail);
    request.backupFolder = m_backup.chosenFolder();
    request.only = m_what.only();
    request.rules = m_records.rules();
    if (m_source.detection())
        m_choices.addTo(request, *m_source.detection());
    return request;
}

void MoveSession::planEverything()
{
    if (!m_source.detection())
        return;
    PlanRequest all = request();
    all.only.clear();
    m_plan.make(all, *m_source.detection());
}

void MoveSession::planChoice()
{
    if (m_source.detection())
        m_plan.make(request(), *m_source.detection());
}

void MoveSession::beginCheck()
{
    m_check.forgetTrial();
    m_check.setTypedName({});
    m_records.forgetFound();
    planChoice();
}

QString MoveSession::obstacleToChoices() const
{
    static const QStringList ids { QStringLiteral("plan.nameNotPossible"),
        QStringLiteral("plan.conversionSplitsKey"), QStringLiteral("values.notConvertible") };
    if (const Plan* plan = m_plan.plan())
        for (const Finding& finding : plan->findings)
            if (finding.severity == Severity::Stop && ids.contains(finding.id))
                return finding.message + QLatin1Char(' ') + finding.reason;
    return {};
}

void MoveSession::start()
{
    if (!m_check.isComplete() || !m_plan.plan())
        return;
    m_source.stopCounting();
    m_backup.remember();
    m_moving.start(*m_plan.plan());
}

void MoveSession::continueMove()
{
    if (m_unfinished.plan())
        m_moving.continueMove(*m_unfinished.plan(), m_unfinished.journal());
}

void MoveSession::startRestore()
{
    if (const RestorePlan* copy = m_restore.copy())
        m_moving.restore(*copy);
    else if (const Plan* move = m_restore.move())
        m_moving.start(*move);
}

void MoveSession::startUndo()
{
    if (const RestorePlan* plan = m_undo.plan())
        m_moving.restore(*plan);
}

void MoveSession::stop()
{
    m_moving.stop();
    m_check.stopTrial();
}

} // namespace transload
