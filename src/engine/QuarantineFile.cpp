#include "engine/QuarantineFile.h"

#include "core/Batch.h"
#include "core/JsonCursor.h"
#include "core/JsonText.h"
#include "stores/CarriedSchema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace transload {

namespace {

constexpr int kFormat = 1;
constexpr std::size_t kBlockBytes = 256 * 1024;
// A record of the largest value that any store holds, in base64.
constexpr std::size_t kMostLineBytes = kMaxValueBytes / 3 * 4 + 64 * 1024 * 1024;
constexpr std::string_view kSealStart = "{\"checksum\":\"";
constexpr std::size_t kSealBytes = 64;

struct QuarantineText {
    Q_DECLARE_TR_FUNCTIONS(Quarantine)
};

QString writeMessage()
{
    return QuarantineText::tr("The file for records that cannot go could not be written.");
}

std::string compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

void appendMember(std::string& out, std::string_view name, const std::string& value)
{
    out += out.empty() ? '{' : ',';
    (void)appendJsonString(out, name);
    out += ':';
    if (!appendJsonString(out, value))
        out += "\"\"";
}

std::string hexOf(const Digest& digest) { return toHex(digest).toStdString(); }

QByteArray schemaText(const std::vector<CollectionSchema>& collections)
{
    CarriedSchema schema;
    for (const CollectionSchema& collection : collections)
        schema.collections.push_back({ collection, {} });
    return schema.toJson();
}

Status writeAll(int fd, std::string_view bytes, const QString& path)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return systemError(written < 0 ? errno : EIO, path, writeMessage());
        bytes.remove_prefix(std::size_t(written));
    }
    return ok();
}

} // namespace

Result<std::unique_ptr<QuarantineWriter>> QuarantineWriter::create(
    const QString& path, const QuarantineHead& head)
{
    if (const auto taken = fileState(path); !taken || taken->has_value())
        return Error { ErrorCode::Conflict, writeMessage(), path + QStringLiteral(" is there already"),
            QuarantineText::tr("Move it away, then start again.") };
    const QString unfinished = path + QStringLiteral(".partial");
    FileDescriptor file(::open(QFile::encodeName(unfinished).constData(),
        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file)
        return systemError(errno, unfinished, writeMessage());
    std::unique_ptr<QuarantineWriter> writer(new QuarantineWriter(path, std::move(file)));
    for (const CollectionSchema& collection : head.collections)
        writer->m_written[collection.name];
    const QJsonObject first { { QStringLiteral("created"),
                                  QDateTime::currentDateTimeUtc().toString(Qt::ISODate) },
        { QStringLiteral("format"), kFormat }, { QStringLiteral("plan"), QString::fromUtf8(head.plan) },
        { QStringLiteral("previous"), QString() },
        { QStringLiteral("program"), QCoreApplication::applicationVersion() },
        { QStringLiteral("run"), head.run },
        { QStringLiteral("schema"), QString::fromUtf8(schemaText(head.collections)) },
        { QStringLiteral("source"), head.source }, { QStringLiteral("target"), head.target },
        { QStringLiteral("transload"), QStringLiteral("quarantine") },
        { QStringLiteral("type"), QStringLiteral("head") } };
    if (Status written = writer->addLine(compact(first)); !written)
        return written.error();
    return writer;
}

QuarantineWriter::~QuarantineWriter()
{
    if (!m_isFinished)
        QFile::remove(unfinishedPath());
}

QString QuarantineWriter::unfinishedPath() const { return m_path + QStringLiteral(".partial"); }

Status QuarantineWriter::addLine(const std::string& body)
{
    m_seal = hexOf(m_sha.digest(body));
    m_buffer += kSealStart;
    m_buffer += m_seal;
    m_buffer += "\",";
    if (body.size() > kBlockBytes) { // not through the buffer
        if (Status flushed = flush(); !flushed)
            return flushed;
        if (Status written = writeAll(m_file.get(), std::string_view(body).substr(1), unfinishedPath());
            !written)
            return written;
    } else {
        m_buffer.append(body, 1);
    }
    m_buffer += '\n';
    return m_buffer.size() < kBlockBytes ? ok() : flush();
}

Status QuarantineWriter::flush()
{
    if (Status written = writeAll(m_file.get(), m_buffer, unfinishedPath()); !written)
        return written;
    m_buffer.clear();
    return ok();
}

Status QuarantineWriter::add(const QuarantinedRecord& record, std::string_view bytes)
{
    m_written[record.collection].add(m_sha.digest(bytes));
    std::string body;
    body.reserve(bytes.size() / 3 * 4 + 1024); // doubling would cost a huge record twice its size
    // By name, as the seal of all our files wants it.
    appendMember(body, "collection", record.collection.toStdString());
    appendMember(body, "field", record.field.toStdString());
    appendMember(body, "key", record.key.toStdString());
    appendMember(body, "previous", m_seal);
    appendMember(body, "reason", record.reason.toStdString());
    body += ",\"record\":\"";
    appendBase64(body, bytes);
    body += '"';
    appendMember(body, "sentence", record.sentence.toStdString());
    appendMember(body, "type", "record");
    body += '}';
    return addLine(body);
}

Status QuarantineWriter::finish()
{
    QJsonArray collections;
    for (const auto& [name, fingerprint] : m_written)
        collections.append(
            QJsonObject { { QStringLiteral("fingerprint"), QString::fromLatin1(fingerprint.hex()) },
                { QStringLiteral("name"), name },
                { QStringLiteral("records"), QString::number(fingerprint.records()) } });
    const QJsonObject last { { QStringLiteral("collections"), collections },
        { QStringLiteral("previous"), QString::fromStdString(m_seal) },
        { QStringLiteral("type"), QStringLiteral("end") } };
    if (Status added = addLine(compact(last)); !added)
        return added;
    if (Status written = flush(); !written)
        return written;
    if (::fsync(m_file.get()) != 0)
        return systemError(errno, unfinishedPath(), writeMessage());
    if (!m_file.close())
        return systemError(errno, unfinishedPath(), writeMessage());
    if (Status named = renameNoReplace(unfinishedPath(), m_path); !named)
        return named;
    m_isFinished = true;
    return ok();
}

void QuarantineWriter::withdraw()
{
    if (m_isFinished)
        QFile::remove(m_path);
}

Result<std::unique_ptr<QuarantineReader>> QuarantineReader::open(const QString& path)
{
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file)
        return systemError(errno, path, QuarantineText::tr("The file %1 could not be read.").arg(path));
    std::unique_ptr<QuarantineReader> reader(new QuarantineReader(path, std::move(file)));
    if (Status read = reader->readHead(); !read)
        return read.error();
    return reader;
}

Error QuarantineReader::damaged(const QString& problem) const
{
    return Error { ErrorCode::Corrupt,
        QuarantineText::tr("The file %1 was changed after it was written, or is damaged.").arg(m_path),
        QStringLiteral("%1, line %2: %3").arg(m_path).arg(m_number).arg(problem),
        QuarantineText::tr("Use another copy of this file, if there is one.") };
}

Result<bool> QuarantineReader::nextLine()
{
    std::size_t searched = m_at;
    std::size_t end = std::string::npos;
    while ((end = m_buffer.find('\n', searched)) == std::string::npos) {
        m_buffer.erase(0, m_at);
        m_at = 0;
        searched = m_buffer.size();
        if (m_buffer.size() > kMostLineBytes)
            return damaged(QStringLiteral("longer than any line"));
        m_buffer.resize(searched + kBlockBytes);
        ssize_t got = -1;
        do
            got = ::read(m_file.get(), m_buffer.data() + searched, kBlockBytes);
        while (got < 0 && errno == EINTR);
        if (got < 0)
            return systemError(
                errno, m_path, QuarantineText::tr("The file %1 could not be read.").arg(m_path));
        m_buffer.resize(searched + std::size_t(got));
        if (got == 0) {
            if (m_buffer.empty())
                return false;
            ++m_number;
            return damaged(QStringLiteral("cut off"));
        }
    }
    ++m_number;
    m_line.assign(m_buffer, m_at, end - m_at);
    m_at = end + 1;
    return true;
}

// The line without its seal, and a seal that fits it and names the line before.
Status QuarantineReader::openSeal()
{
    const std::size_t head = kSealStart.size() + kSealBytes + 2;
    if (m_line.size() < head || !m_line.starts_with(kSealStart) || m_line.compare(head - 2, 2, "\",") != 0)
        return damaged(QStringLiteral("no checksum"));
    const std::string seal = m_line.substr(kSealStart.size(), kSealBytes);
    m_line.replace(0, head, "{");
    if (hexOf(m_sha.digest(m_line)) != seal)
        return damaged(QStringLiteral("checksum does not fit"));
    // Base64 and escaped text cannot hold this, so it is the member itself.
    if (m_line.find(",\"previous\":\"" + m_seal + "\",") == std::string::npos)
        return damaged(QStringLiteral("does not follow the line before"));
    m_seal = seal;
    return ok();
}

Status QuarantineReader::readHead()
{
    Result<bool> read = nextLine();
    if (!read)
        return read.error();
    if (!*read) {
        ++m_number;
        return damaged(QStringLiteral("empty"));
    }
    if (Status opened = openSeal(); !opened)
        return opened;
    const QJsonObject head = QJsonDocument::fromJson(QByteArray::fromStdString(m_line)).object();
    const auto text = [&head](const char* name) { return head.value(QLatin1String(name)).toString(); };
    if (text("transload") != QLatin1String("quarantine") || text("type") != QLatin1String("head"))
        return damaged(QStringLiteral("no quarantine file"));
    if (head.value(QLatin1String("format")).toInt() != kFormat)
        return Error { ErrorCode::Unsupported,
            QuarantineText::tr("The file %1 was written by a newer version of this program.").arg(m_path),
            QStringLiteral("%1: format").arg(m_path),
            QuarantineText::tr("Install that version, then try again.") };
    m_head = { text("run"), text("source"), text("target"), text("plan").toUtf8(), {} };
    const Result<CarriedSchema> schema = CarriedSchema::fromJson(text("schema").toUtf8());
    if (!schema)
        return damaged(schema.error().detail);
    for (const CarriedCollection& collection : schema->collections) {
        m_head.collections.push_back(collection.built);
        m_read[collection.built.name];
    }
    return ok();
}

Result<bool> QuarantineReader::next(QuarantinedRecord& record)
{
    if (m_isAtEnd)
        return false;
    Result<bool> read = nextLine();
    if (!read)
        return read;
    if (!*read) {
        ++m_number; // of the line that should be there
        return damaged(QStringLiteral("cut off"));
    }
    if (Status opened = openSeal(); !opened)
        return opened.error();
    if (m_line.ends_with(",\"type\":\"record\"}")) {
        const Status taken = readRecord(record);
        return taken ? Result<bool>(true) : Result<bool>(taken.error());
    }
    const Status ended = readEnd();
    return ended ? Result<bool>(false) : Result<bool>(ended.error());
}

Status QuarantineReader::readRecord(QuarantinedRecord& record)
{
    JsonCursor cursor;
    cursor.start(m_line, true);
    std::string scratch;
    if (cursor.next() != JsonToken::BeginObject)
        return damaged(QStringLiteral("no object"));
    std::map<std::string, QString> texts;
    std::string_view encoded;
    while (cursor.next() == JsonToken::Key) {
        const std::string name(cursor.text(scratch));
        if (cursor.next() != JsonToken::String)
            return damaged(QStringLiteral("not a text"));
        if (name == "record")
            encoded = cursor.raw();
        else {
            const std::string_view text = cursor.text(scratch);
            texts[name] = QString::fromUtf8(text.data(), qsizetype(text.size()));
        }
    }
    record = { texts["collection"], texts["key"], texts["reason"], texts["field"], texts["sentence"], {} };
    const auto schema = std::find_if(m_head.collections.begin(), m_head.collections.end(),
        [&](const CollectionSchema& each) { return each.name == record.collection; });
    if (schema == m_head.collections.end() || !appendFromBase64(record.record, encoded))
        return damaged(QStringLiteral("no record of a collection"));
    std::size_t fields = 0;
    FieldCursor field(record.record);
    while (field.next())
        ++fields;
    if (field.isDamaged() || fields != schema->fields.size())
        return damaged(QStringLiteral("the record has not the fields of its collection"));
    m_read[record.collection].add(m_sha.digest(record.record));
    return ok();
}

Status QuarantineReader::readEnd()
{
    const QJsonObject end = QJsonDocument::fromJson(QByteArray::fromStdString(m_line)).object();
    if (end.value(QLatin1String("type")).toString() != QLatin1String("end"))
        return damaged(QStringLiteral("unknown line"));
    std::map<QString, QString> fingerprints;
    for (const QJsonValue value : end.value(QLatin1String("collections")).toArray()) {
        const QString name = value[QLatin1String("name")].toString();
        m_counts[name] = value[QLatin1String("records")].toString().toULongLong();
        fingerprints[name] = value[QLatin1String("fingerprint")].toString();
    }
    for (const auto& [name, fingerprint] : m_read)
        if (fingerprints[name] != QString::fromLatin1(fingerprint.hex())
            || m_counts[name] != fingerprint.records())
            return damaged(QStringLiteral("records of %1 are missing").arg(name));
    Result<bool> more = nextLine();
    if (!more)
        return more.error();
    if (*more)
        return damaged(QStringLiteral("more behind the end"));
    m_isAtEnd = true;
    return ok();
}

} // namespace transload
