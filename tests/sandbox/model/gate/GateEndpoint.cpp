#include "sandbox/model/gate/GateEndpoint.h"

#include <QCryptographicHash>
#include <algorithm>

#include "base/Json.h"

namespace motcua::sandbox {
namespace {

HttpAnswer badRequest(const char* kind, const char* title) {
    return problemAnswer(400, QLatin1String(kind), QLatin1String(title));
}

std::optional<QJsonObject> bodyOf(const HttpQuestion& question) {
    if (question.header("content-type").startsWith("application/xml")) return readEdXml(question.body);
    const auto json = parseObject(question.body);
    return json ? std::optional(*json) : std::nullopt;
}

}  // namespace

const QList<GateEndpoint::System>& GateEndpoint::systems() {
    static const QList<System> kSystems{
        {"/lgsp/dancu/1.0.0/xacthuc", false, true, verifyCitizen},
        {"/lgsp/dkkd/1.0.0/tracuu", false, true, findBusiness},
        {"/lgsp/hotich/1.0.0/tracuu", false, true, findCivilRecord},
        {"/lgsp/datdai/1.0.0/tracuu", false, true, findLand},
        {"/lgsp/bhxh/1.0.0/tracuu", false, true, findInsurance},
        {"/lgsp/thanhtoan/1.0.0/yeucau", true, false, orderPayment},
        {"/lgsp/thanhtoan/1.0.0/trangthai", false, false, checkPayment},
        {"/lgsp/thanhtoan/1.0.0/doisoat", false, false, reconcileDay},
        {"/lgsp/thanhtoan/1.0.0/thunghiem-nop", false, false, payInvoice},
        {"/lgsp/buuchinh/1.0.0/postDieuTin", true, false, orderPost},
        {"/lgsp/buuchinh/1.0.0/getDelivery", false, false, trackPost},
        {"/lgsp/thongbao/1.0.0/gui", true, false, sendNotice},
        {"/lgsp/khosohoa/1.0.0/luu", true, false, storeDocument},
        {"/lgsp/khosohoa/1.0.0/tim", false, true, findDocuments},
        {"/lgsp/khosohoa/1.0.0/tai", false, true, fetchDocument},
        {"/lgsp/khocanhan/1.0.0/luu", true, false, giveToOwner},
        {"/lgsp/khocanhan/1.0.0/tim", false, true, findOwnerPapers},
        {"/lgsp/vanban/1.0.0/gui", true, false, takeLetter},
        {"/lgsp/danhgia/1.0.0/gui", true, false, takeRating},
    };
    return kSystems;
}

QStringList GateEndpoint::paths() {
    QStringList out;
    for (const System& system : systems()) out.append(QLatin1String(system.path));
    return out;
}

HttpAnswer GateEndpoint::answer(const HttpQuestion& question, const Caller& caller, const QDateTime& now) {
    const QString path = question.path();
    const auto system = std::find_if(systems().begin(), systems().end(),
                                     [&](const System& known) { return path == QLatin1String(known.path); });
    const auto body = bodyOf(question);
    if (!body) return badRequest("bad-body", "The body is neither a JSON object nor an edXML envelope");
    const Call call{*body, caller, now};
    if (const auto refusal = refuseWithoutPurpose(*system, call)) return *refusal;
    return system->isOrder ? once(*system, question, call) : system->answer(m_state, call);
}

HttpAnswer GateEndpoint::once(const System& system, const HttpQuestion& question, const Call& call) {
    const QByteArray key = question.header("idempotency-key");
    if (key.isEmpty()) return badRequest("no-key", "Idempotency-Key is missing");
    const QString name = call.caller.office + QLatin1Char('/') + QString::fromLatin1(key);
    const QByteArray fingerprint =
        QCryptographicHash::hash(QByteArray(system.path) + '\n' + question.body, QCryptographicHash::Sha256);
    const auto known = m_state.gate.replies.constFind(name);
    if (known != m_state.gate.replies.cend()) {
        if (known->fingerprint != fingerprint)
            return problemAnswer(422, QStringLiteral("key-reused"), QStringLiteral("The key stands for another request"));
        return bytesAnswer(200, "application/json", known->body);
    }
    const HttpAnswer answer = system.answer(m_state, call);
    // A refusal had no effect: the same request may succeed later.
    if (answer.status == 200) m_state.gate.replies.insert(name, {fingerprint, answer.body});
    return answer;
}

std::optional<HttpAnswer> GateEndpoint::refuseWithoutPurpose(const System& system, const Call& call) {
    if (!system.needsPurpose) return std::nullopt;
    for (const char* name : {"MucDich", "MaCanBo", "MaHoSo"}) {
        if (member(call.body, name).isEmpty())
            return problemAnswer(403, QStringLiteral("purpose"), QStringLiteral("Officer, purpose and dossier must be named"),
                                 QLatin1String(name));
    }
    m_state.gate.lookUps.append({{QStringLiteral("path"), QLatin1String(system.path)},
                                 {QStringLiteral("officer"), call.caller.subject},
                                 {QStringLiteral("purpose"), member(call.body, "MucDich")},
                                 {QStringLiteral("dossier"), member(call.body, "MaHoSo")},
                                 {QStringLiteral("at"), toIso(call.now)}});
    return std::nullopt;
}

Result<QJsonObject> signedGateProfile(const QByteArray& profile, const TokenSigner& signer) {
    MOTCUA_TRY(const QJsonObject content, parseObject(profile));
    const QByteArray signature = signer.sign(canonical(content))
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return QJsonObject{{QStringLiteral("profile"), content},
                       {QStringLiteral("signature"), QJsonObject{{QStringLiteral("alg"), signer.algorithm()},
                                                                 {QStringLiteral("value"), QString::fromLatin1(signature)}}}};
}

HttpAnswer gateAnswer(QJsonObject body) {
    body.insert(QStringLiteral("error_code"), QStringLiteral("0"));
    return jsonAnswer(200, body);
}

HttpAnswer gateNotFound() {
    return jsonAnswer(200, {{QStringLiteral("error_code"), QStringLiteral("1")},
                            {QStringLiteral("message"), QStringLiteral("Không tìm thấy dữ liệu")}});
}

QString member(const QJsonObject& body, const char* name) {
    return body.value(QLatin1String(name)).toString();
}

}  // namespace motcua::sandbox
