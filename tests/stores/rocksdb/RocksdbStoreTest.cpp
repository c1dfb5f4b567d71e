#include "stores/rocksdb/RocksdbFixture.h"

#include <rocksdb/db.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace transload;

namespace {

/// A database with the given pairs in the default family, made by RocksDB itself.
void makePlain(const QString& path, const Pairs& pairs)
{
    rocksdb::Options options;
    options.create_if_missing = true;
    rocksdb::DB* raw = nullptr;
    QVERIFY(rocksdb::DB::Open(options, path.toStdString(), &raw).ok());
    const std::unique_ptr<rocksdb::DB> db(raw);
    for (const Pair& pair : pairs)
        QVERIFY(db->Put({}, pair.key.toStdString(), pair.value.toStdString()).ok());
    QVERIFY(db->Close().ok());
}

/// A child process that holds the lock of a database; ended with this object.
class LockHolder {
public:
    explicit LockHolder(const QString& lockFile)
    {
        int ready[2];
        if (::pipe(ready) != 0)
            return;
        const QByteArray path = QFile::encodeName(lockFile);
        m_pid = ::fork();
        if (m_pid == 0) {
            struct flock lock { };
            lock.l_type = F_WRLCK;
            lock.l_whence = SEEK_SET;
            const int fd = ::open(path.constData(), O_RDWR);
            const char answer = ::fcntl(fd, F_SETLK, &lock) == 0 ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) == 1)
                ::pause();
            ::_exit(0);
        }
        char answer = 'n';
        m_holds = ::read(ready[0], &answer, 1) == 1 && answer == 'y';
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~LockHolder()
    {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    bool holds() const { return m_holds; }
    pid_t pid() const { return m_pid; }

private:
    pid_t m_pid = -1;
    bool m_holds = false;
};

} // namespace

/// What the store tells and reads of healthy databases.
class RocksdbStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<RocksdbFixture>(); }

    void recognisesDatabasesByTheirFilesOnly();
    void inspectionListsOwnedFilesAndNamesForeignOnes();
    void R1_aHeldLockIsReportedWithItsHolder();
    void sourceIsUnchangedByInspectingAndReading();
    void readOnlyFoldersCanBeRead();
    void recordsThatAreInTheLogOnlyArrive();
    void everyTreeOfTheSampleArrivesComplete();
    void keysComeInTheOrderOfTheirBytes();
    void estimatesAreNearTheTruth();
    void defaultFamilyIsListedOnlyWhenItHoldsRecords();
    void severalReadersOfOneSourceDoNotDisturbEachOther();
    void countingAndCheckingStopWhenAsked();
    void logInAnotherFolderIsRefusedAndNamed();
    void linkInPlaceOfADataFileStopsTheRun();
    void copyOfTheOwnedFilesIsACompleteDatabase();

private:
    std::unique_ptr<RocksdbFixture> m_fixture;
};

void RocksdbStoreTest::recognisesDatabasesByTheirFilesOnly()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    QVERIFY(m_fixture->store().recognises(m_fixture->path(QStringLiteral("db"))));
    QVERIFY(!m_fixture->store().recognises(m_fixture->path(QStringLiteral("db/media"))));
    QVERIFY(!m_fixture->store().recognises(m_fixture->path(QStringLiteral("db/CURRENT"))));
    QVERIFY(!m_fixture->store().recognises(m_fixture->path(QStringLiteral("nothing"))));
    const auto absent = m_fixture->store().inspect(m_fixture->at(QStringLiteral("nothing")));
    QCOMPARE(absent.error().code, ErrorCode::NotFound);
    const auto other = m_fixture->store().inspect(m_fixture->at(QStringLiteral("db/media")));
    QCOMPARE(other.error().code, ErrorCode::Corrupt);
    QVERIFY(other.error().message.contains(QLatin1String("no RocksDB database")));
}

void RocksdbStoreTest::inspectionListsOwnedFilesAndNamesForeignOnes()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    QFile note(m_fixture->path(QStringLiteral("db/notes.txt")));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("mine");
    note.close();
    const auto inspection = m_fixture->store().inspect(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(inspection, why(inspection));
    QVERIFY(inspection->findings.empty());
    QVERIFY(!inspection->holder);
    QVERIFY(!inspection->needsFrozenCopy);
    QCOMPARE(
        inspection->foreignEntries, QStringList({ QStringLiteral("media"), QStringLiteral("notes.txt") }));
    std::uint64_t size = 0;
    QDateTime newest = QDateTime::fromSecsSinceEpoch(0);
    for (const StoreFile& file : inspection->files) {
        const QFileInfo info(inspection->baseFolder + QLatin1Char('/') + file.name);
        QCOMPARE(file.sizeBytes, static_cast<std::uint64_t>(info.size()));
        size += file.sizeBytes;
        newest = std::max(newest, info.lastModified());
    }
    QCOMPARE(inspection->sizeBytes, size);
    QCOMPARE(inspection->lastModified, newest.toUTC());
    QCOMPARE(inspection->files.size() + 2,
        static_cast<std::size_t>(
            QDir(inspection->baseFolder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size()));
}

void RocksdbStoreTest::R1_aHeldLockIsReportedWithItsHolder()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    const QStringList before = folderState(m_fixture->path(QStringLiteral("db")));
    {
        const LockHolder holder(m_fixture->path(QStringLiteral("db/LOCK")));
        QVERIFY(holder.holds());
        const auto inspection = m_fixture->store().inspect(m_fixture->at(QStringLiteral("db")));
        QVERIFY2(inspection, why(inspection));
        QVERIFY(inspection->holder);
        QCOMPARE(inspection->holder->pid, static_cast<qint64>(holder.pid()));
        QVERIFY(!inspection->holder->program.isEmpty());
    }
    const auto later = m_fixture->store().inspect(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(later, why(later));
    QVERIFY(!later->holder);
    QCOMPARE(folderState(m_fixture->path(QStringLiteral("db"))), before);
}

void RocksdbStoreTest::sourceIsUnchangedByInspectingAndReading()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    const QStringList before = folderState(m_fixture->path(QStringLiteral("db")));
    RunContext context = m_fixture->context();
    const auto inspection = m_fixture->store().inspect(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(inspection, why(inspection));
    {
        auto source = m_fixture->store().openSource(m_fixture->at(QStringLiteral("db")));
        QVERIFY2(source, why(source));
        const auto findings = (*source)->checkIntegrity(context);
        QVERIFY2(findings, why(findings));
        QVERIFY(findings->empty());
    }
    const auto records = m_fixture->readAll(QStringLiteral("db"));
    QVERIFY2(records, why(records));
    QCOMPARE(folderState(m_fixture->path(QStringLiteral("db"))), before);
}

void RocksdbStoreTest::readOnlyFoldersCanBeRead()
{
    const sample::TreeCounts counts = m_fixture->makeConduit(QStringLiteral("db"));
    const QString folder = m_fixture->path(QStringLiteral("db"));
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
        QVERIFY(QFile::setPermissions(file.filePath(), QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const auto inspection = m_fixture->store().inspect(m_fixture->at(QStringLiteral("db")));
    const auto records = m_fixture->readAll(QStringLiteral("db"));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY2(inspection, why(inspection));
    QVERIFY2(records, why(records));
}

void RocksdbStoreTest::recordsThatAreInTheLogOnlyArrive()
{
    const QByteArray counter("c");
    for (const bool leaveLog : { true, false }) {
        const QString name = leaveLog ? QStringLiteral("logged") : QStringLiteral("settled");
        m_fixture->makeConduit(name, leaveLog);
        auto source = m_fixture->store().openSource(m_fixture->at(name));
        QVERIFY2(source, why(source));
        const auto pairs = m_fixture->pairsIn(**source, QStringLiteral("global"));
        QVERIFY2(pairs, why(pairs));
        const auto most = (*source)->mostRecords(keyValueCollection(QStringLiteral("global")));
        QVERIFY2(most, why(most));
        QVERIFY(most->value_or(0) >= pairs->size());
        const auto found = std::find_if(
            pairs->begin(), pairs->end(), [&](const Pair& pair) { return pair.key == counter; });
        QVERIFY(found != pairs->end());
        QCOMPARE(found->value.toHex(), QByteArray("0000000000002328")); // 9000; the data file says 8990
    }
}

void RocksdbStoreTest::everyTreeOfTheSampleArrivesComplete()
{
    const sample::TreeCounts counts = m_fixture->makeConduit(QStringLiteral("db"));
    auto source = m_fixture->store().openSource(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(source, why(source));
    const auto schema = (*source)->schema();
    QVERIFY2(schema, why(schema));
    QCOMPARE(schema->collections.size(), counts.size());
    RunContext context = m_fixture->context();
    for (const CollectionSchema& family : schema->collections) {
        const std::uint64_t expected = counts.find(family.name.toStdString())->second;
        QCOMPARE(family, keyValueCollection(family.name));
        const auto pairs = m_fixture->pairsIn(**source, family.name);
        QVERIFY2(pairs, why(pairs));
        QCOMPARE(std::uint64_t(pairs->size()), expected);
        const auto counted = (*source)->countRecords(family, context);
        QVERIFY2(counted, why(counted));
        QCOMPARE(*counted, expected);
        const auto most = (*source)->mostRecords(family);
        QVERIFY2(most, why(most));
        QVERIFY2(most->value_or(0) >= expected, "the books count what was replaced, and miss nothing");
        const auto survey = (*source)->survey(family, context);
        QVERIFY2(survey, why(survey));
        QCOMPARE(survey->size(), std::size_t(2));
        QCOMPARE(survey->back().values[static_cast<std::size_t>(ValueKind::Bytes)], expected);
    }
}

void RocksdbStoreTest::keysComeInTheOrderOfTheirBytes()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    QVERIFY(m_fixture->store().descriptor().ordersKeysByBytes);
    auto source = m_fixture->store().openSource(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(source, why(source));
    const auto pairs = m_fixture->pairsIn(**source, QStringLiteral("tokenids"), 1000);
    QVERIFY2(pairs, why(pairs));
    for (std::size_t i = 1; i < pairs->size(); ++i)
        QVERIFY(view((*pairs)[i - 1].key) < view((*pairs)[i].key));
}

void RocksdbStoreTest::estimatesAreNearTheTruth()
{
    const sample::TreeCounts counts = m_fixture->makeConduit(QStringLiteral("db"));
    auto source = m_fixture->store().openSource(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(source, why(source));
    for (const char* name : { "pduid_pdu", "tokenids", "mediaid_file" }) {
        const auto size = (*source)->estimate(keyValueCollection(QLatin1String(name)));
        QVERIFY2(size, why(size));
        QVERIFY(!size->isExact);
        // RocksDB's own figures for records in the log are estimates.
        const std::uint64_t records = counts.find(name)->second;
        QVERIFY(size->records >= records * 99 / 100);
        QVERIFY(size->records <= records * 101 / 100);
        const auto pairs = m_fixture->pairsIn(**source, QLatin1String(name));
        QVERIFY2(pairs, why(pairs));
        std::uint64_t payload = 0;
        for (const Pair& pair : *pairs)
            payload += static_cast<std::uint64_t>(pair.key.size() + pair.value.size());
        QVERIFY(size->payloadBytes >= payload * 9 / 10);
        QVERIFY(size->payloadBytes <= payload * 11 / 10 + 100'000);
        QVERIFY(size->keyBytes <= size->payloadBytes);
    }
}

void RocksdbStoreTest::defaultFamilyIsListedOnlyWhenItHoldsRecords()
{
    makePlain(m_fixture->path(QStringLiteral("filled")), { { "key", "value" } });
    makePlain(m_fixture->path(QStringLiteral("empty")), {});
    for (const QString& name : { QStringLiteral("filled"), QStringLiteral("empty") }) {
        auto source = m_fixture->store().openSource(m_fixture->at(name));
        QVERIFY2(source, why(source));
        const auto schema = (*source)->schema();
        QVERIFY2(schema, why(schema));
        QCOMPARE(schema->collections.size(), std::size_t(name == QLatin1String("filled") ? 1 : 0));
    }
}

void RocksdbStoreTest::severalReadersOfOneSourceDoNotDisturbEachOther()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    auto source = m_fixture->store().openSource(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(source, why(source));
    const auto whole = m_fixture->pairsIn(**source, QStringLiteral("global"));
    QVERIFY2(whole, why(whole));
    auto first = (*source)->openReader(keyValueCollection(QStringLiteral("global")));
    QVERIFY2(first, why(first));
    Batch batch;
    QVERIFY((*first)->next(batch, 1));
    QCOMPARE(batch.recordCount(), std::size_t(1));
    const auto again = m_fixture->pairsIn(**source, QStringLiteral("global"));
    QVERIFY2(again, why(again));
    QCOMPARE(*again, *whole);
    QVERIFY((*first)->next(batch, 1'000'000));
    QCOMPARE(batch.recordCount(), whole->size() - 1);
    QVERIFY((*first)->next(batch, 1));
    QVERIFY(batch.isEmpty());
    const auto unknown = (*source)->openReader(keyValueCollection(QStringLiteral("no such family")));
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
}

void RocksdbStoreTest::countingAndCheckingStopWhenAsked()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    auto source = m_fixture->store().openSource(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(source, why(source));
    m_fixture->requestStop();
    RunContext context = m_fixture->context();
    const CollectionSchema family = keyValueCollection(QStringLiteral("tokenids"));
    QCOMPARE((*source)->countRecords(family, context).error().code, ErrorCode::Cancelled);
    QCOMPARE((*source)->survey(family, context).error().code, ErrorCode::Cancelled);
    QCOMPARE((*source)->checkIntegrity(context).error().code, ErrorCode::Cancelled);
}

void RocksdbStoreTest::logInAnotherFolderIsRefusedAndNamed()
{
    rocksdb::Options options;
    options.create_if_missing = true;
    options.wal_dir = m_fixture->path(QStringLiteral("logs")).toStdString();
    rocksdb::DB* raw = nullptr;
    QVERIFY(rocksdb::DB::Open(options, m_fixture->path(QStringLiteral("db")).toStdString(), &raw).ok());
    std::unique_ptr<rocksdb::DB> db(raw);
    QVERIFY(db->Put({}, "only", "in the log").ok());
    db.reset();
    const auto inspection = m_fixture->store().inspect(m_fixture->at(QStringLiteral("db")));
    QCOMPARE(inspection.error().code, ErrorCode::Unsupported);
    QVERIFY(inspection.error().message.contains(m_fixture->path(QStringLiteral("logs"))));
}

void RocksdbStoreTest::linkInPlaceOfADataFileStopsTheRun()
{
    makePlain(m_fixture->path(QStringLiteral("db")), { { "key", "value" } });
    const QString moved = m_fixture->path(QStringLiteral("identity"));
    const QString link = m_fixture->path(QStringLiteral("db/IDENTITY"));
    QVERIFY(QFile::rename(link, moved));
    QVERIFY(QFile::link(moved, link));
    const auto inspection = m_fixture->store().inspect(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(inspection, why(inspection));
    QVERIFY(hasStop(inspection->findings));
    QCOMPARE(inspection->findings.front().id, QStringLiteral("rocksdb.linkedFile"));
    QCOMPARE(inspection->foreignEntries, QStringList { QStringLiteral("IDENTITY") });
}

void RocksdbStoreTest::copyOfTheOwnedFilesIsACompleteDatabase()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    const auto inspection = m_fixture->store().inspect(m_fixture->at(QStringLiteral("db")));
    QVERIFY2(inspection, why(inspection));
    const QString copy = m_fixture->path(QStringLiteral("copy"));
    QVERIFY(QDir().mkdir(copy));
    for (const StoreFile& file : inspection->files)
        QVERIFY(QFile::copy(
            inspection->baseFolder + QLatin1Char('/') + file.name, copy + QLatin1Char('/') + file.name));
    QMap<QString, QString> settings;
    const auto recovered = m_fixture->store().recoverCopy(*inspection, copy, settings);
    QVERIFY2(recovered, why(recovered));
    QCOMPARE(recovered->path(), copy);
    const auto original = m_fixture->readAll(QStringLiteral("db"));
    const auto copied = m_fixture->readAll(QStringLiteral("copy"));
    QVERIFY2(original, why(original));
    QVERIFY2(copied, why(copied));
    QCOMPARE(*copied, *original);
}

QTEST_GUILESS_MAIN(RocksdbStoreTest)
#include "RocksdbStoreTest.moc"
