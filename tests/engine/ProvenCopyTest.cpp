#include "engine/ProvenCopy.h"

#include "engine/Backup.h"
#include "engine/EngineTestKit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <array>
#include <atomic>
#include <cerrno>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace transload;
using namespace transload::test;

namespace {

enum class FileCall { Read, Write, Sync };

// What the system calls below ask before they go to the system, for files below one folder only.
struct FileHook {
    QByteArray folder;
    /// Gives the number of bytes that may be read or written, or -1 with errno set.
    std::function<ssize_t(FileCall, const QByteArray& path, std::size_t size)> before;
};

std::atomic<const FileHook*> activeHook { nullptr };

class WithHook {
public:
    explicit WithHook(const FileHook& hook) { activeHook = &hook; }
    ~WithHook() { activeHook = nullptr; }
};

ssize_t asked(FileCall call, int fd, std::size_t size)
{
    const FileHook* hook = activeHook;
    if (!hook)
        return ssize_t(size);
    std::array<char, 4096> path {};
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(fd);
    const ssize_t length = ::readlink(link.constData(), path.data(), path.size());
    const QByteArray name(path.data(), length < 0 ? 0 : qsizetype(length));
    return name.startsWith(hook->folder) ? hook->before(call, name, size) : ssize_t(size);
}

template <typename Function> Function* theRealOne(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {
ssize_t read(int fd, void* buffer, std::size_t size)
{
    static const auto real = theRealOne<ssize_t(int, void*, std::size_t)>("read");
    const ssize_t allowed = asked(FileCall::Read, fd, size);
    return allowed < 0 ? -1 : real(fd, buffer, std::size_t(allowed));
}

ssize_t write(int fd, const void* bytes, std::size_t size)
{
    static const auto real = theRealOne<ssize_t(int, const void*, std::size_t)>("write");
    const ssize_t allowed = asked(FileCall::Write, fd, size);
    return allowed < 0 ? -1 : real(fd, bytes, std::size_t(allowed));
}

int fsync(int fd)
{
    static const auto real = theRealOne<int(int)>("fsync");
    return asked(FileCall::Sync, fd, 0) < 0 ? -1 : real(fd);
}

int fdatasync(int fd)
{
    static const auto real = theRealOne<int(int)>("fdatasync");
    return asked(FileCall::Sync, fd, 0) < 0 ? -1 : real(fd);
}
}

/// Copying and proving overlap; whatever happens between the two is found, at every call to the system.
class ProvenCopyTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void copyEqualsTheSource_data();
    void copyEqualsTheSource();
    void shortCallsAndInterruptionsAreContinuedD2();
    void failureOfAnyCallIsFoundD2D3();
    void sourceChangedAfterItsCopyIsFoundD7_data();
    void sourceChangedAfterItsCopyIsFoundD7();
    void copyThatReadsBackDifferentlyIsFound_data();
    void copyThatReadsBackDifferentlyIsFound();
    void stopAtAnyCallIsObeyedG13();
    void backupThatFailsAtAnyCallLeavesNothingD2_data();
    void backupThatFailsAtAnyCallLeavesNothingD2();

private:
    static constexpr std::uint64_t kPart = 1024 * 1024;

    QString in(const QString& name) const { return m_folder->filePath(QStringLiteral("in/") + name); }
    QString out(const QString& name) const { return m_folder->filePath(QStringLiteral("out/") + name); }
    void put(const QString& name, qint64 size);
    Result<std::map<QString, Digest>> copy(RunContext& context);
    bool isCopyEqual() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Inspection m_source;
    TestContext m_context;
};

namespace {

QByteArray contentOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

// Another byte at `offset`; the times look as before where the system lets us.
void alter(const QString& path, off_t offset)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info { };
    const int fd = ::open(name.constData(), O_RDWR | O_CLOEXEC);
    char byte = 0;
    if (fd < 0 || ::fstat(fd, &info) != 0 || ::pread(fd, &byte, 1, offset) != 1)
        qFatal("%s cannot be altered", name.constData());
    byte = char(byte + 1);
    const timespec times[2] { info.st_atim, info.st_mtim };
    if (::pwrite(fd, &byte, 1, offset) != 1 || ::futimens(fd, times) != 0 || ::close(fd) != 0)
        qFatal("%s cannot be altered", name.constData());
}

} // namespace

void ProvenCopyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("out")));
    m_source = {};
    m_source.location = Location::ofPath(QStringLiteral("rocksdb"), m_folder->filePath(QStringLiteral("in")));
    m_source.baseFolder = m_source.location.path();
}

void ProvenCopyTest::put(const QString& name, qint64 size)
{
    QByteArray content(size, '\0');
    for (qint64 i = 0; i < size; ++i)
        content[i] = char(i * 7 + i / 253);
    QFile file(in(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == size);
    m_source.files.push_back({ name, std::uint64_t(size) });
}

Result<std::map<QString, Digest>> ProvenCopyTest::copy(RunContext& context)
{
    QDir(m_folder->filePath(QStringLiteral("out"))).removeRecursively();
    QDir(m_folder->path()).mkdir(QStringLiteral("out"));
    std::map<QString, FileState> before;
    for (const StoreFile& file : m_source.files)
        before[file.name] = must(fileState(in(file.name))).value();
    return copyProven(m_source, before, m_folder->filePath(QStringLiteral("out")), context, kPart);
}

bool ProvenCopyTest::isCopyEqual() const
{
    return std::all_of(m_source.files.begin(), m_source.files.end(), [this](const StoreFile& file) {
        return contentOfFile(in(file.name)) == contentOfFile(out(file.name));
    });
}

void ProvenCopyTest::copyEqualsTheSource_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : { 0, 1, 4096, 1048575, 1048576, 1048577, 2097152, 5000000 })
        QTest::addRow("%d bytes", int(size)) << size;
}

void ProvenCopyTest::copyEqualsTheSource()
{
    QFETCH(qint64, size);
    put(QStringLiteral("a"), size);
    put(QStringLiteral("b"), 10);
    put(QStringLiteral("c"), size);
    TestContext context;
    const auto digests = must(copy(context));
    QVERIFY(isCopyEqual());
    QCOMPARE(digests.size(), std::size_t(3));
    for (const auto& [name, digest] : digests)
        QVERIFY(digest == must(hashFile(in(name), false, m_context)));
    // Each byte is copied, read back, and read once more in the source.
    QCOMPARE(context.context().progress.snapshot().bytes, 3 * std::uint64_t(2 * size + 10));
}

void ProvenCopyTest::shortCallsAndInterruptionsAreContinuedD2()
{
    put(QStringLiteral("a"), 3'000'000);
    std::atomic<int> calls { 0 };
    const FileHook hook { QFile::encodeName(m_folder->path()),
        [&calls](FileCall call, const QByteArray&, std::size_t size) -> ssize_t {
            if (call == FileCall::Sync)
                return 0;
            if (++calls % 5 == 0) {
                errno = EINTR;
                return -1;
            }
            return ssize_t(std::min<std::size_t>(size, 40'001));
        } };
    {
        const WithHook hooked(hook);
        (void)must(copy(m_context));
    }
    QVERIFY(calls > 300);
    QVERIFY(isCopyEqual());
}

void ProvenCopyTest::failureOfAnyCallIsFoundD2D3()
{
    put(QStringLiteral("a"), 3'000'000);
    put(QStringLiteral("b"), 1000);
    int failed = 0;
    for (int number = 0;; ++number) {
        std::atomic<int> calls { 0 };
        const FileHook hook { QFile::encodeName(m_folder->path()),
            [&calls, number](FileCall, const QByteArray&, std::size_t size) -> ssize_t {
                if (calls++ != number)
                    return ssize_t(size);
                errno = EIO;
                return -1;
            } };
        const WithHook hooked(hook);
        const auto copied = copy(m_context);
        if (calls <= number) {
            QVERIFY(bool(copied));
            break;
        }
        QVERIFY2(!copied, qPrintable(QStringLiteral("call %1 failed and was not noticed").arg(number)));
        QCOMPARE(copied.error().code, ErrorCode::Corrupt);
        QVERIFY(copied.error().detail.contains(m_folder->path()));
        ++failed;
    }
    QVERIFY2(failed > 15, qPrintable(QString::number(failed)));
}

void ProvenCopyTest::sourceChangedAfterItsCopyIsFoundD7_data()
{
    QTest::addColumn<QString>("altered");
    QTest::addColumn<QString>("when");
    QTest::newRow("the file being copied") << QStringLiteral("a") << QStringLiteral("a");
    QTest::newRow("one copied before") << QStringLiteral("a") << QStringLiteral("b");
    QTest::newRow("the last one") << QStringLiteral("b") << QStringLiteral("b");
}

void ProvenCopyTest::sourceChangedAfterItsCopyIsFoundD7()
{
    QFETCH(QString, altered);
    QFETCH(QString, when);
    put(QStringLiteral("a"), 2'000'000);
    put(QStringLiteral("b"), 10'000);
    std::atomic<bool> isDone { false };
    const FileHook hook { QFile::encodeName(out({})),
        [&](FileCall call, const QByteArray& path, std::size_t size) -> ssize_t {
            if (call == FileCall::Sync && path == QFile::encodeName(out(when)) && !isDone.exchange(true))
                alter(in(altered), 0);
            return ssize_t(size);
        } };
    const WithHook hooked(hook);
    const Error error = mustFail(copy(m_context));
    QVERIFY(isDone);
    QCOMPARE(error.code, ErrorCode::Busy);
    QVERIFY2(error.detail.contains(altered), qPrintable(error.detail));
}

void ProvenCopyTest::copyThatReadsBackDifferentlyIsFound_data()
{
    QTest::addColumn<int>("offset");
    for (const int offset : { 0, 1'048'575, 1'048'576, 2'999'999 })
        QTest::addRow("byte %d", offset) << offset;
}

void ProvenCopyTest::copyThatReadsBackDifferentlyIsFound()
{
    QFETCH(int, offset);
    put(QStringLiteral("a"), 3'000'000);
    std::atomic<bool> isDone { false };
    // Before the first sync that comes after the byte was written: what is synced is then something else.
    const FileHook hook { QFile::encodeName(out({})),
        [&](FileCall call, const QByteArray&, std::size_t size) -> ssize_t {
            if (call == FileCall::Sync && QFileInfo(out(QStringLiteral("a"))).size() > offset
                && !isDone.exchange(true))
                alter(out(QStringLiteral("a")), offset);
            return ssize_t(size);
        } };
    const WithHook hooked(hook);
    const Error error = mustFail(copy(m_context));
    QVERIFY(isDone);
    QCOMPARE(error.code, ErrorCode::Corrupt);
    QVERIFY(error.message.contains(QStringLiteral("reads back differently")));
}

void ProvenCopyTest::stopAtAnyCallIsObeyedG13()
{
    put(QStringLiteral("a"), 3'000'000);
    put(QStringLiteral("b"), 1000);
    int stopped = 0;
    for (int number = 0;; ++number) {
        TestContext context;
        std::atomic<int> calls { 0 };
        const FileHook hook { QFile::encodeName(m_folder->path()),
            [&](FileCall, const QByteArray&, std::size_t size) -> ssize_t {
                if (calls++ == number)
                    context.requestStop();
                return ssize_t(size);
            } };
        const WithHook hooked(hook);
        const auto copied = copy(context);
        if (calls <= number)
            break;
        if (copied)
            continue; // the last readings were under way
        QCOMPARE(copied.error().code, ErrorCode::Cancelled);
        ++stopped;
    }
    QVERIFY2(stopped > 8, qPrintable(QString::number(stopped)));
}

void ProvenCopyTest::backupThatFailsAtAnyCallLeavesNothingD2_data()
{
    QTest::addColumn<QString>("store");
    QTest::newRow("rocksdb") << QStringLiteral("rocksdb");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
}

void ProvenCopyTest::backupThatFailsAtAnyCallLeavesNothingD2()
{
    QFETCH(QString, store);
    Bench bench;
    const Location source = bench.buildSource(store, smallSample(50));
    const Inspection inspection = must(must(bench.real.storeOf(source))->inspect(source));
    int failed = 0;
    for (int number = 0;; ++number) {
        std::atomic<int> calls { 0 };
        const FileHook hook { QFile::encodeName(bench.backupFolder()),
            [&calls, number](FileCall, const QByteArray&, std::size_t size) -> ssize_t {
                if (calls++ != number)
                    return ssize_t(size);
                errno = ENOSPC;
                return -1;
            } };
        const auto made = [&] {
            const WithHook hooked(hook);
            return createBackup(
                { inspection, bench.backupFolder(), {}, newRunId() }, bench.registry, bench.clock, m_context);
        }();
        QDir backups(bench.backupFolder());
        if (made) {
            // Nothing failed, or something whose answer is of no importance: then the backup is whole.
            QVERIFY(must(checkBackup(must(readManifest(made->folder)), bench.real, m_context)).empty());
            QVERIFY(QDir(made->folder).removeRecursively());
        }
        const QStringList left = backups.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QString& name : left)
            QVERIFY2(!name.endsWith(QStringLiteral(".partial")), qPrintable(name));
        for (const QString& name : left)
            QVERIFY(QDir(backups.filePath(name)).removeRecursively());
        if (calls <= number)
            break;
        failed += made ? 0 : 1;
    }
    QVERIFY2(failed > 10, qPrintable(QString::number(failed)));
}

QTEST_GUILESS_MAIN(ProvenCopyTest)
#include "ProvenCopyTest.moc"
