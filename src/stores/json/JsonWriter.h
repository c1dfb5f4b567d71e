#pragma once

#include "stores/Store.h"
#include "stores/json/JsonOutput.h"

namespace transload::store_json {

/// How the text of a target looks.
struct WriteStyle {
    bool isPretty = false; ///< each member on a line of its own
    bool isLines = false; ///< JSON Lines
    int depth = 0; ///< of the array that holds the records
};

/// The key of the record before, to see whether keys ascend: then none comes twice.
class KeyOrder {
public:
    enum class Step { Ascends, Repeats, Unknown };
    /// Compares with the key before and remembers this one. A key with an absent part is none.
    Step next(const std::vector<ValueView>& key);

private:
    struct Part {
        ValueView value;
        std::string bytes;
    };
    std::vector<Part> m_last;
};

/// What a writer learned about its collection.
struct WrittenCollection {
    CollectionSchema schema;
    CollectionSize size;
    bool mayHaveTwins = false; ///< the keys did not ascend, so they must be compared with each other
};

/// Writes the records of one collection in the Described encoding. See Writer.
class JsonWriter : public Writer {
public:
    /// `output` and `written` must outlive it. What stands around the records is the target's.
    JsonWriter(JsonOutput& output, WrittenCollection& written, WriteStyle style);

    Status write(const Batch& batch) override;
    Status finish() override;

private:
    Status writeRecord(std::string_view record);
    void appendMember(std::size_t field, const ValueView& value, bool isFirst);
    Status checkKey(std::string_view record);
    void lineBreak(int depth);

    JsonOutput& m_output;
    WrittenCollection& m_written;
    CollectionSchema m_schema; // with the kinds that the values are written by
    WriteStyle m_style;
    std::vector<std::string> m_names; // `"name":`, ready to be written
    std::vector<std::string> m_typeNames;
    std::vector<std::uint8_t> m_isKey;
    std::vector<ValueView> m_key; // of the current record
    KeyOrder m_order;
    bool m_isFinished = false;
};

/// The key of an encoded record for a message: plain ASCII or hex, cut at 200 characters.
QString keyText(const CollectionSchema& schema, std::string_view record);

} // namespace transload::store_json
