#pragma once

#include "engine/RunReport.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace transload {

/// Records that cannot go: what the last look at every record found of them, by collection and reason, and
/// what the person wants to become of them. GUI thread.
class RecordsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Collection, Records, Why, Keys, Columns };
    /// What is chosen for: values that the target cannot hold, keys that come twice, references to nothing.
    enum class Group { Values, Keys, References };

    explicit RecordsModel(QObject* parent = nullptr);

    const RecordRules& rules() const { return m_rules; }
    /// Says `chosen` when that is new.
    void setRules(const RecordRules& rules);

    /// What a dry run or practice run found when it looked at every record.
    void setFound(std::vector<FoundRecords> found);
    /// Nobody has looked any more.
    void forgetFound();
    /// Chooses nothing any more: for another source.
    void forget();
    bool wasLookedFor() const { return m_found.has_value(); }
    bool hasFound() const { return m_found && !m_found->empty(); }
    /// Whether there is something to show: records were found, or something was chosen.
    bool isOfInterest() const { return hasFound() || m_rules.areActive(); }
    /// How many were found of a group.
    std::uint64_t count(Group group) const;

    /// What the choices mean for a move as `request` says, as findings: a Stop where it could not be carried
    /// out. `keepsReferences`: the target refuses references to nothing.
    Findings findings(const PlanRequest& request, bool keepsReferences) const;
    /// One sentence on whether anything was found.
    QString sentence() const;
    /// Everything known of a row, as plain text: why, and the keys of the records.
    QString details(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// What is found or chosen is another.
    void changed();
    /// The person has chosen something else.
    void chosen();

private:
    /// How many records of a group fall under a condition.
    template <typename Condition> std::uint64_t countIf(Group group, Condition condition) const;
    Findings keptAside(Group group, std::uint64_t records, const QString& folder) const;
    Findings stopping(Group group, std::uint64_t records) const;
    Findings ofReferences(const QString& folder, bool keepsReferences) const;
    QString text(const FoundRecords& found, int column) const;

    RecordRules m_rules;
    std::optional<std::vector<FoundRecords>> m_found; // nothing: nobody has looked
};

} // namespace transload
