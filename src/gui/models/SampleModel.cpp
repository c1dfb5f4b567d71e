#include "gui/models/SampleModel.h"

#include "engine/Migration.h"
#include "gui/models/Words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace transload {

using namespace std::chrono_literals;

namespace {

// Enough for figures that mean something, made within seconds.
constexpr unsigned kScale = 4;

bool isTaken(const QString& folder)
{
    const QFileInfo place(folder);
    return place.exists() || place.isSymLink();
}

QString freeBeside(const QString& wanted)
{
    QString free = wanted;
    for (int number = 2; isTaken(free); ++number)
        free = wanted + QLatin1Char('-') + QString::number(number);
    return free;
}

} // namespace

SampleModel::SampleModel(const Workshop& workshop, const QString& folder, QObject* parent)
    : QObject(parent), m_wanted(folder), m_folder(freeBeside(folder)), m_runner(workshop)
{
    m_ticker.setInterval(100ms);
    connect(&m_ticker, &QTimer::timeout, this, &SampleModel::changed);
}

void SampleModel::setFolder(const QString& folder)
{
    if (folder == m_folder || m_state == State::Making)
        return;
    m_folder = folder;
    m_state = State::Asking;
    Q_EMIT folderChanged(m_folder);
    Q_EMIT changed();
}

void SampleModel::suggest()
{
    if (m_state == State::Made)
        setFolder(freeBeside(m_wanted));
}

void SampleModel::make()
{
    if (!isComplete())
        return;
    m_state = State::Making;
    m_places.reset();
    m_meter = std::make_shared<ProgressMeter>();
    m_runner.perform([this, folder = m_folder, meter = m_meter](RunContext& given) -> std::function<void()> {
        RunContext context { given.stop, *meter };
        const Result<TrialPlaces> result = makeTrialData(folder, kScale, newRunId(), context);
        return [this, result] { finish(result); };
    });
    m_ticker.start();
    Q_EMIT changed();
}

void SampleModel::stop()
{
    if (m_state == State::Making)
        m_runner.stop();
}

void SampleModel::finish(const Result<TrialPlaces>& result)
{
    m_ticker.stop();
    if (result) {
        m_places = *result;
        m_state = State::Made;
    } else if (result.error().code == ErrorCode::Cancelled) {
        m_state = State::Asking;
    } else {
        m_error = result.error();
        m_state = State::Failed;
    }
    Q_EMIT changed();
    if (m_state == State::Made)
        Q_EMIT made();
}

double SampleModel::fraction() const
{
    if (m_state != State::Making)
        return 0;
    return std::min(
        1.0, static_cast<double>(m_meter->snapshot().records) / static_cast<double>(trialRecords(kScale)));
}

std::optional<Explanation> SampleModel::problem() const
{
    if (m_state != State::Failed)
        return std::nullopt;
    return Explanation { m_error.message, tr("Nothing was changed, and nothing of it was left behind."),
        m_error.nextStep, m_error.detail };
}

QString SampleModel::promise() const
{
    //: %1 is “about 160,000 records”
    return tr(
        "It holds %1 of invented people, rooms and messages, and takes less than 100 MB. The backup and the "
        "new store are suggested in the same folder, so deleting that folder removes everything again.")
        .arg(words::records(trialRecords(kScale), false));
}

QString SampleModel::whyNot() const
{
    if (m_state == State::Making)
        return tr("The sample data is being made…");
    if (m_state == State::Made)
        return {};
    if (m_folder.trimmed().isEmpty())
        return tr("Choose the folder that is to be made for it.");
    if (QDir::isRelativePath(m_folder))
        return tr("The place must be a whole path, beginning with “/”.");
    if (isTaken(m_folder))
        return tr("There is something at this place already. Choose a name that is not taken.");
    return {};
}

} // namespace transload
