#include "net/LoopbackListener.h"

#include <QDeadlineTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>
#include <list>

namespace motcua::net {
namespace {

constexpr int kPollMs = 50;
constexpr qsizetype kMaxHead = 16 * 1024;
constexpr std::size_t kMaxConnections = 16;

struct Connection {
    std::unique_ptr<QTcpSocket> socket;
    QByteArray head;

    bool headIsComplete() const { return head.contains("\r\n\r\n"); }
    bool isUseless() const {
        return head.size() > kMaxHead || (socket->state() != QAbstractSocket::ConnectedState && socket->bytesAvailable() == 0);
    }
};

// The address asked for; empty if the head is not a GET.
QUrl requestedUrl(const QByteArray& head, const QUrl& base) {
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[1].startsWith('/')) return {};
    return base.resolved(QUrl::fromEncoded(words[1]));
}

void answer(QTcpSocket& socket, const QByteArray& status, const QString& html) {
    const QByteArray body = html.toUtf8();
    socket.write("HTTP/1.1 " + status +
                 "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                 "Connection: close\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket.waitForBytesWritten(2'000);
    socket.disconnectFromHost();
}

}  // namespace

struct LoopbackListener::Impl {
    QTcpServer server;
    QUrl address;
    std::list<Connection> connections;

    void accept() {
        if (!server.hasPendingConnections()) server.waitForNewConnection(kPollMs);
        while (QTcpSocket* socket = server.nextPendingConnection()) {
            socket->setParent(nullptr);
            if (connections.size() == kMaxConnections) connections.pop_front();
            connections.push_back({std::unique_ptr<QTcpSocket>(socket), {}});
        }
    }

    void read() {
        for (Connection& connection : connections) {
            if (connection.socket->bytesAvailable() == 0) connection.socket->waitForReadyRead(1);
            connection.head += connection.socket->readAll();
        }
    }

    // The redirect, if one of the connections brought it; the others that asked for something are sent away.
    QUrl takeRedirect(const QString& state, const QString& pageText) {
        for (auto it = connections.begin(); it != connections.end();) {
            if (!it->headIsComplete()) {
                it = it->isUseless() ? connections.erase(it) : std::next(it);
                continue;
            }
            const QUrl url = requestedUrl(it->head, address);
            const bool isOurs = url.path() == address.path() && QUrlQuery(url).queryItemValue(QStringLiteral("state")) == state;
            answer(*it->socket, isOurs ? "200 OK" : "404 Not Found", isOurs ? pageText : QString());
            it = connections.erase(it);
            if (isOurs) return url;
        }
        return {};
    }
};

LoopbackListener::LoopbackListener(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
LoopbackListener::~LoopbackListener() = default;

Result<std::unique_ptr<LoopbackListener>> LoopbackListener::listen(const QUrl& address) {
    auto impl = std::make_unique<Impl>();
    const QHostAddress host = address.host() == QLatin1String("[::1]") || address.host() == QLatin1String("::1")
                                  ? QHostAddress(QHostAddress::LocalHostIPv6)
                                  : QHostAddress(QHostAddress::LocalHost);
    if (!impl->server.listen(host, static_cast<quint16>(address.port(0)))) {
        return fail(ErrorCode::NetUnreachable, {{QStringLiteral("port"), QString::number(address.port(0))}},
                    impl->server.errorString());
    }
    impl->address = address;
    impl->address.setPort(impl->server.serverPort());
    return std::unique_ptr<LoopbackListener>(new LoopbackListener(std::move(impl)));
}

const QUrl& LoopbackListener::address() const {
    return m_impl->address;
}

Result<QUrl> LoopbackListener::waitForRedirect(const QString& state, const QString& pageText, int timeoutMs,
                                               const CancelToken& cancel) {
    const QDeadlineTimer deadline(timeoutMs);
    while (!deadline.hasExpired()) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        m_impl->accept();
        m_impl->read();
        if (const QUrl url = m_impl->takeRedirect(state, pageText); !url.isEmpty()) return url;
    }
    return fail(ErrorCode::NetTimeout);
}

}  // namespace motcua::net
