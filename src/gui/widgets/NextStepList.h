#pragma once

#include "gui/models/ResultModel.h"

#include <QWidget>

class QVBoxLayout;

namespace transload {

/// Numbered things to do; lines that belong into a file stand in a box of their own with a copy button.
class NextStepList : public QWidget {
    Q_OBJECT
public:
    explicit NextStepList(QWidget* parent = nullptr);
    void setSteps(const std::vector<NextStep>& steps);

private:
    QWidget* makeStep(int number, const NextStep& step);

    QVBoxLayout* m_layout;
};

} // namespace transload
