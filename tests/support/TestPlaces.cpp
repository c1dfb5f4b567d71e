#include "support/TestPlaces.h"

#include "support/PostgresServer.h"
#include "support/StoreTestKit.h"

namespace transload::test {

namespace {
const QString kDatabase = QStringLiteral("places");
}

TestPlaces::TestPlaces() = default;
TestPlaces::~TestPlaces() = default;

QString TestPlaces::obstacle(const Store& store)
{
    if (store.descriptor().holdsFiles || PostgresServer::isInstalled() || PostgresServer::isRequired())
        return {};
    return QStringLiteral("the PostgreSQL server's programs are not installed");
}

Location TestPlaces::in(const Store& store, const QString& folder, const QString& name)
{
    const StoreDescriptor kind = store.descriptor();
    if (kind.holdsFiles)
        return locationIn(store, folder, name);
    if (!m_server)
        m_server = std::make_unique<PostgresServer>();
    if (!m_isFresh)
        m_server->createDatabase(kDatabase);
    m_isFresh = true;
    return Location { kind.id,
        { { QStringLiteral("host"), m_server->socketFolder() },
            { QStringLiteral("port"), QString::number(m_server->port()) },
            { QStringLiteral("user"), m_server->superuser() }, { QStringLiteral("database"), kDatabase },
            { QStringLiteral("schema"), name } } };
}

void TestPlaces::renew() { m_isFresh = false; }

} // namespace transload::test
