#include "engine/KindSurvey.h"

#include <algorithm>
#include <utility>

namespace transload {

namespace {

// SQLite's rules of type affinity (sqlite.org/datatype3.html, section 3.1), and what people mean by the rest.
ValueKind kindByDeclaration(const QString& declaredType)
{
    static const std::pair<const char*, ValueKind> kRules[]
        = { { "INT", ValueKind::Int }, { "CHAR", ValueKind::Text }, { "CLOB", ValueKind::Text },
              { "TEXT", ValueKind::Text }, { "BLOB", ValueKind::Bytes }, { "REAL", ValueKind::Float },
              { "FLOA", ValueKind::Float }, { "DOUB", ValueKind::Float }, { "BOOL", ValueKind::Bool },
              { "NUMERIC", ValueKind::Decimal }, { "DECIMAL", ValueKind::Decimal } };
    for (const auto& [word, kind] : kRules)
        if (declaredType.contains(QLatin1String(word), Qt::CaseInsensitive))
            return kind;
    return ValueKind::Text;
}

bool needsSurvey(const CollectionSchema& collection)
{
    return !collection.isKeyValue
        && std::any_of(collection.fields.begin(), collection.fields.end(),
            [](const FieldSchema& field) { return !field.kind; });
}

} // namespace

std::optional<ValueKind> kindOf(const FieldSchema& field, const FieldSurvey& survey)
{
    std::optional<ValueKind> only;
    for (std::size_t i = 0; i < kValueKinds; ++i) {
        const auto kind = ValueKind(i);
        if (survey.values[i] == 0 || kind == ValueKind::Null || kind == ValueKind::Missing)
            continue;
        // An Other has a type name of its own in every value; only the value itself can tell it.
        if (only || kind == ValueKind::Other)
            return std::nullopt;
        only = kind;
    }
    return only ? only : kindByDeclaration(field.declaredType);
}

Status surveyKinds(Detection& detection, const QStringList& only, const Registry& registry,
    RunContext& context, SurveyBook* surveys)
{
    SurveyBook ownBook;
    SourceSurveyor surveyor(detection, registry, surveys ? *surveys : ownBook);
    for (DetectedCollection& collection : detection.collections) {
        if (!needsSurvey(collection.schema) || (!only.isEmpty() && !only.contains(collection.schema.name)))
            continue;
        const Result<FieldSurveys> found = surveyor.survey(collection.schema, context);
        if (!found)
            return found.error();
        for (std::size_t i = 0; i < (*found)->size() && i < collection.schema.fields.size(); ++i)
            if (FieldSchema& field = collection.schema.fields[i]; !field.kind)
                field.kind = kindOf(field, (**found)[i]);
    }
    return ok();
}

} // namespace transload
