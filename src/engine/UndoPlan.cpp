#include "engine/UndoPlan.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace transload {

namespace {

struct UndoText {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

// So many keys are named for each collection.
constexpr qsizetype kMaxKeys = 20;

Error nothingLeft(const PastRun& run)
{
    return Error {
        ErrorCode::NotFound,
        UndoText::tr("What this run put at %1 is no longer there.").arg(run.target.place()),
        run.target.toString(),
        run.targetBackup.isEmpty()
            ? UndoText::tr("There is nothing to undo.")
            : UndoText::tr("What stood there before is in the backup %1: restore it.").arg(run.targetBackup)
    };
}

class Planner {
public:
    Planner(const UndoRequest& request, const Registry& registry, const ProfileLibrary& profiles,
        RunContext& context)
        : m_request(request),
          m_run(request.run),
          m_registry(registry),
          m_profiles(profiles),
          m_context(context)
    {
    }

    Result<UndoPlan> plan()
    {
        Result<const Store*> store = m_registry.storeOf(m_run.target);
        if (!store)
            return store.error();
        if (!m_run.isInPlace && !m_run.tookAway)
            return Error { ErrorCode::NotFound,
                UndoText::tr("There is nothing to undo: this run put nothing in place."), m_run.runId,
                UndoText::tr("The history lists all runs.") };
        if (!(*store)->descriptor().holdsFiles)
            return Error { ErrorCode::Unsupported,
                UndoText::tr("This program cannot take back a move into %1 yet.")
                    .arg((*store)->descriptor().name),
                m_run.target.toString(),
                UndoText::tr("The original is unchanged: let the application use it again. Remove the new "
                             "data with the server's own tools.") };
        Result<TargetState> state = (*store)->targetState(m_run.target);
        if (!state)
            return state.error();
        if (*state != TargetState::Occupied)
            return m_run.tookAway ? putBack() : Result<UndoPlan>(nothingLeft(m_run));
        if (m_run.tookAway)
            return Error { ErrorCode::Conflict,
                UndoText::tr("Something else stands at %1 by now.").arg(m_run.target.place()),
                m_run.target.toString(),
                UndoText::tr("To replace it, restore the backup %1.").arg(m_run.targetBackup) };
        return takeBack(**store);
    }

private:
    Result<UndoPlan> takeBack(const Store& store)
    {
        // Before the reading: what is written after it shows when the place is about to change.
        Result<std::map<QString, FileState>> states = fileStates(store, m_run.target);
        if (!states)
            return states.error();
        Result<Detection> found = Detector(m_registry, m_profiles).detect(m_run.target, m_context);
        if (!found)
            return found.error();
        Result<Comparison> since = compareWithFingerprints(*found, m_run.collections, m_registry, m_context);
        if (!since)
            return since.error();
        Findings findings;
        const QString identity = fileIdentity(m_run.target.path());
        const bool isSame = !identity.isEmpty() && identity == m_run.targetIdentity;
        m_isChanged = !since->isEqual() || m_run.collections.empty();
        if (m_isChanged && !isSame)
            findings.push_back({ Severity::Stop, QStringLiteral("undo.notOurs"),
                UndoText::tr("What stands at %1 is not what this run put there.").arg(m_run.target.place()),
                UndoText::tr("Only what a run made is ever taken away."),
                UndoText::tr("Look at what stands there; nothing was changed.") });
        else if (m_isChanged)
            listChanges(*since, *found, findings);
        const bool isAgreed = m_request.consent == m_run.target.name();
        if (m_isChanged || !isSame)
            findings.push_back({ isAgreed ? Severity::Warning : Severity::Stop,
                m_isChanged ? QStringLiteral("undo.changedSince") : QStringLiteral("undo.otherFile"),
                m_isChanged
                    ? UndoText::tr("What stands at %1 was changed since the run.").arg(m_run.target.place())
                    : UndoText::tr("At %1 stands a copy of what this run put there.")
                          .arg(m_run.target.place()),
                UndoText::tr("What was written since would be only in the backup."),
                isAgreed ? QString()
                         : UndoText::tr("Confirm with its name to take it back all the same: --yes %1")
                               .arg(m_run.target.name()) });
        Result<UndoPlan> plan = m_run.targetBackup.isEmpty() ? removal() : putBack();
        if (!plan)
            return plan;
        plan->isChanged = m_isChanged;
        plan->needsConsent = m_isChanged == isSame; // neither of them: nothing to ask; both: never allowed
        plan->restore.expected = std::move(*states);
        plan->restore.plan.findings.insert(
            plan->restore.plan.findings.end(), findings.begin(), findings.end());
        return plan;
    }

    RestoreRequest request() const
    {
        return { m_run.target, m_request.saveFolder, true, false, m_request.reportFolder,
            m_request.stateFolder };
    }

    Result<UndoPlan> removal() const { return UndoPlan { planRemoval(request(), m_registry) }; }

    Result<UndoPlan> putBack() const
    {
        Result<BackupManifest> before = readManifest(m_run.targetBackup);
        if (!before)
            return before.error();
        if (!restoresByCopy(*before, m_run.target, m_registry))
            return Error { ErrorCode::Unsupported,
                UndoText::tr("The backup of what stood there before is of another kind."),
                before->storeId + QStringLiteral(" instead of ") + m_run.target.storeId,
                UndoText::tr("Restore it to a new place.") };
        UndoPlan plan { planRestore(request(), *before, m_registry, m_profiles) };
        plan.restore.plan.request.mode = RunMode::Undo;
        return plan;
    }

    // One warning per collection; with the keys where the backup of what was moved still tells them.
    void listChanges(const Comparison& since, const Detection& found, Findings& findings)
    {
        const QLocale locale;
        const QMap<QString, QStringList> keys = changedKeys(found);
        for (const CollectionReport& collection : since.collections) {
            if (collection.isEqual)
                continue;
            findings.push_back({ Severity::Warning, QStringLiteral("undo.changed"),
                UndoText::tr("%1 was changed: %2 records now, %3 after the run.")
                    .arg(collection.targetName, locale.toString(qulonglong(collection.targetRecords)),
                        locale.toString(qulonglong(collection.sourceRecords))),
                keys.value(collection.targetName).join(QLatin1Char('\n')), {} });
        }
        for (const QString& difference : since.structure)
            findings.push_back({ Severity::Warning, QStringLiteral("undo.changed"), difference, {}, {} });
    }

    QMap<QString, QStringList> changedKeys(const Detection& found)
    {
        QMap<QString, QStringList> keys;
        const Result<BackupManifest> source = m_run.sourceBackup.isEmpty()
            ? Result<BackupManifest>(nothingLeft(m_run))
            : readManifest(m_run.sourceBackup);
        if (!source || source->checksum != m_run.sourceBackupChecksum)
            return keys;
        const Result<Detection> before
            = Detector(m_registry, m_profiles).detect(source->location(), m_context);
        const Result<Comparison> compared = before ? compareStores(*before, found, m_registry, m_context)
                                                   : Result<Comparison>(before.error());
        if (compared)
            for (const CollectionReport& collection : compared->collections)
                keys.insert(collection.targetName, collection.differences.mid(0, kMaxKeys));
        return keys;
    }

    const UndoRequest& m_request;
    const PastRun& m_run;
    const Registry& m_registry;
    const ProfileLibrary& m_profiles;
    RunContext& m_context;
    bool m_isChanged = false;
};

} // namespace

QString saveFolderFor(const PastRun& run)
{
    for (const QString& backup : { run.targetBackup, run.sourceBackup })
        if (!backup.isEmpty() && QFileInfo(QFileInfo(backup).path()).isDir())
            return QFileInfo(backup).path();
    return {};
}

QString undoSentence(const PastRun& run, const QString& saveFolder)
{
    return run.targetBackup.isEmpty()
        ? UndoText::tr("Before run %1, nothing stood at %2: what it put there is backed up in %3 and taken "
                       "away.")
              .arg(run.runId, run.target.place(), saveFolder)
        : UndoText::tr("What stood at %2 before run %1 is restored from %3.")
              .arg(run.runId, run.target.place(), run.targetBackup);
}

Result<UndoPlan> planUndo(
    const UndoRequest& request, const Registry& registry, const ProfileLibrary& profiles, RunContext& context)
{
    return Planner(request, registry, profiles, context).plan();
}

} // namespace transload
