#pragma once

#include "core/Finding.h"

#include <QWidget>

class QVBoxLayout;

namespace transload {

/// Findings one below the other, each with its grade as symbol and word; a button opens why it matters and
/// what to do. Stops are open from the start. Plain text.
class FindingList : public QWidget {
    Q_OBJECT
public:
    explicit FindingList(QWidget* parent = nullptr);
    void setFindings(const Findings& findings);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeRow(const Finding& finding);

    QVBoxLayout* m_layout;
    Findings m_findings;
};

} // namespace transload
