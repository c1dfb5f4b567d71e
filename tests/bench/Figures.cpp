#include "bench/Figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace transload::bench {

namespace {

constexpr std::uint64_t kMegabyte = 1'000'000;

double megabytes(std::uint64_t bytes) { return double(bytes) / double(kMegabyte); }

QJsonObject toJson(const Figures& figures)
{
    QJsonArray values;
    for (const double value : figures.values)
        values.append(value);
    return { { QStringLiteral("median"), figures.median() }, { QStringLiteral("min"), figures.least() },
        { QStringLiteral("max"), figures.most() }, { QStringLiteral("values"), values } };
}

} // namespace

double Figures::median() const
{
    if (values.empty())
        return 0;
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

double Figures::least() const { return values.empty() ? 0 : *std::min_element(values.begin(), values.end()); }

double Figures::most() const { return values.empty() ? 0 : *std::max_element(values.begin(), values.end()); }

bool SeriesResult::keepsMemory() const
{
    return smallPeakBytes == 0
        || peakBytes <= std::max(smallPeakBytes + smallPeakBytes / 5, smallPeakBytes + 30 * kMegabyte);
}

void printTable(const SeriesResult& result)
{
    std::printf("\n%s (against %s)\n", qUtf8Printable(result.title), qUtf8Printable(result.peer));
    for (const auto& [name, figures] : result.seconds)
        std::printf("  %-22s %8.2f s      %7.2f to %.2f\n", qUtf8Printable(name), figures.median(),
            figures.least(), figures.most());
    for (const Ratio& ratio : result.ratios) {
        std::printf("  %-22s %8.3f x peer %7.3f to %.3f", qUtf8Printable(ratio.name), ratio.figures.median(),
            ratio.figures.least(), ratio.figures.most());
        if (ratio.bar)
            std::printf("   bar %.2f: %s", *ratio.bar, ratio.meetsBar() ? "met" : "MISSED");
        std::printf("\n");
    }
    const double seconds = result.speed.median();
    if (result.records > 0)
        std::printf("  %-22s %8.0f records/s\n", "rate", result.records / seconds);
    std::printf("  %-22s %8.1f MB/s\n", "", result.bytes / double(kMegabyte) / seconds);
    if (result.peakBytes == 0)
        return;
    std::printf("  %-22s %8.1f MB     peer %.1f MB", "peak memory", megabytes(result.peakBytes),
        megabytes(result.peerPeakBytes));
    if (result.smallPeakBytes > 0)
        std::printf("; with a quarter of the data %.1f MB: %s", megabytes(result.smallPeakBytes),
            result.keepsMemory() ? "bounded" : "GROWS");
    std::printf("\n");
}

void printJson(const SeriesResult& result)
{
    QJsonObject seconds;
    for (const auto& [name, figures] : result.seconds)
        seconds[name] = toJson(figures);
    QJsonArray ratios;
    for (const Ratio& ratio : result.ratios) {
        QJsonObject entry = toJson(ratio.figures);
        entry[QStringLiteral("name")] = ratio.name;
        if (ratio.bar) {
            entry[QStringLiteral("bar")] = *ratio.bar;
            entry[QStringLiteral("met")] = ratio.meetsBar();
        }
        ratios.append(entry);
    }
    const double speed = result.speed.median();
    const QJsonObject object { { QStringLiteral("type"), QStringLiteral("series") },
        { QStringLiteral("id"), result.id }, { QStringLiteral("peer"), result.peer },
        { QStringLiteral("seconds"), seconds }, { QStringLiteral("ratios"), ratios },
        { QStringLiteral("records"), result.records }, { QStringLiteral("bytes"), result.bytes },
        { QStringLiteral("recordsPerSecond"), result.records / speed },
        { QStringLiteral("megabytesPerSecond"), result.bytes / double(kMegabyte) / speed },
        { QStringLiteral("peakBytes"), double(result.peakBytes) },
        { QStringLiteral("quarterPeakBytes"), double(result.smallPeakBytes) },
        { QStringLiteral("peerPeakBytes"), double(result.peerPeakBytes) },
        { QStringLiteral("memoryBounded"), result.keepsMemory() } };
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace transload::bench
