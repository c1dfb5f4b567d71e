#include "gui/widgets/MessagePanel.h"

#include "gui/widgets/Symbol.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace transload {

namespace {

QLabel* wrappedLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

void announce(QWidget* widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

MessagePanel::MessagePanel(QWidget* parent)
    : Card(parent),
      m_symbol(new SymbolView(this)),
      m_what(wrappedLabel(this)),
      m_safe(wrappedLabel(this)),
      m_next(wrappedLabel(this)),
      m_action(new QPushButton(this)),
      m_details(new QPushButton(this)),
      m_raw(new QPlainTextEdit(this))
{
    QFont bold = m_what->font();
    bold.setBold(true);
    m_what->setFont(bold);
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setMaximumHeight(fontMetrics().height() * 6);
    m_raw->hide();
    m_details->setCheckable(true);
    m_action->hide();
    m_action->setObjectName(QStringLiteral("actionButton"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_action);
    buttons->addWidget(m_details);
    buttons->addStretch();
    auto* lines = new QVBoxLayout;
    lines->setSpacing(6);
    for (QWidget* line :
        { static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_safe), static_cast<QWidget*>(m_next) })
        lines->addWidget(line);
    lines->addLayout(buttons);
    lines->addWidget(m_raw);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_symbol, 0, Qt::AlignTop);
    layout->addLayout(lines, 1);
    connect(m_details, &QPushButton::toggled, m_raw, &QWidget::setVisible);
    connect(m_action, &QPushButton::clicked, this, &MessagePanel::actionChosen);
    translate();
    hide();
}

void MessagePanel::setMessage(const std::optional<Explanation>& message, Tone tone)
{
    setVisible(message.has_value());
    const QString shown = message ? message->what + message->safe + message->next : QString();
    if (!message || (shown == m_shown && tone == this->tone())) {
        m_shown = shown;
        return;
    }
    m_shown = shown;
    setTone(tone);
    m_symbol->setSymbol(toneSymbol(tone), tone);
    m_what->setText(message->what);
    m_safe->setText(message->safe);
    m_safe->setVisible(!message->safe.isEmpty());
    m_next->setText(message->next);
    m_next->setVisible(!message->next.isEmpty());
    m_raw->setPlainText(message->detail);
    m_details->setVisible(!message->detail.isEmpty());
    m_details->setChecked(false);
    setAccessibleName(message->what);
    setAccessibleDescription(message->safe + QLatin1Char(' ') + message->next);
    announce(this);
}

void MessagePanel::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void MessagePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    Card::changeEvent(event);
}

void MessagePanel::translate()
{
    m_details->setText(tr("Details"));
    m_raw->setAccessibleName(tr("Details, as the program that failed told them"));
}

} // namespace transload
