#include "gui/models/RecordsModel.h"

#include "core/Printable.h"
#include "engine/Sieve.h"
#include "gui/models/Words.h"

#include <QFileInfo>

#include <algorithm>

namespace transload {

namespace {

RecordsModel::Group groupOf(const FoundRecords& found)
{
    if (found.reason == QLatin1String(reason::kKeyTwice))
        return RecordsModel::Group::Keys;
    return found.reason == QLatin1String(reason::kOrphan) ? RecordsModel::Group::References
                                                          : RecordsModel::Group::Values;
}

// The run's number is part of the file's name, and there is none before the run.
QString folderOf(const PlanRequest& request)
{
    return QFileInfo(quarantinePath(request, QStringLiteral("run"))).path();
}

} // namespace

RecordsModel::RecordsModel(QObject* parent) : QAbstractTableModel(parent) { }

void RecordsModel::setRules(const RecordRules& rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    Q_EMIT changed();
    Q_EMIT chosen();
}

void RecordsModel::setFound(std::vector<FoundRecords> found)
{
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
    Q_EMIT changed();
}

void RecordsModel::forgetFound()
{
    beginResetModel();
    m_found.reset();
    endResetModel();
    Q_EMIT changed();
}

void RecordsModel::forget()
{
    m_rules = {};
    forgetFound();
}

template <typename Condition> std::uint64_t RecordsModel::countIf(Group group, Condition condition) const
{
    std::uint64_t records = 0;
    if (m_found)
        for (const FoundRecords& found : *m_found)
            if (groupOf(found) == group && condition(found))
                records += found.records;
    return records;
}

std::uint64_t RecordsModel::count(Group group) const
{
    return countIf(group, [](const FoundRecords&) { return true; });
}

Findings RecordsModel::keptAside(Group group, std::uint64_t records, const QString& folder) const
{
    if (records == 0)
        return {};
    const int number = words::pluralNumber(records);
    QString message;
    switch (group) {
    case Group::Values:
        message
            = tr("%n record(s) with values that the target cannot hold will be kept aside.", nullptr, number);
        break;
    case Group::Keys:
        message = tr("%n record(s) with a key that another one has will be kept aside.", nullptr, number);
        break;
    case Group::References:
        message = tr("%n record(s) that refer to nothing will be kept aside.", nullptr, number);
        break;
    }
    return { { Severity::Warning, QStringLiteral("records.keptAside"), message,
        tr("They go, exactly as they are, into a quarantine file in the folder %1; all others are moved. "
           "They "
           "can be tried again later.")
            .arg(folder),
        tr("A new dry run shows whether other records refer to them.") } };
}

Findings RecordsModel::stopping(Group group, std::uint64_t records) const
{
    if (records == 0)
        return {};
    const int number = words::pluralNumber(records);
    QString message;
    switch (group) {
    case Group::Values:
        message = tr("%n record(s) have values that the target cannot hold.", nullptr, number);
        break;
    case Group::Keys:
        message = tr("%n record(s) have a key that another one has for the target.", nullptr, number);
        break;
    case Group::References:
        message = tr("%n record(s) refer to nothing.", nullptr, number);
        break;
    }
    return { { Severity::Stop, QStringLiteral("records.stop"), message,
        tr("The move would stop there. Which they are stands under “Records that cannot go”."),
        tr("Choose there what becomes of them, or mend them in the source and do the dry run again.") } };
}

Findings RecordsModel::ofReferences(const QString& folder, bool keepsReferences) const
{
    const std::uint64_t all = count(Group::References);
    if (m_rules.orphans == Orphans::Quarantine)
        return keptAside(Group::References, all, folder);
    if (m_rules.orphans == Orphans::SetNull) {
        const std::uint64_t emptied
            = countIf(Group::References, [](const FoundRecords& found) { return found.mayBeNull; });
        Findings findings = m_rules.bad == BadRecords::Quarantine
            ? keptAside(Group::References, all - emptied, folder)
            : stopping(Group::References, all - emptied);
        if (emptied > 0)
            findings.push_back({ Severity::Warning, QStringLiteral("records.setNull"),
                tr("%n record(s) that refer to nothing will be moved with that field emptied.", nullptr,
                    words::pluralNumber(emptied)),
                tr("Each of them is counted in the report; the original keeps what it has."), {} });
        return findings;
    }
    if (keepsReferences)
        return stopping(Group::References, all);
    if (all == 0)
        return {};
    return { { Severity::Note, QStringLiteral("records.orphansGo"),
        tr("%n record(s) refer to nothing and will be moved as they are.", nullptr, words::pluralNumber(all)),
        tr("This target takes them. Which they are stands under “Records that cannot go”."),
        tr("Choose there if they should not be in the target.") } };
}

Findings RecordsModel::findings(const PlanRequest& request, bool keepsReferences) const
{
    const QString folder = folderOf(request);
    if (!m_found && m_rules.areActive())
        return { { Severity::Note, QStringLiteral("records.chosen"),
            tr("Records that cannot go will not stop the move."),
            tr("As you chose, they are kept in a quarantine file in the folder %1, or moved with an emptied "
               "field.")
                .arg(folder),
            tr("A dry run tells how many there are, and which.") } };
    Findings findings;
    const auto add
        = [&findings](const Findings& more) { findings.insert(findings.end(), more.begin(), more.end()); };
    for (const auto& [group, rule] :
        { std::pair(Group::Values, m_rules.bad), std::pair(Group::Keys, m_rules.duplicates) })
        add(rule == BadRecords::Stop ? stopping(group, count(group))
                                     : keptAside(group, count(group), folder));
    add(ofReferences(folder, keepsReferences));
    return findings;
}

QString RecordsModel::sentence() const
{
    if (!m_found)
        return tr("Nobody has looked for such records yet. A dry run finds them all.");
    if (m_found->empty())
        return tr("Every record was looked at: all of them can go.");
    return tr("Every record was looked at. These cannot go as they are:");
}

QString RecordsModel::details(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const FoundRecords& found = (*m_found)[std::size_t(row)];
    QStringList keys;
    for (const QString& key : found.keys)
        keys << printable(key);
    const QString list = keys.join(QStringLiteral("; "));
    return found.sentence + QLatin1Char('\n')
        + (found.records > std::uint64_t(found.keys.size()) ? tr("The first keys: %1").arg(list)
                                                            : tr("Keys: %1").arg(list));
}

int RecordsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_found ? 0 : int(m_found->size());
}

int RecordsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QString RecordsModel::text(const FoundRecords& found, int column) const
{
    switch (column) {
    case Collection:
        return printable(found.collection);
    case Records:
        return words::count(found.records);
    case Why:
        return found.sentence;
    default:
        return printable(found.keys.join(QStringLiteral("; ")));
    }
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FoundRecords& found = (*m_found)[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(found, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Records ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole: // a tag makes Qt show the rest literally
        return QStringLiteral("<span>%1</span>").arg(text(found, index.column()).toHtmlEscaped());
    default:
        return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((section == Records ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Collection:
        return tr("Collection");
    case Records:
        return tr("Records");
    case Why:
        return tr("Why");
    default:
        return tr("Keys");
    }
}

} // namespace transload
