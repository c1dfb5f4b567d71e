#pragma once

#include "core/Result.h"
#include "engine/RunReport.h"

#include <QByteArray>
#include <QJsonObject>

namespace transload {

/// The version of report.json's layout; src/README.md tells every member.
inline constexpr int kReportSchema = 1;

/// Everything the run has to say, without a secret or a value of a record. Counts above 2^53 are texts,
/// because many readers of JSON round larger numbers.
QJsonObject reportObject(const RunReport& report);

/// report.json: the report's object, sealed by the member `checksum` (SealedJson.h).
QByteArray toJson(const RunReport& report);

/// Reads a report again and proves that nobody changed it since it was written. Errors: Corrupt when it is
/// damaged or was edited, Unsupported when a newer version of this program wrote it.
Result<QJsonObject> readJsonReport(const QByteArray& bytes, const QString& fileName);

} // namespace transload
