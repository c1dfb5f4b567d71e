#pragma once

#include "core/JsonCursor.h"
#include "core/Value.h"
#include "stores/Schema.h"

#include <optional>
#include <string>
#include <string_view>

namespace transload::store_json {

/// How the values of a collection stand in its file.
enum class Encoding {
    Plain, ///< as any program writes JSON: a value's own spelling tells its kind
    Described, ///< as this program writes it beside a description (JsonSidecar): every value comes back
               ///< exactly
};

/// A value as it was read, with the memory for what is not as it stands in the file.
struct Cell {
    ValueView value;
    std::string scratch;
};

/// Reads one value of `field` from the cursor into `cell`; gives End, Incomplete or Bad (without a problem of
/// the cursor: it is JSON, but not what the description says). `typeName` is the field's, in UTF-8; views
/// point into the cursor's text, `typeName` and the cell.
///
/// Plain: text is Text, an integer literal that fits is Int, other numbers are Decimal with their own
/// spelling, nested values are Json with their exact text; where the field has a kind, the value has it if
/// exactly its spelling comes back from it. Described: see appendField.
JsonToken readField(
    JsonCursor& cursor, Encoding encoding, const FieldSchema& field, std::string_view typeName, Cell& cell);

/// Appends a value of `field` as it stands in a Described collection. False only for Missing.
///
/// Without a kind: as JsonValue. With a kind, in its plain form: Bool, Int and Decimal as literals, Float
/// with its point or exponent, Json nested, all else as a string. What has no plain form there stands as
/// JsonValue's object for it; a value of another kind as `{"$value": ...}` around its JsonValue. `onOneLine`:
/// no line break may be written.
bool appendField(std::string& out, const FieldSchema& field, std::string_view typeName,
    const ValueView& value, bool onOneLine);

} // namespace transload::store_json
