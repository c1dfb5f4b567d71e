#include "stores/sqlite/SqliteTypes.h"

#include "stores/sqlite/SqliteValues.h"

#include <QRegularExpression>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace transload::store_sqlite {

namespace {

bool hasAny(const QString& type, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(),
        [&](const char* word) { return type.contains(QLatin1String(word), Qt::CaseInsensitive); });
}

// Words that SQLite reads as names where a type stands, although they are keywords elsewhere.
bool isKeyword(const QString& word)
{
    const QByteArray name = word.toUtf8();
    return sqlite3_keyword_check(name.constData(), int(name.size())) != 0
        && word.compare(QLatin1String("with"), Qt::CaseInsensitive) != 0
        && word.compare(QLatin1String("without"), Qt::CaseInsensitive) != 0;
}

// A type as SQLite's grammar has it: words, then at most two numbers in brackets.
QString asTypeName(const QString& declared)
{
    static const QRegularExpression whole(
        QStringLiteral("\\A([A-Za-z_][A-Za-z0-9_ ]*?) *(\\( *-?[0-9]+ *(, *-?[0-9]+ *)?\\))?\\z"));
    static const QRegularExpression notAWord(QStringLiteral("[^A-Za-z0-9_ ]+"));
    static const QRegularExpression startsWithDigit(QStringLiteral("\\A[0-9]"));
    QString name = declared.simplified().left(100);
    QString numbers;
    if (const auto match = whole.match(name); match.hasMatch()) {
        name = match.captured(1);
        numbers = match.captured(2);
    } else {
        name.replace(notAWord, QStringLiteral("_"));
    }
    QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString& word : words)
        if (isKeyword(word) || startsWithDigit.match(word).hasMatch())
            word.prepend(QLatin1Char('_'));
    return words.isEmpty() ? QString() : words.join(QLatin1Char(' ')) + numbers;
}

// SQLite takes any type with these letters in it for an integer's, "point" and "interval" too.
QString withoutInt(QString type)
{
    static const QRegularExpression letters(
        QStringLiteral("(in)(t)"), QRegularExpression::CaseInsensitiveOption);
    return type.replace(letters, QStringLiteral("\\1_\\2"));
}

QString usualType(ValueKind kind)
{
    static constexpr std::array<const char*, kValueKinds> kTypes { kMixedType, "BOOLEAN", "INTEGER", "REAL",
        "TEXT numeric", "TEXT", "BLOB", "DATE", "TIME", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE",
        "TEXT duration", "UUID", "TEXT json", "TEXT", kMixedType };
    return QLatin1String(kTypes[std::size_t(kind)]);
}

// Whether a column of this affinity gives every value of the kind back as it was bound.
bool keeps(Affinity affinity, ValueKind kind)
{
    switch (kind) {
    case ValueKind::Bool:
    case ValueKind::Int:
        return affinity == Affinity::Integer || affinity == Affinity::Numeric || affinity == Affinity::Blob;
    case ValueKind::Float:
        return affinity == Affinity::Real; // what an application adds then is a Float too
    case ValueKind::Bytes:
        return affinity == Affinity::Blob;
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz:
    case ValueKind::Uuid:
        // None of their spellings is that of a number.
        return affinity == Affinity::Text || affinity == Affinity::Numeric || affinity == Affinity::Blob;
    default:
        return affinity == Affinity::Text;
    }
}

} // namespace

Affinity affinityOf(const QString& declaredType)
{
    if (hasAny(declaredType, { "INT" }))
        return Affinity::Integer;
    if (hasAny(declaredType, { "CHAR", "CLOB", "TEXT" }))
        return Affinity::Text;
    if (declaredType.isEmpty() || hasAny(declaredType, { "BLOB" }))
        return Affinity::Blob;
    return hasAny(declaredType, { "REAL", "FLOA", "DOUB" }) ? Affinity::Real : Affinity::Numeric;
}

QString declaredTypeFor(const FieldSchema& field)
{
    if (!field.kind || *field.kind == ValueKind::Null || *field.kind == ValueKind::Missing)
        return QLatin1String(kMixedType);
    const bool isOther = *field.kind == ValueKind::Other && !field.typeName.isEmpty();
    const QString own
        = asTypeName(field.declaredType.isEmpty() && isOther ? field.typeName : field.declaredType);
    if (!own.isEmpty() && keeps(affinityOf(own), *field.kind))
        return own;
    const QString usual = usualType(*field.kind);
    const QString asText = QStringLiteral("TEXT ") + withoutInt(own);
    if (!own.isEmpty() && affinityOf(usual) == Affinity::Text && keeps(affinityOf(asText), *field.kind))
        return asText;
    return usual;
}

} // namespace transload::store_sqlite
