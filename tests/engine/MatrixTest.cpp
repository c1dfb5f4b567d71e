#include "engine/EngineTestKit.h"
#include "report/JsonReport.h"
#include "support/TestPlaces.h"
#include "support/TortureData.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace transload;
using namespace transload::test;

/// Every kind of store to every kind of store and home again, with the torture data: each way is proven by
/// the run itself, compared record by record here, recomputed from the finished target by other programs
/// (check_target.py), and what came home equals what left, structure included.
class MatrixTest : public QObject {
    Q_OBJECT

private slots:
    void everyDirectionIsProvenAndComesHome_data();
    void everyDirectionIsProvenAndComesHome();

private:
    TestPlaces m_places;
};

namespace {

const Registry& stores()
{
    static const Registry registry = Registry::builtIn();
    return registry;
}

QString explained(const RunReport& report)
{
    QStringList lines { verdictSentence(report) };
    if (report.explanation)
        lines << report.explanation->what << report.explanation->detail;
    for (const Finding& finding : report.findings)
        lines << finding.id + QStringLiteral(": ") + finding.message + QLatin1Char(' ') + finding.reason;
    for (const CollectionReport& collection : report.collections)
        for (const QString& difference : collection.differences)
            lines << collection.name + QStringLiteral(": ") + difference;
    return lines.join(QLatin1Char('\n'));
}

// The records of the target under the names that they had in the source.
std::map<QString, std::vector<std::string>> underSourceNames(
    const RunReport& report, std::map<QString, std::vector<std::string>> content)
{
    std::map<QString, std::vector<std::string>> renamed;
    for (const CollectionReport& collection : report.collections)
        renamed[collection.name] = std::move(content[collection.targetName]);
    return renamed;
}

QString firstDifference(const std::map<QString, std::vector<std::string>>& left,
    const std::map<QString, std::vector<std::string>>& right)
{
    for (const auto& [name, records] : left) {
        const auto other = right.find(name);
        if (other == right.end())
            return name + QStringLiteral(" is missing");
        if (records.size() != other->second.size())
            return QStringLiteral("%1: %2 and %3 records")
                .arg(name)
                .arg(records.size())
                .arg(other->second.size());
        for (std::size_t i = 0; i < records.size(); ++i)
            if (records[i] != other->second[i])
                return QStringLiteral("%1: %2 and %3")
                    .arg(name, QString::fromLatin1(QByteArray::fromStdString(records[i]).toHex().left(400)),
                        QString::fromLatin1(QByteArray::fromStdString(other->second[i]).toHex().left(400)));
    }
    return left.size() == right.size() ? QString() : QStringLiteral("one side has more collections");
}

StoreSchema schemaOf(const Location& location)
{
    const Store* store = must(stores().storeOf(location));
    return must(must(store->openSource(location))->schema());
}

// What a person would miss: fields with their types, keys, rules and objects; not where it was carried.
QString structureDifference(const StoreSchema& left, const StoreSchema& right)
{
    for (const CollectionSchema& collection : left.collections) {
        const auto other = std::find_if(right.collections.begin(), right.collections.end(),
            [&](const CollectionSchema& each) { return each.name == collection.name; });
        if (other == right.collections.end())
            return collection.name + QStringLiteral(" is missing");
        if (!(other->fields == collection.fields && other->key == collection.key
                && other->isKeyValue == collection.isKeyValue && other->definition == collection.definition
                && other->uniqueKeys == collection.uniqueKeys && other->foreignKeys == collection.foreignKeys
                && other->indexes == collection.indexes))
            return collection.name + QStringLiteral(" is declared otherwise: ") + collection.definition
                + QStringLiteral(" and ") + other->definition;
    }
    for (const SchemaObject& object : left.objects)
        if (std::find(right.objects.begin(), right.objects.end(), object) == right.objects.end())
            return QStringLiteral("%1 %2 is missing or differs: %3")
                .arg(object.kind, object.name, object.definition);
    return left.collections.size() == right.collections.size() && left.objects.size() == right.objects.size()
        ? QString()
        : QStringLiteral("more came home than left");
}

// What the separate checker says against the report; empty when it agrees.
QString objection(const RunReport& report, const QString& folder, const QStringList& more = {})
{
    QFile file(folder + QStringLiteral("/checked.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(toJson(report)) < 0)
        return file.errorString();
    file.close();
    QProcess checker;
    checker.start(QStringLiteral("python3"),
        QStringList {
            qEnvironmentVariable("TRANSLOAD_SOURCE_DIR") + QStringLiteral("/tests/support/check_target.py"),
            file.fileName() }
            + more);
    if (!checker.waitForFinished(120'000) || checker.exitCode() != 0)
        return checker.errorString() + QString::fromUtf8(checker.readAll() + checker.readAllStandardError());
    return {};
}

} // namespace

void MatrixTest::everyDirectionIsProvenAndComesHome_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const std::unique_ptr<Store>& from : stores().stores())
        for (const std::unique_ptr<Store>& to : stores().stores())
            QTest::newRow(qPrintable(from->descriptor().id + QStringLiteral(" to ") + to->descriptor().id))
                << from->descriptor().id << to->descriptor().id;
}

void MatrixTest::everyDirectionIsProvenAndComesHome()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    for (const QString& id : { from, to })
        if (const QString obstacle = TestPlaces::obstacle(*stores().find(id)); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    m_places.renew();
    Bench bench;
    bench.place = [this](const Store& store, const QString& folder, const QString& name) {
        return m_places.in(store, folder, name);
    };
    const Location source = bench.buildSource(from, tortureData());
    const auto left = bench.contentOf(source);
    QCOMPARE(left.size(), tortureData().size());

    const Location there = bench.target(to);
    // No record that goes is said to be one that cannot, by any store's check.
    const RunReport predicted
        = bench.move(source, there, true, [](PlanRequest& request) { request.mode = RunMode::DryRun; });
    QVERIFY2(predicted.verdict == Verdict::DryRun, qPrintable(explained(predicted)));
    const RunReport report = bench.move(source, there, true);
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(explained(report)));
    const auto arrived = underSourceNames(report, bench.contentOf(there));
    QVERIFY2(arrived == left, qPrintable(firstDifference(left, arrived)));

    const QString unlike = objection(report, bench.folder());
    QVERIFY2(unlike.isEmpty(), qPrintable(unlike));

    const Location home = bench.place(*stores().find(from), bench.folder(), QStringLiteral("home"));
    const RunReport back = bench.move(there, home);
    QVERIFY2(back.verdict == Verdict::Proven, qPrintable(explained(back)));
    const auto returned = bench.contentOf(home);
    QVERIFY2(returned == left, qPrintable(firstDifference(left, returned)));
    const QString changed = structureDifference(schemaOf(source), schemaOf(home));
    QVERIFY2(changed.isEmpty(), qPrintable(changed));

    // The application goes on: a new record gets a number that nobody has.
    for (const auto& [place, moved] : { std::pair(to, report), std::pair(from, back) })
        if (place == QLatin1String("sqlite") || place == QLatin1String("postgresql")) {
            const QString refused = objection(moved, bench.folder(),
                { QStringLiteral("--insert"), QStringLiteral("parents"), QStringLiteral("name") });
            QVERIFY2(refused.isEmpty(), qPrintable(refused));
        }
}

QTEST_GUILESS_MAIN(MatrixTest)
#include "MatrixTest.moc"
