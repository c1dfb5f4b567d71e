#include "support/PostgresServer.h"

#include "core/Files.h"
#include "support/StoreTestKit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <arpa/inet.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace transload::test {

namespace {

constexpr int kStartMs = 60'000;

[[noreturn]] void giveUp(const QString& what, const QString& detail)
{
    endTest({ ErrorCode::Internal, what, detail, {} });
}

QString binFolder()
{
    const QString chosen = qEnvironmentVariable("TRANSLOAD_POSTGRES_BIN");
    if (!chosen.isEmpty())
        return chosen;
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList folders = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(folders.begin(), folders.end(),
        [](const QString& a, const QString& b) { return a.toInt() > b.toInt(); });
    for (const QString& folder : folders)
        if (QFile::exists(versions.filePath(folder) + QStringLiteral("/bin/initdb")))
            return versions.filePath(folder) + QStringLiteral("/bin");
    const QString inPath = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    return inPath.isEmpty() ? QString() : QFileInfo(inPath).canonicalPath();
}

QString programPath(const QString& program)
{
    const QString own = binFolder() + QLatin1Char('/') + program;
    return QFile::exists(own) ? own : QStandardPaths::findExecutable(program);
}

// The server refuses root; a test that runs as root gives it another user.
const passwd* serverUser()
{
    if (::getuid() != 0)
        return nullptr;
    const passwd* user = ::getpwnam("postgres");
    return user != nullptr ? user : ::getpwnam("nobody");
}

QStringList asServerUser()
{
    const passwd* user = serverUser();
    if (user == nullptr)
        return {};
    return { QStringLiteral("setpriv"), QStringLiteral("--reuid=%1").arg(user->pw_uid),
        QStringLiteral("--regid=%1").arg(user->pw_gid), QStringLiteral("--clear-groups") };
}

// What the machine or the user has set for PostgreSQL's programs must not reach ours.
QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        if (name.startsWith(QLatin1String("PG")))
            environment.remove(name);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

quint16 freePort()
{
    const FileDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* general = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket.get(), general, size) != 0 || ::getsockname(socket.get(), general, &size) != 0)
        giveUp(QStringLiteral("no free port"), {});
    return ntohs(address.sin_port);
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        giveUp(path, file.errorString());
}

} // namespace

bool PostgresServer::isInstalled()
{
    return !binFolder().isEmpty() && !programPath(QStringLiteral("psql")).isEmpty();
}

bool PostgresServer::isRequired()
{
    return qEnvironmentVariable("TRANSLOAD_REQUIRE_SERVERS") == QLatin1String("1");
}

PostgresServer::PostgresServer()
    : m_temporary(QStringLiteral("/tmp/transload-pg-XXXXXX")), // short: it becomes part of a socket's address
      m_folder(m_temporary.path()),
      m_port(freePort())
{
    m_temporary.setAutoRemove(false); // the guard does it, who outlives us
    if (const passwd* user = serverUser(); user != nullptr)
        if (::chown(QFile::encodeName(m_folder).constData(), user->pw_uid, user->pw_gid) != 0)
            giveUp(m_folder, QStringLiteral("chown"));
    makeCluster();
    makeCertificates();
    start();
}

PostgresServer::~PostgresServer()
{
    m_guard->closeWriteChannel();
    m_guard->waitForFinished(kStartMs);
}

QString PostgresServer::run(
    const QString& program, const QStringList& arguments, const QByteArray& input) const
{
    QStringList command = asServerUser();
    command << program << arguments;
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment());
    process.setWorkingDirectory(m_folder);
    process.start(command.takeFirst(), command);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kStartMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        giveUp(program + QLatin1Char(' ') + arguments.join(QLatin1Char(' ')),
            process.errorString() + QString::fromUtf8(process.readAllStandardError()));
    return QString::fromUtf8(process.readAllStandardOutput());
}

void PostgresServer::makeCluster() const
{
    const QString data = m_folder + QStringLiteral("/data");
    run(programPath(QStringLiteral("initdb")),
        { QStringLiteral("-D"), data, QStringLiteral("-U"), superuser(), QStringLiteral("-A"),
            QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"),
            QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync") });
    writeFile(data + QStringLiteral("/pg_hba.conf"),
        "local all all trust\n"
        "hostssl all all 127.0.0.1/32 scram-sha-256\n");
    QFile configuration(data + QStringLiteral("/postgresql.auto.conf"));
    if (!configuration.open(QIODevice::Append))
        giveUp(configuration.fileName(), configuration.errorString());
    configuration.write(
        QStringLiteral("fsync = off\nport = %1\nunix_socket_directories = '%2'\n"
                       "listen_addresses = '127.0.0.1'\nssl = on\n"
                       "ssl_cert_file = '%2/tls/server.crt'\nssl_key_file = '%2/tls/server.key'\n"
                       "shared_buffers = 64MB\nmax_connections = 30\n"
                       "lc_messages = 'C'\nautovacuum = off\n")
            .arg(m_port)
            .arg(m_folder)
            .toUtf8());
}

void PostgresServer::makeCertificates() const
{
    // Two authorities with one name, and a certificate that one of them signs for "localhost".
    const QByteArray script = R"(set -e
umask 077
mkdir "$1/tls"
cd "$1/tls"
for authority in authority other; do
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=Test authority" \
        -keyout $authority.key -out $authority.crt
done
openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=localhost" \
    -keyout server.key -out server.csr
printf 'subjectAltName=DNS:localhost\n' >names
openssl x509 -req -in server.csr -CA authority.crt -CAkey authority.key -CAcreateserial -days 2 -extfile names \
    -out server.crt
)";
    run(QStringLiteral("bash"), { QStringLiteral("-s"), m_folder }, script);
}

void PostgresServer::start()
{
    // The guard waits for the end of its input, which comes when this program ends in whatever way; in a
    // session of its own, so that what kills our process group leaves it alive to clean up.
    const QString script = QStringLiteral("trap '' INT TERM HUP\n"
                                          "\"$@\" </dev/null >\"$FOLDER/server.log\" 2>&1 &\n"
                                          "server=$!\n"
                                          "read -r order\n"
                                          "kill -QUIT $server\n"
                                          "wait $server\n"
                                          "[ \"$order\" = keep ] || rm -rf \"$FOLDER\"\n");
    QStringList command { QStringLiteral("bash"), QStringLiteral("-c"), script, QStringLiteral("guard") };
    command << asServerUser() << programPath(QStringLiteral("postgres")) << QStringLiteral("-D")
            << m_folder + QStringLiteral("/data");
    QProcessEnvironment environment = cleanEnvironment();
    environment.insert(QStringLiteral("FOLDER"), m_folder);
    m_guard = std::make_unique<QProcess>();
    m_guard->setProcessEnvironment(environment);
    m_guard->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_guard->start(QStringLiteral("setsid"), QStringList { QStringLiteral("--wait") } + command);
    QElapsedTimer timer;
    timer.start();
    while (!isAnswering()) {
        QFile log(m_folder + QStringLiteral("/server.log"));
        if (timer.elapsed() > kStartMs || m_guard->waitForFinished(50))
            giveUp(QStringLiteral("the PostgreSQL server did not start"),
                log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString());
    }
}

bool PostgresServer::isAnswering() const
{
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment());
    process.start(programPath(QStringLiteral("pg_isready")),
        { QStringLiteral("-q"), QStringLiteral("-h"), m_folder, QStringLiteral("-p"), QString::number(m_port),
            QStringLiteral("-U"), superuser(), QStringLiteral("-d"), QStringLiteral("postgres") });
    return process.waitForFinished(kStartMs) && process.exitCode() == 0;
}

void PostgresServer::crash()
{
    m_guard->write("keep\n");
    m_guard->closeWriteChannel();
    m_guard->waitForFinished(kStartMs);
    start();
}

QString PostgresServer::sql(const QString& text, const QString& database) const
{
    return run(programPath(QStringLiteral("psql")),
        { QStringLiteral("-h"), m_folder, QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
            superuser(), QStringLiteral("-d"), database, QStringLiteral("-XqAt"), QStringLiteral("-v"),
            QStringLiteral("ON_ERROR_STOP=1") },
        text.toUtf8())
        .trimmed();
}

void PostgresServer::createDatabase(const QString& name) const
{
    sql(QStringLiteral("DROP DATABASE IF EXISTS \"%1\" WITH (FORCE);").arg(name));
    sql(QStringLiteral("CREATE DATABASE \"%1\" TEMPLATE template0 ENCODING 'UTF8';").arg(name));
}

bool PostgresServer::canDump() const
{
    // "pg_dump (PostgreSQL) 15.18 (Debian ...)"
    const QString version = run(programPath(QStringLiteral("pg_dump")), { QStringLiteral("--version") });
    const int dump = version.section(QLatin1Char(' '), 2, 2).section(QLatin1Char('.'), 0, 0).toInt();
    return dump >= sql(QStringLiteral("SHOW server_version_num")).toInt() / 10000;
}

QString PostgresServer::dumpSchema(const QString& database, const QString& schema) const
{
    const QString dump = run(programPath(QStringLiteral("pg_dump")),
        { QStringLiteral("-h"), m_folder, QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
            superuser(), QStringLiteral("-d"), database, QStringLiteral("--schema-only"),
            QStringLiteral("-n"), QLatin1Char('"') + schema + QLatin1Char('"') });
    QStringList lines;
    for (const QString& line : dump.split(QLatin1Char('\n')))
        if (!line.isEmpty() && !line.startsWith(QLatin1String("--"))
            && !line.startsWith(QLatin1String("SET ")) && !line.startsWith(QLatin1Char('\\')))
            lines << line;
    return lines.join(QLatin1Char('\n'));
}

} // namespace transload::test
