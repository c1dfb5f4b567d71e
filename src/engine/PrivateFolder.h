#pragma once

#include "core/Files.h"

namespace transload {

/// A marked private folder of a run that removes itself, with all in it, when destroyed.
class PrivateFolder {
public:
    /// Creates `.transload-<run>-<use>` in `parent`; `use` is "source" or "target". Errors: AccessDenied,
    /// Full.
    static Result<std::unique_ptr<PrivateFolder>> create(
        const QString& parent, const QString& runId, const QString& use)
    {
        auto folder = std::unique_ptr<PrivateFolder>(
            new PrivateFolder(parent + QStringLiteral("/.transload-%1-%2").arg(runId, use), runId));
        if (Status created = createMarkedFolder(folder->m_path, runId); !created)
            return created.error();
        folder->m_exists = true;
        return folder;
    }

    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder()
    {
        if (!m_exists)
            return;
        if (Status removed = removeMarkedFolder(m_path, m_runId); !removed)
            qWarning("private folder not removed: %s", qUtf8Printable(removed.error().detail));
    }

    const QString& path() const { return m_path; }

private:
    PrivateFolder(QString path, QString runId) : m_path(std::move(path)), m_runId(std::move(runId)) { }

    QString m_path;
    QString m_runId;
    bool m_exists = false;
};

} // namespace transload
