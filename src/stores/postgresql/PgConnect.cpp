#include "stores/postgresql/PgConnect.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgResolve.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <poll.h>
#include <unistd.h>

namespace transload::store_postgresql {

namespace {

constexpr int kPollMs = 100;
constexpr auto kConnectLimit = std::chrono::seconds(10);
constexpr char kNoFile[] = "/dev/null/none"; // cannot exist, so that libpq finds nothing in the home folder
constexpr std::array kAuthorityFiles { "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem" };

// How far a connection came before it failed.
enum class Reach { Nothing, Server, Tls, Answer };

struct Attempt {
    PgHandle handle;
    Reach reach = Reach::Nothing;
    bool isOpen = false;
    bool isStopped = false;
    bool sawTls = false; // the server agreed to speak TLS
    bool needsPassword = false;
    QByteArray sqlState;
};

QString authorityFile(const PgLogin& login)
{
    if (!login.sslRootCert.isEmpty())
        return login.sslRootCert;
    for (const char* path : kAuthorityFiles)
        if (QFileInfo::exists(QLatin1String(path)))
            return QLatin1String(path);
    return QLatin1String(kNoFile);
}

// Keyword and value pairs for libpq, each set on purpose: what is not set, libpq takes from elsewhere.
class Keywords {
public:
    void add(const char* name, const QByteArray& value)
    {
        m_names.push_back(name);
        m_values.push_back(value);
    }
    PgHandle start(const Secret* password) const
    {
        std::vector<const char*> names = m_names;
        std::vector<const char*> values;
        for (const QByteArray& value : m_values)
            values.push_back(value.constData());
        if (password != nullptr && !password->isEmpty()) {
            names.push_back("password");
            values.push_back(password->reveal());
        }
        names.push_back(nullptr);
        values.push_back(nullptr);
        return PgHandle(PQconnectStartParams(names.data(), values.data(), 0));
    }

private:
    std::vector<const char*> m_names;
    std::vector<QByteArray> m_values;
};

Keywords keywords(
    const PgLogin& login, const QByteArray& address, const QString& sslMode, const QString& purpose)
{
    const bool isVerified = sslMode.startsWith(QLatin1String("verify"));
    Keywords words;
    words.add("host", login.host.toUtf8());
    if (!address.isEmpty())
        words.add("hostaddr", address);
    words.add("port", QByteArray::number(login.port));
    words.add("dbname", login.database.toUtf8());
    words.add("user", login.user.toUtf8());
    words.add("passfile", kNoFile);
    words.add("client_encoding", "UTF8");
    words.add("application_name", "transload " + purpose.toUtf8());
    words.add("sslmode", login.isSocket() ? QByteArray("disable") : sslMode.toUtf8());
    words.add("sslrootcert", isVerified ? authorityFile(login).toUtf8() : QByteArray(kNoFile));
    words.add("sslcert", kNoFile);
    words.add("sslkey", kNoFile);
    words.add("sslcrl", kNoFile);
    words.add("ssl_min_protocol_version", "TLSv1.2");
    words.add("gssencmode", "disable");
    words.add("target_session_attrs", "any");
    words.add("keepalives", "1");
    words.add("keepalives_idle", "10");
    words.add("keepalives_interval", "5");
    words.add("keepalives_count", "3");
    words.add("tcp_user_timeout", "20000");
    return words;
}

// The code stands at the end of a line, as this verbosity makes libpq write it and nothing else.
QByteArray stateIn(const char* message)
{
    static const QRegularExpression code(
        QStringLiteral(":  ([0-9A-Z]{5})$"), QRegularExpression::MultilineOption);
    QByteArray state;
    for (auto it = code.globalMatch(QString::fromUtf8(message)); it.hasNext();)
        state = it.next().captured(1).toLatin1();
    return state;
}

Reach reachOf(PGconn* connection)
{
    switch (PQstatus(connection)) {
    case CONNECTION_SSL_STARTUP:
        return Reach::Server; // PQsslInUse says yes before the certificate was looked at
    case CONNECTION_MADE:
        return PQsslInUse(connection) != 0 ? Reach::Tls : Reach::Server;
    case CONNECTION_AWAITING_RESPONSE:
    case CONNECTION_AUTH_OK:
    case CONNECTION_SETENV:
    case CONNECTION_CHECK_WRITABLE:
    case CONNECTION_OK:
        return Reach::Answer;
    default:
        return Reach::Nothing;
    }
}

// Goes on until the connection is open, has failed or has come as far as `wanted`.
Attempt attempt(const Keywords& words, const Secret* password, Reach wanted, const std::stop_token& stop)
{
    Attempt result;
    result.handle = words.start(password);
    PGconn* connection = result.handle.get();
    PQsetErrorVerbosity(connection, PQERRORS_SQLSTATE);
    const auto end = std::chrono::steady_clock::now() + kConnectLimit;
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    while (PQstatus(connection) != CONNECTION_BAD && std::chrono::steady_clock::now() < end) {
        result.isStopped = stop.stop_requested();
        if (result.isStopped)
            return result;
        result.reach = std::max(result.reach, reachOf(connection));
        result.sawTls = result.sawTls || PQsslStruct(connection, "OpenSSL") != nullptr;
        if (result.reach >= wanted)
            return result;
        pollfd watched { PQsocket(connection), short(next == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0 };
        if (const int ready = ::poll(&watched, 1, kPollMs); ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        next = PQconnectPoll(connection);
        result.isOpen = next == PGRES_POLLING_OK;
        if (next == PGRES_POLLING_OK || next == PGRES_POLLING_FAILED)
            break;
    }
    result.needsPassword = PQconnectionNeedsPassword(connection) != 0;
    result.sqlState = result.isOpen ? QByteArray() : stateIn(PQerrorMessage(connection));
    if (!result.sqlState.isEmpty() || result.needsPassword)
        result.reach = Reach::Answer;
    PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
    return result;
}

Error words(ErrorCode code, const QString& message, const QString& detail, const QString& nextStep)
{
    return Error { code, message, detail, nextStep };
}

Error answerError(const PgLogin& login, const Attempt& failed, bool wantsTls)
{
    const QString detail
        = QStringLiteral("PostgreSQL %1; %2").arg(QString::fromLatin1(failed.sqlState), login.place());
    const QByteArray& state = failed.sqlState;
    if (failed.needsPassword)
        return words(ErrorCode::PasswordNeeded,
            PgText::tr("The PostgreSQL server asks for the password of “%1”.").arg(login.user),
            QStringLiteral("no password; ") + login.place(),
            PgText::tr("Give the password, then try again."));
    if (state == "28P01")
        return words(ErrorCode::AccessDenied,
            PgText::tr("The PostgreSQL server does not accept this password for “%1”.").arg(login.user),
            detail, PgText::tr("Check the user name and type the password again."));
    if (wantsTls)
        return words(ErrorCode::AccessDenied,
            PgText::tr("The PostgreSQL server accepts only connections that are protected by TLS."), detail,
            PgText::tr("Choose a protected connection (TLS), then try again."));
    if (state.startsWith("28"))
        return words(ErrorCode::AccessDenied,
            PgText::tr("The PostgreSQL server does not let “%1” into the database “%2” from here.")
                .arg(login.user, login.database),
            detail, PgText::tr("Use another database user, or ask the server's administrator for access."));
    if (state == "3D000")
        return words(ErrorCode::NotFound,
            PgText::tr("The PostgreSQL server has no database called “%1”.").arg(login.database), detail,
            PgText::tr("Check the spelling, or create the database first."));
    if (state == "53300")
        return words(ErrorCode::Busy, PgText::tr("The PostgreSQL server has no connection left."), detail,
            PgText::tr(
                "Close programs that use the server, or let its administrator allow more connections."));
    if (state == "57P03")
        return words(ErrorCode::Busy, PgText::tr("The PostgreSQL server is starting or shutting down."),
            detail, PgText::tr("Try again in a minute."));
    if (state == "42501")
        return words(ErrorCode::AccessDenied,
            PgText::tr("“%1” may not connect to the database “%2”.").arg(login.user, login.database), detail,
            PgText::tr("Use another database user, or ask the database's owner for the right to connect."));
    return words(ErrorCode::Busy, PgText::tr("The PostgreSQL server did not let the connection begin."),
        detail, PgText::tr("Look at the server's log, mend the cause and try again."));
}

// What keeps TLS from being agreed on is found by asking for a little less: those connections are dropped
// before anything but the greeting was said, so no password and no name of ours is ever sent over them.
Error tlsError(const PgLogin& login, const QByteArray& address, bool sawTls, const std::stop_token& stop)
{
    const auto passes = [&](const char* mode) {
        const Keywords less = keywords(login, address, QLatin1String(mode), QStringLiteral("check"));
        return attempt(less, nullptr, Reach::Tls, stop).reach == Reach::Tls;
    };
    const bool isFull = login.sslMode == QLatin1String("verify-full");
    if (isFull && passes("verify-ca"))
        return words(ErrorCode::AccessDenied,
            PgText::tr("The server at “%1” shows a certificate that is made out to another name.")
                .arg(login.host),
            QStringLiteral("name does not match; ") + login.place(),
            PgText::tr("Use the name in the server's certificate. If you do not expect this, do not go on: "
                       "another machine may be posing as the server."));
    if (login.sslMode != QLatin1String("require") && passes("require"))
        return words(ErrorCode::AccessDenied,
            PgText::tr("The server at “%1” shows a certificate of an authority that is not trusted here.")
                .arg(login.host),
            QStringLiteral("certificate not verified; ") + authorityFile(login),
            PgText::tr(
                "Choose the file of the authority that signed it. If you do not expect this, do not go "
                "on: another machine may be posing as the server."));
    if (!sawTls)
        return words(ErrorCode::Unsupported,
            PgText::tr("The PostgreSQL server at “%1” offers no protected connection (TLS).").arg(login.host),
            login.place(),
            PgText::tr(
                "Let its administrator switch TLS on, or choose an unprotected connection if the network "
                "between is safe."));
    return words(ErrorCode::Unsupported,
        PgText::tr("No protected connection (TLS) could be agreed on with the server at “%1”.")
            .arg(login.host),
        QStringLiteral("TLS 1.2 or newer is needed; ") + login.place(),
        PgText::tr("Let the server's administrator look at its TLS settings."));
}

bool demandsTls(
    const PgLogin& login, const QByteArray& address, const Attempt& failed, const std::stop_token& stop)
{
    if (login.sslMode != QLatin1String("disable") || login.isSocket() || failed.sqlState != "28000")
        return false;
    const Keywords more = keywords(login, address, QStringLiteral("require"), QStringLiteral("check"));
    const Attempt protectedOne = attempt(more, nullptr, Reach::Answer, stop);
    return protectedOne.sawTls && protectedOne.sqlState != "28000";
}

Error unreachable(const PgLogin& login, bool isSocket)
{
    if (isSocket)
        return words(ErrorCode::NotFound,
            PgText::tr("No PostgreSQL server answers on this machine at %1.").arg(login.host), login.place(),
            PgText::tr("Check that the server runs, and its folder and port."));
    return words(ErrorCode::Busy,
        PgText::tr("No PostgreSQL server answers at %1, port %2.").arg(login.host).arg(login.port),
        login.place(),
        PgText::tr("Check host and port, that the server runs, and that no firewall is in between."));
}

Status checkAuthorityFile(const PgLogin& login)
{
    if (login.isSocket() || !login.sslMode.startsWith(QLatin1String("verify")))
        return ok();
    const QString path = authorityFile(login);
    if (QFileInfo(path).isReadable() && QFileInfo(path).isFile())
        return ok();
    return Error { ErrorCode::NotFound,
        PgText::tr("The file with the certificates to trust cannot be read: %1").arg(path), path,
        PgText::tr("Choose the certificate file of the authority that signed the server's certificate.") };
}

} // namespace

void forgetEnvironment()
{
    // Normally only the first call finds any, before there are other threads.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    std::vector<std::string> names;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        if (text.starts_with("PG") && text.find('=') != std::string_view::npos)
            names.emplace_back(text.substr(0, text.find('=')));
    }
    for (const std::string& name : names)
        ::unsetenv(name.c_str());
}

Result<PgHandle> connectTo(const PgLogin& login, const QString& purpose, const std::stop_token& stop)
{
    forgetEnvironment();
    if (Status readable = checkAuthorityFile(login); !readable)
        return readable.error();
    std::vector<QByteArray> addresses { QByteArray() };
    if (!login.isSocket()) {
        Result<std::vector<QByteArray>> found = resolve(login.host, stop);
        if (!found)
            return found.error();
        addresses = std::move(*found);
    }
    for (const QByteArray& address : addresses) {
        const Keywords all = keywords(login, address, login.sslMode, purpose);
        Attempt made = attempt(all, login.password.get(), Reach(int(Reach::Answer) + 1), stop);
        if (made.isOpen)
            return std::move(made.handle);
        if (made.isStopped)
            return cancelled();
        if (made.reach == Reach::Answer)
            return answerError(login, made, demandsTls(login, address, made, stop));
        if (made.reach == Reach::Server && login.sslMode != QLatin1String("disable") && !login.isSocket())
            return tlsError(login, address, made.sawTls, stop);
        if (made.reach != Reach::Nothing)
            return connectionLost({}, login.place());
    }
    return unreachable(login, login.isSocket());
}

} // namespace transload::store_postgresql
