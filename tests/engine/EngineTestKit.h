#pragma once

#include "engine/Detector.h"
#include "engine/Migration.h"
#include "support/FaultyStore.h"
#include "support/StoreTestKit.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace transload::test {

/// One place for a run: a folder with `source/`, `target/` and `backups/`, stores that can be made faulty,
/// and the steps from a path to a report. Lives as long as one test function.
class Bench {
public:
    /// `faulty`: the id of the store whose requests pass `faults`; empty: every store's.
    explicit Bench(const QString& faulty = {});

    Registry real = Registry::builtIn();
    Faults faults;
    Registry registry;
    ProfileLibrary profiles;
    Clock clock;

    /// Where a store of a kind is put; tests with a server put in a place of theirs.
    std::function<Location(const Store&, const QString& folder, const QString& name)> place = locationIn;

    QString folder() const { return m_folder.path(); }
    QString sourceFolder() const { return m_folder.filePath(QStringLiteral("source")); }
    QString targetFolder() const { return m_folder.filePath(QStringLiteral("target")); }
    QString backupFolder() const { return m_folder.filePath(QStringLiteral("backups")); }

    /// Builds a store of kind `storeId` in the source folder.
    Location buildSource(const QString& storeId, const std::vector<TestCollection>& collections);
    /// A place for a new store in the target folder.
    Location target(const QString& storeId) const;

    /// Plans a move of all of `source`; the request may be changed by `change` before.
    Plan plan(const Location& source, const Location& target, bool withBackup = false,
        const std::function<void(PlanRequest&)>& change = {});
    RunReport run(const Plan& plan, RunContext& context);
    /// Both, undisturbed.
    RunReport move(const Location& source, const Location& target, bool withBackup = false,
        const std::function<void(PlanRequest&)>& change = {});

    /// Whether nothing at all stands in the target folder.
    bool isTargetFolderEmpty() const;
    /// Every record of every collection, sorted, by name; read with the real store.
    std::map<QString, std::vector<std::string>> contentOf(const Location& location) const;

private:
    QTemporaryDir m_folder;
};

/// Two key/value collections, `events` with `count` records and `users` with 20, and an empty one, `nothing`.
std::vector<TestCollection> smallSample(int count = 2000);

/// How the report names a key of the sample: the text of describeKey.
QString keyTextOf(const TestCollection& collection, std::size_t record);

/// All differences of a report, each with its collection's name in front.
QStringList differencesOf(const RunReport& report);

/// A SQLite file in the bench's source folder with two tables, of which one refers to the other.
Location twoTables(const Bench& bench);

} // namespace transload::test
