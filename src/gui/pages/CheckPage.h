#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class CheckPage;
}

namespace transload {

class MoveSession;
/// Page 6: findings, what will change, the two trials. Leaving it forward starts the move.
class CheckPage : public MovePage {
    Q_OBJECT
public:
    CheckPage(MoveSession& session, QWidget* parent = nullptr);
    ~CheckPage() override;

    QWidget* startsAt() const override;
    bool isComplete() const override;
    void initializePage() override;
    bool validatePage() override;

protected:
    void translate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void refreshTrial();
    void showRecords();
    /// Scrolls to what a trial found, and to what the person chooses there.
    void keepInView();

    std::unique_ptr<Ui::CheckPage> m_ui;
    MoveSession& m_session;
    bool m_scrollsToRecords = false; // with the next change of the page
    bool m_hasShownRecords = false; // for what the plan tells, since the page was entered
};

} // namespace transload
