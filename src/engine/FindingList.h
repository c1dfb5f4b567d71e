#pragma once

#include "engine/Preflight.h"

#include <map>

namespace transload {

/// What each volume will have to take.
class Volumes {
public:
    /// `bytes` will be written below `path`; `use` says what for, translated.
    void need(const QString& path, std::uint64_t bytes, const QString& use, bool isBackup);
    /// The needs, one per volume; once.
    std::vector<VolumeNeed> list(const QString& sourcePath);

private:
    std::map<std::uint64_t, VolumeNeed> m_volumes; // by device
};

/// Collects findings; shared by the checks of a move, a backup and a restore.
class FindingList {
public:
    explicit FindingList(Findings findings) : m_findings(std::move(findings)) { }

    Findings take() { return std::move(m_findings); }

    void add(Severity severity, const char* id, const QString& message, const QString& reason,
        const QString& next);
    void add(const Findings& findings)
    {
        m_findings.insert(m_findings.end(), findings.begin(), findings.end());
    }
    void addError(const char* id, const Error& error);
    void addHolder(const char* id, const Holder& holder, const QString& place, const QString& reason);
    void addSourceHolder(const Holder& holder);
    void addTargetHolder(const Holder& holder);
    /// A folder we will create something in must exist and be writable.
    void checkFolder(const QString& folder, const QString& what, const QString& name);
    /// Nothing of ours may be created in a source that is a folder.
    void checkOutside(const QString& folder, const QString& source, const char* id, const QString& name);
    void checkVolume(const VolumeNeed& volume);

private:
    Findings m_findings;
};

} // namespace transload
