#include "report/HtmlText.h"

#include "core/Printable.h"

#include <QStringList>

namespace transload::html {

namespace {

const QString kSnippetIndent = QStringLiteral("    ");

} // namespace

QString text(const QString& value, qsizetype maxCharacters)
{
    return printable(value, maxCharacters).toHtmlEscaped();
}

QString name(const QString& value) { return text(value, kShownCharacters); }

QString attribute(const QString& value)
{
    return printable(value, kMaxSentence).toHtmlEscaped().replace(QLatin1Char('\''), QStringLiteral("&#39;"));
}

QString lines(const QString& value)
{
    QString html;
    QStringList snippet;
    const auto closeSnippet = [&] {
        if (!snippet.isEmpty())
            html += QStringLiteral("<pre><code>%1</code></pre>").arg(snippet.join(QLatin1Char('\n')));
        snippet.clear();
    };
    for (const QString& line : value.split(QLatin1Char('\n'))) {
        if (line.startsWith(kSnippetIndent)) {
            snippet.push_back(text(line.mid(kSnippetIndent.size())));
            continue;
        }
        closeSnippet();
        if (!line.trimmed().isEmpty())
            html += QStringLiteral("<p>%1</p>").arg(text(line));
    }
    closeSnippet();
    return html;
}

} // namespace transload::html
