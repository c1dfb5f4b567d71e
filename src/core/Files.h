#pragma once

#include "core/Fingerprint.h"
#include "core/Result.h"
#include "core/RunContext.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace transload {

/// Owns a file descriptor; closes it when destroyed. Movable.
class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : m_fd(fd) { }
    FileDescriptor(FileDescriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) { }
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    ~FileDescriptor();

    explicit operator bool() const { return m_fd >= 0; }
    int get() const { return m_fd; }
    /// Closes now and tells whether the system agreed: a failed close is a failed write.
    bool close();

private:
    int m_fd = -1;
};

/// The identity and state of a file at one moment; equal before and after means nobody changed it.
struct FileState {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0; ///< since 1970
    std::int64_t changedNs = 0; ///< status change, since 1970
    bool operator==(const FileState& other) const = default;
};

/// What is at `path` now, without following a last symbolic link; nothing when there is nothing.
Result<std::optional<FileState>> fileState(const QString& path);

/// What tells a file or folder from every other one of this computer, also when its content changes: inode
/// and time of birth, as text. Empty when nothing is at `path` or the file system keeps no birth times.
QString fileIdentity(const QString& path);

/// The Error for the system error number `error` at `path`: code by errno, words for people, errno text as
/// detail.
Error systemError(int error, const QString& path, const QString& message);

/// Writes a whole small file so that it is either absent or complete, also after a power cut: new file
/// (never over another, mode 0600) in the same folder, fsync, close, rename, fsync of the folder.
Status writeFileDurably(const QString& path, const QByteArray& content);

/// Makes the names in `folder` durable (fsync of the folder).
Status syncFolder(const QString& folder);

/// Makes one finished file durable (fsync of the file).
Status syncFile(const QString& path);

/// Creates `folder` with mode 0700; it must not exist yet. Its parent must.
Status createPrivateFolder(const QString& folder);

/// Copies one file to a new one (mode 0600, never over another), syncs it and gives the SHA-256 of what was
/// read. Adds the bytes to the progress. Errors name the file and the offset.
Result<Digest> copyFile(const QString& from, const QString& to, RunContext& context);

/// Reads a whole file and gives its SHA-256; with `pastCache` the page cache is dropped first, so that the
/// bytes come from the medium.
Result<Digest> hashFile(const QString& path, bool pastCache, RunContext& context);

/// Copies and syncs as copyFile does, without a digest. `written` is told the bytes written so far after each
/// block.
Status copyBytes(const QString& from, const QString& to, const std::function<void(std::uint64_t)>& written,
    RunContext& context);

/// Reads a file back from the medium, part by part while another thread still writes it, and digests it.
/// One thread at a time.
class MediumReader {
public:
    /// Errors name the file.
    static Result<std::unique_ptr<MediumReader>> open(const QString& path);

    /// Waits until what was written so far is on the medium, drops the page cache up to `end` and reads on to
    /// there; that much must have been written. Adds the bytes to the progress. Errors name the file and the
    /// offset.
    Status readUpTo(std::uint64_t end, RunContext& context);
    /// The same up to the end of a file that was finished and synced, and the SHA-256 of the whole.
    Result<Digest> readRest(RunContext& context);

private:
    MediumReader(FileDescriptor file, QString path) : m_file(std::move(file)), m_path(std::move(path)) { }
    Status readPart(std::uint64_t end, RunContext& context);

    FileDescriptor m_file;
    QString m_path;
    std::uint64_t m_offset = 0;
    Sha256 m_sha;
};

/// Renames `from` to `to` only when nothing stands at `to`, then syncs the folder of `to`.
/// An empty folder at `to` gives way to a folder. Errors: Conflict when something is there.
Status renameNoReplace(const QString& from, const QString& to);

/// Exchanges what stands at two paths on one file system in one step, then syncs both folders. Errors:
/// Unsupported where the file system cannot do this; then nothing has changed.
Status renameExchange(const QString& one, const QString& other);

/// The name of the marker file in a folder that a run made and may delete again.
inline constexpr char kMarkerName[] = "transload-run";

/// Creates a private folder that carries our marker with the run's id.
Status createMarkedFolder(const QString& folder, const QString& runId);

/// Deletes a folder that carries the marker of this run, with all in it; never follows a link and never
/// leaves the file system. A folder without this run's marker is left alone and is an error.
Status removeMarkedFolder(const QString& folder, const QString& runId);

/// Free bytes for this user on the volume that holds `path` (or its nearest existing parent), and which
/// volume it is.
struct VolumeSpace {
    std::uint64_t device = 0; ///< equal for two paths on one volume
    std::uint64_t freeBytes = 0;
    std::uint64_t totalBytes = 0;
    bool readOnly = false;
    QString mountPoint;
};
Result<VolumeSpace> volumeSpace(const QString& path);

/// Whether `path`, followed through symbolic links, is `folder` or lies inside it: by identity, not by text.
/// A path that does not exist yet is judged by its nearest existing parent and the rest of its name.
bool liesInside(const QString& path, const QString& folder);

/// Whether both paths lead to the same existing file or folder.
bool isSamePlace(const QString& a, const QString& b);

} // namespace transload
