#include "stores/Survey.h"

#include "core/JsonText.h"
#include "core/Printable.h"
#include "core/ValueText.h"

namespace transload {

namespace {

constexpr qsizetype kExamples = 3;
constexpr std::size_t kExampleBytes = 60; // of the value; escapes may make it longer
constexpr qsizetype kExampleCharacters = 40;
constexpr std::size_t kBatchBytes = 256 * 1024;

QString exampleOf(const ValueView& value)
{
    if (value.kind == ValueKind::Bytes) {
        const std::string_view start = value.bytes.substr(0, kExampleBytes / 4);
        const QByteArray hex = QByteArray(start.data(), qsizetype(start.size())).toHex();
        return QLatin1String("0x") + QLatin1String(hex)
            + (start.size() < value.bytes.size() ? QStringLiteral("…") : QString());
    }
    ValueView start = value;
    if (value.kind == ValueKind::Text || value.kind == ValueKind::Json || value.kind == ValueKind::Other
        || value.kind == ValueKind::Decimal)
        start.bytes = value.bytes.substr(0, kExampleBytes * 4); // never the whole of a huge value
    const std::string text = textOf(start);
    return printable(QString::fromUtf8(text.data(), qsizetype(text.size())), kExampleCharacters);
}

void addExample(QStringList& examples, const ValueView& value)
{
    if (examples.size() >= kExamples)
        return;
    const QString example = exampleOf(value);
    if (!examples.contains(example))
        examples << example;
}

void addText(FieldSurvey& survey, std::string_view text)
{
    survey.textsWithNul += text.find('\0') != std::string_view::npos ? 1 : 0;
    survey.textsNotUtf8 += isUtf8(text) ? 0 : 1;
    std::string scratch;
    for (const ValueKind kind : FieldSurvey::kTextKinds) {
        bool& isNot = survey.isNotText[std::size_t(kind)];
        // Once one text is not of a kind, the others need not be looked at: most are told by the first.
        isNot = isNot || !parseText(kind, text, scratch);
    }
}

} // namespace

void addToSurvey(FieldSurvey& survey, const ValueView& value)
{
    ++survey.values[std::size_t(value.kind)];
    if (value.kind == ValueKind::Null || value.kind == ValueKind::Missing)
        return;
    addExample(survey.examples[std::size_t(value.kind)], value);
    if (value.kind == ValueKind::Int) {
        survey.leastInt = std::min(survey.leastInt, value.integer);
        survey.mostInt = std::max(survey.mostInt, value.integer);
    } else if (value.kind == ValueKind::Text) {
        addText(survey, value.bytes);
    }
}

Result<std::vector<FieldSurvey>> surveyRecords(Reader& reader, std::size_t fields, RunContext& context)
{
    std::vector<FieldSurvey> surveys(fields);
    Batch batch;
    do {
        if (context.shouldStop())
            return cancelled();
        if (Status read = reader.next(batch, kBatchBytes); !read)
            return read.error();
        for (std::size_t i = 0; i < batch.recordCount(); ++i) {
            std::size_t index = 0;
            for (FieldCursor field(batch.record(i)); index < fields && field.next(); ++index)
                addToSurvey(surveys[index], field.value());
        }
        context.progress.add(batch.recordCount(), batch.sizeBytes());
    } while (!batch.isEmpty());
    return surveys;
}

} // namespace transload
