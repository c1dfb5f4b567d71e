#include "gui/models/Preferences.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace transload;

class PreferencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("deep/transload.ini"));
    }

    void nothingIsWrittenBeforeSomethingIsRemembered()
    {
        {
            const Preferences preferences(m_file);
            QVERIFY(preferences.language().isEmpty());
            QVERIFY(preferences.recentPlaces().isEmpty());
            QVERIFY(preferences.backupFolder().isEmpty());
        }
        QVERIFY(!QFile::exists(m_file));
    }

    void everythingIsThereAtTheNextStart()
    {
        {
            Preferences preferences(m_file);
            preferences.setLanguage(QStringLiteral("de"));
            preferences.setBackupFolder(QStringLiteral("/mnt/Sicherungen für mich, und andere"));
            preferences.rememberPlace(QStringLiteral("/srv/a, b"));
        }
        const Preferences preferences(m_file);
        QCOMPARE(preferences.language(), QStringLiteral("de"));
        QCOMPARE(preferences.backupFolder(), QStringLiteral("/mnt/Sicherungen für mich, und andere"));
        QCOMPARE(preferences.recentPlaces(), QStringList(QStringLiteral("/srv/a, b")));
    }

    void recentPlacesAreEightNewestFirstWithoutRepetition()
    {
        Preferences preferences(m_file);
        for (int i = 0; i < 10; ++i)
            preferences.rememberPlace(QStringLiteral("/%1").arg(i));
        preferences.rememberPlace(QStringLiteral("/5"));
        QCOMPARE(preferences.recentPlaces().size(), qsizetype(8));
        QCOMPARE(preferences.recentPlaces().mid(0, 3),
            QStringList({ QStringLiteral("/5"), QStringLiteral("/9"), QStringLiteral("/8") }));
        QCOMPARE(preferences.recentPlaces().count(QStringLiteral("/5")), qsizetype(1));
    }

    void backupFoldersAreListedNewestFirst()
    {
        QFile old(m_file);
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("[General]\nbackupFolder=/from/the/first/version\n");
        old.close();
        Preferences preferences(m_file);
        QCOMPARE(preferences.backupFolder(), QStringLiteral("/from/the/first/version"));
        preferences.setBackupFolder(QStringLiteral("/new"));
        preferences.setBackupFolder(QStringLiteral("/newer"));
        preferences.setBackupFolder(QStringLiteral("/new"));
        QCOMPARE(preferences.backupFolders(),
            QStringList({ QStringLiteral("/new"), QStringLiteral("/newer"),
                QStringLiteral("/from/the/first/version") }));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "PreferencesTest.moc"
