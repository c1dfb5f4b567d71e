#pragma once

#include <QString>

namespace transload {

/// How many characters of a name or key are shown in lists and reports; the rest is cut.
inline constexpr qsizetype kShownCharacters = 200;

/// Text from outside made safe to show in one line of a terminal, window or report: control, bidi and other
/// invisible characters become `\x1b` or `\x{202e}`, and what is longer than `maxCharacters` ends in "…".
/// Everything else stays, right-to-left letters too. Not an escape for HTML.
QString printable(const QString& text, qsizetype maxCharacters = kShownCharacters);

/// Whether every character of `text` would be shown as it is.
bool isPrintable(const QString& text);

} // namespace transload
