#pragma once

#include <QHash>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace transload {

class ServerModel;
class MessagePanel;
class SymbolView;

/// The inputs of a ServerModel, one row for each field that the store's descriptor names, a button that asks
/// the server, and its answer.
class ServerForm : public QWidget {
    Q_OBJECT
public:
    /// `model` outlives the form.
    explicit ServerForm(ServerModel& model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeRows();
    QWidget* makeInput(const struct LocationField& field);
    void showValues();
    void refresh();
    void translate();

    ServerModel& m_model;
    QFormLayout* m_rows;
    QHash<QString, QWidget*> m_inputs; // by the field's id
    QLineEdit* m_password = nullptr;
    QPushButton* m_test;
    QLabel* m_answer;
    MessagePanel* m_failure;
};

} // namespace transload
