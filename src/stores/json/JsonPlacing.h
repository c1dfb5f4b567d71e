#pragma once

#include "stores/StagingFolder.h"

namespace transload::store_json {

/// Brings JSON files from their staging folder to their place, or takes them from there: a folder, or one
/// file together with the description beside it. See Placement.
class JsonPlacing {
public:
    JsonPlacing(StagingFolder staging, bool isFolder)
        : m_staging(std::move(staging)), m_isFolder(isFolder) { }

    const StagingFolder& staging() const { return m_staging; }
    bool isFolder() const { return m_isFolder; }

    /// With `replaces`, what stands at the place gives way, with its description.
    Status publish(bool replaces);
    Status withdraw();

    /// The other way round: see StagingFolder::takeAway.
    Status takeAway();
    Status bringBack();

private:
    enum class Sidecar { Nothing, Brought, Exchanged, TakenAway };

    QString stagedSidecar() const;
    QString finalSidecar() const;
    Status moveSidecar(bool replaces);
    Status moveSidecarBack();

    StagingFolder m_staging;
    bool m_isFolder;
    Sidecar m_moved = Sidecar::Nothing; // what happened to the descriptions
    std::uint64_t m_sidecarInode = 0; // of the published description of one file
};

} // namespace transload::store_json
