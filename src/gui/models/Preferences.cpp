#include "gui/models/Preferences.h"

namespace transload {

namespace {
const QString kLanguage = QStringLiteral("language");
const QString kRecent = QStringLiteral("recentPlaces");
const QString kBackup = QStringLiteral("backupFolder");
constexpr int kMostPlaces = 8;
} // namespace

QString Preferences::language() const { return m_settings.value(kLanguage).toString(); }

void Preferences::setLanguage(const QString& language) { m_settings.setValue(kLanguage, language); }

QStringList Preferences::recentPlaces() const { return m_settings.value(kRecent).toStringList(); }

void Preferences::rememberPlace(const QString& place)
{
    QStringList places = recentPlaces();
    places.removeAll(place);
    places.prepend(place);
    m_settings.setValue(kRecent, places.mid(0, kMostPlaces));
}

QStringList Preferences::backupFolders() const { return m_settings.value(kBackup).toStringList(); }

void Preferences::setBackupFolder(const QString& folder)
{
    QStringList folders = backupFolders();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_settings.setValue(kBackup, folders.mid(0, kMostPlaces));
}

} // namespace transload
