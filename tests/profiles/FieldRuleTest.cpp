#include "profiles/FieldRule.h"
#include "core/ValueText.h"
#include "profiles/Mapping.h"

#include <QTest>

#include <limits>

using namespace transload;

namespace {

ValueView number(std::int64_t value, ValueKind kind = ValueKind::Int)
{
    ValueView view;
    view.kind = kind;
    view.integer = value;
    return view;
}

ValueView words(std::string_view value)
{
    ValueView view;
    view.kind = ValueKind::Text;
    view.bytes = value;
    return view;
}

// What the rule makes of a number, as text; empty when it does not fit.
std::string converted(FieldRule rule, const ValueView& value)
{
    std::string scratch;
    const auto result = FieldConversion { 0, rule }.convert(value, scratch);
    return result ? textOf(*result) : std::string();
}

} // namespace

/// Named conversions: what they make of values, what they refuse, and that nothing is lost.
class FieldRuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasANameOfItsOwn()
    {
        QSet<QString> ids;
        for (const FieldRule rule : kFieldRules) {
            ids.insert(ruleId(rule));
            QCOMPARE(ruleOf(ruleId(rule)), std::optional(rule));
            QVERIFY(!ruleName(rule).isEmpty());
        }
        QCOMPARE(std::size_t(ids.size()), kFieldRules.size());
        QVERIFY(!ruleOf(QStringLiteral("epoch")) && !ruleOf({}));
    }

    void epochsBecomePointsInTime()
    {
        QCOMPARE(
            converted(FieldRule::EpochSeconds, number(1'700'000'000)), std::string("2023-11-14T22:13:20Z"));
        QCOMPARE(converted(FieldRule::EpochMilliseconds, number(1'700'000'000'123)),
            std::string("2023-11-14T22:13:20.123Z"));
        QCOMPARE(
            converted(FieldRule::EpochMicroseconds, number(-1)), std::string("1969-12-31T23:59:59.999999Z"));
        QCOMPARE(converted(FieldRule::EpochSeconds, number(0)), std::string("1970-01-01T00:00:00Z"));
    }

    void whatNoPointInTimeCanSayIsRefused()
    {
        constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
        constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
        for (const std::int64_t value : { kMost, kLeast, kMost / 1'000'000 + 1 })
            QCOMPARE(converted(FieldRule::EpochSeconds, number(value)), std::string());
        // These two numbers of microseconds mean infinity, which nobody has stored here.
        QCOMPARE(converted(FieldRule::EpochMicroseconds, number(kMost)), std::string());
        QCOMPARE(converted(FieldRule::EpochMicroseconds, number(kLeast)), std::string());
        QVERIFY(!converted(FieldRule::EpochMicroseconds, number(kMost - 1)).empty());
    }

    void onlyTheTwoNumbersAreTruths()
    {
        QCOMPARE(converted(FieldRule::IntToBool, number(0)), std::string("false"));
        QCOMPARE(converted(FieldRule::IntToBool, number(1)), std::string("true"));
        for (const std::int64_t value : { 2, -1 })
            QCOMPARE(converted(FieldRule::IntToBool, number(value)), std::string());
        QCOMPARE(converted(FieldRule::IntToBool, words("1")), std::string());
        QCOMPARE(converted(FieldRule::IntToBool, number(1, ValueKind::Bool)), std::string());
    }

    void onlyTheExactSpellingIsTaken_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* rule, const char* text, bool fits) {
            QTest::addRow("%s %s", rule, text) << QString::fromLatin1(rule) << QByteArray(text) << fits;
        };
        row("text-to-bool", "true", true);
        for (const char* text : { "True", "t", "1", " true", "yes", "" })
            row("text-to-bool", text, false);
        row("text-to-decimal", "1.10", true);
        row("text-to-decimal", "007", false);
        row("text-to-decimal", "1,10", false);
        row("text-to-date", "2024-02-29", true);
        row("text-to-date", "2023-02-29", false);
        row("text-to-date", "2024-2-29", false);
        row("text-to-time", "12:34:56.5", true);
        row("text-to-time", "12:34:56.50", false);
        row("text-to-timestamp", "2024-02-29T12:34:56", true);
        row("text-to-timestamp", "2024-02-29 12:34:56", false);
        row("text-to-timestamptz", "2024-02-29T12:34:56Z", true);
        row("text-to-timestamptz", "2024-02-29T12:34:56+00:00", false);
        row("text-to-interval", "P1DT2H", true);
        row("text-to-interval", "PT26H60M", false);
        row("text-to-uuid", "00112233-4455-6677-8899-aabbccddeeff", true);
        row("text-to-uuid", "00112233-4455-6677-8899-AABBCCDDEEFF", false);
        row("text-to-json", "{\"a\": 1}", true);
        row("text-to-json", "{'a': 1}", false);
    }

    void onlyTheExactSpellingIsTaken()
    {
        QFETCH(QString, rule);
        QFETCH(QByteArray, text);
        QFETCH(bool, fits);
        const FieldConversion there { 0, *ruleOf(rule) };
        const ValueView value = words({ text.constData(), std::size_t(text.size()) });
        std::string scratch;
        const auto result = there.convert(value, scratch);
        QCOMPARE(result.has_value(), fits);
        if (!fits)
            return;
        std::string backScratch;
        const auto back = FieldConversion { 0, there.rule, true }.convert(*result, backScratch);
        QVERIFY(back && back->kind == ValueKind::Text && back->bytes == value.bytes);
    }

    void numbersComeBackFromPointsInTime()
    {
        std::string scratch;
        for (const auto& [rule, value] : { std::pair(FieldRule::EpochSeconds, std::int64_t(1'700'000'000)),
                 std::pair(FieldRule::EpochMilliseconds, std::int64_t(-1)),
                 std::pair(FieldRule::IntToBool, std::int64_t(1)) }) {
            const auto there = FieldConversion { 0, rule }.convert(number(value), scratch);
            const auto back = FieldConversion { 0, rule, true }.convert(*there, scratch);
            QVERIFY(back && back->kind == ValueKind::Int && back->integer == value);
        }
        // A part of a second has no number of seconds, and neither has infinity.
        const FieldConversion back { 0, FieldRule::EpochSeconds, true };
        QVERIFY(!back.convert(number(1'500'000, ValueKind::TimestampTz), scratch));
        QVERIFY(
            !back.convert(number(std::numeric_limits<std::int64_t>::max(), ValueKind::TimestampTz), scratch));
    }

    void emptyFieldsStayEmpty()
    {
        std::string scratch;
        for (const ValueKind kind : { ValueKind::Null, ValueKind::Missing })
            for (const FieldRule rule : kFieldRules) {
                const auto same = FieldConversion { 0, rule }.convert(number(0, kind), scratch);
                QVERIFY(same && same->kind == kind);
            }
    }

    void mappingConvertsItsFieldsAndCountsThem()
    {
        Mapping mapping = Mapping::converting(
            table(), { { 1, FieldRule::EpochSeconds, false }, { 2, FieldRule::IntToBool, false } });
        QVERIFY(!mapping.isIdentity() && !mapping.isToKeyValue());
        Batch in;
        for (int i = 0; i < 3; ++i) {
            in.addInt(i);
            in.addInt(1'700'000'000 + i);
            i == 2 ? in.addNull() : in.addInt(i);
            in.endRecord();
        }
        Batch out;
        QVERIFY(mapping.apply(in, out));
        QCOMPARE(mapping.convertedValues(), (std::vector<std::uint64_t> { 3, 2 }));
        Batch expected;
        expected.addInt(1);
        expected.add(number(1'700'000'001'000'000, ValueKind::TimestampTz));
        expected.addBool(true);
        expected.endRecord();
        QVERIFY(out.recordCount() == 3 && out.record(1) == expected.record(0));
        QVERIFY(Mapping::converting(table(), {}).isIdentity());
    }

    void valueThatDoesNotFitNamesItsRecord()
    {
        Mapping mapping = Mapping::converting(table(), { { 2, FieldRule::IntToBool, false } });
        Batch in;
        in.addInt(77);
        in.addInt(0);
        in.addInt(2);
        in.endRecord();
        Batch out;
        const Status status = mapping.apply(in, out);
        QVERIFY(!status && status.error().code == ErrorCode::Unsupported);
        for (const char* part : { "77", "“t”", "flag", "int-to-bool" })
            QVERIFY2(status.error().message.contains(QString::fromUtf8(part)), part);
        QCOMPARE(out.recordCount(), std::size_t(0));
    }

private:
    static CollectionSchema table()
    {
        return CollectionSchema { QStringLiteral("t"),
            { { QStringLiteral("id"), {}, true }, { QStringLiteral("made"), {}, false },
                { QStringLiteral("flag"), {}, false } },
            { 0 }, false, {}, {} };
    }
};

QTEST_GUILESS_MAIN(FieldRuleTest)
#include "FieldRuleTest.moc"
