#include "gui/models/BackupModel.h"

#include "core/Files.h"
#include "gui/models/Words.h"

#include <QDir>
#include <QFileInfo>

namespace transload {

std::uint64_t VolumeNeed::neededBytes() const
{
    std::uint64_t sum = 0;
    for (const Part& part : parts)
        sum += part.bytes;
    return sum;
}

BackupModel::BackupModel(Preferences& preferences, QObject* parent)
    : QObject(parent), m_preferences(preferences), m_folder(usualFolder())
{
}

QString BackupModel::usualFolder() const
{
    const QString last = m_preferences.backupFolder();
    return !last.isEmpty() && QFileInfo(last).isDir() ? last : QDir::homePath();
}

void BackupModel::setPlan(const Plan* plan)
{
    m_isMeasured = plan != nullptr;
    if (plan) {
        if (m_sourcePlace != plan->request.source.place()) {
            m_isLeftOut = m_mayLeaveOut = false; // a consent counts for one source only
            m_sourcePlace = plan->request.source.place();
            m_sourcePath = plan->request.source.path();
            if (!m_sourcePath.isEmpty() && m_sourcePath == m_suggestedFor)
                m_folder = m_suggestion;
            else if (!m_suggestion.isEmpty() && m_folder == m_suggestion)
                m_folder = usualFolder();
        }
        m_word = plan->request.source.name();
        m_targetPath = plan->request.target.path();
        m_freezeFolder = m_targetPath.isEmpty() ? plan->request.stateFolder : m_targetPath;
        m_sourceBytes = plan->sourceBytes;
        m_targetBytes = plan->targetBytes;
        m_needsFreeze = plan->needsFreeze;
    }
    measure();
}

void BackupModel::setFolder(const QString& folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    measure();
}

void BackupModel::suggest(const QString& folder, const QString& source)
{
    m_suggestion = folder;
    m_suggestedFor = source;
    m_sourcePlace.clear(); // the next plan takes the suggestion up
}

void BackupModel::setTypedWord(const QString& typed)
{
    m_mayLeaveOut = !m_word.isEmpty() && typed.trimmed() == m_word;
    if (!m_mayLeaveOut)
        m_isLeftOut = false;
    measure();
}

void BackupModel::setLeftOut(bool leftOut)
{
    m_isLeftOut = leftOut && m_mayLeaveOut;
    measure();
}

void BackupModel::need(const QString& path, const QString& label, std::uint64_t bytes)
{
    const Result<VolumeSpace> space = volumeSpace(path);
    if (!space) {
        m_obstacle = space.error().message;
        return;
    }
    if (space->readOnly)
        m_obstacle = tr("“%1” cannot be written to.").arg(path);
    for (VolumeNeed& volume : m_volumes)
        if (volume.device == space->device) {
            volume.parts.push_back({ label, bytes });
            return;
        }
    m_volumes.push_back({ space->mountPoint, space->device, space->freeBytes, { { label, bytes } } });
}

void BackupModel::measure()
{
    m_obstacle.clear();
    m_volumes.clear();
    m_sharesVolume = false;
    const QFileInfo folder(m_folder);
    if (!m_isLeftOut) {
        if (m_folder.trimmed().isEmpty())
            m_obstacle = tr("Choose a folder for the backup.");
        else if (!folder.isAbsolute() || !folder.isDir())
            m_obstacle = tr("The folder “%1” does not exist.").arg(m_folder);
        else if (QFileInfo(m_sourcePath).isDir() && liesInside(m_folder, m_sourcePath))
            m_obstacle = tr("The backup cannot lie inside the original. Choose another folder.");
    }
    if (m_isMeasured && m_obstacle.isEmpty()) {
        if (!m_isLeftOut)
            need(m_folder, tr("Backup"), m_sourceBytes);
        if (!m_targetPath.isEmpty()) // a server has its own space
            need(m_targetPath, tr("New store"), m_targetBytes);
        if (m_isLeftOut && m_needsFreeze)
            need(m_freezeFolder, tr("Temporary copy"), m_sourceBytes);
        const Result<VolumeSpace> backup = volumeSpace(m_folder);
        const Result<VolumeSpace> source = volumeSpace(m_sourcePath);
        m_sharesVolume = !m_isLeftOut && backup && source && backup->device == source->device;
    }
    Q_EMIT changed();
}

QString BackupModel::sameVolumeWarning() const
{
    if (!m_sharesVolume)
        return {};
    return tr(
        "The backup lies on the same disk as the original. It protects against mistakes, but not against a "
        "broken disk.");
}

QString BackupModel::whyNot() const
{
    if (!m_obstacle.isEmpty())
        return m_obstacle;
    if (!m_isMeasured)
        return tr("Measuring the space…");
    for (const VolumeNeed& volume : m_volumes)
        if (!volume.isEnough())
            //: %1 is a size, %2 the place where a disk is mounted
            return tr(
                "%1 more free space is needed on the disk at %2. Choose another place or free some space.")
                .arg(words::bytes(volume.neededBytes() - volume.freeBytes), volume.mountPoint);
    return {};
}

void BackupModel::remember()
{
    if (!m_isLeftOut && m_folder != m_suggestion)
        m_preferences.setBackupFolder(m_folder);
}

} // namespace transload
