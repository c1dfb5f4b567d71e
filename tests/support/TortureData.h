#pragma once

#include "support/StoreTestKit.h"

namespace transload::test {

/// The collections that every store has to take and give back unchanged, whatever store they come from: every
/// kind of value at its extremes, keys of one field, of several and none, fields without one kind, strange
/// names, references between collections, and plain pairs.
std::vector<TestCollection> tortureData();

/// The extremes of one kind, each of which must come back exactly. Views point into constants.
std::vector<ValueView> extremesOf(ValueKind kind);

/// The records of a collection as lines for a checker that shares no code with us: one JSON array a record,
/// one `[kind, text]` a field (kind: the tag's number; text: as ValueText writes it, Bytes and text that is
/// not UTF-8 as {"hex": …}).
QByteArray linesFor(const TestCollection& collection);

} // namespace transload::test
