#include "sample/ConduitTrees.h"
#include "sample/TreeSink.h"

#include <sqlite3.h>

#include <map>
#include <stdexcept>

namespace transload::sample {

namespace {

struct CloseDb {
    void operator()(sqlite3* db) const noexcept { sqlite3_close_v2(db); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Db = std::unique_ptr<sqlite3, CloseDb>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

class SqliteSink : public TreeSink {
public:
    explicit SqliteSink(const std::string& folder)
    {
        sqlite3* raw = nullptr;
        const int opened = sqlite3_open_v2(
            (folder + "/conduit.db").c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        m_db.reset(raw);
        check(opened, SQLITE_OK);
        execute("PRAGMA page_size=2048; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                "PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-262144");
        for (const std::string_view tree : kConduitTrees) {
            const std::string name(tree);
            execute("CREATE TABLE \"" + name + "\" (\"key\" BLOB PRIMARY KEY, \"value\" BLOB NOT NULL)");
            sqlite3_stmt* statement = nullptr;
            const std::string sql = "INSERT OR REPLACE INTO \"" + name + "\" (key, value) VALUES (?, ?)";
            check(sqlite3_prepare_v2(m_db.get(), sql.c_str(), -1, &statement, nullptr), SQLITE_OK);
            m_inserts.emplace(name, Statement(statement));
        }
        execute("BEGIN");
    }

    void put(std::string_view tree, const std::string& key, const std::string& value) override
    {
        sqlite3_stmt* insert = m_inserts.find(tree)->second.get();
        // std::string never gives a null pointer, so empty keys and values become empty blobs, not NULL.
        check(sqlite3_bind_blob64(insert, 1, key.data(), key.size(), SQLITE_STATIC), SQLITE_OK);
        check(sqlite3_bind_blob64(insert, 2, value.data(), value.size(), SQLITE_STATIC), SQLITE_OK);
        check(sqlite3_step(insert), SQLITE_DONE);
        check(sqlite3_reset(insert), SQLITE_OK);
    }

    void settle() override { execute("COMMIT; PRAGMA wal_checkpoint(TRUNCATE); BEGIN"); }

    void close(bool leaveLog) override
    {
        execute("COMMIT");
        m_inserts.clear();
        if (leaveLog)
            check(sqlite3_db_config(m_db.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr), SQLITE_OK);
        m_db.reset();
    }

private:
    void check(int result, int wanted)
    {
        if (result != wanted)
            throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(m_db.get()));
    }

    void execute(const std::string& sql)
    {
        check(sqlite3_exec(m_db.get(), sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    }

    Db m_db;
    std::map<std::string, Statement, std::less<>> m_inserts; // after m_db: finalized before it is closed
};

} // namespace

std::unique_ptr<TreeSink> makeSqliteSink(const std::string& folder)
{
    return std::make_unique<SqliteSink>(folder);
}

} // namespace transload::sample
