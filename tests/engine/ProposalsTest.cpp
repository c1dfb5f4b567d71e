#include "engine/Proposals.h"
#include "stores/Survey.h"
#include "support/StoreTestKit.h"

#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

ValueView floating(double value) { return floatValue(value); }

FieldSurvey surveyOf(const std::vector<ValueView>& values)
{
    FieldSurvey survey;
    for (const ValueView& value : values)
        addToSurvey(survey, value);
    return survey;
}

FieldSurvey integers(const std::vector<std::int64_t>& values)
{
    FieldSurvey survey;
    for (const std::int64_t value : values)
        addToSurvey(survey, intValue(value));
    return survey;
}

FieldSurvey texts(const std::vector<std::string_view>& values)
{
    FieldSurvey survey;
    for (const std::string_view value : values)
        addToSurvey(survey, textValue(value));
    return survey;
}

// A table with one plain field besides its key.
CollectionSchema table(const QString& declaredType = {})
{
    return CollectionSchema { QStringLiteral("t"),
        { { QStringLiteral("id"), {}, true }, { QStringLiteral("v"), declaredType, false } }, { 0 }, false,
        {}, {} };
}

FieldProposals proposed(const FieldSurvey& survey) { return proposalsFor(table(), { {}, survey })[1]; }

// The rule that is proposed for such values, or nothing.
std::optional<Proposal> conversion(const FieldSurvey& survey)
{
    const FieldProposals field = proposed(survey);
    for (const Proposal& proposal : field.proposals)
        if (proposal.rule)
            return proposal;
    return std::nullopt;
}

QString ruleFor(const FieldSurvey& survey)
{
    const auto found = conversion(survey);
    return found ? ruleId(*found->rule) : QString();
}

} // namespace

/// What all values of a field suggest, and above all what they do not.
class ProposalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyZerosAndOnesAreTruths()
    {
        QCOMPARE(ruleFor(integers({ 0, 1, 1 })), QStringLiteral("int-to-bool"));
        QCOMPARE(ruleFor(integers({ 1 })), QStringLiteral("int-to-bool"));
        QCOMPARE(ruleFor(integers({ 0, 1, 2 })), QString());
        QCOMPARE(ruleFor(integers({ 0, -1 })), QString());
        QCOMPARE(ruleFor(surveyOf({ intValue(0), textValue("1") })), QString());
        QCOMPARE(ruleFor(surveyOf({ intValue(0), nullValue() })), QStringLiteral("int-to-bool"));
        QCOMPARE(ruleFor({}), QString());
        QCOMPARE(ruleFor(surveyOf({ nullValue() })), QString());
        QCOMPARE(conversion(integers({ 0, 1 }))->examples,
            (QStringList { QStringLiteral("0 → false"), QStringLiteral("1 → true") }));
    }

    void epochsAreToldByTheirRange_data()
    {
        QTest::addColumn<std::vector<std::int64_t>>("values");
        QTest::addColumn<QString>("rule");
        using Values = std::vector<std::int64_t>;
        constexpr std::int64_t kFirst = 631'152'000; // 1990
        constexpr std::int64_t kEnd = 4'102'444'800; // 2100
        QTest::newRow("seconds") << Values { kFirst, kEnd - 1 } << QStringLiteral("epoch-seconds");
        QTest::newRow("milliseconds")
            << Values { kFirst * 1'000, kEnd * 1'000 - 1 } << QStringLiteral("epoch-milliseconds");
        QTest::newRow("microseconds")
            << Values { kFirst * 1'000'000, kEnd * 1'000'000 - 1 } << QStringLiteral("epoch-microseconds");
        QTest::newRow("just before 1990") << Values { kFirst - 1, kFirst } << QString();
        QTest::newRow("just in 2100") << Values { kEnd } << QString();
        QTest::newRow("seconds beside milliseconds")
            << Values { 1'700'000'000, 1'700'000'000'000 } << QString();
        QTest::newRow("milliseconds beside microseconds")
            << Values { 1'700'000'000'000, 1'700'000'000'000'000 } << QString();
        QTest::newRow("nanoseconds") << Values { 1'700'000'000'000'000'000 } << QString();
        QTest::newRow("zero for never") << Values { 0, 1'700'000'000 } << QString();
        QTest::newRow("negative") << Values { -1'700'000'000, 1'700'000'000 } << QString();
    }

    void epochsAreToldByTheirRange()
    {
        QFETCH(std::vector<std::int64_t>, values);
        QFETCH(QString, rule);
        QCOMPARE(ruleFor(integers(values)), rule);
    }

    void epochsShowTheDateTheyMean()
    {
        const auto proposal = conversion(integers({ 1'700'000'000, 1'700'000'001 }));
        QCOMPARE(proposal->examples.front(), QStringLiteral("1700000000 → 2023-11-14T22:13:20Z"));
        QVERIFY(proposal->reason.contains(QStringLiteral("1990")));
        QCOMPARE(ruleFor(surveyOf({ intValue(1'700'000'000), floating(1.7e9) })), QString());
        QCOMPARE(ruleFor(surveyOf({ intValue(1'700'000'000), textValue("never") })), QString());
    }

    void textsAreToldByTheirSpelling_data()
    {
        QTest::addColumn<std::vector<std::string_view>>("values");
        QTest::addColumn<QString>("rule");
        using Values = std::vector<std::string_view>;
        QTest::newRow("truths") << Values { "true", "false" } << QStringLiteral("text-to-bool");
        QTest::newRow("another spelling of truth") << Values { "true", "False" } << QString();
        QTest::newRow("uuids") << Values { "00112233-4455-6677-8899-aabbccddeeff" }
                               << QStringLiteral("text-to-uuid");
        QTest::newRow("dates") << Values { "2024-02-29", "0001-01-01" } << QStringLiteral("text-to-date");
        QTest::newRow("a day that never was") << Values { "2024-02-29", "2023-02-29" } << QString();
        QTest::newRow("timestamps") << Values { "2024-02-29T00:00:00" }
                                    << QStringLiteral("text-to-timestamp");
        QTest::newRow("with zone") << Values { "2024-02-29T00:00:00Z" }
                                   << QStringLiteral("text-to-timestamptz");
        QTest::newRow("with and without zone")
            << Values { "2024-02-29T00:00:00Z", "2024-02-29T00:00:00" } << QString();
        QTest::newRow("times") << Values { "12:34:56" } << QStringLiteral("text-to-time");
        QTest::newRow("intervals") << Values { "PT5M" } << QStringLiteral("text-to-interval");
        QTest::newRow("numbers") << Values { "1.10", "-7" } << QStringLiteral("text-to-decimal");
        QTest::newRow("codes with zeros in front") << Values { "01234", "1234" } << QString();
        QTest::newRow("json") << Values { "{\"a\":1}", "[]" } << QStringLiteral("text-to-json");
        QTest::newRow("words that happen to be json") << Values { "null", "1" } << QString();
        QTest::newRow("empty") << Values { "" } << QString();
    }

    void textsAreToldByTheirSpelling()
    {
        QFETCH(std::vector<std::string_view>, values);
        QFETCH(QString, rule);
        QCOMPARE(ruleFor(texts(values)), rule);
    }

    void whatOthersGoByIsLeftAlone()
    {
        const FieldSurvey truths = integers({ 0, 1 });
        CollectionSchema keyed = table();
        keyed.key = { 1 };
        const auto rules = [&](const CollectionSchema& collection) {
            int count = 0;
            for (const FieldProposals& field : proposalsFor(collection, { {}, truths }))
                for (const Proposal& proposal : field.proposals)
                    count += proposal.rule ? 1 : 0;
            return count;
        };
        QCOMPARE(rules(table()), 1);
        QCOMPARE(rules(keyed), 0);
        CollectionSchema unique = table();
        unique.uniqueKeys = { { {}, { 1 } } };
        QCOMPARE(rules(unique), 0);
        CollectionSchema referring = table();
        referring.foreignKeys = { { {}, { 1 }, QStringLiteral("other"), {}, {}, {}, false, false } };
        QCOMPARE(rules(referring), 0);
        QVERIFY(proposalsFor(keyValueCollection(QStringLiteral("pairs")), { truths, truths }).empty());
    }

    void kindIsProposedWhereAllValuesShareOne()
    {
        const auto kindFor = [](const FieldSurvey& survey, const CollectionSchema& collection) {
            const FieldProposals field = proposalsFor(collection, { {}, survey })[1];
            for (const Proposal& proposal : field.proposals)
                if (proposal.kind)
                    return proposal.kind;
            return std::optional<ValueKind>();
        };
        QCOMPARE(kindFor(integers({ 5, 6 }), table()), std::optional(ValueKind::Int));
        QVERIFY(!kindFor(surveyOf({ intValue(5), textValue("x") }), table()));
        CollectionSchema typed = table();
        typed.fields[1].kind = ValueKind::Int;
        QVERIFY(!kindFor(integers({ 5, 6 }), typed));
    }

    void valuesAreCountedByKind()
    {
        const FieldProposals field
            = proposed(surveyOf({ intValue(5), intValue(6), textValue("x"), nullValue() }));
        QCOMPARE(field.found, QStringLiteral("1 empty (NULL), 2 integer(s), 1 text(s)"));
        QCOMPARE(
            field.examples, (QStringList { QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("x") }));
        QVERIFY(field.proposals.empty());
        QVERIFY(!foundText({}).isEmpty());
    }

    void misfitsAreFoundBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("fits");
        QTest::newRow("all") << QStringLiteral("int-to-bool") << true;
        QTest::newRow("other kind") << QStringLiteral("text-to-bool") << false;
    }

    void misfitsAreFoundBeforeAnythingIsWritten()
    {
        QFETCH(QString, rule);
        QFETCH(bool, fits);
        CollectionPlan plan;
        plan.source = table();
        plan.mapping = Mapping::converting(plan.source, { { 1, *ruleOf(rule), false } });
        QCOMPARE(findMisfits(plan, { {}, integers({ 0, 1 }) }).empty(), fits);
        const Findings findings = findMisfits(plan, { {}, integers({ 0, 424242 }) });
        QCOMPARE(findings.size(), std::size_t(1));
        QVERIFY(findings.front().severity == Severity::Stop);
        // Findings stand in the report, which holds no value.
        QVERIFY(!findings.front().reason.contains(QStringLiteral("424242")));
        QVERIFY(findMisfits(plan, { {}, surveyOf({ nullValue() }) }).empty());
    }
};

QTEST_GUILESS_MAIN(ProposalsTest)
#include "ProposalsTest.moc"
