#include "net/HttpTypes.h"

#include <QHostAddress>

namespace motcua::net {
namespace {

bool equalNames(const QByteArray& a, const QByteArray& b) {
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

int effectivePort(const QUrl& url) {
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

}  // namespace

void HttpHeaders::set(const QByteArray& name, const QByteArray& value) {
    m_entries.removeIf([&](const auto& entry) { return equalNames(entry.first, name); });
    m_entries.append({name, value});
}

void HttpHeaders::add(const QByteArray& name, const QByteArray& value) {
    m_entries.append({name, value});
}

bool HttpHeaders::has(const QByteArray& name) const {
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const auto& entry) { return equalNames(entry.first, name); });
}

QByteArray HttpHeaders::value(const QByteArray& name) const {
    return values(name).value(0);
}

QList<QByteArray> HttpHeaders::values(const QByteArray& name) const {
    QList<QByteArray> found;
    for (const auto& entry : m_entries) {
        if (equalNames(entry.first, name)) found.append(entry.second);
    }
    return found;
}

QByteArray mediaType(const HttpHeaders& headers) {
    return headers.value("Content-Type").split(';').value(0).trimmed().toLower();
}

bool isLoopback(const QUrl& url) {
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool sameOrigin(const QUrl& a, const QUrl& b) {
    return a.scheme() == b.scheme() && a.host() == b.host() && effectivePort(a) == effectivePort(b);
}

QByteArray toBase64Url(const QByteArray& bytes) {
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray fromBase64Url(const QByteArray& text) {
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

}  // namespace motcua::net
