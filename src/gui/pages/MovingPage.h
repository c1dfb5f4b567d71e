#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class MovingPage;
}

namespace transload {

class MoveSession;
/// Page 7: the move as it goes on.
class MovingPage : public MovePage {
    Q_OBJECT
public:
    MovingPage(MoveSession& session, QWidget* parent = nullptr);
    ~MovingPage() override;

    QWidget* startsAt() const override;
    bool isComplete() const override;

Q_SIGNALS:
    /// The person wants to stop; whoever owns the window asks.
    void stopWanted();

protected:
    void translate() override;

private:
    void refresh();
    void begin();
    void pauseOrContinue();
    void showButtons();
    void sayPhase();

    std::unique_ptr<Ui::MovingPage> m_ui;
    MoveSession& m_session;
    int m_shownRow = -1;
    QString m_saidPhase;
};

} // namespace transload
