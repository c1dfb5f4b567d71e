#include "stores/json/JsonInput.h"

#include "stores/json/JsonError.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#include <zlib.h>

namespace transload::store_json {

namespace {

constexpr std::size_t kPackedBytes = 256 * 1024;
// What is packed better than this, beyond the first bytes, is taken for a bomb: real records come nowhere
// near.
constexpr std::uint64_t kMaxRatio = 400;
constexpr std::uint64_t kFreeBytes = 64 * 1024 * 1024;
constexpr int kGzipOnly = 16 + MAX_WBITS;

class PlainInput : public JsonInput {
public:
    PlainInput(FileDescriptor fd, QString path) : m_fd(std::move(fd)), m_path(std::move(path)) { }

    Result<std::size_t> read(char* to, std::size_t size) override
    {
        while (true) {
            const ssize_t got = ::read(m_fd.get(), to, size);
            if (got >= 0)
                return std::size_t(got);
            if (errno != EINTR)
                return systemError(errno, m_path, JsonText::tr("A file could not be read: %1").arg(m_path));
        }
    }

    const QString& path() const { return m_path; }

private:
    FileDescriptor m_fd;
    QString m_path;
};

class GzipInput : public JsonInput {
public:
    explicit GzipInput(PlainInput file) : m_file(std::move(file)), m_packed(kPackedBytes) { }
    GzipInput(const GzipInput&) = delete;
    GzipInput& operator=(const GzipInput&) = delete;
    ~GzipInput() override { inflateEnd(&m_zlib); }

    Status begin()
    {
        return inflateInit2(&m_zlib, kGzipOnly) == Z_OK ? ok()
                                                        : Status(internalError(QStringLiteral("zlib")));
    }

    Result<std::size_t> read(char* to, std::size_t size) override
    {
        m_zlib.next_out = reinterpret_cast<Bytef*>(to);
        m_zlib.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1U << 30));
        const auto wanted = m_zlib.avail_out;
        while (m_zlib.avail_out == wanted && !m_isAtEnd)
            if (Status stepped = step(); !stepped)
                return stepped.error();
        const std::size_t got = wanted - m_zlib.avail_out;
        m_unpackedBytes += got;
        if (m_unpackedBytes > kFreeBytes && m_unpackedBytes / kMaxRatio > m_packedBytes)
            return tooMuch();
        return got;
    }

private:
    Status step()
    {
        if (m_zlib.avail_in == 0)
            if (Status filled = fill(); !filled)
                return filled;
        if (m_zlib.avail_in == 0)
            return atEndOfFile();
        if (m_isBetween) {
            // Another member may follow; anything else is not part of the data.
            if (inflateReset(&m_zlib) != Z_OK)
                return internalError(QStringLiteral("zlib"));
            m_isBetween = false;
        }
        const int result = inflate(&m_zlib, Z_NO_FLUSH);
        if (result == Z_STREAM_END) {
            m_isBetween = true;
            ++m_members;
            return ok();
        }
        if (result == Z_OK || result == Z_BUF_ERROR)
            return ok();
        if (result == Z_MEM_ERROR)
            return internalError(QStringLiteral("zlib: out of memory"));
        return broken();
    }

    Status fill()
    {
        Result<std::size_t> got = m_file.read(m_packed.data(), m_packed.size());
        if (!got)
            return got.error();
        m_zlib.next_in = reinterpret_cast<Bytef*>(m_packed.data());
        m_zlib.avail_in = static_cast<uInt>(*got);
        m_packedBytes += *got;
        return ok();
    }

    Status atEndOfFile()
    {
        m_isAtEnd = m_isBetween;
        if (m_isAtEnd)
            return ok();
        return damaged(JsonText::tr("The packed file %1 is cut off.").arg(m_file.path()),
            m_file.path() + QStringLiteral(": gzip ends after %1 packed bytes").arg(m_packedBytes));
    }

    Error broken() const
    {
        const QString reason = QLatin1String(m_zlib.msg ? m_zlib.msg : "no reason given");
        const QString at = m_file.path() + QStringLiteral(": ") + reason
            + QStringLiteral(", near packed byte %1, unpacked byte %2")
                  .arg(m_packedBytes - m_zlib.avail_in)
                  .arg(m_unpackedBytes);
        if (m_members > 0 && m_zlib.total_out == 0) // not even a header
            return damaged(
                JsonText::tr("Something that does not belong to it stands behind the packed data of %1.")
                    .arg(m_file.path()),
                at);
        return damaged(JsonText::tr("The packed file %1 is damaged: its checksum or its content is wrong.")
                           .arg(m_file.path()),
            at);
    }

    Error tooMuch() const
    {
        return Error { ErrorCode::Unsupported,
            JsonText::tr("The packed file %1 unpacks to absurdly much: it may be made to fill the disk.")
                .arg(m_file.path()),
            m_file.path()
                + QStringLiteral(": %1 packed bytes gave %2 bytes and more, limit %3:1")
                      .arg(m_packedBytes)
                      .arg(m_unpackedBytes)
                      .arg(kMaxRatio),
            JsonText::tr("If you trust it, unpack it yourself and move the unpacked file.") };
    }

    PlainInput m_file;
    std::vector<char> m_packed;
    z_stream m_zlib {};
    std::uint64_t m_packedBytes = 0;
    std::uint64_t m_unpackedBytes = 0;
    std::uint64_t m_members = 0;
    bool m_isBetween = false; // a member has just ended
    bool m_isAtEnd = false;
};

} // namespace

Result<std::unique_ptr<JsonInput>> JsonInput::open(const QString& path, bool isPacked, std::uint64_t offset)
{
    FileDescriptor fd(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!fd)
        return systemError(errno, path, JsonText::tr("A file could not be read: %1").arg(path));
    struct stat info { };
    if (::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return Error { ErrorCode::Unsupported, JsonText::tr("%1 is not a file.").arg(path), path,
            JsonText::tr("Choose the file itself.") };
    if (::lseek(fd.get(), off_t(offset), SEEK_SET) < 0)
        return systemError(errno, path, JsonText::tr("A file could not be read: %1").arg(path));
    ::posix_fadvise(fd.get(), 0, 0, POSIX_FADV_SEQUENTIAL);
    if (!isPacked)
        return std::unique_ptr<JsonInput>(std::make_unique<PlainInput>(std::move(fd), path));
    auto packed = std::make_unique<GzipInput>(PlainInput(std::move(fd), path));
    if (Status begun = packed->begin(); !begun)
        return begun.error();
    return std::unique_ptr<JsonInput>(std::move(packed));
}

} // namespace transload::store_json
