#include "engine/ReportTestKit.h"
#include "engine/EngineTestKit.h"

namespace transload::test {

QString told(const RunReport& report)
{
    QStringList lines { verdictSentence(report) };
    if (report.explanation)
        lines << report.explanation->what << report.explanation->detail;
    for (const Finding& finding : report.findings)
        lines << finding.id + QStringLiteral(": ") + finding.message + QLatin1Char(' ') + finding.reason;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + differencesOf(report).join(QLatin1Char('\n'));
}

const CollectionReport& collectionOf(const RunReport& report, const char* name)
{
    for (const CollectionReport& collection : report.collections)
        if (collection.name == QLatin1String(name) || collection.targetName == QLatin1String(name))
            return collection;
    endTest(Error { ErrorCode::NotFound, QLatin1String(name), told(report), {} });
}

const Finding* findingOf(const Findings& findings, const char* id)
{
    for (const Finding& finding : findings)
        if (finding.id == QLatin1String(id))
            return &finding;
    return nullptr;
}

std::vector<QuarantinedRecord> kept(const RunReport& report)
{
    std::vector<QuarantinedRecord> records;
    const auto file = must(QuarantineReader::open(report.quarantineFile));
    QuarantinedRecord record;
    while (must(file->next(record)))
        records.push_back(record);
    return records;
}

} // namespace transload::test
