#include "gui/widgets/StepBars.h"

#include "gui/widgets/Symbol.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

namespace transload {

namespace {

constexpr int kParts = 1000;

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

StepBars::StepBars(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(2, 1);
}

void StepBars::setSteps(const std::vector<PlanStep>& steps)
{
    for (const Row& row : m_rows) {
        delete row.symbol;
        delete row.title;
        delete row.bar;
        delete row.state;
    }
    m_rows.clear();
    for (const PlanStep& step : steps) {
        Row row { new SymbolView(this), plainLabel(step.title, this), new QProgressBar(this),
            plainLabel({}, this) };
        row.bar->setRange(0, kParts);
        row.bar->setTextVisible(false);
        row.bar->setAccessibleName(step.title);
        row.bar->setMaximumHeight(fontMetrics().height());
        const int line = static_cast<int>(m_rows.size());
        m_grid->addWidget(row.symbol, line, 0);
        m_grid->addWidget(row.title, line, 1);
        m_grid->addWidget(row.bar, line, 2, Qt::AlignVCenter);
        m_grid->addWidget(row.state, line, 3);
        m_rows.push_back(row);
        setState(line, MovingModel::StepState::Waiting, 0);
    }
}

void StepBars::setState(int step, MovingModel::StepState state, double fraction)
{
    const Row& row = m_rows[static_cast<std::size_t>(step)];
    QFont font = row.title->font();
    font.setBold(state == MovingModel::StepState::Running || state == MovingModel::StepState::Paused);
    row.title->setFont(font);
    // An unknown share is a bar that moves to and fro; at rest it must not.
    const bool isMoving = fraction < 0 && state == MovingModel::StepState::Running;
    row.bar->setRange(0, isMoving ? 0 : kParts);
    if (!isMoving)
        row.bar->setValue(static_cast<int>(std::max(0.0, fraction) * kParts));
    switch (state) {
    case MovingModel::StepState::Waiting:
        row.symbol->setSymbol(QStringLiteral("waiting"), Tone::Neutral);
        row.state->setText(tr("waiting"));
        break;
    case MovingModel::StepState::Running:
        row.symbol->setSymbol(QStringLiteral("running"), Tone::Neutral);
        row.state->setText(fraction < 0 ? tr("running") : tr("%1 %").arg(static_cast<int>(fraction * 100)));
        break;
    case MovingModel::StepState::Paused:
        row.symbol->setSymbol(QStringLiteral("paused"), Tone::Caution);
        row.state->setText(tr("paused"));
        break;
    case MovingModel::StepState::Done:
        row.symbol->setSymbol(QStringLiteral("good"), Tone::Good);
        row.state->setText(tr("done"));
        break;
    }
}

} // namespace transload
