#include "engine/Journal.h"

#include "core/Fingerprint.h"
#include "core/PrivateFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace transload {

namespace {

// A journal has a few lines for each collection: whatever is larger was not written by this program.
constexpr qint64 kMaxBytes = 64 * 1024 * 1024;

struct JournalText {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

QString suffix() { return QStringLiteral(".journal"); }

QByteArray checksumOf(std::uint64_t number, const QByteArray& payload)
{
    const QByteArray sealed = QByteArray::number(qulonglong(number)) + ' ' + payload;
    Sha256 sha;
    return toHex(sha.digest({ sealed.constData(), std::size_t(sealed.size()) })).left(16);
}

Error writeFailed(int error, const QString& path)
{
    return systemError(error, path, JournalText::tr("The journal of this run could not be written."));
}

// Writes all of it, whatever the system takes at once.
bool writeWhole(int fd, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(fd, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

Error damaged(const QString& path, std::uint64_t line)
{
    return Error { ErrorCode::Corrupt, JournalText::tr("The journal %1 is damaged.").arg(path),
        QStringLiteral("line %1").arg(line + 1),
        JournalText::tr("The data itself can still be checked and restored from its backup.") };
}

// One line without its line feed; false when it is not whole.
bool readLine(const QByteArray& line, std::uint64_t number, JournalEntry& entry)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() < 4)
        return false;
    const qsizetype start = words[0].size() + words[1].size() + words[2].size() + 3;
    const QByteArray payload = line.mid(start);
    if (words[0] != QByteArray::number(payload.size()) || words[1] != QByteArray::number(qulonglong(number))
        || words[2] != checksumOf(number, payload))
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    entry.details = document.object();
    entry.type = entry.details.take(QStringLiteral("type")).toString();
    return document.isObject() && !entry.type.isEmpty();
}

} // namespace

const JournalEntry* JournalContent::find(const QString& type) const
{
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        if (entry->type == type)
            return &*entry;
    return nullptr;
}

Result<std::unique_ptr<Journal>> Journal::create(const QString& folder, const QString& runId)
{
    if (Status ready = ensurePrivateFolder(folder); !ready)
        return ready.error();
    const QString path = folder + QLatin1Char('/') + runId + suffix();
    FileDescriptor file(::open(QFile::encodeName(path).constData(),
        O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file || ::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
        return writeFailed(errno, path);
    if (Status durable = syncFolder(folder); !durable)
        return durable.error();
    return std::unique_ptr<Journal>(new Journal(std::move(file), path));
}

Status Journal::note(const QString& type, const QJsonObject& details)
{
    if (m_isBroken)
        return writeFailed(EIO, m_path);
    QJsonObject entry = details;
    entry.insert(QStringLiteral("type"), type);
    const QByteArray payload = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    const QByteArray line = QByteArray::number(payload.size()) + ' '
        + QByteArray::number(qulonglong(m_number)) + ' ' + checksumOf(m_number, payload) + ' ' + payload
        + '\n';
    if (!writeWhole(m_file.get(), line) || ::fsync(m_file.get()) != 0) {
        m_isBroken = true;
        return writeFailed(errno, m_path);
    }
    ++m_number;
    return ok();
}

Result<JournalContent> readJournal(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error { ErrorCode::NotFound, JournalText::tr("The journal %1 could not be read.").arg(path),
            file.errorString(), {} };
    if (file.size() > kMaxBytes)
        return damaged(path, 0);
    const QByteArray bytes = file.readAll();
    JournalContent content;
    content.path = path;
    content.runId = QFileInfo(path).completeBaseName();
    qsizetype start = 0;
    while (start < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', start);
        JournalEntry entry;
        const bool isWhole
            = end >= 0 && readLine(bytes.mid(start, end - start), content.entries.size(), entry);
        const bool isLast = end < 0 || end == bytes.size() - 1;
        if (!isWhole && !isLast)
            return damaged(path, content.entries.size());
        if (!isWhole)
            break; // torn by the end of its run
        content.entries.push_back(std::move(entry));
        start = end + 1;
    }
    return content;
}

namespace {

std::vector<JournalContent> deadRuns(const QString& folder, bool areEnded, QStringList* damagedOnes)
{
    std::vector<JournalContent> runs;
    const QDir journals(folder);
    for (const QString& name :
        journals.entryList({ QLatin1Char('*') + suffix() }, QDir::Files, QDir::Time | QDir::Reversed)) {
        const QString path = journals.filePath(name);
        if (isJournalHeld(path))
            continue;
        Result<JournalContent> content = readJournal(path);
        if (!content && damagedOnes)
            damagedOnes->append(path);
        if (content && content->isEnded() == areEnded)
            runs.push_back(std::move(*content));
    }
    return runs;
}

} // namespace

std::vector<JournalContent> unfinishedRuns(const QString& folder, QStringList* damagedOnes)
{
    return deadRuns(folder, false, damagedOnes);
}

std::vector<JournalContent> endedRuns(const QString& folder) { return deadRuns(folder, true, nullptr); }

bool isJournalHeld(const QString& path)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file)
        return false;
    if (::flock(file.get(), LOCK_SH | LOCK_NB) != 0)
        return errno == EWOULDBLOCK;
    return false;
}

} // namespace transload
