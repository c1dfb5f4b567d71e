#pragma once

#include "gui/pages/MovePage.h"

#include <QButtonGroup>

#include <memory>

namespace Ui {
class RestorePlacePage;
}

namespace transload {

class Desktop;
class RestoreModel;
class ServerForm;
class ServerModel;
/// What becomes of the chosen backup: rehearsed or restored, and where to.
class RestorePlacePage : public MovePage {
    Q_OBJECT
public:
    RestorePlacePage(RestoreModel& model, Desktop& desktop, QWidget* parent = nullptr);
    ~RestorePlacePage() override;

    QWidget* startsAt() const override;
    bool isComplete() const override;

protected:
    void translate() override;

private:
    void refresh();
    void showElsewhere();
    void showServer();
    void showSaveFolder();
    void browse();

    std::unique_ptr<Ui::RestorePlacePage> m_ui;
    RestoreModel& m_model;
    Desktop& m_desktop;
    QButtonGroup m_modes;
    QButtonGroup m_places;
    ServerModel* m_shownServer = nullptr; // compared only: it may be gone
    ServerForm* m_serverForm = nullptr;
};

} // namespace transload
