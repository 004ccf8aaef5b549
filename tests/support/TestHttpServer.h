// A small HTTP(S) server on 127.0.0.1 for tests: the handler gets one request and answers with raw bytes.
//
// It serves from a thread of its own until destroyed; the handler runs on that thread. An empty answer closes the connection
// without a word; a `close` answer is sent and the line is cut after it, however many bytes were announced.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include "net/HttpTypes.h"

namespace motcua::test {

struct RawAnswer {
    QByteArray bytes;
    bool close = false;
    int delayMs = 0;
};

RawAnswer answer(int status, const QByteArray& body = {}, const QByteArray& headers = {});  // headers: "Name: value\r\n"…
RawAnswer json(const QByteArray& body, int status = 200);

// A self-signed certificate for 127.0.0.1 and localhost; its PEM is its own CA bundle.
struct TestCertificate {
    QString certFile;
    QString keyFile;
    // Made once in `folder` with the openssl program.
    static TestCertificate make(const QString& folder, const QString& name = QStringLiteral("server"));
};

class TestHttpServer {
public:
    using Handler = std::function<RawAnswer(const net::HttpRequest&)>;
    explicit TestHttpServer(Handler handler, const std::optional<TestCertificate>& tls = std::nullopt);
    ~TestHttpServer();
    QUrl url(const QString& path = QStringLiteral("/")) const;
    int connections() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace motcua::test
