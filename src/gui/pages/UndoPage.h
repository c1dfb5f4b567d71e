#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class UndoPage;
}

namespace transload {

class Desktop;
class MoveSession;
/// A past run, what taking it back would do, and the consent that it wants. Leaving it forward undoes the
/// run.
class UndoPage : public MovePage {
    Q_OBJECT
public:
    UndoPage(MoveSession& session, Desktop& desktop, QWidget* parent = nullptr);
    ~UndoPage() override;

    QWidget* startsAt() const override;
    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;
    bool validatePage() override;
    int nextId() const override;

protected:
    void translate() override;

private:
    void refresh();
    void showConsent();

    std::unique_ptr<Ui::UndoPage> m_ui;
    MoveSession& m_session;
    Desktop& m_desktop;
};

} // namespace transload
