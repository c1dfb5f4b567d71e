#include "gui/models/TargetModel.h"

#include "gui/support/Bench.h"

#include <QDir>
#include <QtTest>

using namespace transload;

class TargetModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_source = std::make_unique<SourceModel>(m_bench->workshop(), m_bench->preferences());
        m_source->choose(m_bench->makeConduit(QStringLiteral("db")));
        QTRY_VERIFY(m_source->isReadable());
        m_model = std::make_unique<TargetModel>(m_bench->workshop(), *m_source);
        m_model->prepare();
    }

    void cleanup()
    {
        m_model.reset();
        m_source.reset();
    }

    void theProfilesBestTargetIsSuggestedBesideTheSource()
    {
        QCOMPARE(m_model->storeId(), QStringLiteral("sqlite"));
        QCOMPARE(m_model->path(), m_bench->path(QStringLiteral("conduit.db")));
        QVERIFY(m_model->isComplete());
        QVERIFY(!m_model->promise().isEmpty());
    }

    void aTakenNameLeadsToTheNextFreeOne()
    {
        m_bench->makeNonsense(QStringLiteral("conduit.db"));
        QCOMPARE(
            m_model->suggestedPath(QStringLiteral("sqlite")), m_bench->path(QStringLiteral("conduit-2.db")));
    }

    void whatExistsIsShownAndStopsTheWayOn()
    {
        m_model->setPath(m_bench->makeConduit(QStringLiteral("other")));
        QTRY_COMPARE(m_model->state(), TargetModel::State::Occupied);
        QTRY_VERIFY(m_model->existing().size() >= 3); // kind, content and last change, once it was looked at
        QVERIFY(!m_model->isComplete());
        QVERIFY(!m_model->whyNot().isEmpty());
    }

    void aPlaceInsideTheSourceIsRefused()
    {
        m_model->setPath(m_bench->path(QStringLiteral("db/conduit.db")));
        QTRY_COMPARE(m_model->state(), TargetModel::State::Incomplete);
        QVERIFY(!m_model->whyNot().isEmpty());
    }

    void aRelativeOrMissingPlaceIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("empty") << QString();
        QTest::newRow("relative") << QStringLiteral("conduit.db");
        QTest::newRow("no folder") << QStringLiteral("/nowhere/at/all/conduit.db");
    }

    void aRelativeOrMissingPlaceIsRefused()
    {
        QFETCH(QString, path);
        m_model->setPath(path);
        QTRY_COMPARE(m_model->state(), TargetModel::State::Incomplete);
    }

    void anEditedPathStaysWhenTheKindChanges()
    {
        const QString mine = m_bench->path(QStringLiteral("mine"));
        m_model->setPath(mine);
        m_model->setStore(QStringLiteral("rocksdb"));
        QCOMPARE(m_model->path(), mine);
        m_model->prepare(); // coming back to the page
        QCOMPARE(m_model->path(), mine);
        QCOMPARE(m_model->storeId(), QStringLiteral("rocksdb"));
    }

private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<SourceModel> m_source;
    std::unique_ptr<TargetModel> m_model;
};

QTEST_GUILESS_MAIN(TargetModelTest)
#include "TargetModelTest.moc"
