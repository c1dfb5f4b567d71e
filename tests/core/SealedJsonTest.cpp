#include "core/SealedJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace transload;

namespace {

const QString kFile = QStringLiteral("report.json");

QJsonObject sample()
{
    return { { QStringLiteral("name"), QStringLiteral("ünï \" \\ \n 😀") },
        { QStringLiteral("records"), qint64(9007199254740992) }, { QStringLiteral("part"), 0.125 },
        { QStringLiteral("none"), QJsonValue() },
        { QStringLiteral("list"), QJsonArray { 1, QStringLiteral("two"), false } } };
}

} // namespace

/// Files of ours that can be told when they were edited.
class SealedJsonTest : public QObject {
    Q_OBJECT

private slots:
    void sealedObjectComesBackWithItsChecksum()
    {
        const Result<QJsonObject> opened = openSealedJson(sealJson(sample()), kFile);
        QVERIFY(opened);
        QJsonObject content = *opened;
        QCOMPARE(content.take(QStringLiteral("checksum")).toString().toLatin1(), checksumOf(sample()));
        QCOMPARE(content, sample());
    }

    void checksumIsTheSameHoweverOftenItIsSealed()
    {
        const Result<QJsonObject> once = openSealedJson(sealJson(sample()), kFile);
        QVERIFY(once);
        QCOMPARE(sealJson(*once), sealJson(sample()));
    }

    void everyEditOfTheContentIsFound()
    {
        const QByteArray good = sealJson(sample());
        int refused = 0;
        for (qsizetype at = 0; at < good.size(); ++at)
            for (const char byte : { '0', 'x', ' ', '"' }) {
                QByteArray bad = good;
                bad[at] = byte;
                const Result<QJsonObject> opened = openSealedJson(bad, kFile);
                if (!opened) {
                    ++refused;
                    QVERIFY(opened.error().code == ErrorCode::Corrupt);
                    QVERIFY(opened.error().message.contains(kFile) && !opened.error().nextStep.isEmpty());
                } else {
                    QVERIFY2(QJsonDocument::fromJson(bad) == QJsonDocument::fromJson(good),
                        qPrintable(QString::number(at)));
                }
            }
        QVERIFY(refused > good.size());
    }

    void everyCutIsFound()
    {
        const QByteArray good = sealJson(sample()).trimmed();
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY(!openSealedJson(good.left(size), kFile));
    }

    void missingOrForeignChecksumIsRefused()
    {
        QVERIFY(!openSealedJson(QJsonDocument(sample()).toJson(), kFile));
        QVERIFY(!openSealedJson("{}", kFile));
        QVERIFY(!openSealedJson("[]", kFile));
        QJsonObject foreign = sample();
        foreign.insert(QStringLiteral("checksum"), QString(64, QLatin1Char('0')));
        QVERIFY(!openSealedJson(QJsonDocument(foreign).toJson(), kFile));
    }
};

QTEST_GUILESS_MAIN(SealedJsonTest)
#include "SealedJsonTest.moc"
