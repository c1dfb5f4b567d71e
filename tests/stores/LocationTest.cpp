#include "stores/Location.h"

#include <QTest>

using namespace transload;

namespace {

Location server(const QMap<QString, QString>& fields)
{
    return Location { QStringLiteral("postgresql"), fields };
}

} // namespace

/// How locations are written and read.
class LocationTest : public QObject {
    Q_OBJECT

private slots:
    void placeOfAFileIsWrittenWithItsKind()
    {
        const Location location
            = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/home/me/a b.db"));
        QCOMPARE(location.toString(), QStringLiteral("sqlite:/home/me/a b.db"));
        QCOMPARE(location.name(), QStringLiteral("a b.db"));
    }

    void addressOfAServerComesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QMap<QString, QString>>("fields");
        using Fields = QMap<QString, QString>;
        QTest::newRow("whole") << "postgresql://me@db.example:5433/shop?schema=public&sslmode=verify-full"
                               << Fields { { "host", "db.example" }, { "port", "5433" }, { "user", "me" },
                                      { "database", "shop" }, { "schema", "public" },
                                      { "sslmode", "verify-full" } };
        QTest::newRow("short") << "postgresql://db.example/shop"
                               << Fields { { "host", "db.example" }, { "database", "shop" } };
        QTest::newRow("socket") << "postgresql://me@/shop?host=/run/postgresql" // lone user
                                << Fields { { "host", "/run/postgresql" }, { "user", "me" },
                                       { "database", "shop" } };
        QTest::newRow("socket alone") << "postgresql:///shop?host=/run/postgresql"
                                      << Fields { { "host", "/run/postgresql" }, { "database", "shop" } };
        QTest::newRow("socket, port and user")
            << "postgresql://tester@:5544/app?host=/tmp/a%20b&schema=s"
            << Fields { { "host", "/tmp/a b" }, { "port", "5544" }, { "user", "tester" },
                   { "database", "app" }, { "schema", "s" } };
        QTest::newRow("socket and port")
            << "postgresql://:5544/app?host=/tmp/pg"
            << Fields { { "host", "/tmp/pg" }, { "port", "5544" }, { "database", "app" } };
        QTest::newRow("IPv6") << "postgresql://[::1]/shop"
                              << Fields { { "host", "::1" }, { "database", "shop" } };
        QTest::newRow("hostile") << "postgresql://a%40b%3A%2F@h/x%3F%23%20y?schema=%26host%3Devil%25"
                                 << Fields { { "host", "h" }, { "user", "a@b:/" }, { "database", "x?# y" },
                                        { "schema", "&host=evil%" } };
    }
    void addressOfAServerComesBack()
    {
        QFETCH(QString, text);
        QFETCH(decltype(Location::fields), fields);
        const std::optional<Location> location = Location::fromUri(text);
        QVERIFY(location.has_value());
        QCOMPARE(location->storeId, QStringLiteral("postgresql"));
        QCOMPARE(location->fields, fields);
        const std::optional<Location> again = Location::fromUri(location->toString());
        QVERIFY2(again.has_value(), qPrintable(location->toString()));
        QCOMPARE(again->fields, fields);
    }

    void addressWithAPasswordIsNoneG16()
    {
        for (const char* text : { "postgresql://me:geheim@h/db", "postgresql://me@h/db?password=geheim",
                 "postgresql://me@h/db?PassWord=geheim", "postgresql://h/db?user=x&user=y", "sqlite:/a/b" })
            QVERIFY2(!Location::fromUri(QLatin1String(text)), text);
    }

    void passwordIsNeitherShownNorComparedG16()
    {
        Location location = server({ { "host", "h" }, { "database", "d" }, { "schema", "s" } });
        const Location without = location;
        location.password = std::make_shared<const Secret>(QByteArray("geheim"));
        QCOMPARE(location.toString(), without.toString());
        QVERIFY(location == without);
        QCOMPARE(location.name(), QStringLiteral("d.s"));
    }

    void secretTakesTheCallersCopyAway()
    {
        QByteArray typed("geheim");
        const Secret secret(std::move(typed));
        QVERIFY(typed.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
        QCOMPARE(QByteArray(secret.reveal()), QByteArray("geheim"));
    }
};

QTEST_APPLESS_MAIN(LocationTest)
#include "LocationTest.moc"
