#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace transload::test {

/// A throw-away PostgreSQL cluster of this test program: on a Unix socket and, with TLS only, on the loopback
/// address, both in or below one private temporary folder. Stopped and removed when the object is destroyed,
/// and also when the test program dies. The server never runs as root. Any role named "tester" of a database
/// is its superuser; over the socket nobody is asked for a password.
class PostgresServer {
public:
    /// Whether the server's programs are there: in $TRANSLOAD_POSTGRES_BIN, in the path or where Debian puts
    /// them.
    static bool isInstalled();
    /// Whether the tests may not go on without (TRANSLOAD_REQUIRE_SERVERS=1, as in continuous integration).
    static bool isRequired();

    /// Starts the cluster and waits until it answers; ends the test program when that fails.
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    QString socketFolder() const { return m_folder; }
    quint16 port() const { return m_port; }
    QString superuser() const { return QStringLiteral("tester"); }
    /// The certificate authority that signed the server's certificate, which is made out to "localhost".
    QString authorityFile() const { return m_folder + QStringLiteral("/tls/authority.crt"); }
    /// Another authority, with the same name, that did not.
    QString otherAuthorityFile() const { return m_folder + QStringLiteral("/tls/other.crt"); }

    /// Runs SQL through psql in `database` and gives its unaligned output; ends the test program on errors.
    QString sql(const QString& text, const QString& database = QStringLiteral("postgres")) const;
    /// A new database with this name; an older one goes first.
    void createDatabase(const QString& name) const;
    /// `pg_dump --schema-only` of one schema of a database, without comments, empty lines and session
    /// settings.
    QString dumpSchema(const QString& database, const QString& schema) const;
    /// Whether there is a pg_dump that reads this server: one of its version or newer.
    bool canDump() const;
    /// Stops the server at once, as a crash would, and starts it again.
    void crash();

private:
    void makeCertificates() const;
    void makeCluster() const;
    void start();
    bool isAnswering() const;
    /// Runs a program of the server as its user.
    QString run(const QString& program, const QStringList& arguments, const QByteArray& input = {}) const;

    QTemporaryDir m_temporary;
    QString m_folder;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_guard;
};

} // namespace transload::test
