#include "engine/Journal.h"
#include "engine/Leftovers.h"
#include "engine/RunLock.h"
#include "support/StoreTestKit.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace transload;
using namespace transload::test;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

/// Does the work in a process of its own, which then ends without any clean-up.
void inDyingProcess(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::raise(SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
}

} // namespace

/// What a run writes down about itself, and what is done with it after its death.
class JournalTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void entriesComeBackInOrder()
    {
        auto journal = must(Journal::create(folder(), QStringLiteral("run1")));
        mustDo(
            journal->note(QStringLiteral("begin"), { { QStringLiteral("target"), QStringLiteral("a b") } }));
        mustDo(journal->note(QStringLiteral("backup")));
        const JournalContent content = must(readJournal(journal->path()));
        QCOMPARE(content.runId, QStringLiteral("run1"));
        QCOMPARE(content.entries.size(), std::size_t(2));
        QCOMPARE(content.find(QStringLiteral("begin"))->details.value(QLatin1String("target")).toString(),
            QStringLiteral("a b"));
        QVERIFY(!content.isEnded());
        struct stat info { };
        QCOMPARE(::stat(QFile::encodeName(journal->path()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
    }

    void aSecondJournalOfOneRunIsRefused()
    {
        auto journal = must(Journal::create(folder(), QStringLiteral("run1")));
        mustFail(Journal::create(folder(), QStringLiteral("run1")));
    }

    void aJournalCutAnywhereLosesOnlyItsLastEntry_P8()
    {
        const QByteArray whole = threeEntries();
        const QString path = folder() + QStringLiteral("/cut.journal");
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            write(path, whole.left(length));
            const JournalContent content = must(readJournal(path));
            const qsizetype lines = whole.left(length).count('\n');
            QCOMPARE(qsizetype(content.entries.size()), lines);
        }
    }

    void anyChangedBitIsFoundOrTakenForATornEnd_P8()
    {
        const QByteArray whole = threeEntries();
        const QString path = folder() + QStringLiteral("/bit.journal");
        const qsizetype lastLine = whole.lastIndexOf('\n', -2) + 1;
        for (qsizetype at = 0; at < whole.size(); ++at)
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = whole;
                changed[at] = char(changed[at] ^ (1 << bit));
                write(path, changed);
                const Result<JournalContent> content = readJournal(path);
                if (at < lastLine - 1) // without the feed between them, the last two lines are one torn one
                    QVERIFY2(!content, qPrintable(QStringLiteral("byte %1 bit %2").arg(at).arg(bit)));
                else
                    QVERIFY(!content || content->entries.size() < 3);
            }
    }

    void onlyDeadRunsAreUnfinished()
    {
        auto alive = must(Journal::create(folder(), QStringLiteral("alive")));
        mustDo(alive->note(QStringLiteral("begin")));
        const QString path = folder();
        inDyingProcess([path] {
            auto dead = Journal::create(path, QStringLiteral("dead"));
            if (dead)
                (void)(*dead)->note(QStringLiteral("begin"));
        });
        auto ended = must(Journal::create(folder(), QStringLiteral("ended")));
        mustDo(ended->note(QStringLiteral("end")));
        ended.reset();
        const std::vector<JournalContent> unfinished = unfinishedRuns(folder());
        QCOMPARE(unfinished.size(), std::size_t(1));
        QCOMPARE(unfinished.front().runId, QStringLiteral("dead"));
    }

    void leftoversGoOnlyWithTheMarkerOfTheirRun_X2()
    {
        QDir place(m_folder->path());
        const QString ours = place.filePath(QStringLiteral(".transload-r1"));
        const QString forged = place.filePath(QStringLiteral(".transload-r1-source"));
        const QString others = place.filePath(QStringLiteral(".transload-r2"));
        mustDo(createMarkedFolder(ours, QStringLiteral("r1")));
        mustDo(createMarkedFolder(others, QStringLiteral("r2")));
        write(ours + QStringLiteral("/data.db"), "half");
        {
            auto journal = must(Journal::create(folder(), QStringLiteral("r1")));
            mustDo(journal->note(QStringLiteral("begin"),
                { { QStringLiteral("folders"), QJsonArray { place.path() } },
                    { QStringLiteral("target"), QStringLiteral("sqlite:/t") } }));
        }
        QCOMPARE(must(removeLeftoversAt(m_folder->path(), QStringLiteral("sqlite:/other"))), QStringList());
        QVERIFY(QFileInfo::exists(ours));
        // A folder of that name without the marker is somebody else's.
        QVERIFY(place.mkdir(QStringLiteral(".transload-r1-source")));
        write(forged + QStringLiteral("/precious"), "x");
        QCOMPARE(
            must(removeLeftoversAt(m_folder->path(), QStringLiteral("sqlite:/t"))), QStringList { ours });
        QVERIFY(QFileInfo::exists(forged + QStringLiteral("/precious")));
        QVERIFY(!QFileInfo::exists(ours));
        QVERIFY(QFileInfo::exists(others));
        QVERIFY(unfinishedRuns(folder()).empty());
    }

    void whatAnEndedRunCouldNotRemoveGoesLater_D3()
    {
        QDir place(m_folder->path());
        const QString ours = place.filePath(QStringLiteral(".transload-r1"));
        const QString kept = place.filePath(QStringLiteral(".transload-r1-kept"));
        mustDo(createMarkedFolder(ours, QStringLiteral("r1")));
        QVERIFY(place.mkdir(QStringLiteral(".transload-r1-kept")));
        write(kept + QStringLiteral("/data.db"), "the only one");
        auto journal = must(Journal::create(folder(), QStringLiteral("r1")));
        mustDo(journal->note(
            QStringLiteral("begin"), { { QStringLiteral("folders"), QJsonArray { place.path() } } }));
        clearEndedRuns(m_folder->path());
        QVERIFY(QFileInfo::exists(ours)); // it still lives
        mustDo(journal->note(QStringLiteral("end")));
        journal.reset();
        QCOMPARE(endedRuns(folder()).size(), std::size_t(1));
        clearEndedRuns(m_folder->path());
        QVERIFY(!QFileInfo::exists(ours));
        QVERIFY(QFileInfo::exists(kept + QStringLiteral("/data.db")));
        QVERIFY(endedRuns(folder()).empty());
    }

    void aFolderWhoseRunDiedBeforeMarkingItGoesToo_P1()
    {
        QDir place(m_folder->path());
        for (const char* name : { ".transload-r1", ".transload-r1-target" })
            QVERIFY(place.mkdir(QLatin1String(name)));
        write(place.filePath(QStringLiteral(".transload-r1/transload-run.partial")), "r");
        auto journal = must(Journal::create(folder(), QStringLiteral("r1")));
        mustDo(journal->note(
            QStringLiteral("begin"), { { QStringLiteral("folders"), QJsonArray { place.path() } } }));
        QCOMPARE(must(removeLeftovers(must(readJournal(journal->path())))).size(), qsizetype(2));
        QCOMPARE(
            place.entryList({ QStringLiteral(".transload*") }, QDir::Dirs | QDir::Hidden), QStringList());
    }

    void aSwitchCutShortIsTakenBackByIdentity_P1()
    {
        const QDir place(m_folder->path());
        const QString main = place.filePath(QStringLiteral("data.json"));
        const QString part = place.filePath(QStringLiteral("data.json.transload.json"));
        const QString foreign = place.filePath(QStringLiteral("other.json"));
        write(part, "ours");
        write(foreign, "theirs");
        const auto inode = QString::number((*must(fileState(part))).inode);
        auto journal = must(Journal::create(folder(), QStringLiteral("r1")));
        mustDo(journal->note(
            QStringLiteral("begin"), { { QStringLiteral("target"), QStringLiteral("json:") + main } }));
        mustDo(journal->note(QStringLiteral("switch"),
            { { QStringLiteral("inode"), QStringLiteral("1") },
                { QStringLiteral("parts"),
                    QJsonObject { { QFileInfo(part).fileName(), inode },
                        { QFileInfo(foreign).fileName(), inode } } } }));
        QCOMPARE(must(takeBackParts(must(readJournal(journal->path())))), QStringList { part });
        QVERIFY(!QFileInfo::exists(part));
        QVERIFY(QFileInfo::exists(foreign));
    }

    void onePlaceHasOneRun_P6()
    {
        const QString state = m_folder->path();
        const QString a = QStringLiteral("/a");
        const QString b = QStringLiteral("/b");
        std::optional<RunLock> first(must(RunLock::take(state, { a, b })));
        const Error refused = mustFail(RunLock::take(state, { b, QStringLiteral("/c") }));
        QVERIFY(refused.code == ErrorCode::Busy);
        QVERIFY(refused.detail.contains(QString::number(::getpid())));
        first.reset();
        must(RunLock::take(state, { b }));
    }

    void aDeadHolderBlocksNobody_P6()
    {
        const QString state = m_folder->path();
        inDyingProcess([state] { (void)bool(RunLock::take(state, { QStringLiteral("/a") })); });
        must(RunLock::take(state, { QStringLiteral("/a") }));
    }

private:
    QString folder() const { return journalFolder(m_folder->path()); }

    QByteArray threeEntries() const
    {
        auto journal = must(Journal::create(folder(), QStringLiteral("three")));
        for (const char* type : { "begin", "backup", "verified" })
            mustDo(journal->note(
                QLatin1String(type), { { QStringLiteral("text"), QStringLiteral("“ö” and a \n feed") } }));
        return bytesOf(journal->path());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(JournalTest)
#include "JournalTest.moc"
