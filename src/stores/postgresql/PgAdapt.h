#pragma once

#include "stores/Store.h"

namespace transload::store_postgresql {

/// What a collection of another store becomes here: a table with a type for each kind of value, its key,
/// unique constraints, foreign keys and indexes. Names that PostgreSQL cannot have are made shorter in a way
/// that depends on nothing but the name, and listed.
Result<AdaptedCollection> adaptCollection(const CollectionSchema& collection);

/// The name under which something called `name` goes here; the same when it can. Another only for names over
/// 63 bytes and those of system columns and of our own table: cut, with eight hex digits of the name's
/// SHA-256.
QString nameHere(const QString& name, bool isColumn);

} // namespace transload::store_postgresql
