#include "stores/Location.h"

#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace transload {

namespace {

const QString kHost = QStringLiteral("host");
const QString kPort = QStringLiteral("port");
const QString kUser = QStringLiteral("user");
const QString kDatabase = QStringLiteral("database");

} // namespace

QString Location::toString() const
{
    if (fields.contains(QStringLiteral("path")) || fields.isEmpty())
        return storeId + QLatin1Char(':') + path();
    QUrl url;
    url.setScheme(storeId);
    url.setUserName(fields.value(kUser), QUrl::DecodedMode);
    // A socket's folder is a path, which has no place among host names.
    const QString host = fields.value(kHost);
    const bool isSocket = host.startsWith(QLatin1Char('/'));
    if (!isSocket)
        url.setHost(host);
    if (const int port = fields.value(kPort).toInt(); port > 0)
        url.setPort(port);
    url.setPath(QLatin1Char('/') + fields.value(kDatabase), QUrl::DecodedMode);
    QUrlQuery query;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        if ((field.key() == kHost && isSocket)
            || (!QStringList { kHost, kPort, kUser, kDatabase }.contains(field.key())
                && !field.value().isEmpty()))
            query.addQueryItem(field.key(), QString::fromLatin1(QUrl::toPercentEncoding(field.value(), "/")));
    if (!query.isEmpty())
        url.setQuery(query);
    const QString text = url.toString(QUrl::FullyEncoded);
    // QUrl leaves the two slashes out where there is neither user nor host.
    return text.startsWith(storeId + QStringLiteral("://"))
        ? text
        : storeId + QStringLiteral("://") + text.mid(storeId.size() + 1);
}

std::optional<Location> Location::fromUri(const QString& text)
{
    if (!text.contains(QStringLiteral("://")))
        return std::nullopt;
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || !url.password().isEmpty() || url.hasFragment())
        return std::nullopt;
    Location location;
    location.storeId = url.scheme();
    const QUrlQuery query(url);
    for (const auto& [key, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (key.compare(QLatin1String("password"), Qt::CaseInsensitive) == 0 || location.fields.contains(key))
            return std::nullopt;
        location.fields.insert(key, value);
    }
    const auto set = [&](const QString& key, const QString& value) {
        if (!value.isEmpty())
            location.fields.insert(key, value);
    };
    set(kHost, url.host());
    set(kPort, url.port() > 0 ? QString::number(url.port()) : QString());
    set(kUser, url.userName(QUrl::FullyDecoded));
    set(kDatabase, url.path(QUrl::FullyDecoded).mid(1));
    return location;
}

QString Location::name() const
{
    if (fields.contains(QStringLiteral("path")))
        return QFileInfo(path()).fileName();
    const QString schema = fields.value(QStringLiteral("schema"));
    const QString database = fields.value(kDatabase);
    return schema.isEmpty() ? database : database + QLatin1Char('.') + schema;
}

} // namespace transload
