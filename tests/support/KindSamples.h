#pragma once

#include "core/Value.h"

#include <QString>

#include <vector>

namespace transload::test {

/// Values of one kind: an ordinary one first, then whatever is awkward about the kind.
struct KindSample {
    ValueKind kind = ValueKind::Null;
    QString typeName; ///< for Other
    std::vector<ValueView> values; ///< their bytes live as long as the program
};

/// One for each kind but Null and Missing.
const std::vector<KindSample>& kindSamples();

ValueView valueOf(ValueKind kind, std::int64_t integer);
ValueView valueOf(ValueKind kind, std::string_view bytes);

} // namespace transload::test
