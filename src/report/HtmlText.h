#pragma once

#include <QString>

namespace transload::html {

/// How much of a sentence or path is shown; far more than any that we write ourselves.
inline constexpr qsizetype kMaxSentence = 8000;

/// The one escape for text between tags: nothing in it can be markup, and nothing invisible stays.
QString text(const QString& value, qsizetype maxCharacters = kMaxSentence);
/// The same for names from a store, which are cut at 200 characters.
QString name(const QString& value);
/// The one escape for values of attributes, which always stand in double quotes.
QString attribute(const QString& value);
/// Text of several lines; those indented by four spaces become a snippet to copy.
QString lines(const QString& value);

} // namespace transload::html
