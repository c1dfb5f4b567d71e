#include "stores/Registry.h"

#include <QCoreApplication>

namespace transload {

const Store* Registry::find(const QString& id) const
{
    for (const std::unique_ptr<Store>& store : m_stores)
        if (store->descriptor().id == id)
            return store.get();
    return nullptr;
}

Result<const Store*> Registry::storeOf(const Location& location) const
{
    if (const Store* store = find(location.storeId))
        return store;
    return Error { ErrorCode::Unsupported,
        QCoreApplication::translate("Registry", "This program knows no kind of store called “%1”.")
            .arg(location.storeId),
        location.storeId,
        QCoreApplication::translate(
            "Registry", "Choose one of the kinds that “transload-cli --help” lists.") };
}

} // namespace transload
