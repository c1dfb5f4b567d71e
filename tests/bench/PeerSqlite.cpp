#include "bench/Peer.h"
#include "bench/Sqlite.h"

namespace transload::bench {

namespace {

constexpr int kChunkRows = 1000;

std::string quoted(const std::string& name) { return '"' + name + '"'; } // the bench's own names only

std::string text(sqlite3_stmt* row, int column)
{
    const unsigned char* bytes = sqlite3_column_text(row, column);
    return bytes == nullptr ? std::string() : reinterpret_cast<const char*>(bytes);
}

std::string_view blob(sqlite3_stmt* row, int column)
{
    const void* bytes = sqlite3_column_blob(row, column);
    return { static_cast<const char*>(bytes), std::size_t(sqlite3_column_bytes(row, column)) };
}

Db createTarget(const std::string& file)
{
    Db db = openDb(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    execute(db.get(), "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
    return db;
}

class SqliteSource : public PeerSource {
public:
    explicit SqliteSource(const std::string& file) : m_db(openDb(file, SQLITE_OPEN_READONLY)) { }

    std::vector<std::string> trees() override
    {
        const Statement row = prepare(m_db.get(), "SELECT name FROM sqlite_schema WHERE type = 'table'");
        std::vector<std::string> names;
        while (sqlite3_step(row.get()) == SQLITE_ROW)
            names.push_back(text(row.get(), 0));
        return names;
    }

    void eachPair(const std::string& tree, const Use& use) override
    {
        const Statement row = prepare(m_db.get(), "SELECT key, value FROM " + quoted(tree));
        int rc = SQLITE_DONE;
        while ((rc = sqlite3_step(row.get())) == SQLITE_ROW)
            use(blob(row.get(), 0), blob(row.get(), 1));
        check(m_db.get(), rc, SQLITE_DONE);
    }

private:
    Db m_db;
};

class SqliteTarget : public PeerTarget {
public:
    explicit SqliteTarget(const std::string& file) : m_db(createTarget(file)) { }

    void openTree(const std::string& tree) override
    {
        execute(m_db.get(),
            "CREATE TABLE " + quoted(tree) + " (\"key\" BLOB PRIMARY KEY, \"value\" BLOB NOT NULL)");
        m_insert = "INSERT INTO " + quoted(tree) + " (key, value) VALUES (?, ?)";
    }

    void insert(const std::vector<Pair>& chunk) override
    {
        execute(m_db.get(), "BEGIN");
        for (const Pair& pair : chunk) {
            const Statement row = prepare(m_db.get(), m_insert);
            check(m_db.get(),
                sqlite3_bind_blob64(row.get(), 1, pair.key.data(), pair.key.size(), SQLITE_STATIC));
            check(m_db.get(),
                sqlite3_bind_blob64(row.get(), 2, pair.value.data(), pair.value.size(), SQLITE_STATIC));
            check(m_db.get(), sqlite3_step(row.get()), SQLITE_DONE);
        }
        execute(m_db.get(), "COMMIT");
    }

    void close() override
    {
        execute(m_db.get(), "PRAGMA wal_checkpoint(TRUNCATE)");
        m_db.reset();
    }

private:
    Db m_db;
    std::string m_insert;
};

void moveTable(sqlite3* from, sqlite3* to, const std::string& table)
{
    const Statement row = prepare(from, "SELECT * FROM " + quoted(table));
    const int columns = sqlite3_column_count(row.get());
    std::string insert = "INSERT INTO " + quoted(table) + " VALUES (";
    for (int i = 0; i < columns; ++i)
        insert += i == 0 ? "?" : ", ?";
    insert += ')';
    int rows = 0;
    int rc = SQLITE_DONE;
    execute(to, "BEGIN");
    while ((rc = sqlite3_step(row.get())) == SQLITE_ROW) {
        const Statement into = prepare(to, insert);
        for (int i = 0; i < columns; ++i)
            check(to, sqlite3_bind_value(into.get(), i + 1, sqlite3_column_value(row.get(), i)));
        check(to, sqlite3_step(into.get()), SQLITE_DONE);
        if (++rows % kChunkRows == 0)
            execute(to, "COMMIT; BEGIN");
    }
    check(from, rc, SQLITE_DONE);
    execute(to, "COMMIT");
}

} // namespace

std::unique_ptr<PeerSource> peerSqliteSource(const std::string& file)
{
    return std::make_unique<SqliteSource>(file);
}

std::unique_ptr<PeerTarget> peerSqliteTarget(const std::string& file)
{
    return std::make_unique<SqliteTarget>(file);
}

void moveRowsLikePeer(const std::string& from, const std::string& to)
{
    const Db source = openDb(from, SQLITE_OPEN_READONLY);
    Db target = createTarget(to);
    const Statement object = prepare(source.get(),
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'index'");
    while (sqlite3_step(object.get()) == SQLITE_ROW) {
        execute(target.get(), text(object.get(), 2));
        if (text(object.get(), 0) == "table")
            moveTable(source.get(), target.get(), text(object.get(), 1));
    }
    execute(target.get(), "PRAGMA wal_checkpoint(TRUNCATE)");
    target.reset();
}

} // namespace transload::bench
