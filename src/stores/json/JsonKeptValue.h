#pragma once

#include "stores/Store.h"

#include <algorithm>
#include <string>

namespace transload::store_json {

/// What a survey needs of a value, kept until its record is known to be whole; no more of a long one than the
/// survey looks at.
class KeptValue {
public:
    /// `known`: what is known of the value's field.
    void take(const ValueView& value, const FieldSurvey& known)
    {
        m_value = value;
        const bool isWhole = value.kind == ValueKind::Text
            && (mayBeOfAKind(known) || value.bytes.find('\0') != std::string_view::npos);
        std::size_t size = isWhole ? value.bytes.size() : std::min(value.bytes.size(), kShort);
        while (size > 0 && size < value.bytes.size() && (value.bytes[size] & 0xC0) == 0x80)
            --size; // never a part of a character
        m_bytes = value.bytes.substr(0, size);
    }

    /// Valid until the next `take`.
    const ValueView& view()
    {
        m_value.bytes = m_bytes;
        return m_value;
    }

private:
    static constexpr std::size_t kShort = 256; // more than an example shows

    static bool mayBeOfAKind(const FieldSurvey& known)
    {
        return std::any_of(FieldSurvey::kTextKinds.begin(), FieldSurvey::kTextKinds.end(),
            [&](ValueKind kind) { return !known.isNotText[std::size_t(kind)]; });
    }

    ValueView m_value;
    std::string m_bytes;
};

} // namespace transload::store_json
