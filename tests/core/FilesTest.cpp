#include "core/Files.h"
#include "support/StoreTestKit.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace transload;
using namespace transload::test;

class FilesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void writtenFileIsPrivateAndComplete();
    void writingNeverReplaces();
    void copyIsPrivateAndDigested();
    void copyNeverReplacesAndNeverFollowsALink();
    void copyOfAMissingFileSaysWhichOne();
    void copyStopsWhenAsked();
    void hashIsTheSamePastTheCache();
    void renameRefusesWhatStandsThere();
    void renameTakesOverAnEmptyFolder();
    void markedFolderIsRemovedWithoutFollowingLinksD9();
    void folderOfAnotherRunIsLeftAloneX2();
    void linkToAMarkedFolderIsLeftAlone();
    void privateFolderMustBeNew();
    void insideIsJudgedByIdentityD5();
    void samePlaceIsJudgedByIdentityD5();
    void stateTellsAbsenceFromErrors();
    void errnoBecomesACode_data();
    void errnoBecomesACode();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    static mode_t modeOf(const QString& path);
    void put(const QString& name, const QByteArray& content) { mustDo(writeFileDurably(at(name), content)); }
    QByteArray read(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    TestContext m_context;
};

mode_t FilesTest::modeOf(const QString& path)
{
    struct stat info { };
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777 : 0;
}

QByteArray FilesTest::read(const QString& name) const
{
    QFile file(at(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
}

void FilesTest::writtenFileIsPrivateAndComplete()
{
    const mode_t before = ::umask(0);
    put("a", "content");
    ::umask(before);
    QCOMPARE(modeOf(at("a")), mode_t(0600));
    QCOMPARE(read("a"), QByteArray("content"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList("a"));
}

void FilesTest::writingNeverReplaces()
{
    put("a", "old");
    QCOMPARE(mustFail(writeFileDurably(at("a"), "new")).code, ErrorCode::Conflict);
    QCOMPARE(read("a"), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList("a"));
    QCOMPARE(mustFail(writeFileDurably(at("no/such/folder"), "new")).code, ErrorCode::NotFound);
}

void FilesTest::copyIsPrivateAndDigested()
{
    put("from", QByteArray(3'000'000, 'x'));
    QVERIFY(::chmod(QFile::encodeName(at("from")).constData(), 0644) == 0);
    const Digest digest = must(copyFile(at("from"), at("to"), m_context));
    QCOMPARE(modeOf(at("to")), mode_t(0600));
    QVERIFY(read("to") == read("from"));
    QVERIFY(digest == must(hashFile(at("from"), false, m_context)));
}

void FilesTest::copyNeverReplacesAndNeverFollowsALink()
{
    put("from", "new");
    put("to", "old");
    QCOMPARE(mustFail(copyFile(at("from"), at("to"), m_context)).code, ErrorCode::Conflict);
    QCOMPARE(read("to"), QByteArray("old"));
    QVERIFY(QFile::link(at("elsewhere"), at("link")));
    QVERIFY(!copyFile(at("from"), at("link"), m_context));
    QVERIFY(!QFileInfo::exists(at("elsewhere")));
    QVERIFY(QFile::link(at("from"), at("source link")));
    QVERIFY(!copyFile(at("source link"), at("copy"), m_context));
}

void FilesTest::copyOfAMissingFileSaysWhichOne()
{
    const Error error = mustFail(copyFile(at("missing"), at("to"), m_context));
    QCOMPARE(error.code, ErrorCode::NotFound);
    QVERIFY(error.message.contains(at("missing")));
    QVERIFY(error.detail.contains(QLatin1String("offset 0")));
    QVERIFY(!QFileInfo::exists(at("to")));
}

void FilesTest::copyStopsWhenAsked()
{
    put("from", "content");
    TestContext stopped;
    stopped.requestStop();
    QCOMPARE(mustFail(copyFile(at("from"), at("to"), stopped)).code, ErrorCode::Cancelled);
    QCOMPARE(mustFail(hashFile(at("from"), true, stopped)).code, ErrorCode::Cancelled);
}

void FilesTest::hashIsTheSamePastTheCache()
{
    put("a", "abc");
    for (const bool pastCache : { false, true })
        QCOMPARE(toHex(must(hashFile(at("a"), pastCache, m_context))),
            QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void FilesTest::renameRefusesWhatStandsThere()
{
    put("a", "a");
    put("b", "b");
    QCOMPARE(mustFail(renameNoReplace(at("a"), at("b"))).code, ErrorCode::Conflict);
    QCOMPARE(read("b"), QByteArray("b"));
    QVERIFY(QFile::link(at("nowhere"), at("link")));
    QCOMPARE(mustFail(renameNoReplace(at("a"), at("link"))).code, ErrorCode::Conflict);
    QVERIFY(QDir().mkpath(at("full/inner")) && QDir().mkdir(at("folder")));
    QCOMPARE(mustFail(renameNoReplace(at("folder"), at("full"))).code, ErrorCode::Conflict);
    QCOMPARE(mustFail(renameNoReplace(at("a"), at("folder"))).code, ErrorCode::Conflict);
    QCOMPARE(mustFail(renameNoReplace(at("missing"), at("c"))).code, ErrorCode::NotFound);
    mustDo(renameNoReplace(at("a"), at("c")));
    QCOMPARE(read("c"), QByteArray("a"));
}

void FilesTest::renameTakesOverAnEmptyFolder()
{
    QVERIFY(QDir().mkdir(at("empty")) && QDir().mkpath(at("built/inner")));
    mustDo(renameNoReplace(at("built"), at("empty")));
    QVERIFY(QFileInfo(at("empty/inner")).isDir() && !QFileInfo::exists(at("built")));
    QVERIFY(QDir().mkdir(at("other")) && QDir().mkdir(at("goal")) && QFile::link(at("goal"), at("link")));
    QVERIFY2(!renameNoReplace(at("other"), at("link")), "a link to an empty folder is not one");
}

void FilesTest::markedFolderIsRemovedWithoutFollowingLinksD9()
{
    QVERIFY(QDir().mkdir(at("precious")));
    put("precious/file", "keep");
    mustDo(createMarkedFolder(at("ours"), "run1"));
    QCOMPARE(modeOf(at("ours")), mode_t(0700));
    QVERIFY(QDir().mkpath(at("ours/deep/deeper")));
    put("ours/deep/deeper/.hidden", "x");
    QVERIFY(QFile::link(at("precious"), at("ours/deep/link")));
    QVERIFY(QFile::link(at("precious/file"), at("ours/link")));
    mustDo(removeMarkedFolder(at("ours"), "run1"));
    QVERIFY(!QFileInfo::exists(at("ours")));
    QCOMPARE(read("precious/file"), QByteArray("keep"));
}

void FilesTest::folderOfAnotherRunIsLeftAloneX2()
{
    mustDo(createMarkedFolder(at("theirs"), "run2"));
    QVERIFY(QDir().mkdir(at("unmarked")));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    QCOMPARE(mustFail(removeMarkedFolder(at("theirs"), "run1")).code, ErrorCode::Conflict);
    QCOMPARE(mustFail(removeMarkedFolder(at("unmarked"), "run1")).code, ErrorCode::Conflict);
    QCOMPARE(mustFail(removeMarkedFolder(at("missing"), "run1")).code, ErrorCode::NotFound);
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void FilesTest::linkToAMarkedFolderIsLeftAlone()
{
    mustDo(createMarkedFolder(at("ours"), "run1"));
    QVERIFY(QFile::link(at("ours"), at("link")));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    QVERIFY(!removeMarkedFolder(at("link"), "run1"));
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void FilesTest::privateFolderMustBeNew()
{
    const mode_t before = ::umask(0);
    mustDo(createPrivateFolder(at("new")));
    ::umask(before);
    QCOMPARE(modeOf(at("new")), mode_t(0700));
    QCOMPARE(mustFail(createPrivateFolder(at("new"))).code, ErrorCode::Conflict);
    QCOMPARE(mustFail(createPrivateFolder(at("no/parent"))).code, ErrorCode::NotFound);
}

void FilesTest::insideIsJudgedByIdentityD5()
{
    QVERIFY(QDir().mkpath(at("store/inner")) && QDir().mkdir(at("storehouse")) && QDir().mkdir(at("other")));
    QVERIFY(QFile::link(at("store/inner"), at("other/link")));
    QVERIFY(liesInside(at("store"), at("store")));
    QVERIFY(liesInside(at("store/inner"), at("store")));
    QVERIFY(liesInside(at("store/not/there/yet"), at("store")));
    QVERIFY(liesInside(at("other/link/new"), at("store")));
    QVERIFY(liesInside(at("other/../store/new"), at("store")));
    QVERIFY(!liesInside(at("store/../other"), at("store")));
    QVERIFY(!liesInside(at("other/link/../new"), at("other")));
    QVERIFY(!liesInside(at("storehouse"), at("store")));
    QVERIFY(!liesInside(at("store"), at("store/inner")));
    QVERIFY(!liesInside(at("store"), at("missing")));
}

void FilesTest::samePlaceIsJudgedByIdentityD5()
{
    put("a", "a");
    put("b", "a");
    QVERIFY(QFile::link(at("a"), at("soft")));
    QVERIFY(::link(QFile::encodeName(at("a")).constData(), QFile::encodeName(at("hard")).constData()) == 0);
    QVERIFY(isSamePlace(at("a"), at("soft")) && isSamePlace(at("a"), at("hard")));
    QVERIFY(!isSamePlace(at("a"), at("b")) && !isSamePlace(at("missing"), at("missing")));
}

void FilesTest::stateTellsAbsenceFromErrors()
{
    put("a", "abc");
    QVERIFY(!must(fileState(at("missing"))));
    QVERIFY(!must(fileState(at("a/below a file"))));
    const FileState before = *must(fileState(at("a")));
    QCOMPARE(before.sizeBytes, std::uint64_t(3));
    QVERIFY(before == *must(fileState(at("a"))));
    QVERIFY(!fileState(at(QString(5000, QLatin1Char('x')))));
}

void FilesTest::errnoBecomesACode_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("code");
    QTest::newRow("ENOENT") << ENOENT << int(ErrorCode::NotFound);
    QTest::newRow("EACCES") << EACCES << int(ErrorCode::AccessDenied);
    QTest::newRow("EROFS") << EROFS << int(ErrorCode::AccessDenied);
    QTest::newRow("ENOSPC") << ENOSPC << int(ErrorCode::Full);
    QTest::newRow("EDQUOT") << EDQUOT << int(ErrorCode::Full);
    QTest::newRow("EEXIST") << EEXIST << int(ErrorCode::Conflict);
    QTest::newRow("EIO") << EIO << int(ErrorCode::Corrupt);
    QTest::newRow("others") << EMFILE << int(ErrorCode::Internal);
}

void FilesTest::errnoBecomesACode()
{
    QFETCH(int, number);
    QFETCH(int, code);
    const Error error = systemError(number, "/place", "message");
    QCOMPARE(int(error.code), code);
    QVERIFY(error.detail.contains(QLatin1String("/place")) && !error.nextStep.isEmpty());
}

QTEST_GUILESS_MAIN(FilesTest)
#include "FilesTest.moc"
