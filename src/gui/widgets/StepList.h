#pragma once

#include <QStringList>
#include <QWidget>

namespace transload {

/// The wizard's steps at its side: done ones have a tick, the current one a filled number and bold words. For
/// screen readers it is one text that tells where one is.
class StepList : public QWidget {
    Q_OBJECT
public:
    explicit StepList(QWidget* parent = nullptr);
    void setSteps(const QStringList& steps);
    void setCurrent(int current);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    void paintStep(QPainter& painter, int step, const QRect& row) const;
    int rowHeight() const { return fontMetrics().height() * 2 + 6; }

    QStringList m_steps;
    int m_current = 0;
};

} // namespace transload
