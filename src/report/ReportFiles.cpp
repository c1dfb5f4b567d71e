#include "report/ReportFiles.h"

#include "core/Files.h"
#include "report/HtmlReport.h"
#include "report/JsonReport.h"

namespace transload {

namespace {

bool isTaken(const QString& path)
{
    const Result<std::optional<FileState>> state = fileState(path);
    return !state || state->has_value();
}

} // namespace

Status writeReport(const RunReport& report, const QString& folder)
{
    QString base = folder + QStringLiteral("/report");
    if (isTaken(base + QStringLiteral(".json")) || isTaken(base + QStringLiteral(".html")))
        base += QLatin1Char('-') + report.runId;
    if (Status json = writeFileDurably(base + QStringLiteral(".json"), toJson(report)); !json)
        return json;
    return writeFileDurably(base + QStringLiteral(".html"), toHtml(report).toUtf8());
}

} // namespace transload
