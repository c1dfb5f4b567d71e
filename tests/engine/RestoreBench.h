#pragma once

#include "engine/EngineTestKit.h"
#include "engine/UndoPlan.h"

#include <QByteArray>

namespace transload::test {

/// The kinds of store that lie in files, as rows of a test: SQLite, SQLite with a write-ahead log, RocksDB,
/// JSON in one file with its description, a folder of JSON files.
void addFileStoreRows();

/// The three of them whose switch differs, for tests that try it a hundred times.
void addSweepRows();

/// A bench with a store in the source folder, and what restoring takes.
class RestoreBench : public Bench {
public:
    /// `kind` is one of addFileStoreRows' column `kind`.
    explicit RestoreBench(const QString& kind);

    /// A place of this kind in a folder: with the ending that the kind wants.
    Location placeIn(const QString& folder, const QString& name) const;
    /// Builds a store of this kind there, with `count` records in the collection `events`.
    Location build(const Location& location, int count) const;
    BackupManifest backUp(const Location& location);

    RestoreRequest request(const Location& target, bool replaces = false) const;
    RunReport restore(const RestoreRequest& request, const BackupManifest& backup);
    RunReport carryOut(const RestorePlan& plan);
    /// As the report of a run tells it.
    static PastRun pastRun(const RunReport& report);
    Result<UndoPlan> planUndo(const PastRun& run, const QString& consent = {});
    RunReport undo(const PastRun& run, const QString& consent = {});

    /// Every file of the store at a place, by its name there, with what it holds.
    std::map<QString, QByteArray> filesAt(const Location& location) const;

    QString kind;
    QString storeId;
    Location source; ///< in the source folder, with 300 records
};

QByteArray contentOfFile(const QString& path);
void writeFile(const QString& path, const QByteArray& content);

} // namespace transload::test
