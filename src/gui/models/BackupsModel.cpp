#include "gui/models/BackupsModel.h"

#include "core/Printable.h"
#include "engine/BackupChoice.h"
#include "engine/History.h"
#include "gui/models/Words.h"

#include <QDir>
#include <QLocale>

namespace transload {

using namespace std::chrono_literals;

namespace {

// A path without its kind, which the details name; the whole address of a server.
QString placeOf(const QString& origin)
{
    return printable(Location::fromUri(origin) ? origin : origin.section(QLatin1Char(':'), 1));
}

} // namespace

BackupsModel::BackupsModel(const Workshop& workshop, Preferences& preferences, QObject* parent)
    : QAbstractTableModel(parent),
      m_workshop(workshop),
      m_preferences(preferences),
      m_folder(preferences.backupFolder()),
      m_runner(workshop)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(&m_pause, &QTimer::timeout, this, &BackupsModel::load);
}

void BackupsModel::setFolder(const QString& folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    giveUp();
    m_state = folder.isEmpty() ? State::None : State::Loading;
    m_pause.start();
    Q_EMIT changed();
}

// What is asked already answers for nothing from here on.
void BackupsModel::giveUp()
{
    ++m_question;
    m_pause.stop();
    m_runner.stop();
}

void BackupsModel::stop()
{
    if (m_state != State::Loading)
        return;
    giveUp();
    show(Error { ErrorCode::Cancelled, tr("You stopped the look at this folder."), {},
        tr("Look again, or choose another folder.") });
}

void BackupsModel::load()
{
    giveUp();
    m_state = m_folder.isEmpty() ? State::None : State::Loading;
    if (!m_folder.isEmpty())
        m_runner.perform([this, question = m_question, folder = m_folder, state = m_workshop.stateFolder](
                             RunContext& context) -> std::function<void()> {
            Result<BackupList> found
                = findBackups(QDir::cleanPath(folder), [&] { return context.shouldStop(); });
            // A convenience: a history that cannot be read leaves the list without dates.
            const Result<QMap<QString, QString>> proven = History(state).rehearsals();
            const Result<List> list = found
                ? Result<List>(List { *found, proven ? *proven : QMap<QString, QString>() })
                : Result<List>(found.error());
            return [this, question, list] {
                if (question == m_question)
                    show(list);
            };
        });
    Q_EMIT changed();
}

void BackupsModel::show(const Result<List>& list)
{
    beginResetModel();
    m_backups = list ? list->found.backups : std::vector<BackupManifest>();
    m_proven = list ? list->proven : QMap<QString, QString>();
    m_damaged = list ? list->found.damaged : Findings();
    m_error = list ? Error() : list.error();
    m_state = list ? State::Ready : State::Failed;
    endResetModel();
    Q_EMIT changed();
}

void BackupsModel::remember()
{
    if (m_state == State::Ready && !m_backups.empty())
        m_preferences.setBackupFolder(m_folder);
}

std::optional<Explanation> BackupsModel::problem() const
{
    if (m_state != State::Failed)
        return std::nullopt;
    return Explanation { m_error.message, tr("Nothing was changed: the folder was only read."),
        m_error.nextStep.isEmpty() ? tr("Choose the folder in which backups were made.") : m_error.nextStep,
        m_error.detail };
}

QString BackupsModel::summary() const
{
    if (m_state != State::Ready)
        return {};
    QStringList sentences;
    if (m_backups.empty())
        sentences << tr("There are no backups in this folder. Choose the one in which they were made.");
    else
        sentences << tr("%1 backup(s), newest first.", nullptr, words::pluralNumber(m_backups.size()))
                         .arg(words::count(m_backups.size()));
    if (!m_damaged.empty())
        sentences << tr(
            "%n more cannot be used; below stands why.", nullptr, static_cast<int>(m_damaged.size()));
    return sentences.join(QLatin1Char(' '));
}

const BackupManifest* BackupsModel::backup(int row) const
{
    return row >= 0 && row < rowCount() ? &m_backups[static_cast<std::size_t>(row)] : nullptr;
}

int BackupsModel::closestTo(const QDateTime& moment) const
{
    const std::optional<std::size_t> closest = closestBackup(m_backups, moment);
    return closest ? static_cast<int>(*closest) : -1;
}

int BackupsModel::rowOf(const QString& checksum) const
{
    for (std::size_t i = 0; i < m_backups.size(); ++i)
        if (m_backups[i].checksum == checksum)
            return static_cast<int>(i);
    return -1;
}

QDateTime BackupsModel::provenAt(const BackupManifest& backup) const
{
    return QDateTime::fromString(m_proven.value(backup.checksum), Qt::ISODate);
}

Tone BackupsModel::tone(int row) const
{
    const BackupManifest* one = backup(row);
    return one && provenAt(*one).isValid() ? Tone::Good : Tone::Neutral;
}

QString BackupsModel::badge(int row) const
{
    const BackupManifest* one = backup(row);
    if (!one)
        return {};
    const QDateTime proven = provenAt(*one);
    if (!proven.isValid())
        return tr("Not rehearsed yet");
    //: %1 is a date and a time
    return tr("Proven restorable on %1").arg(QLocale().toString(proven.toLocalTime(), QLocale::ShortFormat));
}

QString BackupsModel::applicationOf(const BackupManifest& backup) const
{
    if (const Profile* profile = m_workshop.profiles.find(backup.profileId))
        return profile->name;
    return tr("unknown");
}

Facts BackupsModel::facts(int row) const
{
    const BackupManifest* one = backup(row);
    if (!one)
        return {};
    const Store* store = m_workshop.registry.find(one->storeId);
    return { { tr("Made"), words::when(one->created, m_workshop.clock.now()), {} },
        { tr("Application"), applicationOf(*one), {} },
        { tr("Kind"), store ? store->descriptor().name : printable(one->storeId), {} },
        { tr("From"), placeOf(one->origin), placeOf(one->origin) },
        { tr("Content"),
            //: %1 is “24 collections”, %2 “2,130 records”, %3 a size
            tr("%1 with %2, %3")
                .arg(words::collections(one->collections.size()), words::records(recordsOf(*one)),
                    words::bytes(one->sizeBytes())),
            {} },
        { tr("Made by"),
            tr("Transload %1, run %2").arg(printable(one->programVersion), printable(one->runId)), {} },
        { tr("Folder"), printable(one->folder), printable(one->folder) } };
}

int BackupsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QString BackupsModel::text(const BackupManifest& backup, int column) const
{
    switch (column) {
    case Created:
        return QLocale().toString(backup.created.toLocalTime(), QLocale::ShortFormat);
    case Application:
        return applicationOf(backup);
    case Origin:
        return placeOf(backup.origin);
    case Collections:
        return words::count(backup.collections.size());
    case Records:
        return words::count(recordsOf(backup));
    case Size:
        return words::bytes(backup.sizeBytes());
    default:
        const QDateTime proven = provenAt(backup);
        return proven.isValid() ? QLocale().toString(proven.toLocalTime().date(), QLocale::ShortFormat)
                                : tr("not yet");
    }
}

QVariant BackupsModel::sortKey(const BackupManifest& backup, int column) const
{
    switch (column) {
    case Created:
        return backup.created;
    case Collections:
        return qulonglong(backup.collections.size());
    case Records:
        return qulonglong(recordsOf(backup));
    case Size:
        return qulonglong(backup.sizeBytes());
    case Proven:
        return m_proven.value(backup.checksum);
    default:
        return text(backup, column);
    }
}

QVariant BackupsModel::data(const QModelIndex& index, int role) const
{
    const BackupManifest* one = index.isValid() ? backup(index.row()) : nullptr;
    if (!one)
        return {};
    const bool isNumber
        = index.column() == Collections || index.column() == Records || index.column() == Size;
    switch (role) {
    case Qt::DisplayRole:
        return text(*one, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Proven ? badge(index.row()) : text(*one, index.column());
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole: // a tag makes Qt show the rest literally, whatever the name contains
        return QStringLiteral("<span>%1</span>")
            .arg(
                (index.column() == Proven ? badge(index.row()) : text(*one, index.column())).toHtmlEscaped());
    case SortRole:
        return sortKey(*one, index.column());
    case ToneRole:
        return static_cast<int>(tone(index.row()));
    default:
        return {};
    }
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber = section == Collections || section == Records || section == Size;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Created:
        return tr("Made");
    case Application:
        return tr("Application");
    case Origin:
        return tr("From");
    case Collections:
        return tr("Collections");
    case Records:
        return tr("Records");
    case Size:
        return tr("Size");
    default:
        return tr("Proven restorable");
    }
}

} // namespace transload
