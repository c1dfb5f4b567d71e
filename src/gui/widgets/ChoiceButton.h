#pragma once

#include <QPushButton>

namespace transload {

/// One of the start page's big choices: symbol, what it is, and a sentence about it, which screen readers
/// get as description.
class ChoiceButton : public QPushButton {
    Q_OBJECT
    Q_PROPERTY(QString sentence READ sentence WRITE setSentence)
    Q_PROPERTY(QString symbol READ symbol WRITE setSymbol)
public:
    explicit ChoiceButton(QWidget* parent = nullptr);

    const QString& sentence() const { return m_sentence; }
    void setSentence(const QString& sentence);
    const QString& symbol() const { return m_symbol; }
    void setSymbol(const QString& name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont headingFont() const;
    int symbolSide() const { return fontMetrics().height() * 5 / 2; }
    /// What is left for words in a button of this width.
    int wordsWidth(int width) const;

    QString m_sentence;
    QString m_symbol;
};

} // namespace transload
