#include "core/Printable.h"

namespace transload {

namespace {

// The character at `index` as a whole code point; a lone surrogate is given as itself.
char32_t codePointAt(const QString& text, qsizetype index)
{
    const QChar first = text[index];
    if (first.isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[index + 1]);
    return first.unicode();
}

// Everything that does not draw itself, or that changes how its neighbours are drawn.
bool isShown(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escapeOf(char32_t codePoint)
{
    if (codePoint <= 0xFF)
        return QStringLiteral("\\x%1").arg(uint(codePoint), 2, 16, QLatin1Char('0'));
    return QStringLiteral("\\x{%1}").arg(uint(codePoint), 0, 16);
}

} // namespace

QString printable(const QString& text, qsizetype maxCharacters)
{
    QString shown;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t codePoint = codePointAt(text, i);
        const qsizetype units = QChar::requiresSurrogates(codePoint) ? 2 : 1;
        const QString next = isShown(codePoint) ? text.mid(i, units) : escapeOf(codePoint);
        i += units;
        const bool isLast = i >= text.size();
        if (shown.size() + next.size() > maxCharacters - (isLast ? 0 : 1))
            return shown + QChar(0x2026);
        shown += next;
    }
    return shown;
}

bool isPrintable(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t codePoint = codePointAt(text, i);
        if (!isShown(codePoint))
            return false;
        if (QChar::requiresSurrogates(codePoint))
            ++i;
    }
    return true;
}

} // namespace transload
