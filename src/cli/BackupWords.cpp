#include "cli/BackupWords.h"

#include "engine/BackupChoice.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

namespace transload {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

} // namespace

QString momentText(const QDateTime& moment) { return moment.toLocalTime().toString(Qt::ISODate); }

QJsonObject asJson(const BackupManifest& manifest, const QString& lastProven)
{
    return { { QStringLiteral("backup"), manifest.folder },
        { QStringLiteral("created"), manifest.created.toString(Qt::ISODate) },
        { QStringLiteral("store"), manifest.storeId }, { QStringLiteral("origin"), manifest.origin },
        { QStringLiteral("collections"), qint64(manifest.collections.size()) },
        { QStringLiteral("records"), qint64(recordsOf(manifest)) },
        { QStringLiteral("bytes"), qint64(manifest.sizeBytes()) },
        { QStringLiteral("checksum"), manifest.checksum },
        { QStringLiteral("lastProven"), lastProven.isEmpty() ? QJsonValue() : QJsonValue(lastProven) } };
}

void showBackup(Console& console, const BackupManifest& manifest, const QString& lastProven)
{
    const QLocale locale;
    console.line(manifest.folder);
    console.line(
        BackupText::tr("  %1, from %2").arg(manifest.created.toString(Qt::ISODate), manifest.origin));
    console.line(
        BackupText::tr("  %1 records in %n collection(s), %2", nullptr, int(manifest.collections.size()))
            .arg(locale.toString(qulonglong(recordsOf(manifest))),
                locale.formattedDataSize(qint64(manifest.sizeBytes()))));
    if (!lastProven.isEmpty())
        console.line(BackupText::tr("  proven restorable %1")
                         .arg(momentText(QDateTime::fromString(lastProven, Qt::ISODate))));
}

} // namespace transload
