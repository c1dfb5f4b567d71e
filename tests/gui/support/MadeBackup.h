#pragma once

#include "engine/Backup.h"
#include "engine/Migration.h"
#include "gui/support/Bench.h"

#include <QFile>

namespace transload {

/// A proven backup of the store at `path`, in the bench's folder `backups`.
inline BackupManifest makeBackup(const Bench& bench, const QString& path)
{
    const Workshop shop = bench.workshop();
    const Detector detector(shop.registry, shop.profiles);
    ProgressMeter meter;
    RunContext context { {}, meter };
    const Result<Location> location = detector.locate(path);
    const Result<Detection> found
        = location ? detector.detect(*location, context) : Result<Detection>(location.error());
    if (!found)
        qFatal("%s is no store", qPrintable(path));
    const Result<BackupManifest> made = createBackup(
        { found->inspection, bench.path(QStringLiteral("backups")), found->profileId, newRunId(), true },
        shop.registry, shop.clock, context);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

/// Makes a backup one that cannot be used any more.
inline void damageManifest(const BackupManifest& backup)
{
    QFile file(backup.folder + QStringLiteral("/manifest.json"));
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || !file.resize(file.size() / 2))
        qFatal("the manifest could not be damaged");
}

} // namespace transload
