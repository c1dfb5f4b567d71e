#include "stores/postgresql/PgPool.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgPause.h"
#include "stores/postgresql/PgSql.h"

namespace transload::store_postgresql {

Status PgPool::begin(PgConnection& connection, const QString& snapshot)
{
    const QString message = PgText::tr("The data could not be held still for reading.");
    if (Status begun = connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", message); !begun)
        return begun;
    if (snapshot.isEmpty())
        return ok();
    Status taken = connection.execute("SET TRANSACTION SNAPSHOT " + quoteLiteral(snapshot), message);
    const QByteArray& state = connection.lastState();
    if (taken || (state != "22023" && state != "42704" && state != "55000"))
        return taken;
    return Error { ErrorCode::Busy,
        PgText::tr("The state of the data that was being read is gone: the server has ended the session that "
                   "held it."),
        QStringLiteral("PostgreSQL %1; snapshot %2").arg(QString::fromLatin1(state), snapshot),
        PgText::tr("Wait until the server is back, then start again.") };
}

Result<PgLease> PgPool::take()
{
    if (!m_idle.empty()) {
        std::unique_ptr<PgConnection> connection = std::move(m_idle.back());
        m_idle.pop_back();
        connection->obey(m_stop);
        return PgLease(*this, std::move(connection));
    }
    return open();
}

Result<PgLease> PgPool::takeAgain()
{
    m_idle.clear(); // they may be broken as well
    for (std::size_t attempt = 0;; ++attempt) {
        Result<PgLease> lease = open();
        // NotFound: the socket is away while a server restarts. Where the snapshot is gone, waiting is no
        // use.
        if (lease || m_isGone || attempt == kPauses.size()
            || (lease.error().code != ErrorCode::Busy && lease.error().code != ErrorCode::NotFound))
            return lease;
        if (Status waited = waitFor(kPauses[attempt], m_stop); !waited)
            return waited.error();
    }
}

Result<PgLease> PgPool::open()
{
    Result<std::unique_ptr<PgConnection>> connection = PgConnection::open(m_login, m_purpose, m_stop);
    if (!connection)
        return connection.error();
    if (Status begun = begin(**connection, m_login.snapshot); !begun) {
        m_isGone = !(*connection)->lastState().isEmpty();
        return begun.error();
    }
    return PgLease(*this, std::move(*connection));
}

void PgPool::giveBack(std::unique_ptr<PgConnection> connection)
{
    // One whose transaction failed could only repeat that.
    if (connection->isUsable() && PQtransactionStatus(connection->get()) == PQTRANS_INTRANS)
        m_idle.push_back(std::move(connection));
}

} // namespace transload::store_postgresql
