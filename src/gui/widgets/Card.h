#pragma once

#include "gui/models/Tone.h"

#include <QFrame>

namespace transload {

/// A quiet frame that keeps together what belongs together; a tone adds a coloured edge at its leading side.
/// Follows the palette.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
};

} // namespace transload
