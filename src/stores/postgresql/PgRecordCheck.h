#pragma once

#include "stores/RecordCheck.h"
#include "stores/postgresql/PgFields.h"

namespace transload::store_postgresql {

/// What PgWriter and the server refuse or would round, told beforehand by the writer's own encoding and the
/// modifiers of the columns' types. A column whose type only the server knows (a domain, an enum) is not
/// judged.
class PgRecordCheck : public RecordCheck {
public:
    explicit PgRecordCheck(const CollectionSchema& collection);

    /// The column's type where `misfit` judges its values; nothing where only the server can.
    std::optional<PgForm> formOf(std::size_t field) const
    {
        return m_columns[field].isKnown ? std::optional(m_columns[field].field.form) : std::nullopt;
    }

    std::optional<Misfit> misfit(std::string_view record) override;
    std::vector<UniqueKey> uniqueKeys() const override;
    void appendComparable(std::string& out, std::size_t field, const ValueView& value) const override;

private:
    /// What stands in the brackets of a type: numeric(10,2), character varying(20), timestamp(3) ...
    struct Limits {
        int first = -1; ///< precision, length, or digits of a second; -1: none
        int scale = 0; ///< of a numeric
    };
    struct Column {
        FieldSchema schema;
        PgField field;
        Limits limits;
        bool isKnown = false;
        bool isPadded = false; ///< character(n): spaces at the end say nothing
        bool notNull = false;
    };

    const char* problemOf(const Column& column, const ValueView& value);

    std::vector<Column> m_columns;
    std::string m_scratch;
    std::string m_encoded;
};

} // namespace transload::store_postgresql
