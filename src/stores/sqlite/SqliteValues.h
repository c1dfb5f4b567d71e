#pragma once

#include "stores/Schema.h"

#include <optional>
#include <string>

namespace transload::store_sqlite {

/// How the values of one column stand in SQLite; chosen once per column.
enum class Coding {
    AsStored, ///< by the storage class of each value
    Bool, ///< INTEGER 0 or 1
    Float, ///< REAL; NaN as the text 'NaN' and -0.0 as the blob '-0.0', both of which a REAL cannot keep
    Text, ///< the text of the field's kind (core/ValueText)
    Mixed, ///< by storage class; what has none as the text {"$value":…} (core/JsonValue)
};

/// The declared type of a column that came without a kind from another kind of store. No affinity.
inline constexpr char kMixedType[] = "BLOB mixed";

/// How the values of a field are stored.
Coding codingOf(const FieldSchema& field);

/// Replaces a value that was read by storage class (Null, Int, Float, Text, Bytes) by what it stands for,
/// if its exact spelling can be made from that again; else it stays. `typeName` is the field's, for Other.
/// The value then points into its former bytes, `scratch` or `typeName`.
void decode(
    Coding coding, ValueKind kind, const std::string& typeName, ValueView& value, std::string& scratch);

/// The value by storage class that decode turns into `value`; nothing when SQLite cannot hold it exactly.
/// Points into `value` or `scratch`.
std::optional<ValueView> encode(Coding coding, const ValueView& value, std::string& scratch);

} // namespace transload::store_sqlite
