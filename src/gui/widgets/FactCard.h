#pragma once

#include "gui/models/Fact.h"
#include "gui/widgets/Card.h"

class QGridLayout;
class QLabel;

namespace transload {

/// A card with a heading and lines of "label: value". Everything is plain text.
class FactCard : public Card {
    Q_OBJECT
public:
    explicit FactCard(QWidget* parent = nullptr);
    /// An empty heading is not shown.
    void setHeading(const QString& heading);
    void setFacts(const Facts& facts);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeQuiet(QLabel* label) const;

    QLabel* m_heading;
    QGridLayout* m_grid;
    Facts m_facts;
};

} // namespace transload
