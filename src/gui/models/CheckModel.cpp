#include "gui/models/CheckModel.h"

#include "gui/models/VerdictWords.h"
#include "gui/models/Words.h"

#include <algorithm>

namespace transload {

namespace {

// Whether it looked at every record: what it found of those that cannot go is all there is.
bool sawEveryRecord(const RunReport& report)
{
    return !report.collections.empty()
        && (report.verdict == Verdict::DryRun
            || (report.plan.request.mode == RunMode::DryRun && report.verdict == Verdict::Refused));
}

// What stops a move at single records, as the preflight tells it.
bool isStopAtRecords(const Finding& finding)
{
    return finding.severity == Severity::Stop
        && (finding.id == QLatin1String("values.notBytes")
            || finding.id == QLatin1String("values.notConvertible"));
}

} // namespace

CheckModel::CheckModel(const Workshop& workshop, PlanModel& plan, RecordsModel& records, QObject* parent)
    : QObject(parent), m_plan(plan), m_records(records), m_workshop(workshop), m_runner(workshop)
{
    connect(&m_plan, &PlanModel::changed, this, &CheckModel::changed);
    connect(&m_records, &RecordsModel::changed, this, &CheckModel::changed);
    connect(&m_runner, &MigrationRunner::planned, this, [this](const Result<Plan>& made) {
        if (m_trial != Trial::Preparing)
            return;
        if (!made) {
            m_error = made.error();
            m_trial = Trial::Done;
        } else {
            m_trialPlan = *made;
            m_trial = Trial::Running;
            m_runner.run(*made);
        }
        Q_EMIT trialChanged();
    });
    connect(&m_runner, &MigrationRunner::progressed, this, &CheckModel::show);
    connect(&m_runner, &MigrationRunner::finished, this, &CheckModel::finish);
}

Findings CheckModel::findings() const
{
    Findings sorted = m_plan.plan() ? m_plan.plan()->findings : Findings();
    // What a dry run found says more than the plan, which only knows that there is something.
    if (m_records.count(RecordsModel::Group::Values) > 0)
        std::erase_if(sorted, isStopAtRecords);
    const Findings ofRecords = findingsOfRecords();
    sorted.insert(sorted.end(), ofRecords.begin(), ofRecords.end());
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return sorted;
}

Findings CheckModel::findingsOfRecords() const
{
    if (!m_plan.plan())
        return {};
    const PlanRequest& request = m_plan.plan()->request;
    const Result<const Store*> target = m_workshop.registry.storeOf(request.target);
    return m_records.findings(request, target && (*target)->descriptor().keepsReferences);
}

QStringList CheckModel::whatWillChange() const
{
    return m_plan.plan() ? transload::whatWillChange(*m_plan.plan()) : QStringList();
}

QString CheckModel::whyNot() const
{
    if (isTrying())
        return tr("A trial is running. Wait for its end or stop it.");
    switch (m_plan.state()) {
    case PlanModel::State::None:
    case PlanModel::State::Planning:
        return tr("Checking…");
    case PlanModel::State::Failed:
        return tr("There is no plan for this move; the message above tells why.");
    case PlanModel::State::Ready:
        break;
    }
    if (!nameToType().isEmpty() && m_typedName != nameToType())
        return tr("Type the name of the target, as what stands there is exchanged.");
    const Findings found = findings();
    const auto stops = std::count_if(
        found.begin(), found.end(), [](const Finding& each) { return each.severity == Severity::Stop; });
    return stops == 0
        ? QString()
        : tr("%n stop(s) must be put right before the move can start.", nullptr, static_cast<int>(stops));
}

QString CheckModel::nameToType() const
{
    return m_plan.plan() && m_plan.plan()->addsToTarget ? m_plan.plan()->request.target.name() : QString();
}

void CheckModel::setTypedName(const QString& name)
{
    m_typedName = name;
    Q_EMIT changed();
}

QString CheckModel::startText() const
{
    const bool hasBackup = !m_plan.plan() || !m_plan.plan()->request.backupFolder.isEmpty();
    return hasBackup ? tr("Back up and &move") : tr("&Move without backup");
}

bool CheckModel::tellsOfRecords() const
{
    const Plan* plan = m_plan.plan();
    return plan && std::any_of(plan->findings.begin(), plan->findings.end(), isStopAtRecords);
}

bool CheckModel::mayTry(RunMode mode) const
{
    if (isTrying() || m_plan.state() != PlanModel::State::Ready)
        return false;
    const Findings& found = m_plan.plan()->findings;
    return std::none_of(found.begin(), found.end(), [mode](const Finding& finding) {
        return finding.severity == Severity::Stop && !(mode == RunMode::DryRun && isStopAtRecords(finding));
    });
}

void CheckModel::tryOut(RunMode mode, const Detection& detection)
{
    if (!mayTry(mode))
        return;
    PlanRequest request = m_plan.plan()->request;
    request.mode = mode;
    m_mode = mode;
    m_trial = Trial::Preparing;
    m_fraction = -1;
    m_report.reset();
    m_runner.plan(request, detection);
    Q_EMIT trialChanged();
    Q_EMIT changed();
}

void CheckModel::stopTrial() { m_runner.stop(); }

void CheckModel::forgetTrial()
{
    if (isTrying())
        return;
    m_trial = Trial::None;
    m_report.reset();
    Q_EMIT trialChanged();
}

void CheckModel::show(const Progress& progress)
{
    if (m_trial != Trial::Running || m_trialPlan->steps.empty() || progress.meter.step < 0)
        return;
    const double total = static_cast<double>(progress.meter.totalBytes);
    const double inStep = total > 0 ? std::min(1.0, static_cast<double>(progress.meter.bytes) / total) : 0;
    const double now = (progress.meter.step + inStep) / static_cast<double>(m_trialPlan->steps.size());
    m_fraction = std::max(m_fraction, std::min(1.0, now)); // a bar never jumps back
    Q_EMIT trialChanged();
}

void CheckModel::finish(const RunReport& report)
{
    m_report = report;
    if (sawEveryRecord(report))
        m_records.setFound(report.found);
    m_trial = Trial::Done;
    m_fraction = 1;
    Q_EMIT trialChanged();
    Q_EMIT changed();
}

QString CheckModel::trialText() const
{
    switch (m_trial) {
    case Trial::None:
        return {};
    case Trial::Preparing:
    case Trial::Running:
        return m_mode == RunMode::DryRun ? tr("The dry run reads everything and writes nothing…")
                                         : tr("The practice run does the whole job in scratch space…");
    case Trial::Done:
        break;
    }
    if (!m_report)
        return m_error.message;
    //: %1 is a sentence that tells the outcome, %2 a duration
    const QString outcome
        = tr("%1 It took %2.").arg(verdictSentence(*m_report), words::duration(m_report->seconds));
    const std::uint64_t aside = m_report->recordsQuarantined();
    if (aside == 0 || m_report->verdict != Verdict::DryRun)
        return outcome;
    return outcome + QLatin1Char(' ')
        + tr("%n record(s) cannot go and will be kept aside.", nullptr, words::pluralNumber(aside));
}

Tone CheckModel::trialTone() const
{
    if (m_trial != Trial::Done)
        return Tone::Neutral;
    if (!m_report)
        return Tone::Bad;
    const bool keepsAside = m_report->verdict == Verdict::DryRun && m_report->recordsQuarantined() > 0;
    return keepsAside ? Tone::Caution : verdictTone(m_report->verdict);
}

std::optional<Explanation> CheckModel::trialProblem() const
{
    if (m_trial != Trial::Done)
        return std::nullopt;
    if (m_report)
        return m_report->explanation;
    return Explanation { m_error.message,
        tr("Your data is safe: nothing was changed and nothing was created."), m_error.nextStep,
        m_error.detail };
}

} // namespace transload
