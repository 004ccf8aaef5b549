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

bool unpack(HttpQuestion& question) {
    constexpr qsizetype kMostUnpacked = 64 << 20;
    const QByteArray coding = question.headers.take("content-encoding");
    if (coding.isEmpty()) return true;
    if (coding != "gzip") return false;
    const auto body = net::gunzip(question.body, kMostUnpacked);
    if (body) question.body = *body;
    return body.has_value();
}

// That packed questions are taken stands in every answer (RFC 7694).
void pack(const HttpQuestion& question, HttpAnswer& answer) {
    answer.headers.insert("Accept-Encoding", "gzip");
    const bool isText = answer.headers.value("Content-Type").contains("json");
    if (!isText || answer.body.size() < kWorthPacking || !question.header("accept-encoding").contains("gzip")) return;
    answer.headers.insert("Content-Encoding", "gzip");
    answer.headers.insert("Vary", "Accept-Encoding");
    answer.body = net::gzip(answer.body);
}

HttpAnswer notKept() {
    return problemAnswer(507, QStringLiteral("disk"), QStringLiteral("The question could not be kept"));
}

}  // namespace

Shell::Shell(Province& province, const Clock& clock, FaultPlan faults, Journal* journal)
    : m_province(province), m_clock(clock), m_faults(std::move(faults)), m_journal(journal) {
    // No route of its own: every question goes to the model.
    m_server.setMissingHandler([this](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
        serve({questionOf(request), std::move(responder)});
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

void Shell::serve(Call call) {
    call.fault = m_faults.next(call.question);
    if (call.fault.kind != FaultKind::Delay) return take(std::move(call));
    const auto kept = std::make_shared<Call>(std::move(call));
    QTimer::singleShot(kept->fault.delayMs, kept->responder.socket(), [this, kept] { take(std::move(*kept)); });
}

// Packed questions are unpacked before anybody reads or keeps them.
void Shell::take(Call call) {
    if (!call.fault.reachesProvince()) return answer(call, {});
    if (!unpack(call.question))
        return answer(call, problemAnswer(415, QStringLiteral("content-encoding"), QStringLiteral("Only gzip is taken")));
    call.at = m_clock.now();
    if (m_journal == nullptr || !Province::changesState(call.question))
        return answer(call, m_province.handle(call.question, call.at));
    if (!m_journal->append(call.question, call.at)) return answer(call, notKept());
    if (m_waiting.empty()) QTimer::singleShot(0, &m_server, [this] { settle(); });
    m_waiting.push_back(std::move(call));
}

void Shell::settle() {
    std::vector<Call> calls = std::exchange(m_waiting, {});
    const bool isKept = m_journal->sync().has_value();
    for (Call& call : calls) answer(call, isKept ? m_province.handle(call.question, call.at) : notKept());
}

void Shell::answer(Call& call, HttpAnswer answer) {
    const Fault& fault = call.fault;
    if (fault.kind == FaultKind::DropBefore || fault.kind == FaultKind::DropAfter) return call.responder.socket()->abort();
    if (fault.reachesProvince()) pack(call.question, answer);
    const HttpAnswer spoilt = fault.spoil(answer);
    const bool isCut = fault.kind == FaultKind::Truncate;
    write(call.responder, spoilt, isCut ? answer.body.size() : spoilt.body.size());
    if (isCut) call.responder.socket()->disconnectFromHost();
}

}  // namespace motcua::sandbox
