#include "gui/models/PreparedRestore.h"

#include "engine/Preflight.h"
#include "engine/RestoreChoice.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace transload {

namespace {

Result<Location> placeOf(const RestoreChoice& choice, const Workshop& shop)
{
    if (choice.server)
        return *choice.server;
    if (choice.goesHome)
        return usualPlace(choice.backup, choice.isRehearsal, shop.stateFolder, shop.registry);
    return Detector(shop.registry, shop.profiles)
        .locateTarget(
            choice.storeId + QLatin1Char(':') + choice.path, choice.backup.profileId, choice.storeId);
}

} // namespace

Result<PreparedRestore> prepareRestore(const RestoreChoice& choice, const Workshop& shop, RunContext& context)
{
    Result<Location> place = placeOf(choice, shop);
    if (!place)
        return place.error();
    // May be replaced: the page asks for the name before it lets anybody go on.
    const RestoreRequest request { *place, choice.saveFolder, true, choice.isRehearsal, {},
        shop.stateFolder };
    PreparedRestore prepared;
    if (restoresByCopy(choice.backup, *place, shop.registry)) {
        prepared.copy = planRestore(request, choice.backup, shop.registry, shop.profiles);
        prepared.findings = restorePreflight(*prepared.copy, shop.registry);
    } else {
        Result<Plan> move = planRestoreMove(request, choice.backup, shop.registry, shop.profiles, context);
        if (!move)
            return move.error();
        prepared.findings = preflight(*move, shop.registry, context);
        prepared.move = std::move(*move);
    }
    std::stable_sort(prepared.findings.begin(), prepared.findings.end(),
        [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return prepared;
}

QString freeRestorePath(
    const BackupManifest& backup, const std::optional<Location>& origin, const Store* store)
{
    const QString place = origin ? origin->path() : QString();
    const QDir folder(place.isEmpty() ? QDir::homePath() : QFileInfo(place).absolutePath());
    const QFileInfo data(backup.dataPath);
    const bool isFolder = store && store->descriptor().isFolder;
    QString base = place.isEmpty() ? data.completeBaseName() : QFileInfo(place).completeBaseName();
    QString ending = store && !isFolder ? store->descriptor().fileSuffixes.value(0) : QString();
    if (store && store->descriptor().id == backup.storeId && !isFolder && !data.suffix().isEmpty())
        ending = data.suffix();
    if (!ending.isEmpty())
        ending.prepend(QLatin1Char('.'));
    base += QStringLiteral("-restored");
    QString free = base + ending;
    for (int number = 2; QFileInfo::exists(folder.filePath(free)); ++number)
        free = base + QLatin1Char('-') + QString::number(number) + ending;
    return folder.filePath(free);
}

} // namespace transload
