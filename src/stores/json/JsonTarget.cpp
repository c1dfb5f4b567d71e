#include "stores/json/JsonTarget.h"

#include "core/Files.h"
#include "core/JsonText.h"
#include "core/Printable.h"
#include "stores/json/JsonCatalog.h"
#include "stores/json/JsonError.h"
#include "stores/json/JsonFiles.h"
#include "stores/json/JsonReader.h"
#include "stores/json/JsonSidecar.h"
#include "stores/json/JsonUnique.h"

#include <QFileInfo>

#include <algorithm>

namespace transload::store_json {

namespace {

constexpr std::size_t kReadBytes = 256 * 1024;

QString buildMessage() { return JsonText::tr("The new JSON data could not be built."); }

// Options come from a profile or a plan: only values that are known pass.
Result<QString> option(const TargetOptions& options, const QString& name, const QStringList& allowed)
{
    const QString value = options.storeOptions.value(name, allowed.front());
    if (!allowed.contains(value))
        return Error { ErrorCode::Unsupported, buildMessage(),
            QStringLiteral("%1=%2").arg(name, value.left(200)),
            JsonText::tr("Mend the setting in the plan.") };
    return value;
}

QStringList words(const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); }

Error sameKey(const CollectionSchema& schema, const QString& key)
{
    return Error { ErrorCode::Conflict,
        JsonText::tr("“%1” has two records with the same key.").arg(printable(schema.name)),
        QStringLiteral("%1, key %2").arg(schema.name, key),
        JsonText::tr("Remove one of them in the source: the key stands in the details.") };
}

// The key's encoded fields; nothing when one of them is absent.
std::string keyOf(const CollectionSchema& schema, std::string_view record)
{
    std::string key;
    std::size_t index = 0;
    for (FieldCursor field(record); field.next(); ++index) {
        if (std::find(schema.key.begin(), schema.key.end(), index) == schema.key.end())
            continue;
        if (field.value().kind == ValueKind::Null || field.value().kind == ValueKind::Missing)
            return {};
        key.append(field.encoded());
    }
    return key;
}

Status forEachRecord(const QString& path, const CollectionSchema& schema, RunContext& context,
    const std::function<void(std::string_view)>& use)
{
    ScanCache cache;
    const Result<JsonCatalog> catalog = JsonCatalog::read(path, cache, &context);
    const JsonCollection* found = catalog ? catalog->find(schema.name) : nullptr;
    if (!found)
        return catalog ? internalError(schema.name + QStringLiteral(": was not written")) : catalog.error();
    Result<std::unique_ptr<Reader>> reader = JsonReader::open(schema, *found);
    if (!reader)
        return reader.error();
    Batch batch;
    do {
        if (context.shouldStop())
            return cancelled();
        if (Status read = (*reader)->next(batch, kReadBytes); !read)
            return read;
        for (std::size_t i = 0; i < batch.recordCount(); ++i)
            use(batch.record(i));
    } while (!batch.isEmpty());
    return ok();
}

} // namespace

Result<std::unique_ptr<Target>> JsonTarget::create(const TargetOptions& options)
{
    const Result<QString> style = option(options, QStringLiteral("style"), words("compact pretty"));
    const Result<QString> shape = option(options, QStringLiteral("shape"), words("sections array"));
    const Result<QString> format
        = option(options, QStringLiteral("format"), words("json jsonl json.gz jsonl.gz"));
    for (const Result<QString>* each : { &style, &shape, &format })
        if (!*each)
            return each->error();
    const QString path = QFileInfo(options.location.path()).absoluteFilePath();
    const std::optional<FileName> name = parseFileName(QFileInfo(path).fileName());
    Form form = Form::Folder;
    if (name)
        form = name->isLines ? Form::Lines : *shape == QLatin1String("array") ? Form::Array : Form::Sections;
    WriteStyle look;
    look.isLines
        = form == Form::Lines || (form == Form::Folder && format->startsWith(QLatin1String("jsonl")));
    look.isPretty = *style == QLatin1String("pretty") && !look.isLines;
    look.depth = form == Form::Sections ? 1 : 0;
    Result<StagingFolder> staging = StagingFolder::create(path, options.runId, options.replacesExisting);
    if (!staging)
        return staging.error();
    const QString suffix = name && name->isPacked ? QStringLiteral("gz") : *format;
    std::unique_ptr<JsonTarget> target(
        new JsonTarget(JsonPlacing(std::move(*staging), form == Form::Folder), form, look, suffix));
    target->m_replacesExisting = options.replacesExisting;
    if (Status begun = target->start(); !begun)
        return begun.error();
    return std::unique_ptr<Target>(std::move(target));
}

Status JsonTarget::start()
{
    if (m_form == Form::Folder)
        return createPrivateFolder(m_placing.staging().stagedPath());
    if (Status opened = openOutput(m_placing.staging().stagedPath()); !opened)
        return opened;
    if (m_form == Form::Sections)
        m_output->text().push_back('{');
    return ok();
}

Status JsonTarget::openOutput(const QString& path)
{
    Result<std::unique_ptr<JsonOutput>> output
        = JsonOutput::create(path, m_suffix.endsWith(QLatin1String("gz")));
    if (!output)
        return output.error();
    m_output = std::move(*output);
    return ok();
}

Result<std::unique_ptr<Writer>> JsonTarget::openWriter(const CollectionSchema& collection)
{
    if (m_isFinished)
        return internalError(QStringLiteral("opened after finish"));
    if (Status ended = endCollection(); !ended)
        return ended.error();
    if (!m_written.empty() && (m_form == Form::Array || m_form == Form::Lines))
        return Error { ErrorCode::Unsupported,
            JsonText::tr("One file of this kind holds one collection, and there are more."),
            m_placing.staging().finalPath(),
            JsonText::tr("Choose a folder as the target, or a .json file with sections.") };
    if (m_form == Form::Folder) {
        const QString base = fileBaseFor(collection.name, m_fileBases);
        m_fileBases << base;
        const QString path
            = m_placing.staging().stagedPath() + QLatin1Char('/') + base + QLatin1Char('.') + m_suffix;
        if (Status opened = openOutput(path); !opened)
            return opened.error();
    }
    std::string& out = m_output->text();
    if (m_form == Form::Sections) {
        out.append(m_written.empty() ? "\n" : ",\n");
        out.append(m_style.isPretty ? 2 : 0, ' ');
        (void)appendJsonString(out, collection.name.toStdString());
        out.append(m_style.isPretty ? ": " : ":");
    }
    out.append(m_style.isLines ? 0 : 1, '[');
    m_written.push_back({ collection, { 0, 0, 0, true }, false });
    m_isCollectionOpen = true;
    return std::unique_ptr<Writer>(std::make_unique<JsonWriter>(*m_output, m_written.back(), m_style));
}

Status JsonTarget::endCollection()
{
    if (!m_isCollectionOpen)
        return ok();
    m_isCollectionOpen = false;
    std::string& out = m_output->text();
    if (!m_style.isLines) {
        out.push_back('\n');
        out.append(m_style.isPretty ? std::size_t(2 * m_style.depth) : 0, ' ');
        out.push_back(']');
    }
    return m_form == Form::Folder ? endFile() : ok();
}

Status JsonTarget::endFile()
{
    if (!m_style.isLines)
        m_output->text().push_back('\n');
    if (Status closed = m_output->close(); !closed)
        return closed;
    m_output.reset();
    return ok();
}

Status JsonTarget::finish(const StoreSchema& schema, RunContext& context)
{
    if (m_isFinished)
        return internalError(QStringLiteral("finished twice"));
    if (context.shouldStop())
        return cancelled();
    if (Status ended = endCollection(); !ended)
        return ended;
    if (m_output) {
        if (m_form == Form::Array && m_written.empty())
            m_output->text().append("[]");
        if (m_form == Form::Sections)
            m_output->text().append("\n}");
        if (Status ended = endFile(); !ended)
            return ended;
    }
    if (Status described = writeSidecar(schema.carried); !described)
        return described;
    if (Status unique = refuseTwins(context); !unique)
        return unique;
    const QString staged = m_placing.staging().stagedPath();
    if (Status synced = syncFolder(m_form == Form::Folder ? staged : QFileInfo(staged).absolutePath());
        !synced)
        return synced;
    m_isFinished = true;
    return ok();
}

Status JsonTarget::writeSidecar(const QByteArray& carried)
{
    Sidecar sidecar;
    sidecar.hasSections = m_form == Form::Sections;
    for (const WrittenCollection& written : m_written)
        sidecar.collections.push_back({ written.schema, written.size });
    sidecar.carried = carried;
    return writeFileDurably(
        sidecarPathFor(m_placing.staging().stagedPath(), m_form == Form::Folder), sidecar.toJson());
}

// JSON itself keeps no keys, so what would be two records under one key is found by comparing.
Status JsonTarget::refuseTwins(RunContext& context)
{
    for (const WrittenCollection& written : m_written)
        if (written.mayHaveTwins)
            if (Status unique = refuseTwinsOf(written, context); !unique)
                return unique;
    return ok();
}

Status JsonTarget::refuseTwinsOf(const WrittenCollection& written, RunContext& context)
{
    const auto forEachKey = [&](const std::function<void(std::string_view)>& use) {
        return forEachRecord(
            m_placing.staging().stagedPath(), written.schema, context, [&](std::string_view record) {
                if (const std::string key = keyOf(written.schema, record); !key.empty())
                    use(key);
            });
    };
    TwinFinder twins;
    if (Status read = forEachKey([&](std::string_view key) { twins.add(key); }); !read)
        return read;
    const Result<std::optional<std::uint64_t>> twin = twins.find(forEachKey);
    if (!twin)
        return twin.error();
    if (!*twin)
        return ok();
    QString key;
    std::uint64_t at = 0;
    Status named = forEachRecord(
        m_placing.staging().stagedPath(), written.schema, context, [&](std::string_view record) {
            if (!keyOf(written.schema, record).empty() && at++ == **twin)
                key = keyText(written.schema, record);
        });
    return named ? Status(sameKey(written.schema, key)) : named;
}

Location JsonTarget::staged() const
{
    return Location::ofPath(QStringLiteral("json"), m_placing.staging().stagedPath());
}

Status JsonTarget::publish()
{
    if (!m_isFinished)
        return internalError(QStringLiteral("published before finish"));
    return m_placing.publish(m_replacesExisting);
}

Status JsonTarget::withdraw() { return m_placing.withdraw(); }

} // namespace transload::store_json
