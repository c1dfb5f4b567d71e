#include "stores/postgresql/PgFields.h"

#include "core/JsonValue.h"
#include "core/ValueText.h"
#include "stores/postgresql/PgError.h"

#include <algorithm>

namespace transload::store_postgresql {

namespace {

bool holdsText(PgForm form) { return form == PgForm::Text || form == PgForm::Json || form == PgForm::JsonB; }

PgUse useOf(const FieldSchema& field, PgForm form)
{
    if (!holdsText(form))
        return PgUse::Own;
    if (!field.kind)
        return PgUse::AnyValue;
    return *field.kind == kindOf(form) ? PgUse::Own : PgUse::Spelled;
}

ValueView textView(ValueKind kind, std::string_view text)
{
    ValueView view;
    view.kind = kind;
    view.bytes = text;
    return view;
}

Fit encode(PgForm form, const ValueView& value, bool inText, std::string& out)
{
    return inText ? encodeText(form, value, out) : encodeBinary(form, value, out);
}

std::string_view contentOf(PgForm form, std::string_view bytes)
{
    return form == PgForm::JsonB && !bytes.empty() ? bytes.substr(1) : bytes; // after its version
}

} // namespace

Result<std::vector<PgField>> fieldsIn(const PgTable& table, const CollectionSchema& collection)
{
    std::vector<PgField> fields;
    for (const FieldSchema& field : collection.fields) {
        const auto column
            = std::find_if(table.columns.begin(), table.columns.end(), [&](const PgColumn& candidate) {
                  return candidate.name == field.name && !candidate.isGenerated();
              });
        if (column == table.columns.end())
            return Error { ErrorCode::NotFound,
                PgText::tr("The table “%1” has no column called “%2”.").arg(table.name, field.name),
                table.name, PgText::tr("Look at the table: it was changed by someone.") };
        PgField found { field.name, column->form, useOf(field, column->form), ValueKind::Null, {} };
        found.kind = field.kind.value_or(kindOf(column->form));
        if (found.kind == ValueKind::Other)
            found.typeName = (field.typeName.isEmpty() ? column->type : field.typeName).toUtf8();
        fields.push_back(std::move(found));
    }
    return fields;
}

Fit encodeField(
    const PgField& field, const ValueView& value, bool inText, std::string& scratch, std::string& out)
{
    if (value.kind == ValueKind::Null || field.use == PgUse::Own) {
        const std::string_view wanted(field.typeName.constData(), std::size_t(field.typeName.size()));
        if (value.kind == ValueKind::Other && value.typeName != wanted)
            return Fit::WrongKind;
        return encode(field.form, value, inText, out);
    }
    scratch.clear();
    if (field.use == PgUse::AnyValue) {
        if (!appendJsonValue(scratch, value))
            return Fit::WrongKind;
    } else {
        const bool isOther = value.kind == ValueKind::Other;
        const std::string_view wanted(field.typeName.constData(), std::size_t(field.typeName.size()));
        if (value.kind != field.kind || !hasText(value) || (isOther && value.typeName != wanted))
            return Fit::WrongKind;
        // What is not spelled as its kind would come back as a Text.
        std::string unused;
        if ((value.kind == ValueKind::Json || value.kind == ValueKind::Decimal)
            && !parseText(value.kind, value.bytes, unused))
            return Fit::WrongKind;
        appendText(scratch, value);
    }
    return encode(field.form, textView(kindOf(field.form), scratch), inText, out);
}

bool decodeField(const PgField& field, std::string_view bytes, std::string& scratch, Batch& batch)
{
    if (field.use == PgUse::Own)
        return decodeValue(field.form, bytes, field.typeName, batch);
    const std::string_view content = contentOf(field.form, bytes);
    std::optional<ValueView> value = field.use == PgUse::AnyValue ? parseJsonValue(content, scratch)
                                                                  : parseText(field.kind, content, scratch);
    if (!value)
        return decodeValue(
            field.form, bytes, {}, batch); // what is stored, when it is not spelled as it should be
    if (value->kind == ValueKind::Other && field.use == PgUse::Spelled)
        value->typeName = std::string_view(field.typeName.constData(), std::size_t(field.typeName.size()));
    batch.add(*value);
    return true;
}

} // namespace transload::store_postgresql
