#pragma once

#include "core/Finding.h"
#include "engine/Detector.h"

#include <QDateTime>
#include <QString>

#include <cstdint>

/// Numbers, sizes and times as people read them, in the current language's locale. GUI thread.
namespace transload::words {

/// "2,130,113"
QString count(std::uint64_t number);
/// "2,130,113 records", or "about 2,130,113 records" when not counted
QString records(std::uint64_t number, bool isExact = true);
/// "24 collections"
QString collections(std::uint64_t number);
/// "1.21 GiB"
QString bytes(std::uint64_t bytes);
/// "3 minutes", "42 seconds": one unit, rounded
QString duration(double seconds);
/// "about 3 to 5 minutes", "less than 10 seconds"; "still measuring" when both are 0
QString remaining(double low, double high);
/// "3 minutes ago", "today at 14:03", "12 March 2024": what a person would say at `now`
QString when(const QDateTime& time, const QDateTime& now);
/// "Stop", "Warning", "Note"
QString severity(Severity severity);
/// What `tr` takes for %n: the same plural form as `number`, within an int
int pluralNumber(std::uint64_t number);
} // namespace transload::words
