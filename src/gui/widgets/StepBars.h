#pragma once

#include "gui/models/MovingModel.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QProgressBar;

namespace transload {

class SymbolView;

/// One line per step of a run: symbol, title, bar, state in words.
class StepBars : public QWidget {
    Q_OBJECT
public:
    explicit StepBars(QWidget* parent = nullptr);
    void setSteps(const std::vector<PlanStep>& steps);
    /// `fraction` 0 to 1; negative: not known, the bar moves to and fro.
    void setState(int step, MovingModel::StepState state, double fraction);

private:
    struct Row {
        SymbolView* symbol;
        QLabel* title;
        QProgressBar* bar;
        QLabel* state;
    };
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

} // namespace transload
