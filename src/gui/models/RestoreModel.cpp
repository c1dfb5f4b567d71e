#include "gui/models/RestoreModel.h"

#include "core/Printable.h"
#include "engine/RestoreChoice.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace transload {

RestoreModel::RestoreModel(const Workshop& workshop, QObject* parent)
    : QObject(parent), m_workshop(workshop), m_runner(workshop)
{
}

void RestoreModel::setBackup(const BackupManifest& backup)
{
    if (m_backup && m_backup->folder == backup.folder && m_backup->checksum == backup.checksum)
        return;
    m_backup = backup;
    m_origin.reset();
    m_noOrigin.clear();
    m_isOriginKnown = false;
    m_goesHome = true;
    m_storeId = backup.storeId;
    m_path.clear();
    m_saveFolder = QFileInfo(backup.folder).path();
    m_server.reset();
    forget();
    lookForOrigin();
    Q_EMIT changed();
}

// The folder that the data came from may lie on a disk that is slow to answer, or gone.
void RestoreModel::lookForOrigin()
{
    m_runner.perform([this, question = m_question, backup = *m_backup, shop = m_workshop](
                         RunContext&) -> std::function<void()> {
        const Result<Location> origin = originOf(backup, shop.registry);
        const QString path = freeRestorePath(
            backup, origin ? std::optional(*origin) : std::nullopt, shop.registry.find(backup.storeId));
        return [this, question, origin, path] {
            if (question != m_question)
                return;
            m_isOriginKnown = true;
            if (origin)
                m_origin = *origin;
            else
                m_noOrigin = origin.error().message;
            m_goesHome = m_origin.has_value();
            m_path = path;
            useServer();
            Q_EMIT changed();
        };
    });
}

void RestoreModel::forget()
{
    ++m_question;
    m_runner.stop();
    m_prepared = {};
    m_typedName.clear();
    m_state = State::None;
}

QString RestoreModel::placeStore() const { return m_goesHome && m_origin ? m_origin->storeId : m_storeId; }

// A kind behind a server has a form instead of a path; a rehearsal at home needs no server.
void RestoreModel::useServer()
{
    const Store* store = m_workshop.registry.find(placeStore());
    if (!store || store->descriptor().holdsFiles || (m_isRehearsal && m_goesHome)) {
        m_server.reset();
        return;
    }
    if (m_server && m_server->descriptor().id == store->descriptor().id)
        return;
    m_server = std::make_unique<ServerModel>(m_workshop, *store, ServerModel::Use::Target);
    if (m_origin)
        m_server->setLocation(*m_origin); // ignored when it is of another kind
    connect(m_server.get(), &ServerModel::changed, this, &RestoreModel::changed);
}

void RestoreModel::setRehearsal(bool rehearsal)
{
    m_isRehearsal = rehearsal;
    useServer();
    Q_EMIT changed();
}

void RestoreModel::setGoesHome(bool home)
{
    m_goesHome = home && m_origin;
    useServer();
    Q_EMIT changed();
}

QString RestoreModel::originText() const
{
    if (m_origin)
        return printable(m_origin->place());
    return m_isOriginKnown ? m_noOrigin : tr("Looking at where the data came from…");
}

std::vector<RestoreKind> RestoreModel::kinds() const
{
    std::vector<RestoreKind> kinds;
    if (!m_backup)
        return kinds;
    for (const std::unique_ptr<Store>& store : m_workshop.registry.stores()) {
        const StoreDescriptor kind = store->descriptor();
        const bool isSame = kind.id == m_backup->storeId;
        //: %1 is a kind of store
        const QString name = isSame ? tr("%1 – as it is, byte for byte") : tr("%1 – another kind, moved");
        kinds.push_back({ kind.id, name.arg(kind.name) });
        if (isSame)
            std::rotate(kinds.begin(), kinds.end() - 1, kinds.end());
    }
    return kinds;
}

QString RestoreModel::storeId() const { return m_storeId; }

void RestoreModel::setStore(const QString& storeId)
{
    const Store* store = m_workshop.registry.find(storeId);
    if (storeId == m_storeId || !store || !m_backup)
        return;
    m_storeId = storeId;
    if (store->descriptor().holdsFiles)
        m_path = freeRestorePath(*m_backup, m_origin, store);
    useServer();
    Q_EMIT changed();
}

void RestoreModel::setPath(const QString& path)
{
    if (path == m_path)
        return;
    m_path = path;
    Q_EMIT changed();
}

bool RestoreModel::mayReplace() const
{
    return m_backup && !m_isRehearsal && !m_server && placeStore() == m_backup->storeId;
}

void RestoreModel::setSaveFolder(const QString& folder)
{
    if (folder == m_saveFolder)
        return;
    m_saveFolder = folder;
    Q_EMIT changed();
}

QString RestoreModel::whyNoPlace() const
{
    if (!m_backup)
        return tr("Choose a backup first.");
    if (!m_isOriginKnown)
        return tr("Looking at where the data came from…");
    if (m_server && !m_server->isGood())
        return tr("Fill in where the server is, then test the connection.");
    if (!m_server && !m_goesHome && m_path.trimmed().isEmpty())
        return tr("Choose where the data should go.");
    if (!m_server && !m_goesHome && QDir::isRelativePath(m_path))
        return tr("The place must be a whole path, beginning with “/”.");
    if (mayReplace() && !m_saveFolder.isEmpty() && QDir::isRelativePath(m_saveFolder))
        return tr("The folder must be a whole path, beginning with “/”.");
    return {};
}

void RestoreModel::prepare()
{
    if (!hasPlace())
        return;
    forget();
    m_state = State::Preparing;
    const RestoreChoice choice { *m_backup, m_isRehearsal, m_goesHome,
        m_server ? std::optional(m_server->location()) : std::nullopt, m_storeId, m_path, m_saveFolder };
    m_runner.perform([this, question = m_question, choice, shop = m_workshop](
                         RunContext& context) -> std::function<void()> {
        const Result<PreparedRestore> prepared = prepareRestore(choice, shop, context);
        return [this, question, prepared] {
            if (question == m_question)
                show(prepared);
        };
    });
    Q_EMIT changed();
}

void RestoreModel::stop()
{
    if (m_state != State::Preparing)
        return;
    forget();
    show(Error { ErrorCode::Cancelled, tr("You stopped the check."), {}, tr("Go back, or check again.") });
}

void RestoreModel::show(const Result<PreparedRestore>& prepared)
{
    m_state = prepared ? State::Ready : State::Failed;
    m_prepared = prepared ? *prepared : PreparedRestore();
    m_error = prepared ? Error() : prepared.error();
    Q_EMIT changed();
}

QStringList RestoreModel::whatWillChange() const
{
    if (m_prepared.copy)
        return transload::whatWillChange(*m_prepared.copy);
    return m_prepared.move ? transload::whatWillChange(*m_prepared.move, *m_backup) : QStringList();
}

std::optional<Explanation> RestoreModel::problem() const
{
    if (m_state != State::Failed)
        return std::nullopt;
    return Explanation { m_error.message,
        tr("Nothing was changed and nothing was created. The backup was only read."), m_error.nextStep,
        m_error.detail };
}

QString RestoreModel::nameToType() const
{
    const bool replaces = m_prepared.copy && m_prepared.copy->plan.addsToTarget && !m_isRehearsal;
    return replaces ? m_prepared.copy->plan.request.target.name() : QString();
}

void RestoreModel::setTypedName(const QString& name)
{
    m_typedName = name;
    Q_EMIT changed();
}

QString RestoreModel::whyNot() const
{
    switch (m_state) {
    case State::None:
        return tr("Choose a backup first.");
    case State::Preparing:
        return tr("Looking at the place and the backup…");
    case State::Failed:
        return tr("There is no plan for this restore; the message above tells why.");
    case State::Ready:
        break;
    }
    const auto stops = std::count_if(findings().begin(), findings().end(),
        [](const Finding& each) { return each.severity == Severity::Stop; });
    if (stops > 0)
        return tr(
            "%n stop(s) must be put right before the restore can start.", nullptr, static_cast<int>(stops));
    if (!nameToType().isEmpty() && m_typedName != nameToType())
        return tr("Type the name of the place, as what stands there is replaced.");
    return {};
}

QString RestoreModel::startText() const
{
    if (m_isRehearsal)
        return tr("&Rehearse the restore");
    return nameToType().isEmpty() ? tr("&Restore") : tr("Back up and &restore");
}

const RestorePlan* RestoreModel::copy() const
{
    return isComplete() && m_prepared.copy ? &*m_prepared.copy : nullptr;
}

const Plan* RestoreModel::move() const
{
    return isComplete() && m_prepared.move ? &*m_prepared.move : nullptr;
}

void RestoreModel::noteEnd(const RunReport& report)
{
    if (!m_backup || !m_prepared.move || report.plan.request.mode != RunMode::Practice)
        return;
    m_runner.perform([this, report, backup = *m_backup, state = m_workshop.stateFolder](
                         RunContext&) -> std::function<void()> {
        const Status noted = noteRehearsal(report, backup, state);
        return [this, noted] {
            if (!noted)
                Q_EMIT notNoted({ Severity::Warning, QStringLiteral("history.notWritten"),
                    noted.error().message, noted.error().detail, noted.error().nextStep });
        };
    });
}

} // namespace transload
