#include "gui/widgets/ServerForm.h"

#include "gui/models/ServerModel.h"
#include "gui/widgets/MessagePanel.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace transload {

ServerForm::ServerForm(ServerModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_rows(new QFormLayout),
      m_test(new QPushButton(this)),
      m_answer(new QLabel(this)),
      m_failure(new MessagePanel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(m_rows);
    layout->addWidget(m_test, 0, Qt::AlignLeading);
    layout->addWidget(m_answer);
    layout->addWidget(m_failure);
    m_test->setObjectName(QStringLiteral("testButton"));
    m_answer->setObjectName(QStringLiteral("answerLabel"));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    connect(m_test, &QPushButton::clicked, &m_model, &ServerModel::test);
    connect(&m_model, &ServerModel::changed, this, &ServerForm::refresh);
    makeRows();
    translate();
}

void ServerForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QWidget::changeEvent(event);
}

void ServerForm::makeRows()
{
    const StoreDescriptor kind = m_model.descriptor();
    for (const LocationField& field : kind.fields) {
        QWidget* input = makeInput(field);
        input->setObjectName(QStringLiteral("server_") + field.id);
        m_inputs.insert(field.id, input);
        if (!focusProxy())
            setFocusProxy(input);
        m_rows->addRow(new QLabel(this), input);
    }
}

QWidget* ServerForm::makeInput(const LocationField& field)
{
    const QString id = field.id;
    if (field.kind == LocationField::Kind::Choice) {
        auto* box = new QComboBox(this);
        box->addItems(field.choices);
        connect(box, &QComboBox::currentTextChanged, &m_model,
            [this, id](const QString& text) { m_model.setValue(id, text); });
        return box;
    }
    auto* edit = new QLineEdit(this);
    if (field.kind != LocationField::Kind::Secret) {
        connect(edit, &QLineEdit::textEdited, &m_model,
            [this, id](const QString& text) { m_model.setValue(id, text); });
        return edit;
    }
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    connect(edit, &QLineEdit::textEdited, &m_model,
        [this](const QString& text) { m_model.setPassword(text.toUtf8()); });
    m_password = edit;
    return edit;
}

void ServerForm::showValues()
{
    for (auto input = m_inputs.begin(); input != m_inputs.end(); ++input) {
        const QString value = m_model.values().value(input.key());
        if (auto* box = qobject_cast<QComboBox*>(input.value()); box && box->currentText() != value)
            box->setCurrentText(value);
        else if (auto* edit = qobject_cast<QLineEdit*>(input.value());
                 edit && edit != m_password && edit->text() != value)
            edit->setText(value);
    }
}

void ServerForm::refresh()
{
    showValues();
    m_test->setEnabled(m_model.isComplete() && !m_model.isTesting());
    const bool speaks = m_model.isTesting() || m_model.isGood();
    m_answer->setVisible(speaks);
    m_answer->setText(m_model.isTesting() ? tr("Asking the server…") : m_model.answer());
    if (m_model.wasAnswered() && !m_model.isGood())
        m_failure->setMessage(Explanation {
            m_model.answer(), tr("Nothing was changed."), m_model.nextStep(), m_model.detail() });
    else
        m_failure->setMessage({});
    if (m_model.isGood())
        announce(m_answer);
}

void ServerForm::translate()
{
    const std::vector<LocationField> fields = m_model.descriptor().fields;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const LocationField& field = fields[std::size_t(row)];
        QWidget* input = m_inputs.value(field.id);
        auto* label = qobject_cast<QLabel*>(m_rows->labelForField(input));
        //: %1 is the name of an input, such as “Host”
        label->setText(tr("%1:").arg(field.label));
        label->setBuddy(input);
        input->setAccessibleName(QString(field.label).remove(QLatin1Char('&')));
    }
    m_test->setText(tr("&Test the connection"));
    refresh();
}

} // namespace transload
