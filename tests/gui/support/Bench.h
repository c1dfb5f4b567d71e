#pragma once

#include "gui/models/MoveSession.h"
#include "gui/models/Preferences.h"
#include "support/FaultyStore.h"

#include <QTemporaryDir>

#include <memory>

namespace transload {

/// A workshop with the real stores and profiles, and a folder that goes away.
class Bench {
public:
    /// `faults`, which outlives the bench, gets between the program and every store. Null: nothing does.
    explicit Bench(test::Faults* faults = nullptr);

    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Makes a sample Conduit database, a RocksDB folder, and gives its path.
    QString makeConduit(const QString& name, unsigned scale = 1) const;
    /// Makes a small SQLite file of no known application, and gives its path.
    QString makeSqlite(const QString& name) const;
    /// Makes a SQLite file with one table, `user`, whose fields could become truths and points in time.
    QString makeTyped(const QString& name) const;
    /// Makes a SQLite file of which a RocksDB target can hold 8 of 11 records: in `pairs` one of five has a
    /// value of another kind and one a key that comes twice as bytes; in `child` one of four refers to
    /// nothing.
    QString makeTroubled(const QString& name) const;
    /// Makes a SQLite file with a text and its bytes as keys, which are one key in RocksDB.
    QString makeTwins(const QString& name) const;
    /// Makes a file that is no store.
    QString makeNonsense(const QString& name) const;
    /// Chooses the source, all else as suggested, and checks: what a person does on the pages before the
    /// move. False when it cannot start.
    bool makeReady(MoveSession& session, const QString& source) const;
    Workshop workshop() const;
    Preferences& preferences() { return *m_preferences; }

private:
    QString makeFile(const QString& name, const char* sql) const;

    QTemporaryDir m_folder;
    Registry m_real;
    Registry m_registry;
    std::unique_ptr<ProfileLibrary> m_profiles;
    std::unique_ptr<Preferences> m_preferences;
    Clock m_clock;
};

} // namespace transload
