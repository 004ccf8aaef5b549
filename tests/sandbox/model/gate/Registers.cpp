// National registers. They answer about the record that was asked for, and never list.

#include <QJsonArray>
#include <initializer_list>

#include "base/Text.h"
#include "sandbox/model/gate/GateEndpoint.h"

namespace motcua::sandbox {
namespace {

using Call = GateEndpoint::Call;

// The first record of a register whose members are those of the question.
std::optional<QJsonObject> find(const State& state, const char* name, const QJsonObject& question,
                                std::initializer_list<std::pair<const char*, const char*>> members) {
    const QJsonArray records = state.seed.registers.value(QLatin1String(name)).toArray();
    for (const QJsonValue& value : records) {
        const QJsonObject record = value.toObject();
        bool isIt = true;
        for (const auto& [ours, theirs] : members) isIt = isIt && member(record, ours) == member(question, theirs);
        if (isIt) return record;
    }
    return std::nullopt;
}

HttpAnswer found(const std::optional<QJsonObject>& record, const char* name) {
    if (!record) return gateNotFound();
    return gateAnswer({{QLatin1String(name), *record}});
}

int same(const QString& a, const QString& b) {
    return normalized(a).toUpper() == normalized(b).toUpper() ? 1 : 0;
}

}  // namespace

// Field by field, yes or no: the record itself stays here.
HttpAnswer verifyCitizen(State& state, const Call& call) {
    const auto citizen = find(state, "citizens", call.body, {{"SoDinhDanh", "SoDinhDanh"}});
    const QString birth = call.body.value(u"NgayThangNamSinh").toObject().value(u"NgayThangNam").toString();
    const QJsonObject result{
        {QStringLiteral("SoDinhDanh"), citizen ? 1 : 0},
        {QStringLiteral("HoVaTen"), citizen ? same(member(*citizen, "HoVaTen"), member(call.body, "HoVaTen")) : 2},
        {QStringLiteral("NgayThangNamSinh"), citizen ? same(member(*citizen, "NgayThangNamSinh"), birth) : 2}};
    return gateAnswer({{QStringLiteral("MaYeuCau"), member(call.body, "MaYeuCau")}, {QStringLiteral("KetQua"), result}});
}

HttpAnswer findBusiness(State& state, const Call& call) {
    return found(find(state, "businesses", call.body, {{"MaSo", "MaSoDoanhNghiep"}}), "DoanhNghiep");
}

HttpAnswer findCivilRecord(State& state, const Call& call) {
    return found(find(state, "civil", call.body, {{"SoDinhDanh", "SoDinhDanh"}, {"LoaiSuKien", "LoaiSuKien"}}), "HoTich");
}

HttpAnswer findLand(State& state, const Call& call) {
    return found(find(state, "land", call.body, {{"MaXa", "MaXa"}, {"SoToBanDo", "SoToBanDo"}, {"SoThua", "SoThua"}}),
                 "ThuaDat");
}

HttpAnswer findInsurance(State& state, const Call& call) {
    return found(find(state, "insurance", call.body, {{"SoDinhDanh", "SoDinhDanh"}}), "BaoHiem");
}

}  // namespace motcua::sandbox
