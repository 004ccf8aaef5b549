// An HTTP request and its answer as plain values.
//
// Units: bytes, milliseconds; header names compare without case (RFC 9110 §5.1). Threads: values, any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

namespace motcua::net {

class HttpHeaders {
public:
    // Replaces every header of this name.
    void set(const QByteArray& name, const QByteArray& value);
    void add(const QByteArray& name, const QByteArray& value);
    bool has(const QByteArray& name) const;
    QByteArray value(const QByteArray& name) const;  // the first one; empty if there is none
    QList<QByteArray> values(const QByteArray& name) const;
    const QList<QPair<QByteArray, QByteArray>>& entries() const { return m_entries; }

private:
    QList<QPair<QByteArray, QByteArray>> m_entries;
};

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    int timeoutMs = 0;              // for the whole exchange; 0: the transport's own limit
    bool followSameOrigin = false;  // GET and HEAD only; a redirect to another origin is handed back as it is
    bool onceOnly = false;          // never repeated on a fresh connection (a rotated refresh token counts only once)
};

struct HttpResponse {
    int status = 0;
    HttpHeaders headers = {};
    QByteArray body = {};
};

// "application/json" of "application/json; charset=utf-8", in lower case.
QByteArray mediaType(const HttpHeaders& headers);
bool isLoopback(const QUrl& url);
bool sameOrigin(const QUrl& a, const QUrl& b);
// Base64url without padding (RFC 7515 §2); decode answers an empty array for anything else.
QByteArray toBase64Url(const QByteArray& bytes);
QByteArray fromBase64Url(const QByteArray& text);

}  // namespace motcua::net
