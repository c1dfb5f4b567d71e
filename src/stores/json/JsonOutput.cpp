#include "stores/json/JsonOutput.h"

#include "stores/json/JsonError.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <vector>
#include <zlib.h>

namespace transload::store_json {

namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;
constexpr std::size_t kKeptBytes = 8 * 1024 * 1024;
constexpr int kLevel = 4; // twice as fast as the usual 6, and a few per cent larger
constexpr int kGzip = 16 + MAX_WBITS;

Error writeError(int error, const QString& path)
{
    return systemError(error, path, JsonText::tr("A file could not be written: %1").arg(path));
}

} // namespace

struct JsonOutput::Packer {
    z_stream zlib {};
    std::vector<char> packed = std::vector<char>(kBlockBytes);

    Packer() = default;
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;
    ~Packer() { deflateEnd(&zlib); }
};

JsonOutput::JsonOutput(FileDescriptor fd, QString path) : m_fd(std::move(fd)), m_path(std::move(path)) { }

JsonOutput::~JsonOutput() = default;

Result<std::unique_ptr<JsonOutput>> JsonOutput::create(const QString& path, bool isPacked)
{
    FileDescriptor fd(::open(
        QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!fd)
        return writeError(errno, path);
    std::unique_ptr<JsonOutput> output(new JsonOutput(std::move(fd), path));
    if (isPacked) {
        output->m_packer = std::make_unique<Packer>();
        if (deflateInit2(&output->m_packer->zlib, kLevel, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            return internalError(QStringLiteral("zlib"));
    }
    return output;
}

Status JsonOutput::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t size = ::write(m_fd.get(), bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return writeError(errno, m_path);
        bytes.remove_prefix(std::size_t(size));
    }
    return ok();
}

Status JsonOutput::pack(bool isLast)
{
    z_stream& zlib = m_packer->zlib;
    std::string_view rest = m_text;
    int result = Z_OK;
    do {
        // zlib counts in 32 bits.
        const std::size_t part = std::min<std::size_t>(rest.size(), 1U << 30);
        zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest.data()));
        zlib.avail_in = static_cast<uInt>(part);
        rest.remove_prefix(part);
        do {
            zlib.next_out = reinterpret_cast<Bytef*>(m_packer->packed.data());
            zlib.avail_out = static_cast<uInt>(m_packer->packed.size());
            result = deflate(&zlib, isLast && rest.empty() ? Z_FINISH : Z_NO_FLUSH);
            if (Status written = write({ m_packer->packed.data(), m_packer->packed.size() - zlib.avail_out });
                !written)
                return written;
        } while (zlib.avail_out == 0);
    } while (!rest.empty());
    return !isLast || result == Z_STREAM_END ? ok()
                                             : Status(internalError(QStringLiteral("zlib: not ended")));
}

Status JsonOutput::flush()
{
    if (m_text.size() < kBlockBytes)
        return ok();
    Status written = m_packer ? pack(false) : write(m_text);
    if (m_text.capacity() > kKeptBytes)
        std::string().swap(m_text);
    m_text.clear();
    return written;
}

Status JsonOutput::close()
{
    if (Status written = m_packer ? pack(true) : write(m_text); !written)
        return written;
    m_text.clear();
    // A failed fsync is final: the kernel has dropped the data and would call the next one a success.
    if (::fsync(m_fd.get()) != 0 || !m_fd.close())
        return writeError(errno, m_path);
    return ok();
}

} // namespace transload::store_json
