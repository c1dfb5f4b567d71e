#include "stores/sqlite/SqliteWal.h"

#include <QFile>
#include <QtEndian>

namespace transload::store_sqlite {

namespace {

constexpr int kLogHeaderBytes = 32;
constexpr int kFrameHeaderBytes = 24;
constexpr quint32 kMagic = 0x377F0682; // its lowest bit: checksums are over big-endian words

// The running checksum of SQLite's file format, section 4.2.
struct Checksum {
    quint32 first = 0;
    quint32 second = 0;

    void add(const char* bytes, int size, bool isBigEndian)
    {
        for (int i = 0; i < size; i += 8) {
            first += word(bytes + i, isBigEndian) + second;
            second += word(bytes + i + 4, isBigEndian) + first;
        }
    }
    bool matches(const char* stored) const
    {
        return first == qFromBigEndian<quint32>(stored) && second == qFromBigEndian<quint32>(stored + 4);
    }

private:
    static quint32 word(const char* bytes, bool isBigEndian)
    {
        return isBigEndian ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
    }
};

bool isPageSize(quint32 bytes) { return bytes >= 512 && bytes <= 65536 && (bytes & (bytes - 1)) == 0; }

} // namespace

std::uint64_t committedBehindDamage(const QString& path)
{
    QFile log(path);
    if (!log.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray header = log.read(kLogHeaderBytes);
    if (header.size() < kLogHeaderBytes)
        return 0;
    const quint32 magic = qFromBigEndian<quint32>(header.constData());
    const quint32 pageBytes = qFromBigEndian<quint32>(header.constData() + 8);
    if ((magic & ~1U) != kMagic || !isPageSize(pageBytes))
        return 0;
    const bool isBigEndian = (magic & 1U) != 0;
    Checksum running;
    running.add(header.constData(), 24, isBigEndian);
    bool isIntact = running.matches(header.constData() + 24);
    std::uint64_t lost = 0;
    while (true) {
        const QByteArray frame = log.read(kFrameHeaderBytes + qint64(pageBytes));
        if (frame.size() < kFrameHeaderBytes + int(pageBytes))
            return lost;
        // Frames with other salts are left from before the log was last begun anew.
        const bool isCurrent = frame.mid(8, 8) == header.mid(16, 8);
        running.add(frame.constData(), 8, isBigEndian);
        running.add(frame.constData() + kFrameHeaderBytes, int(pageBytes), isBigEndian);
        isIntact = isIntact && isCurrent && running.matches(frame.constData() + 16);
        const bool isCommit = qFromBigEndian<quint32>(frame.constData() + 4) != 0;
        if (!isIntact && isCommit && isCurrent)
            ++lost;
    }
}

} // namespace transload::store_sqlite
