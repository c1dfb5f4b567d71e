#pragma once

#include "stores/postgresql/PgStore.h"
#include "support/PostgresServer.h"
#include "support/StoreTestKit.h"

#include <algorithm>

namespace transload::test {

/// A schema of a database of the test's own server.
inline Location schemaAt(const PostgresServer& server, const QString& database, const QString& schema)
{
    return Location { QStringLiteral("postgresql"),
        { { QStringLiteral("host"), server.socketFolder() },
            { QStringLiteral("port"), QString::number(server.port()) },
            { QStringLiteral("user"), server.superuser() }, { QStringLiteral("database"), database },
            { QStringLiteral("schema"), schema } } };
}

/// Copies one schema into another through the contract, as a run does: nothing but what Store.h promises.
inline Status copySchema(const Store& store, const Location& from, const Location& to, bool publishIt = true)
{
    auto source = store.openSource(from);
    if (!source)
        return source.error();
    auto schema = (*source)->schema();
    if (!schema)
        return schema.error();
    auto target = store.createTarget({ to, QStringLiteral("copy"), {} });
    if (!target)
        return target.error();
    TestContext context;
    std::erase_if(schema->objects, [](const SchemaObject& object) { return object.dialect.isEmpty(); });
    if (Status begun = (*target)->begin(*schema, context); !begun)
        return begun;
    for (const CollectionSchema& collection : schema->collections) {
        auto reader = (*source)->openReader(collection);
        if (!reader)
            return reader.error();
        auto writer = (*target)->openWriter(collection);
        if (!writer)
            return writer.error();
        Batch batch;
        do {
            if (Status read = (*reader)->next(batch, 64 * 1024); !read)
                return read;
            if (Status written = (*writer)->write(batch); !written)
                return written;
        } while (!batch.isEmpty());
        if (Status finished = (*writer)->finish(); !finished)
            return finished;
    }
    if (Status finished = (*target)->finish(*schema, context); !finished)
        return finished;
    return publishIt ? (*target)->publish() : ok();
}

/// What differs between two schemas, for people; empty when nothing does.
inline QStringList differencesOf(const StoreSchema& one, const StoreSchema& other)
{
    QStringList found;
    for (const CollectionSchema& collection : one.collections)
        if (std::find(other.collections.begin(), other.collections.end(), collection)
            == other.collections.end())
            found << collection.name + QStringLiteral(": ") + collection.definition;
    for (const SchemaObject& object : one.objects)
        if (std::find(other.objects.begin(), other.objects.end(), object) == other.objects.end())
            found << object.kind + QLatin1Char(' ') + object.name + QStringLiteral(": ") + object.definition;
    if (one.collections.size() != other.collections.size() || one.objects.size() != other.objects.size())
        found << QStringLiteral("%1 and %2 collections, %3 and %4 objects")
                     .arg(one.collections.size())
                     .arg(other.collections.size())
                     .arg(one.objects.size())
                     .arg(other.objects.size());
    return found;
}

} // namespace transload::test
