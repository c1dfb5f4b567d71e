#pragma once

#include "core/Fingerprint.h"
#include "stores/Store.h"

#include <QMap>
#include <QString>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace transload::test {

/// The value of a result that must not fail; ends the test program with the error's words when it does.
[[noreturn]] void endTest(const Error& error);
template <typename T> T must(Result<T> result)
{
    if (!result)
        endTest(result.error());
    return std::move(*result);
}
inline void mustDo(const Status& status)
{
    if (!status)
        endTest(status.error());
}

/// The error of a result that must fail; ends the test program when it does not.
template <typename T> Error mustFail(const Result<T>& result)
{
    if (result)
        endTest(Error { ErrorCode::Internal, QStringLiteral("succeeded, but must fail"), {}, {} });
    return result.error();
}

/// A context that nobody stops, or that is stopped already.
class TestContext {
public:
    RunContext& context() { return m_context; }
    operator RunContext&() { return m_context; }
    void requestStop() { m_stop.request_stop(); }

private:
    std::stop_source m_stop;
    ProgressMeter m_meter;
    RunContext m_context { m_stop.get_token(), m_meter };
};

/// Encoded records of one collection.
struct TestCollection {
    CollectionSchema schema;
    std::vector<std::string> records;
};

std::string encoded(const std::vector<ValueView>& values);
std::string keyValueRecord(std::string_view key, std::string_view value);
ValueView nullValue();
ValueView intValue(std::int64_t value);
ValueView floatValue(double value);
ValueView textValue(std::string_view value);
ValueView bytesValue(std::string_view value);

/// `count` key/value records with keys of all byte values, in the order of their keys.
TestCollection keyValueSample(const QString& name, int count);

/// Where a store of this kind is put inside `folder`.
Location locationIn(const Store& store, const QString& folder, const QString& name = QStringLiteral("data"));

/// Writes all records through a writer of the target; the schema must be adapted.
Status writeAll(Target& target, const TestCollection& collection);

/// Builds a store at `location` and publishes it. The collections are adapted first, and their former words
/// carried along, as the engine does; gives the schema written.
Result<StoreSchema> buildStore(const Store& store, const Location& location,
    const std::vector<TestCollection>& collections, const QString& runId = QStringLiteral("test"));

/// All records of a collection, in the reader's order.
std::vector<std::string> readAll(
    Source& source, const CollectionSchema& collection, std::size_t batchBytes = 256 * 1024);

/// The fingerprint of a collection as our own code computes it.
Fingerprint fingerprintOf(Source& source, const CollectionSchema& collection);

/// Everything in a folder that could show a change: relative name → type, mode, size, times, content hash.
using TreeSnapshot = QMap<QString, QString>;
TreeSnapshot snapshotOf(const QString& folder);

} // namespace transload::test
