#pragma once

#include "gui/models/PreparedRestore.h"
#include "gui/models/ServerModel.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace transload {

/// A kind of store that a backup can be restored to.
struct RestoreKind {
    QString storeId;
    QString name; ///< with how it gets there: "SQLite, one file: byte for byte"
};

/// What becomes of a chosen backup: rehearsed or restored, where to, and the last look before it. GUI thread;
/// planning and looking at places happen in the background.
class RestoreModel : public QObject {
    Q_OBJECT
public:
    enum class State { None, Preparing, Ready, Failed };

    explicit RestoreModel(const Workshop& workshop, QObject* parent = nullptr);

    /// Takes the backup, and suggests everything anew when it is another one.
    void setBackup(const BackupManifest& backup);
    bool hasBackup() const { return m_backup.has_value(); }

    bool isRehearsal() const { return m_isRehearsal; }
    void setRehearsal(bool rehearsal);
    /// Where the data came from, or that there is no way back there.
    QString originText() const;
    bool hasOrigin() const { return m_origin.has_value(); }
    bool goesHome() const { return m_goesHome; }
    /// Ignored without an origin.
    void setGoesHome(bool home);
    /// The kinds to choose from when it goes elsewhere.
    std::vector<RestoreKind> kinds() const;
    QString storeId() const;
    void setStore(const QString& storeId);
    const QString& path() const { return m_path; }
    void setPath(const QString& path);
    /// The form of the place when it lies behind a server; null when it lies in files.
    ServerModel* server() const { return m_server.get(); }
    /// Whether what stands at the place may give way, once it is backed up; otherwise nothing may stand
    /// there.
    bool mayReplace() const;
    const QString& saveFolder() const { return m_saveFolder; }
    void setSaveFolder(const QString& folder);
    bool hasPlace() const { return whyNoPlace().isEmpty(); }
    /// Why one cannot go on to the check; empty when one can.
    QString whyNoPlace() const;

    /// Plans and checks what was chosen; `changed` follows, now and at the end.
    void prepare();
    void stop();
    State state() const { return m_state; }
    QStringList whatWillChange() const;
    /// Stops first.
    const Findings& findings() const { return m_prepared.findings; }
    std::optional<Explanation> problem() const;
    /// The name that must be typed before what stands there is replaced; empty when nothing is.
    QString nameToType() const;
    void setTypedName(const QString& name);
    bool isComplete() const { return whyNot().isEmpty(); }
    QString whyNot() const;
    /// "Rehearse", "Back up and restore", …
    QString startText() const;
    /// What is to be carried out: a copy, or a move from the backup. Both null unless isComplete.
    const RestorePlan* copy() const;
    const Plan* move() const;
    /// Notes in the background that a finished run has proven the backup restorable, if it has.
    void noteEnd(const RunReport& report);

Q_SIGNALS:
    void changed();
    /// That could not be noted.
    void notNoted(const transload::Finding& finding);

private:
    void forget();
    void lookForOrigin();
    void useServer();
    /// The kind of the place that is chosen.
    QString placeStore() const;
    void show(const Result<PreparedRestore>& prepared);

    Workshop m_workshop;
    std::optional<BackupManifest> m_backup;
    bool m_isOriginKnown = false; // whether there is one
    std::optional<Location> m_origin;
    QString m_noOrigin; // why there is none
    bool m_isRehearsal = false;
    bool m_goesHome = true;
    QString m_storeId; // of another place
    QString m_path;
    std::unique_ptr<ServerModel> m_server;
    QString m_saveFolder;
    QString m_typedName;
    State m_state = State::None;
    PreparedRestore m_prepared;
    Error m_error;
    int m_question = 0; // which look an answer belongs to
    MigrationRunner m_runner;
};

} // namespace transload
