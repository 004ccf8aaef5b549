// POST /lgsp/<context>/<version>/<call>: the systems behind the province's gate, in their own field names (handbook domain.md
// §4), as one gateway of the province would show them.
//
// An order needs an Idempotency-Key; the same key with the same bytes gives the first answer again and has no second effect,
// with other bytes it is refused (key-reused). A look-up of a person needs officer, purpose and dossier, or it is refused
// (purpose). Not found is error_code "1", a system at rest "99". Shapes: resources/api/gate-v1.yaml. Threads: one.
#pragma once

#include <optional>

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"
#include "sandbox/model/TokenSigner.h"

namespace motcua::sandbox {

class GateEndpoint {
public:
    explicit GateEndpoint(State& state) : m_state(state) {}
    HttpAnswer answer(const HttpQuestion& question, const Caller& caller, const QDateTime& now);
    static QStringList paths();

    struct Call {
        QJsonObject body;
        Caller caller;
        QDateTime now;
    };

private:
    struct System {
        const char* path;
        bool isOrder;
        bool needsPurpose;
        HttpAnswer (*answer)(State&, const Call&);
    };
    static const QList<System>& systems();
    HttpAnswer once(const System& system, const HttpQuestion& question, const Call& call);
    std::optional<HttpAnswer> refuseWithoutPurpose(const System& system, const Call& call);

    State& m_state;
};

// The profile as a province publishes it (modules/sync/gate/GateProfile.h): signed over its canonical form.
Result<QJsonObject> signedGateProfile(const QByteArray& profile, const TokenSigner& signer);

// Helpers of the systems.
HttpAnswer gateAnswer(QJsonObject body);  // error_code 0
HttpAnswer gateNotFound();                // error_code 1
QString member(const QJsonObject& body, const char* name);

// Registers.cpp: dân cư, đăng ký doanh nghiệp, hộ tịch, đất đai, bảo hiểm.
HttpAnswer verifyCitizen(State& state, const GateEndpoint::Call& call);
HttpAnswer findBusiness(State& state, const GateEndpoint::Call& call);
HttpAnswer findCivilRecord(State& state, const GateEndpoint::Call& call);
HttpAnswer findLand(State& state, const GateEndpoint::Call& call);
HttpAnswer findInsurance(State& state, const GateEndpoint::Call& call);
// Payments.cpp
HttpAnswer orderPayment(State& state, const GateEndpoint::Call& call);
HttpAnswer checkPayment(State& state, const GateEndpoint::Call& call);
HttpAnswer reconcileDay(State& state, const GateEndpoint::Call& call);
HttpAnswer payInvoice(State& state, const GateEndpoint::Call& call);  // the citizen's part, for tests and demo
// Messages.cpp: bưu chính, tin nhắn, văn bản, đánh giá.
HttpAnswer orderPost(State& state, const GateEndpoint::Call& call);
HttpAnswer trackPost(State& state, const GateEndpoint::Call& call);
HttpAnswer sendNotice(State& state, const GateEndpoint::Call& call);
HttpAnswer takeLetter(State& state, const GateEndpoint::Call& call);
HttpAnswer takeRating(State& state, const GateEndpoint::Call& call);
// Repository.cpp: kho dữ liệu số hóa, kho dữ liệu của tổ chức, cá nhân.
HttpAnswer storeDocument(State& state, const GateEndpoint::Call& call);
HttpAnswer findDocuments(State& state, const GateEndpoint::Call& call);
HttpAnswer fetchDocument(State& state, const GateEndpoint::Call& call);
HttpAnswer giveToOwner(State& state, const GateEndpoint::Call& call);
HttpAnswer findOwnerPapers(State& state, const GateEndpoint::Call& call);
// EdXml.cpp: the fields of the message header and of the attachments; nothing if the envelope is not one.
std::optional<QJsonObject> readEdXml(const QByteArray& xml);

}  // namespace motcua::sandbox
