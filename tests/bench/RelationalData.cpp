#include "bench/RelationalData.h"

#include "bench/Sqlite.h"
#include "sample/Pieces.h"

#include <cstdio>
#include <vector>

namespace transload::bench {

namespace {

// How the values of a column are made. `most` limits numbers (times the scale for references) or lengths.
struct Column {
    enum Kind { RowNumber, Reference, Integer, Real, Text, UniqueText, Blob, Time };
    Kind kind;
    unsigned most = 0;
    bool mayBeNull = false;
};

struct Table {
    std::string name;
    std::string definition;
    unsigned rows; // times the scale
    std::vector<Column> columns;
};

const std::vector<Table>& tables()
{
    using C = Column;
    static const std::vector<Table> all {
        { "user",
            "(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, mail TEXT, created DATETIME, score REAL)",
            400,
            { { C::RowNumber }, { C::UniqueText, 12 }, { C::Text, 40, true }, { C::Time }, { C::Real } } },
        { "room", "(id INTEGER PRIMARY KEY, title VARCHAR(200), topic TEXT, created DATETIME)", 40,
            { { C::RowNumber }, { C::Text, 60 }, { C::Text, 300, true }, { C::Time } } },
        { "member",
            "(id INTEGER PRIMARY KEY, user INTEGER NOT NULL REFERENCES user(id), room INTEGER NOT NULL "
            "REFERENCES "
            "room(id), since DATETIME, level INT)",
            3000,
            { { C::RowNumber }, { C::Reference, 400 }, { C::Reference, 40 }, { C::Time },
                { C::Integer, 100 } } },
        { "message",
            "(id INTEGER PRIMARY KEY, room INTEGER NOT NULL REFERENCES room(id), user INTEGER REFERENCES "
            "user(id), "
            "sent DATETIME NOT NULL, body TEXT, edited BOOLEAN, weight REAL, meta BLOB)",
            20000,
            { { C::RowNumber }, { C::Reference, 40 }, { C::Reference, 400 }, { C::Time },
                { C::Text, 400, true }, { C::Integer, 2 }, { C::Real, 0, true }, { C::Blob, 96, true } } },
        { "reaction",
            "(id INTEGER PRIMARY KEY, message INTEGER NOT NULL REFERENCES message(id), user INTEGER, symbol "
            "TEXT)",
            4000, { { C::RowNumber }, { C::Reference, 20000 }, { C::Reference, 400 }, { C::Text, 8 } } },
        { "attachment",
            "(id INTEGER PRIMARY KEY, message INTEGER REFERENCES message(id), name TEXT, type TEXT, size "
            "BIGINT, "
            "thumbnail BLOB)",
            1400,
            { { C::RowNumber }, { C::Reference, 20000 }, { C::Text, 40 }, { C::Text, 16 },
                { C::Integer, 1 << 30 }, { C::Blob, 2000, true } } },
        { "session", "(id TEXT PRIMARY KEY, user INTEGER, started DATETIME, ended DATETIME, agent TEXT)",
            1000,
            { { C::UniqueText, 32 }, { C::Reference, 400 }, { C::Time }, { C::Time, 0, true },
                { C::Text, 120 } } },
        { "setting", "(key TEXT PRIMARY KEY, value)", 2, { { C::UniqueText, 20 }, { C::Text, 80 } } },
    };
    return all;
}

std::string words(sample::Random& random, std::size_t most)
{
    std::string text;
    const std::size_t size = random.below(most) + 1;
    while (text.size() < size)
        text += sample::word(random.below(4096)) + ' ';
    text.resize(size);
    return text;
}

std::string timeText(sample::Random& random)
{
    char text[32];
    std::snprintf(text, sizeof text, "20%02d-%02d-%02d %02d:%02d:%02d.%03d", int(random.below(25)),
        int(random.below(12)) + 1, int(random.below(28)) + 1, int(random.below(24)), int(random.below(60)),
        int(random.below(60)), int(random.below(1000)));
    return text;
}

void bindBytes(sqlite3* db, sqlite3_stmt* row, int index, const std::string& bytes, bool isText)
{
    const int size = int(bytes.size());
    check(db,
        isText ? sqlite3_bind_text(row, index, bytes.data(), size, SQLITE_TRANSIENT)
               : sqlite3_bind_blob(row, index, bytes.data(), size, SQLITE_TRANSIENT));
}

struct Position {
    unsigned row;
    unsigned scale;
};

void bindValue(
    sqlite3* db, sqlite3_stmt* row, int index, const Column& column, Position at, sample::Random& random)
{
    if (column.mayBeNull && random.below(4) == 0)
        return check(db, sqlite3_bind_null(row, index));
    switch (column.kind) {
    case Column::RowNumber:
        return check(db, sqlite3_bind_int64(row, index, at.row + 1));
    case Column::Reference:
        return check(
            db, sqlite3_bind_int64(row, index, sqlite3_int64(random.below(column.most * at.scale)) + 1));
    case Column::Integer:
        return check(db, sqlite3_bind_int64(row, index, sqlite3_int64(random.below(column.most))));
    case Column::Real:
        return check(db, sqlite3_bind_double(row, index, double(random.below(1u << 30)) / 977.0));
    case Column::Text:
        return bindBytes(db, row, index, words(random, column.most), true);
    case Column::UniqueText:
        return bindBytes(db, row, index, sample::word(at.row) + '-' + words(random, column.most), true);
    case Column::Blob:
        return bindBytes(db, row, index, random.bytes(random.below(column.most)), false);
    case Column::Time:
        return bindBytes(db, row, index, timeText(random), true);
    }
}

void fill(sqlite3* db, const Table& table, unsigned scale, sample::Random& random)
{
    execute(db, "CREATE TABLE " + table.name + ' ' + table.definition);
    std::string insert = "INSERT INTO " + table.name + " VALUES (";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        insert += i == 0 ? "?" : ", ?";
    const Statement row = prepare(db, insert + ')');
    for (unsigned number = 0; number < table.rows * scale; ++number) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            bindValue(db, row.get(), int(i) + 1, table.columns[i], { number, scale }, random);
        check(db, sqlite3_step(row.get()), SQLITE_DONE);
        check(db, sqlite3_reset(row.get()));
    }
}

} // namespace

void writeRelationalData(const std::string& file, unsigned scale)
{
    const Db db = openDb(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    execute(db.get(), "PRAGMA synchronous=OFF; PRAGMA cache_size=-65536; BEGIN");
    sample::Random random(20240229);
    for (const Table& table : tables())
        fill(db.get(), table, scale, random);
    for (const char* index : { "message_room ON message(room, sent)", "message_user ON message(user)",
             "reaction_message ON reaction(message)", "member_room ON member(room, user)" })
        execute(db.get(), std::string("CREATE INDEX ") + index);
    execute(db.get(), "COMMIT");
}

} // namespace transload::bench
