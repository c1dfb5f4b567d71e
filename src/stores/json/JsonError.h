#pragma once

#include "core/JsonCursor.h"
#include "core/Result.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <string_view>

namespace transload::store_json {

/// The translation context of all texts of this store.
struct JsonText {
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

/// A place in a text: line and column count from 1, the column in characters; byte counts from 0.
struct TextPlace {
    std::uint64_t line = 1;
    std::uint64_t column = 1;
    std::uint64_t byte = 0;
};

/// Goes through a text piece by piece to find the line and column of a byte.
class PlaceFinder {
public:
    void add(std::string_view text);
    /// What was added so far does not count as columns.
    void startLine() { m_place.column = 1; }
    const TextPlace& place() const { return m_place; }

private:
    TextPlace m_place;
};

/// The Error for a file that is not JSON as this program takes it: what is wrong and where.
Error malformed(JsonProblem problem, const QString& path, const TextPlace& place);

/// The Error for a file that is damaged in another way.
Error damaged(const QString& message, const QString& detail);

/// The Error for a mistake of our own, e.g. a call out of order.
Error internalError(const QString& detail);

/// What a person can do about a damaged file.
QString mendNextStep();

} // namespace transload::store_json
