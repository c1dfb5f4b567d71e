#pragma once

#include "stores/Store.h"

#include <memory>

namespace transload::test {

class PostgresServer;

/// Places for stores of every kind: below a folder for those that lie in files, in a database of its own on a
/// server of the test program's for the others. The server starts when it is first needed.
class TestPlaces {
public:
    TestPlaces();
    ~TestPlaces();

    /// Why a store of this kind cannot be tested here; empty when it can. Where servers are required
    /// (TRANSLOAD_REQUIRE_SERVERS=1) it always can, and fails if the server is missing.
    static QString obstacle(const Store& store);

    /// A place that does not exist yet. In one test function, names are used once.
    Location in(const Store& store, const QString& folder, const QString& name);
    /// Empties the database: before each test function.
    void renew();

private:
    std::unique_ptr<PostgresServer> m_server;
    bool m_isFresh = false;
};

} // namespace transload::test
