#include "core/Memory.h"
#include "engine/Places.h"
#include "gui/DBusDesktopSession.h"
#include "gui/MigrationWizard.h"
#include "gui/SignalWatcher.h"
#include "gui/models/MoveSession.h"
#include "gui/models/RunOnDesktop.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/ReadableStyle.h"
#include "language/Language.h"
#include "report/ReportFiles.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QStandardPaths>

#include <cstdio>

#include <sys/stat.h>

namespace {

using namespace transload;

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/transload/transload.ini");
}

/// The place given on the command line; empty when there is none.
QString parseArguments(const QApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate(
        "main", "Moves an application’s data to another kind of store and proves that nothing was lost."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("source"),
        QApplication::translate("main", "Where the data is: a file or folder."), QStringLiteral("[source]"));
    parser.process(app);
    return parser.positionalArguments().value(0);
}

/// A program that cannot start says why, in a window.
int refuseToStart(const Error& error)
{
    QMessageBox box(
        QMessageBox::Critical, QApplication::applicationDisplayName(), error.message, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(error.nextStep);
    box.setDetailedText(error.detail);
    QObject::connect(&box, &QMessageBox::finished, qApp, [] { QApplication::exit(1); });
    box.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    umask(077); // everything we write is private from its first byte
    returnFreedMemory();
    const QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("transload"));
    QApplication::setApplicationDisplayName(QStringLiteral("Transload"));
    QApplication::setApplicationVersion(QStringLiteral(TRANSLOAD_VERSION));
    QApplication::setStyle(new ReadableStyle); // the application's from here on
    QApplication::setDesktopFileName(QStringLiteral("transload"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/transload.svg")));

    Preferences preferences(settingsFile());
    Language language;
    language.use(preferences.language());
    const QString place = parseArguments(app);

    const Registry registry = Registry::builtIn();
    const Result<ProfileLibrary> profiles = ProfileLibrary::load(profileFolders());
    if (!profiles)
        return refuseToStart(profiles.error());
    const Clock clock;
    MoveSession session(
        Workshop { registry, *profiles, clock, stateFolder(), writeReport }, preferences, sampleFolder());
    SystemDesktop desktop;
    DBusDesktopSession around(QApplication::desktopFileName(), DBusDesktopSession::realBuses);
    const RunOnDesktop runOnDesktop(session, around, [] { return QApplication::activeWindow() != nullptr; });
    MigrationWizard wizard(session, language, preferences, desktop);
    if (!place.isEmpty())
        session.source().choose(QFileInfo(place).exists() ? QFileInfo(place).absoluteFilePath() : place);
    SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::asked, &wizard, &MigrationWizard::stopAndClose);
    wizard.resize(wizard.sizeHint().expandedTo({ 900, 660 }));
    wizard.show();
    return QApplication::exec();
}
