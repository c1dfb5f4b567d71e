#pragma once

#include "engine/PlaceSurvey.h"
#include "gui/pages/MovePage.h"

#include <QButtonGroup>

#include <memory>
#include <vector>

namespace Ui {
class SourcePage;
}

namespace transload {

class Desktop;
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
    QWidget* makeChoice(const Possibility& possibility, int index);

    std::unique_ptr<Ui::SourcePage> m_ui;
    SourceModel& m_model;
    Desktop& m_desktop;
    QButtonGroup m_choices;
    std::vector<Possibility> m_shownChoices;
};

} // namespace transload
