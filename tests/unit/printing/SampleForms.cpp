#include "SampleForms.h"

namespace motcua::printing::sample {
namespace {

QJsonObject text(const char16_t* value) { return {{QStringLiteral("text"), QString::fromUtf16(value)}}; }

}  // namespace

QJsonArray components(int count) {
    const QStringList names{
        QStringLiteral("Tờ khai đăng ký khai sinh"), QStringLiteral("Giấy chứng sinh"),
        QStringLiteral("Văn bản ủy quyền được chứng thực theo quy định của pháp luật trong trường hợp ủy quyền cho người khác thực hiện "
                       "việc đăng ký (ẶỮỄỘ gỹ)")};
    QJsonArray list;
    for (int i = 0; i < count; ++i) {
        list.append(QJsonObject{{QStringLiteral("index"), i + 1},
                                {QStringLiteral("name"), names[i % names.size()]},
                                {QStringLiteral("copyKind"), i % 2 == 0 ? QStringLiteral("Bản chính") : QStringLiteral("Bản sao có chứng thực")},
                                {QStringLiteral("count"), QString::number(1 + i % 2)}});
    }
    return list;
}

QJsonObject receipt(int componentCount) {
    return {
        {QStringLiteral("agency"), QJsonObject{{QStringLiteral("parent"), QStringLiteral("ỦY BAN NHÂN DÂN PHƯỜNG ĐỒNG XOÀI")},
                                               {QStringLiteral("name"), QStringLiteral("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")}}},
        {QStringLiteral("dateline"), QStringLiteral("Đồng Xoài, ngày 23 tháng 11 năm 2026")},
        {QStringLiteral("provisional"), false},
        {QStringLiteral("number"), QStringLiteral("H19.101-261123-0017")},
        {QStringLiteral("centre"), QStringLiteral("Trung tâm Phục vụ hành chính công phường Đồng Xoài")},
        {QStringLiteral("applicant"),
         QJsonObject{{QStringLiteral("name"), QStringLiteral("Nguyễn Thị Thử Nghiệm")},
                     {QStringLiteral("idLabel"), QStringLiteral("Số căn cước")},
                     {QStringLiteral("idNumber"), QStringLiteral("070194000123")},
                     {QStringLiteral("address"), QStringLiteral("Số 1 đường Thử Nghiệm, khu phố Mẫu, phường Đồng Xoài, thành phố Đồng Nai")},
                     {QStringLiteral("phone"), QStringLiteral("0900 000 123")},
                     {QStringLiteral("email"), QString()}}},
        {QStringLiteral("procedure"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Thủ tục đăng ký khai sinh")},
                                                  {QStringLiteral("code"), QStringLiteral("1.001193")}}},
        {QStringLiteral("components"), components(componentCount)},
        {QStringLiteral("sets"), 1},
        {QStringLiteral("timeLimit"), QStringLiteral("trong ngày")},
        {QStringLiteral("receivedAt"), QStringLiteral("08 giờ 15 phút, ngày 23 tháng 11 năm 2026")},
        {QStringLiteral("dueAt"), QStringLiteral("17 giờ 00 phút, ngày 23 tháng 11 năm 2026")},
        {QStringLiteral("returnPlace"), QStringLiteral("Trung tâm Phục vụ hành chính công phường Đồng Xoài")},
        {QStringLiteral("fees"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Phí cấp bản sao trích lục")},
                                                        {QStringLiteral("amount"), QStringLiteral("8.000 đ")}}}},
        {QStringLiteral("feeTotal"), QStringLiteral("8.000 đ")},
        {QStringLiteral("feeState"), QStringLiteral("Chưa thanh toán")},
        {QStringLiteral("register"), QJsonObject{{QStringLiteral("book"), QStringLiteral("01/2026")}, {QStringLiteral("serial"), QStringLiteral("17")}}},
        {QStringLiteral("filer"), QStringLiteral("Nguyễn Thị Thử Nghiệm")},
        {QStringLiteral("officer"), QStringLiteral("Trần Văn Mẫu")},
        {QStringLiteral("notes"), QJsonArray{text(u"Khi đến nhận kết quả, mang theo giấy này và căn cước hoặc giấy ủy quyền hợp lệ nếu nhận thay."),
                                             text(u"Nộp phí, lệ phí (nếu có) trước khi nhận kết quả.")}},
    };
}

}  // namespace motcua::printing::sample
