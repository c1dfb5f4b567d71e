#include "engine/SurveyBook.h"

#include <algorithm>

namespace transload {

FieldSurveys SurveyBook::find(const Detection& detection, const CollectionSchema& collection) const
{
    const std::scoped_lock lock(m_mutex);
    const Inspection& now = detection.inspection;
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.location == now.location && entry.lastModified == now.lastModified
            && entry.sizeBytes == now.sizeBytes && entry.collection == collection;
    });
    return found == m_entries.end() ? nullptr : found->surveys;
}

void SurveyBook::keep(const Detection& detection, const CollectionSchema& collection, FieldSurveys surveys)
{
    const std::scoped_lock lock(m_mutex);
    const Inspection& now = detection.inspection;
    // One source at a time is looked at, and of a collection only what it is now.
    std::erase_if(m_entries, [&](const Entry& entry) {
        return entry.location != now.location || entry.collection.name == collection.name;
    });
    m_entries.push_back({ now.location, now.lastModified, now.sizeBytes, collection, std::move(surveys) });
}

Result<FieldSurveys> SourceSurveyor::survey(const CollectionSchema& collection, RunContext& context)
{
    if (FieldSurveys known = m_book.find(m_detection, collection))
        return known;
    if (context.shouldStop())
        return cancelled();
    if (!m_source) {
        const Result<const Store*> store = m_registry.storeOf(m_detection.location());
        Result<std::unique_ptr<Source>> opened = store ? (*store)->openPreview(m_detection.location())
                                                       : Result<std::unique_ptr<Source>>(store.error());
        if (!opened)
            return opened.error();
        m_source = std::move(*opened);
        m_source->obeyStop(context.stop);
    }
    Result<std::vector<FieldSurvey>> surveys = m_source->survey(collection, context);
    if (!surveys)
        return surveys.error();
    const auto found = std::make_shared<const std::vector<FieldSurvey>>(std::move(*surveys));
    m_book.keep(m_detection, collection, found);
    return FieldSurveys(found);
}

} // namespace transload
