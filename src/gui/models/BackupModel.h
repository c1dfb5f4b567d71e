#pragma once

#include "engine/Plan.h"
#include "gui/models/Preferences.h"

#include <QObject>

#include <vector>

namespace transload {

/// What a volume will have to take.
struct VolumeNeed {
    struct Part {
        QString label; ///< "Backup", "New store"
        std::uint64_t bytes = 0;
    };
    QString mountPoint;
    std::uint64_t device = 0;
    std::uint64_t freeBytes = 0;
    std::vector<Part> parts;

    std::uint64_t neededBytes() const;
    bool isEnough() const { return neededBytes() <= freeBytes; }
};

/// Where the backup goes and whether everything fits. GUI thread.
class BackupModel : public QObject {
    Q_OBJECT
public:
    explicit BackupModel(Preferences& preferences, QObject* parent = nullptr);

    /// Measures with the plan's estimates. Null: they are not known (yet).
    void setPlan(const Plan* plan);

    const QString& folder() const { return m_folder; }
    void setFolder(const QString& folder);
    /// Suggests `folder` for the data at `source` only: for any other source the usual folder comes back, and
    /// it is not remembered.
    void suggest(const QString& folder, const QString& source);

    /// What the person must type before the backup can be left out: the name of the source.
    QString wordToType() const { return m_word; }
    void setTypedWord(const QString& typed);
    bool mayLeaveOut() const { return m_mayLeaveOut; }
    bool isLeftOut() const { return m_isLeftOut; }
    /// Ignored unless `mayLeaveOut`.
    void setLeftOut(bool leftOut);

    /// PlanRequest::backupFolder: empty when left out.
    QString chosenFolder() const { return m_isLeftOut ? QString() : m_folder; }
    const std::vector<VolumeNeed>& volumes() const { return m_volumes; }
    /// Warning that original and backup share a volume; empty when they do not.
    QString sameVolumeWarning() const;
    bool isComplete() const { return whyNot().isEmpty(); }
    QString whyNot() const;
    /// Keeps the folder for the next time.
    void remember();

Q_SIGNALS:
    void changed();

private:
    QString usualFolder() const;
    void measure();
    void need(const QString& path, const QString& label, std::uint64_t bytes);

    Preferences& m_preferences;
    QString m_folder;
    QString m_suggestion;
    QString m_suggestedFor;
    QString m_word;
    bool m_mayLeaveOut = false;
    bool m_isLeftOut = false;
    bool m_isMeasured = false;
    bool m_sharesVolume = false;
    QString m_sourcePlace;
    QString m_sourcePath; // empty behind a server
    QString m_targetPath; // the same
    QString m_freezeFolder;
    std::uint64_t m_sourceBytes = 0;
    std::uint64_t m_targetBytes = 0;
    bool m_needsFreeze = false;
    QString m_obstacle;
    std::vector<VolumeNeed> m_volumes;
};

} // namespace transload
