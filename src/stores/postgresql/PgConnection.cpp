#include "stores/postgresql/PgConnection.h"

#include "stores/postgresql/PgConnect.h"
#include "stores/postgresql/PgError.h"

#include <QRegularExpression>

#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace transload::store_postgresql {

namespace {

constexpr int kOldestServer = 120000;
constexpr int kPollMs = 100; // how long a request to stop may go unnoticed
constexpr int kCancelMs = 2000; // how long the server may take to give up a statement
constexpr int kEndingMs = 500; // how long to take the end of its records for one
constexpr int kCancelTextBytes = 256;
// How long a server may be silent while nobody can stop the wait: in the first, short statements of a
// session, and in later ones.
constexpr auto kOpeningLimit = std::chrono::seconds(30);
constexpr auto kAnswerLimit = std::chrono::minutes(10);
constexpr int kGreetingMs = 1000;

// What every session of ours has in common. Settings that an older server does not know are left out by the
// join. search_path comes before all else, as names are looked up even in this statement.
constexpr char kPath[] = "SET search_path = pg_catalog";
constexpr char kSettings[] = R"(
SELECT pg_catalog.set_config(s.name, v.value, false)
FROM (VALUES
    ('statement_timeout', '0'), ('idle_in_transaction_session_timeout', '0'), ('idle_session_timeout', '0'),
    ('transaction_timeout', '0'), ('lock_timeout', '4000'), ('client_connection_check_interval', '2000'),
    ('synchronous_commit', 'on'), ('default_transaction_read_only', 'off'), ('row_security', 'off'),
    ('check_function_bodies', 'off'), ('default_tablespace', ''), ('default_table_access_method', 'heap'),
    ('DateStyle', 'ISO, YMD'), ('IntervalStyle', 'postgres'), ('TimeZone', 'UTC'), ('extra_float_digits', '1'),
    ('bytea_output', 'hex'), ('xmloption', 'content'), ('lc_monetary', 'C'),
    ('standard_conforming_strings', 'on'), ('quote_all_identifiers', 'off'), ('array_nulls', 'on'),
    ('client_min_messages', 'error'), ('jit', 'off'),
    ('synchronize_seqscans', 'off'), ('max_parallel_workers_per_gather', '0')
) AS v (name, value)
JOIN pg_catalog.pg_settings s ON s.name = v.name)";

void ignoreNotice(void*, const PGresult*) { }

std::vector<const char*> pointers(const PgParameters& parameters)
{
    std::vector<const char*> values;
    for (const std::optional<QByteArray>& parameter : parameters)
        values.push_back(parameter ? parameter->constData() : nullptr);
    return values;
}

// Throws away what a COPY still sends; true at its end, false when more has to be waited for.
bool dropPieces(PGconn* connection)
{
    int size = 1;
    while (size > 0) {
        char* raw = nullptr;
        size = PQgetCopyData(connection, &raw, 1);
        PQfreemem(raw);
    }
    return size < 0;
}

bool isFailure(const PGresult* result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE || status == PGRES_NONFATAL_ERROR;
}

} // namespace

PgConnection::PgConnection(PgHandle handle, PgLogin login, QString purpose, std::stop_token stop)
    : m_handle(std::move(handle)),
      m_login(std::move(login)),
      m_purpose(std::move(purpose)),
      m_stop(std::move(stop))
{
}

Result<std::unique_ptr<PgConnection>> PgConnection::open(
    const PgLogin& login, const QString& purpose, const std::stop_token& stop)
{
    Result<PgHandle> handle = connectTo(login, purpose, stop);
    if (!handle)
        return handle.error();
    std::unique_ptr<PgConnection> connection(new PgConnection(std::move(*handle), login, purpose, stop));
    if (connection->serverVersion() < kOldestServer)
        return Error { ErrorCode::Unsupported,
            PgText::tr("This PostgreSQL server is older than version 12, the oldest that can be used."),
            QStringLiteral("server version %1").arg(connection->serverVersion()),
            PgText::tr("Update the server, or dump the database into a newer one first.") };
    if (Status ready = connection->setUp(); !ready)
        return ready.error();
    return connection;
}

Status PgConnection::renew()
{
    Result<PgHandle> handle = connectTo(m_login, m_purpose, m_stop);
    if (!handle)
        return handle.error();
    m_handle = std::move(*handle);
    return setUp();
}

Status PgConnection::setUp()
{
    PQsetNoticeReceiver(m_handle.get(), &ignoreNotice, nullptr); // notices may hold data
    PQsetErrorContextVisibility(m_handle.get(), PQSHOW_CONTEXT_NEVER);
    if (PQsetnonblocking(m_handle.get(), 1) != 0)
        return connectionLost({}, QStringLiteral("non-blocking mode"));
    m_address.size = sizeof m_address.address;
    if (::getpeername(
            PQsocket(m_handle.get()), reinterpret_cast<sockaddr*>(&m_address.address), &m_address.size)
        != 0)
        return connectionLost({}, QStringLiteral("getpeername: errno %1").arg(errno));
    const QString message = PgText::tr("The session with the PostgreSQL server could not be set up.");
    for (const char* sql : { kPath, kSettings })
        if (Status done = execute(sql, message); !done)
            return done;
    return ok();
}

bool PgConnection::isUsable() const
{
    return PQstatus(m_handle.get()) == CONNECTION_OK && PQtransactionStatus(m_handle.get()) != PQTRANS_ACTIVE;
}

// Asks whether TLS is spoken, which every server answers with one letter before anything else.
bool PgConnection::isAnswering() const
{
    constexpr std::array<unsigned char, 8> kTlsRequest { 0, 0, 0, 8, 4, 0xD2, 0x16, 0x2F };
    const int family = m_address.address.ss_family;
    const int line = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (line < 0)
        return false;
    bool isOpen = ::connect(line, reinterpret_cast<const sockaddr*>(&m_address.address), m_address.size) == 0;
    pollfd watched { line, POLLOUT, 0 };
    if (!isOpen && errno == EINPROGRESS)
        isOpen = ::poll(&watched, 1, kGreetingMs) > 0;
    char letter = 0;
    if (isOpen
        && ::send(line, kTlsRequest.data(), kTlsRequest.size(), MSG_NOSIGNAL)
            == ssize_t(kTlsRequest.size())) {
        watched.events = POLLIN;
        if (::poll(&watched, 1, kGreetingMs) > 0 && ::read(line, &letter, 1) != 1)
            letter = 0;
    }
    ::close(line);
    return letter == 'S' || letter == 'N';
}

Status PgConnection::wait(short events, const QString& message)
{
    const auto start = std::chrono::steady_clock::now();
    const std::chrono::seconds limit = m_isOpening ? kOpeningLimit : kAnswerLimit;
    while (!m_stop.stop_requested()) {
        if (!m_stop.stop_possible() && std::chrono::steady_clock::now() - start > limit) {
            m_handle.reset(); // nothing that it may still say is waited for
            return Error { ErrorCode::Busy, PgText::tr("The PostgreSQL server has stopped answering."),
                QStringLiteral("silent for %1 s; %2").arg(limit.count()).arg(m_login.place()),
                PgText::tr("Look at the server, then start again.") };
        }
        pollfd watched { PQsocket(m_handle.get()), events, 0 };
        if (watched.fd < 0)
            return connectionLost(message);
        const int ready = ::poll(&watched, 1, kPollMs);
        if (ready > 0)
            return ok();
        if (ready < 0 && errno != EINTR)
            return connectionLost(message, QStringLiteral("poll: errno %1").arg(errno));
    }
    abandon();
    return cancelled();
}

Status PgConnection::flush(const QString& message)
{
    for (;;) {
        const int left = PQflush(m_handle.get());
        if (left == 0)
            return ok();
        if (left < 0)
            return connectionLost(message, QStringLiteral("while sending"));
        // The server may have something to say before it reads on; otherwise both would wait for each other.
        if (Status ready = wait(POLLIN | POLLOUT, message); !ready)
            return ready;
        if (PQconsumeInput(m_handle.get()) == 0)
            return connectionLost(message, QStringLiteral("while sending"));
    }
}

Status PgConnection::send(const QByteArray& sql, const PgParameters& parameters, const QString& message)
{
    m_lastState.clear();
    if (m_stop.stop_requested())
        return cancelled();
    if (sql.contains('\0'))
        return Error { ErrorCode::Unsupported, message, QStringLiteral("NUL in a name or definition"),
            PgText::tr("Rename it in the source first.") };
    const std::vector<const char*> values = pointers(parameters);
    // The extended protocol takes exactly one statement, whatever a definition from outside says.
    if (PQsendQueryParams(
            m_handle.get(), sql.constData(), int(values.size()), nullptr, values.data(), nullptr, nullptr, 0)
        == 0)
        return connectionLost(message, QStringLiteral("statement not sent"));
    return flush(message);
}

Result<PgResult> PgConnection::nextResult(const QString& message)
{
    while (PQisBusy(m_handle.get()) != 0) {
        if (Status ready = wait(POLLIN, message); !ready)
            return ready.error();
        if (PQconsumeInput(m_handle.get()) == 0)
            break; // PQgetResult tells it
    }
    return PgResult(PQgetResult(m_handle.get()));
}

Error PgConnection::failed(const PGresult* result, const QString& message)
{
    m_lastState = sqlStateOf(result);
    // `COPY table, line 1, column name: "the data"`, in the server's language; before it may stand what a
    // type has to say: `JSON data, line 1: the data`.
    m_lastPlace.clear();
    const QByteArray context(result ? PQresultErrorField(result, PG_DIAG_CONTEXT) : nullptr);
    for (const QByteArray& line : context.split('\n')) {
        const qsizetype data = line.indexOf(": \"");
        if (m_lastPlace.isEmpty() && line.startsWith("COPY "))
            m_lastPlace = data < 0 ? line : line.left(data);
    }
    m_lastRule.clear();
    for (const int name :
        { PG_DIAG_CONSTRAINT_NAME, PG_DIAG_COLUMN_NAME, PG_DIAG_DATATYPE_NAME, PG_DIAG_TABLE_NAME })
        if (m_lastRule.isEmpty() && result != nullptr)
            m_lastRule = QString::fromUtf8(PQresultErrorField(result, name));
    if (m_stop.stop_requested())
        return cancelled();
    return pgError(result, message);
}

std::size_t PgConnection::lastRecord() const
{
    // "COPY table, line 5, column ..." in the server's language: the first number behind the table's name,
    // which may itself hold anything. Who asks must not depend on it.
    static const QRegularExpression number(QStringLiteral(", [^0-9,]+ ([0-9]+)(?:,|$)"));
    return std::size_t(number.match(QString::fromUtf8(m_lastPlace)).captured(1).toULongLong());
}

QString PgConnection::lastColumn(const QStringList& names) const
{
    const QString place = QString::fromUtf8(m_lastPlace);
    QString found;
    for (const QString& name : names)
        if (place.endsWith(QLatin1Char(' ') + name) && name.size() > found.size())
            found = name;
    return found;
}

Result<PgResult> PgConnection::finishStatement(const QString& message)
{
    PgResult last;
    std::optional<Error> error;
    for (;;) {
        Result<PgResult> result = nextResult(message);
        if (!result)
            return result.error();
        if (!*result)
            break;
        if (isFailure(result->get()) && !error)
            error = failed(result->get(), message);
        last = std::move(*result);
        if (PQstatus(m_handle.get()) == CONNECTION_BAD)
            break; // a broken connection would give the same result for ever
    }
    if (error)
        return *error;
    if (!last)
        return connectionLost(message);
    return last;
}

Status PgConnection::execute(const QByteArray& sql, const QString& message, const PgParameters& parameters)
{
    Result<PgRows> rows = query(sql, message, parameters);
    return rows ? ok() : Status(rows.error());
}

Result<PgRows> PgConnection::query(
    const QByteArray& sql, const QString& message, const PgParameters& parameters)
{
    if (Status sent = send(sql, parameters, message); !sent)
        return sent.error();
    Result<PgResult> result = finishStatement(message);
    if (!result)
        return result.error();
    return PgRows(std::move(*result));
}

Status PgConnection::startCopyOut(const QByteArray& sql, const QString& message)
{
    if (Status sent = send(sql, {}, message); !sent)
        return sent;
    Result<PgResult> result = nextResult(message);
    if (!result)
        return result.error();
    if (PQresultStatus(result->get()) == PGRES_COPY_OUT)
        return ok();
    const Error error = failed(result->get(), message);
    abandon();
    return error;
}

Result<PgMemory> PgConnection::nextPiece(int& size, const QString& message)
{
    for (;;) {
        char* raw = nullptr;
        size = PQgetCopyData(m_handle.get(), &raw, 1);
        PgMemory piece(raw);
        if (size > 0)
            return piece;
        if (size == 0) {
            if (Status ready = wait(POLLIN, message); !ready)
                return ready.error();
            if (PQconsumeInput(m_handle.get()) == 0)
                return connectionLost(message);
            continue;
        }
        size = 0;
        Result<PgResult> end = finishStatement(message);
        if (!end)
            return end.error();
        return PgMemory();
    }
}

Status PgConnection::startCopyIn(const QByteArray& sql, const QString& message)
{
    if (Status sent = send(sql, {}, message); !sent)
        return sent;
    Result<PgResult> result = nextResult(message);
    if (!result)
        return result.error();
    if (PQresultStatus(result->get()) == PGRES_COPY_IN)
        return ok();
    const Error error = failed(result->get(), message);
    abandon();
    return error;
}

Status PgConnection::putPiece(std::string_view bytes, const QString& message)
{
    while (!bytes.empty()) {
        const std::string_view part = bytes.substr(0, 1024 * 1024); // the length is an int
        const int put = PQputCopyData(m_handle.get(), part.data(), int(part.size()));
        if (put < 0)
            return connectionLost(message, QStringLiteral("while sending records"));
        if (put > 0)
            bytes.remove_prefix(part.size());
        if (Status sent = flush(message); !sent)
            return sent;
    }
    return ok(); // libpq tells what the server thinks of them only at the end
}

Status PgConnection::endCopyIn(const QString& message)
{
    for (;;) {
        const int ended = PQputCopyEnd(m_handle.get(), nullptr);
        if (ended < 0)
            return connectionLost(message, QStringLiteral("at the end of the records"));
        if (Status sent = flush(message); !sent)
            return sent;
        if (ended > 0)
            break;
    }
    Result<PgResult> end = finishStatement(message);
    return end ? ok() : Status(end.error());
}

void PgConnection::abandon()
{
    if (PQtransactionStatus(m_handle.get()) != PQTRANS_ACTIVE)
        return;
    // What records are copied in with ends with them. A request to cancel that comes first may end it before
    // the server has read the Sync behind the statement: then it answers twice, and the next statement would
    // take the second answer for its own.
    const bool isEnding = PQputCopyEnd(m_handle.get(), "stopped") == 1;
    if (isEnding && forgetAnswer(kEndingMs))
        return;
    if (!isAnswering()) { // PQcancel would wait for ever
        m_handle.reset();
        return;
    }
    const std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel(
        PQgetCancel(m_handle.get()), &PQfreeCancel);
    char ignored[kCancelTextBytes];
    if (cancel)
        PQcancel(cancel.get(), ignored, sizeof ignored);
    if (!isEnding)
        PQputCopyEnd(m_handle.get(), "stopped");
    if (!forgetAnswer(kCancelMs) && PQtransactionStatus(m_handle.get()) == PQTRANS_ACTIVE)
        m_handle.reset(); // every call on no connection fails
}

bool PgConnection::forgetAnswer(int mostMs)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(mostMs);
    while (std::chrono::steady_clock::now() < end && PQstatus(m_handle.get()) == CONNECTION_OK) {
        PQflush(m_handle.get());
        while (PQisBusy(m_handle.get()) == 0) {
            const PgResult result(PQgetResult(m_handle.get()));
            if (!result)
                return true;
            if (PQresultStatus(result.get()) == PGRES_COPY_OUT && !dropPieces(m_handle.get()))
                break;
        }
        pollfd watched { PQsocket(m_handle.get()), POLLIN, 0 };
        if (watched.fd < 0 || ::poll(&watched, 1, kPollMs) < 0 || PQconsumeInput(m_handle.get()) == 0)
            break;
    }
    return false;
}

} // namespace transload::store_postgresql
