#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/Session.h"
#include "engine/PlaceSurvey.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct InspectText {
    Q_DECLARE_TR_FUNCTIONS(InspectCommand)
};

QString heldBy(const Holder& holder)
{
    return holder.pid == 0 ? InspectText::tr("in use by another program")
                           : InspectText::tr("in use by %1, process %2").arg(holder.program).arg(holder.pid);
}

QJsonObject asJson(const Detection& detection, const QString& application)
{
    QJsonArray collections;
    for (const DetectedCollection& collection : detection.collections)
        collections.append(QJsonObject { { QStringLiteral("name"), collection.schema.name },
            { QStringLiteral("records"), qint64(collection.size.records) },
            { QStringLiteral("payloadBytes"), qint64(collection.size.payloadBytes) },
            { QStringLiteral("exact"), collection.size.isExact } });
    QJsonObject object { { QStringLiteral("location"), detection.location().toString() },
        { QStringLiteral("store"), detection.location().storeId },
        { QStringLiteral("profile"), detection.profileId }, { QStringLiteral("application"), application },
        { QStringLiteral("facts"), QJsonArray::fromStringList(detection.facts) },
        { QStringLiteral("sizeBytes"), qint64(detection.inspection.sizeBytes) },
        { QStringLiteral("records"), qint64(detection.records()) },
        { QStringLiteral("collections"), collections },
        { QStringLiteral("needsFrozenCopy"), detection.inspection.needsFrozenCopy } };
    if (detection.inspection.lastModified.isValid())
        object.insert(
            QStringLiteral("lastModified"), detection.inspection.lastModified.toUTC().toString(Qt::ISODate));
    if (!detection.inspection.server.isEmpty())
        object.insert(QStringLiteral("server"), detection.inspection.server);
    if (const auto& holder = detection.inspection.holder)
        object.insert(QStringLiteral("holder"),
            QJsonObject {
                { QStringLiteral("pid"), holder->pid }, { QStringLiteral("program"), holder->program } });
    return object;
}

void showSize(Console& console, const Inspection& looked)
{
    const QLocale locale;
    const QString size = locale.formattedDataSize(qint64(looked.sizeBytes));
    if (!looked.server.isEmpty()) { // its files are its own affair
        console.line(InspectText::tr("  Server: %1").arg(looked.server));
        console.line(InspectText::tr("  Size: %1").arg(size));
        return;
    }
    console.line(
        InspectText::tr("  Size: %1 in %n file(s), last changed %2", nullptr, int(looked.files.size()))
            .arg(size, locale.toString(looked.lastModified.toLocalTime(), QLocale::ShortFormat)));
}

// Where several databases lie, each is named with what speaks for it; which one is meant is not ours to
// guess.
void showPossibilities(Session& session, const QString& location)
{
    const Result<PlaceSurvey> survey = surveyPlace(location, session.workshop().registry);
    if (!survey || survey->theOne())
        return;
    Console& console = session.console();
    for (const Possibility& each : survey->possibilities) {
        console.line(InspectText::tr("%1, %2").arg(each.location.toString(), each.kind));
        for (const QString& reason : each.reasons)
            console.line(QStringLiteral("  ") + reason);
        console.object(QStringLiteral("possibility"),
            { { QStringLiteral("location"), each.location.toString() },
                { QStringLiteral("store"), each.location.storeId }, { QStringLiteral("below"), each.isBelow },
                { QStringLiteral("reasons"), QJsonArray::fromStringList(each.reasons) } });
    }
}

int inspect(Session& session, const QString& location)
{
    Console& console = session.console();
    Result<Detection> detection = session.detect(location, true);
    if (!detection) {
        if (detection.error().code == ErrorCode::Unsupported)
            showPossibilities(session, location);
        console.failure(detection.error());
        return refusalStatus(detection.error());
    }
    const Store* store = session.workshop().registry.find(detection->location().storeId);
    const Profile* profile = session.workshop().profiles.find(detection->profileId);
    const QString application = profile ? profile->name : QString();
    const QLocale locale;
    console.line(detection->location().toString());
    console.line(application.isEmpty()
            ? InspectText::tr("  Kind: %1; no known application").arg(store->descriptor().name)
            : InspectText::tr("  Kind: %1, of %2")
                  .arg(store->descriptor().name,
                      (QStringList(application) + detection->facts).join(QStringLiteral(", "))));
    showSize(console, detection->inspection);
    if (const auto& holder = detection->inspection.holder)
        console.line(InspectText::tr("  Open: %1; close it before a move").arg(heldBy(*holder)));
    if (detection->inspection.needsFrozenCopy)
        console.line(QStringLiteral("  ") + detection->inspection.frozenCopyReason);
    console.line(
        InspectText::tr(
            "  Holds: %1 records in %n collection(s) (%2)", nullptr, int(detection->collections.size()))
            .arg(locale.toString(qulonglong(detection->records())), store->descriptor().collectionsName));
    for (const DetectedCollection& collection : detection->collections)
        console.line(QStringLiteral("    %1  %2")
                         .arg(locale.toString(qulonglong(collection.size.records)).rightJustified(14),
                             collection.schema.name));
    for (const SchemaObject& object : detection->schema.objects)
        console.line(
            QStringLiteral("    %1  %2").arg(objectKindName(object.kind).rightJustified(14), object.name));
    for (const Finding& finding : detection->inspection.findings)
        console.finding(finding);
    console.object(QStringLiteral("summary"), asJson(*detection, application));
    return exitStatus::kDone;
}

} // namespace

void addInspectCommand(CLI::App& app, CommandAction& action)
{
    auto location = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("inspect",
        InspectText::tr("Tell what lies at a place, what is in it, and who has it open. Changes nothing.")
            .toStdString());
    command
        ->add_option("LOCATION", *location, InspectText::tr("A file or folder, or STORE:PATH").toStdString())
        ->required();
    command->footer(examples({ QStringLiteral("inspect /var/lib/matrix-conduit") }));
    command->callback([location, &action] {
        action = [location](Session& session) { return inspect(session, QString::fromStdString(*location)); };
    });
}

} // namespace transload
