#pragma once

#include "core/Result.h"
#include "stores/Registry.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace transload {

/// One of the databases that could be meant by a place.
struct Possibility {
    Location location;
    QString kind; ///< translated name of its kind
    QStringList reasons; ///< translated sentences: why it is offered, and what speaks for or against it
    bool isBelow = false; ///< not at the place itself but in a folder in it: never taken without asking

    bool operator==(const Possibility& other) const = default;
};

/// Something else at a place.
struct PlaceEntry {
    QString name;
    bool isFolder = false;
    std::uint64_t sizeBytes = 0; ///< of a file
};

/// What lies at a place, before it is known which of it is meant.
struct PlaceSurvey {
    QString path; ///< with links followed
    std::vector<Possibility> possibilities; ///< where there are several, the one changed last comes first
    QStringList lookedFor; ///< translated: each kind of store, and what it is recognised by
    std::vector<PlaceEntry> entries; ///< of a folder where nothing was found: what it holds, the first ones
    std::uint64_t moreEntries = 0; ///< how many are not listed

    /// The one that is meant without doubt; null when one has to ask, or nothing was found.
    const Possibility* theOne() const
    {
        return possibilities.size() == 1 && !possibilities.front().isBelow ? &possibilities.front() : nullptr;
    }
    /// Why there is not one: nothing is known there, or there are several. In words that stand alone, for who
    /// cannot ask.
    Error problem() const;
};

/// The location that `postgresql://…` or its like names, when a store of that name lies behind a server;
/// nothing when `text` is a path. Errors: Unsupported (not such an address, or a password stands in it).
std::optional<Result<Location>> serverLocation(const QString& text, const Registry& registry);

/// Looks for databases at `text`: a path, or `STORE:PATH` or a server's address, which are believed. Changes
/// nothing; blocking, any thread. Errors: NotFound (there is nothing).
Result<PlaceSurvey> surveyPlace(const QString& text, const Registry& registry);

} // namespace transload
