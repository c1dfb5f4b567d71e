#include "gui/support/Bench.h"

#include "report/ReportFiles.h"
#include "sample/ConduitSample.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sqlite3.h>

namespace transload {

Bench::Bench(test::Faults* faults)
    : m_real(Registry::builtIn()),
      m_registry(faults ? test::faultyRegistry(m_real, {}, *faults) : Registry::builtIn())
{
    Result<ProfileLibrary> profiles = ProfileLibrary::load({ QStringLiteral(":/profiles") });
    Q_ASSERT(profiles);
    m_profiles = std::make_unique<ProfileLibrary>(*profiles);
    m_preferences = std::make_unique<Preferences>(path(QStringLiteral("transload.ini")));
    QDir(m_folder.path()).mkdir(QStringLiteral("backups"));
    m_preferences->setBackupFolder(path(QStringLiteral("backups")));
}

QString Bench::makeConduit(const QString& name, unsigned scale) const
{
    const QString folder = path(name);
    QDir().mkpath(folder);
    const auto sink = sample::makeRocksdbSink(folder.toStdString());
    sample::writeConduitSample(*sink, (folder + QStringLiteral("/media")).toStdString(), scale, false);
    return folder;
}

QString Bench::makeSqlite(const QString& name) const
{
    return makeFile(name, "CREATE TABLE t (a PRIMARY KEY); INSERT INTO t VALUES (1)");
}

QString Bench::makeTyped(const QString& name) const
{
    return makeFile(name,
        "CREATE TABLE user (id INTEGER PRIMARY KEY, admin INTEGER, made INTEGER, name TEXT);"
        "INSERT INTO user VALUES (1, 0, 1700000000, 'a'), (2, 1, 1700000001, 'b'), (3, NULL, NULL, NULL)");
}

QString Bench::makeTroubled(const QString& name) const
{
    return makeFile(name,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'61', x'01'), ('a', x'02'), (7, x'03'), (x'62', x'04'), (x'63', x'05');"
        "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent);"
        "INSERT INTO parent VALUES (1, 'a'), (2, 'b');"
        "INSERT INTO child VALUES (10, 1), (11, 2), (12, 3), (13, NULL)");
}

QString Bench::makeTwins(const QString& name) const
{
    return makeFile(name,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'61', x'01'), ('a', x'02'), (x'62', x'03')");
}

QString Bench::makeFile(const QString& name, const char* sql) const
{
    sqlite3* db = nullptr;
    [[maybe_unused]] const int opened = sqlite3_open(path(name).toUtf8().constData(), &db);
    Q_ASSERT(opened == SQLITE_OK);
    sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
    sqlite3_close(db);
    return path(name);
}

QString Bench::makeNonsense(const QString& name) const
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly))
        file.write("no database at all");
    return file.fileName();
}

bool Bench::makeReady(MoveSession& session, const QString& source) const
{
    constexpr int kLongMs = 60'000;
    session.source().choose(source);
    if (!QTest::qWaitFor(
            [&] { return session.source().isReadable() && !session.source().isCounting(); }, kLongMs))
        return false;
    session.target().prepare();
    if (!QTest::qWaitFor([&] { return session.target().isComplete(); }, kLongMs))
        return false;
    session.planChoice();
    return QTest::qWaitFor([&] { return session.check().isComplete(); }, kLongMs);
}

Workshop Bench::workshop() const
{
    return Workshop { m_registry, *m_profiles, m_clock, path(QStringLiteral("state")), writeReport };
}

} // namespace transload
