// What leaves the house: parcels of the public post, notices to citizens, documents to agencies, ratings to the province.

#include <algorithm>

#include "sandbox/model/gate/GateEndpoint.h"

namespace motcua::sandbox {
namespace {

using Call = GateEndpoint::Call;
constexpr qint64 kCollectedAfterSeconds = 3'600;
constexpr qint64 kDeliveredAfterSeconds = 2 * 86'400;
constexpr int kCharge = 26'000;

HttpAnswer missing(const char* name) {
    return problemAnswer(422, QStringLiteral("member"), QStringLiteral("Member missing or wrong"), QLatin1String(name));
}

// A parcel moves by itself, by the clock alone.
int stateOf(const Parcel& parcel, const QDateTime& now) {
    const qint64 age = parcel.orderedAt.secsTo(now);
    if (age < kCollectedAfterSeconds) return 1;
    return age < kDeliveredAfterSeconds ? 2 : 3;
}

}  // namespace

HttpAnswer orderPost(State& state, const Call& call) {
    for (const char* side : {"NguoiGui", "NguoiNhan"}) {
        if (member(call.body.value(QLatin1String(side)).toObject(), "DiaChi").isEmpty()) return missing(side);
    }
    const Parcel parcel{QStringLiteral("EV%1VN").arg(state.gate.parcels.size() + 1, 9, 10, QLatin1Char('0')), call.body,
                        call.now};
    state.gate.parcels.append(parcel);
    return gateAnswer({{QStringLiteral("SoDonHang"), member(call.body, "SoDonHang")},
                       {QStringLiteral("MaBuuGui"), parcel.item},
                       {QStringLiteral("CuocPhi"), kCharge}});
}

HttpAnswer trackPost(State& state, const Call& call) {
    const QString item = member(call.body, "MaBuuGui");
    const auto parcel = std::find_if(state.gate.parcels.cbegin(), state.gate.parcels.cend(),
                                     [&](const Parcel& known) { return known.item == item; });
    if (parcel == state.gate.parcels.cend()) return gateNotFound();
    QJsonObject answer{{QStringLiteral("MaBuuGui"), item},
                       {QStringLiteral("TrangThai"), stateOf(*parcel, call.now)},
                       {QStringLiteral("ThoiGian"), toLocal(call.now).toString(u"yyyyMMddHHmmss")}};
    if (stateOf(*parcel, call.now) == 3) {
        answer.insert(QStringLiteral("NguoiNhanThucTe"), parcel->order.value(u"NguoiNhan").toObject().value(u"HoTen"));
    }
    return gateAnswer(answer);
}

HttpAnswer sendNotice(State& state, const Call& call) {
    if (member(call.body, "NguoiNhan").isEmpty()) return missing("NguoiNhan");
    state.gate.notices.append(call.body);
    return gateAnswer({{QStringLiteral("MaTin"), member(call.body, "MaTin")}, {QStringLiteral("TrangThai"), 1}});
}

HttpAnswer takeLetter(State& state, const Call& call) {
    if (member(call.body, "DocumentId").isEmpty()) return missing("DocumentId");
    state.gate.letters.append(call.body);
    return gateAnswer({{QStringLiteral("DocumentId"), member(call.body, "DocumentId")}, {QStringLiteral("TrangThai"), 0}});
}

HttpAnswer takeRating(State& state, const Call& call) {
    const int score = call.body.value(u"MucDo").toInt();
    if (score < 1 || score > 5) return missing("MucDo");
    state.gate.ratings.append(call.body);
    return gateAnswer({{QStringLiteral("MaDanhGia"), QStringLiteral("DG-%1").arg(state.gate.ratings.size())}});
}

}  // namespace motcua::sandbox
