#pragma once

#include "core/Result.h"
#include "stores/postgresql/PgLogin.h"

#include <QByteArray>
#include <QString>

#include <libpq-fe.h>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <sys/socket.h>
#include <vector>

namespace transload::store_postgresql {

struct ClearResult {
    void operator()(PGresult* result) const noexcept { PQclear(result); }
};
struct FinishConnection {
    void operator()(PGconn* connection) const noexcept { PQfinish(connection); }
};
struct FreeMemory {
    void operator()(char* memory) const noexcept { PQfreemem(memory); }
};
using PgHandle = std::unique_ptr<PGconn, FinishConnection>;
using PgResult = std::unique_ptr<PGresult, ClearResult>;
using PgMemory = std::unique_ptr<char, FreeMemory>;

/// The rows of an answer, as text.
class PgRows {
public:
    explicit PgRows(PgResult result) : m_result(std::move(result)) { }

    int count() const { return PQntuples(m_result.get()); }
    bool isNull(int row, int column) const { return PQgetisnull(m_result.get(), row, column) != 0; }
    std::string_view bytes(int row, int column) const
    {
        return { PQgetvalue(m_result.get(), row, column),
            std::size_t(PQgetlength(m_result.get(), row, column)) };
    }
    QString text(int row, int column) const
    {
        const std::string_view value = bytes(row, column);
        return QString::fromUtf8(value.data(), qsizetype(value.size()));
    }
    qint64 number(int row, int column) const { return text(row, column).toLongLong(); }
    bool isTrue(int row, int column) const { return bytes(row, column) == "t"; }

private:
    PgResult m_result;
};

/// Where a server takes connections, to see later whether it still does.
struct PgAddress {
    sockaddr_storage address {};
    unsigned size = 0;
};

/// A parameter of a statement; nothing is NULL.
using PgParameters = std::vector<std::optional<QByteArray>>;

/// One session. Every wait watches the stop token and ends at most five seconds after a request to stop;
/// where there is nothing to watch, it ends when the server is silent for too long. Used by one thread at a
/// time.
class PgConnection {
public:
    /// Connects with exactly what `login` says: no environment, no service or password file. The session is
    /// set up so that statements mean the same everywhere (see PgConnection.cpp). Errors: NotFound (host,
    /// database), AccessDenied (password, rights), Busy, Unsupported (TLS, old server).
    static Result<std::unique_ptr<PgConnection>> open(
        const PgLogin& login, const QString& purpose, const std::stop_token& stop);

    /// From now on waits end when this stop is requested.
    void obey(std::stop_token stop)
    {
        m_stop = std::move(stop);
        m_isOpening = false;
    }
    const PgLogin& login() const { return m_login; }
    PGconn* get() const { return m_handle.get(); }
    int serverVersion() const { return PQserverVersion(m_handle.get()); }
    /// Whether a statement could be sent: connected, and no COPY under way.
    bool isUsable() const;
    /// Whether the server says anything at all to somebody new; takes at most two seconds.
    bool isAnswering() const;
    /// Reads whatever the server still says, so that the next statement gets its own answer. False when that
    /// is not all within `mostMs`.
    bool forgetAnswer(int mostMs);

    /// Runs one statement and drops its rows.
    Status execute(const QByteArray& sql, const QString& message, const PgParameters& parameters = {});
    /// Runs one statement and gives its rows.
    Result<PgRows> query(const QByteArray& sql, const QString& message, const PgParameters& parameters = {});
    /// The SQLSTATE of the last failure; empty after success and when the connection broke.
    const QByteArray& lastState() const { return m_lastState; }
    /// Which of these columns the last failure of a COPY was about; empty when the server did not tell. The
    /// rest of what it said there may be data, and is not given out.
    QString lastColumn(const QStringList& names) const;

    /// The number of the record, from 1, that the last failure of a COPY was about; 0 when it was not told.
    std::size_t lastRecord() const;
    /// The name of the constraint, column, type or table that the last failure was about, as far as it was
    /// told.
    const QString& lastRule() const { return m_lastRule; }

    /// Starts `COPY ... TO STDOUT`.
    Status startCopyOut(const QByteArray& sql, const QString& message);
    /// The next piece; nothing at the end, which is told only when the server confirmed it.
    Result<PgMemory> nextPiece(int& size, const QString& message);
    /// Starts `COPY ... FROM STDIN`.
    Status startCopyIn(const QByteArray& sql, const QString& message);
    Status putPiece(std::string_view bytes, const QString& message);
    Status endCopyIn(const QString& message);
    /// Connects anew in place of a connection that is lost.
    Status renew();
    /// Closes the connection; every call but `renew` fails from now on.
    void drop() { m_handle.reset(); }
    /// Gives up whatever runs and makes the connection ready for another statement, or useless when the
    /// server does not answer soon.
    void abandon();

private:
    PgConnection(PgHandle handle, PgLogin login, QString purpose, std::stop_token stop);

    Status setUp();
    Status send(const QByteArray& sql, const PgParameters& parameters, const QString& message);
    Status flush(const QString& message);
    Status wait(short events, const QString& message);
    /// The next result of the statement sent; null at its end.
    Result<PgResult> nextResult(const QString& message);
    /// Reads all results up to the end; the first failure is the answer, else the last result.
    Result<PgResult> finishStatement(const QString& message);
    Error failed(const PGresult* result, const QString& message);

    PgHandle m_handle;
    PgLogin m_login;
    QString m_purpose;
    std::stop_token m_stop;
    bool m_isOpening = true; // until somebody says what to obey
    PgAddress m_address;
    QByteArray m_lastState;
    QByteArray m_lastPlace; // the server's own words, up to where data may begin
    QString m_lastRule;
};

/// Removes every PG* variable from the environment of this process, so that libpq cannot add to what the
/// person saw. Does nothing when there is none.
void forgetEnvironment();

} // namespace transload::store_postgresql
