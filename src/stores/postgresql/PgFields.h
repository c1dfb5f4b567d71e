#pragma once

#include "core/Result.h"
#include "stores/postgresql/PgTable.h"

#include <optional>

namespace transload::store_postgresql {

/// What a field's column is used for.
enum class PgUse {
    Own, ///< its own kind of value
    AnyValue, ///< each value has its own kind, and stands as JSON that tells it (core/JsonValue.h)
    Spelled, ///< values of another kind stand as their text (core/ValueText.h)
};

/// How a field of a collection lies in a table.
struct PgField {
    QString name;
    PgForm form = PgForm::Other; ///< of the column
    PgUse use = PgUse::Own;
    ValueKind kind = ValueKind::Null; ///< of the field; not for AnyValue
    QByteArray typeName; ///< for the kind Other
};

/// Finds the columns of the fields. Errors: NotFound, naming the field.
Result<std::vector<PgField>> fieldsIn(const PgTable& table, const CollectionSchema& collection);

/// Appends a value as the column holds it. `inText`: COPY's text format. `scratch` is overwritten.
Fit encodeField(
    const PgField& field, const ValueView& value, bool inText, std::string& scratch, std::string& out);

/// Appends what the column holds to the open record, as the field has it. False when the server's bytes
/// cannot be read as what the column's type says.
bool decodeField(const PgField& field, std::string_view bytes, std::string& scratch, Batch& batch);

/// Whether every value of the field is of the kind of its column, whatever it holds.
inline bool hasOneKind(const PgField& field) { return field.use == PgUse::Own; }

} // namespace transload::store_postgresql
