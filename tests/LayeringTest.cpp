#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace {

// What each folder of src may include besides itself: the arrows of src/README.md. "stores" means its
// contract only, never a folder below it.
const QMap<QString, QStringList>& allowedLayers()
{
    static const QMap<QString, QStringList> layers {
        { QStringLiteral("core"), {} },
        { QStringLiteral("language"), {} },
        { QStringLiteral("stores"), { QStringLiteral("core") } },
        { QStringLiteral("sample"), { QStringLiteral("core"), QStringLiteral("stores") } },
        { QStringLiteral("profiles"), { QStringLiteral("core"), QStringLiteral("stores") } },
        { QStringLiteral("engine"),
            { QStringLiteral("core"), QStringLiteral("stores"), QStringLiteral("profiles") } },
        { QStringLiteral("report"),
            { QStringLiteral("core"), QStringLiteral("stores"), QStringLiteral("profiles"),
                QStringLiteral("engine") } },
        { QStringLiteral("cli"),
            { QStringLiteral("core"), QStringLiteral("stores"), QStringLiteral("profiles"),
                QStringLiteral("engine"), QStringLiteral("report"), QStringLiteral("language") } },
        { QStringLiteral("gui"),
            { QStringLiteral("core"), QStringLiteral("stores"), QStringLiteral("profiles"),
                QStringLiteral("engine"), QStringLiteral("report"), QStringLiteral("language"),
                QStringLiteral("sample") } },
    };
    return layers;
}

bool isWidgetHeader(const QString& name)
{
    if (name.startsWith(QLatin1String("QtWidgets")))
        return true;
    const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtWidgets/");
    return !name.contains(QLatin1Char('/')) && QFile::exists(folder + name);
}

QString badProjectInclude(const QString& path, const QString& included)
{
    const QStringList from = path.split(QLatin1Char('/'));
    const QStringList to = included.split(QLatin1Char('/'));
    const QString& layer = from.front();
    if (to.size() < 2 || !allowedLayers().contains(to.front()))
        return {}; // a generated header (ui_..., *.moc)
    if (to.front() != layer && !allowedLayers().value(layer).contains(to.front()))
        return QStringLiteral("%1 must not include %2").arg(layer, to.front());
    // Below stores/, only a store itself may look into its folder.
    if (to.front() == QLatin1String("stores") && to.size() > 2
        && (layer != QLatin1String("stores") || from.size() < 3 || from[1] != to[1]))
        return QStringLiteral("only the store itself may include %1").arg(included);
    return {};
}

// What is wrong with one file of src; `path` is relative to src.
QStringList violations(const QString& path, const QString& content)
{
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    QStringList found;
    const bool mayShowWidgets
        = path.startsWith(QLatin1String("gui/")) && !path.startsWith(QLatin1String("gui/models/"));
    for (auto it = include.globalMatch(content); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString included = match.captured(2);
        if (match.captured(1) == QLatin1String("\"")) {
            const QString problem = badProjectInclude(path, included);
            if (!problem.isEmpty())
                found.push_back(problem);
        } else if (!mayShowWidgets && isWidgetHeader(included)) {
            found.push_back(QStringLiteral("no widgets here: %1").arg(included));
        }
    }
    // QJsonDocument rounds numbers and drops duplicates: it never touches people's data.
    if (path.startsWith(QLatin1String("stores/")) && content.contains(QLatin1String("QJsonDocument")))
        found.push_back(QStringLiteral("no QJsonDocument in stores"));
    return found;
}

// Words that tell of the machine somebody worked on. Put together here, so that this file holds none itself.
QStringList machineWords()
{
    QStringList words;
    for (const char* name : { "work", "farm", "root" })
        words.push_back(QLatin1Char('/') + QLatin1String(name) + QLatin1Char('/'));
    for (const char* host : { "deb", "snapshot", "ftp" })
        words.push_back(QLatin1String(host) + QStringLiteral(".debian."));
    return words;
}

QString sourceDir() { return qEnvironmentVariable("TRANSLOAD_SOURCE_DIR"); }

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesBelow(const QString& folder, const QStringList& patterns)
{
    QStringList files;
    QDirIterator it(sourceDir() + QLatin1Char('/') + folder, patterns, QDir::Files | QDir::Hidden,
        QDirIterator::Subdirectories);
    while (it.hasNext())
        files.push_back(it.next());
    files.sort();
    return files;
}

} // namespace

class LayeringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dependenciesPointDownOnly();
    void theRulesFindWhatTheyForbid_data();
    void theRulesFindWhatTheyForbid();
    void noTraceOfAMachine();
};

void LayeringTest::dependenciesPointDownOnly()
{
    const QDir src(sourceDir() + QStringLiteral("/src"));
    const QStringList files
        = filesBelow(QStringLiteral("src"), { QStringLiteral("*.h"), QStringLiteral("*.cpp") });
    QVERIFY(files.size() > 30);
    for (const QString& file : files) {
        const QString path = src.relativeFilePath(file);
        QVERIFY2(allowedLayers().contains(path.section(QLatin1Char('/'), 0, 0)), qPrintable(path));
        const QStringList found = violations(path, contentOf(file));
        QVERIFY2(found.isEmpty(), qPrintable(path + QStringLiteral(": ") + found.join(QStringLiteral("; "))));
    }
}

void LayeringTest::theRulesFindWhatTheyForbid_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char* path, const char* line, bool isAllowed) {
        QTest::addRow("%s: %s", path, line)
            << QString::fromLatin1(path) << QString::fromLatin1(line) << isAllowed;
    };
    row("core/Batch.cpp", "#include \"core/Value.h\"", true);
    row("core/Batch.cpp", "#include \"stores/Store.h\"", false);
    row("stores/Registry.cpp", "#include \"core/Result.h\"", true);
    row("stores/Registry.cpp", "#include \"stores/sqlite/SqliteStore.h\"", false);
    row("stores/sqlite/SqliteStore.cpp", "#include \"stores/Store.h\"", true);
    row("stores/sqlite/SqliteStore.cpp", "#include \"stores/sqlite/SqliteReader.h\"", true);
    row("stores/sqlite/SqliteStore.cpp", "#include \"stores/rocksdb/RocksdbStore.h\"", false);
    row("stores/sqlite/SqliteStore.cpp", "#include \"engine/Plan.h\"", false);
    row("stores/sqlite/SqliteStore.cpp", "#include <QJsonDocument>", false);
    row("profiles/Profile.cpp", "#include \"stores/Schema.h\"", true);
    row("profiles/Profile.cpp", "#include \"engine/Plan.h\"", false);
    row("sample/TrialData.cpp", "#include \"stores/StagingFolder.h\"", true);
    row("sample/TrialData.cpp", "#include \"stores/sqlite/SqliteStore.h\"", false);
    row("sample/TrialData.cpp", "#include \"engine/Plan.h\"", false);
    row("engine/Plan.cpp", "#include \"sample/TrialData.h\"", false);
    row("gui/models/SampleModel.cpp", "#include \"sample/TrialData.h\"", true);
    row("engine/Plan.cpp", "#include \"profiles/Profile.h\"", true);
    row("engine/Plan.cpp", "#include \"report/JsonReport.h\"", false);
    row("engine/Plan.cpp", "#include \"stores/sqlite/SqliteStore.h\"", false);
    row("engine/Plan.cpp", "# include <QWidget>", false);
    row("report/JsonReport.cpp", "#include \"engine/RunReport.h\"", true);
    row("report/JsonReport.cpp", "#include \"cli/Console.h\"", false);
    row("cli/main.cpp", "#include \"gui/MoveModel.h\"", false);
    row("gui/main.cpp", "#include \"cli/Console.h\"", false);
    row("gui/main.cpp", "#include <QWizard>", true);
    row("gui/models/SourceModel.cpp", "#include <QWizard>", false);
    row("gui/models/SourceModel.cpp", "#include <QtWidgets/QLabel>", false);
    row("gui/models/SourceModel.cpp", "#include <QAbstractListModel>", true);
}

void LayeringTest::theRulesFindWhatTheyForbid()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, isAllowed);
    QCOMPARE(violations(path, QStringLiteral("// first\n") + line + QLatin1Char('\n')).isEmpty(), isAllowed);
}

void LayeringTest::noTraceOfAMachine()
{
    QStringList files;
    for (const char* folder :
        { "src", "tests", "ui", "resources", "translations", "installer", ".ci", ".github" })
        files += filesBelow(QLatin1String(folder), { QStringLiteral("*") });
    for (const char* name : { "README.md", "CMakeLists.txt", "CMakePresets.json" })
        files.push_back(sourceDir() + QLatin1Char('/') + QLatin1String(name));
    for (const QString& file : files) {
        const QString content = contentOf(file);
        for (const QString& word : machineWords())
            QVERIFY2(!content.contains(word), qPrintable(file + QStringLiteral(": ") + word));
    }
}

QTEST_APPLESS_MAIN(LayeringTest)
#include "LayeringTest.moc"
