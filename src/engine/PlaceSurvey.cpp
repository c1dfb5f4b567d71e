#include "engine/PlaceSurvey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace transload {

namespace {

// The context is Detector's: this is the first half of its work.
struct DetectorText {
    Q_DECLARE_TR_FUNCTIONS(Detector)
};

constexpr qsizetype kMostEntries = 8;
constexpr qsizetype kEntriesInASentence = 5;

Error nothingThere(const QString& path)
{
    return Error { ErrorCode::NotFound, DetectorText::tr("There is nothing at %1.").arg(path), path,
        DetectorText::tr("Check the spelling, or choose the file or folder itself.") };
}

Possibility itself(const StoreDescriptor& kind, const QString& path)
{
    return { Location::ofPath(kind.id, path), kind.name,
        //: %1 is what such a database is recognised by: “a file that begins with …”
        { DetectorText::tr("The place itself is %1.").arg(kind.signs) }, false };
}

void addInside(PlaceSurvey& survey, const Registry& registry)
{
    for (const QFileInfo& entry : QDir(survey.path).entryInfoList(QDir::Files))
        for (const auto& store : registry.stores()) {
            const StoreDescriptor kind = store->descriptor();
            if (!kind.isFolder && store->recognises(entry.filePath()))
                survey.possibilities.push_back(
                    { Location::ofPath(kind.id, entry.canonicalFilePath()), kind.name,
                        //: %1 is a file's name, %2 “a file that begins with …”
                        { DetectorText::tr("“%1” in this folder is %2.").arg(entry.fileName(), kind.signs) },
                        false });
        }
}

void addBelow(PlaceSurvey& survey, const Registry& registry)
{
    for (const QFileInfo& entry : QDir(survey.path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const auto& store : registry.stores()) {
            const StoreDescriptor kind = store->descriptor();
            if (kind.isFolder && store->recognises(entry.filePath()))
                survey.possibilities.push_back(
                    { Location::ofPath(kind.id, entry.canonicalFilePath()), kind.name,
                        //: %1 is a folder's name, %2 “a folder with the files …”
                        { DetectorText::tr("“%1” in this folder is %2.").arg(entry.fileName(), kind.signs) },
                        true });
        }
}

// What helps to choose between several: how large each is, when it was changed, and which was the last.
void compare(std::vector<Possibility>& possibilities, const Registry& registry)
{
    std::vector<std::pair<QDateTime, Possibility>> byChange;
    for (Possibility& each : possibilities) {
        const Result<Inspection> looked = registry.find(each.location.storeId)->inspect(each.location);
        if (!looked) {
            each.reasons << looked.error().message;
            byChange.emplace_back(QDateTime(), std::move(each));
            continue;
        }
        const QLocale locale;
        each.reasons << DetectorText::tr("It takes %1 and was last changed on %2.")
                            .arg(locale.formattedDataSize(qint64(looked->sizeBytes)),
                                locale.toString(looked->lastModified.toLocalTime(), QLocale::ShortFormat));
        if (looked->holder)
            each.reasons << (looked->holder->program.isEmpty()
                    ? DetectorText::tr("A program has it open.")
                    : DetectorText::tr("It is open in %1.").arg(looked->holder->program));
        byChange.emplace_back(looked->lastModified, std::move(each));
    }
    std::stable_sort(byChange.begin(), byChange.end(), [](const auto& a, const auto& b) {
        return a.first.isValid() && (!b.first.isValid() || a.first > b.first);
    });
    if (byChange[0].first.isValid() && byChange[0].first != byChange[1].first)
        byChange[0].second.reasons << DetectorText::tr("Of all these it was changed last.");
    possibilities.clear();
    for (auto& [changed, each] : byChange)
        possibilities.push_back(std::move(each));
}

void listEntries(PlaceSurvey& survey)
{
    const QFileInfoList all
        = QDir(survey.path).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    for (const QFileInfo& entry : all.mid(0, kMostEntries))
        survey.entries.push_back({ entry.fileName(), entry.isDir(), std::uint64_t(entry.size()) });
    survey.moreEntries = std::uint64_t(std::max<qsizetype>(0, all.size() - kMostEntries));
}

QString explainUnknown(const PlaceSurvey& survey)
{
    const QFileInfo info(survey.path);
    if (info.isFile() && info.size() == 0)
        return DetectorText::tr("The file %1 is empty (0 bytes).").arg(survey.path);
    if (info.isFile())
        return DetectorText::tr("The file %1 is not a database this program knows.").arg(survey.path);
    if (survey.entries.empty())
        return DetectorText::tr("The folder %1 is empty.").arg(survey.path);
    QStringList names;
    for (const PlaceEntry& entry : survey.entries)
        names << entry.name;
    const bool isCut = names.size() > kEntriesInASentence || survey.moreEntries > 0;
    return DetectorText::tr("The folder %1 holds no database this program knows. It holds: %2.")
        .arg(survey.path,
            names.mid(0, kEntriesInASentence).join(QStringLiteral(", "))
                + (isCut ? QStringLiteral(", …") : QString()));
}

} // namespace

Error PlaceSurvey::problem() const
{
    if (possibilities.empty())
        return Error { ErrorCode::Unsupported, explainUnknown(*this), path,
            //: %1 is a list of kinds, each with what it is recognised by
            DetectorText::tr("Looked for was: %1. Choose the place of such a database.")
                .arg(lookedFor.join(QStringLiteral("; "))) };
    QStringList choices;
    for (const Possibility& each : possibilities)
        choices << each.location.toString();
    const QString list = choices.join(QStringLiteral(", "));
    return Error { ErrorCode::Unsupported,
        possibilities.front().isBelow
            ? DetectorText::tr("There is no database at %1 itself, but in a folder in it.").arg(path)
            : DetectorText::tr("There is more than one database at %1.").arg(path),
        list, DetectorText::tr("Choose one of them: %1.").arg(list) };
}

std::optional<Result<Location>> serverLocation(const QString& text, const Registry& registry)
{
    const Store* store = registry.find(text.section(QLatin1Char(':'), 0, 0));
    if (!store || store->descriptor().holdsFiles || !text.contains(QLatin1Char(':')))
        return std::nullopt;
    if (std::optional<Location> location = Location::fromUri(text))
        return *location;
    // Without the text itself: a password may stand in it.
    return Error { ErrorCode::Unsupported,
        DetectorText::tr("The address of the server cannot be read, or a password stands in it."),
        QStringLiteral("not STORE://USER@HOST:PORT/DATABASE?schema=NAME"),
        DetectorText::tr("Write it as %1://user@host:port/database?schema=name; the password is asked for.")
            .arg(store->descriptor().id) };
}

Result<PlaceSurvey> surveyPlace(const QString& text, const Registry& registry)
{
    PlaceSurvey survey;
    if (const std::optional<Result<Location>> server = serverLocation(text, registry)) {
        if (!*server)
            return server->error();
        const Location& location = **server;
        survey.path = location.place();
        survey.possibilities.push_back(
            { location, registry.find(location.storeId)->descriptor().name, {}, false });
        return survey;
    }
    const QString prefix = text.section(QLatin1Char(':'), 0, 0);
    const Store* named = text.contains(QLatin1Char(':')) ? registry.find(prefix) : nullptr;
    const QString typed = QDir::current().absoluteFilePath(named ? text.section(QLatin1Char(':'), 1) : text);
    survey.path = QFileInfo(typed).canonicalFilePath(); // links lead to the real files and their logs
    if (survey.path.isEmpty())
        return nothingThere(typed);
    for (const auto& store : registry.stores()) {
        const StoreDescriptor kind = store->descriptor();
        if (!kind.holdsFiles)
            continue;
        //: %1 is a kind of store, %2 what it is recognised by
        survey.lookedFor << DetectorText::tr("%1 (%2)").arg(kind.name, kind.signs);
        if (named ? store.get() == named : store->recognises(survey.path))
            survey.possibilities.push_back(itself(kind, survey.path));
    }
    if (!named && QFileInfo(survey.path).isDir())
        addInside(survey, registry);
    if (survey.possibilities.empty())
        addBelow(survey, registry);
    if (survey.possibilities.size() > 1)
        compare(survey.possibilities, registry);
    if (survey.possibilities.empty() && QFileInfo(survey.path).isDir())
        listEntries(survey);
    return survey;
}

} // namespace transload
