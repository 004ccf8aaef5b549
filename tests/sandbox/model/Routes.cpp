// The table of endpoints, and what each calls.

#include "sandbox/model/BlobEndpoint.h"
#include "sandbox/model/ClassicEndpoint.h"
#include "sandbox/model/DigestEndpoint.h"
#include "sandbox/model/FeedEndpoint.h"
#include "sandbox/model/LeaseEndpoint.h"
#include "sandbox/model/LockEndpoint.h"
#include "sandbox/model/LoginEndpoint.h"
#include "sandbox/model/OpsEndpoint.h"
#include "sandbox/model/OverviewPage.h"
#include "sandbox/model/PkiEndpoint.h"
#include "sandbox/model/Province.h"
#include "sandbox/model/TokenEndpoint.h"
#include "sandbox/model/TusEndpoint.h"
#include "sandbox/model/gate/GateEndpoint.h"

namespace motcua::sandbox {

const QList<Province::Route>& Province::routes() {
    static const QList<Route> kRoutes = [] {
        QList<Route> routes{
            {"GET", QStringLiteral("/"), Access::Everyone, &Province::overview},
            {"GET", QStringLiteral("/.well-known/openid-configuration"), Access::Everyone, &Province::discovery},
            {"GET", QStringLiteral("/oidc/jwks"), Access::Everyone, &Province::jwks},
            {"GET", QStringLiteral("/oidc/authorize"), Access::Everyone, &Province::showLogin},
            {"POST", QStringLiteral("/oidc/authorize"), Access::Everyone, &Province::logIn},
            {"POST", QStringLiteral("/oidc/token"), Access::Everyone, &Province::token},
            {"POST", QStringLiteral("/oidc/revoke"), Access::Everyone, &Province::revoke},
            {"POST", QStringLiteral("/sync/v1/ops"), Access::Desk, &Province::ops},
            {"GET", QStringLiteral("/sync/v1/changes"), Access::Token, &Province::changes},
            {"GET", QStringLiteral("/sync/v1/snapshot"), Access::Token, &Province::snapshot},
            {"POST", QStringLiteral("/sync/v1/number-leases"), Access::Desk, &Province::lease},
            {"DELETE", QStringLiteral("/sync/v1/number-leases/{leaseId}"), Access::Desk, &Province::giveLeaseBack},
            {"GET", QStringLiteral("/sync/v1/dossiers/{dossierId}"), Access::Token, &Province::dossier},
            {"GET", QStringLiteral("/sync/v1/digest"), Access::Token, &Province::bucketDigests},
            {"GET", QStringLiteral("/sync/v1/open-dossiers"), Access::Token, &Province::openDossiers},
            {"POST", QStringLiteral("/sync/v1/locks"), Access::Desk, &Province::lock},
            {"DELETE", QStringLiteral("/sync/v1/locks/{dossierId}"), Access::Desk, &Province::unlock},
            {"GET", QStringLiteral("/sync/v1/state-digest"), Access::Token, &Province::stateDigest},
            {"HEAD", QStringLiteral("/sync/v1/blobs/{sha256}"), Access::Token, &Province::blob},
            {"GET", QStringLiteral("/sync/v1/blobs/{sha256}"), Access::Token, &Province::blob},
            {"OPTIONS", QStringLiteral("/sync/v1/files"), Access::Everyone, &Province::uploadOptions},
            {"POST", QStringLiteral("/sync/v1/files"), Access::Token, &Province::createUpload},
            {"HEAD", QStringLiteral("/sync/v1/files/{uploadId}"), Access::Token, &Province::uploadHead},
            {"PATCH", QStringLiteral("/sync/v1/files/{uploadId}"), Access::Token, &Province::uploadChunk},
            {"POST", QStringLiteral("/lgsp/hoso/dongBoHoSo"), Access::Desk, &Province::classicPush},
            {"POST", QStringLiteral("/lgsp/hoso/traCuuDongBo"), Access::Desk, &Province::classicQuery},
            {"POST", QStringLiteral("/lgsp/hoso/danhSachTrangThai"), Access::Desk, &Province::classicList},
            {"POST", QStringLiteral("/lgsp/hoso/chiTiet"), Access::Desk, &Province::classicDetail},
            {"POST", QStringLiteral("/lgsp/hoso/capDaiSo"), Access::Desk, &Province::classicLease},
            {"POST", QStringLiteral("/lgsp/hoso/traDaiSo"), Access::Desk, &Province::classicReturnLease},
            {"POST", QStringLiteral("/lgsp/tep/kiemTra"), Access::Desk, &Province::classicHasFile},
            {"POST", QStringLiteral("/lgsp/tep/taiLen"), Access::Desk, &Province::classicUpload},
            {"POST", QStringLiteral("/lgsp/tep/taiVe"), Access::Desk, &Province::classicDownload},
            {"POST", QStringLiteral("/tsa"), Access::Everyone, &Province::timestamp},
            {"POST", QStringLiteral("/ocsp"), Access::Everyone, &Province::ocsp},
            {"GET", QStringLiteral("/ocsp/{request}"), Access::Everyone, &Province::ocspByGet},
            {"GET", QStringLiteral("/crl"), Access::Everyone, &Province::crl},
            {"GET", QStringLiteral("/crl/root"), Access::Everyone, &Province::rootCrl},
            {"GET", QStringLiteral("/certs/{name}"), Access::Everyone, &Province::certificate},
        };
        for (const QString& path : GateEndpoint::paths()) routes.append({"POST", path, Access::Desk, &Province::gate});
        return routes;
    }();
    return kRoutes;
}

HttpAnswer Province::overview(const Request& request) {
    return overviewPage(m_state, request.now);
}

HttpAnswer Province::discovery(const Request&) {
    return TokenEndpoint(m_state, m_options.baseUrl, *m_options.signer).discovery();
}

HttpAnswer Province::jwks(const Request&) {
    return TokenEndpoint(m_state, m_options.baseUrl, *m_options.signer).jwks();
}

HttpAnswer Province::showLogin(const Request& request) {
    return LoginEndpoint(m_state, m_options.baseUrl).showPage(request.question);
}

HttpAnswer Province::logIn(const Request& request) {
    return LoginEndpoint(m_state, m_options.baseUrl).logIn(request.question, request.now);
}

HttpAnswer Province::token(const Request& request) {
    return TokenEndpoint(m_state, m_options.baseUrl, *m_options.signer).token(request.question, request.now);
}

HttpAnswer Province::revoke(const Request& request) {
    return TokenEndpoint(m_state, m_options.baseUrl, *m_options.signer).revoke(request.question);
}

HttpAnswer Province::ops(const Request& request) {
    return OpsEndpoint(m_state).push(request.question, request.caller, request.now);
}

HttpAnswer Province::changes(const Request& request) {
    return FeedEndpoint(m_state).changes(request.question, request.caller, request.now);
}

HttpAnswer Province::snapshot(const Request& request) {
    return FeedEndpoint(m_state).snapshot(request.question, request.caller, request.now);
}

HttpAnswer Province::lease(const Request& request) {
    return LeaseEndpoint(m_state).lease(request.question, request.caller, request.now);
}

HttpAnswer Province::giveLeaseBack(const Request& request) {
    return LeaseEndpoint(m_state).giveBack(request.question, request.argument, request.caller);
}

HttpAnswer Province::dossier(const Request& request) {
    return FeedEndpoint(m_state).dossier(request.argument, request.caller);
}

HttpAnswer Province::bucketDigests(const Request& request) {
    return DigestEndpoint(m_state).buckets(request.caller);
}

HttpAnswer Province::openDossiers(const Request& request) {
    return DigestEndpoint(m_state).open(request.question, request.caller);
}

HttpAnswer Province::lock(const Request& request) {
    return LockEndpoint(m_state).lock(request.question, request.caller, request.now);
}

HttpAnswer Province::unlock(const Request& request) {
    return LockEndpoint(m_state).unlock(request.argument, request.caller);
}

HttpAnswer Province::stateDigest(const Request& request) {
    return FeedEndpoint(m_state).stateDigest(request.caller);
}

HttpAnswer Province::blob(const Request& request) {
    return readBlob(m_state, request.question, request.argument, request.caller);
}

HttpAnswer Province::uploadOptions(const Request&) {
    return TusEndpoint(m_state, m_options.baseUrl).options();
}

HttpAnswer Province::createUpload(const Request& request) {
    return TusEndpoint(m_state, m_options.baseUrl).create(request.question, request.caller, request.now);
}

HttpAnswer Province::uploadHead(const Request& request) {
    return TusEndpoint(m_state, m_options.baseUrl).head(request.question, request.argument, request.caller, request.now);
}

HttpAnswer Province::uploadChunk(const Request& request) {
    return TusEndpoint(m_state, m_options.baseUrl).patch(request.question, request.argument, request.caller, request.now);
}

HttpAnswer Province::gate(const Request& request) {
    return GateEndpoint(m_state).answer(request.question, request.caller, request.now);
}

HttpAnswer Province::classicPush(const Request& request) {
    return ClassicEndpoint(m_state, request.question, request.caller, request.now).push();
}

HttpAnswer Province::classicQuery(const Request& request) {
    return ClassicEndpoint(m_state, request.question, request.caller, request.now).query();
}

HttpAnswer Province::classicList(const Request& request) {
    return ClassicEndpoint(m_state, request.question, request.caller, request.now).list();
}

HttpAnswer Province::classicDetail(const Request& request) {
    return ClassicEndpoint(m_state, request.question, request.caller, request.now).detail();
}

HttpAnswer Province::classicLease(const Request& request) {
    return ClassicEndpoint(m_state, request.question, request.caller, request.now).lease();
}

HttpAnswer Province::classicReturnLease(const Request& request) {
    return ClassicEndpoint(m_state, request.question, request.caller, request.now).returnLease();
}

HttpAnswer Province::classicHasFile(const Request& request) {
    return ClassicEndpoint(m_state, request.question, request.caller, request.now).hasFile();
}

HttpAnswer Province::classicUpload(const Request& request) {
    return ClassicEndpoint(m_state, request.question, request.caller, request.now).upload();
}

HttpAnswer Province::classicDownload(const Request& request) {
    return ClassicEndpoint(m_state, request.question, request.caller, request.now).download();
}

HttpAnswer Province::timestamp(const Request& request) {
    return timestampAnswer(m_options.authority.get(), request.question.body, request.now);
}

HttpAnswer Province::ocsp(const Request& request) {
    return ocspAnswer(m_options.authority.get(), request.question.body, request.now);
}

HttpAnswer Province::ocspByGet(const Request& request) {
    return ocspAnswer(m_options.authority.get(), QByteArray::fromBase64(request.argument.toLatin1()), request.now);
}

HttpAnswer Province::crl(const Request& request) {
    return crlAnswer(m_options.authority.get(), CrlOf::SigningCa, request.now);
}

HttpAnswer Province::rootCrl(const Request& request) {
    return crlAnswer(m_options.authority.get(), CrlOf::Root, request.now);
}

HttpAnswer Province::certificate(const Request& request) {
    return certificateAnswer(m_options.authority.get(), request.argument);
}

}  // namespace motcua::sandbox
