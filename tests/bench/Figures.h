#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace transload::bench {

/// Several measurements of one quantity.
struct Figures {
    std::vector<double> values;

    double median() const;
    double least() const;
    double most() const;
};

/// Ours against theirs, pair by pair of neighbouring runs, with the bar that PERFORMANCE goals set.
struct Ratio {
    QString name; ///< "copy", "copy + verify", ...
    Figures figures;
    std::optional<double> bar; ///< at most this much
    bool meetsBar() const { return !bar || figures.median() <= *bar; }
};

/// What one series of runs showed.
struct SeriesResult {
    QString id; ///< "rocksdb-sqlite": stable
    QString title;
    QString peer; ///< what it was measured against
    std::vector<std::pair<QString, Figures>> seconds; ///< by name, ours and the peer's
    std::vector<Ratio> ratios;
    double records = 0;
    double bytes = 0; ///< payload, or of files for backups
    Figures speed; ///< seconds that records and bytes are divided by
    std::uint64_t peakBytes = 0; ///< of ours
    std::uint64_t smallPeakBytes = 0; ///< of ours with a quarter of the data; 0: not measured
    std::uint64_t peerPeakBytes = 0;
    /// At most a fifth or 30 MB more than with a quarter of the data.
    bool keepsMemory() const;
};

/// For people, several lines.
void printTable(const SeriesResult& result);
/// One JSON object on one line.
void printJson(const SeriesResult& result);

} // namespace transload::bench
