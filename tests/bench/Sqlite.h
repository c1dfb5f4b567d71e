#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include <sqlite3.h>

namespace transload::bench {

struct CloseDb {
    void operator()(sqlite3* db) const noexcept { sqlite3_close_v2(db); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Db = std::unique_ptr<sqlite3, CloseDb>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Throws std::runtime_error with SQLite's words unless `result` is `wanted`.
inline void check(sqlite3* db, int result, int wanted = SQLITE_OK)
{
    if (result != wanted)
        throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(db));
}

inline Db openDb(const std::string& file, int flags)
{
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &raw, flags, nullptr);
    Db db(raw);
    check(raw, opened);
    return db;
}

inline Statement prepare(sqlite3* db, const std::string& sql)
{
    sqlite3_stmt* raw = nullptr;
    const int prepared = sqlite3_prepare_v2(db, sql.c_str(), -1, &raw, nullptr);
    Statement statement(raw);
    check(db, prepared);
    return statement;
}

inline void execute(sqlite3* db, const std::string& sql)
{
    check(db, sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr));
}

} // namespace transload::bench
