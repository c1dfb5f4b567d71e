#pragma once

#include "engine/Detector.h"

#include <memory>
#include <mutex>
#include <vector>

namespace transload {

/// What was found in a collection's fields, in their order; shared because it is large and never changes.
using FieldSurveys = std::shared_ptr<const std::vector<FieldSurvey>>;

/// What looking at every value of a source has found, kept so that nothing is read twice while a person makes
/// up their mind. Holds examples of values: it stays in memory. Thread: any.
class SurveyBook {
public:
    /// What is known of `collection` as `detection` shows it; null when it is not known, or the source has
    /// changed since.
    FieldSurveys find(const Detection& detection, const CollectionSchema& collection) const;
    void keep(const Detection& detection, const CollectionSchema& collection, FieldSurveys surveys);

private:
    struct Entry {
        Location location;
        QDateTime lastModified;
        std::uint64_t sizeBytes = 0;
        CollectionSchema collection;
        FieldSurveys surveys;
    };
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries; // guarded by m_mutex
};

/// Surveys collections of one source, which it opens when it first has to read. One thread at a time.
class SourceSurveyor {
public:
    /// All of them outlive the surveyor.
    SourceSurveyor(const Detection& detection, const Registry& registry, SurveyBook& book)
        : m_detection(detection), m_registry(registry), m_book(book)
    {
    }

    /// Reads every value of the collection, unless the book knows it. Errors: what the store reports,
    /// Cancelled.
    Result<FieldSurveys> survey(const CollectionSchema& collection, RunContext& context);

private:
    const Detection& m_detection;
    const Registry& m_registry;
    SurveyBook& m_book;
    std::unique_ptr<Source> m_source;
};

} // namespace transload
