#pragma once

#include "core/Finding.h"

#include <QWidget>

#include <memory>

namespace Ui {
class RecordsPanel;
}

namespace transload {

class RecordsModel;
/// On page 6 under “Records that cannot go”: what was found of them, and what becomes of them.
class RecordsPanel : public QWidget {
    Q_OBJECT
public:
    explicit RecordsPanel(QWidget* parent = nullptr);
    ~RecordsPanel() override;

    /// Once, before anything else; the model outlives the panel.
    void setModel(RecordsModel& model);
    /// Shows what the choices mean, below them.
    void setEffect(const Findings& findings);
    /// Sets all texts anew, in the current language.
    void translate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void fillChoices();
    void choose();
    void showDetails();

    std::unique_ptr<Ui::RecordsPanel> m_ui;
    RecordsModel* m_model = nullptr;
};

} // namespace transload
