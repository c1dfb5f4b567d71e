#include "bench/Series.h"

#include "bench/Child.h"
#include "bench/Ours.h"
#include "bench/Peer.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <functional>
#include <stdexcept>

namespace transload::bench {

namespace {

// One way of moving; the bars are shares of the peer's time.
struct Direction {
    QString id;
    QString title;
    DataKind data;
    QString targetStore;
    std::optional<double> copyBar;
    std::optional<double> provenBar;
};

const std::vector<Direction>& directions()
{
    static const std::vector<Direction> all {
        { QStringLiteral("rocksdb-sqlite"), QStringLiteral("RocksDB to SQLite"), DataKind::ConduitRocksdb,
            QStringLiteral("sqlite"), 0.33, 0.42 },
        { QStringLiteral("sqlite-rocksdb"), QStringLiteral("SQLite to RocksDB"), DataKind::ConduitSqlite,
            QStringLiteral("rocksdb"), 0.25, 0.40 },
        { QStringLiteral("rocksdb-rocksdb"), QStringLiteral("RocksDB to RocksDB"), DataKind::ConduitRocksdb,
            QStringLiteral("rocksdb"), 0.25, 0.40 },
        { QStringLiteral("sqlite-sqlite"), QStringLiteral("SQLite to SQLite, relational"),
            DataKind::Relational, QStringLiteral("sqlite"), std::nullopt, std::nullopt },
    };
    return all;
}

const QString kVerifyId = QStringLiteral("verify-sqlite");
const QString kBackupIds[] = { QStringLiteral("backup-rocksdb"), QStringLiteral("backup-sqlite") };

// An empty folder below the settings' one, emptied again whenever `fresh` is called.
class Scratch {
public:
    explicit Scratch(const Settings& settings) : m_path(settings.folder + QStringLiteral("/run")) { }
    ~Scratch() { QDir(m_path).removeRecursively(); }

    QString fresh()
    {
        QDir(m_path).removeRecursively();
        if (!QDir().mkpath(m_path))
            throw std::runtime_error("no folder for the runs");
        return m_path;
    }

private:
    QString m_path;
};

using Run = std::function<QJsonObject(const QString& scratch)>;

// The answers of ours, of its steps alone where they are measured, and of the peer, in turn.
struct Turns {
    std::vector<Measured> steps;
    std::vector<Measured> ours;
    std::vector<Measured> peers;

    Figures times(const std::vector<Measured>& runs, const QStringList& members) const
    {
        Figures figures;
        for (const Measured& run : runs) {
            double sum = 0;
            for (const QString& member : members)
                sum += run.answer.value(member).toDouble();
            figures.values.push_back(sum);
        }
        return figures;
    }
    Figures ratios(const std::vector<Measured>& runs, const QStringList& members) const
    {
        return divided(times(runs, members), times(peers, { QStringLiteral("whole") }));
    }
    static Figures cpu(const std::vector<Measured>& runs)
    {
        Figures figures;
        for (const Measured& run : runs)
            figures.values.push_back(run.cpuSeconds);
        return figures;
    }
    // Hardly moved by what else the machine does, but blind to what two threads gain.
    Figures cpuRatios() const { return divided(cpu(ours), cpu(peers)); }
    static std::uint64_t peak(const std::vector<Measured>& runs)
    {
        std::uint64_t most = 0;
        for (const Measured& run : runs)
            most = std::max(most, run.peakBytes);
        return most;
    }

private:
    static Figures divided(Figures figures, const Figures& divisors)
    {
        for (std::size_t i = 0; i < figures.values.size(); ++i)
            figures.values[i] /= divisors.values[i];
        return figures;
    }
};

Turns takeTurns(const Run& ours, const Run& peer, const Settings& settings, const Run& steps = {})
{
    Scratch scratch(settings);
    Turns turns;
    for (int i = 0; i <= settings.runs; ++i)
        for (const auto& [run, answers] : { std::pair(&steps, &turns.steps), std::pair(&ours, &turns.ours),
                 std::pair(&peer, &turns.peers) }) {
            if (!*run)
                continue;
            const QString place = scratch.fresh();
            const Measured measured = inChild([&] { return (*run)(place); });
            if (i > 0) // the first round warms the page cache
                answers->push_back(measured);
        }
    return turns;
}

SeriesResult resultOf(const QString& id, const QString& title, const QString& peer, const Turns& turns)
{
    const QStringList whole { QStringLiteral("whole") };
    SeriesResult result;
    result.id = id;
    result.title = title;
    result.peer = peer;
    result.seconds = { { QStringLiteral("peer"), turns.times(turns.peers, whole) },
        { QStringLiteral("peer, processor"), Turns::cpu(turns.peers) },
        { QStringLiteral("whole run"), turns.times(turns.ours, whole) },
        { QStringLiteral("whole run, processor"), Turns::cpu(turns.ours) } };
    result.ratios = { { QStringLiteral("whole run"), turns.ratios(turns.ours, whole), std::nullopt },
        { QStringLiteral("whole run, processor"), turns.cpuRatios(), std::nullopt } };
    const QJsonObject& answer = turns.ours.front().answer;
    result.records = answer.value(QStringLiteral("records")).toDouble();
    result.bytes = answer.value(QStringLiteral("payloadBytes")).toDouble();
    result.speed = turns.times(turns.ours, whole);
    result.peakBytes = std::max(Turns::peak(turns.ours), Turns::peak(turns.steps));
    result.peerPeakBytes = Turns::peak(turns.peers);
    return result;
}

Location targetIn(const QString& scratch, const QString& store)
{
    return Location::ofPath(store,
        scratch + (store == QLatin1String("sqlite") ? QStringLiteral("/new.db") : QStringLiteral("/new")));
}

QJsonObject moveLikePeer(const Location& source, const Location& target, DataKind kind)
{
    const std::string from = source.path().toStdString();
    const std::string to = target.path().toStdString();
    const double seconds = secondsOf([&] {
        if (kind == DataKind::Relational)
            return moveRowsLikePeer(from, to);
        const auto reading
            = kind == DataKind::ConduitRocksdb ? peerRocksdbSource(from) : peerSqliteSource(from);
        const auto writing
            = target.storeId == QLatin1String("rocksdb") ? peerRocksdbTarget(to) : peerSqliteTarget(to);
        movePairsLikePeer(*reading, *writing);
    });
    return { { QStringLiteral("whole"), seconds } };
}

SeriesResult move(const Direction& direction, const Settings& settings)
{
    const Location source = makeData(direction.data, settings.folder, settings.scale);
    const Turns turns = takeTurns(
        [&](const QString& scratch) { return moveOnce(source, targetIn(scratch, direction.targetStore)); },
        [&](const QString& scratch) {
            return moveLikePeer(source, targetIn(scratch, direction.targetStore), direction.data);
        },
        settings,
        [&](const QString& scratch) {
            return copyAndVerifyOnce(source, targetIn(scratch, direction.targetStore));
        });
    SeriesResult result
        = resultOf(direction.id, direction.title, QStringLiteral("conduit_migrate's method"), turns);
    const QStringList copy { QStringLiteral("copy"), QStringLiteral("finish") };
    const QStringList proven = copy + QStringList { QStringLiteral("verify") };
    result.seconds.push_back({ QStringLiteral("copy"), turns.times(turns.steps, copy) });
    result.seconds.push_back({ QStringLiteral("copy + verify"), turns.times(turns.steps, proven) });
    result.ratios.insert(result.ratios.begin(),
        { { QStringLiteral("copy"), turns.ratios(turns.steps, copy), direction.copyBar },
            { QStringLiteral("copy + verify"), turns.ratios(turns.steps, proven), direction.provenBar } });
    result.ratios[2].bar = 1; // moved, proven and in place faster than the peer's bare copy
    result.speed = turns.times(turns.steps, proven);
    if (settings.scale >= 4) {
        const Location small = makeData(direction.data, settings.folder, settings.scale / 4);
        Scratch scratch(settings);
        const QString place = scratch.fresh();
        result.smallPeakBytes
            = inChild([&] { return moveOnce(small, targetIn(place, direction.targetStore)); }).peakBytes;
    }
    return result;
}

QJsonObject hashWithShell(const QStringList& files)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (program.isEmpty())
        throw std::runtime_error("verification is measured against sqlite3, which is not installed");
    const double seconds = secondsOf([&] {
        for (const QString& file : files) {
            QProcess process;
            process.setStandardOutputFile(QProcess::nullDevice());
            process.start(program, { QStringLiteral("-readonly"), file, QStringLiteral(".sha3sum") });
            if (!process.waitForFinished(-1) || process.exitCode() != 0)
                throw std::runtime_error("sqlite3 .sha3sum failed");
        }
    });
    return { { QStringLiteral("whole"), seconds } };
}

SeriesResult verify(const Settings& settings)
{
    const Location left = makeData(DataKind::Relational, settings.folder, settings.scale);
    const QString copyFolder = settings.folder + QStringLiteral("/copy");
    QDir(copyFolder).removeRecursively();
    QDir().mkpath(copyFolder);
    const Location right = targetIn(copyFolder, QStringLiteral("sqlite"));
    inChild([&] { return moveOnce(left, right); });
    const Turns turns = takeTurns([&](const QString&) { return verifyOnce(left, right); },
        [&](const QString&) {
            return hashWithShell({ left.path(), right.path() });
        },
        settings);
    QDir(copyFolder).removeRecursively();
    SeriesResult result = resultOf(kVerifyId, QStringLiteral("Verification only, SQLite and SQLite"),
        QStringLiteral("sqlite3 .sha3sum twice"), turns);
    result.ratios.front().bar = 0.35;
    return result;
}

SeriesResult backUp(const QString& id, const Settings& settings)
{
    const bool isRocksdb = id == kBackupIds[0];
    const Location source = makeData(
        isRocksdb ? DataKind::ConduitRocksdb : DataKind::ConduitSqlite, settings.folder, settings.scale);
    const Turns turns = takeTurns([&](const QString& scratch) { return backUpOnce(source, scratch, true); },
        [&](const QString& scratch) { return copyOnce(source, scratch); }, settings,
        [&](const QString& scratch) { return backUpOnce(source, scratch, false); });
    SeriesResult result = resultOf(id,
        isRocksdb ? QStringLiteral("Backup of RocksDB, proven") : QStringLiteral("Backup of SQLite, proven"),
        QStringLiteral("files copied and synced, not read back"), turns);
    const QStringList whole { QStringLiteral("whole") };
    result.seconds.push_back({ QStringLiteral("within a move"), turns.times(turns.steps, whole) });
    result.ratios.insert(result.ratios.begin(),
        { QStringLiteral("within a move"), turns.ratios(turns.steps, whole), std::nullopt });
    result.bytes = turns.ours.front().answer.value(QStringLiteral("fileBytes")).toDouble();
    return result;
}

} // namespace

QStringList seriesIds()
{
    QStringList ids;
    for (const Direction& direction : directions())
        ids << direction.id;
    return ids << kVerifyId << kBackupIds[0] << kBackupIds[1];
}

SeriesResult runSeries(const QString& id, const Settings& settings)
{
    for (const Direction& direction : directions())
        if (direction.id == id)
            return move(direction, settings);
    return id == kVerifyId ? verify(settings) : backUp(id, settings);
}

} // namespace transload::bench
