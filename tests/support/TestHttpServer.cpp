#include "support/TestHttpServer.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

namespace motcua::test {

RawAnswer answer(int status, const QByteArray& body, const QByteArray& headers) {
    return {"HTTP/1.1 " + QByteArray::number(status) + " Status\r\n" + headers +
            "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

RawAnswer json(const QByteArray& body, int status) {
    return answer(status, body, "Content-Type: application/json\r\n");
}

TestCertificate TestCertificate::make(const QString& folder, const QString& name) {
    TestCertificate made{folder + QLatin1Char('/') + name + QStringLiteral(".pem"),
                         folder + QLatin1Char('/') + name + QStringLiteral(".key")};
    if (QFile::exists(made.certFile)) return made;
    QProcess::execute(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                       QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
                       QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1,DNS:localhost"),
                       QStringLiteral("-keyout"), made.keyFile, QStringLiteral("-out"), made.certFile});
    return made;
}

namespace {

// A complete request taken off the buffer, or nothing yet.
std::optional<net::HttpRequest> takeRequest(QByteArray& buffer, const QUrl& base) {
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return std::nullopt;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    net::HttpRequest request;
    const QList<QByteArray> words = lines[0].trimmed().split(' ');
    request.method = words.value(0);
    request.url = base.resolved(QUrl::fromEncoded(words.value(1)));
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.add(line.left(colon), line.mid(colon + 1).trimmed());
    }
    const qsizetype size = request.headers.value("Content-Length").toLongLong();
    if (buffer.size() < end + 4 + size) return std::nullopt;
    request.body = buffer.mid(end + 4, size);
    buffer.remove(0, end + 4 + size);
    return request;
}

}  // namespace

struct TestHttpServer::Impl {
    Handler handler;
    QUrl base;
    std::unique_ptr<QTcpServer> server;
    QThread thread;
    std::atomic_int connections = 0;

    void serve(QTcpSocket* socket) {
        ++connections;
        auto buffer = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, buffer] {
            buffer->append(socket->readAll());
            while (auto request = takeRequest(*buffer, base)) reply(socket, handler(*request));
        });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    static void reply(QTcpSocket* socket, const RawAnswer& raw) {
        QTimer::singleShot(raw.delayMs, socket, [socket, raw] {
            socket->write(raw.bytes);
            if (raw.close || raw.bytes.isEmpty()) socket->disconnectFromHost();
        });
    }

    void start(const std::optional<TestCertificate>& tls) {
        if (tls) {
            auto secure = std::make_unique<QSslServer>();
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificateChain(QSslCertificate::fromPath(tls->certFile));
            QFile key(tls->keyFile);
            key.open(QIODevice::ReadOnly);
            configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
            secure->setSslConfiguration(configuration);
            server = std::move(secure);
        } else {
            server = std::make_unique<QTcpServer>();
        }
        QObject::connect(server.get(), &QTcpServer::pendingConnectionAvailable, server.get(), [this] {
            while (QTcpSocket* socket = server->nextPendingConnection()) serve(socket);
        });
        server->listen(QHostAddress::LocalHost);
        base = QUrl(QStringLiteral("%1://127.0.0.1:%2/")
                        .arg(tls ? QStringLiteral("https") : QStringLiteral("http"))
                        .arg(server->serverPort()));
    }
};

TestHttpServer::TestHttpServer(Handler handler, const std::optional<TestCertificate>& tls) : m_impl(std::make_unique<Impl>()) {
    m_impl->handler = std::move(handler);
    m_impl->start(tls);
    m_impl->server->moveToThread(&m_impl->thread);
    m_impl->thread.start();
}

TestHttpServer::~TestHttpServer() {
    // Sockets belong to the serving thread and must end there.
    QMetaObject::invokeMethod(
        m_impl->server.get(), [this] { m_impl->server.reset(); }, Qt::BlockingQueuedConnection);
    m_impl->thread.quit();
    m_impl->thread.wait();
}

QUrl TestHttpServer::url(const QString& path) const {
    return m_impl->base.resolved(QUrl(path));
}
int TestHttpServer::connections() const {
    return m_impl->connections;
}

}  // namespace motcua::test
