#include "stores/sqlite/SqliteSize.h"

#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteSchema.h"

#include <algorithm>

namespace transload::store_sqlite {

namespace {

constexpr int kCountedRecords = 100'000;
constexpr int kSampleSpots = 32;
constexpr int kSampleRows = 8;
constexpr std::uint64_t kPageBytes = 8192; // as SqliteTarget makes them

struct Sample {
    std::uint64_t records = 0;
    std::uint64_t payloadBytes = 0;
    std::uint64_t keyBytes = 0;
};

QString message(const CollectionSchema& collection)
{
    return SqliteText::tr("The size of the table “%1” could not be told.").arg(collection.name);
}

std::uint64_t sizeOf(sqlite3_stmt* row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
        return 0;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        return std::uint64_t(sqlite3_column_bytes(row, column));
    default:
        return 8;
    }
}

Status addSample(sqlite3* db, sqlite3_stmt* statement, const CollectionSchema& collection, Sample& sample)
{
    int rc = SQLITE_DONE;
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
        ++sample.records;
        for (std::size_t i = 0; i < collection.fields.size(); ++i)
            sample.payloadBytes += sizeOf(statement, int(i));
        for (const std::size_t index : collection.key)
            sample.keyBytes += sizeOf(statement, int(index));
    }
    const int reset = sqlite3_reset(statement);
    return rc == SQLITE_DONE && reset == SQLITE_OK ? ok() : Status(sqliteError(db, rc, message(collection)));
}

struct RowidRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::uint64_t length() const { return std::uint64_t(last) - std::uint64_t(first) + 1; }
};

Result<RowidRange> rowidRange(sqlite3* db, const CollectionSchema& collection, const TableLayout& layout)
{
    Result<Statement> statement = prepare(db, selectRowidRange(collection, layout), message(collection));
    if (!statement)
        return statement.error();
    if (const int rc = sqlite3_step(statement->get()); rc != SQLITE_ROW)
        return sqliteError(db, rc, message(collection));
    return RowidRange { sqlite3_column_int64(statement->get(), 0),
        sqlite3_column_int64(statement->get(), 1) };
}

Result<Sample> takeSample(
    sqlite3* db, const CollectionSchema& collection, const TableLayout& layout, const RowidRange& range)
{
    Sample sample;
    const bool hasSpots = !layout.rowidName.isEmpty();
    Result<Statement> statement
        = prepare(db, selectSample(collection, layout, hasSpots ? kSampleRows : kSampleRows * kSampleSpots),
            message(collection));
    if (!statement)
        return statement.error();
    for (int spot = 0; spot < (hasSpots ? kSampleSpots : 1); ++spot) {
        const std::uint64_t step = range.length() / kSampleSpots;
        if (hasSpots)
            sqlite3_bind_int64(
                statement->get(), 1, std::int64_t(std::uint64_t(range.first) + step * std::uint64_t(spot)));
        if (Status added = addSample(db, statement->get(), collection, sample); !added)
            return added.error();
    }
    return sample;
}

Result<std::uint64_t> queryNumber(sqlite3* db, const QByteArray& sql, const CollectionSchema& collection)
{
    Result<std::optional<QString>> text = queryText(db, sql, message(collection));
    if (!text)
        return text.error();
    return std::uint64_t(text->value_or(QString()).toULongLong());
}

Result<std::uint64_t> fileBytes(sqlite3* db, const CollectionSchema& collection)
{
    Result<std::uint64_t> pages = queryNumber(db, "PRAGMA page_count", collection);
    Result<std::uint64_t> pageBytes = queryNumber(db, "PRAGMA page_size", collection);
    if (!pages)
        return pages;
    if (!pageBytes)
        return pageBytes;
    return *pages * *pageBytes;
}

std::uint64_t scaled(std::uint64_t part, const Sample& sample, std::uint64_t records)
{
    const double each = double(part) / double(std::max<std::uint64_t>(sample.records, 1));
    return std::uint64_t(each * double(records));
}

} // namespace

Result<CollectionSize> estimateSize(sqlite3* db, const CollectionSchema& collection)
{
    Result<TableLayout> layout = readLayout(db, collection);
    if (!layout)
        return layout.error();
    Result<std::uint64_t> counted
        = queryNumber(db, selectCountUpTo(collection, kCountedRecords + 1), collection);
    if (!counted || *counted == 0)
        return counted ? Result<CollectionSize>(CollectionSize { 0, 0, 0, true }) : counted.error();
    RowidRange range;
    if (!layout->rowidName.isEmpty()) {
        Result<RowidRange> read = rowidRange(db, collection, *layout);
        if (!read)
            return read.error();
        range = *read;
    }
    Result<Sample> sample = takeSample(db, collection, *layout, range);
    Result<std::uint64_t> bytes = fileBytes(db, collection);
    if (!sample || !bytes)
        return sample ? bytes.error() : sample.error();
    CollectionSize size;
    size.isExact = *counted <= kCountedRecords;
    size.records = *counted;
    if (!size.isExact) {
        // A record takes at least its payload and two bytes; the file's size bounds what gaps promise.
        const double each = double(sample->payloadBytes) / double(sample->records) + 2.0;
        const auto most = std::max(*counted, std::uint64_t(double(*bytes) / each));
        size.records = layout->rowidName.isEmpty() ? most : std::clamp(range.length(), *counted, most);
    }
    size.payloadBytes = scaled(sample->payloadBytes, *sample, size.records);
    size.keyBytes = layout->hasKeyIndex ? scaled(sample->keyBytes, *sample, size.records) : 0;
    return size;
}

std::uint64_t estimateFileBytes(const CollectionSchema& collection, const CollectionSize& size)
{
    const std::uint64_t records = size.records;
    const std::uint64_t eachOverhead = 8 + collection.fields.size(); // cell pointer, length, rowid, header
    std::uint64_t bytes = size.payloadBytes + records * eachOverhead;
    const std::uint64_t each = records == 0 ? 0 : bytes / records;
    // Few records fit on a page: what is left over at its end counts.
    if (each > kPageBytes)
        bytes += records * kPageBytes / 2;
    else if (each > kPageBytes / 8)
        bytes = std::max(bytes, records / (kPageBytes / each) * kPageBytes);
    if (size.keyBytes > 0)
        bytes += size.keyBytes + records * 12;
    return bytes + bytes / 10 + 2 * kPageBytes;
}

} // namespace transload::store_sqlite
