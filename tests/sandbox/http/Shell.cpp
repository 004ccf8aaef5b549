#include "Shell.h"

#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>
#include <QTimer>

#include "net/Gzip.h"

namespace motcua::sandbox {
namespace {

constexpr qsizetype kWorthPacking = 1024;

HttpQuestion questionOf(const QHttpServerRequest& request) {
    HttpQuestion question;
    question.method = QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()))).toUpper();
    const QUrl url = request.url();
    question.target = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery()) question.target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    const auto headers = request.headers();
    for (const auto& [name, value] : headers) question.headers.insert(name.toLower(), value);
    question.body = request.body();
    return question;
}

void write(QHttpServerResponder& responder, const HttpAnswer& answer, qint64 announcedSize) {
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(answer.status));
    for (auto header = answer.headers.cbegin(); header != answer.headers.cend(); ++header) {
        responder.writeHeader(header.key(), header.value());
    }
    const bool hasLength = answer.headers.contains("Content-Length") || answer.status == 204;
    if (!hasLength) responder.writeHeader("Content-Length", QByteArray::number(announcedSize));
    responder.writeBody(answer.body);
}

}  // namespace

Shell::Shell(Province& province, const Clock& clock, FaultPlan faults, Journal* journal)
    : m_province(province), m_clock(clock), m_faults(std::move(faults)), m_journal(journal) {
    // No route of its own: every question goes to the model.
    m_server.setMissingHandler([this](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
        serve(questionOf(request), std::move(responder));
    });
}

bool Shell::listen(const pki::Identity& server, quint16 port) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(server.certificate));
    tls.setPrivateKey(QSslKey(server.key, QSsl::Rsa));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);  // desks show tokens, not certificates
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_server.sslSetup(tls);
    return m_server.listen(QHostAddress::LocalHost, port) == port;
}

void Shell::serve(const HttpQuestion& question, QHttpServerResponder&& responder) {
    const Fault fault = m_faults.next(question);
    auto answerNow = [this, question, fault](QHttpServerResponder& to) {
        const HttpAnswer answer = fault.reachesProvince() ? askPacked(question) : HttpAnswer{};
        if (fault.kind == FaultKind::DropBefore || fault.kind == FaultKind::DropAfter) {
            to.socket()->abort();
            return;
        }
        const HttpAnswer spoilt = fault.spoil(answer);
        const bool isCut = fault.kind == FaultKind::Truncate;
        write(to, spoilt, isCut ? answer.body.size() : spoilt.body.size());
        if (isCut) to.socket()->disconnectFromHost();
    };
    if (fault.kind != FaultKind::Delay) return answerNow(responder);
    auto kept = std::make_shared<QHttpServerResponder>(std::move(responder));
    QTimer::singleShot(fault.delayMs, kept->socket(), [kept, answerNow] { answerNow(*kept); });
}

// Packed questions are unpacked before anybody reads or keeps them; that they are taken stands in every answer (RFC 7694).
HttpAnswer Shell::askPacked(HttpQuestion question) {
    constexpr qsizetype kMostUnpacked = 64 << 20;
    const QByteArray coding = question.headers.take("content-encoding");
    if (!coding.isEmpty()) {
        const auto body = coding == "gzip" ? net::gunzip(question.body, kMostUnpacked) : fail(ErrorCode::NetNotProvince);
        if (!body) return refusal(415, QStringLiteral("content-encoding"), QStringLiteral("Only gzip is taken"));
        question.body = *body;
    }
    HttpAnswer answer = ask(question);
    answer.headers.insert("Accept-Encoding", "gzip");
    const bool isText = answer.headers.value("Content-Type").contains("json");
    if (isText && answer.body.size() >= kWorthPacking && question.header("accept-encoding").contains("gzip")) {
        answer.headers.insert("Content-Encoding", "gzip");
        answer.headers.insert("Vary", "Accept-Encoding");
        answer.body = net::gzip(answer.body);
    }
    return answer;
}

HttpAnswer Shell::ask(const HttpQuestion& question) {
    const QDateTime now = m_clock.now();
    if (m_journal != nullptr && Province::changesState(question) && !m_journal->append(question, now)) {
        return refusal(507, QStringLiteral("disk"), QStringLiteral("The question could not be kept"));
    }
    return m_province.handle(question, now);
}

HttpAnswer Shell::refusal(int status, const QString& kind, const QString& title) const {
    return Province::dated(problemAnswer(status, kind, title), m_clock.now());
}

}  // namespace motcua::sandbox
