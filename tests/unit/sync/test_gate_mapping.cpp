// The gate's profile, templates and rules: strict both ways, and nothing that a mapping of data could leak or misread.
#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QXmlStreamReader>

#include "base/Json.h"
#include "base/Rng.h"
#include "domain/GateService.h"
#include "sandbox/model/gate/GateEndpoint.h"
#include "sandbox/pki/Issuing.h"
#include "sandbox/pki/RsaSigner.h"
#include "sandbox/seed/DemoSeed.h"
#include "sync/gate/EdXml.h"
#include "sync/gate/GateMapping.h"
#include "sync/gate/GateProfile.h"

using namespace motcua;
using namespace motcua::sync;

namespace {

QJsonObject json(const char* text) {
    const auto object = parseObject(QByteArray(text));
    EXPECT_TRUE(object) << text;
    return object.value_or(QJsonObject());
}

GateWords words() {
    return {json(R"({"id": "k1", "office": "H19.101", "ask": {"name": "Đặng Thị Thử Nghiệm", "birth": "1994-03-05",
                     "at": "2026-11-23T08:15:00+07:00", "kind": "delivery", "sum": 8000, "sha256": "ab",
                     "fees": [{"name": "Lệ phí", "amount": 8000}, {"name": "Phí", "amount": 0}]}})"),
            json(R"({"postKind": {"1": "pickup", "2": "delivery"}, "state": {"0": "unpaid", "1": "paid"}})"),
            [](const QString&) -> Result<QByteArray> { return QByteArray("giấy"); }};
}

QString missingIn(const Result<QJsonObject>& filled) {
    return filled ? QStringLiteral("nothing") : filled.error().params.value(QStringLiteral("member"));
}

}  // namespace

TEST(GateTemplate, FillsConstantsPathsFormsAndLists) {
    const auto filled =
        fillTemplate(json(R"({"Ma": "$id", "Tich": "037", "Ten": "$ask.name|upper", "Sinh": {"Ngay": "$ask.birth|date"},
        "Luc": "$ask.at|time", "Loai": "$ask.kind|table:postKind", "Tien": "$ask.sum", "Chu": "$ask.sum|text", "Tep": "$ask.sha256|file",
        "GhiChu": "$?ask.note", "Trong": {"Trong": "$?ask.note"}, "Phi": [{"$each": "ask.fees", "Ten": "$item.name", "Gia": "$item.amount"}],
        "Kenh": [1, 2]})"),
                     words());
    ASSERT_TRUE(filled) << qPrintable(missingIn(filled));
    EXPECT_EQ(*filled, json(R"({"Ma": "k1", "Tich": "037", "Ten": "ĐẶNG THỊ THỬ NGHIỆM", "Sinh": {"Ngay": "19940305"},
        "Luc": "20261123081500", "Loai": "2", "Tien": 8000, "Chu": "8000", "Tep": "Z2nhuqV5",
        "Phi": [{"Ten": "Lệ phí", "Gia": 8000}, {"Ten": "Phí", "Gia": 0}], "Kenh": [1, 2]})"));
}

TEST(GateTemplate, NamesWhatIsMissingOrHasTheWrongForm) {
    EXPECT_EQ(missingIn(fillTemplate(json(R"({"a": "$ask.phone"})"), words())), QStringLiteral("ask.phone"));
    EXPECT_EQ(missingIn(fillTemplate(json(R"({"a": "$ask.name|date"})"), words())), QStringLiteral("ask.name"));
    EXPECT_EQ(missingIn(fillTemplate(json(R"({"a": "$ask.name|table:postKind"})"), words())), QStringLiteral("ask.name"));
    EXPECT_EQ(missingIn(fillTemplate(json(R"({"a": "$ask.name|shout"})"), words())), QStringLiteral("ask.name"));
}

TEST(GateRules, ReadTypesAndDropTheRest) {
    const QJsonObject rules =
        json(R"({"sum": {"from": "Tien", "type": "int"}, "state": {"from": "T", "type": "table", "table": "state"},
        "on": {"from": "Ngay", "type": "date"}, "at": {"from": "Luc", "type": "time"}, "no": {"from": "So", "optional": true},
        "lines": {"from": "Dong", "type": "list", "item": {"name": {"from": "Ten"}}},
        "sameName": {"from": "Nguoi.Ten", "compare": "ask.name"}, "mine": {"from": "Ma", "equals": "id"}})");
    const QJsonObject answer =
        json(R"({"Tien": 8000, "T": 1, "Ngay": "20261123", "Luc": "20261123081500", "Dong": [{"Ten": "a", "Thua": 1}],
        "Nguoi": {"Ten": "ĐẶNG THỊ THỬ NGHIỆM", "QueQuan": "không được giữ"}, "Ma": "k1"})");
    const auto read = readAnswer(rules, answer, words());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->fields, json(R"({"sum": 8000, "state": "paid", "on": "2026-11-23", "at": "2026-11-23T08:15:00.000+07:00",
        "lines": [{"name": "a"}], "sameName": "match", "mine": "k1"})"));
}

TEST(GateRules, RefuseWhatIsNotTheAnswerToThisQuestion) {
    const auto refuses = [](const char* rule, const char* answer) {
        const auto read = readAnswer({{QStringLiteral("x"), json(rule)}}, json(answer), words());
        return !read && read.error().is(ErrorCode::BadJson);
    };
    EXPECT_TRUE(refuses(R"({"from": "Ma", "equals": "id"})", R"({"Ma": "k2"})"));
    EXPECT_TRUE(refuses(R"({"from": "Ma"})", R"({})"));
    EXPECT_TRUE(refuses(R"({"from": "Ma"})", R"({"Ma": 3})"));
    EXPECT_TRUE(refuses(R"({"from": "T", "type": "int"})", R"({"T": "8000"})"));
    EXPECT_TRUE(refuses(R"({"from": "T", "type": "int"})", R"({"T": 0.5})"));
    EXPECT_TRUE(refuses(R"({"from": "T", "type": "bool"})", R"({"T": 1})"));
    EXPECT_TRUE(refuses(R"({"from": "T", "type": "table", "table": "state"})", R"({"T": 7})"));
    EXPECT_TRUE(refuses(R"({"from": "T", "type": "date"})", R"({"T": "2026-11-23"})"));
    EXPECT_TRUE(refuses(R"({"from": "T", "type": "time"})", R"({"T": "20261323081500"})"));
    EXPECT_TRUE(refuses(R"({"from": "T", "type": "list"})", R"({"T": {}})"));
    EXPECT_TRUE(refuses(R"({"from": "T", "type": "file"})", R"({"T": "%%%"})"));
    EXPECT_TRUE(refuses(R"({"from": "T", "type": "text of a later version"})", R"({"T": "x"})"));
}

TEST(GateRules, FileIsItsHash) {
    const auto read =
        readAnswer(json(R"({"sha256": {"from": "NoiDung", "type": "file"}})"), json(R"({"NoiDung": "Z2nhuqV5"})"), words());
    ASSERT_TRUE(read);
    ASSERT_EQ(read->files.size(), 1);
    EXPECT_EQ(read->files.first(), QByteArray("giấy"));
    EXPECT_EQ(read->fields.value(QStringLiteral("sha256")).toString().toLatin1(),
              QCryptographicHash::hash("giấy", QCryptographicHash::Sha256).toHex());
}

// Bytes of a stranger: every cut and every changed byte of an answer ends in an answer or in BadJson, never in a crash.
TEST(GateRules, DamagedDocumentsEndInAnError) {
    const auto profile = GateProfile::parse(*parseObject(sandbox::gateProfile()));
    ASSERT_TRUE(profile);
    const QByteArray good =
        R"({"error_code":"0","SoHoaDon":"HD1","TrangThai":1,"SoTien":8000,"SoBienLai":"BL-1","ThoiGianThanhToan":"20261123081500"})";
    SeededRng rng(5);
    const QJsonObject rules = profile->find(QStringLiteral("payment.check"))->answer;
    GateWords asked = words();
    asked.tables = profile->tables();
    asked.source = json(R"({"ask": {"invoice": "HD1"}})");
    ASSERT_TRUE(readAnswer(rules, *parseObject(good), asked));
    for (int i = 0; i < 3'000; ++i) {
        QByteArray spoilt = good.left(static_cast<qsizetype>(rng.below(quint64(good.size()) + 1)));
        if (!spoilt.isEmpty())
            spoilt[static_cast<qsizetype>(rng.below(quint64(spoilt.size())))] = static_cast<char>(rng.next());
        if (const auto document = parseObject(spoilt)) {
            const auto read = readAnswer(rules, *document, asked);
            EXPECT_TRUE(read || read.error().is(ErrorCode::BadJson));
        }
    }
}

TEST(GateProfile, EveryServiceOfTheDeskIsMapped) {
    const auto profile = GateProfile::parse(*parseObject(sandbox::gateProfile()));
    ASSERT_TRUE(profile);
    for (const GateService service : gateServices()) {
        const GateEntry* entry = profile->find(gateServiceCode(service));
        ASSERT_NE(entry, nullptr) << qPrintable(gateServiceCode(service));
        EXPECT_TRUE(sandbox::GateEndpoint::paths().contains(entry->path)) << qPrintable(entry->path);
        EXPECT_FALSE(entry->answer.isEmpty());
    }
}

TEST(GateProfile, AChangedFileIsRefused) {
    const auto signer = sandbox::pki::makeRsaSigner(sandbox::pki::pemOf(sandbox::pki::makeRsaKey().get()));
    const auto other = sandbox::pki::makeRsaSigner(sandbox::pki::pemOf(sandbox::pki::makeRsaKey().get()));
    const auto signedProfile = sandbox::signedGateProfile(sandbox::gateProfile(), *signer);
    ASSERT_TRUE(signedProfile);
    const QByteArray file = QJsonDocument(*signedProfile).toJson();
    EXPECT_TRUE(GateProfile::open(file, signer->publicKey()));
    EXPECT_TRUE(GateProfile::open(QJsonDocument(*signedProfile).toJson(QJsonDocument::Compact), signer->publicKey()));

    const auto isRefused = [](const QByteArray& bytes, const QJsonObject& key) {
        const auto opened = GateProfile::open(bytes, key);
        return !opened && opened.error().is(ErrorCode::GateProfileUntrusted);
    };
    EXPECT_TRUE(isRefused(file, other->publicKey()));
    EXPECT_TRUE(isRefused(file, {}));
    QByteArray changed = file;
    EXPECT_TRUE(isRefused(changed.replace("/lgsp/dancu", "/lgsp/khac"), signer->publicKey()));
    QJsonObject bare = *signedProfile;
    bare.insert(QStringLiteral("signature"),
                QJsonObject{{QStringLiteral("alg"), QStringLiteral("none")}, {QStringLiteral("value"), QString()}});
    EXPECT_TRUE(isRefused(QJsonDocument(bare).toJson(), signer->publicKey()));
}

TEST(EdXml, ElementsStandInTheOrderOfTheStandard) {
    const auto xml =
        writeEdXml(json(R"({"AttachmentEncoded": {"Attachment": {"ContentId": "x", "ContentType": "application/pdf"}},
        "edXMLEnvelope": {"edXMLHeader": {"MessageHeader": {"Subject": "Trả lời <hồ sơ> & 'kết quả'", "To": [{"OrganId": "H19.2"}, {"OrganId": "H19.3"}],
        "From": {"OrganName": "UBND", "OrganId": "H19.101"}}}}})"));
    ASSERT_TRUE(xml);
    QXmlStreamReader reader(*xml);
    QStringList names;
    QString subject;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        EXPECT_EQ(reader.namespaceUri(), QStringLiteral("http://www.mic.gov.vn/TBT/QCVN_102_2016"));
        names.append(reader.name().toString());
        if (reader.name() == QStringLiteral("Subject")) subject = reader.readElementText();
    }
    ASSERT_FALSE(reader.hasError());
    EXPECT_EQ(
        names.join(QLatin1Char(' ')),
        QStringLiteral("edXML edXMLEnvelope edXMLHeader MessageHeader From OrganId OrganName To OrganId To OrganId Subject "
                       "AttachmentEncoded Attachment ContentType ContentId"));
    EXPECT_EQ(subject, QStringLiteral("Trả lời <hồ sơ> & 'kết quả'"));
    EXPECT_TRUE(writeEdXml(json(R"({"Envelope": {}})")).error().is(ErrorCode::GateIncomplete));
}
