#pragma once

#include <QWizard>

namespace transload {

class Desktop;
class Language;
class MovePage;
class MoveSession;
class Preferences;
class StepList;

/// The window: eight pages from the question to the proof of a move, and ways of their own from the first
/// page: restoring a backup, the history and the undoing of a run, the making of sample data, and a move that
/// is continued. Nothing is written before a page that says so is left forward. Closing it while a move runs
/// asks once, stops, and closes when the run has ended.
class MigrationWizard : public QWizard {
    Q_OBJECT
public:
    enum Page {
        Start,
        Source,
        Target,
        What,
        Backup,
        Check,
        Moving,
        Result,
        History,
        Sample,
        Continue,
        Undo,
        Restore,
        RestorePlace,
        RestoreCheck
    };

    /// All of it outlives the wizard.
    MigrationWizard(MoveSession& session, Language& language, Preferences& preferences, Desktop& desktop,
        QWidget* parent = nullptr);

    /// Stops what runs and closes when it has ended, without a question: for the end of the desktop session.
    void stopAndClose();
    void reject() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void addPages(Language& language, Preferences& preferences, Desktop& desktop);
    void connectUndo(class StartPage& start, class HistoryPage& history, class ResultPage& result);
    void arrange(int page);
    void showSteps();
    void translate();
    void askToStop(bool closeToo);

    MoveSession& m_session;
    Desktop& m_desktop;
    StepList* m_steps;
    enum class Way { Move, Restore, Undo } m_way = Way::Move; ///< whose steps stand at the side
    bool m_isAsking = false;
    bool m_closesAtEnd = false;
};

} // namespace transload
