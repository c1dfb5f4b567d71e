#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class RestoreCheckPage;
}

namespace transload {

class MoveSession;
/// A past run, what taking it back would do, and the consent that it wants. Leaving it forward undoes the
/// run.
class RestoreCheckPage : public MovePage {
    Q_OBJECT
public:
    explicit RestoreCheckPage(MoveSession& session, QWidget* parent = nullptr);
    ~RestoreCheckPage() override;

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

    std::unique_ptr<Ui::RestoreCheckPage> m_ui;
    MoveSession& m_session;
};

} // namespace transload
