#include "gui/models/ServerModel.h"
#include "gui/support/Bench.h"
#include "support/PostgresServer.h"

#include <QSignalSpy>
#include <QtTest>

using namespace transload;
using transload::test::PostgresServer;

/// The form for a store behind a server, against a real one.
class ServerModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
            QSKIP("the PostgreSQL server's programs are not installed");
        m_server = std::make_unique<PostgresServer>();
    }

    void init()
    {
        m_bench = std::make_unique<Bench>();
        const Store* store = m_bench->workshop().registry.find(QStringLiteral("postgresql"));
        m_form = std::make_unique<ServerModel>(m_bench->workshop(), *store, ServerModel::Use::Source);
    }

    void cleanup()
    {
        m_form.reset();
        m_bench.reset();
    }

    void cleanupTestCase() { m_server.reset(); }

    void formBeginsWithDefaultsAndWantsADatabase()
    {
        QCOMPARE(m_form->values().value(QStringLiteral("port")), QStringLiteral("5432"));
        QVERIFY(!m_form->isComplete());
        m_form->setValue(QStringLiteral("database"), QStringLiteral("  "));
        QVERIFY(!m_form->isComplete());
        m_form->setValue(QStringLiteral("database"), QStringLiteral("postgres"));
        QVERIFY(m_form->isComplete());
    }

    void goodTestSaysSoOnce()
    {
        fillIn();
        QSignalSpy passed(m_form.get(), &ServerModel::passed);
        m_form->test();
        QVERIFY(m_form->isTesting());
        m_form->test(); // the second press changes nothing
        QTRY_VERIFY(m_form->isGood());
        QVERIFY(!m_form->isTesting());
        QVERIFY(!m_form->answer().isEmpty());
        QTest::qWait(50);
        QCOMPARE(passed.count(), 1);
    }

    void failureIsToldWithItsNextStepQ4()
    {
        fillIn();
        m_form->setValue(QStringLiteral("database"), QStringLiteral("no such database"));
        m_form->test();
        QTRY_VERIFY(m_form->wasAnswered());
        QVERIFY(!m_form->isGood());
        QVERIFY(m_form->answer().contains(QStringLiteral("no such database")));
        QVERIFY(!m_form->nextStep().isEmpty());
        m_form->setValue(QStringLiteral("database"), QStringLiteral("postgres"));
        QVERIFY2(!m_form->wasAnswered(), "the answer was to another question");
    }

    void answerToAnOlderQuestionIsDropped()
    {
        fillIn();
        m_form->test();
        m_form->setValue(QStringLiteral("user"), QStringLiteral("somebody"));
        QVERIFY(!m_form->isTesting());
        QTest::qWait(500);
        QVERIFY(!m_form->wasAnswered());
    }

    void passwordIsInNoFieldG16()
    {
        fillIn();
        m_form->setPassword(QByteArray("geheim"));
        const Location location = m_form->location();
        QCOMPARE(QByteArray(location.password->reveal()), QByteArray("geheim"));
        for (const QString& value : location.fields)
            QVERIFY(!value.contains(QStringLiteral("geheim")));
        for (const QString& value : m_form->values())
            QVERIFY(!value.contains(QStringLiteral("geheim")));
        m_form->setPassword(QByteArray());
        QVERIFY(!m_form->location().password);
    }

    void formIsFilledFromALocation()
    {
        fillIn();
        const Location location = m_form->location();
        const Store* store = m_bench->workshop().registry.find(QStringLiteral("postgresql"));
        ServerModel other(m_bench->workshop(), *store, ServerModel::Use::Source);
        other.setLocation(location);
        QVERIFY(other.location() == location);
    }

private:
    void fillIn()
    {
        m_form->setValue(QStringLiteral("host"), m_server->socketFolder());
        m_form->setValue(QStringLiteral("port"), QString::number(m_server->port()));
        m_form->setValue(QStringLiteral("user"), m_server->superuser());
        m_form->setValue(QStringLiteral("database"), QStringLiteral("postgres"));
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<ServerModel> m_form;
};

QTEST_GUILESS_MAIN(ServerModelTest)
#include "ServerModelTest.moc"
