#pragma once

#include <QFrame>
#include <QString>

namespace transload {

/// A path, fingerprint or the like: one line that is shortened in the middle when there is no room and reads
/// from left to right in every language; the whole text is its tooltip and accessible name.
class ElidedLabel : public QFrame {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void setText(const QString& text);
    const QString& text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

/// A tooltip that shows `text` as it is, whatever it contains.
QString plainToolTip(const QString& text);

} // namespace transload
