#pragma once

#include "stores/Store.h"

namespace transload::store_postgresql {

/// Connects, looks at the schema and at what the user may do, and changes nothing. This is the test of a
/// connection too: host and port, TLS, password, database and rights each fail in words of their own. Errors:
/// those of connecting; NotFound when there is no such schema. Rights that reading needs are Stops.
Result<Inspection> inspectSchema(const Location& location);

} // namespace transload::store_postgresql
