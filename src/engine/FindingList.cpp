#include "engine/FindingList.h"

#include "core/Files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <unistd.h>

namespace transload {

namespace {

// Space that must stay free after all is written: journals, directories and estimates that were too low.
constexpr std::uint64_t kReserveBytes = 16 * 1024 * 1024;

struct PreflightText {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

} // namespace

void Volumes::need(const QString& path, std::uint64_t bytes, const QString& use, bool isBackup)
{
    Result<VolumeSpace> space = volumeSpace(path);
    if (!space)
        return; // the folder checks say why
    VolumeNeed& volume = m_volumes[space->device];
    volume.mountPoint = space->mountPoint;
    volume.freeBytes = space->freeBytes;
    volume.totalBytes = space->totalBytes;
    volume.neededBytes += bytes;
    volume.uses << use;
    volume.holdsBackup = volume.holdsBackup || isBackup;
}

std::vector<VolumeNeed> Volumes::list(const QString& sourcePath)
{
    if (Result<VolumeSpace> source = volumeSpace(sourcePath); source && m_volumes.contains(source->device))
        m_volumes[source->device].holdsSource = true;
    std::vector<VolumeNeed> needs;
    for (auto& [device, volume] : m_volumes)
        needs.push_back(std::move(volume));
    return needs;
}

void FindingList::add(
    Severity severity, const char* id, const QString& message, const QString& reason, const QString& next)
{
    m_findings.push_back({ severity, QLatin1String(id), message, reason, next });
}

void FindingList::addError(const char* id, const Error& error)
{
    add(Severity::Stop, id, error.message, error.detail, error.nextStep);
}

void FindingList::addHolder(const char* id, const Holder& holder, const QString& place, const QString& reason)
{
    const QString who = holder.pid == 0
        ? PreflightText::tr("another program")
        : PreflightText::tr("%1 (process %2)").arg(holder.program).arg(holder.pid);
    //: %1 is "The source" or "The target"
    add(Severity::Stop, id, PreflightText::tr("%1 is still open in %2.").arg(place, who), reason,
        PreflightText::tr("Close or stop that program, then check again."));
}

void FindingList::addSourceHolder(const Holder& holder)
{
    addHolder("source.inUse", holder, PreflightText::tr("The source"),
        PreflightText::tr("What it writes during the move could be missing in the result."));
}

void FindingList::checkFolder(const QString& folder, const QString& what, const QString& name)
{
    if (folder.isEmpty())
        return;
    const QByteArray id = (what + QStringLiteral(".noFolder")).toLatin1();
    const QByteArray deniedId = (what + QStringLiteral(".notWritable")).toLatin1();
    if (!QFileInfo(folder).isDir())
        add(Severity::Stop, id.constData(),
            PreflightText::tr("The folder %1 for %2 does not exist.").arg(folder, name),
            PreflightText::tr("It may be on a disk that is not connected."),
            PreflightText::tr("Create it, or choose another one."));
    else if (::access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0)
        add(Severity::Stop, deniedId.constData(),
            PreflightText::tr("You may not write into the folder %1 for %2.").arg(folder, name),
            PreflightText::tr("Its permissions, or a read-only disk, forbid it."),
            PreflightText::tr("Choose another one."));
}

void FindingList::checkOutside(
    const QString& folder, const QString& source, const char* id, const QString& name)
{
    if (!folder.isEmpty() && QFileInfo(source).isDir() && liesInside(folder, source))
        add(Severity::Stop, id,
            //: %2 is "the backup" or "the report"
            PreflightText::tr("The folder %1 for %2 lies inside the source folder.").arg(folder, name),
            PreflightText::tr("Nothing may be created in the source."),
            PreflightText::tr("Choose another place."));
}

void FindingList::checkVolume(const VolumeNeed& volume)
{
    const QLocale locale;
    if (volume.freeBytes < volume.neededBytes + kReserveBytes)
        add(Severity::Stop, "space.missing",
            PreflightText::tr("On %1, about %2 are needed and %3 are free.")
                .arg(volume.mountPoint, locale.formattedDataSize(qint64(volume.neededBytes)),
                    locale.formattedDataSize(qint64(volume.freeBytes))),
            PreflightText::tr("It is for: %1.").arg(volume.uses.join(QStringLiteral(", "))),
            PreflightText::tr("Free some space there, or choose another disk."));
    if (volume.holdsSource && volume.holdsBackup)
        add(Severity::Warning, "backup.sameDisk",
            PreflightText::tr("The backup lies on the same disk as the original."),
            PreflightText::tr("When that disk fails, both are lost."),
            PreflightText::tr("Choose another disk, or copy the backup to one afterwards."));
}

void FindingList::addTargetHolder(const Holder& holder)
{
    addHolder("target.inUse", holder, PreflightText::tr("The target"),
        PreflightText::tr("What it writes during the move would be lost."));
}

} // namespace transload
