#pragma once

#include "gui/pages/MovePage.h"

#include <QButtonGroup>

#include <memory>

namespace Ui {
class TargetPage;
}

namespace transload {

class Desktop;
class ServerForm;
class ServerModel;
class TargetModel;
struct TargetChoice;
/// Page 3: what kind of store the data goes to, and where that is created.
class TargetPage : public MovePage {
    Q_OBJECT
public:
    TargetPage(TargetModel& model, Desktop& desktop, QWidget* parent = nullptr);
    ~TargetPage() override;

    QWidget* startsAt() const override;
    bool isComplete() const override;
    void initializePage() override;

protected:
    void translate() override;

private:
    void refresh();
    void fillChoices();
    void showServer();
    void addChoice(const TargetChoice& choice);
    void browse();

    std::unique_ptr<Ui::TargetPage> m_ui;
    TargetModel& m_model;
    Desktop& m_desktop;
    QButtonGroup m_kinds;
    ServerModel* m_shownServer = nullptr; // of which m_serverForm is
    ServerForm* m_serverForm = nullptr;
};

} // namespace transload
