#pragma once

#include "gui/pages/MovePage.h"

#include <QSortFilterProxyModel>
#include <QTimer>

#include <memory>

namespace Ui {
class WhatPage;
}

namespace transload {

class MoveSession;
/// Page 4: which collections are moved, and behind “Details” what becomes of the fields of one.
class WhatPage : public MovePage {
    Q_OBJECT
public:
    WhatPage(MoveSession& session, QWidget* parent = nullptr);
    ~WhatPage() override;

    QWidget* startsAt() const override;
    bool isComplete() const override;
    void initializePage() override;
    void cleanupPage() override;
    bool validatePage() override;

protected:
    void translate() override;

private:
    void refresh();
    void showDetails(bool shown);

    std::unique_ptr<Ui::WhatPage> m_ui;
    MoveSession& m_session;
    QSortFilterProxyModel m_filter;
    QTimer m_replan; // after a choice
};

} // namespace transload
