#include "stores/sqlite/SqliteFiles.h"

#include "core/Files.h"
#include "stores/FileHolder.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteWal.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sys/stat.h>

#include <algorithm>
#include <bitset>

namespace transload::store_sqlite {

namespace {

// Where SQLite keeps its POSIX locks: pending, reserved and shared bytes, and the ones in the -shm file.
constexpr std::int64_t kPendingByte = 0x40000000;
constexpr std::int64_t kLockBytes = 2 + 510;
constexpr std::int64_t kShmLockByte = 120;
constexpr std::int64_t kShmLockBytes = 9;

constexpr int kNewestFormat = 2; // file format: 1 rollback journal, 2 write-ahead log
constexpr quint32 kNewestSchema = 4;

std::optional<struct stat> statOf(const QString& path)
{
    struct stat info { };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return info;
}

bool exists(const QString& path)
{
    const auto state = fileState(path);
    return !state || state->has_value();
}

// A journal with a cleared first byte is what PERSIST mode leaves: nothing to roll back.
bool hasHotJournal(const QString& path)
{
    QFile journal(path + QStringLiteral("-journal"));
    if (!exists(journal.fileName()))
        return false;
    char first = 0;
    if (!journal.open(QIODevice::ReadOnly))
        return true; // what cannot be read cannot be called harmless
    return journal.read(&first, 1) == 1 && first != 0;
}

bool hasLog(const QString& path) { return exists(path + QStringLiteral("-wal")) || hasHotJournal(path); }

Error refused(ErrorCode code, const QString& message, const QString& detail, const QString& nextStep)
{
    return Error { code, message, detail, nextStep };
}

// Random bytes in whole blocks, and not one of the usual compressed files.
bool looksEncrypted(const QByteArray& start, std::uint64_t sizeBytes)
{
    for (const char* magic : { "\x1f\x8b", "PK\x03\x04",
             "\xfd"
             "7zXZ",
             "\x28\xb5\x2f\xfd", "7z\xbc\xaf", "BZh" })
        if (start.startsWith(magic))
            return false;
    std::bitset<256> seen;
    for (const char byte : start)
        seen.set(static_cast<unsigned char>(byte));
    return sizeBytes % 512 == 0 && start.size() >= 512 && seen.count() > 200;
}

Status checkMagic(const QString& path, const QByteArray& start, std::uint64_t sizeBytes)
{
    if (sizeBytes == 0)
        return refused(ErrorCode::Corrupt,
            SqliteText::tr("The file %1 is empty: it holds no data.").arg(path),
            path + QStringLiteral(": 0 bytes"),
            SqliteText::tr("Check whether this is the right file, or restore it from a backup."));
    if (hasMagic(start))
        return ok();
    if (looksEncrypted(start, sizeBytes))
        return refused(ErrorCode::Unsupported,
            SqliteText::tr("The file %1 seems to be encrypted, so it cannot be read without its key.")
                .arg(path),
            path + QStringLiteral(": no SQLite header, random bytes (as SQLITE_NOTADB, 26)"),
            SqliteText::tr(
                "Export it without encryption from the program it belongs to, then choose the export."));
    return refused(ErrorCode::Corrupt, SqliteText::tr("The file %1 is not a SQLite database.").arg(path),
        path + QStringLiteral(": no SQLite header (as SQLITE_NOTADB, 26)"),
        SqliteText::tr("Choose another file."));
}

Status checkVersions(const QString& path, const QByteArray& header)
{
    const quint32 schema = qFromBigEndian<quint32>(header.constData() + 44);
    if (header.at(18) > kNewestFormat || header.at(19) > kNewestFormat || schema > kNewestSchema)
        return refused(ErrorCode::Unsupported,
            SqliteText::tr("The file %1 was written in a newer format than this program knows.").arg(path),
            QStringLiteral("%1: file format %2/%3, schema format %4")
                .arg(path)
                .arg(int(header.at(18)))
                .arg(int(header.at(19)))
                .arg(schema),
            SqliteText::tr("Look for a newer version of this program."));
    return ok();
}

Status statInto(Inspection& found, const QString& real)
{
    const QFileInfo file(real);
    found.baseFolder = file.absolutePath();
    QStringList names { file.fileName() };
    for (const char* suffix : kCompanionSuffixes)
        if (exists(real + QLatin1String(suffix)))
            names << file.fileName() + QLatin1String(suffix);
    for (const QString& name : names) {
        const QString path = found.baseFolder + QLatin1Char('/') + name;
        const auto state = fileState(path);
        if (!state)
            return state.error();
        if (!state->has_value())
            continue; // gone meanwhile
        found.files.push_back({ name, (*state)->sizeBytes });
        found.sizeBytes += (*state)->sizeBytes;
        const auto modified = QDateTime::fromMSecsSinceEpoch((*state)->modifiedNs / 1'000'000, Qt::UTC);
        if (!found.lastModified.isValid() || modified > found.lastModified)
            found.lastModified = modified;
    }
    return ok();
}

QString copyReason(const QByteArray& header, const QString& real)
{
    if (isWriteAheadLogged(header) || exists(real + QStringLiteral("-wal")))
        return SqliteText::tr(
            "The file uses a write-ahead log, and reading it in place would leave files beside it.");
    return SqliteText::tr(
        "A change to the file was interrupted and must be rolled back, which is done in a copy.");
}

Result<QByteArray> readStart(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return systemError(EACCES, path, SqliteText::tr("The file %1 cannot be read.").arg(path));
    const QByteArray start = file.read(kJudgedBytes);
    if (file.error() != QFileDevice::NoError)
        return systemError(EIO, path, SqliteText::tr("The file %1 cannot be read.").arg(path));
    return start;
}

Status checkIsFile(const QString& path)
{
    const auto info = statOf(path);
    if (!info)
        return systemError(errno, path, SqliteText::tr("There is no file %1.").arg(path));
    if (!S_ISREG(info->st_mode))
        return refused(ErrorCode::Unsupported, SqliteText::tr("%1 is not a file.").arg(path), path,
            SqliteText::tr("Choose the database file itself."));
    return ok();
}

void addFindings(Inspection& found, const QString& path, const QString& real)
{
    if (const std::uint64_t lost = committedBehindDamage(real + QStringLiteral("-wal")); lost > 0)
        found.findings.push_back({ Severity::Warning, QStringLiteral("sqlite.wal-damaged"),
            SqliteText::tr(
                "The write-ahead log of %1 is damaged: %n change(s) behind the damage cannot be read.",
                nullptr, int(std::min<std::uint64_t>(lost, 1'000'000)))
                .arg(path),
            SqliteText::tr("SQLite itself would leave them out without a word."),
            SqliteText::tr("Restore the file from a backup, or go on without these changes.") });
    if (const auto info = statOf(real); info && info->st_nlink > 1)
        found.findings.push_back({ Severity::Warning, QStringLiteral("sqlite.hardlinks"),
            SqliteText::tr("The file %1 also has other names.").arg(path),
            SqliteText::tr(
                "A program that uses another name may keep a log there which belongs to the data."),
            SqliteText::tr("Make sure that no program uses the file under another name.") });
}

} // namespace

bool hasMagic(const QByteArray& header)
{
    return header.startsWith(QByteArray::fromRawData("SQLite format 3\0", 16));
}

bool isWriteAheadLogged(const QByteArray& header)
{
    return header.size() >= 20 && (header.at(18) == 2 || header.at(19) == 2);
}

QString realPath(const QString& path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? QFileInfo(path).absoluteFilePath() : real;
}

Status checkHeader(const QString& path, const QByteArray& start, std::uint64_t sizeBytes, bool hasLog)
{
    if (Status checked = checkMagic(path, start, sizeBytes); !checked)
        return checked;
    const QString truncated
        = SqliteText::tr("The file %1 is cut off: a part of the database is missing.").arg(path);
    if (start.size() < kHeaderBytes)
        return refused(ErrorCode::Corrupt, truncated, QStringLiteral("%1: %2 bytes").arg(path).arg(sizeBytes),
            nextStepFor(ErrorCode::Corrupt));
    if (Status checked = checkVersions(path, start); !checked)
        return checked;
    const quint32 stored = qFromBigEndian<quint16>(start.constData() + 16);
    const std::uint64_t pageBytes = stored == 1 ? 65536 : stored;
    const std::uint64_t pages = qFromBigEndian<quint32>(start.constData() + 28);
    // The page count is only to be trusted when the writer that set it was the last one to change the file.
    const bool isCurrent = start.mid(24, 4) == start.mid(92, 4);
    if (!hasLog && isCurrent && pages * pageBytes > sizeBytes)
        return refused(ErrorCode::Corrupt, truncated,
            QStringLiteral("%1: %2 bytes instead of %3 (as SQLITE_CORRUPT, 11)")
                .arg(path)
                .arg(sizeBytes)
                .arg(pages * pageBytes),
            nextStepFor(ErrorCode::Corrupt));
    return ok();
}

Error needsCopyError(const QString& path)
{
    return refused(ErrorCode::Unsupported,
        SqliteText::tr("The SQLite file %1 cannot be read in place without leaving traces beside it.")
            .arg(path),
        path + QStringLiteral(": write-ahead log or hot journal"),
        SqliteText::tr("Let it be copied first, then the copy is read."));
}

Status checkReadableInPlace(const QString& path)
{
    if (Status checked = checkIsFile(path); !checked)
        return checked;
    return hasLog(realPath(path)) ? Status(needsCopyError(path)) : ok();
}

Result<Inspection> inspectFile(const Location& location)
{
    const QString path = location.path();
    if (Status checked = checkIsFile(path); !checked)
        return checked.error();
    const QString real = realPath(path);
    Inspection found;
    found.location = location;
    if (Status read = statInto(found, real); !read)
        return read.error();
    found.holder = findHolder({ { real, kPendingByte, kLockBytes },
        { real + QStringLiteral("-shm"), kShmLockByte, kShmLockBytes } });
    Result<QByteArray> start = readStart(real);
    if (!start)
        return start.error();
    const bool log = hasLog(real);
    if (Status checked = checkHeader(path, *start, found.files.front().sizeBytes, log); !checked)
        return checked.error();
    found.needsFrozenCopy = log || isWriteAheadLogged(*start);
    if (found.needsFrozenCopy)
        found.frozenCopyReason = copyReason(*start, real);
    addFindings(found, path, real);
    return found;
}

} // namespace transload::store_sqlite
