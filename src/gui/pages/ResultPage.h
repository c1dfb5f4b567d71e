#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class ResultPage;
}

namespace transload {

class Desktop;
class ResultModel;
/// Page 8: the verdict, its proof, and what to do now.
class ResultPage : public MovePage {
    Q_OBJECT
public:
    ResultPage(ResultModel& model, Desktop& desktop, QWidget* parent = nullptr);
    ~ResultPage() override;

    QWidget* startsAt() const override;
    /// The last one, whatever pages there are besides the way.
    int nextId() const override { return -1; }

Q_SIGNALS:
    /// The person wants to take this run back; whoever owns the window leads there.
    void undoWanted(const QString& runId);

protected:
    void translate() override;

private:
    void refresh();
    void showNotMoved();

    std::unique_ptr<Ui::ResultPage> m_ui;
    ResultModel& m_model;
    Desktop& m_desktop;
};

} // namespace transload
