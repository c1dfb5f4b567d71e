#include "stores/postgresql/PgPool.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"

namespace transload::store_postgresql {

Status PgPool::begin(PgConnection& connection, const QString& snapshot)
{
    const QString message = PgText::tr("The data could not be held still for reading.");
    if (Status begun = connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", message); !begun)
        return begun;
    if (snapshot.isEmpty())
        return ok();
    return connection.execute("SET TRANSACTION SNAPSHOT " + quoteLiteral(snapshot), message);
}

Result<PgLease> PgPool::take()
{
    if (!m_idle.empty()) {
        std::unique_ptr<PgConnection> connection = std::move(m_idle.back());
        m_idle.pop_back();
        connection->obey(m_stop);
        return PgLease(*this, std::move(connection));
    }
    Result<std::unique_ptr<PgConnection>> connection = PgConnection::open(m_login, m_purpose, m_stop);
    if (!connection)
        return connection.error();
    if (Status begun = begin(**connection, m_login.snapshot); !begun)
        return begun.error();
    return PgLease(*this, std::move(*connection));
}

void PgPool::giveBack(std::unique_ptr<PgConnection> connection)
{
    // One whose transaction failed could only repeat that.
    if (connection->isUsable() && PQtransactionStatus(connection->get()) == PQTRANS_INTRANS)
        m_idle.push_back(std::move(connection));
}

} // namespace transload::store_postgresql
