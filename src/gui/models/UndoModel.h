#pragma once

#include "engine/MigrationRunner.h"
#include "engine/UndoPlan.h"
#include "gui/models/Fact.h"
#include "gui/models/Preferences.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace transload {

/// The last look before a past run is taken back: what it would bring, what was written since, and where what
/// stands there now is saved. GUI thread; reading the place happens in the background.
class UndoModel : public QObject {
    Q_OBJECT
public:
    enum class State { None, Looking, Ready, Failed };

    UndoModel(const Workshop& workshop, Preferences& preferences, QObject* parent = nullptr);

    /// Looks at a run of the history: `changed` follows, once when the look begins and once when it has
    /// ended.
    void choose(const QString& runId);
    const QString& runId() const { return m_runId; }
    /// Gives a look up that is under way; `changed` follows.
    void stop();

    State state() const { return m_state; }
    /// The run: when, where to, what came of what stood there before.
    Facts facts() const;
    /// What taking it back would do, in sentences; none before the look has ended.
    QStringList whatWillChange() const;
    /// Stops first.
    Findings findings() const { return m_findings; }
    std::optional<Explanation> problem() const;

    /// Something stands there that has to be backed up first.
    bool needsSaveFolder() const;
    const QString& saveFolder() const { return m_saveFolder; }
    /// Where what stands there now is backed up; looks at the folder shortly afterwards.
    void setSaveFolder(const QString& folder);
    /// The place's name, which must be typed when records changed since, or when what stands there is a copy;
    /// empty when nothing is asked.
    QString nameToType() const;
    void setTypedName(const QString& name);
    bool isComplete() const { return whyNot().isEmpty(); }
    QString whyNot() const;
    /// What is to be carried out; null unless isComplete.
    const RestorePlan* plan() const;

Q_SIGNALS:
    void changed();

private:
    struct Look {
        PastRun run;
        Result<UndoPlan> plan;
        Findings findings;
    };
    void show(const Result<Look>& look);
    void checkAgain();
    void keep(const Findings& findings);

    Workshop m_workshop;
    Preferences& m_preferences;
    QString m_runId;
    State m_state = State::None;
    std::optional<PastRun> m_run;
    std::optional<UndoPlan> m_plan;
    Findings m_findings;
    QString m_saveFolder;
    QString m_typedName;
    bool m_isChecked = false; // m_findings are about the folder as it is entered
    Error m_error;
    int m_question = 0; // which look an answer belongs to
    QTimer m_pause;
    MigrationRunner m_runner;
};

} // namespace transload
