// The digitization repository (kho dữ liệu số hóa) and the store of each person's papers (NĐ 45/2020/NĐ-CP Điều 13, 16).

#include <QJsonArray>
#include <algorithm>

#include "sandbox/model/gate/GateEndpoint.h"

namespace motcua::sandbox {
namespace {

using Call = GateEndpoint::Call;

HttpAnswer missing(const char* name) {
    return problemAnswer(422, QStringLiteral("member"), QStringLiteral("Member missing or wrong"), QLatin1String(name));
}

HttpAnswer fileMissing() {
    return problemAnswer(409, QStringLiteral("file-missing"), QStringLiteral("The file has not arrived yet"));
}

bool hasFile(const State& state, const QString& sha256) {
    return state.blobs.contains(sha256.toLatin1());
}

QJsonArray papersOf(const QList<QJsonObject>& papers, const char* ownerMember, const QString& owner, const QString& kind) {
    QJsonArray out;
    for (const QJsonObject& paper : papers) {
        const bool isKind = kind.isEmpty() || member(paper, "MaGiayTo") == kind;
        if (member(paper, ownerMember) == owner && isKind) out.append(paper);
    }
    return out;
}

}  // namespace

HttpAnswer storeDocument(State& state, const Call& call) {
    QJsonObject paper = call.body;
    const QString sha256 = member(paper.take(QStringLiteral("Tep")).toObject(), "MaBam");
    for (const char* name : {"MaGiayTo", "MaChuGiayTo", "TenGiayTo", "TrichYeu"}) {
        if (member(paper, name).isEmpty()) return missing(name);
    }
    if (!hasFile(state, sha256)) return fileMissing();
    // TT 01/2023/TT-VPCP Điều 10: owner's identifier, then the kind of paper.
    const QString code =
        QStringLiteral("%1.%2.%3")
            .arg(member(paper, "MaChuGiayTo"), member(paper, "MaGiayTo"), QString::number(state.gate.documents.size() + 1));
    paper.insert(QStringLiteral("MaKetQuaSoHoa"), code);
    paper.insert(QStringLiteral("MaBam"), sha256);
    state.gate.documents.append(paper);
    return gateAnswer({{QStringLiteral("MaKetQuaSoHoa"), code}, {QStringLiteral("MaBam"), sha256}});
}

HttpAnswer findDocuments(State& state, const Call& call) {
    return gateAnswer({{QStringLiteral("GiayTo"), papersOf(state.gate.documents, "MaChuGiayTo",
                                                           member(call.body, "MaChuGiayTo"), member(call.body, "MaGiayTo"))}});
}

HttpAnswer fetchDocument(State& state, const Call& call) {
    const QString code = member(call.body, "MaKetQuaSoHoa");
    const auto paper = std::find_if(state.gate.documents.cbegin(), state.gate.documents.cend(),
                                    [&](const QJsonObject& known) { return member(known, "MaKetQuaSoHoa") == code; });
    if (paper == state.gate.documents.cend()) return gateNotFound();
    const QByteArray bytes = state.blobs.value(member(*paper, "MaBam").toLatin1()).bytes;
    return gateAnswer(
        {{QStringLiteral("MaKetQuaSoHoa"), code}, {QStringLiteral("NoiDung"), QString::fromLatin1(bytes.toBase64())}});
}

HttpAnswer giveToOwner(State& state, const Call& call) {
    if (member(call.body, "MaDinhDanh").isEmpty()) return missing("MaDinhDanh");
    if (!hasFile(state, member(call.body, "MaBam"))) return fileMissing();
    state.gate.ownerPapers.append(call.body);
    return gateAnswer({{QStringLiteral("MaKetQua"), member(call.body, "MaKetQua")},
                       {QStringLiteral("ThoiGian"), toLocal(call.now).toString(u"yyyyMMddHHmmss")}});
}

HttpAnswer findOwnerPapers(State& state, const Call& call) {
    return gateAnswer({{QStringLiteral("GiayTo"), papersOf(state.gate.ownerPapers, "MaDinhDanh",
                                                           member(call.body, "MaDinhDanh"), member(call.body, "MaGiayTo"))}});
}

}  // namespace motcua::sandbox
