#include "language/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace transload {

namespace {
const QString kPrefix = QStringLiteral("transload_");
const QString kFolder = QStringLiteral(":/i18n");
} // namespace

Language::Language(QObject* parent) : QObject(parent) { }

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}

QStringList Language::available()
{
    QStringList ids;
    for (const QString& file :
        QDir(kFolder).entryList({ kPrefix + QStringLiteral("*.qm") }, QDir::Files, QDir::Name))
        ids.append(file.mid(kPrefix.size()).chopped(3));
    return ids;
}

QString Language::nativeName(const QString& id)
{
    const QLocale locale(id);
    const QString name
        = locale.language() == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
    return name.isEmpty() ? id : name;
}

QString Language::ofSystem()
{
    const QStringList there = available();
    for (const QString& wanted : QLocale::system().uiLanguages())
        if (const QString bare = wanted.section(QLatin1Char('-'), 0, 0); there.contains(bare))
            return bare;
    return QStringLiteral("en");
}

void Language::use(const QString& id)
{
    const QString chosen = available().contains(id) ? id : ofSystem();
    if (chosen == m_current)
        return;
    m_current = chosen;
    const QLocale system = QLocale::system();
    const QLocale wanted(chosen);
    const bool fits = system.language() == wanted.language() && system.name() != QLatin1String("C");
    QLocale::setDefault(fits ? system : wanted); // before the texts: widgets format numbers while they change
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
    if (m_qtTexts.load(
            QStringLiteral("qtbase_") + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    if (m_texts.load(kPrefix + chosen, kFolder))
        QCoreApplication::installTranslator(&m_texts);
}

} // namespace transload
