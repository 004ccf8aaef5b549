#include "domain/GateService.h"

#include <algorithm>
#include <initializer_list>

namespace motcua {
namespace {

using S = GateService;
using R = Role;

struct ServiceRow {
    S service;
    const char* code;
    bool hasEffect;
    std::initializer_list<R> roles;
};

const std::initializer_list<ServiceRow>& table() {
    static const std::initializer_list<R> kLookUp{R::Reception, R::Handler, R::UnitHead};
    static const std::initializer_list<R> kCounter{R::Reception, R::Return};
    static const std::initializer_list<R> kPapers{R::Digitizer, R::Reception, R::Clerk, R::Leader};
    static const std::initializer_list<ServiceRow> kTable{
        {S::VerifyCitizen, "population.verify", false, kLookUp},
        {S::FindBusiness, "business.find", false, kLookUp},
        {S::FindCivilRecord, "civil.find", false, kLookUp},
        {S::FindLand, "land.find", false, kLookUp},
        {S::FindInsurance, "insurance.find", false, kLookUp},
        {S::OrderPayment, "payment.order", true, kCounter},
        {S::CheckPayment, "payment.check", false, kCounter},
        {S::ReconcileDay, "payment.reconcile", false, {R::Return, R::UnitHead, R::Leader}},
        {S::OrderPost, "post.order", true, kCounter},
        {S::TrackPost, "post.track", false, kCounter},
        {S::SendNotice, "notice.send", true, {R::Reception, R::Return, R::Handler, R::Clerk}},
        {S::StoreDocument, "repository.store", true, kPapers},
        {S::FindDocuments, "repository.find", false, {R::Reception, R::Digitizer, R::Handler}},
        {S::FetchDocument, "repository.fetch", false, {R::Reception, R::Digitizer, R::Handler}},
        {S::GiveToOwner, "owner.store", true, {R::Return, R::Reception, R::Clerk}},
        {S::FindOwnerPapers, "owner.find", false, {R::Reception, R::Digitizer, R::Handler}},
        {S::SendReply, "document.send", true, {R::Clerk}},
        {S::SendRating, "rating.send", true, kCounter},
    };
    return kTable;
}

const ServiceRow& rowOf(S service) {
    return *std::find_if(table().begin(), table().end(), [service](const ServiceRow& row) { return row.service == service; });
}

}  // namespace

QString gateServiceCode(S service) {
    return QString::fromLatin1(rowOf(service).code);
}

Result<S> gateServiceOf(const QString& code) {
    for (const ServiceRow& row : table()) {
        if (code == QLatin1String(row.code)) return row.service;
    }
    return fail(ErrorCode::GateServiceUnknown, {{QStringLiteral("service"), code}});
}

QList<S> gateServices() {
    QList<S> all;
    for (const ServiceRow& row : table()) all.append(row.service);
    return all;
}

bool hasEffect(S service) {
    return rowOf(service).hasEffect;
}

Result<Role> roleToAsk(const Officer& officer, S service) {
    for (const R role : rowOf(service).roles) {
        if (officer.hasRole(role)) return role;
    }
    return fail(ErrorCode::NotAllowed, {{QStringLiteral("action"), gateServiceCode(service)},
                                        {QStringLiteral("role"), roleCode(*rowOf(service).roles.begin())}});
}

}  // namespace motcua
