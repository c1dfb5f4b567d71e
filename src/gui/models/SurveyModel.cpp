#include "gui/models/SurveyModel.h"

#include "gui/models/Words.h"

#include <algorithm>

namespace transload {

namespace {

constexpr int kTickMs = 100;

} // namespace

SurveyModel::SurveyModel(const Workshop& workshop, SurveyBook& surveys, QObject* parent)
    : QObject(parent), m_book(surveys), m_workshop(workshop), m_runner(workshop)
{
    m_ticker.setInterval(kTickMs);
    connect(&m_ticker, &QTimer::timeout, this, &SurveyModel::progressed);
}

void SurveyModel::look(const Detection& detection, const CollectionSchema& collection)
{
    const bool isSame = collection == m_collection;
    if (isSame && (m_state == State::Looking || m_state == State::Known))
        return;
    clear();
    m_collection = collection;
    if (const FieldSurveys known = m_book.find(detection, collection)) {
        setKnown(known);
        Q_EMIT changed();
        return;
    }
    const auto sized = std::find_if(detection.collections.begin(), detection.collections.end(),
        [&](const DetectedCollection& each) { return each.schema.name == collection.name; });
    m_records = sized == detection.collections.end() ? 0 : sized->size.records;
    m_state = State::Looking;
    m_meter = std::make_shared<ProgressMeter>();
    m_ticker.start();
    m_runner.perform([this, look = m_look, detection, collection, meter = m_meter, shop = m_workshop,
                         book = &m_book](RunContext& context) -> std::function<void()> {
        RunContext own { context.stop, *meter };
        const Result<FieldSurveys> found
            = SourceSurveyor(detection, shop.registry, *book).survey(collection, own);
        return [this, look, found] { finish(look, found); };
    });
    Q_EMIT changed();
}

void SurveyModel::finish(int look, const Result<FieldSurveys>& found)
{
    if (look != m_look)
        return; // given up meanwhile
    m_ticker.stop();
    if (found) {
        setKnown(*found);
    } else {
        m_error = found.error();
        m_state = State::Failed;
    }
    Q_EMIT changed();
}

void SurveyModel::setKnown(const FieldSurveys& surveys)
{
    m_surveys = surveys;
    m_proposals = proposalsFor(m_collection, *surveys);
    m_state = State::Known;
}

void SurveyModel::translate()
{
    if (m_state == State::Known)
        setKnown(m_surveys);
}

void SurveyModel::stop()
{
    if (m_state != State::Looking)
        return;
    ++m_look;
    m_runner.stop();
    m_ticker.stop();
    m_state = State::Stopped;
    Q_EMIT changed();
}

void SurveyModel::clear()
{
    stop();
    ++m_look;
    m_state = State::None;
    m_collection = {};
    m_surveys.reset();
    m_proposals.clear();
    Q_EMIT changed();
}

double SurveyModel::fraction() const
{
    if (m_state != State::Looking || m_records == 0 || !m_meter)
        return 0;
    return std::min(1.0, double(m_meter->snapshot().records) / double(m_records));
}

QString SurveyModel::sentence() const
{
    switch (m_state) {
    case State::Looking:
        return tr("Looking at every value, to see what the fields hold…");
    case State::Stopped:
        return tr("Stopped: not every value was looked at.");
    case State::Failed:
        return tr("The values could not be looked at. Your data is safe. %1").arg(m_error.message);
    case State::Known: {
        const auto suggestions
            = std::count_if(m_proposals.begin(), m_proposals.end(), [](const FieldProposals& field) {
                  return std::any_of(field.proposals.begin(), field.proposals.end(),
                      [](const Proposal& proposal) { return proposal.rule.has_value(); });
              });
        if (suggestions == 0)
            return tr("Every value was looked at. Nothing has to be changed.");
        return tr("Every value was looked at. There are suggestions for %n field(s).", nullptr,
            words::pluralNumber(std::uint64_t(suggestions)));
    }
    case State::None:
        break;
    }
    return {};
}

} // namespace transload
