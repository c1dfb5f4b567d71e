#pragma once

#include "core/RunContext.h"
#include "stores/json/JsonStream.h"

#include <map>
#include <memory>

namespace transload::store_json {

/// How the records of a collection lie in their file.
enum class Shape {
    Array, ///< the file is an array of them
    Lines, ///< one after another, each on a line of its own
    Members, ///< the file is an object, and its members are the records
    Section, ///< the file is an object, and one of its members is an array of them
    Remainder, ///< the members of such an object that are no arrays
};

/// Where the records of one collection lie.
struct Place {
    QString path;
    bool isPacked = false;
    Shape shape = Shape::Array;
    std::string section {}; ///< the member's name, for Section
    /// Where the bracket of the section's array stands; 0: has to be looked for, as in packed files.
    std::uint64_t sectionOffset = 0;

    /// Opens the text where the records begin, or where looking for them has to begin.
    Result<JsonFeed> openFeed() const;
};

/// Goes through the records of one collection in the order of the file.
class JsonRecords {
public:
    /// Opens the file and goes to the first record. Errors: Corrupt with line, column and byte.
    static Result<std::unique_ptr<JsonRecords>> open(const Place& place);

    /// Takes the next record, false at the end. What `sink` keeps of it, `name` and `text` stay valid until
    /// the next call.
    Result<bool> next(ValueSink& sink);

    /// The member's name, for Members and Remainder.
    const std::string& name() const { return m_name; }
    std::string_view text() const { return m_stream.valueText(); }

private:
    JsonRecords(JsonStream stream, Place place) : m_stream(std::move(stream)), m_place(std::move(place)) { }
    Status begin();
    Status goToSection();
    Result<bool> hasNext();
    Result<bool> hasNextLine();

    JsonStream m_stream;
    Place m_place;
    std::string m_name;
    bool m_isFirst = true;
    bool m_isAtEnd = false;
};

/// Where the array of each section of a file begins (its bytes when unpacked); reads the file strictly to its
/// end. Errors: Corrupt with line, column and byte; Cancelled.
Result<std::map<std::string, std::uint64_t>> findSections(
    const QString& path, bool isPacked, RunContext* context);

} // namespace transload::store_json
