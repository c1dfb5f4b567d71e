#pragma once

#include "engine/Journal.h"

#include <QStringList>

namespace transload {

/// The folder of the journals in this program's state folder.
QString journalFolder(const QString& stateFolder);

/// Removes what a dead run left beside its target, in its backup folder and in the state folder: only folders
/// that are named after the run's id and carry its marker, or are still empty. Backups that were complete
/// stay. Gives the paths removed; the journal goes last. Errors: what removing reports.
Result<QStringList> removeLeftovers(const JournalContent& run);

/// Takes back what had come to its place beside the main file of a dead run that had not (JSON's
/// description): known by its inode. Gives the paths. Errors: what renaming and removing report; then nothing
/// else of the run may be removed, as the older part may lie in its folder.
Result<QStringList> takeBackParts(const JournalContent& run);

/// Removes what dead runs left that wrote to `target` (Location::toString), and what ended ones left anywhere
/// (see clearEndedRuns). Gives the paths removed of the dead ones.
Result<QStringList> removeLeftoversAt(const QString& stateFolder, const QString& target);

/// Removes the journals of runs that came to their end, and what such a run could not remove then. What
/// cannot be removed now either stays for the next time.
void clearEndedRuns(const QString& stateFolder);

} // namespace transload
