#pragma once

#include "gui/pages/MovePage.h"

#include <memory>

namespace Ui {
class BackupPage;
}

namespace transload {

class Desktop;
class MoveSession;
/// Page 5: where the backup goes and whether everything fits.
class BackupPage : public MovePage {
    Q_OBJECT
public:
    BackupPage(MoveSession& session, Desktop& desktop, QWidget* parent = nullptr);
    ~BackupPage() override;

    QWidget* startsAt() const override;
    bool isComplete() const override;
    void initializePage() override;

protected:
    void translate() override;

private:
    void refresh();
    void showVolumes();

    std::unique_ptr<Ui::BackupPage> m_ui;
    MoveSession& m_session;
    Desktop& m_desktop;
};

} // namespace transload
