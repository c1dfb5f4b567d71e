#pragma once

#include "core/Value.h"
#include "stores/Schema.h"

#include <QString>

namespace transload {

/// Whether a field may hold this value: any when it has no kind; else one of its kind (an Other also of its
/// type), Null or Missing. What a writer that encodes by kind refuses otherwise.
bool fits(const FieldSchema& field, const ValueView& value);

/// What a kind is called in details and logs: English, stable, "Decimal".
QString kindName(ValueKind kind);

/// Whether a default means the same in every store: a number, a quoted text, NULL, TRUE, FALSE,
/// CURRENT_TIMESTAMP, CURRENT_DATE or CURRENT_TIME.
bool isPlainDefault(const QString& expression);

} // namespace transload
