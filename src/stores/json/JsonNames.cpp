#include "stores/json/JsonNames.h"

#include "core/Fingerprint.h"

#include <QByteArray>
#include <QRegularExpression>

#include <cstring>

namespace transload::store_json {

namespace {

constexpr int kMaxBaseBytes = 200;
constexpr int kCutBytes = 150;
constexpr char kEmptyName[] = "%";

// What some file system, shell or program would take for something else.
bool mustEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || std::strchr("/\\%~:*?\"<>|\x7f", c) != nullptr;
}

QByteArray escaped(char c) { return '%' + QByteArray(1, c).toHex().toUpper(); }

QByteArray escapedName(const QString& name)
{
    if (name.isEmpty())
        return kEmptyName;
    const QByteArray bytes = name.toUtf8();
    QByteArray out;
    for (int i = 0; i < bytes.size(); ++i) {
        const bool isEdge = i == 0 || i == bytes.size() - 1;
        const bool isSpecialHere = isEdge && (bytes[i] == '.' || bytes[i] == ' ');
        out += mustEscape(bytes[i]) || isSpecialHere ? escaped(bytes[i]) : QByteArray(1, bytes[i]);
    }
    // Together with the file's ending this would read as a sidecar's name.
    if (out.toLower().endsWith(".transload"))
        out.replace(out.size() - 10, 1, "%2E");
    return out;
}

QString unescapedName(const QString& base)
{
    // What stands behind our mark only tells two files apart.
    static const QRegularExpression mark(QStringLiteral("~([0-9]+|h[0-9a-f]{16})$"));
    const QByteArray bytes = QString(base).remove(mark).toUtf8();
    if (bytes == kEmptyName)
        return {};
    QByteArray out;
    for (int i = 0; i < bytes.size(); ++i) {
        const QByteArray hex = bytes.mid(i + 1, 2);
        bool isHex = false;
        const int code = hex.toInt(&isHex, 16);
        const bool isOurs = bytes[i] == '%' && hex.size() == 2 && isHex && hex == hex.toUpper();
        out += isOurs ? static_cast<char>(code) : bytes[i];
        i += isOurs ? 2 : 0;
    }
    return QString::fromUtf8(out);
}

QString hashMark(const QString& collection)
{
    const QByteArray bytes = collection.toUtf8();
    const QByteArray hex = toHex(Sha256().digest({ bytes.constData(), std::size_t(bytes.size()) }));
    return QStringLiteral("~h") + QString::fromLatin1(hex.left(16));
}

// Cut before a character, never inside one or inside an escape.
QString cutName(const QByteArray& name, const QString& collection)
{
    int size = kCutBytes;
    while (size > 0 && (name[size] & 0xC0) == 0x80)
        --size;
    if (const qsizetype escape = name.lastIndexOf('%', size - 1); escape >= 0 && escape > size - 3)
        size = int(escape);
    return QString::fromUtf8(name.left(size)) + hashMark(collection);
}

QString plainBaseFor(const QString& collection)
{
    const QByteArray name = escapedName(collection);
    return name.size() > kMaxBaseBytes ? cutName(name, collection) : QString::fromUtf8(name);
}

// File systems that ignore case often ignore composition as well.
QString folded(const QString& name) { return name.normalized(QString::NormalizationForm_C).toCaseFolded(); }

} // namespace

std::optional<FileName> parseFileName(const QString& name)
{
    FileName parsed;
    QString base = name;
    if (name.startsWith(QLatin1Char('.')) || name.toLower().endsWith(QLatin1String(kSidecarSuffix)))
        return std::nullopt;
    const auto chop = [&base](const char* suffix) {
        const bool isThere = base.toLower().endsWith(QLatin1String(suffix));
        base.chop(isThere ? int(std::strlen(suffix)) : 0);
        return isThere;
    };
    parsed.isPacked = chop(".gz");
    parsed.isLines = chop(".jsonl") || chop(".ndjson");
    if ((!parsed.isLines && !chop(".json")) || base.isEmpty())
        return std::nullopt;
    parsed.base = unescapedName(base);
    return parsed;
}

QString fileBaseFor(const QString& collection, const QStringList& taken)
{
    const QString base = plainBaseFor(collection);
    QString candidate = base;
    const auto isTaken = [&taken](const QString& name) {
        for (const QString& other : taken)
            if (folded(other) == folded(name))
                return true;
        return false;
    };
    for (int number = 2; isTaken(candidate); ++number)
        candidate = base + QStringLiteral("~%1").arg(number);
    return candidate;
}

bool isFileBaseFor(const QString& fileBase, const QString& collection)
{
    const QString base = plainBaseFor(collection);
    if (fileBase == base)
        return true;
    bool isNumber = false;
    fileBase.mid(base.size() + 1).toInt(&isNumber);
    return isNumber && fileBase.startsWith(base + QLatin1Char('~'));
}

} // namespace transload::store_json
