#include "stores/FieldRules.h"

#include <QRegularExpression>

#include <array>

namespace transload {

bool fits(const FieldSchema& field, const ValueView& value)
{
    if (!field.kind || value.kind == ValueKind::Null || value.kind == ValueKind::Missing)
        return true;
    if (value.kind != *field.kind)
        return false;
    if (value.kind != ValueKind::Other || field.typeName.isEmpty())
        return true;
    const QByteArray typeName = field.typeName.toUtf8();
    return value.typeName == std::string_view(typeName.constData(), std::size_t(typeName.size()));
}

QString kindName(ValueKind kind)
{
    static constexpr std::array<const char*, kValueKinds> kNames { "Null", "Bool", "Int", "Float", "Decimal",
        "Text", "Bytes", "Date", "Time", "Timestamp", "TimestampTz", "Interval", "Uuid", "Json", "Other",
        "Missing" };
    return QLatin1String(kNames[std::size_t(kind) % kValueKinds]);
}

bool isPlainDefault(const QString& expression)
{
    static const QRegularExpression plain(
        QStringLiteral("\\A([+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?|'([^'\\x{0}]|'')*'"
                       "|(?i:NULL|TRUE|FALSE|CURRENT_TIMESTAMP|CURRENT_DATE|CURRENT_TIME))\\z"));
    return plain.match(expression).hasMatch();
}

} // namespace transload
