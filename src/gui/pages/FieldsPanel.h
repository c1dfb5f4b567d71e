#pragma once

#include "gui/models/FieldsModel.h"

#include <QWidget>

#include <memory>

namespace Ui {
class FieldsPanel;
}

namespace transload {

class MoveSession;

/// The details of one collection on page 4: its name in the target, and for each of its fields what it holds
/// and what it becomes; both can be changed. Looks at the values in the background.
class FieldsPanel : public QWidget {
    Q_OBJECT
public:
    FieldsPanel(QWidget* parent = nullptr);
    ~FieldsPanel() override;

    /// Before anything else; the session outlives the panel.
    void setSession(MoveSession& session);
    /// Shows the collection in a row of the session's WhatModel, and starts to look at its values.
    void showCollection(int row);
    /// Shows the same collection anew, as it is planned now.
    void refresh();
    void translate();
    /// Where the focus starts.
    QWidget* startsAt() const;

private:
    void showField();
    void showProgress();
    void showConflict();
    void choose(int option);
    void lookOrStop();
    bool canLook() const;

    std::unique_ptr<Ui::FieldsPanel> m_ui;
    MoveSession* m_session = nullptr;
    std::unique_ptr<FieldsModel> m_fields;
    int m_row = -1; // in the WhatModel
};

} // namespace transload
