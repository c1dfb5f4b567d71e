#pragma once

#include "engine/RunReport.h"
#include "gui/widgets/Card.h"

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace transload {

class SymbolView;

/// A stop in three lines: what happened, whether the data is safe, what to do now; the raw text behind
/// "Details". Announced to screen readers when it changes.
class MessagePanel : public Card {
    Q_OBJECT
public:
    explicit MessagePanel(QWidget* parent = nullptr);

    /// Shows the message; nothing hides the panel.
    void setMessage(const std::optional<Explanation>& message, Tone tone = Tone::Bad);
    /// A button that does what the third line says; an empty text hides it.
    void setAction(const QString& text);

Q_SIGNALS:
    void actionChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();

    SymbolView* m_symbol;
    QLabel* m_what;
    QLabel* m_safe;
    QLabel* m_next;
    QPushButton* m_action;
    QPushButton* m_details;
    QPlainTextEdit* m_raw;
    QString m_shown;
};

/// Tells screen readers at once that `widget` now says something important.
void announce(QWidget* widget);

} // namespace transload
