#pragma once

#include "gui/pages/MovePage.h"

#include <QSortFilterProxyModel>

#include <memory>

namespace Ui {
class RestorePage;
}

namespace transload {

class Desktop;
class MoveSession;
/// Which backup is to be restored: folder, list, the one closest to a date, details.
class RestorePage : public MovePage {
    Q_OBJECT
public:
    RestorePage(MoveSession& session, Desktop& desktop, QWidget* parent = nullptr);
    ~RestorePage() override;

    QWidget* startsAt() const override;
    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;
    bool validatePage() override;

protected:
    void translate() override;

private:
    void prepareTable();
    void refresh();
    void showBackup();
    void fillFolders();
    void select(int row);
    /// The model's row of the chosen backup; -1 when there is none.
    int currentBackup() const;

    std::unique_ptr<Ui::RestorePage> m_ui;
    MoveSession& m_session;
    Desktop& m_desktop;
    std::unique_ptr<QSortFilterProxyModel> m_shown;
    QString m_chosen; // the checksum of the backup chosen last, to be found again in a list read anew
};

} // namespace transload
