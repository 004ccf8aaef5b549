#include "SamplePages.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QTransform>
#include <cmath>
#include <numbers>

#include "base/Rng.h"

namespace motcua::ocrtest {
namespace {

constexpr int kDpi = 300;
constexpr int kWidth = 2480;
constexpr int kHeight = 3508;
constexpr int kLeft = 300;
constexpr int kRight = 2270;

struct Person {
    QString name;
    QString birth;  // dd/MM/yyyy
    QString id;
    QString address;
};

QString pick(Rng& rng, const QStringList& from) {
    return from.at(static_cast<qsizetype>(rng.below(static_cast<quint64>(from.size()))));
}

QString digits(Rng& rng, int count) {
    QString out;
    for (int i = 0; i < count; ++i) out += QString::number(rng.below(10));
    return out;
}

Person invent(Rng& rng) {
    static const QStringList family{QStringLiteral("Nguyễn"), QStringLiteral("Trần"),  QStringLiteral("Đặng"),
                                    QStringLiteral("Phạm"),   QStringLiteral("Huỳnh"), QStringLiteral("Võ"),
                                    QStringLiteral("Lê"),     QStringLiteral("Bùi")};
    static const QStringList middle{QStringLiteral("Thị"), QStringLiteral("Văn"), QStringLiteral("Ngọc"),
                                    QStringLiteral("Hữu"), QStringLiteral("Mỹ"),  QStringLiteral("Quốc")};
    static const QStringList given{QStringLiteral("Thử Nghiệm"), QStringLiteral("Mẫu"),      QStringLiteral("Giả Định"),
                                   QStringLiteral("Ví Dụ"),      QStringLiteral("Kiểm Thử"), QStringLiteral("Bịa Đặt")};
    static const QStringList hamlets{QStringLiteral("khu phố Phước Thiện"), QStringLiteral("ấp Suối Đá"),
                                     QStringLiteral("thôn Bàu Trữ"), QStringLiteral("tổ 5, khu phố Tiến Hưng")};
    static const QStringList communes{QStringLiteral("phường Đồng Xoài"), QStringLiteral("xã Thiện Hưng"),
                                      QStringLiteral("phường Bình Long"), QStringLiteral("xã Lộc Ninh")};
    Person person;
    person.name = pick(rng, family) + QLatin1Char(' ') + pick(rng, middle) + QLatin1Char(' ') + pick(rng, given);
    const int day = 1 + static_cast<int>(rng.below(28));
    const int month = 1 + static_cast<int>(rng.below(12));
    const int year = 1960 + static_cast<int>(rng.below(45));
    person.birth = QStringLiteral("%1/%2/%3").arg(day, 2, 10, QLatin1Char('0')).arg(month, 2, 10, QLatin1Char('0')).arg(year);
    person.id = QStringLiteral("070%1%2").arg(year < 2000 ? 1 : 3).arg(year % 100, 2, 10, QLatin1Char('0')) + digits(rng, 6);
    person.address = pick(rng, hamlets) + QStringLiteral(", ") + pick(rng, communes) + QStringLiteral(", tỉnh Đồng Nai");
    return person;
}

QString longDate(Rng& rng) {
    return QStringLiteral("ngày %1 tháng %2 năm 2026")
        .arg(1 + rng.below(28), 2, 10, QLatin1Char('0'))
        .arg(1 + rng.below(12), 2, 10, QLatin1Char('0'));
}

// Draws text and remembers it as truth.
class Sheet {
public:
    explicit Sheet(SamplePage& page) : m_page(page) {
        page.image = QImage(kWidth, kHeight, QImage::Format_RGB32);
        page.image.fill(Qt::white);
        page.image.setDotsPerMeterX(qRound(kDpi / 0.0254));
        page.image.setDotsPerMeterY(qRound(kDpi / 0.0254));
        m_painter.begin(&page.image);
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    }

    void font(double points, bool bold = false, bool italic = false) {
        QFont font(QStringLiteral("Liberation Serif"));
        font.setPixelSize(qRound(points * kDpi / 72));
        font.setBold(bold);
        font.setItalic(italic);
        font.setHintingPreference(QFont::PreferNoHinting);
        m_painter.setFont(font);
    }
    double width(const QString& text) const {
        return QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(text);
    }
    void at(double x, double baseline, const QString& text) {
        m_painter.drawText(QPointF(x, baseline), text);
        m_page.truth.segments.append(text);
    }
    void centred(double x, double baseline, const QString& text) { at(x - width(text) / 2, baseline, text); }
    // "Label: value ......" as forms print it.
    void filled(double baseline, const QString& label, const QString& value, double from = kLeft, double to = kRight) {
        const QString text = label + QLatin1Char(' ') + value;
        at(from, baseline, text);
        QString dots;
        while (from + width(text + QLatin1Char(' ') + dots + QLatin1Char('.')) < to) dots += QLatin1Char('.');
        m_painter.drawText(QPointF(from + width(text + QLatin1Char(' ')), baseline), dots);
    }
    // Words wrapped into lines between the margins; returns the next baseline.
    double paragraph(double baseline, const QString& text, double step = 80) {
        QString line;
        for (const QString& word : text.split(QLatin1Char(' '))) {
            const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
            const double indent = line.isEmpty() ? 0 : width(longer);
            if (kLeft + indent > kRight) {
                at(kLeft, baseline, line);
                baseline += step;
                line = word;
            } else {
                line = longer;
            }
        }
        at(kLeft, baseline, line);
        return baseline + step;
    }
    void rule(double x1, double y1, double x2, double y2) {
        m_painter.setPen(QPen(Qt::black, 3));
        m_painter.drawLine(QPointF(x1, y1), QPointF(x2, y2));
    }
    void field(const QString& name, const QString& value) { m_page.truth.fields.insert(name, value); }

private:
    SamplePage& m_page;
    QPainter m_painter;
};

void officialHead(Sheet& sheet, const QString& above, const QString& agency, const QString& number, const QString& date) {
    sheet.font(12.5);
    sheet.centred(720, 250, above);
    sheet.font(12.5, true);
    sheet.centred(720, 315, agency);
    sheet.centred(1690, 250, QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    sheet.font(13, true);
    sheet.centred(1690, 315, QStringLiteral("Độc lập - Tự do - Hạnh phúc"));
    sheet.rule(1400, 345, 1980, 345);
    sheet.font(13);
    sheet.centred(720, 420, QStringLiteral("Số: ") + number);
    sheet.font(13, false, true);
    sheet.centred(1690, 420, QStringLiteral("Đồng Nai, ") + date);
    sheet.field(QStringLiteral("documentNumber"), number);
    sheet.field(QStringLiteral("issueDate"), date);
}

void birthNotice(Sheet& sheet, Rng& rng) {
    const Person mother = invent(rng);
    officialHead(sheet, QStringLiteral("SỞ Y TẾ ĐỒNG NAI"), QStringLiteral("BỆNH VIỆN ĐA KHOA ĐỒNG XOÀI"),
                 QStringLiteral("%1/GCS-BVĐX").arg(100 + rng.below(800)), longDate(rng));
    sheet.font(18, true);
    sheet.centred(kWidth / 2.0, 620, QStringLiteral("GIẤY CHỨNG SINH"));
    sheet.font(13);
    double y = 780;
    const double step = 110;
    sheet.filled(y, QStringLiteral("Họ và tên mẹ:"), mother.name);
    sheet.filled(y += step, QStringLiteral("Ngày, tháng, năm sinh:"), mother.birth, kLeft, 1300);
    sheet.filled(y, QStringLiteral("Dân tộc:"), QStringLiteral("Kinh"), 1340);
    sheet.filled(y += step, QStringLiteral("Số định danh cá nhân:"), mother.id);
    sheet.filled(y += step, QStringLiteral("Nơi thường trú:"), mother.address);
    sheet.filled(y += step, QStringLiteral("Đã sinh con vào lúc:"),
                 QStringLiteral("%1 giờ 15 phút, ").arg(1 + rng.below(22)) + longDate(rng));
    sheet.filled(y += step, QStringLiteral("Tại:"), QStringLiteral("Khoa Sản, Bệnh viện Đa khoa Đồng Xoài"));
    sheet.filled(y += step, QStringLiteral("Số con trong lần sinh này:"), QStringLiteral("01"), kLeft, 1300);
    sheet.filled(y, QStringLiteral("Giới tính của con:"), QStringLiteral("Nữ"), 1340);
    sheet.filled(y += step, QStringLiteral("Cân nặng:"), QStringLiteral("3.%1 gam").arg(100 + rng.below(800)));
    sheet.filled(y += step, QStringLiteral("Hiện trạng con:"), QStringLiteral("khỏe mạnh, được bú mẹ ngay sau khi sinh"));
    sheet.filled(y += step, QStringLiteral("Dự định đặt tên con là:"), invent(rng).name);
    sheet.font(12, false, true);
    sheet.paragraph(
        y + 180,
        QStringLiteral(
            "Lưu ý: Giấy chứng sinh được cấp lần đầu; tên dự định đặt cho con có thể thay đổi khi đăng ký khai sinh."));
    sheet.font(13, true);
    sheet.centred(1690, y + 480, QStringLiteral("THỦ TRƯỞNG CƠ SỞ Y TẾ"));
    sheet.field(QStringLiteral("fullName"), mother.name);
    sheet.field(QStringLiteral("birthDate"), mother.birth);
    sheet.field(QStringLiteral("personalId"), mother.id);
    sheet.field(QStringLiteral("address"), mother.address);
}

void declaration(Sheet& sheet, Rng& rng) {
    const Person asker = invent(rng);
    sheet.font(13, true);
    sheet.centred(kWidth / 2.0, 260, QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    sheet.centred(kWidth / 2.0, 330, QStringLiteral("Độc lập - Tự do - Hạnh phúc"));
    sheet.font(15, true);
    sheet.centred(kWidth / 2.0, 520, QStringLiteral("TỜ KHAI ĐĂNG KÝ KHAI SINH"));
    sheet.font(13);
    sheet.filled(640, QStringLiteral("Kính gửi:"), QStringLiteral("Ủy ban nhân dân phường Đồng Xoài, tỉnh Đồng Nai"), 500);
    double y = 760;
    const double step = 105;
    sheet.filled(y, QStringLiteral("Họ, chữ đệm, tên người yêu cầu:"), asker.name);
    sheet.filled(y += step, QStringLiteral("Ngày, tháng, năm sinh:"), asker.birth);
    sheet.filled(y += step, QStringLiteral("Nơi cư trú:"), asker.address);
    sheet.filled(y += step, QStringLiteral("Số định danh cá nhân:"), asker.id);
    sheet.filled(y += step, QStringLiteral("Quan hệ với người được khai sinh:"), QStringLiteral("mẹ đẻ"));
    sheet.font(13, true);
    sheet.at(kLeft, y += step, QStringLiteral("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:"));
    sheet.font(13);
    sheet.filled(y += step, QStringLiteral("Nơi sinh:"), QStringLiteral("Bệnh viện Đa khoa Đồng Xoài"));
    sheet.filled(y += step, QStringLiteral("Quê quán:"), QStringLiteral("xã Lộc Ninh, tỉnh Đồng Nai"));
    sheet.filled(y += step, QStringLiteral("Số điện thoại liên hệ:"),
                 QStringLiteral("0900 ") + digits(rng, 3) + QLatin1Char(' ') + digits(rng, 3));
    y = sheet.paragraph(
        y + 150, QStringLiteral("Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận "
                                "nhất trí của các bên liên quan theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước "
                                "pháp luật về nội dung cam đoan của mình."));
    sheet.font(13, false, true);
    const QString date = longDate(rng);
    sheet.centred(1690, y + 100, QStringLiteral("Làm tại: Đồng Xoài, ") + date);
    sheet.font(13, true);
    sheet.centred(1690, y + 180, QStringLiteral("Người yêu cầu"));
    sheet.field(QStringLiteral("fullName"), asker.name);
    sheet.field(QStringLiteral("birthDate"), asker.birth);
    sheet.field(QStringLiteral("personalId"), asker.id);
    sheet.field(QStringLiteral("address"), asker.address);
    sheet.field(QStringLiteral("issueDate"), date);
}

void decision(Sheet& sheet, Rng& rng) {
    const Person holder = invent(rng);
    officialHead(sheet, QStringLiteral("ỦY BAN NHÂN DÂN"), QStringLiteral("PHƯỜNG ĐỒNG XOÀI"),
                 QStringLiteral("%1/QĐ-UBND").arg(100 + rng.below(3000)), longDate(rng));
    sheet.font(15, true);
    sheet.centred(kWidth / 2.0, 620, QStringLiteral("QUYẾT ĐỊNH"));
    sheet.font(13, true);
    const QString about = QStringLiteral("Về việc trợ cấp xã hội hằng tháng đối với người cao tuổi");
    sheet.centred(kWidth / 2.0, 710, about);
    sheet.centred(kWidth / 2.0, 860, QStringLiteral("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG ĐỒNG XOÀI"));
    sheet.font(13, false, true);
    double y = sheet.paragraph(
        1000, QStringLiteral("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025; Căn cứ Nghị định số "
                             "20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội đối "
                             "với đối tượng bảo trợ xã hội;"));
    sheet.font(13, true);
    sheet.centred(kWidth / 2.0, y + 60, QStringLiteral("QUYẾT ĐỊNH:"));
    sheet.font(13);
    y = sheet.paragraph(
        y + 180, QStringLiteral("Điều 1. Trợ cấp xã hội hằng tháng đối với ông (bà) %1, sinh ngày %2, số định danh cá nhân %3, "
                                "cư trú tại %4. Mức trợ cấp: %5.000 đồng/tháng, kể từ ngày ký Quyết định này.")
                     .arg(holder.name, holder.birth, holder.id, holder.address)
                     .arg(500 + rng.below(500)));
    y = sheet.paragraph(
        y + 40, QStringLiteral("Điều 2. Kinh phí thực hiện từ nguồn đảm bảo xã hội của phường năm 2026; việc chi trả thông qua "
                               "tổ chức dịch vụ chi trả theo đúng quy định hiện hành."));
    y = sheet.paragraph(
        y + 40,
        QStringLiteral("Điều 3. Chánh Văn phòng, Trưởng phòng Văn hóa - Xã hội và ông (bà) có tên tại Điều 1 chịu trách "
                       "nhiệm thi hành Quyết định này./."));
    sheet.font(12, true, true);
    sheet.at(kLeft, y + 150, QStringLiteral("Nơi nhận:"));
    sheet.font(11);
    sheet.at(kLeft, y + 210, QStringLiteral("- Như Điều 3;"));
    sheet.at(kLeft, y + 265, QStringLiteral("- Lưu: VT, VHXH."));
    sheet.font(13, true);
    sheet.centred(1690, y + 150, QStringLiteral("CHỦ TỊCH"));
    sheet.field(QStringLiteral("abstract"), about);
    sheet.field(QStringLiteral("fullName"), holder.name);
    sheet.field(QStringLiteral("personalId"), holder.id);
}

void table(Sheet& sheet, Rng& rng) {
    officialHead(sheet, QStringLiteral("ỦY BAN NHÂN DÂN"), QStringLiteral("XÃ LỘC NINH"),
                 QStringLiteral("%1/DS-UBND").arg(10 + rng.below(300)), longDate(rng));
    sheet.font(15, true);
    sheet.centred(kWidth / 2.0, 620, QStringLiteral("DANH SÁCH"));
    sheet.font(13, true);
    sheet.centred(kWidth / 2.0, 700, QStringLiteral("Hộ gia đình được hỗ trợ xây dựng nhà ở"));
    const std::vector<double> columns{250, 370, 1000, 1330, 1760, 2300};
    const QStringList heads{QStringLiteral("TT"), QStringLiteral("Họ và tên"), QStringLiteral("Ngày sinh"),
                            QStringLiteral("Số định danh"), QStringLiteral("Số tiền (đồng)")};
    const int rows = 14;
    const double top = 800;
    const double rowHeight = 120;
    for (int row = 0; row <= rows + 1; ++row)
        sheet.rule(columns.front(), top + row * rowHeight, columns.back(), top + row * rowHeight);
    for (const double x : columns) sheet.rule(x, top, x, top + (rows + 1) * rowHeight);
    sheet.font(12, true);
    for (int i = 0; i < heads.size(); ++i) {
        const auto column = static_cast<std::size_t>(i);
        sheet.centred((columns[column] + columns[column + 1]) / 2, top + 75, heads[i]);
    }
    sheet.font(12);
    for (int row = 1; row <= rows; ++row) {
        const Person person = invent(rng);
        const double y = top + row * rowHeight + 75;
        sheet.centred(310, y, QString::number(row));
        sheet.at(390, y, person.name);
        sheet.centred(1165, y, person.birth);
        sheet.centred(1545, y, person.id);
        sheet.centred(2030, y, QStringLiteral("%1.%2.000").arg(20 + rng.below(70)).arg(100 + rng.below(900)));
        if (row == 1) sheet.field(QStringLiteral("firstRow"), person.id);
    }
    sheet.font(13);
    sheet.at(kLeft, top + (rows + 1) * rowHeight + 120, QStringLiteral("(Danh sách này gồm %1 hộ)").arg(rows));
}

}  // namespace

SamplePage makePage(Layout layout, quint64 seed) {
    SeededRng rng(seed);
    SamplePage page;
    Sheet sheet(page);
    switch (layout) {
        case Layout::BirthNotice:
            page.name = QStringLiteral("birth-notice");
            birthNotice(sheet, rng);
            break;
        case Layout::Declaration:
            page.name = QStringLiteral("declaration");
            declaration(sheet, rng);
            break;
        case Layout::Decision:
            page.name = QStringLiteral("decision");
            decision(sheet, rng);
            break;
        case Layout::Table:
            page.name = QStringLiteral("table");
            table(sheet, rng);
            break;
    }
    page.name += QStringLiteral("-%1").arg(seed);
    return page;
}

std::vector<SamplePage> makePages(quint64 seed, int perLayout) {
    std::vector<SamplePage> pages;
    for (int i = 0; i < perLayout; ++i) {
        for (const Layout layout : {Layout::BirthNotice, Layout::Declaration, Layout::Decision, Layout::Table}) {
            pages.push_back(makePage(layout, seed + static_cast<quint64>(i)));
        }
    }
    return pages;
}

}  // namespace motcua::ocrtest
