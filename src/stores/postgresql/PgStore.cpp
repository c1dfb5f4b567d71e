#include "stores/postgresql/PgStore.h"

#include "stores/postgresql/PgAdapt.h"
#include "stores/postgresql/PgConnection.h"
#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgInspect.h"
#include "stores/postgresql/PgOwnRules.h"
#include "stores/postgresql/PgPublish.h"
#include "stores/postgresql/PgRecordCheck.h"
#include "stores/postgresql/PgSource.h"
#include "stores/postgresql/PgTarget.h"

namespace transload::store_postgresql {

namespace {

constexpr std::uint64_t kTableBytes = 40 * 1024; // first pages of table, toast table and index
constexpr std::uint64_t kRowBytes = 32; // header, line pointer, rounding
constexpr std::uint64_t kEntryBytes = 24; // of an index
constexpr std::uint64_t kLongRow = 2000; // rows beyond are cut and stored apart

// Only what has been asked for: the server shown is the server used.
Result<std::unique_ptr<PgConnection>> look(const Location& location)
{
    Result<PgLogin> login = loginOf(location);
    if (!login)
        return login.error();
    return PgConnection::open(*login, QStringLiteral("looking"), {});
}

LocationField field(const char* id, const QString& label,
    LocationField::Kind kind = LocationField::Kind::Text, const QString& defaultValue = {},
    const QStringList& choices = {})
{
    return { QLatin1String(id), label, kind, defaultValue, choices };
}

LocationField required(LocationField field)
{
    field.isRequired = true;
    return field;
}

} // namespace

StoreDescriptor PgStore::descriptor() const
{
    StoreDescriptor about;
    about.id = QStringLiteral("postgresql");
    about.name = PgText::tr("PostgreSQL, one schema");
    about.collectionsName = PgText::tr("tables");
    about.fields = { field("host", PgText::tr("Host")),
        field("port", PgText::tr("Port"), LocationField::Kind::Number, QStringLiteral("5432")),
        required(field("database", PgText::tr("Database"))), field("user", PgText::tr("User")),
        field("password", PgText::tr("Password"), LocationField::Kind::Secret),
        field("schema", PgText::tr("Schema"), LocationField::Kind::Text, QStringLiteral("public")),
        field("sslmode", PgText::tr("Protection (TLS)"), LocationField::Kind::Choice, {},
            { QString(), QStringLiteral("verify-full"), QStringLiteral("verify-ca"),
                QStringLiteral("require"), QStringLiteral("prefer"), QStringLiteral("disable") }),
        field("sslrootcert", PgText::tr("Certificates to trust"), LocationField::Kind::FilePath) };
    about.holdsRelational = true;
    about.ordersKeysByBytes = true;
    about.needsKinds = true;
    about.keepsReferences = true;
    about.holdsFiles = false;
    const int version = PQlibVersion();
    about.engineVersion = QStringLiteral("libpq %1.%2").arg(version / 10000).arg(version % 10000);
    return about;
}

Result<Inspection> PgStore::inspect(const Location& location) const { return inspectSchema(location); }

Result<Location> PgStore::recoverCopy(const Inspection&, const QString&, QMap<QString, QString>&) const
{
    return Error { ErrorCode::Unsupported, PgText::tr("A PostgreSQL database is not copied as files."),
        QStringLiteral("holdsFiles is false"), PgText::tr("Move it through its server.") };
}

Result<std::unique_ptr<Source>> PgStore::openPreview(const Location& location) const
{
    return PgSource::open(location);
}

Result<std::unique_ptr<Source>> PgStore::openSource(const Location& location) const
{
    return PgSource::open(location);
}

Result<TargetState> PgStore::targetState(const Location& location) const
{
    Result<std::unique_ptr<PgConnection>> connection = look(location);
    if (!connection)
        return connection.error();
    Result<PgSchemaState> state = schemaState(**connection, (*connection)->login().schema);
    if (!state)
        return state.error();
    if (*state != PgSchemaState::Occupied)
        if (Status able = PgTarget::checkServer(**connection); !able)
            return able.error();
    switch (*state) {
    case PgSchemaState::Absent:
        return TargetState::Absent;
    case PgSchemaState::Empty:
        return TargetState::Empty;
    case PgSchemaState::Occupied:
        break;
    }
    return TargetState::Occupied;
}

Result<std::unique_ptr<Target>> PgStore::createTarget(const TargetOptions& options) const
{
    return PgTarget::create(options);
}

Result<AdaptedCollection> PgStore::adapt(const CollectionSchema& collection) const
{
    return adaptCollection(collection);
}

std::unique_ptr<RecordCheck> PgStore::recordCheck(const CollectionSchema& collection) const
{
    return std::make_unique<PgRecordCheck>(collection);
}

OwnRules PgStore::ownRules(const CollectionSchema& collection, const std::vector<SchemaObject>& objects) const
{
    return PgOwnRules(collection, objects).kind();
}

std::uint64_t PgStore::estimatedBytes(const CollectionSchema& collection, const CollectionSize& size) const
{
    std::uint64_t bytes = kTableBytes + size.payloadBytes + size.records * kRowBytes;
    if (size.records > 0 && size.payloadBytes / size.records > kLongRow)
        bytes += size.payloadBytes / 3;
    const std::uint64_t indexes
        = (collection.key.empty() ? 0 : 1) + collection.uniqueKeys.size() + collection.indexes.size();
    return bytes + indexes * (size.records * kEntryBytes + size.keyBytes * 4 / 3);
}

std::unique_ptr<Store> makeStore()
{
    forgetEnvironment(); // once, while there is only one thread
    return std::make_unique<PgStore>();
}

} // namespace transload::store_postgresql
