#include "engine/ProvenCopy.h"

#include "engine/Pipeline.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace transload {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

// Tells the thread that reads back how far copying is. The files are copied in order.
class CopyState {
public:
    struct Reach {
        std::uint64_t bytes = 0; ///< written so far
        bool isFinished = false; ///< written to the end and synced
        bool isClosed = false; ///< no more will come
    };

    void wrote(std::uint64_t bytes)
    {
        const std::scoped_lock lock(m_mutex);
        m_bytes = bytes;
        m_changed.notify_all();
    }
    void finishedFile()
    {
        const std::scoped_lock lock(m_mutex);
        ++m_files;
        m_bytes = 0;
        m_changed.notify_all();
    }
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = true;
        m_changed.notify_all();
    }
    // Waits until file number `file` is finished or has `bytes`.
    Reach waitFor(std::size_t file, std::uint64_t bytes)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(
            lock, [&] { return m_isClosed || m_files > file || (m_files == file && m_bytes >= bytes); });
        return { m_files == file ? m_bytes : 0, m_files > file, m_isClosed };
    }

private:
    std::mutex m_mutex; // guards all members
    std::condition_variable m_changed;
    std::size_t m_files = 0; ///< finished ones; the next is being written
    std::uint64_t m_bytes = 0; ///< of the one being written
    bool m_isClosed = false;
};

class Copying {
public:
    Copying(const Inspection& source, const QString& folder, std::uint64_t partBytes, RunContext& context)
        : m_source(source),
          m_folder(folder),
          m_partBytes(partBytes),
          m_forward(context.stop, [this] { m_stop.request_stop(); }),
          m_context { m_stop.get_token(), context.progress },
          m_onMedium(source.files.size()),
          m_inSource(source.files.size())
    {
    }

    Status run()
    {
        Beside<Status> other([this] { return orStop([this] { return readBackAll(); }); });
        Status mine = orStop([this] { return copyAll(); });
        Status others = other.wait();
        // Whoever failed has stopped the other one, whose answer then is only that.
        const bool isOnlyStopped = !mine && mine.error().code == ErrorCode::Cancelled && !others;
        return mine || isOnlyStopped ? others : mine;
    }

    const Digest& onMedium(std::size_t file) const { return m_onMedium[file]; }
    const Digest& inSource(std::size_t file) const { return m_inSource[file]; }

private:
    template <typename Work> Status orStop(Work work)
    {
        Status done = work();
        if (!done) {
            m_stop.request_stop();
            m_state.close();
        }
        return done;
    }

    QString original(std::size_t file) const
    {
        return m_source.baseFolder + QLatin1Char('/') + m_source.files[file].name;
    }
    QString copy(std::size_t file) const { return m_folder + QLatin1Char('/') + m_source.files[file].name; }

    Status copyAll()
    {
        for (std::size_t file = 0; file < m_source.files.size(); ++file) {
            const QString to = copy(file);
            if (!QDir().mkpath(QFileInfo(to).path()))
                return systemError(
                    errno, to, BackupText::tr("A folder for the backup could not be created."));
            Status copied = copyBytes(
                original(file), to, [this](std::uint64_t bytes) { m_state.wrote(bytes); }, m_context);
            if (!copied)
                return copied;
            m_state.finishedFile();
        }
        if (Status synced = syncFolders(m_folder); !synced)
            return synced;
        return hashSources();
    }

    Status readBackAll()
    {
        for (std::size_t file = 0; file < m_source.files.size(); ++file)
            if (Status read = readBack(file); !read)
                return read;
        return hashSources();
    }

    Status readBack(std::size_t file)
    {
        std::unique_ptr<MediumReader> reader;
        std::uint64_t wanted = m_partBytes;
        while (true) {
            const CopyState::Reach reach = m_state.waitFor(file, wanted);
            if (reach.isClosed)
                return cancelled();
            if (!reader) {
                Result<std::unique_ptr<MediumReader>> opened = MediumReader::open(copy(file));
                if (!opened)
                    return opened.error();
                reader = std::move(*opened);
            }
            if (reach.isFinished)
                break;
            if (Status read = reader->readUpTo(wanted, m_context); !read)
                return read;
            wanted += m_partBytes;
        }
        Result<Digest> digest = reader->readRest(m_context);
        if (!digest)
            return digest.error();
        m_onMedium[file] = *digest;
        return ok();
    }

    // Only after the last file was copied: then what did not change since its copying was made did not change
    // at one moment, the same for all.
    Status hashSources()
    {
        for (std::size_t file = m_nextSource++; file < m_source.files.size(); file = m_nextSource++) {
            Result<Digest> digest = hashFile(original(file), false, m_context);
            if (!digest)
                return digest.error();
            m_inSource[file] = *digest;
        }
        return ok();
    }

    const Inspection& m_source;
    const QString m_folder;
    const std::uint64_t m_partBytes;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    RunContext m_context;
    CopyState m_state;
    std::vector<Digest> m_onMedium; ///< each written by one thread, read when both have ended
    std::vector<Digest> m_inSource;
    std::atomic<std::size_t> m_nextSource { 0 };
};

Error differenceOf(const QString& name, const QString& original, const std::map<QString, FileState>& before)
{
    Result<std::optional<FileState>> now = fileState(original);
    const auto known = before.find(name);
    if (!now || !*now || known == before.end() || **now != known->second)
        return sourceChanged(name);
    return Error { ErrorCode::Corrupt,
        BackupText::tr("The copy of %1 reads back differently from what was written.").arg(name), name,
        BackupText::tr("The disk may be failing: choose another one for the backup.") };
}

} // namespace

Result<std::map<QString, Digest>> copyProven(const Inspection& source,
    const std::map<QString, FileState>& before, const QString& folder, RunContext& context,
    std::uint64_t partBytes)
{
    Copying copying(source, folder, partBytes, context);
    if (Status copied = copying.run(); !copied)
        return copied.error();
    std::map<QString, Digest> digests;
    for (std::size_t file = 0; file < source.files.size(); ++file) {
        const QString& name = source.files[file].name;
        if (copying.onMedium(file) != copying.inSource(file))
            return differenceOf(name, source.baseFolder + QLatin1Char('/') + name, before);
        digests[name] = copying.onMedium(file);
    }
    return digests;
}

Error sourceChanged(const QString& name)
{
    return Error { ErrorCode::Busy,
        BackupText::tr("The original changed while it was being copied, so the copy was thrown away."), name,
        BackupText::tr("Close the application that uses it, then start again.") };
}

Status syncFolders(const QString& folder)
{
    QDirIterator inner(
        folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (inner.hasNext())
        if (Status synced = syncFolder(inner.next()); !synced)
            return synced;
    return syncFolder(folder);
}

} // namespace transload
