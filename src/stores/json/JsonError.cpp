#include "stores/json/JsonError.h"

#include "stores/NextStep.h"
namespace transload::store_json {

namespace {

QString sentence(JsonProblem problem)
{
    switch (problem) {
    case JsonProblem::EndsEarly:
        return JsonText::tr(
            "The file %1 is cut off: it ends at line %2, column %3 (byte %4) inside a value.");
    case JsonProblem::Comment:
        return JsonText::tr(
            "The file %1 has a comment at line %2, column %3 (byte %4), which JSON does not know.");
    case JsonProblem::NotFinite:
        return JsonText::tr(
            "The file %1 has NaN or Infinity at line %2, column %3 (byte %4), which JSON does not know.");
    case JsonProblem::BadNumber:
        return JsonText::tr(
            "The file %1 has a number at line %2, column %3 (byte %4) that is not written as JSON "
            "demands.");
    case JsonProblem::ControlCharacter:
        return JsonText::tr("The file %1 has a control character in a text at line %2, column %3 (byte %4).");
    case JsonProblem::BadEscape:
        return JsonText::tr("The file %1 has an unknown escape in a text at line %2, column %3 (byte %4).");
    case JsonProblem::LoneSurrogate:
        return JsonText::tr(
            "The file %1 has half of a character at line %2, column %3 (byte %4): a surrogate "
            "without its partner.");
    case JsonProblem::BadUtf8:
        return JsonText::tr("The file %1 is not valid UTF-8 at line %2, column %3 (byte %4).");
    case JsonProblem::DuplicateKey:
        return JsonText::tr(
            "The file %1 names a member twice in one object at line %2, column %3 (byte %4).");
    case JsonProblem::TooDeep:
        return JsonText::tr(
            "The file %1 is nested too deeply at line %2, column %3 (byte %4): more than %5 levels.");
    case JsonProblem::None:
    case JsonProblem::Unexpected:
        break;
    }
    return JsonText::tr("The file %1 is not valid JSON at line %2, column %3 (byte %4).");
}

} // namespace

void PlaceFinder::add(std::string_view text)
{
    m_place.byte += text.size();
    for (const char c : text) {
        if (c == '\n') {
            ++m_place.line;
            m_place.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++m_place.column;
        }
    }
}

QString mendNextStep()
{
    return JsonText::tr("Mend the file at this place or use an older copy of it, then try again.");
}

Error malformed(JsonProblem problem, const QString& path, const TextPlace& place)
{
    // All at once: a path may itself hold what looks like a place to fill.
    const QString line = QString::number(place.line);
    const QString column = QString::number(place.column);
    const QString byte = QString::number(place.byte);
    const QString message = problem == JsonProblem::TooDeep
        ? sentence(problem).arg(path, line, column, byte, QString::number(kMaxJsonDepth))
        : sentence(problem).arg(path, line, column, byte);
    const bool isHealthy = problem == JsonProblem::TooDeep;
    return Error { isHealthy ? ErrorCode::Unsupported : ErrorCode::Corrupt, message,
        QStringLiteral("%1: %2 at line %3, column %4, byte %5")
            .arg(path, QLatin1String(describe(problem)), line, column, byte),
        isHealthy ? JsonText::tr("Leave this file out, or make it flatter first.") : mendNextStep() };
}

Error damaged(const QString& message, const QString& detail)
{
    return Error { ErrorCode::Corrupt, message, detail,
        JsonText::tr("Use another copy of this file, if there is one.") };
}

Error internalError(const QString& detail)
{
    return Error { ErrorCode::Internal, JsonText::tr("The JSON data could not be handled."), detail,
        commonNextStep() };
}

} // namespace transload::store_json
