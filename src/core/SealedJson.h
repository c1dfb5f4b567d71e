#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QJsonObject>

namespace transload {

/// The SHA-256, in hex, of an object's canonical bytes: compact JSON with members sorted by name, as
/// QJsonDocument writes it, without the member `checksum`.
QByteArray checksumOf(QJsonObject object);

/// The bytes of a file of ours that can be told when it was edited: indented JSON with the member `checksum`.
QByteArray sealJson(QJsonObject object);

/// Reads such bytes again. Errors: Corrupt when it is not JSON (place named) or the checksum does not fit.
/// Only for files that we wrote (manifests, reports): QJsonDocument never touches people's data.
Result<QJsonObject> openSealedJson(const QByteArray& bytes, const QString& fileName);

} // namespace transload
