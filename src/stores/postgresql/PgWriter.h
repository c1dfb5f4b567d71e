#pragma once

#include "stores/Store.h"
#include "stores/postgresql/PgConnection.h"
#include "stores/postgresql/PgFields.h"

namespace transload::store_postgresql {

/// Fills a table by one COPY: in the binary format, or in the text format when a column's type has no binary
/// form of ours. Nothing of it is visible before `finish`. See Writer.
class PgWriter : public Writer {
public:
    /// The connection must outlive the writer and is busy until it is finished or destroyed.
    static Result<std::unique_ptr<PgWriter>> open(PgConnection& connection, const QString& schema,
        const PgTable& table, const CollectionSchema& collection);
    ~PgWriter() override;

    Status write(const Batch& batch) override;
    /// The same for one record.
    Status writeOne(std::string_view record);
    Status finish() override;

private:
    PgWriter(PgConnection& connection, std::vector<PgField> fields, const CollectionSchema& collection);

    Status addRecord(std::string_view record);
    Error refused(const PgField& field, Fit fit, std::string_view record) const;
    QString message() const;
    Error explained(const Error& error) const;

    PgConnection& m_connection;
    std::vector<PgField> m_fields;
    CollectionSchema m_collection;
    bool m_inText;
    bool m_isOpen = true;
    std::string m_buffer;
    std::string m_scratch;
};

/// What a person should know when the server refuses records or a rule over them; by SQLSTATE.
Error refusedRecords(const QByteArray& sqlState, const QString& collection, const Error& error);

} // namespace transload::store_postgresql
