#include "stores/postgresql/PgLogin.h"

#include "stores/postgresql/PgError.h"

#include <QStringList>

#include <arpa/inet.h>
#include <pwd.h>
#include <unistd.h>

namespace transload::store_postgresql {

namespace {

constexpr int kDefaultPort = 5432;
constexpr int kMaxPort = 65535;

QString field(const Location& location, const char* id) { return location.fields.value(QLatin1String(id)); }

Error wrong(const QString& message, const QString& detail)
{
    return Error { ErrorCode::Unsupported, message, detail,
        PgText::tr("Correct this field, then try again.") };
}

const QStringList& sslModes()
{
    static const QStringList modes { QStringLiteral("disable"), QStringLiteral("prefer"),
        QStringLiteral("require"), QStringLiteral("verify-ca"), QStringLiteral("verify-full") };
    return modes;
}

// The user whom the system knows us as; the environment could tell anything.
QString systemUser()
{
    const passwd* user = ::getpwuid(::geteuid());
    return user == nullptr ? QString() : QString::fromLocal8Bit(user->pw_name);
}

bool isLoopbackAddress(const QString& host)
{
    in_addr four {};
    in6_addr six {};
    if (::inet_pton(AF_INET, host.toUtf8().constData(), &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    return ::inet_pton(AF_INET6, host.toUtf8().constData(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

const QStringList& knownFields()
{
    static const QStringList names { QStringLiteral("host"), QStringLiteral("port"), QStringLiteral("user"),
        QStringLiteral("database"), QStringLiteral("schema"), QStringLiteral("sslmode"),
        QStringLiteral("sslrootcert"), QStringLiteral("snapshot") };
    return names;
}

} // namespace

bool PgLogin::isLocal() const
{
    return isSocket() || host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || isLoopbackAddress(host);
}

QString PgLogin::place() const
{
    return isSocket() ? QStringLiteral("%1 (%2, %3)").arg(database, host).arg(port)
                      : QStringLiteral("%1 (%2:%3)").arg(database, host).arg(port);
}

Result<PgLogin> loginOf(const Location& location)
{
    PgLogin login;
    login.host = field(location, "host");
    login.database = field(location, "database");
    login.user = field(location, "user");
    login.schema = field(location, "schema");
    login.sslMode = field(location, "sslmode");
    login.sslRootCert = field(location, "sslrootcert");
    login.snapshot = field(location, "snapshot");
    login.password = location.password;
    for (auto it = location.fields.begin(); it != location.fields.end(); ++it) {
        if (!knownFields().contains(it.key()))
            return wrong(PgText::tr("“%1” is no part of the address of a PostgreSQL database.")
                             .arg(it.key().left(200)),
                knownFields().join(QLatin1Char(' ')));
        if (it->contains(QChar(u'\0')))
            return wrong(PgText::tr("A field of the connection holds a character that no name can have."),
                QStringLiteral("NUL in ") + it.key());
    }
    if (login.host.isEmpty())
        login.host = QLatin1String(kDefaultHost);
    if (login.host.contains(QLatin1Char(','))) // libpq would take it for several servers
        return wrong(PgText::tr("“%1” is not the name of a server.").arg(login.host.left(200)),
            QStringLiteral("comma in host"));
    const QString port = field(location, "port");
    bool isNumber = true;
    login.port = port.isEmpty() ? kDefaultPort : port.toInt(&isNumber);
    if (!isNumber || login.port < 1 || login.port > kMaxPort)
        return wrong(
            PgText::tr("“%1” is not a port: ports are numbers from 1 to 65535.").arg(port.left(200)), port);
    if (login.database.isEmpty())
        return wrong(
            PgText::tr("The name of the PostgreSQL database is missing."), QStringLiteral("database"));
    if (login.user.isEmpty())
        login.user = systemUser();
    if (login.schema.isEmpty())
        login.schema = QStringLiteral("public");
    // Whoever is not on this machine has to prove who it is.
    if (login.sslMode.isEmpty())
        login.sslMode = login.isLocal() ? QStringLiteral("prefer") : QStringLiteral("verify-full");
    if (!sslModes().contains(login.sslMode))
        return wrong(PgText::tr("“%1” is not a way to protect the connection.").arg(login.sslMode.left(200)),
            sslModes().join(QLatin1Char(' ')));
    return login;
}

} // namespace transload::store_postgresql
