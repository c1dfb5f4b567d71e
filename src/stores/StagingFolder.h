#pragma once

#include "core/Files.h"
#include "core/Result.h"

#include <QString>

#include <optional>

namespace transload {

/// The private folder `.transload-<run>` beside a target in which a store made of files is built, and the one
/// rename that brings it to its place. Removes itself with all in it when destroyed, except where what had
/// been replaced should have come back and could not: then that stays in it. Thread: one at a time.
class StagingFolder {
public:
    /// Creates the folder beside `finalPath` (whose parent must exist). With `replacesExisting`, what stands
    /// there now, and nothing else, may be exchanged for the new. Errors: AccessDenied, Full.
    static Result<StagingFolder> create(
        const QString& finalPath, const QString& runId, bool replacesExisting = false);

    StagingFolder(StagingFolder&& other) noexcept;
    StagingFolder& operator=(StagingFolder&&) = delete;
    ~StagingFolder();

    /// The path under which the store is built: the final name, inside the staging folder.
    QString stagedPath() const;
    const QString& finalPath() const { return m_finalPath; }
    /// Whether something stood there when this was created with `replacesExisting`.
    bool replacesExisting() const { return m_replaced.has_value(); }

    /// Renames the staged file or folder to its final place and makes that durable. Refuses to replace
    /// anything but an empty folder, or what stood there when this was created with `replacesExisting`: that
    /// is exchanged for the new in one step, and then lies at stagedPath(). Errors: Conflict.
    Status publish();
    /// Says that what was replaced cannot be brought back: then neither this nor a later run removes the
    /// folder.
    void keepReplaced();
    /// Renames it back, when it is still the one that was published; what it replaced is in its place again.
    Status withdraw();

    /// The other way round, for one created with `replacesExisting`: renames what stands at the final place
    /// to stagedPath(), from where it is removed with this folder. Errors: Conflict when it is another one
    /// than when this was created, or gone.
    Status takeAway();
    /// Renames it back to its place, where nothing may stand by now.
    Status bringBack();

private:
    StagingFolder(QString folder, QString finalPath, QString runId);
    Status checkReplaced() const;
    Status exchange();
    Status exchangeBack();

    QString m_folder;
    QString m_finalPath;
    QString m_runId;
    std::uint64_t m_publishedInode = 0;
    bool m_isKept = false; // holds what could not be brought back
    std::optional<FileState> m_replaced; // what may be exchanged for the new
};

} // namespace transload
