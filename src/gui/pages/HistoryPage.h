#pragma once

#include "gui/models/HistoryModel.h"
#include "gui/pages/MovePage.h"

#include <QSortFilterProxyModel>

#include <memory>

namespace Ui {
class HistoryPage;
}

namespace transload {

class Desktop;
/// The runs of the past: list, filter, details, report, the way to undo one, and away with an entry. A way
/// aside from the start page; Back returns there.
class HistoryPage : public MovePage {
    Q_OBJECT
public:
    HistoryPage(HistoryModel& model, Desktop& desktop, QWidget* parent = nullptr);
    ~HistoryPage() override;

    QWidget* startsAt() const override;
    void initializePage() override;
    /// Never: there is nothing to go on to.
    bool isComplete() const override { return false; }
    int nextId() const override { return m_next; }

Q_SIGNALS:
    /// The person wants to take this run back; the page of that follows.
    void undoWanted(const QString& runId);

protected:
    void translate() override;

private:
    void refresh();
    void showRun();
    void openReport();
    void undoRun();
    void forgetRun();
    /// The model's row of the current run; -1 when there is none.
    int currentRun() const;

    std::unique_ptr<Ui::HistoryPage> m_ui;
    HistoryModel& m_model;
    Desktop& m_desktop;
    std::unique_ptr<QSortFilterProxyModel> m_shown;
    int m_next;
};

} // namespace transload
