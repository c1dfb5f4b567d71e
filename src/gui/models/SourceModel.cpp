#include "gui/models/SourceModel.h"

#include "core/Printable.h"
#include "gui/models/Words.h"

#include <QDir>

namespace transload {

using namespace std::chrono_literals;

SourceModel::SourceModel(const Workshop& workshop, Preferences& preferences, QObject* parent)
    : QObject(parent), m_workshop(workshop), m_preferences(preferences), m_runner(workshop)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(&m_pause, &QTimer::timeout, this, &SourceModel::look);
    for (const std::unique_ptr<Store>& store : workshop.registry.stores())
        if (!store->descriptor().holdsFiles)
            m_servers.push_back(std::make_unique<ServerModel>(workshop, *store, ServerModel::Use::Source));
    connect(&m_runner, &MigrationRunner::detected, this, [this](const Result<Detection>& found) {
        // A look or count that was given up may still answer; only what was asked for last counts.
        if (!m_lookingAt.isEmpty() && (!found || found->location() == m_lookingAt))
            show(found);
    });
}

void SourceModel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_detection.reset();
    m_survey.reset();
    m_chosen = m_lookingAt = {};
    ++m_look;
    m_counting = false;
    m_state = text.trimmed().isEmpty() ? State::Empty : State::Looking;
    m_runner.stop();
    if (m_state == State::Looking)
        m_pause.start();
    else
        m_pause.stop();
    Q_EMIT textChanged(m_text);
    Q_EMIT changed();
}

void SourceModel::choose(const QString& place)
{
    setText(QDir::cleanPath(place));
    lookAgain();
}

void SourceModel::chooseServer(const Location& location)
{
    m_server = location;
    setText(location.toString());
    lookAgain();
}

void SourceModel::lookAgain()
{
    if (m_text.trimmed().isEmpty())
        return;
    m_pause.stop();
    m_detection.reset();
    look();
}

void SourceModel::stopCounting()
{
    if (m_counting)
        m_runner.stop();
}

void SourceModel::look()
{
    m_state = State::Looking;
    m_counting = false;
    m_lookingAt = {};
    m_runner.stop();
    m_runner.perform([this, look = ++m_look, text = m_text.trimmed(), shop = m_workshop](
                         RunContext&) -> std::function<void()> {
        const Result<PlaceSurvey> survey = surveyPlace(text, shop.registry);
        return [this, look, survey] {
            if (look == m_look)
                takeSurvey(survey);
        };
    });
    Q_EMIT changed();
}

void SourceModel::takeSurvey(const Result<PlaceSurvey>& survey)
{
    if (!survey) {
        show(survey.error());
        return;
    }
    m_survey = *survey;
    if (const Possibility* one = m_survey->theOne()) {
        lookAt(one->location);
        return;
    }
    if (m_survey->possibilities.empty()) {
        show(m_survey->problem());
        return;
    }
    if (const int index = chosen(); index >= 0) {
        lookAt(m_chosen); // looked at once more, in another language or after a change
        return;
    }
    m_chosen = {};
    m_state = State::Choosing;
    Q_EMIT changed();
}

void SourceModel::lookAt(const Location& location)
{
    m_state = State::Looking;
    m_counting = false;
    m_detection.reset();
    m_lookingAt = location;
    m_runner.detect(location == m_server ? m_server : location, true);
    Q_EMIT changed();
}

std::vector<Possibility> SourceModel::possibilities() const
{
    return m_survey && !m_survey->theOne() ? m_survey->possibilities : std::vector<Possibility>();
}

int SourceModel::chosen() const
{
    const std::vector<Possibility> all = possibilities();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].location == m_chosen)
            return static_cast<int>(i);
    return -1;
}

void SourceModel::choosePossibility(int index)
{
    const std::vector<Possibility> all = possibilities();
    if (index < 0 || static_cast<std::size_t>(index) >= all.size() || index == chosen())
        return;
    m_chosen = all[static_cast<std::size_t>(index)].location;
    lookAt(m_chosen);
}

Facts SourceModel::foundInstead() const
{
    Facts facts;
    if (m_state != State::Failed || !m_survey || !m_survey->possibilities.empty())
        return facts;
    for (const PlaceEntry& each : m_survey->entries)
        facts.push_back(
            { printable(each.name), each.isFolder ? tr("a folder") : words::bytes(each.sizeBytes), {} });
    if (m_survey->moreEntries > 0)
        //: a line below a list of names
        facts.push_back({ tr("and more"),
            tr("%1 further entry(ies)", nullptr, words::pluralNumber(m_survey->moreEntries))
                .arg(words::count(m_survey->moreEntries)),
            {} });
    return facts;
}

void SourceModel::show(const Result<Detection>& found)
{
    if (m_pause.isActive() || m_state == State::Empty || m_state == State::Choosing)
        return; // the answer to a text that is no longer there
    if (!found && found.error().code == ErrorCode::Cancelled) {
        m_counting = false; // the first, estimated answer stays
        Q_EMIT changed();
        return;
    }
    if (found) {
        m_detection = *found;
        m_state = State::Found;
        m_counting = !found->countsAreExact() && !m_counting;
        m_preferences.rememberPlace(m_chosen.isEmpty() ? m_text.trimmed() : m_chosen.toString());
    } else {
        m_detection.reset();
        m_error = found.error();
        m_state = State::Failed;
        m_counting = false;
    }
    Q_EMIT changed();
}

const Profile* SourceModel::profile() const
{
    return m_detection ? m_workshop.profiles.find(m_detection->profileId) : nullptr;
}

QString SourceModel::headline() const
{
    if (!m_detection)
        return {};
    if (const Profile* known = profile())
        return known->name;
    const Store* store = m_workshop.registry.find(m_detection->location().storeId);
    return store ? store->descriptor().name : m_detection->location().storeId;
}

Facts SourceModel::facts() const
{
    if (!m_detection)
        return {};
    const Inspection& looked = m_detection->inspection;
    const Store* store = m_workshop.registry.find(looked.location.storeId);
    Facts facts;
    facts.push_back({ tr("Place"), looked.location.place(), looked.location.place() });
    if (store)
        facts.push_back({ tr("Kind"), store->descriptor().name, {} });
    if (!looked.server.isEmpty())
        facts.push_back({ tr("Server"), printable(looked.server), {} });
    facts.push_back({ tr("Size"), words::bytes(looked.sizeBytes), {} });
    //: %1 is “24 collections”, %2 “2,130 records”, %3 the store's own word for collections (“tables”)
    facts.push_back({ tr("Content"),
        tr("%1 with %2 (%3)")
            .arg(words::collections(m_detection->collections.size()),
                words::records(m_detection->records(), m_detection->countsAreExact()),
                store ? store->descriptor().collectionsName : QString()),
        {} });
    if (looked.lastModified.isValid())
        facts.push_back({ tr("Last change"), words::when(looked.lastModified, m_workshop.clock.now()), {} });
    for (const QString& fact : m_detection->facts)
        facts.push_back({ tr("Application"), printable(fact), {} });
    return facts;
}

std::optional<Explanation> SourceModel::problem() const
{
    const QString untouched = tr("Your data is safe: nothing was changed and nothing was created.");
    if (m_state == State::Failed)
        return Explanation { m_error.message, untouched, m_error.nextStep, m_error.detail };
    if (!m_detection)
        return std::nullopt;
    if (const std::optional<Holder>& holder = m_detection->inspection.holder) {
        const QString program = printable(holder->program);
        return Explanation { program.isEmpty()
                ? tr("Another program has this data open.")
                : tr("This data is open in %1 (process %2).").arg(program).arg(holder->pid),
            untouched,
            tr("Close the application that uses it, then choose “Check again”. Data that changes while it is "
               "read cannot be proven equal."),
            {} };
    }
    for (const Finding& finding : m_detection->inspection.findings)
        if (finding.severity == Severity::Stop)
            return Explanation { finding.message, untouched, finding.nextStep, finding.reason };
    return std::nullopt;
}

Findings SourceModel::findings() const
{
    Findings shown;
    if (m_detection && m_detection->profileId.isEmpty())
        shown.push_back({ Severity::Note, QStringLiteral("source.generic"),
            tr("No application was recognised. The data is moved as it is."),
            tr("Without knowing the application, names and formats in the target are the plain ones."), {} });
    if (m_detection)
        for (const Finding& finding : m_detection->inspection.findings)
            if (finding.severity != Severity::Stop)
                shown.push_back(finding);
    return shown;
}

bool SourceModel::isReadable() const { return m_state == State::Found && !problem(); }

QString SourceModel::whyNot() const
{
    switch (m_state) {
    case State::Empty:
        return tr("To go on, choose where the data is.");
    case State::Looking:
        return tr("Looking at the place…");
    case State::Choosing:
        return tr("To go on, choose which of these databases is meant.");
    case State::Failed:
        return tr("This place cannot be read; the message above tells why.");
    case State::Found:
        break;
    }
    return problem() ? tr("This data cannot be moved yet; the message above tells why.") : QString();
}

} // namespace transload
