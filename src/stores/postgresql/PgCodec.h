#pragma once

#include "core/Batch.h"

#include <QByteArray>

#include <string>
#include <string_view>

namespace transload::store_postgresql {

/// How the values of a column travel in COPY's binary format. Domains travel as the type they are over.
enum class PgForm {
    Bool,
    Int2,
    Int4,
    Int8,
    Float4,
    Float8,
    Numeric,
    Text, ///< text, varchar, bpchar, name
    Bytea,
    Date,
    Time,
    Timestamp,
    TimestampTz,
    Interval,
    Uuid,
    Json,
    JsonB,
    Other, ///< everything else: as the text that the type's own output function gives
};

/// The form of a built-in type by its number in pg_type; Other for all else.
PgForm formOf(unsigned typeOid);

/// The kind of value that such a column holds.
ValueKind kindOf(PgForm form);

/// Appends one value as it came from the server (not NULL) to the open record. `typeName` is for Other. False
/// when the bytes are not a value of this form, or one that the record encoding cannot hold: a timestamp
/// after the year 294246.
bool decodeValue(PgForm form, std::string_view bytes, const QByteArray& typeName, Batch& batch);

/// Whether a value can be stored, and why not.
enum class Fit {
    Fits,
    WrongKind, ///< the column holds another kind of value
    OutOfRange, ///< the type's range or precision does not hold it exactly
    NulInText,
    InvalidUtf8,
};

/// Appends one value, with its length in front, as COPY's binary format wants it. Not for Other.
Fit encodeBinary(PgForm form, const ValueView& value, std::string& out);

/// Appends one value as a field of COPY's text format, escaped; NULL as \N.
Fit encodeText(PgForm form, const ValueView& value, std::string& out);

/// Whether PostgreSQL can hold these bytes as text: UTF-8 without surrogates, without NUL.
Fit checkText(std::string_view bytes);

} // namespace transload::store_postgresql
