#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class ContinuePage;
}

namespace transload {

class MoveSession;
/// A move that was stopped or interrupted: continue it, or give it up. Going on leads to the moving page.
class ContinuePage : public MovePage {
    Q_OBJECT
public:
    explicit ContinuePage(MoveSession& session, QWidget* parent = nullptr);
    ~ContinuePage() override;

    QWidget* startsAt() const override;
    void cleanupPage() override;
    bool isComplete() const override;
    int nextId() const override;

protected:
    void translate() override;

private:
    void refresh();

    std::unique_ptr<Ui::ContinuePage> m_ui;
    MoveSession& m_session;
};

} // namespace transload
