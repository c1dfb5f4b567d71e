#include "stores/rocksdb/RocksdbLogFile.h"

#include "core/Files.h"
#include "stores/rocksdb/RocksdbError.h"

#include <QFile>
#include <QtEndian>

#include <array>
#include <string_view>

namespace transload::store_rocksdb {

namespace {

// The format: blocks of 32 KB; records of checksum (4 bytes), length (2), type (1) and payload; a rest of a
// block too short for a header is filled with zeros (db/log_format.h of RocksDB).
constexpr qsizetype kBlockBytes = 32 * 1024;
constexpr qsizetype kHeaderBytes = 7;
constexpr qsizetype kRecycledHeaderBytes = 11; // also holds the number of the log

enum RecordType : std::uint8_t { Zero = 0, First = 2, Middle = 3, RecycledFull = 5, RecycledLast = 8 };
constexpr std::uint8_t kRecycledFirst = 6;
constexpr std::uint8_t kRecycledMiddle = 7;

std::array<std::uint32_t, 256> crc32cTable()
{
    std::array<std::uint32_t, 256> table {};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) != 0 ? 0x82F63B78U : 0U);
        table[i] = value;
    }
    return table;
}

// Whether some beginning of `bytes` (type and payload) has the stored checksum: then the record was complete
// and only its length is wrong.
bool hasCompleteRecord(std::string_view bytes, std::uint32_t stored)
{
    static const std::array<std::uint32_t, 256> table = crc32cTable();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc = (crc >> 8) ^ table[(crc ^ static_cast<std::uint8_t>(byte)) & 0xFFU];
        const std::uint32_t done = crc ^ 0xFFFFFFFFU;
        const std::uint32_t masked = ((done >> 15) | (done << 17)) + 0xA282EAD8U; // as RocksDB stores it
        if (masked == stored)
            return true;
    }
    return false;
}

qsizetype headerBytes(std::uint8_t type)
{
    return type >= RecycledFull && type <= RecycledLast ? kRecycledHeaderBytes : kHeaderBytes;
}

bool expectsMore(std::uint8_t type)
{
    return type == First || type == Middle || type == kRecycledFirst || type == kRecycledMiddle;
}

/// Walks one file, block by block.
class LogWalk {
public:
    /// False when the walk is at its end within this block.
    bool takeBlock(const QByteArray& block)
    {
        qsizetype at = 0;
        while (block.size() - at >= kHeaderBytes) {
            const auto type = static_cast<std::uint8_t>(block[at + 6]);
            const auto length = qFromLittleEndian<std::uint16_t>(block.constData() + at + 4);
            if (type == Zero && length == 0)
                return end(LogEnd::Kind::Unfinished);
            const qsizetype size = headerBytes(type) + length;
            if (size > block.size() - at) {
                const auto stored = qFromLittleEndian<std::uint32_t>(block.constData() + at);
                const auto rest = static_cast<std::size_t>(block.size() - at - 6);
                const bool complete = hasCompleteRecord({ block.constData() + at + 6, rest }, stored);
                return end(complete ? LogEnd::Kind::Damaged : LogEnd::Kind::Unfinished);
            }
            at += size;
            m_within = expectsMore(type);
            if (!m_within)
                m_end.offset = m_blockStart + static_cast<std::uint64_t>(at);
        }
        m_blockStart += static_cast<std::uint64_t>(block.size());
        m_tailBytes = block.size() - at;
        m_lastBlockIsFull = block.size() == kBlockBytes;
        return true;
    }

    LogEnd finish(std::uint64_t fileBytes)
    {
        const bool cutHeader = m_tailBytes > 0 && !m_lastBlockIsFull;
        if (m_end.kind == LogEnd::Kind::Whole && (m_within || cutHeader))
            m_end.kind = LogEnd::Kind::Unfinished;
        if (m_end.kind != LogEnd::Kind::Whole)
            m_end.lostBytes = fileBytes - m_end.offset;
        return m_end;
    }

private:
    bool end(LogEnd::Kind kind)
    {
        m_end.kind = kind;
        return false;
    }

    LogEnd m_end;
    std::uint64_t m_blockStart = 0;
    qsizetype m_tailBytes = 0;
    bool m_lastBlockIsFull = false;
    bool m_within = false; ///< a record in several pieces goes on
};

} // namespace

Result<LogEnd> findLogEnd(const QString& path)
{
    QFile file(path);
    LogWalk walk;
    bool goesOn = file.open(QIODevice::ReadOnly);
    while (goesOn) {
        const QByteArray block = file.read(kBlockBytes);
        goesOn = !block.isEmpty() && walk.takeBlock(block);
    }
    if (file.error() != QFileDevice::NoError)
        return systemError(errno, path, RocksdbText::tr("A file could not be read: %1").arg(path));
    return walk.finish(static_cast<std::uint64_t>(file.size()));
}

} // namespace transload::store_rocksdb
