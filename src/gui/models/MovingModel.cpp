#include "gui/models/MovingModel.h"

#include "core/Printable.h"
#include "gui/models/Words.h"

#include <algorithm>

namespace transload {

CollectionProgress::CollectionProgress(QObject* parent) : QAbstractTableModel(parent) { }

void CollectionProgress::setPlan(const Plan& plan)
{
    beginResetModel();
    m_rows.clear();
    m_current = -1;
    for (const CollectionPlan& each : plan.collections)
        m_rows.push_back({ printable(each.name()), 0, each.size.records, each.size.isExact });
    endResetModel();
}

void CollectionProgress::update(const ProgressMeter::Snapshot& meter)
{
    const std::size_t known = std::min(m_rows.size(), meter.collectionRecords.size());
    for (std::size_t i = 0; i < known; ++i) {
        if (m_rows[i].moved == meter.collectionRecords[i])
            continue;
        m_rows[i].moved = meter.collectionRecords[i];
        Q_EMIT dataChanged(index(static_cast<int>(i), Moved), index(static_cast<int>(i), Moved));
    }
    m_current = meter.collection < rowCount() ? meter.collection : -1;
}

int CollectionProgress::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CollectionProgress::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant CollectionProgress::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() != Name)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.name;
    case Moved:
        return words::count(row.moved);
    default:
        return row.isExact ? words::count(row.total) : tr("about %1").arg(words::count(row.total));
    }
}

QVariant CollectionProgress::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((section == Name ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Collection");
    case Moved:
        return tr("Copied");
    default:
        return tr("Records");
    }
}

MovingModel::MovingModel(const Workshop& workshop, QObject* parent) : QObject(parent), m_runner(workshop)
{
    connect(&m_runner, &MigrationRunner::progressed, this, &MovingModel::show);
    connect(&m_runner, &MigrationRunner::finished, this, [this](const RunReport& report) {
        m_report = report;
        m_isRunning = false;
        m_isStopping = false;
        Q_EMIT finished();
    });
}

void MovingModel::start(const Plan& plan)
{
    if (m_isRunning)
        return;
    begin(plan);
    m_runner.run(plan);
    Q_EMIT started();
}

void MovingModel::continueMove(const Plan& plan, const JournalContent& journal)
{
    if (m_isRunning)
        return;
    begin(plan);
    m_runner.resume(plan, journal);
    Q_EMIT started();
}

void MovingModel::restore(const RestorePlan& plan)
{
    if (m_isRunning)
        return;
    begin(plan.plan);
    m_runner.restore(plan);
    Q_EMIT started();
}

void MovingModel::begin(const Plan& plan)
{
    m_plan = plan;
    m_progress = {};
    m_fraction = 0;
    m_report.reset();
    m_isStopping = false;
    m_isRunning = true;
    m_collections.setPlan(plan);
}

void MovingModel::stop()
{
    if (!m_isRunning || m_isStopping)
        return;
    m_isStopping = true;
    m_runner.stop();
    Q_EMIT progressed();
}

void MovingModel::pause()
{
    if (m_isRunning && !m_isStopping)
        m_runner.pause();
}

void MovingModel::resume() { m_runner.resume(); }

MovingModel::StepState MovingModel::stepState(int step) const
{
    const int now = m_progress.meter.step;
    if (step == now && m_isRunning)
        return isAtRest() ? StepState::Paused : StepState::Running;
    return step <= now ? StepState::Done : StepState::Waiting;
}

double MovingModel::stepFraction(int step) const
{
    switch (stepState(step)) {
    case StepState::Waiting:
        return 0;
    case StepState::Done:
        return 1;
    case StepState::Running:
    case StepState::Paused:
        break;
    }
    const ProgressMeter::Snapshot& meter = m_progress.meter;
    if (meter.totalBytes == 0)
        return -1;
    return std::min(1.0, static_cast<double>(meter.bytes) / static_cast<double>(meter.totalBytes));
}

double MovingModel::weight(const PlanStep& step) const
{
    const double source = static_cast<double>(m_plan.sourceBytes) + 1;
    const double payload = static_cast<double>(m_plan.payloadBytes) + 1;
    if (step.id == QLatin1String("check")) // a backup is read as a whole
        return source;
    if (step.id == QLatin1String("backup-target"))
        return 3 * static_cast<double>(m_plan.existingBytes) + 1;
    if (step.id == QLatin1String("backup") || step.id == QLatin1String("freeze"))
        return 2 * source;
    if (step.id == QLatin1String("copy"))
        return 3 * payload;
    if (step.id == QLatin1String("verify"))
        return 2 * payload;
    return 0.2 * payload;
}

void MovingModel::show(const Progress& progress)
{
    m_progress = progress;
    m_collections.update(progress.meter);
    double all = 0;
    double done = 0;
    for (int i = 0; i < static_cast<int>(m_plan.steps.size()); ++i) {
        const double share = weight(m_plan.steps[static_cast<std::size_t>(i)]);
        all += share;
        done += share * std::max(0.0, stepFraction(i));
    }
    if (all > 0)
        m_fraction
            = std::max(m_fraction, std::min(1.0, done / all)); // the estimate may shrink, the bar may not
    Q_EMIT progressed();
}

QString MovingModel::title() const
{
    switch (m_plan.request.mode) {
    case RunMode::Restore:
        return tr("Restoring");
    case RunMode::Rehearsal:
    case RunMode::Practice: // of a move from a backup: other practice runs stay on the page Check
        return tr("Rehearsing the restore");
    case RunMode::Undo:
        return tr("Undoing a run");
    case RunMode::Move:
    case RunMode::DryRun:
        break;
    }
    return tr("Moving");
}

QString MovingModel::phase() const
{
    if (m_isStopping)
        return tr("Stopping after the current batch…");
    if (isAtRest() && m_plan.request.mode != RunMode::Move)
        return tr("Paused. What stands at the place is unchanged; the work waits until you continue it.");
    if (isAtRest())
        return tr("Paused. The original is unchanged; the move waits until you continue it.");
    if (isPaused())
        return tr("Pausing after the current piece of work…");
    const int step = m_progress.meter.step;
    if (step < 0 || step >= static_cast<int>(m_plan.steps.size()))
        return tr("Getting ready…");
    return m_plan.steps[static_cast<std::size_t>(step)].title;
}

QString MovingModel::activity() const
{
    const int row = m_collections.current();
    if (row < 0 || m_isStopping || isPaused())
        return phase();
    //: %1 is a step (“Copy the records”), %2 the collection it works on
    return tr("%1: %2").arg(phase(), m_collections.index(row, CollectionProgress::Name).data().toString());
}

QString MovingModel::rateText() const
{
    const ProgressMeter::Snapshot& meter = m_progress.meter;
    const QString done = meter.totalBytes > 0
        ? tr("%1 of %2")
              .arg(words::bytes(std::min(meter.bytes, meter.totalBytes)), words::bytes(meter.totalBytes))
        : words::bytes(meter.bytes);
    if (m_progress.recordsPerSecond < 1 || isPaused())
        return done;
    //: %1 is “2,130 records”, %2 “34 MB of 120 MB”
    return tr("%1 per second, %2")
        .arg(words::records(static_cast<std::uint64_t>(m_progress.recordsPerSecond)), done);
}

QString MovingModel::remainingText() const
{
    //: %1 is “about 3 to 5 minutes” or “still measuring”
    return tr("Remaining in this step: %1")
        .arg(words::remaining(m_progress.remainingLow, m_progress.remainingHigh));
}

} // namespace transload
