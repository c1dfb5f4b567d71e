#include "core/JsonCursor.h"

#include "core/JsonText.h"

#include <QTest>

#include <random>

using namespace transload;
using namespace std::string_view_literals;

namespace {

const char* const kSample
    = " {\"id\": -1.5e+3, \"t\\u00e4\": \"\\ud83d\\ude00 ä\\n\", \"n\": [null, true, false, {}, [], 0]} ";

// Reads until something other than a token comes, and gives that.
JsonToken runToEnd(std::string_view text, bool isAll)
{
    JsonCursor cursor;
    cursor.start(text, isAll);
    while (true) {
        const JsonToken token = cursor.next();
        if (token == JsonToken::End || token == JsonToken::Bad || token == JsonToken::Incomplete)
            return token;
    }
}

} // namespace

class JsonCursorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokensComeInOrderWithTheirText();
    void nothingBehindTheValueIsLookedAt();
    void everyCutIsIncompleteOrEarlyButNeverWrongJ1();
    void badStaysBad();
    void skippingEndsWhereTheContainerDoes();
    void manyMembersAreToldApartHoweverTheyAreSpelledJ2();
    void sameNameInAnotherObjectIsNoDuplicate();
    void base64HasOneSpelling();
    void utf8IsCheckedCharacterByCharacter();
    void stringsComeBackWhateverTheyHold();
};

void JsonCursorTest::tokensComeInOrderWithTheirText()
{
    JsonCursor cursor;
    cursor.start(kSample, true);
    std::string shown;
    std::string scratch;
    for (JsonToken token = cursor.next(); token != JsonToken::End; token = cursor.next()) {
        QVERIFY(token != JsonToken::Bad && token != JsonToken::Incomplete);
        shown += " bBaAksntfz"[int(token) + 1];
        if (token == JsonToken::Key || token == JsonToken::String || token == JsonToken::Number)
            shown += '<' + std::string(cursor.text(scratch)) + '>';
    }
    QCOMPARE(QString::fromStdString(shown),
        QStringLiteral("bk<id>n<-1.5e+3>k<tä>s<😀 ä\n>k<n>azt"
                       "fbBaAn<0>AB"));
    QCOMPARE(cursor.depth(), std::size_t(0));
    QCOMPARE(cursor.position(), std::string_view(kSample).size() - 1);
}

void JsonCursorTest::nothingBehindTheValueIsLookedAt()
{
    JsonCursor cursor;
    cursor.start("[1] rubbish", true);
    while (cursor.next() != JsonToken::End) { }
    QCOMPARE(cursor.position(), std::size_t(3));
    QVERIFY(!isJson("[1] rubbish", JsonCursor::Duplicates::Refused));
    QVERIFY(isJson(" [1]\r\n\t", JsonCursor::Duplicates::Refused));
}

void JsonCursorTest::everyCutIsIncompleteOrEarlyButNeverWrongJ1()
{
    const std::string_view whole = std::string_view(kSample).substr(0, std::string_view(kSample).size() - 1);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const std::string part(whole.substr(0, size)); // so that reading behind it would be found
        QCOMPARE(runToEnd(part, false), JsonToken::Incomplete);
        QCOMPARE(runToEnd(part, true), JsonToken::Bad);
    }
    QCOMPARE(runToEnd(whole, false), JsonToken::End);
    // Only the end of the text tells that a number ends.
    QCOMPARE(runToEnd("12", false), JsonToken::Incomplete);
    QCOMPARE(runToEnd("12", true), JsonToken::End);
}

void JsonCursorTest::badStaysBad()
{
    JsonCursor cursor;
    cursor.start("[1,]", true);
    QCOMPARE(cursor.next(), JsonToken::BeginArray);
    QCOMPARE(cursor.next(), JsonToken::Number);
    QCOMPARE(cursor.next(), JsonToken::Bad);
    QCOMPARE(cursor.next(), JsonToken::Bad);
    QCOMPARE(cursor.problem(), JsonProblem::Unexpected);
    QCOMPARE(cursor.problemOffset(), std::size_t(3));
}

void JsonCursorTest::skippingEndsWhereTheContainerDoes()
{
    JsonCursor cursor;
    cursor.start(R"([[1,{"a":[]}],2])", true);
    QCOMPARE(cursor.next(), JsonToken::BeginArray);
    QCOMPARE(cursor.next(), JsonToken::BeginArray);
    QCOMPARE(cursor.skipContainer(), JsonToken::EndArray);
    QCOMPARE(cursor.position(), std::size_t(13));
    QCOMPARE(cursor.next(), JsonToken::Number);
}

void JsonCursorTest::manyMembersAreToldApartHoweverTheyAreSpelledJ2()
{
    for (const int count : { 1, 15, 16, 17, 31, 33, 2000 }) {
        std::string members;
        for (int i = 0; i < count; ++i)
            members += "\"same start " + std::to_string(i) + " same end\":1,";
        QVERIFY(isJson("{" + members + "\"x\":1}", JsonCursor::Duplicates::Refused));
        for (const int twin : { 0, count / 2, count - 1 }) {
            const std::string again
                = "{" + members + "\"same st\\u0061rt " + std::to_string(twin) + " same end\":1}";
            QVERIFY(!isJson(again, JsonCursor::Duplicates::Refused));
            QVERIFY(isJson(again, JsonCursor::Duplicates::Allowed));
        }
    }
}

void JsonCursorTest::sameNameInAnotherObjectIsNoDuplicate()
{
    QVERIFY(isJson(R"({"a":{"a":{"a":1}},"b":{"a":1,"b":2},"c":[{"a":1},{"a":2}],"":1})",
        JsonCursor::Duplicates::Refused));
    QVERIFY(!isJson(R"({"a":{"b":1},"c":{"b":1},"a":1})", JsonCursor::Duplicates::Refused));
    QVERIFY(!isJson(R"({"":1,"":2})", JsonCursor::Duplicates::Refused));
}

void JsonCursorTest::base64HasOneSpelling()
{
    std::mt19937 random(7);
    for (std::size_t size = 0; size < 100; ++size) {
        std::string bytes(size, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        std::string text = "kept";
        appendBase64(text, bytes);
        QCOMPARE(QByteArray::fromStdString(text.substr(4)), QByteArray::fromStdString(bytes).toBase64());
        std::string back = "kept";
        QVERIFY(appendFromBase64(back, std::string_view(text).substr(4)));
        QCOMPARE(back, "kept" + bytes);
    }
    for (const char* wrong :
        { "A", "AA", "AAA", "AA=A", "AB==", "AAB=", "AA==AA==", "A A=", "AA-_", "====" }) {
        std::string out = "kept";
        QVERIFY2(!appendFromBase64(out, wrong), wrong);
        QCOMPARE(out, std::string("kept"));
    }
}

void JsonCursorTest::utf8IsCheckedCharacterByCharacter()
{
    for (const auto& good :
        { ""sv, "a\0b"sv, "\xC2\x80"sv, "\xED\x9F\xBF\xEE\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv })
        QVERIFY(isUtf8(good));
    for (const auto& bad :
        { "\x80"sv, "\xC1\xBF"sv, "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv, "\xF0\x8F\xBF\xBF"sv,
            "\xF4\x90\x80\x80"sv, "\xF8\x88\x80\x80\x80"sv, "long enough for a block \xC3"sv, "\xE2\x82 "sv })
        QVERIFY(!isUtf8(bad));
}

void JsonCursorTest::stringsComeBackWhateverTheyHold()
{
    std::string all;
    for (int c = 0; c < 128; ++c)
        all += static_cast<char>(c);
    all += "\xC3\xA4\xE2\x80\xA8\xF0\x9F\x98\x80";
    for (std::size_t shift = 0; shift < 40; ++shift) {
        const std::string text = std::string(shift, 'x') + all;
        std::string json;
        QVERIFY(appendJsonString(json, text));
        JsonCursor cursor;
        cursor.start(json, true);
        QCOMPARE(cursor.next(), JsonToken::String);
        std::string scratch;
        QCOMPARE(std::string(cursor.text(scratch)), text);
    }
    std::string untouched = "kept";
    QVERIFY(!appendJsonString(untouched, "abc\xFF"));
    QCOMPARE(untouched, std::string("kept"));
}

QTEST_APPLESS_MAIN(JsonCursorTest)
#include "JsonCursorTest.moc"
