#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>

namespace transload {

/// What the wizard remembers between two starts: language, recent places, backup folders. Never a
/// secret. GUI thread.
class Preferences {
public:
    /// `file` is created when something is remembered.
    explicit Preferences(const QString& file) : m_settings(file, QSettings::IniFormat) { }

    /// "de"; empty: the system's.
    QString language() const;
    void setLanguage(const QString& language);
    /// Newest first, at most eight.
    QStringList recentPlaces() const;
    void rememberPlace(const QString& place);
    /// Where backups were made or looked for last; newest first, at most eight.
    QStringList backupFolders() const;
    QString backupFolder() const { return backupFolders().value(0); }
    void setBackupFolder(const QString& folder);

private:
    QSettings m_settings;
};

} // namespace transload
