#include "sync/gate/GateClient.h"

#include <algorithm>

#include "base/Json.h"
#include "sync/gate/EdXml.h"

namespace motcua::sync {

using store::GateRow;
using store::GateState;
using store::GateVerdict;

struct GateClient::Turn {
    GateRow row;
    const GateEntry* entry = nullptr;
    GateWords words;
};

namespace {

constexpr qint64 kShortestWaitMs = 1'000;

bool isJson(const net::HttpResponse& response) {
    const QByteArray type = net::mediaType(response.headers);
    return type == "application/json" || type == "application/problem+json";
}

// The whole line or the log-in, not this service.
bool concernsTheLine(const Error& error) {
    return error.is(ErrorCode::NetUnreachable) || error.is(ErrorCode::NetTlsUntrusted) || error.is(ErrorCode::NetUnauthorized);
}

// Our own fault or a gap in the data: waiting would not help.
bool isHopeless(const Error& error) {
    return error.is(ErrorCode::GateIncomplete) || error.is(ErrorCode::BlobMissing) || error.is(ErrorCode::NotFound);
}

Error noAnswer(const net::HttpRequest& request, const QString& detail) {
    return {ErrorCode::NetNotProvince, {{QStringLiteral("host"), request.url.host()}}, detail};
}

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

QJsonObject dossierWords(const QJsonObject& fields) {
    const QString number = text(fields, "number");
    return {{QStringLiteral("number"), number.isEmpty() ? text(fields, "provisional") : number},
            {QStringLiteral("procedureCode"), text(fields, "procedureCode")}};
}

}  // namespace

GateClient::GateClient(store::Store& store, GateProfile profile, net::HttpTransport& line, const Clock& clock, Rng& rng,
                       GateOptions options)
    : m_store(store), m_profile(std::move(profile)), m_line(line), m_clock(clock), m_rng(rng), m_options(std::move(options)) {}

Result<void> GateClient::step(const QDateTime& now, const CancelToken& cancel) {
    for (int served = 0; served < m_options.perRound; ++served) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        if (m_restUntil.isValid() && now < m_restUntil) return {};
        MOTCUA_TRY(const auto row, m_store.gate.next(now));
        if (!row) return {};
        MOTCUA_CHECK(serve(*row, now, cancel));
    }
    return {};
}

Result<QDateTime> GateClient::nextWake() {
    MOTCUA_TRY(const QDateTime stored, m_store.gate.nextWake());
    if (!stored.isValid() || !m_restUntil.isValid()) return stored;
    return std::max(stored, m_restUntil);
}

Result<void> GateClient::wake(const QDateTime& now) {
    m_restUntil = {};
    return m_store.gate.wakeAll(now);
}

Result<void> GateClient::clampWaits(const QDateTime& latest) {
    if (m_restUntil.isValid()) m_restUntil = std::min(m_restUntil, latest);
    return m_store.gate.clampWaits(latest);
}

Result<void> GateClient::serve(const GateRow& row, const QDateTime& now, const CancelToken& cancel) {
    MOTCUA_TRY(const Turn turn, prepare(row));
    if (turn.entry == nullptr) {
        return close(row, {GateState::Failed, {}, errorId(ErrorCode::GateServiceUnknown), row.service});
    }
    const auto wire = wireOf(turn);
    if (!wire) {
        if (!isHopeless(wire.error())) return fail(wire.error());
        return close(row,
                     {GateState::Failed, {}, errorId(wire.error().code), wire.error().params.value(QStringLiteral("member"))});
    }
    MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.gate.markSent(row.id, QString::fromUtf8(*wire)); }));
    const auto verdict = exchange(turn, *wire, cancel);
    if (verdict) {
        m_restUntil = {};
        return close(row, *verdict);
    }
    if (verdict.error().is(ErrorCode::Cancelled)) return fail(verdict.error());
    return postpone(turn, verdict.error(), now);
}

Result<GateClient::Turn> GateClient::prepare(const GateRow& row) {
    Turn turn{row, m_profile.find(row.service), {{}, m_profile.tables()}};
    turn.words.source = {{QStringLiteral("id"), row.id.toString(QUuid::WithoutBraces)},
                         {QStringLiteral("purpose"), row.purpose},
                         {QStringLiteral("askedAt"), toIso(row.askedAt)},
                         {QStringLiteral("actor"), toJson(row.actor)},
                         {QStringLiteral("office"), m_options.office},
                         {QStringLiteral("ask"), row.request}};
    turn.words.readFile = [this](const QString& sha256) { return m_store.blobs.read(sha256); };
    if (row.dossierId.isNull()) return turn;
    MOTCUA_TRY(const store::DossierRow dossier, m_store.dossiers.get(row.dossierId));
    turn.words.source.insert(QStringLiteral("dossier"), dossierWords(dossier.fields));
    return turn;
}

// What was sent once is sent again unchanged: the key stands for these bytes.
Result<QByteArray> GateClient::wireOf(const Turn& turn) {
    if (!turn.row.wire.isEmpty()) return turn.row.wire.toUtf8();
    MOTCUA_TRY(const QJsonObject filled, fillTemplate(turn.entry->request, turn.words));
    if (turn.entry->body == GateBody::EdXml) return writeEdXml(filled);
    return canonical(filled);
}

Result<GateVerdict> GateClient::exchange(const Turn& turn, const QByteArray& wire, const CancelToken& cancel) {
    net::HttpRequest request{.method = "POST", .url = m_options.base, .body = wire, .timeoutMs = turn.entry->timeoutMs};
    QString folder = m_options.base.path();
    if (folder.endsWith(QLatin1Char('/'))) folder.chop(1);
    request.url.setPath(folder + turn.entry->path);
    request.headers.set("Content-Type", turn.entry->body == GateBody::EdXml ? "application/xml" : "application/json");
    request.headers.set("Accept", "application/json");
    request.headers.set("Idempotency-Key", turn.row.id.toByteArray(QUuid::WithoutBraces));
    MOTCUA_TRY(const net::HttpResponse response, m_line.send(request, cancel));
    return judge(turn, request, response);
}

Result<GateVerdict> GateClient::judge(const Turn& turn, const net::HttpRequest& request, const net::HttpResponse& response) {
    const int status = response.status;
    const bool isBusy = status == 401 || status == 408 || status == 425 || status == 429 || status >= 500;
    if (isBusy) return fail(net::errorOfStatus(response, m_clock.now()));
    if (!isJson(response)) return fail(noAnswer(request, QStringLiteral("not JSON, status %1").arg(status)));
    const auto document = parseObject(response.body);
    if (!document) return fail(noAnswer(request, document.error().detail));
    if (status / 100 == 2) {
        const auto verdict = readVerdict(turn, *document);
        if (verdict || !verdict.error().is(ErrorCode::BadJson)) return verdict;
        return fail(noAnswer(request, QStringLiteral("member ") + verdict.error().params.value(QStringLiteral("member"))));
    }
    const QString kind = text(*document, "type").section(QLatin1Char('/'), -1);
    if (status / 100 != 4 || kind.isEmpty()) return fail(noAnswer(request, QStringLiteral("status %1").arg(status)));
    if (turn.entry->retryOn.contains(kind)) return fail(ErrorCode::NetBusy, {{QStringLiteral("problem"), kind}}, kind);
    return GateVerdict{GateState::Refused, {}, kind, text(*document, "title")};
}

Result<GateVerdict> GateClient::readVerdict(const Turn& turn, const QJsonObject& document) {
    const GateEntry& entry = *turn.entry;
    if (!entry.verdictFrom.isEmpty()) {
        MOTCUA_TRY(const QString code, requireString(document, entry.verdictFrom));
        if (entry.verdictRetry.contains(code)) return fail(ErrorCode::NetBusy, {{QStringLiteral("problem"), code}}, code);
        if (!entry.verdictOk.contains(code)) return GateVerdict{GateState::Refused, {}, code, text(document, "message")};
    }
    MOTCUA_TRY(const GateAnswer answer, readAnswer(entry.answer, document, turn.words));
    for (const QByteArray& file : answer.files) {
        MOTCUA_TRY(const store::BlobInfo info, m_store.blobs.put(file, QStringLiteral("application/pdf")));
        MOTCUA_CHECK(m_store.inTransaction([&] { return m_store.blobs.record(info); }));
    }
    return GateVerdict{GateState::Answered, answer.fields};
}

Result<void> GateClient::postpone(const Turn& turn, const Error& error, const QDateTime& now) {
    const qint64 failingFor = turn.row.askedAt.msecsTo(now);
    const qint64 wait = std::max(kShortestWaitMs, m_options.retry.delayMs(turn.row.attempts + 1, failingFor, error, m_rng));
    const QDateTime until = now.addMSecs(wait);
    if (concernsTheLine(error)) m_restUntil = until;
    return m_store.inTransaction([&]() -> Result<void> {
        const bool isOwnWait = error.params.contains(QStringLiteral("problem"));
        if (error.is(ErrorCode::NetBusy) && !isOwnWait) {
            MOTCUA_CHECK(m_store.gate.postponeService(turn.row.service, until));
        }
        return m_store.gate.postpone(turn.row.id, until, errorId(error.code), error.detail);
    });
}

// The answer, and who learned it about which dossier: all or none. The event says that, and never what the answer was.
Result<void> GateClient::close(const GateRow& row, const GateVerdict& verdict) {
    return m_store.inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(m_store.gate.close(row.id, verdict));
        store::EventRow event;
        event.id = makeUuid7(m_clock, m_rng);
        event.dossierId = row.dossierId;
        event.kind = QStringLiteral("gateClosed");
        event.payload = {{QStringLiteral("request"), row.id.toString(QUuid::WithoutBraces)},
                         {QStringLiteral("service"), row.service},
                         {QStringLiteral("purpose"), row.purpose},
                         {QStringLiteral("state"), gateStateCode(verdict.state)}};
        if (!verdict.code.isEmpty()) event.payload.insert(QStringLiteral("code"), verdict.code);
        event.actorId = row.actor.officerId;
        event.actorName = row.actor.name;
        event.actorRole = roleCode(row.actor.role);
        event.actorPost = row.actor.title;
        event.deviceTime = m_clock.now();
        return m_store.events.append(event);
    });
}

}  // namespace motcua::sync
