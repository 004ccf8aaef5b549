// One HTTP(S) exchange with a timestamp or revocation service. No redirects, no cookies, TLS always verified.
//
// Limits: 10 s to connect, 16 MiB of answer; in all 180 s for a timestamp (an authority took up to 131 s in the field), 30 s
// for the state of a certificate. Errors: NetUnreachable, NetTimeout, NetTlsUntrusted, NetServerError, each {url}. Threads:
// any; every call has its own handle.
#pragma once

#include <QByteArray>
#include <QString>

#include "base/Result.h"

namespace motcua::signing {

class HttpFetch {
public:
    static constexpr int kTimestampSeconds = 180;
    static constexpr int kRevocationSeconds = 30;
    explicit HttpFetch(QString tlsCa = {}, int seconds = kTimestampSeconds) : m_tlsCa(std::move(tlsCa)), m_seconds(seconds) {}
    Result<QByteArray> get(const QString& url) const;
    Result<QByteArray> post(const QString& url, const QByteArray& contentType, const QByteArray& body) const;

private:
    Result<QByteArray> exchange(const QString& url, const QByteArray* contentType, const QByteArray* body) const;
    QString m_tlsCa;  // PEM of the roots for HTTPS; empty: the system's
    int m_seconds;
};

}  // namespace motcua::signing
