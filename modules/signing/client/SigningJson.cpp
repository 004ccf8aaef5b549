#include "signing/client/SigningJson.h"

#include "base/Clock.h"
#include "base/Json.h"

namespace motcua::signing {
namespace {

template <typename T>
Result<T> requireId(const QJsonObject& json, const QString& member, std::optional<T> (*read)(const QString&)) {
    MOTCUA_TRY(const QString id, requireString(json, member));
    if (const auto value = read(id)) return *value;
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
}

QString timeText(const QDateTime& time) {
    return time.isValid() ? toIso(time) : QString();
}
QDateTime timeIn(const QJsonObject& json, const char16_t* member) {
    return fromIso(json.value(QStringView(member)).toString());
}
QString textIn(const QJsonObject& json, const char16_t* member) {
    return json.value(QStringView(member)).toString();
}
bool flagIn(const QJsonObject& json, const char16_t* member) {
    return json.value(QStringView(member)).toBool();
}

QStringList textsIn(const QJsonObject& json, const char16_t* member) {
    QStringList out;
    const QJsonArray array = json.value(QStringView(member)).toArray();
    for (const QJsonValue& value : array) out.append(value.toString());
    return out;
}

QJsonArray reasonsToJson(const std::vector<Reason>& reasons) {
    QJsonArray out;
    for (const Reason reason : reasons) out.append(reasonId(reason));
    return out;
}

Result<std::vector<Reason>> reasonsIn(const QJsonObject& json) {
    std::vector<Reason> out;
    const QStringList ids = textsIn(json, u"reasons");
    for (const QString& id : ids) {
        const auto reason = reasonOf(id);
        if (!reason) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("reasons")}});
        out.push_back(*reason);
    }
    return out;
}

QJsonObject markToJson(const Mark& mark) {
    return {{QStringLiteral("kind"), markId(mark.kind)},
            {QStringLiteral("name"), mark.name},
            {QStringLiteral("title"), mark.title},
            {QStringLiteral("agency"), mark.agency},
            {QStringLiteral("number"), mark.number},
            {QStringLiteral("date"), mark.date},
            {QStringLiteral("image"), mark.imageFile},
            {QStringLiteral("page"), mark.page},
            {QStringLiteral("box"), QJsonArray{mark.box.x(), mark.box.y(), mark.box.width(), mark.box.height()}}};
}

Result<Mark> markFrom(const QJsonObject& json) {
    Mark mark;
    MOTCUA_TRY(mark.kind, requireId<MarkKind>(json, QStringLiteral("kind"), markOf));
    mark.name = textIn(json, u"name");
    mark.title = textIn(json, u"title");
    mark.agency = textIn(json, u"agency");
    mark.number = textIn(json, u"number");
    mark.date = textIn(json, u"date");
    mark.imageFile = textIn(json, u"image");
    mark.page = json.value(u"page").toInt();
    const QJsonArray box = json.value(u"box").toArray();
    mark.box = QRectF(box.at(0).toDouble(), box.at(1).toDouble(), box.at(2).toDouble(), box.at(3).toDouble());
    return mark;
}

Result<SignRow> signRowFrom(const QJsonObject& json) {
    SignRow row;
    MOTCUA_TRY(row.file, requireString(json, QStringLiteral("file")));
    MOTCUA_TRY(row.status, requireId<SignStatus>(json, QStringLiteral("status"), statusOf));
    MOTCUA_TRY(row.level, requireId<Level>(json, QStringLiteral("level"), levelOf));
    row.out = textIn(json, u"out");
    row.signer = textIn(json, u"signer");
    row.time = timeIn(json, u"time");
    if (json.contains(u"reason")) row.reason = errorFromJson(json.value(u"reason").toObject());
    return row;
}

Result<SignatureReport> signatureReportFrom(const QJsonObject& json) {
    SignatureReport out;
    MOTCUA_TRY(out.verdict, requireId<Verdict>(json, QStringLiteral("verdict"), verdictOf));
    MOTCUA_TRY(out.level, requireId<Level>(json, QStringLiteral("level"), levelOf));
    MOTCUA_TRY(out.reasons, reasonsIn(json));
    out.signer = textIn(json, u"signer");
    out.organisation = textIn(json, u"organisation");
    out.certificateSha256 = textIn(json, u"certificateSha256");
    out.isDocumentTimestamp = flagIn(json, u"isDocumentTimestamp");
    out.time = timeIn(json, u"time");
    out.timeProven = flagIn(json, u"timeProven");
    out.coversWholeFile = flagIn(json, u"coversWholeFile");
    out.changedAfter = flagIn(json, u"changedAfter");
    out.signedBytes = json.value(u"signedBytes").toInteger();
    return out;
}

Result<TokenCertificate> tokenCertificateFrom(const QJsonObject& json) {
    return TokenCertificate{textIn(json, u"subject"),   textIn(json, u"organisation"), textIn(json, u"sha256"),
                            timeIn(json, u"notBefore"), timeIn(json, u"notAfter"),     flagIn(json, u"fitForSigning")};
}

QJsonObject toJson(const TokenCertificate& certificate) {
    return {{QStringLiteral("subject"), certificate.subject},
            {QStringLiteral("organisation"), certificate.organisation},
            {QStringLiteral("sha256"), certificate.sha256},
            {QStringLiteral("notBefore"), timeText(certificate.notBefore)},
            {QStringLiteral("notAfter"), timeText(certificate.notAfter)},
            {QStringLiteral("fitForSigning"), certificate.fitForSigning}};
}

}  // namespace

QJsonObject toJson(const KeySource& key) {
    return {{QStringLiteral("pkcs11Module"), key.pkcs11Module},
            {QStringLiteral("tokenLabel"), key.tokenLabel},
            {QStringLiteral("p12File"), key.p12File},
            {QStringLiteral("certificateSha256"), key.certificateSha256},
            {QStringLiteral("rsaPss"), key.rsaPss}};
}

QJsonObject toJson(const SignJob& job) {
    return {{QStringLiteral("in"), job.in}, {QStringLiteral("out"), job.out}, {QStringLiteral("mark"), markToJson(job.mark)}};
}

QJsonObject toJson(const SignOptions& options) {
    return {{QStringLiteral("level"), levelId(options.level)},
            {QStringLiteral("tsaUrl"), options.tsaUrl},
            {QStringLiteral("trust"), QJsonArray::fromStringList(options.trust)},
            {QStringLiteral("crls"), QJsonArray::fromStringList(options.crls)},
            {QStringLiteral("tlsCa"), options.tlsCa},
            {QStringLiteral("now"), timeText(options.now)},
            {QStringLiteral("renew"), options.renew}};
}

QJsonObject toJson(const SignRow& row) {
    QJsonObject json{{QStringLiteral("file"), row.file},
                     {QStringLiteral("out"), row.out},
                     {QStringLiteral("status"), statusId(row.status)},
                     {QStringLiteral("level"), levelId(row.level)},
                     {QStringLiteral("signer"), row.signer},
                     {QStringLiteral("time"), timeText(row.time)}};
    if (row.reason) json.insert(QStringLiteral("reason"), motcua::toJson(*row.reason));
    return json;
}

QJsonObject toJson(const SignResult& result) {
    QJsonObject json{{QStringLiteral("rows"), listToJson(result.rows)}};
    if (result.stopped) json.insert(QStringLiteral("stopped"), motcua::toJson(*result.stopped));
    return json;
}

QJsonObject toJson(const VerifyOptions& options) {
    return {{QStringLiteral("trust"), QJsonArray::fromStringList(options.trust)},
            {QStringLiteral("crls"), QJsonArray::fromStringList(options.crls)},
            {QStringLiteral("tlsCa"), options.tlsCa},
            {QStringLiteral("offline"), options.offline},
            {QStringLiteral("now"), timeText(options.now)}};
}

QJsonObject toJson(const SignatureReport& signature) {
    return {{QStringLiteral("signer"), signature.signer},
            {QStringLiteral("organisation"), signature.organisation},
            {QStringLiteral("certificateSha256"), signature.certificateSha256},
            {QStringLiteral("isDocumentTimestamp"), signature.isDocumentTimestamp},
            {QStringLiteral("level"), levelId(signature.level)},
            {QStringLiteral("time"), timeText(signature.time)},
            {QStringLiteral("timeProven"), signature.timeProven},
            {QStringLiteral("coversWholeFile"), signature.coversWholeFile},
            {QStringLiteral("changedAfter"), signature.changedAfter},
            {QStringLiteral("verdict"), verdictId(signature.verdict)},
            {QStringLiteral("subIndication"), subIndication(signature.reasons)},
            {QStringLiteral("signedBytes"), signature.signedBytes},
            {QStringLiteral("reasons"), reasonsToJson(signature.reasons)}};
}

QJsonObject toJson(const VerifyReport& report) {
    return {{QStringLiteral("file"), report.file},
            {QStringLiteral("verdict"), verdictId(report.verdict)},
            {QStringLiteral("signatures"), listToJson(report.signatures)},
            {QStringLiteral("subIndication"), subIndication(report.reasons)},
            {QStringLiteral("reasons"), reasonsToJson(report.reasons)}};
}

QJsonObject toJson(const TokenInfo& token) {
    QJsonArray certificates;
    for (const TokenCertificate& certificate : token.certificates) certificates.append(toJson(certificate));
    return {{QStringLiteral("label"), token.label},           {QStringLiteral("model"), token.model},
            {QStringLiteral("serial"), token.serial},         {QStringLiteral("pinTriesLow"), token.pinTriesLow},
            {QStringLiteral("pinLastTry"), token.pinLastTry}, {QStringLiteral("pinLocked"), token.pinLocked},
            {QStringLiteral("hasPinPad"), token.hasPinPad},   {QStringLiteral("certificates"), certificates}};
}

Result<KeySource> keySourceFrom(const QJsonObject& json) {
    return KeySource{textIn(json, u"pkcs11Module"), textIn(json, u"tokenLabel"), textIn(json, u"p12File"),
                     textIn(json, u"certificateSha256"), flagIn(json, u"rsaPss")};
}

Result<SignJob> signJobFrom(const QJsonObject& json) {
    SignJob job;
    MOTCUA_TRY(job.in, requireString(json, QStringLiteral("in")));
    MOTCUA_TRY(job.out, requireString(json, QStringLiteral("out")));
    MOTCUA_TRY(const QJsonObject mark, requireObject(json, QStringLiteral("mark")));
    MOTCUA_TRY(job.mark, markFrom(mark));
    return job;
}

Result<SignOptions> signOptionsFrom(const QJsonObject& json) {
    SignOptions options;
    MOTCUA_TRY(options.level, requireId<Level>(json, QStringLiteral("level"), levelOf));
    options.tsaUrl = textIn(json, u"tsaUrl");
    options.trust = textsIn(json, u"trust");
    options.crls = textsIn(json, u"crls");
    options.tlsCa = textIn(json, u"tlsCa");
    options.now = timeIn(json, u"now");
    options.renew = flagIn(json, u"renew");
    return options;
}

Result<SignResult> signResultFrom(const QJsonObject& json) {
    SignResult result;
    MOTCUA_TRY(const QJsonArray rows, requireArray(json, QStringLiteral("rows")));
    MOTCUA_TRY(result.rows, listFrom<SignRow>(rows, signRowFrom));
    if (json.contains(u"stopped")) result.stopped = errorFromJson(json.value(u"stopped").toObject());
    return result;
}

Result<VerifyOptions> verifyOptionsFrom(const QJsonObject& json) {
    return VerifyOptions{textsIn(json, u"trust"), textsIn(json, u"crls"), textIn(json, u"tlsCa"), flagIn(json, u"offline"),
                         timeIn(json, u"now")};
}

Result<VerifyReport> verifyReportFrom(const QJsonObject& json) {
    VerifyReport report;
    report.file = textIn(json, u"file");
    MOTCUA_TRY(report.verdict, requireId<Verdict>(json, QStringLiteral("verdict"), verdictOf));
    MOTCUA_TRY(const QJsonArray signatures, requireArray(json, QStringLiteral("signatures")));
    MOTCUA_TRY(report.signatures, listFrom<SignatureReport>(signatures, signatureReportFrom));
    MOTCUA_TRY(report.reasons, reasonsIn(json));
    return report;
}

Result<TokenInfo> tokenInfoFrom(const QJsonObject& json) {
    TokenInfo token;
    MOTCUA_TRY(token.label, requireString(json, QStringLiteral("label")));
    token.model = textIn(json, u"model");
    token.serial = textIn(json, u"serial");
    token.pinTriesLow = flagIn(json, u"pinTriesLow");
    token.pinLastTry = flagIn(json, u"pinLastTry");
    token.pinLocked = flagIn(json, u"pinLocked");
    token.hasPinPad = flagIn(json, u"hasPinPad");
    MOTCUA_TRY(const QJsonArray certificates, requireArray(json, QStringLiteral("certificates")));
    MOTCUA_TRY(token.certificates, listFrom<TokenCertificate>(certificates, tokenCertificateFrom));
    return token;
}

}  // namespace motcua::signing
