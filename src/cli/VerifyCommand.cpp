#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/Session.h"
#include "engine/Comparison.h"
#include "report/JsonReport.h"
#include "report/PastRunReport.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QLocale>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct VerifyText {
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
};

struct VerifyOptions {
    std::string from;
    std::string to;
    std::string report;
};

// Neither side may be in use: what another program writes meanwhile would show as a difference.
int refuseInUse(Console& console, const Detection& detection)
{
    if (!detection.inspection.holder)
        return exitStatus::kDone;
    console.failure(
        { ErrorCode::Busy, VerifyText::tr("%1 is open in another program.").arg(detection.location().place()),
            detection.inspection.holder->program, VerifyText::tr("Close that program, then verify again.") });
    return exitStatus::kRefused;
}

int couldNotVerify(Console& console, const Error& error)
{
    console.failure({ error.message, VerifyText::tr("Both sides were only read, nothing was changed."),
        error.nextStep, error.detail });
    return error.code == ErrorCode::Cancelled ? exitStatus::kFailed : exitStatus::kUnverified;
}

int showComparison(Console& console, const Comparison& comparison)
{
    const QLocale locale;
    for (const CollectionReport& collection : comparison.collections) {
        if (!collection.isEqual)
            console.line(VerifyText::tr("%1: %2 records on one side, %3 on the other")
                             .arg(collection.name, locale.toString(qulonglong(collection.sourceRecords)),
                                 locale.toString(qulonglong(collection.targetRecords))));
        for (const QString& difference : collection.differences)
            console.line(QStringLiteral("  ") + difference);
        console.object(QStringLiteral("collection"),
            { { QStringLiteral("name"), collection.name }, { QStringLiteral("equal"), collection.isEqual },
                { QStringLiteral("sourceRecords"), qint64(collection.sourceRecords) },
                { QStringLiteral("targetRecords"), qint64(collection.targetRecords) },
                { QStringLiteral("sourceFingerprint"), collection.sourceFingerprint },
                { QStringLiteral("targetFingerprint"), collection.targetFingerprint },
                { QStringLiteral("differences"), QJsonArray::fromStringList(collection.differences) } });
    }
    for (const QString& difference : comparison.structure)
        console.line(difference);
    const bool isEqual = comparison.isEqual();
    console.line(isEqual ? VerifyText::tr("Proven: every one of %1 records is the same on both sides.")
                               .arg(locale.toString(qulonglong(comparison.records())))
                         : VerifyText::tr("Different: the two sides do not hold the same."));
    if (isEqual)
        console.line(VerifyText::tr("  Fingerprint: %1").arg(comparison.fingerprint));
    console.object(QStringLiteral("summary"),
        { { QStringLiteral("verdict"), isEqual ? QStringLiteral("proven") : QStringLiteral("different") },
            { QStringLiteral("records"), qint64(comparison.records()) },
            { QStringLiteral("fingerprint"), comparison.fingerprint },
            { QStringLiteral("structure"), QJsonArray::fromStringList(comparison.structure) } });
    return isEqual ? exitStatus::kDone : exitStatus::kDifferent;
}

int verifyStores(Session& session, const VerifyOptions& options)
{
    Console& console = session.console();
    std::vector<Detection> sides;
    for (const std::string& text : { options.from, options.to }) {
        Result<Detection> detection = session.detect(
            QString::fromStdString(text), false, sides.empty() ? Passwords::Side::From : Passwords::Side::To);
        if (!detection) {
            console.failure(detection.error());
            return refusalStatus(detection.error());
        }
        if (const int refused = refuseInUse(console, *detection); refused != exitStatus::kDone)
            return refused;
        sides.push_back(*detection);
    }
    Result<Comparison> comparison = session.perform<Comparison>([&](RunContext& context) {
        return compareStores(sides[0], sides[1], session.workshop().registry, context);
    });
    return comparison ? showComparison(console, *comparison) : couldNotVerify(console, comparison.error());
}

int verifyReport(Session& session, const VerifyOptions& options)
{
    Console& console = session.console();
    QFile file(QString::fromStdString(options.report));
    if (!file.open(QIODevice::ReadOnly)) {
        console.failure(
            { ErrorCode::NotFound, VerifyText::tr("The report %1 could not be read.").arg(file.fileName()),
                file.errorString(), VerifyText::tr("Give the path of a report.json.") });
        return exitStatus::kRefused;
    }
    Result<QJsonObject> report = readJsonReport(file.readAll(), file.fileName());
    if (!report) {
        console.failure(report.error());
        return report.error().code == ErrorCode::Corrupt ? exitStatus::kDifferent : exitStatus::kUnverified;
    }
    console.line(VerifyText::tr("The report was not changed since it was written."));
    const QString place = options.to.empty()
        ? report->value(QLatin1String("target")).toObject().value(QLatin1String("location")).toString()
        : QString::fromStdString(options.to);
    Result<Detection> detection = session.detect(place, false, Passwords::Side::To);
    if (!detection) {
        console.failure(detection.error());
        return exitStatus::kUnverified;
    }
    if (const int refused = refuseInUse(console, *detection); refused != exitStatus::kDone)
        return refused;
    Result<Comparison> comparison = session.perform<Comparison>([&](RunContext& context) {
        return compareWithFingerprints(*detection, expectedOf(*report), session.workshop().registry, context);
    });
    return comparison ? showComparison(console, *comparison) : couldNotVerify(console, comparison.error());
}

} // namespace

void addVerifyCommand(CLI::App& app, CommandAction& action)
{
    auto options = std::make_shared<VerifyOptions>();
    CLI::App* command = app.add_subcommand("verify",
        VerifyText::tr(
            "Prove that two stores hold the same, or that a store still equals a report. Changes nothing.")
            .toStdString());
    CLI::Option* from = command->add_option(
        "--from", options->from, VerifyText::tr("One side: a path, or STORE:PATH").toStdString());
    CLI::Option* to = command->add_option("--to", options->to,
        VerifyText::tr("The other side; with --report, the store to compare (default: the report's)")
            .toStdString());
    CLI::Option* report
        = command->add_option("--report", options->report, VerifyText::tr("A report.json").toStdString());
    from->needs(to)->excludes(report);
    command->footer(
        examples({ QStringLiteral("verify --from /var/lib/matrix-conduit --to /srv/new/conduit.db"),
            QStringLiteral("verify --report report.json --to /srv/new/conduit.db") }));
    command->callback([options, &action] {
        if (options->from.empty() && options->report.empty())
            throw CLI::RequiredError("--from or --report");
        action = [options](Session& session) {
            return options->report.empty() ? verifyStores(session, *options)
                                           : verifyReport(session, *options);
        };
    });
}

} // namespace transload
