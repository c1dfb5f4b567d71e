#pragma once

#include "core/RunContext.h"
#include "stores/Store.h"
#include "stores/json/JsonEncoding.h"
#include "stores/json/JsonRecords.h"

#include <vector>

namespace transload::store_json {

/// One collection of a JSON store: its structure, and where and how its records lie.
struct JsonCollection {
    CollectionSchema schema;
    Place place;
    Encoding encoding = Encoding::Plain;
    /// Field 0 is not a member: the member's name for Members and Remainder, the record's number (from 1) in
    /// documents.
    bool hasKeyField = false;
    bool isDocument = false; ///< field 1 is the record's exact text
    QString whyDocument; ///< translated, a sentence, when the columns layout does not fit
    CollectionSize size;
    /// By the kinds that a reader yields without being told any; empty: values were not looked at.
    std::vector<FieldSurvey> survey;
};

/// What a look at the whole of a JSON file found.
struct JsonFileScan {
    std::vector<JsonCollection> collections; ///< named within the file: "" for the file itself
    bool hadByteOrderMark = false;
};

/// More members, over all records, than any table has columns: such a collection is read as documents.
inline constexpr std::size_t kMaxFields = 1000;
/// More arrays in one object than this are records, not sections.
inline constexpr std::size_t kMaxSections = 1000;

/// Reads a JSON file that nothing describes, to the last byte and strictly, and finds how its records lie.
/// Errors: Corrupt with line, column and byte; Cancelled.
Result<JsonFileScan> scanFile(const QString& path, bool isPacked, bool isLines, RunContext* context);

} // namespace transload::store_json
