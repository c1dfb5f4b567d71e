#pragma once

#include "core/Value.h"
#include "stores/postgresql/PgCodec.h"

#include <string>

namespace transload::store_postgresql {

/// Appends the text that a column of this form reads as exactly this value, escaped for COPY's text format.
/// The value is not NULL and fits the form.
void appendCopyField(PgForm form, const ValueView& value, std::string& out);

} // namespace transload::store_postgresql
