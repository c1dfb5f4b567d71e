#pragma once

#include "stores/Store.h"
#include "stores/postgresql/PgFields.h"
#include "stores/postgresql/PgPool.h"

namespace transload::store_postgresql {

/// Reads the rows of a table by COPY in its binary format, over a connection that it has for itself. See
/// Reader.
class PgReader : public Reader {
public:
    /// `byKey`: in order of the collection's key, else in the table's own order. `sqlState` gets that of a
    /// failure. The pool must outlive the reader.
    static Result<std::unique_ptr<Reader>> open(PgPool& pool, const PgTable& table,
        const CollectionSchema& collection, bool byKey, QByteArray& sqlState);
    ~PgReader() override;

    Status next(Batch& batch, std::size_t maxBytes) override;

private:
    PgReader(PgPool& pool, PgLease connection, std::vector<PgField> fields,
        const CollectionSchema& collection, QByteArray sql);

    Status start();
    bool isBroken(const Error& error) const;
    /// After the connection broke: reads the same snapshot over another one, up to where it was. What comes
    /// must be what came before, as far as a sum over it tells.
    Status resume(const Error& error);
    Status skipSeen();
    /// Gives the bytes of the next row, without their count of fields; nothing at the end.
    Result<std::optional<std::string_view>> nextRow();
    Status takeHeader();
    Status fetchPiece();
    Status decodeRow(std::string_view row, Batch& batch);
    Error broken(const QString& detail) const;
    QString message() const;

    PgPool& m_pool;
    std::optional<PgLease> m_connection; // always there, but while another one is taken
    QByteArray m_sql;
    int m_resumed = 0;
    std::vector<PgField> m_fields;
    CollectionSchema m_collection;
    PgMemory m_piece; // what libpq gave last; m_rest looks into it, or into m_joined
    std::string_view m_rest;
    std::string m_joined; // a row that came in several pieces
    Batch m_record; // one record, before it is known whether it fits
    bool m_hasWaiting = false; // m_record did not fit into the last batch
    std::string m_scratch;
    std::uint64_t m_records = 0;
    std::size_t m_seen = 0; // a sum over the rows so far, in their order
    bool m_isAtEnd = false;
    bool m_wasHuge = false;
    bool m_hasHeader = false;
};

} // namespace transload::store_postgresql
