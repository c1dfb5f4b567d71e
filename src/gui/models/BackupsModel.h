#pragma once

#include "engine/Backup.h"
#include "engine/MigrationRunner.h"
#include "gui/models/Fact.h"
#include "gui/models/Preferences.h"
#include "gui/models/Tone.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace transload {

/// The backups in a folder, newest first, read in the background. GUI thread.
class BackupsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Created, Proven, Application, Origin, Collections, Records, Size, Columns };
    /// Beside the usual ones: what a column is sorted by, and the Tone of a backup as int: Good when it was
    /// proven restorable.
    enum Role { SortRole = Qt::UserRole, ToneRole };
    enum class State { None, Loading, Ready, Failed };

    BackupsModel(const Workshop& workshop, Preferences& preferences, QObject* parent = nullptr);

    /// Folders in which backups were made or looked for, newest first.
    QStringList recentFolders() const { return m_preferences.backupFolders(); }
    const QString& folder() const { return m_folder; }
    /// Another folder, or a backup itself: the list is read shortly afterwards, `changed` follows.
    void setFolder(const QString& folder);
    /// Reads the list anew: `changed` follows.
    void load();
    /// Gives the reading up; `changed` follows.
    void stop();
    /// Keeps the folder for the next time, once backups were found in it.
    void remember();

    State state() const { return m_state; }
    /// Why there is no list, in three lines; set when state is Failed.
    std::optional<Explanation> problem() const;
    /// How many there are, how many more cannot be used, or that there are none; empty while it is not known.
    QString summary() const;
    /// Backups that cannot be used, with what is wrong.
    const Findings& damaged() const { return m_damaged; }

    /// Everything that is known of one; none for a row that is not there.
    Facts facts(int row) const;
    /// "Proven restorable on 12 March 2024", or that it was not rehearsed yet.
    QString badge(int row) const;
    Tone tone(int row) const;
    /// Null for a row that is not there.
    const BackupManifest* backup(int row) const;
    /// The row of the backup made closest to a moment; -1 when there is none.
    int closestTo(const QDateTime& moment) const;
    /// The row of the backup with this manifest's checksum; -1 when it is not there.
    int rowOf(const QString& checksum) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed();

private:
    struct List {
        BackupList found;
        QMap<QString, QString> proven;
    };
    void show(const Result<List>& list);
    void giveUp();
    /// When it was last rehearsed; invalid: never.
    QDateTime provenAt(const BackupManifest& backup) const;
    QString applicationOf(const BackupManifest& backup) const;
    QString text(const BackupManifest& backup, int column) const;
    QVariant sortKey(const BackupManifest& backup, int column) const;

    Workshop m_workshop;
    Preferences& m_preferences;
    QString m_folder;
    State m_state = State::None;
    std::vector<BackupManifest> m_backups;
    QMap<QString, QString> m_proven; // by the manifest's checksum
    Findings m_damaged;
    Error m_error;
    int m_question = 0; // which reading an answer belongs to
    QTimer m_pause;
    MigrationRunner m_runner;
};

} // namespace transload
