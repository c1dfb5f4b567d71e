#include "cli/MoveOptions.h"

#include "cli/FieldChoices.h"
#include "cli/RunWords.h"
#include "cli/Session.h"

#include <QCoreApplication>
#include <QDir>

#include <CLI/CLI.hpp>

namespace transload {

namespace {

struct MoveText {
    Q_DECLARE_TR_FUNCTIONS(MoveOptions)
};

Error unknownChoice(const QString& choice)
{
    return Error { ErrorCode::Unsupported,
        MoveText::tr("“%1” is not a way to treat records that are in the target already.").arg(choice),
        choice, MoveText::tr("Say fail, skip or overwrite, for a single collection as NAME=skip.") };
}

Status readConflicts(const MoveOptions& options, PlanRequest& request)
{
    for (const std::string& each : options.onConflict) {
        const QString text = QString::fromStdString(each);
        const qsizetype sign = text.lastIndexOf(QLatin1Char('='));
        const std::optional<OnConflict> choice = conflictOf(text.mid(sign + 1));
        if (!choice)
            return unknownChoice(text);
        if (sign < 0)
            request.onConflict = *choice;
        else
            request.conflicts.insert(text.left(sign), *choice);
    }
    return ok();
}

Result<PlanRequest> requestOf(
    const MoveOptions& options, const Detection& detection, const Workshop& workshop)
{
    PlanRequest request;
    request.source = detection.location();
    request.profileId = QString::fromStdString(options.profile);
    if (!request.profileId.isEmpty() && !workshop.profiles.find(request.profileId))
        return Error { ErrorCode::NotFound,
            MoveText::tr("There is no profile called “%1”.").arg(request.profileId), request.profileId,
            MoveText::tr("Leave --profile out to let the application be detected.") };
    const QString profile = request.profileId.isEmpty() ? detection.profileId : request.profileId;
    Result<Location> target = Detector(workshop.registry, workshop.profiles)
                                  .locateTarget(QString::fromStdString(options.to), profile, {});
    if (!target)
        return target.error();
    request.target = *target;
    request.backupFolder = absoluteFolder(options.backup);
    request.reportFolder = absoluteFolder(options.report);
    request.stateFolder = workshop.stateFolder;
    if (Status chosen = readConflicts(options, request); !chosen)
        return chosen.error();
    for (const std::string& name : options.only)
        request.only << QString::fromStdString(name);
    request.rules = recordRules(options);
    if (Status read = readFieldChoices(options.convert, options.rename, detection, request); !read)
        return read.error();
    request.mode = options.dryRun ? RunMode::DryRun : options.practice ? RunMode::Practice : RunMode::Move;
    return request;
}

} // namespace

Status readConsent(const std::string& yes, PlanRequest& request)
{
    request.addsToTarget = !yes.empty() && QString::fromStdString(yes) == request.target.name();
    return checkConsent(yes, request.target);
}

Result<PlanRequest> withPlaces(Session& session, PlanRequest request, const MoveOptions& options)
{
    const Workshop& workshop = session.workshop();
    if (!options.to.empty()) {
        Result<Location> target
            = Detector(workshop.registry, workshop.profiles)
                  .locateTarget(QString::fromStdString(options.to), request.profileId, {});
        if (!target)
            return target.error();
        request.target = *target;
    }
    if (Status chosen = readConflicts(options, request); !chosen)
        return chosen.error();
    if (Status meant = readConsent(options.yes, request); !meant)
        return meant.error();
    request.backupFolder = absoluteFolder(options.backup);
    request.reportFolder = absoluteFolder(options.report);
    request.mode = options.dryRun ? RunMode::DryRun : options.practice ? RunMode::Practice : RunMode::Move;
    if (!options.onBadRecord.empty() || !options.orphans.empty() || !options.duplicates.empty())
        request.rules = recordRules(options);
    return request;
}

bool saysBackup(Session& session, const MoveOptions& options)
{
    if (!options.backup.empty() || options.noBackup || options.dryRun || options.practice)
        return true;
    session.console().failure(
        { ErrorCode::Unsupported, MoveText::tr("It was not said where the backup should go."), {},
            MoveText::tr("Give --backup FOLDER, or --no-backup to move without one.") });
    return false;
}

Result<Plan> planMove(Session& session, const MoveOptions& options, ProposalMap* proposals)
{
    Result<Detection> detection = session.detect(QString::fromStdString(options.from), true);
    Result<PlanRequest> request = detection ? requestOf(options, *detection, session.workshop())
                                            : Result<PlanRequest>(detection.error());
    if (!request)
        return request.error();
    if (Status meant = readConsent(options.yes, *request); !meant)
        return meant.error();
    if (Status known = session.askForTarget(request->target); !known)
        return known.error();
    return session.prepare(*request, *detection, proposals);
}

Result<Plan> planMove(Session& session, PlanRequest request)
{
    Result<Detection> detection = session.detect(request.source.toString(), true);
    if (!detection)
        return detection.error();
    request.source = detection->location();
    request.stateFolder = session.workshop().stateFolder;
    if (Status known = session.askForTarget(request.target); !known)
        return known.error();
    return session.prepare(request, *detection);
}

RecordRules recordRules(const MoveOptions& options)
{
    RecordRules rules;
    rules.bad = badRecordsOf(QString::fromStdString(options.onBadRecord)).value_or(rules.bad);
    const bool isKept = rules.bad == BadRecords::Quarantine;
    rules.duplicates = badRecordsOf(QString::fromStdString(options.duplicates)).value_or(rules.bad);
    rules.orphans = orphansOf(QString::fromStdString(options.orphans))
                        .value_or(isKept ? Orphans::Quarantine : Orphans::Stop);
    return rules;
}

void addRecordOptions(CLI::App& command, MoveOptions& options)
{
    const std::vector<std::string> choices { "stop", "quarantine" };
    command
        .add_option("--on-bad-record", options.onBadRecord,
            MoveText::tr("Records that cannot go: stop (default), or quarantine: keep them in a file")
                .toStdString())
        ->check(CLI::IsMember(choices));
    command
        .add_option("--duplicates", options.duplicates,
            MoveText::tr("Records whose key comes twice: stop or quarantine (default: as --on-bad-record)")
                .toStdString())
        ->check(CLI::IsMember(choices));
    command
        .add_option("--orphans", options.orphans,
            MoveText::tr("Records that refer to nothing: stop, quarantine or set-null (default: as "
                         "--on-bad-record)")
                .toStdString())
        ->check(CLI::IsMember({ "stop", "quarantine", "set-null" }));
}

void addMoveOptions(CLI::App& command, MoveOptions& options)
{
    command
        .add_option(
            "--from", options.from, MoveText::tr("Where the data is: a path, or STORE:PATH").toStdString())
        ->required();
    command
        .add_option("--to", options.to,
            MoveText::tr("Where it goes: STORE:PATH, or a path whose ending tells the kind").toStdString())
        ->required();
    CLI::Option* backup = command.add_option(
        "--backup", options.backup, MoveText::tr("Folder in which the backup folder is made").toStdString());
    CLI::Option* noBackup = command.add_flag("--no-backup", options.noBackup,
        MoveText::tr("Move without a backup; the report says so").toStdString());
    backup->excludes(noBackup);
    CLI::Option* dryRun = command.add_flag("--dry-run", options.dryRun,
        MoveText::tr("Read, map and measure everything; write nothing but the report").toStdString());
    CLI::Option* practice = command.add_flag("--practice", options.practice,
        MoveText::tr("The whole job, proven, then thrown away").toStdString());
    dryRun->excludes(practice);
    command
        .add_option("--only", options.only,
            MoveText::tr("Collections to move, separated by commas (default: all)").toStdString())
        ->delimiter(',');
    addRecordOptions(command, options);
    command
        .add_option("--convert", options.convert,
            MoveText::tr("COLLECTION.FIELD=RULE: convert a field's values; “plan” tells which rules fit. May "
                         "be given several times")
                .toStdString())
        ->type_name("COLLECTION.FIELD=RULE")
        ->allow_extra_args(false);
    command
        .add_option("--rename", options.rename,
            MoveText::tr("COLLECTION=NAME or COLLECTION.FIELD=NAME: give it another name in the target. May "
                         "be given several times")
                .toStdString())
        ->type_name("OLD=NEW")
        ->allow_extra_args(false);
    command.add_option(
        "--profile", options.profile, MoveText::tr("Treat the data as this application's").toStdString());
    command
        .add_option("--on-conflict", options.onConflict,
            MoveText::tr("Records that are in the target already: fail, skip or overwrite; NAME=skip for one "
                         "collection (default: fail)")
                .toStdString())
        ->delimiter(',');
    command.add_option("--yes", options.yes,
        MoveText::tr("The target's name: what stands there may be added to, after a backup").toStdString());
    command.add_option(
        "--report", options.report, MoveText::tr("Folder for report.json and report.html").toStdString());
}

} // namespace transload
