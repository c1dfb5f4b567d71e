#include "stores/rocksdb/RocksdbError.h"

#include <QRegularExpression>

#include <rocksdb/version.h>

namespace transload::store_rocksdb {

namespace {

constexpr qsizetype kShownKeyBytes = 48;
// A damaged footer can show any number; a true one is only a little above what we read.
constexpr int kNewestBelievedFormat = kNewestReadableFormat + 20;

QString captured(const QString& text, const QString& pattern)
{
    const QRegularExpressionMatch match = QRegularExpression(pattern).match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

// The file that RocksDB's text is about: its name only; empty when it names none.
QString fileNamed(const QString& text)
{
    return captured(text, QStringLiteral("((?:\\d{6,}\\.(?:sst|ldb|log|blob)|MANIFEST-\\d+|CURRENT)\\b)"));
}

QString newerNextStep()
{
    return RocksdbText::tr("Use a newer version of this program, or of the RocksDB it is linked with.");
}

QString damagedNextStep()
{
    return RocksdbText::tr("Start and stop the application once, so that it repairs its database, or use a "
                           "backup. Nothing was changed.");
}

Error newerFormat(const QString& format, const QString& detail)
{
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr("This database was written by a newer RocksDB (format %1) than this program reads "
                        "(format %2). It is not damaged.")
            .arg(format)
            .arg(kNewestReadableFormat),
        detail, newerNextStep() };
}

Error foreignComparator(const QString& name, const QString& detail)
{
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr(
            "This database sorts its keys in an order of its own, “%1”, which only the application "
            "that made it knows.")
            .arg(name),
        detail, RocksdbText::tr("Export the data with the application itself.") };
}

Error foreignMerge(const QString& detail)
{
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr(
            "This database holds unfinished values which only the merge operator of the application "
            "that made it can complete."),
        detail, RocksdbText::tr("Export the data with the application itself.") };
}

Error damaged(const QString& text, const QString& detail)
{
    const QString file = fileNamed(text);
    if (!file.isEmpty())
        return damagedFileError(file, detail);
    return Error { ErrorCode::Corrupt, RocksdbText::tr("The RocksDB database is damaged."), detail,
        damagedNextStep() };
}

Error unsupportedOrDamaged(const QString& text, const QString& detail)
{
    const QString format = captured(text, QStringLiteral("unsupported format_version: (\\d+)"));
    if (!format.isEmpty() && format.toInt() > kNewestReadableFormat
        && format.toInt() <= kNewestBelievedFormat)
        return newerFormat(format, detail);
    // The list carries checksums, so an entry of an unknown kind is not damage.
    if (text.contains(QLatin1String("unknown tag")))
        return Error { ErrorCode::Unsupported,
            RocksdbText::tr("The list of files of this database was written by a newer RocksDB than this "
                            "program reads (%1). It is not damaged.")
                .arg(QString::fromStdString(rocksdb::GetRocksVersionAsString())),
            detail, newerNextStep() };
    return damaged(text, detail);
}

Error ioError(
    const rocksdb::Status& status, const QString& text, const QString& message, const QString& detail)
{
    if (status.IsNoSpace() || status.subcode() == rocksdb::Status::kSpaceLimit)
        return Error { ErrorCode::Full, RocksdbText::tr("There is no space left for the RocksDB database."),
            detail, RocksdbText::tr("Free some space, or choose another place.") };
    if (text.contains(QLatin1String("Permission denied")))
        return Error { ErrorCode::AccessDenied,
            RocksdbText::tr("A file of the RocksDB database may not be opened by this user."), detail,
            RocksdbText::tr("Start this program as the user who owns the files.") };
    if (status.IsPathNotFound() || text.contains(QLatin1String("No such file")))
        return damaged(text, detail);
    return Error { ErrorCode::Internal, message, detail,
        RocksdbText::tr("Look at the report for what the system said, then try again.") };
}

} // namespace

Error rocksdbError(const rocksdb::Status& status, const QString& message, const QString& more)
{
    const QString text = QString::fromStdString(status.ToString());
    const QString full = more.isEmpty() ? text : text + QStringLiteral("; ") + more;
    const QString detail = QStringLiteral("RocksDB: ") + full;
    const QString comparator = captured(text, QStringLiteral("does not match existing comparator (.+)$"));
    if (!comparator.isEmpty())
        return foreignComparator(comparator, detail);
    if (text.contains(QLatin1String("merge_operator"))
        && (status.IsInvalidArgument() || status.IsNotSupported()))
        return foreignMerge(detail);
    switch (status.code()) {
    case rocksdb::Status::kCorruption:
        return unsupportedOrDamaged(full, detail);
    case rocksdb::Status::kIOError:
        return ioError(status, full, message, detail);
    case rocksdb::Status::kNotSupported:
        return Error { ErrorCode::Unsupported, message, detail,
            RocksdbText::tr("This database uses something that RocksDB %1 in this program does not support.")
                .arg(QString::fromStdString(rocksdb::GetRocksVersionAsString())) };
    case rocksdb::Status::kBusy:
    case rocksdb::Status::kTimedOut:
    case rocksdb::Status::kTryAgain:
        return Error { ErrorCode::Busy, message, detail, RocksdbText::tr("Try again in a moment.") };
    default:
        return Error { ErrorCode::Internal, message, detail,
            RocksdbText::tr("Look at the report for what RocksDB said.") };
    }
}

Error damagedFileError(const QString& file, const QString& detail)
{
    return Error { ErrorCode::Corrupt,
        RocksdbText::tr("The RocksDB database is damaged: its file %1 is missing or cannot be read.")
            .arg(file),
        detail, damagedNextStep() };
}

QString shownKey(const rocksdb::Slice& key)
{
    const qsizetype size = static_cast<qsizetype>(key.size());
    const QByteArray bytes(key.data(), std::min(size, kShownKeyBytes));
    QString shown = QStringLiteral("x'%1'").arg(QString::fromLatin1(bytes.toHex()));
    if (size > kShownKeyBytes)
        shown += QStringLiteral("... (%1 bytes)").arg(size);
    return shown;
}

Error thrownError(const std::exception& exception)
{
    return Error { ErrorCode::Internal, RocksdbText::tr("RocksDB stopped unexpectedly."),
        QStringLiteral("RocksDB: exception: ") + QString::fromUtf8(exception.what()),
        RocksdbText::tr("Try again; if it happens again, the report tells what to pass on.") };
}

} // namespace transload::store_rocksdb
