// What a desk asks of other systems through the province's gate (LGSP), beside its own dossiers: look-ups and orders.
//
// A look-up (tra cứu, đối chiếu) changes nothing at the other side; an order (yêu cầu) has one effect, once for its key. Who
// may ask is decided by role: least right, TT 12/2022/TT-BTTTT; personal data only for a dossier at hand, Luật BVDLCN 91/2025.
// Codes are those of the store and of the gate profile. Errors: GateServiceUnknown {service}, NotAllowed {action, role}.
// Threads: pure functions.
#pragma once

#include <QList>
#include <QString>

#include "base/Result.h"
#include "domain/Officer.h"

namespace motcua {

enum class GateService {
    VerifyCitizen,    // population.verify: đối chiếu CSDLQG về dân cư
    FindBusiness,     // business.find: CSDLQG về đăng ký doanh nghiệp
    FindCivilRecord,  // civil.find: CSDL hộ tịch
    FindLand,         // land.find: CSDL đất đai
    FindInsurance,    // insurance.find: CSDLQG về bảo hiểm
    OrderPayment,     // payment.order: yêu cầu thanh toán trực tuyến
    CheckPayment,     // payment.check: trạng thái thanh toán
    ReconcileDay,     // payment.reconcile: đối soát theo ngày
    OrderPost,        // post.order: bưu chính công ích (thu gom, phát trả)
    TrackPost,        // post.track: định vị bưu gửi
    SendNotice,       // notice.send: tin nhắn, thư điện tử, Zalo
    StoreDocument,    // repository.store: kho dữ liệu số hóa
    FindDocuments,    // repository.find
    FetchDocument,    // repository.fetch
    GiveToOwner,      // owner.store: kho dữ liệu điện tử của tổ chức, cá nhân
    FindOwnerPapers,  // owner.find
    SendReply,        // document.send: văn bản điện tử, edXML
    SendRating,       // rating.send: đánh giá mức độ hài lòng
};

QString gateServiceCode(GateService service);
Result<GateService> gateServiceOf(const QString& code);
QList<GateService> gateServices();
// True for orders: a lost reply must not make a second effect.
bool hasEffect(GateService service);
// The role among the officer's that entitles to the question.
Result<Role> roleToAsk(const Officer& officer, GateService service);

}  // namespace motcua
