#include "gui/models/ServerModel.h"
#include "gui/support/WizardBench.h"
#include "support/PostgresServer.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace transload;
using transload::test::PostgresServer;

/// The pages with a server as source and as target, by keyboard, against a real one.
class ServerPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
            QSKIP("the PostgreSQL server's programs are not installed");
        m_server = std::make_unique<PostgresServer>();
        m_server->createDatabase(QStringLiteral("shop"));
        m_server->sql(QStringLiteral("CREATE TABLE t (id int PRIMARY KEY, name text); "
                                     "INSERT INTO t SELECT i, 'n' || i FROM generate_series(1, 50) i"),
            QStringLiteral("shop"));
    }

    void cleanupTestCase() { m_server.reset(); }

    void serversDataIsMovedIntoAFile()
    {
        WizardBench bench;
        bench.goTo(MigrationWizard::Source, {});
        auto* button = bench.find<QPushButton>("serverButton_postgresql");
        QVERIFY(!bench.find<QLineEdit>("server_database")->isVisible());
        button->click();
        QTRY_VERIFY(bench.find<QLineEdit>("server_database")->isVisible());
        fillIn(bench);
        bench.find<QPushButton>("testButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 30000);
        QVERIFY(bench.find<QLineEdit>("pathEdit")->text().startsWith(QStringLiteral("postgresql://")));
        bench.window.next();
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Target));
        bench.find<QRadioButton>("kind_sqlite")->click();
        bench.session.target().setPath(bench.path(QStringLiteral("shop.db")));
        QTRY_VERIFY(bench.mayGoOn());
        finish(bench);
        QVERIFY(QFileInfo(bench.path(QStringLiteral("shop.db"))).isFile());
    }

    void fileIsMovedIntoAServer()
    {
        WizardBench bench;
        QVERIFY(bench.goTo(MigrationWizard::Target, bench.makeSqlite(QStringLiteral("data.db"))));
        QVERIFY(bench.find<QLineEdit>("pathEdit")->isVisibleTo(bench.window.currentPage()));
        bench.find<QRadioButton>("kind_postgresql")->click();
        QVERIFY(!bench.find<QLineEdit>("pathEdit")->isVisibleTo(bench.window.currentPage()));
        QVERIFY(!bench.mayGoOn());
        fillIn(bench);
        auto* schema = bench.find<QLineEdit>("server_schema");
        schema->selectAll();
        QTest::keyClicks(schema, QStringLiteral("moved"));
        bench.find<QPushButton>("testButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 30000);
        finish(bench);
        QVERIFY(m_server->sql(QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname = 'moved'"),
                    QStringLiteral("shop"))
            != QStringLiteral("0"));
    }

    void wrongAnswersAreExplainedInThreeLinesQ4()
    {
        WizardBench bench;
        bench.goTo(MigrationWizard::Source, {});
        bench.find<QPushButton>("serverButton_postgresql")->click();
        fillIn(bench);
        auto* database = bench.find<QLineEdit>("server_database");
        database->selectAll();
        QTest::keyClicks(database, QStringLiteral("nothing"));
        bench.find<QPushButton>("testButton")->click();
        ServerModel& server = *bench.session.source().servers().front();
        QTRY_VERIFY_WITH_TIMEOUT(server.wasAnswered(), 30000);
        QVERIFY(!server.isGood() && !server.nextStep().isEmpty());
        QVERIFY(!bench.mayGoOn());
    }

private:
    void fillIn(const WizardBench& bench) const
    {
        for (const auto& [name, value] : { std::pair("server_host", m_server->socketFolder()),
                 std::pair("server_port", QString::number(m_server->port())),
                 std::pair("server_user", m_server->superuser()),
                 std::pair("server_database", QStringLiteral("shop")) }) {
            auto* edit = bench.find<QLineEdit>(name);
            edit->selectAll();
            QTest::keyClicks(edit, value);
            QCOMPARE(edit->text(), value);
        }
    }

    // From the target page to the result.
    static void finish(WizardBench& bench)
    {
        bench.window.next();
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 30000);
        bench.window.next();
        QDir().mkpath(bench.path(QStringLiteral("backups")));
        bench.session.backup().setFolder(bench.path(QStringLiteral("backups")));
        QTRY_VERIFY2_WITH_TIMEOUT(bench.mayGoOn(), qPrintable(bench.session.backup().whyNot()), 30000);
        bench.window.next();
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Check));
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 30000);
        bench.window.next();
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QVERIFY(bench.session.moving().report()->verdict == Verdict::Proven);
    }

    std::unique_ptr<PostgresServer> m_server;
};

QTEST_MAIN(ServerPagesTest)
#include "ServerPagesTest.moc"
