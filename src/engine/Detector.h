#pragma once

#include "profiles/Profile.h"
#include "stores/Registry.h"

#include <QString>

#include <optional>
#include <vector>

namespace transload {

/// A collection with how much it holds, as far as known.
struct DetectedCollection {
    CollectionSchema schema;
    CollectionSize size;
};

/// What lies at a place.
struct Detection {
    Inspection inspection;
    StoreSchema schema;
    std::vector<DetectedCollection> collections; ///< in the store's order
    QString profileId; ///< empty: no profile fits, generic mode
    QStringList facts; ///< translated, from the profile: "database version 18"

    const Location& location() const { return inspection.location; }
    std::uint64_t records() const; ///< sum over the collections
    bool countsAreExact() const;
};

/// Finds out what lies at a place without changing anything there. Plain blocking code, any thread.
class Detector {
public:
    Detector(const Registry& registry, const ProfileLibrary& profiles)
        : m_registry(registry), m_profiles(profiles)
    {
    }

    /// A location from what a person typed: `sqlite:PATH`, `rocksdb:PATH`, or a path whose kind is detected.
    /// A folder that is no store itself but holds exactly one store file is taken for that file; where more
    /// is possible, nothing is guessed (see surveyPlace).
    /// Errors: NotFound, Unsupported (nothing known there: says what was looked for and what was found; or
    /// several: names them).
    Result<Location> locate(const QString& text) const;
    /// A location for a target, which need not exist: `STORE:PATH`, or a path whose kind is told by
    /// `storeHint`, its suffix, or what exists there. A folder for a store that is a file gets the profile's
    /// file name.
    Result<Location> locateTarget(
        const QString& text, const QString& profileId, const QString& storeHint) const;

    /// Looks at the location: kind, files, holder, collections with estimated sizes, application.
    Result<Detection> detect(const Location& location, RunContext& context) const;

    /// The same, with every collection counted exactly.
    Status countExactly(Detection& detection, RunContext& context) const;

private:
    Status recogniseApplication(Detection& detection, Source& source) const;

    const Registry& m_registry;
    const ProfileLibrary& m_profiles;
};

} // namespace transload
