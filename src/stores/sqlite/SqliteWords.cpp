#include "stores/sqlite/SqliteWords.h"

namespace transload::store_sqlite {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('$') || c.unicode() > 0x7F;
}

// Where the text, quoted name or comment that begins at `at` ends; `at` itself when none begins there.
qsizetype skipped(const QString& sql, qsizetype at)
{
    const auto beyond = [&](const QString& end) {
        const qsizetype found = sql.indexOf(end, at + end.size());
        return found < 0 ? sql.size() : found + end.size();
    };
    const QStringView rest = QStringView(sql).mid(at);
    if (rest.startsWith(QLatin1String("--")))
        return sql.indexOf(QLatin1Char('\n'), at) < 0 ? sql.size() : sql.indexOf(QLatin1Char('\n'), at);
    if (rest.startsWith(QLatin1String("/*"))) {
        const qsizetype end = sql.indexOf(QLatin1String("*/"), at + 2);
        return end < 0 ? sql.size() : end + 2;
    }
    // A doubled quote inside reads as the end of one and the begin of another, which comes to the same.
    for (const char quote : { '\'', '"', '`' })
        if (rest.startsWith(QLatin1Char(quote)))
            return beyond(QString(QLatin1Char(quote)));
    return rest.startsWith(QLatin1Char('[')) ? beyond(QStringLiteral("]")) : at;
}

} // namespace

QStringList bareWords(const QString& sql)
{
    QStringList words;
    for (qsizetype at = 0; at < sql.size();) {
        if (const qsizetype end = skipped(sql, at); end > at) {
            at = end;
            continue;
        }
        qsizetype end = at;
        while (end < sql.size() && isWordCharacter(sql[end]))
            ++end;
        if (end > at)
            words << sql.mid(at, end - at).toUpper();
        at = std::max(end, at + 1);
    }
    return words;
}

std::vector<Deferral> deferralsIn(const QString& definition)
{
    std::vector<Deferral> deferrals;
    const QStringList words = bareWords(definition);
    for (qsizetype i = 0; i < words.size(); ++i) {
        // Both are reserved: outside quotes they mean nothing else.
        if (words[i] == QLatin1String("REFERENCES"))
            deferrals.push_back({});
        if (words[i] != QLatin1String("DEFERRABLE") || deferrals.empty())
            continue;
        const bool isNot = i > 0 && words[i - 1] == QLatin1String("NOT");
        deferrals.back().isDeferrable = !isNot;
        deferrals.back().isInitiallyDeferred = !isNot && words.value(i + 1) == QLatin1String("INITIALLY")
            && words.value(i + 2) == QLatin1String("DEFERRED");
    }
    return deferrals;
}

} // namespace transload::store_sqlite
