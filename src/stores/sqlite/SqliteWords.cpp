#include "stores/sqlite/SqliteWords.h"

#include <algorithm>

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

// A bare word, a quoted text or name, or one sign; comments and spaces are left out.
struct Token {
    QString text; ///< as it is written; a bare word in upper case
    qsizetype begin = 0;
    qsizetype end = 0;
    bool isWord = false;
};

std::vector<Token> tokensOf(const QString& sql)
{
    std::vector<Token> tokens;
    for (qsizetype at = 0; at < sql.size();) {
        qsizetype end = skipped(sql, at);
        const bool isQuoted = end > at;
        while (!isQuoted && end < sql.size() && isWordCharacter(sql[end]))
            ++end;
        const bool isWord = !isQuoted && end > at;
        end = std::max(end, at + 1);
        const QString text = sql.mid(at, end - at);
        const bool isComment = isQuoted && (text.startsWith(u'-') || text.startsWith(u'/'));
        if (!isComment && !text.front().isSpace())
            tokens.push_back({ isWord ? text.toUpper() : text, at, end, isWord });
        at = end;
    }
    return tokens;
}

QString unquoted(const QString& sql, const Token& token)
{
    QString name = sql.mid(token.begin, token.end - token.begin);
    if (token.isWord || name.size() < 2)
        return name;
    const QString quote = name.right(1);
    return name.mid(1, name.size() - 2).replace(quote + quote, quote);
}

// What stands in the parentheses that open at `at`, without comments; `at` becomes the closing one.
QString inParentheses(const QString& sql, const std::vector<Token>& tokens, std::size_t& at)
{
    QString text;
    qsizetype end = tokens[at].end;
    for (int depth = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        depth += token.text == QLatin1String("(") ? 1 : token.text == QLatin1String(")") ? -1 : 0;
        if (depth == 0)
            break;
        if (depth == 1 && text.isEmpty() && token.text == QLatin1String("(") && token.end == end)
            continue; // the one that opens
        text += (token.begin > end && !text.isEmpty() ? QStringLiteral(" ") : QString())
            + sql.mid(token.begin, token.end - token.begin);
        end = token.end;
    }
    return text;
}

// Every `word (expression)` directly in the parentheses of a CREATE TABLE.
std::vector<OwnRule> rulesIn(const QString& sql, const QString& word)
{
    std::vector<OwnRule> rules;
    const std::vector<Token> tokens = tokensOf(sql);
    QString name;
    int depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const bool opens = i + 1 < tokens.size() && tokens[i + 1].text == QLatin1String("(");
        if (token.isWord && depth == 1 && token.text == QLatin1String("CONSTRAINT")
            && i + 1 < tokens.size()) {
            name = unquoted(sql, tokens[++i]);
        } else if (token.isWord && depth == 1 && token.text == word && opens) {
            rules.push_back({ name, inParentheses(sql, tokens, ++i) });
            name.clear();
        } else {
            depth += token.text == QLatin1String("(") ? 1 : token.text == QLatin1String(")") ? -1 : 0;
            if (depth == 1)
                name.clear(); // it was another constraint's
        }
    }
    return rules;
}

} // namespace

QStringList bareWords(const QString& sql)
{
    QStringList words;
    for (const Token& token : tokensOf(sql))
        if (token.isWord)
            words << token.text;
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

std::vector<OwnRule> checksIn(const QString& definition)
{
    return rulesIn(definition, QStringLiteral("CHECK"));
}

std::vector<OwnRule> generatedIn(const QString& definition)
{
    return rulesIn(definition, QStringLiteral("AS"));
}

QSet<QString> callsIn(const QString& sql)
{
    QSet<QString> calls;
    const std::vector<Token> tokens = tokensOf(sql);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i + 1].text == QLatin1String("("))
            calls.insert(unquoted(sql, tokens[i]).toLower());
        if (tokens[i].text == QLatin1String("-") && tokens[i + 1].text == QLatin1String(">"))
            calls << QStringLiteral("->") << QStringLiteral("->>");
    }
    return calls;
}

} // namespace transload::store_sqlite
