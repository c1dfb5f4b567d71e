#pragma once

#include "gui/models/BackupModel.h"

#include <QWidget>

namespace transload {

/// What a volume will have to take, as parts of its free space: one bar, and the same in words below.
class SpaceBar : public QWidget {
    Q_OBJECT
public:
    explicit SpaceBar(QWidget* parent = nullptr);
    void setNeed(const VolumeNeed& need);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString headline() const;
    QString legend() const;
    void paintBar(QPainter& painter, const QRect& area) const;
    int lineHeight() const { return fontMetrics().height() + 4; }
    int barHeight() const { return fontMetrics().height(); }

    VolumeNeed m_need;
};

} // namespace transload
