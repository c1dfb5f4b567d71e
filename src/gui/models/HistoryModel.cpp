#include "gui/models/HistoryModel.h"

#include "core/Printable.h"
#include "gui/models/VerdictWords.h"
#include "gui/models/Words.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace transload {

namespace {

QDateTime startedAt(const HistoryEntry& entry) { return QDateTime::fromString(entry.started, Qt::ISODate); }

// Only what changes a place is in the history.
std::optional<RunMode> modeOf(const QString& id)
{
    for (const RunMode mode : { RunMode::Move, RunMode::Restore, RunMode::Undo })
        if (modeId(mode) == id)
            return mode;
    return std::nullopt;
}

// A run of a newer version may have a verdict that is not known here; then its own word is shown.
QString outcomeOf(const HistoryEntry& entry)
{
    const std::optional<Verdict> verdict = verdictOf(entry.verdict);
    const std::optional<RunMode> mode = modeOf(entry.mode);
    return verdict ? verdictWord(*verdict, mode.value_or(RunMode::Move)) : printable(entry.verdict);
}

QString kindOf(const HistoryEntry& entry)
{
    const std::optional<RunMode> mode = modeOf(entry.mode);
    if (!mode)
        return printable(entry.mode);
    switch (*mode) {
    case RunMode::Restore:
        return HistoryModel::tr("A backup was restored");
    case RunMode::Undo:
        return HistoryModel::tr("A run was undone");
    default:
        return HistoryModel::tr("Data was moved");
    }
}

Tone toneOf(const HistoryEntry& entry)
{
    const std::optional<Verdict> verdict = verdictOf(entry.verdict);
    return verdict ? verdictTone(*verdict) : Tone::Neutral;
}

// A path without its kind, which has a name of its own; the whole address of a server.
QString placeOf(const QString& location)
{
    return Location::fromUri(location) ? location : location.section(QLatin1Char(':'), 1);
}

} // namespace

HistoryModel::HistoryModel(const Workshop& workshop, QObject* parent)
    : QAbstractTableModel(parent), m_workshop(workshop), m_runner(workshop)
{
}

void HistoryModel::load()
{
    m_state = State::Loading;
    m_runner.stop();
    m_runner.perform([this, folder = m_workshop.stateFolder](RunContext&) -> std::function<void()> {
        const Result<std::vector<HistoryEntry>> entries = History(folder).entries();
        return [this, entries] {
            beginResetModel();
            m_entries = entries ? *entries : std::vector<HistoryEntry>();
            m_error = entries ? Error() : entries.error();
            m_state = entries ? State::Ready : State::Failed;
            endResetModel();
            Q_EMIT changed();
        };
    });
    Q_EMIT changed();
}

std::optional<Explanation> HistoryModel::problem() const
{
    if (m_state != State::Failed)
        return std::nullopt;
    return Explanation { m_error.message,
        tr("Your data, the backups and the reports are safe: the list only tells where they are."),
        m_error.nextStep, m_error.detail };
}

QString HistoryModel::summary() const
{
    if (m_state != State::Ready)
        return {};
    if (m_entries.empty())
        return tr(
            "There are no runs yet. Every move, restore and undo will be listed here, with its report.");
    return tr("%1 run(s), newest first", nullptr, words::pluralNumber(m_entries.size()))
        .arg(words::count(m_entries.size()));
}

QString HistoryModel::outcome(int row) const { return isRow(row) ? outcomeOf(entry(row)) : QString(); }

Tone HistoryModel::tone(int row) const { return isRow(row) ? toneOf(entry(row)) : Tone::Neutral; }

QString HistoryModel::runId(int row) const { return isRow(row) ? entry(row).runId : QString(); }

QString HistoryModel::runToUndo(int row) const
{
    if (!isRow(row) || !modeOf(entry(row).mode) || Location::fromUri(entry(row).target))
        return {};
    const std::optional<Verdict> verdict = verdictOf(entry(row).verdict);
    const bool isDone = verdict == Verdict::Proven || verdict == Verdict::Quarantined;
    return isDone ? entry(row).runId : QString();
}

QString HistoryModel::whatForgettingMeans(int row) const
{
    if (!isRow(row))
        return {};
    const QString backup = entry(row).backupPath;
    const QString stays = backup.isEmpty()
        ? tr("The data and the report stay where they are.")
        : tr("The data, the report and the backup stay where they are. The backup lies at %1; this program "
             "never deletes one.")
              .arg(printable(backup));
    return stays + QLatin1Char(' ') + tr("Without its entry the run can no longer be undone from here.");
}

void HistoryModel::forget(int row)
{
    if (!isRow(row))
        return;
    m_runner.perform(
        [this, id = runId(row), folder = m_workshop.stateFolder](RunContext&) -> std::function<void()> {
            const Status removed = History(folder).remove(id);
            return [this, removed] {
                if (removed)
                    return load();
                m_error = removed.error();
                m_state = State::Failed;
                Q_EMIT changed();
            };
        });
}

QString HistoryModel::reportFile(int row) const
{
    if (!isRow(row) || entry(row).reportFolder.isEmpty())
        return {};
    const QString file = QDir(entry(row).reportFolder).filePath(QStringLiteral("report.html"));
    return QFileInfo(file).isFile() ? file : QString();
}

Fact HistoryModel::place(const QString& label, const QString& location) const
{
    const Store* store = m_workshop.registry.find(location.section(QLatin1Char(':'), 0, 0));
    const QString path = printable(placeOf(location));
    if (!store)
        return { label, path, path };
    //: %1 is a path, %2 a kind of store: “/srv/conduit.db (SQLite, one file)”
    const QString whole = tr("%1 (%2)").arg(path, store->descriptor().name);
    return { label, whole, whole };
}

Facts HistoryModel::facts(int row) const
{
    if (!isRow(row))
        return {};
    const HistoryEntry& run = entry(row);
    Facts facts { { tr("What was done"), kindOf(run), {} },
        { tr("Started"), words::when(startedAt(run), m_workshop.clock.now()), {} },
        place(tr("From"), run.source), place(tr("To"), run.target),
        //: %1 is “2,130 records”, %2 a duration
        { tr("Records"), tr("%1 in %2").arg(words::records(run.records), words::duration(run.seconds)),
            {} } };
    if (run.backupPath.isEmpty())
        facts.push_back({ tr("Backup"), tr("none was made"), {} });
    else
        facts.push_back({ tr("Backup"), run.backupPath, printable(run.backupPath) });
    if (reportFile(row).isEmpty())
        facts.push_back({ tr("Report"), tr("it is no longer there"), {} });
    facts.push_back({ tr("Run"), printable(run.runId), {} });
    return facts;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QString HistoryModel::text(const HistoryEntry& run, int column) const
{
    switch (column) {
    case Started:
        return QLocale().toString(startedAt(run).toLocalTime(), QLocale::ShortFormat);
    case From:
        return printable(placeOf(run.source));
    case To:
        return printable(placeOf(run.target));
    case Records:
        return words::count(run.records);
    default:
        return outcomeOf(run);
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryEntry& run = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Records ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole: // a tag makes Qt show the rest literally, whatever the name contains
        return QStringLiteral("<span>%1</span>").arg(text(run, index.column()).toHtmlEscaped());
    case SortRole:
        return index.column() == Started ? QVariant(run.started)
            : index.column() == Records  ? QVariant(qulonglong(run.records))
                                         : QVariant(text(run, index.column()));
    case ToneRole:
        return static_cast<int>(toneOf(run));
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((section == Records ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started:
        return tr("Started");
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Records:
        return tr("Records");
    default:
        return tr("Verdict");
    }
}

} // namespace transload
