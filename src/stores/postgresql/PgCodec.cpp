#include "stores/postgresql/PgCodec.h"

#include "stores/postgresql/PgNumeric.h"
#include "stores/postgresql/PgTextForm.h"
#include "stores/postgresql/PgWire.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace transload::store_postgresql {

namespace {

// PostgreSQL counts from 2000-01-01, the record encoding from 1970-01-01.
constexpr std::int32_t kEpochDays = 10957;
constexpr std::int64_t kEpochMicros = std::int64_t(kEpochDays) * 86'400'000'000;
constexpr std::int64_t kMicrosPerDay = 86'400'000'000;
constexpr std::int64_t kMin64 = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax64 = std::numeric_limits<std::int64_t>::max();
constexpr std::int32_t kMin32 = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t kMax32 = std::numeric_limits<std::int32_t>::max();
// What the server holds: from 4713 before Christ on; behind the last ones come only infinities.
constexpr std::int64_t kFirstDay = -2'451'545;
constexpr std::int64_t kEndDay = 2'145'031'949;
constexpr std::int64_t kFirstMicro = kFirstDay * kMicrosPerDay;
constexpr std::int64_t kEndMicro = 106'751'983 * kMicrosPerDay;
constexpr char kJsonbVersion = 1;
constexpr std::size_t kUuidBytes = 16;
constexpr std::size_t kIntervalBytes = 16;

template <typename T> bool decodeInt(std::string_view bytes, Batch& batch)
{
    if (bytes.size() != sizeof(T))
        return false;
    batch.addInt(readBig<T>(bytes));
    return true;
}

void addMoment(ValueKind kind, std::int64_t value, Batch& batch)
{
    ValueView view;
    view.kind = kind;
    view.integer = value;
    batch.add(view);
}

bool decodeDate(std::string_view bytes, Batch& batch)
{
    if (bytes.size() != sizeof(std::int32_t))
        return false;
    const auto days = readBig<std::int32_t>(bytes);
    if (days != kMin32 && days != kMax32 && days > kMax32 - kEpochDays - 1)
        return false;
    addMoment(ValueKind::Date, days == kMin32 || days == kMax32 ? days : days + kEpochDays, batch);
    return true;
}

bool decodeTimestamp(ValueKind kind, std::string_view bytes, Batch& batch)
{
    if (bytes.size() != sizeof(std::int64_t))
        return false;
    const auto micros = readBig<std::int64_t>(bytes);
    if (micros != kMin64 && micros != kMax64 && micros > kMax64 - kEpochMicros - 1)
        return false;
    addMoment(kind, micros == kMin64 || micros == kMax64 ? micros : micros + kEpochMicros, batch);
    return true;
}

bool decodeInterval(std::string_view bytes, Batch& batch)
{
    if (bytes.size() != kIntervalBytes)
        return false;
    ValueView value;
    value.kind = ValueKind::Interval;
    value.integer = readBig<std::int64_t>(bytes);
    value.days = readBig<std::int32_t>(bytes.substr(8));
    value.months = readBig<std::int32_t>(bytes.substr(12));
    batch.add(value);
    return true;
}

bool decodeNumeric(std::string_view bytes, Batch& batch)
{
    thread_local std::string text; // kept, so that a number costs no allocation
    text.clear();
    if (!numericToText(bytes, text))
        return false;
    batch.addBytes(ValueKind::Decimal, text);
    return true;
}

void addOther(std::string_view bytes, const QByteArray& typeName, Batch& batch)
{
    ValueView value;
    value.kind = ValueKind::Other;
    value.typeName = std::string_view(typeName.constData(), std::size_t(typeName.size()));
    value.bytes = bytes;
    batch.add(value);
}

void appendSized(std::string& out, std::string_view bytes)
{
    appendBig<std::int32_t>(out, std::int32_t(bytes.size()));
    out.append(bytes);
}

template <typename T> Fit encodeInt(std::int64_t value, std::string& out)
{
    if (value < std::numeric_limits<T>::min() || value > std::numeric_limits<T>::max())
        return Fit::OutOfRange;
    appendBig<std::int32_t>(out, sizeof(T));
    appendBig<T>(out, T(value));
    return Fit::Fits;
}

bool isSingle(double value) { return std::isnan(value) || double(float(value)) == value; }

Fit encodeNumeric(std::string_view text, std::string& out)
{
    thread_local std::string binary;
    binary.clear();
    if (!textToNumeric(text, binary))
        return Fit::OutOfRange;
    appendSized(out, binary);
    return Fit::Fits;
}

Fit encodeTimestamp(std::int64_t value, std::string& out)
{
    if (value != kMin64 && value != kMax64) {
        if (value < kMin64 + kEpochMicros + 1)
            return Fit::OutOfRange;
        value -= kEpochMicros;
        if (value < kFirstMicro || value >= kEndMicro)
            return Fit::OutOfRange;
    }
    return encodeInt<std::int64_t>(value, out);
}

Fit encodeDate(std::int64_t value, std::string& out)
{
    if (value != kMin32 && value != kMax32) {
        if (value < std::int64_t(kMin32) + kEpochDays + 1)
            return Fit::OutOfRange;
        value -= kEpochDays;
        if (value < kFirstDay || value >= kEndDay)
            return Fit::OutOfRange;
    }
    return encodeInt<std::int32_t>(value, out);
}

Fit encodeBytes(std::string_view bytes, std::string& out)
{
    appendSized(out, bytes);
    return Fit::Fits;
}

Fit encodeChecked(std::string_view text, std::string& out)
{
    const Fit fit = checkText(text);
    if (fit == Fit::Fits)
        appendSized(out, text);
    return fit;
}

Fit encodeJsonb(std::string_view text, std::string& out)
{
    const Fit fit = checkText(text);
    if (fit != Fit::Fits)
        return fit;
    appendBig<std::int32_t>(out, std::int32_t(text.size() + 1));
    out.push_back(kJsonbVersion);
    out.append(text);
    return fit;
}

// Length of the character that starts here, 0 when it is not valid UTF-8.
std::size_t characterBytes(std::string_view bytes)
{
    const auto at
        = [&](std::size_t i) { return i < bytes.size() ? std::uint8_t(bytes[i]) : std::uint8_t(0); };
    const auto isNext = [&](std::size_t i) { return (at(i) & 0xC0) == 0x80; };
    const std::uint8_t first = at(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return isNext(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool isShortest = first != 0xE0 || at(1) >= 0xA0;
        const bool isSurrogate = first == 0xED && at(1) >= 0xA0;
        return isShortest && !isSurrogate && isNext(1) && isNext(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool isInRange = (first != 0xF0 || at(1) >= 0x90) && (first != 0xF4 || at(1) <= 0x8F);
        return isInRange && isNext(1) && isNext(2) && isNext(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

PgForm formOf(unsigned typeOid)
{
    // The numbers of built-in types never change.
    switch (typeOid) {
    case 16:
        return PgForm::Bool;
    case 17:
        return PgForm::Bytea;
    case 19: // name
    case 25: // text
    case 1042: // bpchar
    case 1043: // varchar
        return PgForm::Text;
    case 20:
        return PgForm::Int8;
    case 21:
        return PgForm::Int2;
    case 23:
        return PgForm::Int4;
    case 114:
        return PgForm::Json;
    case 700:
        return PgForm::Float4;
    case 701:
        return PgForm::Float8;
    case 1082:
        return PgForm::Date;
    case 1083:
        return PgForm::Time;
    case 1114:
        return PgForm::Timestamp;
    case 1184:
        return PgForm::TimestampTz;
    case 1186:
        return PgForm::Interval;
    case 1700:
        return PgForm::Numeric;
    case 2950:
        return PgForm::Uuid;
    case 3802:
        return PgForm::JsonB;
    default:
        return PgForm::Other;
    }
}

ValueKind kindOf(PgForm form)
{
    switch (form) {
    case PgForm::Bool:
        return ValueKind::Bool;
    case PgForm::Int2:
    case PgForm::Int4:
    case PgForm::Int8:
        return ValueKind::Int;
    case PgForm::Float4:
    case PgForm::Float8:
        return ValueKind::Float;
    case PgForm::Numeric:
        return ValueKind::Decimal;
    case PgForm::Text:
        return ValueKind::Text;
    case PgForm::Bytea:
        return ValueKind::Bytes;
    case PgForm::Date:
        return ValueKind::Date;
    case PgForm::Time:
        return ValueKind::Time;
    case PgForm::Timestamp:
        return ValueKind::Timestamp;
    case PgForm::TimestampTz:
        return ValueKind::TimestampTz;
    case PgForm::Interval:
        return ValueKind::Interval;
    case PgForm::Uuid:
        return ValueKind::Uuid;
    case PgForm::Json:
    case PgForm::JsonB:
        return ValueKind::Json;
    case PgForm::Other:
        return ValueKind::Other;
    }
    return ValueKind::Other;
}

bool decodeValue(PgForm form, std::string_view bytes, const QByteArray& typeName, Batch& batch)
{
    switch (form) {
    case PgForm::Bool:
        if (bytes.size() != 1)
            return false;
        batch.addBool(bytes.front() != 0);
        return true;
    case PgForm::Int2:
        return decodeInt<std::int16_t>(bytes, batch);
    case PgForm::Int4:
        return decodeInt<std::int32_t>(bytes, batch);
    case PgForm::Int8:
        return decodeInt<std::int64_t>(bytes, batch);
    case PgForm::Float4:
        if (bytes.size() != sizeof(float))
            return false;
        batch.addFloat(double(std::bit_cast<float>(readBig<std::uint32_t>(bytes))));
        return true;
    case PgForm::Float8:
        if (bytes.size() != sizeof(double))
            return false;
        batch.addFloat(std::bit_cast<double>(readBig<std::uint64_t>(bytes)));
        return true;
    case PgForm::Numeric:
        return decodeNumeric(bytes, batch);
    case PgForm::Date:
        return decodeDate(bytes, batch);
    case PgForm::Time:
        if (bytes.size() != sizeof(std::int64_t))
            return false;
        addMoment(ValueKind::Time, readBig<std::int64_t>(bytes), batch);
        return true;
    case PgForm::Timestamp:
    case PgForm::TimestampTz:
        return decodeTimestamp(kindOf(form), bytes, batch);
    case PgForm::Interval:
        return decodeInterval(bytes, batch);
    case PgForm::Uuid: {
        if (bytes.size() != kUuidBytes)
            return false;
        ValueView value;
        value.kind = ValueKind::Uuid;
        value.bytes = bytes;
        batch.add(value);
        return true;
    }
    case PgForm::JsonB:
        if (bytes.empty() || bytes.front() != kJsonbVersion)
            return false;
        batch.addBytes(ValueKind::Json, bytes.substr(1));
        return true;
    case PgForm::Text:
    case PgForm::Bytea:
    case PgForm::Json:
        batch.addBytes(kindOf(form), bytes);
        return true;
    case PgForm::Other:
        addOther(bytes, typeName, batch);
        return true;
    }
    return false;
}

Fit encodeBinary(PgForm form, const ValueView& value, std::string& out)
{
    if (value.kind == ValueKind::Null) {
        appendBig<std::int32_t>(out, -1);
        return Fit::Fits;
    }
    if (value.kind != kindOf(form))
        return Fit::WrongKind;
    switch (form) {
    case PgForm::Bool:
        appendBig<std::int32_t>(out, 1);
        out.push_back(value.integer != 0 ? '\1' : '\0');
        return Fit::Fits;
    case PgForm::Int2:
        return encodeInt<std::int16_t>(value.integer, out);
    case PgForm::Int4:
        return encodeInt<std::int32_t>(value.integer, out);
    case PgForm::Int8:
        return encodeInt<std::int64_t>(value.integer, out);
    case PgForm::Float4:
        if (!isSingle(value.real))
            return Fit::OutOfRange;
        appendBig<std::int32_t>(out, sizeof(float));
        appendBig(out, std::bit_cast<std::uint32_t>(float(value.real)));
        return Fit::Fits;
    case PgForm::Float8:
        appendBig<std::int32_t>(out, sizeof(double));
        appendBig(out, std::bit_cast<std::uint64_t>(value.real));
        return Fit::Fits;
    case PgForm::Numeric:
        return encodeNumeric(value.bytes, out);
    case PgForm::Date:
        return encodeDate(value.integer, out);
    case PgForm::Time:
        if (value.integer < 0 || value.integer > kMicrosPerDay)
            return Fit::OutOfRange;
        return encodeInt<std::int64_t>(value.integer, out);
    case PgForm::Timestamp:
    case PgForm::TimestampTz:
        return encodeTimestamp(value.integer, out);
    case PgForm::Interval:
        appendBig<std::int32_t>(out, kIntervalBytes);
        appendBig<std::int64_t>(out, value.integer);
        appendBig<std::int32_t>(out, value.days);
        appendBig<std::int32_t>(out, value.months);
        return Fit::Fits;
    case PgForm::Bytea:
    case PgForm::Uuid:
        return encodeBytes(value.bytes, out);
    case PgForm::JsonB:
        return encodeJsonb(value.bytes, out);
    case PgForm::Text:
    case PgForm::Json:
        return encodeChecked(value.bytes, out);
    case PgForm::Other:
        return Fit::WrongKind;
    }
    return Fit::WrongKind;
}

Fit encodeText(PgForm form, const ValueView& value, std::string& out)
{
    if (value.kind == ValueKind::Null) {
        out += "\\N";
        return Fit::Fits;
    }
    if (value.kind != kindOf(form))
        return Fit::WrongKind;
    if (form != PgForm::Other) {
        // The same limits, wherever a table has one column more.
        thread_local std::string unused;
        unused.clear();
        if (const Fit fit = encodeBinary(form, value, unused); fit != Fit::Fits)
            return fit;
    } else if (const Fit fit = checkText(value.bytes); fit != Fit::Fits) {
        return fit;
    }
    appendCopyField(form, value, out);
    return Fit::Fits;
}

Fit checkText(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        // Eight ASCII characters at a time, none of them NUL.
        std::uint64_t eight = 0;
        if (bytes.size() - at >= sizeof eight) {
            std::memcpy(&eight, bytes.data() + at, sizeof eight);
            const bool hasNul = ((eight - 0x0101010101010101ULL) & ~eight & 0x8080808080808080ULL) != 0;
            if ((eight & 0x8080808080808080ULL) == 0 && !hasNul) {
                at += sizeof eight;
                continue;
            }
        }
        if (bytes[at] == '\0')
            return Fit::NulInText;
        const std::size_t length = characterBytes(bytes.substr(at));
        if (length == 0)
            return Fit::InvalidUtf8;
        at += length;
    }
    return Fit::Fits;
}

} // namespace transload::store_postgresql
