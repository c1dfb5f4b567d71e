#pragma once

#include "stores/Store.h"
#include "stores/json/JsonFields.h"
#include "stores/json/JsonScan.h"

namespace transload::store_json {

/// Turns one JSON value into the fields of a record.
class RecordSink : public ValueSink {
public:
    RecordSink(const CollectionSchema& schema, const JsonCollection& collection);

    JsonToken take(JsonCursor& cursor) override;
    Error error(const JsonFeed& feed) const override;

    /// Sets the field that is not a member: the record's name or number.
    void setKey(const std::string& name, std::uint64_t number);
    /// Bytes of the record in its encoding.
    std::size_t encodedBytes() const;
    void addTo(Batch& batch) const;
    /// A value larger than any store takes; null when there is none.
    const FieldSchema* tooLarge() const;

private:
    JsonToken takeMembers(JsonCursor& cursor);
    JsonToken takeDocument(JsonCursor& cursor);

    const CollectionSchema& m_schema;
    const JsonCollection& m_collection;
    std::vector<std::string> m_typeNames;
    JsonFields m_fields;
    std::size_t m_firstMember; // index of the first field that is a member
    std::vector<Cell> m_cells;
    std::string m_name;
    enum class Misfit { None, NotAnObject, UnknownMember, BadValue };
    Misfit m_misfit = Misfit::None;
    std::string m_misfitName;
    std::uint64_t m_misfitOffset = 0; // behind the feed's place
};

/// Reads the records of one collection of a JSON store. See Reader.
class JsonReader : public Reader {
public:
    static Result<std::unique_ptr<Reader>> open(
        const CollectionSchema& schema, const JsonCollection& collection);

    Status next(Batch& batch, std::size_t maxBytes) override;

private:
    JsonReader(const CollectionSchema& schema, const JsonCollection& collection,
        std::unique_ptr<JsonRecords> records);

    CollectionSchema m_schema;
    JsonCollection m_collection;
    std::unique_ptr<JsonRecords> m_records;
    RecordSink m_sink; // refers to the two above
    std::uint64_t m_count = 0;
    bool m_isRecordWaiting = false; // did not fit into the last batch
    bool m_isAtEnd = false;
};

} // namespace transload::store_json
