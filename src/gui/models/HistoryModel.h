#pragma once

#include "engine/History.h"
#include "engine/MigrationRunner.h"
#include "gui/models/Fact.h"
#include "gui/models/Tone.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace transload {

/// The runs of the past, newest first, read in the background. GUI thread.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Started, From, To, Records, Outcome, Columns };
    /// Beside the usual ones: what a column is sorted by, and the Tone of a run as int.
    enum Role { SortRole = Qt::UserRole, ToneRole };
    enum class State { Loading, Ready, Failed };

    explicit HistoryModel(const Workshop& workshop, QObject* parent = nullptr);

    /// Reads the list anew: `changed` follows.
    void load();
    State state() const { return m_state; }
    /// Why there is no list, in three lines; set when state is Failed.
    std::optional<Explanation> problem() const;
    /// How many runs there are, or that there are none yet; empty while it is not known.
    QString summary() const;

    /// Everything that is known of one run; none for a row that is not there.
    Facts facts(int row) const;
    /// The verdict of a run, in words; empty for a row that is not there.
    QString outcome(int row) const;
    Tone tone(int row) const;
    /// The id of a run that may be taken back: it put something in place, or took it away, in files of this
    /// machine. Empty for all others.
    QString runToUndo(int row) const;
    /// The id of a run; empty for a row that is not there.
    QString runId(int row) const;
    /// What stays when the entry of a run is deleted, and what is no longer possible then.
    QString whatForgettingMeans(int row) const;
    /// Takes an entry off the list, and nothing else: `changed` follows.
    void forget(int row);
    /// The page to read; empty when it is no longer there.
    QString reportFile(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed();

private:
    bool isRow(int row) const { return row >= 0 && row < rowCount(); }
    const HistoryEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    QString text(const HistoryEntry& entry, int column) const;
    Fact place(const QString& label, const QString& location) const;

    Workshop m_workshop;
    State m_state = State::Loading;
    std::vector<HistoryEntry> m_entries;
    Error m_error;
    MigrationRunner m_runner;
};

} // namespace transload
