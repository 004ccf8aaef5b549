// Fields of invented papers, each in the form in which it stands on real ones.
#include <gtest/gtest.h>

#include <QJsonDocument>

#include "PaperText.h"
#include "base/Rng.h"
#include "ocr/client/FieldFinder.h"
#include "ocr/client/FieldValues.h"
#include "ocr/client/PageText.h"

namespace motcua::ocrtest {
namespace {

using ocr::FieldFinder;
using ocr::PaperFacts;

PaperFacts find(const std::vector<PrintedLine>& lines) {
    return FieldFinder::standard().find({pageOf(lines)});
}

std::string value(const PaperFacts& facts, const char* field) {
    return facts.fields.value(QLatin1String(field)).value.toStdString();
}

std::vector<PrintedLine> birthNotice() {
    return {{400, 200, QStringLiteral("SỞ Y TẾ ĐỒNG NAI")},
            {300, 265, QStringLiteral("BỆNH VIỆN ĐA KHOA ĐỒNG XOÀI")},
            {1300, 200, QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")},
            {1450, 265, QStringLiteral("Độc lập - Tự do - Hạnh phúc")},
            {500, 370, QStringLiteral("Số: 170/GCS-BVĐX")},
            {1350, 370, QStringLiteral("Đồng Nai, ngày 04 tháng 01 năm 2026")},
            {900, 570, QStringLiteral("GIẤY CHỨNG SINH")},
            {300, 740, QStringLiteral("Họ và tên mẹ: Trần Ngọc Ví Dụ ........")},
            {300, 850, QStringLiteral("Ngày, tháng, năm sinh: 28/02/1962 ..... Dân tộc: Kinh")},
            {300, 960, QStringLiteral("Số định danh cá nhân: 070162207188")},
            {300, 1070, QStringLiteral("Nơi thường trú: thôn Bàu Trữ, xã Thiện Hưng, tỉnh Đồng Nai .....")},
            {300, 1180, QStringLiteral("Đã sinh con vào lúc: 16 giờ 15 phút, ngày 02 tháng 05 năm 2026")}};
}

}  // namespace

TEST(Fields, BirthNotice) {
    const PaperFacts facts = find(birthNotice());
    EXPECT_EQ(facts.documentType, QStringLiteral("GT-CHUNGSINH"));
    EXPECT_EQ(value(facts, "name"), "Giấy chứng sinh");
    EXPECT_EQ(value(facts, "number"), "170/GCS-BVĐX");
    EXPECT_EQ(value(facts, "issuedOn"), "2026-01-04");
    EXPECT_EQ(value(facts, "issuedBy"), "BỆNH VIỆN ĐA KHOA ĐỒNG XOÀI");
    EXPECT_EQ(value(facts, "fullName"), "Trần Ngọc Ví Dụ");
    EXPECT_EQ(value(facts, "birthDate"), "1962-02-28");
    EXPECT_EQ(value(facts, "ownerId"), "070162207188");
    EXPECT_EQ(value(facts, "address"), "thôn Bàu Trữ, xã Thiện Hưng, tỉnh Đồng Nai");
    const ocr::Field id = facts.fields.value(QStringLiteral("ownerId"));
    EXPECT_EQ(id.page, 1);
    EXPECT_EQ(id.box.y(), 960);
    EXPECT_GT(id.box.x(), 700);
    EXPECT_EQ(id.confidence, 95);
}

TEST(Fields, DecisionWithThePersonInTheMiddleOfAParagraph) {
    const PaperFacts facts = find(
        {{450, 200, QStringLiteral("ỦY BAN NHÂN DÂN")},
         {450, 265, QStringLiteral("PHƯỜNG ĐỒNG XOÀI")},
         {1300, 200, QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")},
         {500, 370, QStringLiteral("Số: 2970/QĐ-UBND")},
         {1350, 370, QStringLiteral("Đồng Nai, ngày 5 tháng 3 năm 2026")},
         {1000, 570, QStringLiteral("QUYẾT ĐỊNH")},
         {600, 660, QStringLiteral("Về việc trợ cấp xã hội hằng tháng đối với người cao tuổi")},
         {300, 1000, QStringLiteral("Điều 1. Trợ cấp xã hội hằng tháng đối với ông (bà) Trần Ngọc Ví Dụ, sinh ngày")},
         {300, 1080, QStringLiteral("28/02/1962, số định danh cá nhân 070162207188, cư trú tại thôn Bàu Trữ, xã Thiện Hưng,")},
         {300, 1160, QStringLiteral("tỉnh Đồng Nai. Mức trợ cấp: 945.000 đồng/tháng, kể từ ngày ký Quyết định này.")}});
    EXPECT_EQ(facts.documentType, QStringLiteral("GT-QUYETDINH"));
    EXPECT_EQ(value(facts, "number"), "2970/QĐ-UBND");
    EXPECT_EQ(value(facts, "issuedOn"), "2026-03-05");
    EXPECT_EQ(value(facts, "issuedBy"), "ỦY BAN NHÂN DÂN PHƯỜNG ĐỒNG XOÀI");
    EXPECT_EQ(value(facts, "summary"), "Về việc trợ cấp xã hội hằng tháng đối với người cao tuổi");
    EXPECT_EQ(value(facts, "fullName"), "Trần Ngọc Ví Dụ");
    EXPECT_EQ(value(facts, "birthDate"), "1962-02-28");
    EXPECT_EQ(value(facts, "ownerId"), "070162207188");
    EXPECT_EQ(value(facts, "address"), "thôn Bàu Trữ, xã Thiện Hưng, tỉnh Đồng Nai");
}

TEST(Fields, DeclarationDatedAtItsEnd) {
    const PaperFacts facts =
        find({{800, 200, QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")},
              {900, 265, QStringLiteral("Độc lập - Tự do - Hạnh phúc")},
              {800, 470, QStringLiteral("TỜ KHAI ĐĂNG KÝ KHAI SINH")},
              {500, 600, QStringLiteral("Kính gửi: Ủy ban nhân dân phường Đồng Xoài")},
              {300, 720, QStringLiteral("Họ, chữ đệm, tên người yêu cầu: NGUYỄN THỊ THỬ NGHIỆM")},
              {300, 830, QStringLiteral("Nơi cư trú: tổ 5, khu phố Tiến Hưng, phường Đồng Xoài, vùng ven, tỉnh")},
              {300, 900, QStringLiteral("Đồng Nai")},
              {300, 1010, QStringLiteral("Giấy tờ tùy thân: CCCD số 079 201 001 234")},
              {1300, 2500, QStringLiteral("Làm tại: Đồng Xoài, ngày 23 tháng 11 năm 2026")}});
    EXPECT_EQ(facts.documentType, QStringLiteral("GT-TOKHAI"));
    EXPECT_EQ(value(facts, "name"), "Tờ khai đăng ký khai sinh");
    EXPECT_EQ(value(facts, "fullName"), "NGUYỄN THỊ THỬ NGHIỆM");
    EXPECT_EQ(value(facts, "address"), "tổ 5, khu phố Tiến Hưng, phường Đồng Xoài, vùng ven, tỉnh Đồng Nai");
    EXPECT_EQ(value(facts, "ownerId"), "079201001234");
    EXPECT_EQ(value(facts, "issuedOn"), "2026-11-23");
    EXPECT_FALSE(facts.fields.contains(QStringLiteral("issuedBy")));
}

TEST(Fields, WrongTonesAndOneWrongLetterDoNotHideALabel) {
    const PaperFacts facts = find({{900, 570, QStringLiteral("GIÂY CHỨNG SINH")},
                                   {300, 740, QStringLiteral("Họ và tền mẹ: Trần Ngọc Ví Dụ")},
                                   {300, 960, QStringLiteral("Sổ đinh danh cả nhẫn: 07O162207l88")}});
    EXPECT_EQ(facts.documentType, QStringLiteral("GT-CHUNGSINH"));
    EXPECT_EQ(value(facts, "fullName"), "Trần Ngọc Ví Dụ");
    EXPECT_EQ(value(facts, "ownerId"), "070162207188");
}

TEST(Fields, ATitleMentionedInTheTextIsNoTitle) {
    const PaperFacts facts =
        find({{300, 700, QStringLiteral("Kèm theo bản chính giấy chứng sinh và các giấy tờ khác có liên quan của gia đình")}});
    EXPECT_TRUE(facts.documentType.isEmpty());
}

TEST(Fields, ANumberThatContradictsTheBirthDateIsDoubted) {
    std::vector<PrintedLine> lines = birthNotice();
    lines[9].text = QStringLiteral("Số định danh cá nhân: 070171207188");
    const PaperFacts facts = find(lines);
    EXPECT_LT(facts.fields.value(QStringLiteral("ownerId")).confidence, 60);
    EXPECT_LT(facts.fields.value(QStringLiteral("birthDate")).confidence, 60);
}

TEST(Fields, AreFoundOnLaterPagesToo) {
    const PaperFacts facts = FieldFinder::standard().find(
        {pageOf({{300, 700, QStringLiteral("trang một")}}), pageOf({{300, 700, QStringLiteral("Ngày sinh: 01.02.1990")}})});
    EXPECT_EQ(value(facts, "birthDate"), "1990-02-01");
    EXPECT_EQ(facts.fields.value(QStringLiteral("birthDate")).page, 2);
}

TEST(Fields, JsonHasTheShapeOfTheContract) {
    const QJsonObject json = toJson(find(birthNotice()));
    EXPECT_EQ(json.value(QStringLiteral("documentType")).toString(), QStringLiteral("GT-CHUNGSINH"));
    const QJsonObject field = json.value(QStringLiteral("fields")).toObject().value(QStringLiteral("ownerId")).toObject();
    EXPECT_EQ(field.keys(), (QStringList{QStringLiteral("box"), QStringLiteral("confidence"), QStringLiteral("page"),
                                         QStringLiteral("value")}));
}

TEST(Values, DatesInAllForms) {
    for (const char* text :
         {"ngày 05 tháng 3 năm 2026", "Ngày 5 thảng 03 nàm 2026", "05/03/2026", "5-3-2026", "05 . 03 . 2026"}) {
        const auto date = ocr::findDate(QString::fromUtf8(text));
        ASSERT_TRUE(date) << text;
        EXPECT_EQ(date->value, QStringLiteral("2026-03-05")) << text;
    }
    for (const char* text : {"31/02/2026", "ngày ... tháng ... năm 2026", "105/03/20265", "05/13/2026", ""}) {
        EXPECT_FALSE(ocr::findDate(QString::fromUtf8(text))) << text;
    }
}

TEST(Values, PersonalNumbersAreChecked) {
    EXPECT_EQ(ocr::findPersonalId(QStringLiteral("số 079201001234,"))->trust, 1);
    EXPECT_LT(ocr::findPersonalId(QStringLiteral("số 979201001234,"))->trust, 1);
    EXPECT_FALSE(ocr::findPersonalId(QStringLiteral("0792010012345")));
    EXPECT_FALSE(ocr::findPersonalId(QStringLiteral("07920100123")));
    EXPECT_FALSE(ocr::findPersonalId(QStringLiteral("SOIBlSOIBlSO")));  // no digit at all
}

TEST(PageText, ForgivesOneLetterInEightAndKeepsToWords) {
    const ocr::PageText text(pageOf({{300, 100, QStringLiteral("Nơi thưởng trũ: ấp Suối Đá")}}));
    EXPECT_TRUE(text.find(QStringLiteral("noi thuong tru")));
    EXPECT_TRUE(text.find(QStringLiteral("noi thuonq tru")));
    EXPECT_FALSE(text.find(QStringLiteral("noi thaong tra")));
    EXPECT_FALSE(text.find(QStringLiteral("oi thuong tru")));
}

// Foreign text of every kind: nothing may crash, hang or invent a value that fails its own check.
TEST(Fields, AnyTextIsSurvived) {
    const QString alphabet =
        QStringLiteral("aăâbcđeêghiklmnoôơpqrstuưvxyAĐƠƯ0123456789:.,;/-()…\u0301\u0323\u200b\u00a0\ufffd") + QChar(0xD83D) +
        QChar(0xDE00);
    const QStringList seeds{QStringLiteral("Số:"),
                            QStringLiteral("Họ và tên:"),
                            QStringLiteral("ngày"),
                            QStringLiteral("tháng"),
                            QStringLiteral("năm 2026"),
                            QStringLiteral("Nơi cư trú"),
                            QStringLiteral("GIẤY CHỨNG SINH"),
                            QStringLiteral("ỦY BAN NHÂN DÂN")};
    SeededRng rng(20261123);
    for (int round = 0; round < 60; ++round) {
        std::vector<PrintedLine> lines;
        for (quint64 i = rng.below(25); i > 0; --i) {
            QString text;
            for (quint64 k = rng.below(60); k > 0; --k) {
                if (rng.below(12) == 0)
                    text += seeds.at(static_cast<qsizetype>(rng.below(static_cast<quint64>(seeds.size()))));
                else if (rng.below(6) == 0)
                    text += QLatin1Char(' ');
                else
                    text += alphabet.at(static_cast<qsizetype>(rng.below(static_cast<quint64>(alphabet.size()))));
            }
            lines.push_back({static_cast<int>(rng.below(2600)) - 50, static_cast<int>(rng.below(3600)) - 50, text, 50});
        }
        ocr::PageReading page = pageOf(lines);
        if (round % 7 == 0) page.size = QSize(0, 0);
        const PaperFacts facts = FieldFinder::standard().find({page, page});
        for (const ocr::Field& field : facts.fields) {
            EXPECT_FALSE(field.value.isEmpty());
            EXPECT_GE(field.page, 1);
        }
        if (const auto date = facts.fields.find(QStringLiteral("birthDate")); date != facts.fields.end()) {
            EXPECT_TRUE(QDate::fromString(date->value, Qt::ISODate).isValid());
        }
    }
}

TEST(Rules, BadRulesAreRefused) {
    EXPECT_FALSE(FieldFinder::create("{}", "{}"));
    EXPECT_FALSE(FieldFinder::create(R"({"fields":[{"field":"x","kind":"magic"}]})", R"({"kinds":[]})"));
    EXPECT_FALSE(FieldFinder::create(R"({"fields":[{"field":"x","kind":"text","pattern":"("}]})", R"({"kinds":[]})"));
}

}  // namespace motcua::ocrtest
