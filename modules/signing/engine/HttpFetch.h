// One HTTP(S) exchange with a timestamp or revocation service. No redirects, no cookies, TLS always verified.
//
// Limits: 10 s to connect, 180 s in all (a timestamp authority took up to 131 s in the field), 16 MiB of answer.
// Errors: NetUnreachable, NetTimeout, NetTlsUntrusted, NetServerError, each {url}. Threads: any; every call has its own handle.
#pragma once

#include <QByteArray>
#include <QString>

#include "base/Result.h"

namespace motcua::signing {

class HttpFetch {
public:
    explicit HttpFetch(QString tlsCa = {}) : m_tlsCa(std::move(tlsCa)) {}
    Result<QByteArray> get(const QString& url) const;
    Result<QByteArray> post(const QString& url, const QByteArray& contentType, const QByteArray& body) const;

private:
    Result<QByteArray> exchange(const QString& url, const QByteArray* contentType, const QByteArray* body) const;
    QString m_tlsCa;  // PEM of the roots for HTTPS; empty: the system's
};

}  // namespace motcua::signing
