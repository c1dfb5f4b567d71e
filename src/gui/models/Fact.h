#pragma once

#include <QString>

#include <vector>

namespace transload {

/// One line of a card: what it is, and its value. Both are plain text.
struct Fact {
    QString label; ///< translated
    QString value;
    QString whole; ///< the complete value when `value` is a shortened one, or a path that may be elided

    bool operator==(const Fact& other) const = default;
};

using Facts = std::vector<Fact>;

} // namespace transload
