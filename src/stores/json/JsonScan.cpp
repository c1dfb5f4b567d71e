#include "stores/json/JsonScan.h"

#include "core/JsonValue.h"
#include "stores/Survey.h"
#include "stores/json/JsonError.h"
#include "stores/json/JsonFields.h"
#include "stores/json/JsonKeptValue.h"
#include "stores/json/JsonUnique.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace transload::store_json {

namespace {

constexpr std::uint64_t kStopCheckRecords = 1024;

bool isFloat(const ValueView& value)
{
    return value.kind == ValueKind::Decimal && numberOf(value.bytes).kind == ValueKind::Float;
}

// The one kind that all values of a field have, if there is one; numbers are the kind that holds them all
// exactly. Makes `survey` say how the values are then read.
std::optional<ValueKind> onlyKind(FieldSurvey& survey, bool isFloat)
{
    std::optional<ValueKind> only;
    std::uint64_t& whole = survey.values[std::size_t(ValueKind::Int)];
    std::uint64_t& others = survey.values[std::size_t(ValueKind::Decimal)];
    const bool isMixed = whole > 0 && others > 0;
    for (std::size_t i = 0; i < kValueKinds; ++i) {
        const auto kind = ValueKind(i);
        if (survey.values[i] == 0 || kind == ValueKind::Null || kind == ValueKind::Missing
            || (isMixed && kind == ValueKind::Int))
            continue;
        if (only)
            return std::nullopt;
        only = kind;
    }
    auto& examples = survey.examples;
    if (only == ValueKind::Decimal && isFloat && !isMixed) {
        survey.values[std::size_t(ValueKind::Float)] = std::exchange(others, 0);
        examples[std::size_t(ValueKind::Float)]
            = std::exchange(examples[std::size_t(ValueKind::Decimal)], {});
        only = ValueKind::Float;
    } else if (only == ValueKind::Decimal && isMixed) {
        others += std::exchange(whole, 0);
        QStringList& shown = examples[std::size_t(ValueKind::Decimal)];
        shown = (shown + std::exchange(examples[std::size_t(ValueKind::Int)], {})).mid(0, 3);
    }
    return only;
}

// Learns which members the records have, and of what kinds their values are.
class Learner : public ValueSink {
public:
    JsonToken take(JsonCursor& cursor) override
    {
        m_seenCount = 0;
        m_fields.startRecord();
        const JsonToken first = cursor.next();
        m_isObject = first == JsonToken::BeginObject;
        if (first == JsonToken::BeginArray) {
            const JsonToken end = cursor.skipContainer();
            return end == JsonToken::EndArray ? JsonToken::End : end;
        }
        if (!m_isObject)
            return first == JsonToken::Bad || first == JsonToken::Incomplete ? first : JsonToken::End;
        return takeMembers(cursor);
    }

    // Counts the record that was taken; until then it may have been taken several times. `name`: of the
    // member that holds it.
    void keep(std::string_view name, std::size_t textBytes)
    {
        ++m_records;
        m_payloadBytes += name.size() + textBytes;
        m_nameBytes += name.size();
        if (!m_isObject && m_firstOther == 0)
            m_firstOther = m_records;
        if (name.data() != nullptr) {
            ValueView key;
            key.kind = ValueKind::Text;
            key.bytes = name;
            addToSurvey(m_names, key);
        }
        for (std::size_t i = 0; i < m_seenCount; ++i) {
            Seen& seen = m_seen[i];
            addToSurvey(m_kinds[seen.field], seen.value.view());
            m_isFloat[seen.field] = m_isFloat[seen.field] && seen.isFloat;
        }
    }

    std::uint64_t records() const { return m_records; }

    // Sets the structure but for its name.
    void describe(JsonCollection& collection) const
    {
        collection.size = { m_records, m_payloadBytes, m_nameBytes, true };
        collection.isDocument = true;
        if (m_records == 0)
            collection.whyDocument = JsonText::tr("There are no records to tell fields from.");
        else if (m_firstOther > 0)
            collection.whyDocument = JsonText::tr("Record %1 is not an object.").arg(m_firstOther);
        else if (m_hasTooMany)
            collection.whyDocument
                = JsonText::tr("The records have more than %1 different members.").arg(kMaxFields);
        else
            collection.isDocument = false;
        collection.isDocument ? describeDocuments(collection) : describeColumns(collection);
    }

private:
    JsonToken takeMembers(JsonCursor& cursor)
    {
        const FieldSchema any;
        while (true) {
            const JsonToken token = cursor.next();
            if (token == JsonToken::EndObject)
                return JsonToken::End;
            if (token != JsonToken::Key)
                return token;
            const std::string_view name = cursor.text(m_name);
            std::optional<std::size_t> field = m_fields.find(name);
            if (!field && m_fields.size() < kMaxFields)
                field = m_fields.add(name);
            m_hasTooMany = m_hasTooMany || !field;
            m_kinds.resize(m_fields.size());
            m_isFloat.resize(m_fields.size(), true);
            const JsonToken value = readField(cursor, Encoding::Plain, any, {}, m_cell);
            if (value != JsonToken::End)
                return value;
            if (field)
                see(*field);
        }
    }

    void see(std::size_t field)
    {
        if (m_seenCount == m_seen.size())
            m_seen.emplace_back();
        Seen& seen = m_seen[m_seenCount++];
        seen.field = field;
        seen.value.take(m_cell.value, m_kinds[field]);
        seen.isFloat = m_isFloat[field] && isFloat(m_cell.value);
    }

    void describeDocuments(JsonCollection& collection) const
    {
        const bool isNamed
            = collection.place.shape == Shape::Members || collection.place.shape == Shape::Remainder;
        FieldSchema key { isNamed ? QStringLiteral("key") : QStringLiteral("id"), {}, true };
        key.kind = isNamed ? ValueKind::Text : ValueKind::Int;
        FieldSchema document { QStringLiteral("document"), {}, true };
        document.kind = ValueKind::Json;
        collection.schema.fields = { key, document };
        collection.schema.key = { 0 };
        collection.hasKeyField = true;
    }

    void describeColumns(JsonCollection& collection) const
    {
        std::vector<std::size_t> order(m_fields.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::sort(order.begin(), order.end(),
            [this](std::size_t a, std::size_t b) { return m_fields.name(a) < m_fields.name(b); });
        if (collection.place.shape == Shape::Members) {
            addKeyField(collection);
            collection.survey[0] = m_names;
        }
        for (const std::size_t index : order) {
            FieldSchema field { QString::fromStdString(m_fields.name(index)), {}, false };
            FieldSurvey kinds = m_kinds[index];
            field.kind = onlyKind(kinds, m_isFloat[index]);
            collection.schema.fields.push_back(field);
            const std::uint64_t present
                = std::accumulate(kinds.values.begin(), kinds.values.end(), std::uint64_t(0));
            kinds.values[std::size_t(ValueKind::Missing)] = m_records - present;
            collection.survey.push_back(kinds);
        }
    }

    void addKeyField(JsonCollection& collection) const
    {
        QString name = QStringLiteral("key");
        while (m_fields.contains(name.toStdString()))
            name += QLatin1Char('_');
        FieldSchema key { name, {}, true };
        key.kind = ValueKind::Text;
        collection.schema.fields = { key };
        collection.schema.key = { 0 };
        collection.hasKeyField = true;
        collection.survey.resize(1);
    }

    JsonFields m_fields;
    std::vector<FieldSurvey> m_kinds;
    FieldSurvey m_names; // of the members that hold records
    struct Seen {
        std::size_t field = 0;
        KeptValue value;
        bool isFloat = false;
    };
    std::vector<Seen> m_seen; // of the current record, the first m_seenCount; the others keep their memory
    std::size_t m_seenCount = 0;
    std::vector<bool> m_isFloat; // every number of a field is spelled as a Float is
    std::string m_name;
    Cell m_cell;
    bool m_isObject = false;
    bool m_hasTooMany = false;
    std::uint64_t m_records = 0;
    std::uint64_t m_payloadBytes = 0;
    std::uint64_t m_nameBytes = 0;
    std::uint64_t m_firstOther = 0;
};

class Scanner {
public:
    Scanner(JsonStream& stream, Place place, RunContext* context)
        : m_stream(stream), m_place(std::move(place)), m_context(context)
    {
    }

    Result<std::vector<JsonCollection>> scan(bool isLines)
    {
        const Result<std::optional<char>> first = m_stream.peek();
        if (!first)
            return first.error();
        if (isLines)
            return scanRecords(Shape::Lines);
        if (!*first)
            return damaged(JsonText::tr("The file %1 is empty: it holds no data (line 1, column 1, byte 0).")
                               .arg(m_place.path),
                m_place.path + QStringLiteral(": no value at line 1, column 1, byte 0"));
        if (**first == '[')
            return scanRecords(Shape::Array);
        if (**first == '{')
            return scanObject();
        return singleValue();
    }

private:
    bool shouldStop() { return m_context && ++m_taken % kStopCheckRecords == 0 && m_context->shouldStop(); }

    JsonCollection collection(Shape shape, const std::string& section, const Learner& learner) const
    {
        JsonCollection found;
        found.place = m_place;
        found.place.shape = shape;
        found.place.section = section;
        found.schema.name = QString::fromStdString(section);
        learner.describe(found);
        return found;
    }

    Result<std::vector<JsonCollection>> scanRecords(Shape shape)
    {
        Place place = m_place;
        place.shape = shape;
        Result<std::unique_ptr<JsonRecords>> records = JsonRecords::open(place);
        if (!records)
            return records.error();
        Learner learner;
        while (true) {
            if (shouldStop())
                return cancelled();
            const Result<bool> taken = (*records)->next(learner);
            if (!taken)
                return taken.error();
            if (!*taken)
                return std::vector<JsonCollection> { collection(shape, {}, learner) };
            learner.keep({}, (*records)->text().size());
        }
    }

    // Even a value that is no set of records must be right JSON before it is called something else.
    Result<std::vector<JsonCollection>> singleValue()
    {
        SkipSink skip;
        Status taken = m_stream.takeValue(skip);
        if (taken)
            taken = m_stream.takeEnd();
        if (!taken)
            return taken.error();
        return Error { ErrorCode::Unsupported,
            JsonText::tr("The file %1 holds a single value and no records.").arg(m_place.path),
            m_place.path + QStringLiteral(": neither an array nor an object at line 1, byte 0"),
            JsonText::tr("Choose a file that holds an array or an object.") };
    }

    Result<std::vector<JsonCollection>> scanObject()
    {
        Status members = m_stream.takeObject([this](const std::string& name, std::uint64_t) -> Result<bool> {
            if (shouldStop())
                return cancelled();
            const Status taken = takeMember(name);
            return taken ? Result<bool>(true) : Result<bool>(taken.error());
        });
        if (!members)
            return members.error();
        if (Status ended = m_stream.takeEnd(); !ended)
            return ended.error();
        if (Status unique = m_names.finish(m_place, m_context); !unique)
            return unique.error();
        return decide();
    }

    Status takeMember(const std::string& name)
    {
        m_names.add(name);
        const Result<std::optional<char>> first = m_stream.peek();
        if (!first)
            return first.error();
        if (*first == '[')
            return takeArray(name);
        if (Status taken = m_stream.takeValue(m_values); !taken)
            return taken;
        m_values.keep(name, m_stream.valueText().size());
        m_hasOthers = true;
        return ok();
    }

    Status takeArray(const std::string& name)
    {
        if (Status taken = m_stream.take('['); !taken)
            return taken;
        ++m_arrays;
        if (m_arrays > kMaxSections)
            m_sections.clear();
        else
            m_sections.push_back({ name, m_stream.feed().offset() - 1, std::make_unique<Learner>() });
        const std::uint64_t begin = m_stream.feed().offset();
        SkipSink skip;
        for (bool isFirst = true;; isFirst = false) {
            if (shouldStop())
                return cancelled();
            const Result<bool> isEnd = m_stream.takeIf(']');
            if (!isEnd)
                return isEnd.error();
            if (*isEnd)
                break;
            if (!isFirst)
                if (Status taken = m_stream.take(','); !taken)
                    return taken;
            ValueSink& sink = m_sections.empty() ? static_cast<ValueSink&>(skip) : *m_sections.back().learner;
            if (Status taken = m_stream.takeValue(sink); !taken)
                return taken;
            if (!m_sections.empty())
                m_sections.back().learner->keep({}, m_stream.valueText().size());
        }
        m_arrayBytes += m_stream.feed().offset() - begin;
        return ok();
    }

    Result<std::vector<JsonCollection>> decide()
    {
        std::vector<JsonCollection> found;
        if (m_sections.empty()) {
            found.push_back(collection(Shape::Members, {}, m_values));
            if (m_arrays > 0)
                describeManyArrays(found.back());
            return found;
        }
        for (const Section& section : m_sections) {
            found.push_back(collection(Shape::Section, section.name, *section.learner));
            found.back().place.sectionOffset = m_place.isPacked ? 0 : section.offset;
        }
        if (m_hasOthers) {
            JsonCollection rest = collection(Shape::Remainder, {}, m_values);
            rest.schema.name = QStringLiteral("other members");
            found.push_back(rest);
        }
        return found;
    }

    // Arrays were passed element by element; as documents they count whole.
    void describeManyArrays(JsonCollection& whole) const
    {
        Learner documents;
        JsonCollection again
            = collection(Shape::Members, {}, documents); // of no records: the document layout
        again.whyDocument = JsonText::tr("Not all records are objects.");
        again.size = { m_values.records() + m_arrays, whole.size.payloadBytes + m_arrayBytes,
            whole.size.keyBytes, true };
        whole = again;
    }

    JsonStream& m_stream;
    Place m_place;
    RunContext* m_context;
    std::uint64_t m_taken = 0;
    NameCheck m_names;
    struct Section {
        std::string name;
        std::uint64_t offset; // of its bracket
        std::unique_ptr<Learner> learner;
    };
    std::vector<Section> m_sections;
    Learner m_values;
    bool m_hasOthers = false;
    std::uint64_t m_arrays = 0;
    std::uint64_t m_arrayBytes = 0;
};

} // namespace

Result<JsonFileScan> scanFile(const QString& path, bool isPacked, bool isLines, RunContext* context)
{
    Result<JsonFeed> feed = JsonFeed::open(path, isPacked);
    if (!feed)
        return feed.error();
    JsonStream stream(std::move(*feed));
    Scanner scanner(stream, { path, isPacked, Shape::Array, {} }, context);
    Result<std::vector<JsonCollection>> found = scanner.scan(isLines);
    if (!found)
        return found.error();
    return JsonFileScan { std::move(*found), stream.feed().hadByteOrderMark() };
}

} // namespace transload::store_json
