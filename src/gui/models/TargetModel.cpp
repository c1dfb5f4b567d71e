#include "gui/models/TargetModel.h"

#include "core/Files.h"
#include "gui/models/Words.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace transload {

using namespace std::chrono_literals;

TargetModel::TargetModel(const Workshop& workshop, const SourceModel& source, QObject* parent)
    : QObject(parent), m_workshop(workshop), m_source(source), m_runner(workshop)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &TargetModel::check);
    connect(&m_runner, &MigrationRunner::detected, this, [this](const Result<Detection>& found) {
        if (m_state != State::Occupied || !found)
            return;
        m_existing = *found;
        Q_EMIT changed();
    });
}

void TargetModel::prepare()
{
    const Detection* detection = m_source.detection();
    if (!detection)
        return;
    const bool isSame = m_preparedFor == detection->location() && m_preparedProfile == detection->profileId;
    m_preparedFor = detection->location();
    m_preparedProfile = detection->profileId;
    makeChoices(); // also for the same source: the language may have changed
    if (!isSame) {
        m_pathIsOurs = true;
        const auto usable = std::find_if(m_choices.begin(), m_choices.end(),
            [](const TargetChoice& choice) { return !choice.isRefused && choice.isSensible; });
        m_storeId = usable == m_choices.end() ? QString() : usable->storeId;
        useServer();
        useSuggestedPath();
    }
    Q_EMIT choicesChanged();
    check();
}

void TargetModel::makeChoices()
{
    m_choices.clear();
    const Profile* profile = m_source.profile();
    const QString language = QLocale().name();
    const QString sourceStore = m_source.detection()->location().storeId;
    if (profile)
        for (const ProfileTarget& target : profile->targets)
            if (const Store* store = m_workshop.registry.find(target.storeId))
                m_choices.push_back({ target.storeId, store->descriptor().name, target.label.in(language),
                    true, false, {}, {} });
    for (const std::unique_ptr<Store>& store : m_workshop.registry.stores()) {
        const StoreDescriptor kind = store->descriptor();
        if (profile && profile->target(kind.id))
            continue;
        TargetChoice choice { kind.id, kind.name, {}, false, false, {}, {} };
        if (const ProfileRefusal* refusal = profile ? profile->refusal(kind.id) : nullptr) {
            choice.isRefused = true;
            choice.reason = refusal->reason.in(language);
            choice.nextStep = refusal->nextStep.in(language);
        } else if (kind.id == sourceStore) {
            choice.label = tr("The same kind again: a fresh, proven copy");
        } else {
            choice.isSensible = !profile;
        }
        m_choices.push_back(choice);
    }
    // What makes sense first, and of that what lies in files: a server is not everyone's.
    const auto rank = [this](const TargetChoice& choice) {
        const Store* store = m_workshop.registry.find(choice.storeId);
        return std::make_tuple(
            !choice.isSensible, choice.isRefused, store && !store->descriptor().holdsFiles);
    };
    std::stable_sort(m_choices.begin(), m_choices.end(),
        [&rank](const TargetChoice& a, const TargetChoice& b) { return rank(a) < rank(b); });
}

void TargetModel::setStore(const QString& storeId)
{
    const auto choice = std::find_if(m_choices.begin(), m_choices.end(),
        [&storeId](const TargetChoice& each) { return each.storeId == storeId; });
    if (storeId == m_storeId || choice == m_choices.end() || choice->isRefused)
        return;
    m_storeId = storeId;
    useServer();
    if (m_pathIsOurs && !m_server)
        useSuggestedPath();
    check();
}

Location TargetModel::location() const
{
    return m_server ? m_server->location() : Location::ofPath(m_storeId, m_path);
}

// A kind behind a server has a form instead of a path.
void TargetModel::useServer()
{
    const Store* store = m_workshop.registry.find(m_storeId);
    if (!store || store->descriptor().holdsFiles) {
        m_server.reset();
        return;
    }
    m_server = std::make_unique<ServerModel>(m_workshop, *store, ServerModel::Use::Target);
    connect(m_server.get(), &ServerModel::changed, this, &TargetModel::check);
}

// What stands in the server's place is known only to the server; it is asked once the form was tested.
void TargetModel::checkServer()
{
    m_obstacle = tr("Fill in where the server is, then test the connection.");
    m_state = State::Incomplete;
    const int question = ++m_question;
    if (!m_server->isGood())
        return;
    m_state = State::Looking;
    const Store* store = m_workshop.registry.find(m_storeId);
    m_runner.perform([this, question, store, place = location()](RunContext&) -> std::function<void()> {
        const Result<TargetState> found = store->targetState(place);
        return [this, question, found] {
            if (question != m_question)
                return;
            m_state = !found                      ? State::Incomplete
                : *found == TargetState::Occupied ? State::Occupied
                                                  : State::Free;
            m_obstacle = found ? QString() : found.error().message;
            Q_EMIT changed();
        };
    });
}

void TargetModel::setPath(const QString& path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_pathIsOurs = false;
    m_state = State::Looking;
    m_existing.reset();
    m_pause.start();
    Q_EMIT pathChanged(path);
    Q_EMIT changed();
}

QString TargetModel::suggestedPath(const QString& storeId) const
{
    const Store* store = m_workshop.registry.find(storeId);
    if (!store || m_preparedFor.isEmpty())
        return {};
    const StoreDescriptor kind = store->descriptor();
    if (!kind.holdsFiles)
        return {};
    // Data behind a server has no folder that the new store could lie beside.
    const QString place = m_preparedFor.path();
    const QFileInfo source(place.isEmpty() ? QDir::home().filePath(m_preparedFor.name()) : place);
    const bool sourceIsFolder = place.isEmpty() || source.isDir();
    const QString base = sourceIsFolder ? source.fileName() : source.completeBaseName();
    const QString suffix = kind.fileSuffixes.isEmpty() || kind.isFolder
        ? QString()
        : QLatin1Char('.') + kind.fileSuffixes.front();
    QString name = kind.isFolder ? base + QLatin1Char('-') + kind.id : base + suffix;
    const Profile* profile = m_source.profile();
    const ProfileTarget* target = profile ? profile->target(storeId) : nullptr;
    if (target && !target->fileName.isEmpty())
        name = target->fileName;
    const QDir folder(source.absolutePath());
    const QFileInfo wanted(name);
    const QString ending = wanted.suffix().isEmpty() ? QString() : QLatin1Char('.') + wanted.suffix();
    QString free = name;
    for (int number = 2; QFileInfo::exists(folder.filePath(free)); ++number)
        free = wanted.completeBaseName() + QLatin1Char('-') + QString::number(number) + ending;
    return folder.filePath(free);
}

void TargetModel::useSuggestedPath()
{
    m_path = suggestedPath(m_storeId);
    m_pathIsOurs = true;
    Q_EMIT pathChanged(m_path);
    check();
}

bool TargetModel::isFolder() const
{
    const Store* store = m_workshop.registry.find(m_storeId);
    return store && store->descriptor().isFolder;
}

QString TargetModel::storeName() const
{
    const Store* store = m_workshop.registry.find(m_storeId);
    return store ? store->descriptor().name : QString();
}

QString TargetModel::obstacle() const
{
    if (m_storeId.isEmpty())
        return tr("Choose what kind of store the data should go to.");
    if (m_path.trimmed().isEmpty())
        return tr("Choose where the new store should be created.");
    if (QDir::isRelativePath(m_path))
        return tr("The place must be a whole path, beginning with “/”.");
    const QFileInfo place(m_path);
    if (!QFileInfo(place.absolutePath()).isDir())
        return tr("The folder “%1” does not exist.").arg(place.absolutePath());
    if (QFileInfo(m_preparedFor.path()).isDir() && liesInside(m_path, m_preparedFor.path()))
        return tr("The new store cannot lie inside the original. Choose a place beside it.");
    return {};
}

void TargetModel::check()
{
    m_pause.stop();
    m_existing.reset();
    if (m_addingAt != location()) {
        m_addingAt = location();
        m_adding.reset(); // another place is another question
    }
    if (m_server) {
        checkServer();
        Q_EMIT changed();
        return;
    }
    m_obstacle = obstacle();
    const QFileInfo place(m_path);
    if (!m_obstacle.isEmpty()) {
        m_state = State::Incomplete;
    } else if (!place.exists() && !place.isSymLink()) {
        m_state = State::Free;
    } else if (place.isDir() && isFolder()
        && QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        m_state = State::Free;
    } else {
        m_state = State::Occupied;
        m_runner.detect(m_path, false);
    }
    Q_EMIT changed();
}

bool TargetModel::mayAdd() const
{
    if (m_state != State::Occupied)
        return false;
    return m_server || (m_existing && m_existing->location().storeId == m_storeId);
}

void TargetModel::setAdding(std::optional<OnConflict> choice)
{
    if (choice == m_adding)
        return;
    m_adding = choice;
    Q_EMIT changed();
}

QString TargetModel::existingHeadline() const
{
    return m_state == State::Occupied ? tr("There is something at this place already") : QString();
}

Facts TargetModel::existing() const
{
    if (m_state != State::Occupied)
        return {};
    if (m_server)
        return { { tr("Place"), m_server->location().place(), {} } };
    const QFileInfo place(m_path);
    if (!m_existing)
        return { { tr("Kind"), place.isDir() ? tr("A folder that is not empty") : tr("A file"), {} },
            { tr("Last change"), words::when(place.lastModified(), m_workshop.clock.now()), {} } };
    const Store* store = m_workshop.registry.find(m_existing->location().storeId);
    return { { tr("Kind"), store ? store->descriptor().name : QString(), {} },
        //: %1 is “24 collections”, %2 “2,130 records”
        { tr("Content"),
            tr("%1 with %2")
                .arg(words::collections(m_existing->collections.size()),
                    words::records(m_existing->records(), m_existing->countsAreExact())),
            {} },
        { tr("Last change"), words::when(m_existing->inspection.lastModified, m_workshop.clock.now()), {} } };
}

QString TargetModel::whyNot() const
{
    switch (m_state) {
    case State::Incomplete:
        return m_obstacle;
    case State::Looking:
        return tr("Looking at the place…");
    case State::Occupied:
        if (adding())
            return {};
        if (mayAdd())
            return tr(
                "Transload never writes over existing data unasked. Choose another name, or say above what "
                "becomes of records that are there already.");
        return tr(
            "Transload never writes over existing data unasked. Choose another name, or move the old data "
            "away first.");
    case State::Free:
        break;
    }
    return {};
}

QString TargetModel::promise() const
{
    if (adding())
        return tr("What stands there is backed up first. It gives way in one step to a store that holds "
                  "both, after "
                  "every record has been proven.");
    if (m_state != State::Free)
        return {};
    return tr(
        "Nothing is there yet. The new store appears at this place only after every record has been proven.");
}

} // namespace transload
