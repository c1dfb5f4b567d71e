#pragma once

#include "stores/postgresql/PgConnection.h"

#include <memory>
#include <vector>

namespace transload::store_postgresql {

class PgLease;

/// Connections that all read one snapshot, so that several readers can be at work side by side; used again
/// when they come back. Used by one thread at a time.
class PgPool {
public:
    PgPool(PgLogin login, QString purpose) : m_login(std::move(login)), m_purpose(std::move(purpose)) { }

    /// The exported snapshot that they read.
    void read(const QString& snapshot) { m_login.snapshot = snapshot; }
    void obey(std::stop_token stop) { m_stop = std::move(stop); }
    /// A connection in a transaction that reads the snapshot. Errors: those of connecting; Busy when the
    /// session that held the snapshot is gone.
    Result<PgLease> take();
    /// The same over a new connection, after one broke: again and again with growing pauses, as a server that
    /// was restarted needs a while.
    Result<PgLease> takeAgain();
    /// Begins such a transaction.
    static Status begin(PgConnection& connection, const QString& snapshot);

private:
    friend class PgLease;
    void giveBack(std::unique_ptr<PgConnection> connection);

    Result<PgLease> open();

    PgLogin m_login;
    QString m_purpose;
    std::stop_token m_stop;
    std::vector<std::unique_ptr<PgConnection>> m_idle;
    bool m_isGone = false; // the server answers, but the snapshot cannot be had any more
};

/// A connection on loan; goes back to its pool when destroyed. The pool must outlive it.
class PgLease {
public:
    PgLease(PgPool& pool, std::unique_ptr<PgConnection> connection)
        : m_pool(&pool), m_connection(std::move(connection))
    {
    }
    PgLease(PgLease&&) = default;
    PgLease& operator=(PgLease&&) = delete;
    ~PgLease()
    {
        if (m_connection)
            m_pool->giveBack(std::move(m_connection));
    }
    /// Closes the connection instead of giving it back: it holds too much memory.
    void retire() { m_connection.reset(); }
    PgConnection* operator->() const { return m_connection.get(); }
    PgConnection& operator*() const { return *m_connection; }

private:
    PgPool* m_pool;
    std::unique_ptr<PgConnection> m_connection;
};

} // namespace transload::store_postgresql
