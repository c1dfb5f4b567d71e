#include "gui/models/UndoModel.h"

#include "core/Printable.h"
#include "gui/models/Words.h"
#include "report/PastRunReport.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace transload {

using namespace std::chrono_literals;

UndoModel::UndoModel(const Workshop& workshop, Preferences& preferences, QObject* parent)
    : QObject(parent), m_workshop(workshop), m_preferences(preferences), m_runner(workshop)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &UndoModel::checkAgain);
}

void UndoModel::choose(const QString& runId)
{
    m_runner.stop();
    m_pause.stop();
    m_runId = runId;
    const int question = ++m_question;
    m_run.reset();
    m_plan.reset();
    m_findings.clear();
    m_typedName.clear();
    m_state = State::Looking;
    const auto look = [runId, shop = m_workshop, usual = m_preferences.backupFolder()](
                          RunContext& context) -> Result<Look> {
        Result<PastRun> run = findPastRun(runId, shop.stateFolder);
        if (!run)
            return run.error();
        const QString beside = saveFolderFor(*run);
        // With the consent: what it is about is among the findings then, and the page asks for the name
        // itself.
        const UndoRequest request { *run, beside.isEmpty() ? usual : beside, run->target.name(), {},
            shop.stateFolder };
        Look found { *run, planUndo(request, shop.registry, shop.profiles, context), {} };
        if (found.plan)
            found.findings = restorePreflight(found.plan->restore, shop.registry);
        return found;
    };
    m_runner.perform([this, question, look](RunContext& context) -> std::function<void()> {
        const Result<Look> found = look(context);
        return [this, question, found] {
            if (question == m_question)
                show(found);
        };
    });
    Q_EMIT changed();
}

void UndoModel::stop()
{
    if (m_state != State::Looking)
        return;
    ++m_question;
    m_runner.stop();
    show(Error {
        ErrorCode::Cancelled, tr("You stopped the look at this run."), {}, tr("Look again, or go back.") });
}

void UndoModel::show(const Result<Look>& look)
{
    if (look)
        m_run = look->run;
    if (look && look->plan) {
        m_plan = *look->plan;
        m_saveFolder = m_plan->restore.plan.request.backupFolder;
        m_state = State::Ready;
        keep(look->findings);
    } else {
        m_error = look ? look->plan.error() : look.error();
        m_state = State::Failed;
    }
    Q_EMIT changed();
}

void UndoModel::keep(const Findings& findings)
{
    m_findings = findings;
    std::stable_sort(m_findings.begin(), m_findings.end(),
        [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    m_isChecked = true;
}

Facts UndoModel::facts() const
{
    if (!m_run)
        return {};
    const auto place = [](const QString& path) { return printable(path); };
    Facts facts { { tr("Run"), place(m_run->runId), {} },
        { tr("Place"), place(m_run->target.place()), place(m_run->target.place()) } };
    facts.push_back({ tr("Before the run"),
        m_run->targetBackup.isEmpty() ? tr("nothing stood there") : tr("other data stood there"), {} });
    if (!m_run->targetBackup.isEmpty())
        facts.push_back({ tr("Backup of it"), place(m_run->targetBackup), place(m_run->targetBackup) });
    return facts;
}

QStringList UndoModel::whatWillChange() const
{
    if (m_state != State::Ready || (needsSaveFolder() && m_saveFolder.isEmpty()))
        return {};
    QStringList sentences { undoSentence(*m_run, m_saveFolder) };
    if (needsSaveFolder() && !m_run->targetBackup.isEmpty())
        sentences << tr("What stands there now is backed up in %1 first.").arg(printable(m_saveFolder));
    if (m_plan->isChanged)
        sentences << tr("Records were changed since the run: those changes will be in that backup only.");
    sentences << tr("The original of the run is not touched. This undo can be undone too.");
    return sentences;
}

std::optional<Explanation> UndoModel::problem() const
{
    if (m_state != State::Failed)
        return std::nullopt;
    return Explanation { m_error.message,
        tr("Your data is safe: nothing was changed and nothing was created."), m_error.nextStep,
        m_error.detail };
}

void UndoModel::setSaveFolder(const QString& folder)
{
    if (folder == m_saveFolder)
        return;
    m_saveFolder = folder;
    m_isChecked = false;
    m_pause.start();
    Q_EMIT changed();
}

// Only the folder is another one: what stands at the place was read already.
void UndoModel::checkAgain()
{
    if (!m_plan)
        return;
    m_plan->restore.plan.request.backupFolder = m_saveFolder;
    const int question = m_question;
    m_runner.perform(
        [this, question, plan = m_plan->restore, shop = m_workshop](RunContext&) -> std::function<void()> {
            const Findings findings = restorePreflight(plan, shop.registry);
            return [this, question, folder = plan.plan.request.backupFolder, findings] {
                if (question != m_question || folder != m_saveFolder)
                    return;
                keep(findings);
                Q_EMIT changed();
            };
        });
}

bool UndoModel::needsSaveFolder() const
{
    return m_plan && m_plan->restore.plan.hasStep(QStringLiteral("backup-target"));
}

QString UndoModel::nameToType() const
{
    return m_plan && m_plan->needsConsent ? m_run->target.name() : QString();
}

void UndoModel::setTypedName(const QString& name)
{
    m_typedName = name;
    Q_EMIT changed();
}

QString UndoModel::whyNot() const
{
    switch (m_state) {
    case State::None:
        return tr("Choose a run of the history.");
    case State::Looking:
        return tr("Looking at what stands there, and comparing it with what the run put there…");
    case State::Failed:
        return tr("This run cannot be undone; the message above tells why.");
    case State::Ready:
        break;
    }
    if (needsSaveFolder() && !m_saveFolder.isEmpty() && QDir::isRelativePath(m_saveFolder))
        return tr("The folder must be a whole path, beginning with “/”.");
    if (!m_isChecked)
        return tr("Looking at the folder…");
    const auto stops = std::count_if(m_findings.begin(), m_findings.end(),
        [](const Finding& each) { return each.severity == Severity::Stop; });
    if (stops > 0)
        return tr(
            "%n stop(s) must be put right before the run can be undone.", nullptr, static_cast<int>(stops));
    if (!nameToType().isEmpty() && m_typedName != nameToType())
        return tr("Type the name of the place: what stands there is not exactly what the run put there.");
    return {};
}

const RestorePlan* UndoModel::plan() const { return isComplete() ? &m_plan->restore : nullptr; }

} // namespace transload
