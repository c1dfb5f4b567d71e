#pragma once

#include "core/Result.h"
#include "stores/Location.h"
#include "stores/Store.h"

#include <QString>

#include <memory>
#include <vector>

namespace transload {

/// The stores a program knows. `main` builds one and hands it down; tests add wrapped stores of their own.
/// Constant after construction, then safe from any thread.
class Registry {
public:
    Registry() = default;
    explicit Registry(std::vector<std::unique_ptr<Store>> stores) : m_stores(std::move(stores)) { }

    /// All stores built into this program (one line `transload_add_store` each in src/stores/CMakeLists.txt).
    static Registry builtIn();

    /// Adds one more, before the registry is handed to anybody.
    void add(std::unique_ptr<Store> store) { m_stores.push_back(std::move(store)); }

    const std::vector<std::unique_ptr<Store>>& stores() const { return m_stores; }
    /// The store with this id; null when there is none.
    const Store* find(const QString& id) const;
    /// The store of a location. Errors: Unsupported when this program has no such store.
    Result<const Store*> storeOf(const Location& location) const;

private:
    std::vector<std::unique_ptr<Store>> m_stores;
};

} // namespace transload
