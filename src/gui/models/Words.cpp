#include "gui/models/Words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace transload::words {

namespace {

/// A rounded number of seconds in one unit, and which one.
struct Amount {
    enum class Unit { Seconds, Minutes, Hours } unit;
    int number;
};

Amount amount(double seconds, double unitOf)
{
    if (unitOf < 90)
        return { Amount::Unit::Seconds, std::max(1, static_cast<int>(std::ceil(seconds))) };
    if (unitOf < 90.0 * 60)
        return { Amount::Unit::Minutes, std::max(1, static_cast<int>(std::lround(seconds / 60))) };
    return { Amount::Unit::Hours, std::max(1, static_cast<int>(std::lround(seconds / 3600))) };
}

} // namespace

int pluralNumber(std::uint64_t number)
{
    constexpr std::uint64_t kMost = std::numeric_limits<int>::max();
    return static_cast<int>(number <= kMost ? number : number % 1000000 + 1000000);
}

QString count(std::uint64_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

QString records(std::uint64_t number, bool isExact)
{
    const QString text = isExact
        ? QCoreApplication::translate("Words", "%1 record(s)", nullptr, pluralNumber(number))
        : QCoreApplication::translate("Words", "about %1 record(s)", nullptr, pluralNumber(number));
    return text.arg(count(number));
}

QString collections(std::uint64_t number)
{
    return QCoreApplication::translate("Words", "%1 collection(s)", nullptr, pluralNumber(number))
        .arg(count(number));
}

QString bytes(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes)); // as the engine's sentences tell sizes
}

QString duration(double seconds)
{
    const Amount rounded = amount(seconds, seconds);
    switch (rounded.unit) {
    case Amount::Unit::Seconds:
        return QCoreApplication::translate("Words", "%n second(s)", nullptr, rounded.number);
    case Amount::Unit::Minutes:
        return QCoreApplication::translate("Words", "%n minute(s)", nullptr, rounded.number);
    case Amount::Unit::Hours:
        break;
    }
    return QCoreApplication::translate("Words", "%n hour(s)", nullptr, rounded.number);
}

QString remaining(double low, double high)
{
    if (high <= 0)
        return QCoreApplication::translate("Words", "still measuring");
    if (high < 10)
        return QCoreApplication::translate("Words", "less than 10 seconds");
    const Amount from = amount(low, high);
    const Amount to = amount(high, high);
    if (from.number >= to.number)
        return QCoreApplication::translate("Words", "about %1").arg(duration(high));
    switch (to.unit) {
    case Amount::Unit::Seconds:
        return QCoreApplication::translate("Words", "about %1 to %n second(s)", nullptr, to.number)
            .arg(from.number);
    case Amount::Unit::Minutes:
        return QCoreApplication::translate("Words", "about %1 to %n minute(s)", nullptr, to.number)
            .arg(from.number);
    case Amount::Unit::Hours:
        break;
    }
    return QCoreApplication::translate("Words", "about %1 to %n hour(s)", nullptr, to.number)
        .arg(from.number);
}

QString when(const QDateTime& time, const QDateTime& now)
{
    const qint64 seconds = time.secsTo(now);
    if (seconds >= 0 && seconds < 60)
        return QCoreApplication::translate("Words", "less than a minute ago");
    if (seconds >= 60 && seconds < 3600)
        return QCoreApplication::translate(
            "Words", "%n minute(s) ago", nullptr, static_cast<int>(seconds / 60));
    const QDateTime local = time.toLocalTime();
    const QString clock = QLocale().toString(local.time(), QLocale::ShortFormat);
    if (local.date() == now.toLocalTime().date())
        //: %1 is a time of day
        return QCoreApplication::translate("Words", "today at %1").arg(clock);
    //: %1 is a date, %2 a time of day
    return QCoreApplication::translate("Words", "%1 at %2")
        .arg(QLocale().toString(local.date(), QLocale::LongFormat), clock);
}

QString severity(Severity severity)
{
    switch (severity) {
    case Severity::Stop:
        return QCoreApplication::translate("Words", "Stop");
    case Severity::Warning:
        return QCoreApplication::translate("Words", "Warning");
    case Severity::Note:
        break;
    }
    return QCoreApplication::translate("Words", "Note");
}

} // namespace transload::words
