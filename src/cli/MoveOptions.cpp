#include "cli/MoveOptions.h"

#include "cli/Session.h"

#include <QCoreApplication>
#include <QDir>

#include <CLI/CLI.hpp>

namespace transload {

namespace {

struct MoveText {
    Q_DECLARE_TR_FUNCTIONS(MoveOptions)
};

QString absolute(const std::string& path)
{
    return path.empty() ? QString()
                        : QDir::cleanPath(QDir::current().absoluteFilePath(QString::fromStdString(path)));
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
    request.backupFolder = absolute(options.backup);
    request.reportFolder = absolute(options.report);
    request.stateFolder = workshop.stateFolder;
    for (const std::string& name : options.only)
        request.only << QString::fromStdString(name);
    request.mode = options.dryRun ? RunMode::DryRun : options.practice ? RunMode::Practice : RunMode::Move;
    return request;
}

} // namespace

bool saysBackup(Session& session, const MoveOptions& options)
{
    if (!options.backup.empty() || options.noBackup || options.dryRun || options.practice)
        return true;
    session.console().failure(
        { ErrorCode::Unsupported, MoveText::tr("It was not said where the backup should go."), {},
            MoveText::tr("Give --backup FOLDER, or --no-backup to move without one.") });
    return false;
}

Result<Plan> planMove(Session& session, const MoveOptions& options)
{
    Result<Detection> detection = session.detect(QString::fromStdString(options.from), true);
    Result<PlanRequest> request = detection ? requestOf(options, *detection, session.workshop())
                                            : Result<PlanRequest>(detection.error());
    if (!request)
        return request.error();
    if (Status known = session.askForTarget(request->target); !known)
        return known.error();
    return session.prepare(*request, *detection);
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
    command.add_option(
        "--profile", options.profile, MoveText::tr("Treat the data as this application's").toStdString());
    command.add_option(
        "--report", options.report, MoveText::tr("Folder for report.json and report.html").toStdString());
}

} // namespace transload
