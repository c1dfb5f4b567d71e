#include "stores/rocksdb/RocksdbFixture.h"

#include <rocksdb/comparator.h>
#include <rocksdb/db.h>
#include <rocksdb/merge_operator.h>

using namespace transload;

namespace {

/// Changes the bytes of a file.
template <typename Change> void changeFile(const QString& path, Change&& change)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    change(content);
    QVERIFY(file.resize(0));
    file.seek(0);
    QCOMPARE(file.write(content), content.size());
}

void flip(QByteArray& content, qsizetype at) { content[at] = static_cast<char>(content[at] ^ 0x55); }

/// A database made with the given options: one family `own` with one key.
void makeOwn(const QString& path, rocksdb::Options options, bool merge)
{
    options.create_if_missing = true;
    rocksdb::DB* raw = nullptr;
    QVERIFY(rocksdb::DB::Open(options, path.toStdString(), &raw).ok());
    const std::unique_ptr<rocksdb::DB> db(raw);
    rocksdb::ColumnFamilyHandle* handle = nullptr;
    QVERIFY(db->CreateColumnFamily(options, "own", &handle).ok());
    QVERIFY((merge ? db->Merge({}, handle, "key", "value") : db->Put({}, handle, "key", "value")).ok());
    QVERIFY(db->Flush({}, handle).ok());
    QVERIFY(db->DestroyColumnFamilyHandle(handle).ok());
    QVERIFY(db->Close().ok());
}

/// A merge operator that only its application knows.
class TestMerge : public rocksdb::AssociativeMergeOperator {
public:
    const char* Name() const override { return "test.OnlyTheApplicationKnows"; }
    bool Merge(const rocksdb::Slice&, const rocksdb::Slice*, const rocksdb::Slice& value, std::string* result,
        rocksdb::Logger*) const override
    {
        *result = value.ToString();
        return true;
    }
};

} // namespace

/// What the store says of damaged databases and of such that need their application.
class RocksdbDamageTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void R2_missingDataFileIsNamed();
    void R2_cutDataFileIsNamed();
    void R2_everyFlippedByteOfADataFileIsFound();
    void R2_missingOrDamagedListsAreNamed_data();
    void R2_missingOrDamagedListsAreNamed();
    void R2_listThatIsOlderThanTheDataIsNoticed();
    void R3_damageInTheMiddleOfTheLogIsRefused();
    void R3_damagedLengthIsNotTakenForAnUnfinishedWrite();
    void R3_unfinishedLastWriteIsAWarning();
    void R3_holeOfZerosInTheLogIsRefused();
    void R4_foreignComparatorIsRefusedAndNamed();
    void R4_foreignMergeOperatorIsRefusedAndNamed();
    void R4_recordsWithColumnsOfTheirOwnAreRefused();
    void R4_familyNameThatIsNoTextIsRefused();
    void R4_newerFormatIsCalledNewerNotDamaged();

private:
    QString file(const QString& name) const { return m_fixture->path(QStringLiteral("db/") + name); }
    /// The largest file with this ending.
    QString largest(const QString& pattern) const;
    Result<Inspection> inspect() { return m_fixture->store().inspect(m_fixture->at(QStringLiteral("db"))); }
    /// Remembers the damaged source, so that `cleanup` can prove that looking at it changed nothing.
    void freeze() { m_before = folderState(m_fixture->path(QStringLiteral("db"))); }

    std::unique_ptr<RocksdbFixture> m_fixture;
    QStringList m_before;
};

void RocksdbDamageTest::init()
{
    m_fixture = std::make_unique<RocksdbFixture>();
    m_before.clear();
}

void RocksdbDamageTest::cleanup()
{
    if (m_before.isEmpty())
        QFAIL("the test must call freeze()");
    const auto opened = m_fixture->readAll(QStringLiteral("db"));
    Q_UNUSED(opened); // whether it fails or not, nothing may change
    QCOMPARE(folderState(m_fixture->path(QStringLiteral("db"))), m_before);
}

QString RocksdbDamageTest::largest(const QString& pattern) const
{
    return QDir(m_fixture->path(QStringLiteral("db")))
        .entryList({ pattern }, QDir::Files, QDir::Size)
        .constFirst();
}

void RocksdbDamageTest::R2_missingDataFileIsNamed()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    const QString name = largest(QStringLiteral("*.sst"));
    QVERIFY(QFile::remove(file(name)));
    freeze();
    const auto inspection = inspect();
    QVERIFY(!inspection);
    QCOMPARE(inspection.error().code, ErrorCode::Corrupt);
    QVERIFY2(inspection.error().message.contains(name), why(inspection));
    const auto source = m_fixture->store().openSource(m_fixture->at(QStringLiteral("db")));
    QCOMPARE(source.error().code, ErrorCode::Corrupt);
}

void RocksdbDamageTest::R2_cutDataFileIsNamed()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    const QString name = largest(QStringLiteral("*.sst"));
    changeFile(file(name), [](QByteArray& content) { content.chop(1); });
    freeze();
    const auto inspection = inspect();
    QVERIFY(!inspection);
    QCOMPARE(inspection.error().code, ErrorCode::Corrupt);
    QVERIFY2(inspection.error().message.contains(name), why(inspection));
}

void RocksdbDamageTest::R2_everyFlippedByteOfADataFileIsFound()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    const QString name = largest(QStringLiteral("*.sst"));
    const qint64 size = QFileInfo(file(name)).size();
    for (const qint64 at :
        { qint64(0), size / 3, size / 2, size - 700, size - 60, size - 20, size - 12, size - 1 }) {
        changeFile(file(name), [at](QByteArray& content) { flip(content, at); });
        freeze();
        // Found when looking, when checking, or at the latest when reading: never a shorter scan.
        bool found = !inspect();
        if (!found) {
            auto source = m_fixture->store().openSource(m_fixture->at(QStringLiteral("db")));
            QVERIFY2(source, why(source));
            RunContext context = m_fixture->context();
            const auto findings = (*source)->checkIntegrity(context);
            QVERIFY2(findings, why(findings));
            found = hasStop(*findings) && findings->front().message.contains(name);
        }
        QVERIFY2(found, qPrintable(QStringLiteral("byte %1 of %2").arg(at).arg(size)));
        QCOMPARE(folderState(m_fixture->path(QStringLiteral("db"))), m_before);
        changeFile(file(name), [at](QByteArray& content) { flip(content, at); });
    }
    // One in the middle also stops reading, and names what was good.
    changeFile(file(name), [size](QByteArray& content) { flip(content, size / 2); });
    freeze();
    const auto read = m_fixture->readAll(QStringLiteral("db"));
    QCOMPARE(read.error().code, ErrorCode::Corrupt);
    QVERIFY2(read.error().message.contains(name), why(read));
    QVERIFY2(read.error().detail.contains(QLatin1String("last good key x'")), why(read));
}

void RocksdbDamageTest::R2_missingOrDamagedListsAreNamed_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("damage"); // -1: removed, 0: emptied, 1: flipped in the middle, 2: cut
    for (const char* pattern : { "CURRENT", "MANIFEST-*" }) {
        QTest::addRow("%s removed", pattern) << QString::fromLatin1(pattern) << -1;
        QTest::addRow("%s emptied", pattern) << QString::fromLatin1(pattern) << 0;
        QTest::addRow("%s flipped", pattern) << QString::fromLatin1(pattern) << 1;
        QTest::addRow("%s cut", pattern) << QString::fromLatin1(pattern) << 2;
    }
}

void RocksdbDamageTest::R2_missingOrDamagedListsAreNamed()
{
    QFETCH(const QString, pattern);
    QFETCH(const int, damage);
    m_fixture->makeConduit(QStringLiteral("db"));
    const QString name = largest(pattern);
    if (damage < 0)
        QVERIFY(QFile::remove(file(name)));
    else
        changeFile(file(name), [damage](QByteArray& content) {
            if (damage == 0)
                content.clear();
            else if (damage == 1)
                flip(content, content.size() / 2);
            else
                content.chop(9);
        });
    freeze();
    const auto inspection = inspect();
    QVERIFY(!inspection);
    QCOMPARE(inspection.error().code, ErrorCode::Corrupt);
    QVERIFY2(inspection.error().message.contains(pattern.left(7)), why(inspection));
    QVERIFY(!m_fixture->store().openSource(m_fixture->at(QStringLiteral("db"))));
}

void RocksdbDamageTest::R2_listThatIsOlderThanTheDataIsNoticed()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    QVERIFY(QFile::copy(file(largest(QStringLiteral("*.sst"))), file(QStringLiteral("000999.sst"))));
    freeze();
    const auto inspection = inspect();
    QVERIFY2(inspection, why(inspection));
    QCOMPARE(inspection->findings.size(), std::size_t(1));
    QCOMPARE(inspection->findings.front().id, QStringLiteral("rocksdb.unlistedFile"));
    QVERIFY(inspection->findings.front().message.contains(QLatin1String("000999.sst")));
}

void RocksdbDamageTest::R3_damageInTheMiddleOfTheLogIsRefused()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    const QString name = largest(QStringLiteral("*.log"));
    const qint64 size = QFileInfo(file(name)).size();
    for (const qint64 at : { qint64(0), qint64(5), qint64(6), qint64(12), size / 2, size - 1 }) {
        changeFile(file(name), [at](QByteArray& content) { flip(content, at); });
        const auto inspection = inspect();
        QVERIFY2(!inspection, qPrintable(QString::number(at)));
        QCOMPARE(inspection.error().code, ErrorCode::Corrupt);
        QVERIFY2(inspection.error().message.contains(name), why(inspection));
        QVERIFY(!m_fixture->store().openSource(m_fixture->at(QStringLiteral("db"))));
        changeFile(file(name), [at](QByteArray& content) { flip(content, at); });
    }
    freeze();
}

void RocksdbDamageTest::R3_damagedLengthIsNotTakenForAnUnfinishedWrite()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    const QString name = largest(QStringLiteral("*.log"));
    // The first record now claims to be longer than the file: RocksDB would drop it and all behind it.
    changeFile(file(name), [](QByteArray& content) { content[5] = '\x7f'; });
    freeze();
    const auto inspection = inspect();
    QVERIFY(!inspection);
    QCOMPARE(inspection.error().code, ErrorCode::Corrupt);
    QVERIFY2(inspection.error().message.contains(name), why(inspection));
}

void RocksdbDamageTest::R3_unfinishedLastWriteIsAWarning()
{
    const sample::TreeCounts counts = m_fixture->makeConduit(QStringLiteral("db"));
    changeFile(file(largest(QStringLiteral("*.log"))), [](QByteArray& content) { content.chop(11); });
    freeze();
    const auto inspection = inspect();
    QVERIFY2(inspection, why(inspection));
    QCOMPARE(inspection->findings.size(), std::size_t(1));
    QCOMPARE(inspection->findings.front().id, QStringLiteral("rocksdb.walTail"));
    QCOMPARE(inspection->findings.front().severity, Severity::Warning);
    QVERIFY(inspection->findings.front().reason.contains(largest(QStringLiteral("*.log"))));
    const auto read = m_fixture->readAll(QStringLiteral("db"));
    QVERIFY2(read, why(read));
}

void RocksdbDamageTest::R3_holeOfZerosInTheLogIsRefused()
{
    rocksdb::Options options;
    options.create_if_missing = true;
    rocksdb::DB* raw = nullptr;
    QVERIFY(rocksdb::DB::Open(options, m_fixture->path(QStringLiteral("db")).toStdString(), &raw).ok());
    std::unique_ptr<rocksdb::DB> db(raw);
    for (int i = 0; i < 3000; ++i)
        QVERIFY(db->Put({}, "key" + std::to_string(i), std::string(40, 'v')).ok());
    db.reset();
    // A block that never reached the medium reads as zeros, with good records behind it.
    changeFile(file(largest(QStringLiteral("*.log"))),
        [](QByteArray& content) { content.replace(32768, 32768, QByteArray(32768, '\0')); });
    freeze();
    const auto inspection = inspect();
    QVERIFY(!inspection);
    QCOMPARE(inspection.error().code, ErrorCode::Corrupt);
    QVERIFY2(inspection.error().message.contains(largest(QStringLiteral("*.log"))), why(inspection));
}

void RocksdbDamageTest::R4_foreignComparatorIsRefusedAndNamed()
{
    rocksdb::Options options;
    options.comparator = rocksdb::ReverseBytewiseComparator();
    makeOwn(m_fixture->path(QStringLiteral("db")), options, false);
    freeze();
    const auto inspection = inspect();
    QVERIFY(!inspection);
    QCOMPARE(inspection.error().code, ErrorCode::Unsupported);
    QVERIFY2(inspection.error().message.contains(QLatin1String("rocksdb.ReverseBytewiseComparator")),
        why(inspection));
    QCOMPARE(m_fixture->store().openSource(m_fixture->at(QStringLiteral("db"))).error().code,
        ErrorCode::Unsupported);
}

void RocksdbDamageTest::R4_foreignMergeOperatorIsRefusedAndNamed()
{
    rocksdb::Options options;
    options.merge_operator = std::make_shared<TestMerge>();
    makeOwn(m_fixture->path(QStringLiteral("db")), options, true);
    freeze();
    const auto inspection = inspect();
    QVERIFY(!inspection);
    QCOMPARE(inspection.error().code, ErrorCode::Unsupported);
    QVERIFY2(
        inspection.error().message.contains(QLatin1String("test.OnlyTheApplicationKnows")), why(inspection));
    QCOMPARE(m_fixture->readAll(QStringLiteral("db")).error().code, ErrorCode::Unsupported);
}

void RocksdbDamageTest::R4_recordsWithColumnsOfTheirOwnAreRefused()
{
    rocksdb::Options options;
    options.create_if_missing = true;
    rocksdb::DB* raw = nullptr;
    QVERIFY(rocksdb::DB::Open(options, m_fixture->path(QStringLiteral("db")).toStdString(), &raw).ok());
    std::unique_ptr<rocksdb::DB> db(raw);
    QVERIFY(db->Put({}, "a", "plain").ok());
    QVERIFY(db->PutEntity({}, db->DefaultColumnFamily(), "wide", { { "", "value" }, { "extra", "column" } })
                .ok());
    db.reset();
    freeze();
    const auto read = m_fixture->readAll(QStringLiteral("db"));
    QCOMPARE(read.error().code, ErrorCode::Unsupported);
    QVERIFY2(read.error().detail.contains(QString::fromLatin1(QByteArray("wide").toHex())), why(read));
}

void RocksdbDamageTest::R4_familyNameThatIsNoTextIsRefused()
{
    rocksdb::Options options;
    options.create_if_missing = true;
    rocksdb::DB* raw = nullptr;
    QVERIFY(rocksdb::DB::Open(options, m_fixture->path(QStringLiteral("db")).toStdString(), &raw).ok());
    std::unique_ptr<rocksdb::DB> db(raw);
    rocksdb::ColumnFamilyHandle* handle = nullptr;
    QVERIFY(db->CreateColumnFamily(options, "caf\xe9", &handle).ok());
    QVERIFY(db->DestroyColumnFamilyHandle(handle).ok());
    db.reset();
    freeze();
    const auto inspection = inspect();
    QCOMPARE(inspection.error().code, ErrorCode::Unsupported);
    QVERIFY2(inspection.error().message.contains(QLatin1String("caf%E9")), why(inspection));
}

void RocksdbDamageTest::R4_newerFormatIsCalledNewerNotDamaged()
{
    m_fixture->makeConduit(QStringLiteral("db"));
    const auto healthy = inspect(); // format 6 with XXH3, as Conduit writes today
    QVERIFY2(healthy, why(healthy));
    // The footer ends with the format's number in four bytes and eight bytes of magic number.
    changeFile(file(largest(QStringLiteral("*.sst"))),
        [](QByteArray& content) { content[content.size() - 12] = 7; });
    freeze();
    const auto inspection = inspect();
    QVERIFY(!inspection);
    QCOMPARE(inspection.error().code, ErrorCode::Unsupported);
    QVERIFY2(inspection.error().message.contains(QLatin1String("newer RocksDB (format 7)")), why(inspection));
    QVERIFY(inspection.error().message.contains(QLatin1String("(format 6)")));
}

QTEST_GUILESS_MAIN(RocksdbDamageTest)
#include "RocksdbDamageTest.moc"
