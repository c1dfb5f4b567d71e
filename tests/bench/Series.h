#pragma once

#include "bench/Data.h"
#include "bench/Figures.h"

#include <QStringList>

namespace transload::bench {

/// What is the same for all series.
struct Settings {
    QString folder; ///< for the data and the targets
    unsigned scale = 50;
    int runs = 5;
};

/// The ids of all series, in order.
QStringList seriesIds();

/// Runs one series, ours and the peer's in turn, each in a process of its own, after one run of each that is
/// not counted. Throws std::runtime_error.
SeriesResult runSeries(const QString& id, const Settings& settings);

} // namespace transload::bench
