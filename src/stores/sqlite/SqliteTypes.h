#pragma once

#include "stores/Schema.h"

#include <QString>

namespace transload::store_sqlite {

/// What SQLite makes of values that are put into a column (sqlite.org/datatype3.html, section 3.1).
enum class Affinity { Integer, Text, Blob, Real, Numeric };

/// The affinity of a column that is declared so.
Affinity affinityOf(const QString& declaredType);

/// The type that a field from another kind of store is declared with: as there, if people can still read it
/// and SQLite then leaves every value of the field's kind as it is; otherwise with a word before it (`TEXT
/// numeric(10,2)`), or the usual word for the kind. Without a kind it is kMixedType.
QString declaredTypeFor(const FieldSchema& field);

} // namespace transload::store_sqlite
