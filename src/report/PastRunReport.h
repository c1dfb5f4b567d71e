#pragma once

#include "core/Result.h"
#include "engine/UndoPlan.h"

#include <QJsonObject>

namespace transload {

/// What a report.json, read by readJsonReport, says of its run, as far as undo needs it. Errors: Corrupt (it
/// is not what this program writes).
Result<PastRun> pastRunOf(const QJsonObject& report);

/// The run that the history knows by this id, or a unique beginning of it, as its report tells it. Errors:
/// NotFound (no such run, or its report is gone), Corrupt, Unsupported.
Result<PastRun> findPastRun(const QString& runId, const QString& stateFolder);

/// What a report says of each collection, under the name it has in the target.
std::vector<ExpectedCollection> expectedOf(const QJsonObject& report);

/// The report of a run in the folder that the history tells: `report-<run>.json`, else `report.json`. Errors:
/// NotFound, Corrupt (damaged, edited, or of another run), Unsupported.
Result<QJsonObject> readReportOf(const QString& runId, const QString& folder);

} // namespace transload
