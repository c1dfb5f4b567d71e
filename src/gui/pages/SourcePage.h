#pragma once

#include "engine/PlaceSurvey.h"
#include "gui/pages/MovePage.h"

#include <QButtonGroup>

#include <memory>
#include <utility>
#include <vector>

namespace Ui {
class SourcePage;
}

class QPushButton;

namespace transload {

class Desktop;
class ServerModel;
class SourceModel;
/// Page 2: where the data is.
class SourcePage : public MovePage {
    Q_OBJECT
public:
    SourcePage(SourceModel& model, Desktop& desktop, QWidget* parent = nullptr);
    ~SourcePage() override;

    QWidget* startsAt() const override;
    bool isComplete() const override;

protected:
    void translate() override;

private:
    void refresh();
    void fillRecent();
    void fillChoices();
    void addServer(ServerModel& server);
    QWidget* makeChoice(const Possibility& possibility, int index);

    std::unique_ptr<Ui::SourcePage> m_ui;
    SourceModel& m_model;
    Desktop& m_desktop;
    QButtonGroup m_choices;
    std::vector<Possibility> m_shownChoices;
    std::vector<std::pair<QPushButton*, ServerModel*>> m_serverButtons;
};

} // namespace transload
