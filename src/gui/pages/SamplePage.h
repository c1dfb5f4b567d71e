#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class SamplePage;
}

namespace transload {

class Desktop;
class SampleModel;
/// Where sample data is made; going on makes it, and then leads to the source page with it filled in.
class SamplePage : public MovePage {
    Q_OBJECT
public:
    SamplePage(SampleModel& model, Desktop& desktop, QWidget* parent = nullptr);
    ~SamplePage() override;

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
    void browse();

    std::unique_ptr<Ui::SamplePage> m_ui;
    SampleModel& m_model;
    Desktop& m_desktop;
};

} // namespace transload
