#include "core/SealedJson.h"

#include "core/Fingerprint.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace transload {

namespace {

const QString kChecksum = QStringLiteral("checksum");

struct SealedJsonText {
    Q_DECLARE_TR_FUNCTIONS(SealedJson)
};

} // namespace

QByteArray checksumOf(QJsonObject object)
{
    object.remove(kChecksum);
    const QByteArray canonical = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return toHex(Sha256().digest({ canonical.constData(), std::size_t(canonical.size()) }));
}

QByteArray sealJson(QJsonObject object)
{
    object.insert(kChecksum, QString::fromLatin1(checksumOf(object)));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<QJsonObject> openSealedJson(const QByteArray& bytes, const QString& fileName)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    const QString nextStep = SealedJsonText::tr("Use another copy of this file, if there is one.");
    if (!document.isObject())
        return Error { ErrorCode::Corrupt, SealedJsonText::tr("The file %1 is damaged.").arg(fileName),
            QStringLiteral("%1, offset %2: %3").arg(fileName).arg(problem.offset).arg(problem.errorString()),
            nextStep };
    const QJsonObject object = document.object();
    if (object.value(kChecksum).toString().toLatin1() != checksumOf(object))
        return Error { ErrorCode::Corrupt,
            SealedJsonText::tr("The file %1 was changed after it was written.").arg(fileName),
            QStringLiteral("%1: checksum does not fit").arg(fileName), nextStep };
    return object;
}

} // namespace transload
