// The papers as an office gets them: rendered to PDF and read with other people's tools.
#include <gtest/gtest.h>

#include <QFileInfo>
#include <QTemporaryDir>

#include "SampleDossier.h"
#include "Tools.h"
#include "base/Clock.h"
#include "printing/BranchForms.h"
#include "printing/FormRenderer.h"
#include "printing/HandOverForms.h"
#include "printing/PaperMark.h"
#include "printing/ReceiptForm.h"
#include "printing/ResultForms.h"

using namespace motcua;
using namespace motcua::printing;

namespace {

class Forms : public testing::Test {
protected:
    QString print(const FormData& data, SheetSize size = SheetSize::A4) {
        const QString path = m_folder.filePath(QStringLiteral("form.pdf"));
        const auto printed = m_renderer.toPdf(data, path, size);
        EXPECT_TRUE(printed.has_value()) << (printed ? std::string() : printed.error().detail.toStdString());
        return path;
    }

    FormData receipt(int papers = 3) { return receiptForm(sample::committed(papers), sample::procedure(), sample::context()); }

    QTemporaryDir m_folder;
    RealFileSystem m_files;
    FormRenderer m_renderer{*FormSet::load(m_files, QString::fromUtf16(kPrintFolder)), m_files};
};

void expectInOrder(const QString& text, const QStringList& lines) {
    const QString flat = text.simplified();
    qsizetype at = 0;
    for (const QString& line : lines) {
        const qsizetype found = flat.indexOf(line, at);
        EXPECT_GE(found, 0) << "missing or out of order: " << line.toStdString();
        at = std::max(at, found);
    }
}

}  // namespace

TEST_F(Forms, receiptHasEveryLineOfTheLawInOrder) {
    expectInOrder(tools::textOf(print(receipt())),
                  {QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                   QStringLiteral("Độc lập – Tự do – Hạnh phúc"),
                   QStringLiteral("Đồng Xoài, ngày 23 tháng 11 năm 2026"),
                   QStringLiteral("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
                   QStringLiteral("Mã hồ sơ: H19.101-261123-0017"),
                   QStringLiteral("Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công phường Đồng Xoài"),
                   QStringLiteral("Tiếp nhận hồ sơ của: Nguyễn Thị Thử Nghiệm"),
                   QStringLiteral("070194000123"),
                   QStringLiteral("Số điện thoại: 0900 000 123"),
                   QStringLiteral("Thủ tục hành chính cần giải quyết: Thủ tục đăng ký khai sinh (mã 1.001193)"),
                   QStringLiteral("STT"),
                   QStringLiteral("Tên giấy tờ"),
                   QStringLiteral("Loại bản"),
                   QStringLiteral("Số lượng"),
                   QStringLiteral("1 Tờ khai đăng ký khai sinh Bản chính 01"),
                   QStringLiteral("2. Số lượng hồ sơ: 01 (bộ)"),
                   QStringLiteral("3. Thời gian nhận hồ sơ: 08 giờ 15 phút, ngày 23 tháng 11 năm 2026"),
                   QStringLiteral("4. Thời gian trả kết quả giải quyết hồ sơ: 10 giờ 15 phút, ngày 25 tháng 11 năm 2026"),
                   QStringLiteral("5. Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công phường Đồng Xoài"),
                   QStringLiteral("6. Phí, lệ phí: Phí cấp bản sao trích lục: 8.000 đ; tổng cộng 8.000 đ – Chưa thanh toán"),
                   QStringLiteral("Vào Sổ theo dõi hồ sơ, Quyển số: 2026; Số thứ tự: 0017"),
                   QStringLiteral("NGƯỜI NỘP HỒ SƠ"),
                   QStringLiteral("NGƯỜI TIẾP NHẬN HỒ SƠ"),
                   QStringLiteral("Trần Văn Mẫu"),
                   QStringLiteral("Ghi chú:"),
                   QStringLiteral("Mẫu số 01 – Thông tư số 03/2025/TT-VPCP"),
                   QStringLiteral("Trang 1/1")});
}

TEST_F(Forms, anOldSlipIsReprintedInTheFormOfItsDay) {
    Dossier dossier = sample::dossier();
    dossier.receivedAt = localDateTime(QDate(2025, 9, 14), QTime(9, 0));
    const QString text =
        tools::textOf(print(receiptForm(*CommittedDossier::of(dossier), sample::procedure(), sample::context())));
    expectInOrder(text, {QStringLiteral("Nội dung yêu cầu giải quyết"),
                         QStringLiteral("3. Thời gian giải quyết hồ sơ theo quy định là: 02 ngày làm việc"),
                         QStringLiteral("Mẫu số 01 – Thông tư số 01/2018/TT-VPCP")});
    EXPECT_FALSE(text.contains(QStringLiteral("6. Phí")));
}

TEST_F(Forms, theQrOnThePageHoldsTheMinimumOfTheLaw) {
    for (const SheetSize size : {SheetSize::A4, SheetSize::A5}) {
        const QImage page = tools::pagesOf(print(receipt(), size), 200).value(0);
        // Top left, as the law wants it.
        const auto mark = parsePaperMark(tools::readQr(page.copy(0, 0, page.width() / 2, page.height() / 3)));
        ASSERT_TRUE(mark.has_value());
        EXPECT_EQ(mark->dossierNumber, QStringLiteral("H19.101-261123-0017"));
        EXPECT_EQ(mark->procedureCode, QStringLiteral("1.001193"));
        EXPECT_EQ(mark->personId, QStringLiteral("070194000123"));
        EXPECT_EQ(mark->paperName, QStringLiteral("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"));
        EXPECT_EQ(mark->system, sample::context().letterhead.system);
        EXPECT_EQ(mark->publishedAt, sample::context().now);
        EXPECT_EQ(mark->due, sample::dossier().due.at);
    }
}

TEST_F(Forms, fontsAreEmbedded) {
    const QStringList lines =
        tools::run(QStringLiteral("pdffonts"), {print(receipt())}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_GT(lines.size(), 2);
    for (const QString& line : lines.mid(2)) {
        EXPECT_TRUE(line.contains(QStringLiteral("LiberationSerif"))) << line.toStdString();
        EXPECT_TRUE(line.contains(QStringLiteral("Identity-H       yes"))) << line.toStdString();
    }
}

TEST_F(Forms, isFitForTheArchive) {
    EXPECT_TRUE(tools::preflight(print(receipt())).contains(QStringLiteral("is a valid PDF/A-1b file")));
}

TEST_F(Forms, aProvisionalCodeIsSaidPlainly) {
    Dossier dossier = sample::dossier();
    dossier.number.clear();
    dossier.provisional = QStringLiteral("TẠM-A7-0012");
    const FormData data = receiptForm(*CommittedDossier::of(dossier), sample::procedure(), sample::context());
    expectInOrder(tools::textOf(print(data)),
                  {QStringLiteral("MÃ TẠM: TẠM-A7-0012"), QStringLiteral("Quyển số: ……; Số thứ tự: ……")});
    EXPECT_EQ(parsePaperMark(data.qrText)->dossierNumber, QStringLiteral("TẠM-A7-0012"));
}

TEST_F(Forms, aPaperOfASandboxSaysSoOnEveryPage) {
    PrintContext context = sample::context();
    context.testData = true;
    const FormData data = receiptForm(sample::committed(25), sample::procedure(), context);
    EXPECT_EQ(tools::textOf(print(data)).count(QStringLiteral("DỮ LIỆU THỬ")), 2);
    EXPECT_FALSE(tools::textOf(print(receipt())).contains(QStringLiteral("DỮ LIỆU THỬ")));
}

TEST_F(Forms, freeAndWithoutDueDate) {
    Dossier dossier = sample::dossier();
    dossier.fees.clear();
    dossier.due = {};
    dossier.returnWay = QStringLiteral("1");
    const FormData data = receiptForm(*CommittedDossier::of(dossier), sample::procedure(), sample::context());
    expectInOrder(tools::textOf(print(data)),
                  {QStringLiteral("giải quyết hồ sơ: theo thông báo của cơ quan giải quyết"),
                   QStringLiteral("tại: Bưu chính công ích"), QStringLiteral("6. Phí, lệ phí: không thu")});
}

TEST_F(Forms, onlyPapersThatWereTakenAreListed) {
    Dossier dossier = sample::dossier();
    dossier.papers[QStringLiteral("paper-01")].received = false;
    const FormData data = receiptForm(*CommittedDossier::of(dossier), sample::procedure(), sample::context());
    EXPECT_FALSE(tools::textOf(print(data)).contains(QStringLiteral("Giấy chứng sinh")));
}

TEST_F(Forms, whatWasTypedIsTextAndNeverMarkup) {
    Dossier dossier = sample::dossier();
    dossier.applicant.fullName = QStringLiteral("<b>A</b> & {{number}}");
    const FormData data = receiptForm(*CommittedDossier::of(dossier), sample::procedure(), sample::context());
    EXPECT_TRUE(tools::textOf(print(data)).contains(QStringLiteral("<b>A</b> & {{number}}")));
}

TEST_F(Forms, controlSheetChainsTheHandOvers) {
    const QDateTime at = sample::dossier().receivedAt;
    const QList<HandOverStep> steps{{QStringLiteral("Một cửa"),
                                     QStringLiteral("Văn phòng"),
                                     at,
                                     QStringLiteral("Trần Văn Mẫu"),
                                     QStringLiteral("Lê Thị Ví Dụ"),
                                     StepOutcome::OnTime,
                                     {}},
                                    {QStringLiteral("Văn phòng"),
                                     QStringLiteral("Một cửa"),
                                     at.addSecs(7200),
                                     QStringLiteral("Lê Thị Ví Dụ"),
                                     {},
                                     StepOutcome::Late,
                                     QStringLiteral("chờ xác minh")}};
    const QString text = tools::textOf(
        print(controlSheet(sample::committed(), steps, QStringLiteral("UBND phường Đồng Xoài"), sample::context())));
    expectInOrder(text, {QStringLiteral("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"),
                         QStringLiteral("Kèm theo hồ sơ của: Nguyễn Thị Thử Nghiệm"), QStringLiteral("1. Giao: Một cửa"),
                         QStringLiteral("Đúng hạn"), QStringLiteral("2. Nhận: Văn phòng"), QStringLiteral("1. Giao: Văn phòng"),
                         QStringLiteral("10 giờ 15 phút"), QStringLiteral("Quá hạn"), QStringLiteral("chờ xác minh"),
                         QStringLiteral("Mẫu số 06 – Thông tư số 03/2025/TT-VPCP")});
}

TEST_F(Forms, transferSlipNamesBothSides) {
    const HandOverStep step{
        QStringLiteral("Một cửa"), QStringLiteral("Văn phòng"),   sample::context().now, QStringLiteral("Trần Văn Mẫu"), {},
        StepOutcome::Pending,      QStringLiteral("một phong bì")};
    expectInOrder(tools::textOf(print(transferSlip(sample::committed(), step, sample::context()))),
                  {QStringLiteral("PHIẾU BÀN GIAO HỒ SƠ"), QStringLiteral("Bên giao: Một cửa"),
                   QStringLiteral("Bên nhận: Văn phòng"), QStringLiteral("08 giờ 16 phút"),
                   QStringLiteral("Ghi chú: một phong bì"), QStringLiteral("NGƯỜI GIAO"), QStringLiteral("Trần Văn Mẫu")});
}

TEST_F(Forms, resultLetterLeavesNumberAndDateToTheClerk) {
    const ResultLetter letter{QStringLiteral("Về việc đăng ký khai sinh"),
                              QStringLiteral("Hồ sơ đủ điều kiện.\n\nĐồng ý đăng ký khai sinh."),
                              QStringLiteral("UBND-HCC"),
                              {QStringLiteral("Luật Hộ tịch")},
                              {QStringLiteral("Bà Nguyễn Thị Thử Nghiệm")},
                              {QStringLiteral("TM. Ủy ban nhân dân"), QStringLiteral("Chủ tịch"), {}}};
    const QString text = tools::textOf(print(resultLetter(sample::committed(), letter, sample::context())));
    expectInOrder(text, {QStringLiteral("/UBND-HCC"), QStringLiteral("ngày …… tháng …… năm 2026"),
                         QStringLiteral("KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"), QStringLiteral("Về việc đăng ký khai sinh"),
                         QStringLiteral("Căn cứ Luật Hộ tịch;"), QStringLiteral("Hồ sơ đủ điều kiện."),
                         QStringLiteral("Đồng ý đăng ký khai sinh."), QStringLiteral("Nơi nhận:"), QStringLiteral("CHỦ TỊCH")});
}

TEST_F(Forms, theSignatureRoomIsWhereThePageIsEmpty) {
    ResultLetter letter;
    letter.signer = {QStringLiteral("TM. Ủy ban nhân dân"), QStringLiteral("Chủ tịch"), QStringLiteral("Phạm Văn Giả Định")};
    for (const int paragraphs : {1, 12, 40}) {
        letter.body = QStringLiteral("Hồ sơ đủ điều kiện theo quy định của pháp luật về hộ tịch.\n").repeated(paragraphs);
        const FormData data = resultLetter(sample::committed(), letter, sample::context());
        const auto room = m_renderer.signatureRoom(data);
        ASSERT_TRUE(room.has_value());
        EXPECT_GT(room->box.height(), 80);
        const QList<QImage> pages = tools::pagesOf(print(data), 72);  // a pixel a point
        ASSERT_LE(room->page, pages.size());
        const QImage& page = pages[room->page - 1];
        const auto inkIn = [&page](const QRect& box) {
            for (int y = box.top(); y <= box.bottom(); ++y) {
                for (int x = box.left(); x <= box.right(); ++x) {
                    if (qGray(page.pixel(x, y)) < 128) return true;
                }
            }
            return false;
        };
        const QRect box = room->box.toAlignedRect();
        EXPECT_FALSE(inkIn(box.adjusted(2, 4, -2, -4)));
        EXPECT_TRUE(inkIn(box.translated(0, -20)));                            // the title stands above it
        EXPECT_TRUE(inkIn(QRect(box.left(), box.bottom(), box.width(), 14)));  // and the name below
    }
    EXPECT_TRUE(m_renderer.signatureRoom(receipt()).error().is(ErrorCode::NotFound));
}

TEST_F(Forms, aSpecimenIsPrintedInASandboxOnly) {
    BirthSpecimen birth;
    birth.childName = QStringLiteral("Nguyễn Thử Nghiệm");
    birth.birthDate = QDate(2026, 2, 5);
    const auto refused = birthSpecimen(sample::committed(), birth, sample::context());
    ASSERT_FALSE(refused.has_value());
    EXPECT_TRUE(refused.error().is(ErrorCode::FormUnknown));
    PrintContext context = sample::context();
    context.testData = true;
    const auto data = birthSpecimen(sample::committed(), birth, context);
    ASSERT_TRUE(data.has_value());
    expectInOrder(tools::textOf(print(*data)),
                  {QStringLiteral("DỮ LIỆU THỬ"), QStringLiteral("Bản mẫu, không có giá trị sử dụng"),
                   QStringLiteral("NGUYỄN THỬ NGHIỆM"), QStringLiteral("ngày 05 tháng 02 năm 2026")});
}

TEST(CommittedDossier, aDraftIsRefused) {
    Dossier noNumber = sample::dossier();
    noNumber.number.clear();
    Dossier noTime = sample::dossier();
    noTime.receivedAt = {};
    for (const Dossier& draft : {Dossier(), noNumber, noTime}) {
        const auto committed = CommittedDossier::of(draft);
        ASSERT_FALSE(committed.has_value());
        EXPECT_TRUE(committed.error().is(ErrorCode::NotCommitted));
    }
}

namespace {

BranchPaper branchPaper(const char* kind, QDate day = QDate(2026, 11, 23)) {
    Branch branch;
    branch.action = QStringLiteral("extend");
    branch.at = localDateTime(day, QTime(14, 30));
    branch.byName = QStringLiteral("Lê Thị Giả Định");
    branch.reason = QStringLiteral("Giấy chứng sinh bị mờ, không đọc được tên mẹ.\nTờ khai thiếu chữ ký.");
    branch.until = localDateTime(QDate(2026, 11, 27), QTime(10, 15));
    return {QString::fromLatin1(kind),
            branch,
            localDateTime(QDate(2026, 11, 25), QTime(10, 15)),
            {QStringLiteral("TM. ỦY BAN NHÂN DÂN"), QStringLiteral("CHỦ TỊCH"), QStringLiteral("Lê Thị Giả Định")}};
}

}  // namespace

TEST_F(Forms, aRequestForPapersListsReasonsAndWhatIsMissing) {
    Dossier dossier = sample::dossier();
    dossier.papers[QStringLiteral("paper-01")].received = false;
    const FormData data = branchForm(*CommittedDossier::of(dossier), branchPaper("supplement"), sample::context());
    expectInOrder(
        tools::textOf(print(data)),
        {QStringLiteral("Đồng Xoài, ngày 23 tháng 11 năm 2026"), QStringLiteral("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"),
         QStringLiteral("Nguyễn Thị Thử Nghiệm"), QStringLiteral("Thủ tục đăng ký khai sinh"),
         QStringLiteral("không đọc được tên mẹ"), QStringLiteral("Tờ khai thiếu chữ ký"), QStringLiteral("Giấy tờ còn thiếu"),
         QStringLiteral("Giấy chứng sinh"), QStringLiteral("Thời hạn bổ sung: 10 giờ 15 phút, ngày 27 tháng 11 năm 2026"),
         QStringLiteral("NGƯỜI HƯỚNG DẪN"), QStringLiteral("Lê Thị Giả Định")});
    EXPECT_EQ(parsePaperMark(data.qrText)->dossierNumber, QStringLiteral("H19.101-261123-0017"));
}

TEST_F(Forms, aRefusalHasItsTitleByTheLawOfItsDay) {
    const auto text = [&](QDate day) {
        return tools::textOf(print(branchForm(sample::committed(), branchPaper("refusal", day), sample::context())))
            .simplified();
    };
    EXPECT_TRUE(text(QDate(2025, 9, 15)).contains(QStringLiteral("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ")));
    EXPECT_TRUE(text(QDate(2025, 9, 14)).contains(QStringLiteral("PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ")));
}

TEST_F(Forms, anApologyNamesBothDates) {
    const FormData data = branchForm(sample::committed(), branchPaper("apology"), sample::context());
    expectInOrder(tools::textOf(print(data)),
                  {QStringLiteral("VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN"), QStringLiteral("Kính gửi: Nguyễn Thị Thử Nghiệm"),
                   QStringLiteral("đã hẹn: 10 giờ 15 phút, ngày 25 tháng 11 năm 2026"), QStringLiteral("bị mờ"),
                   QStringLiteral("mới: 10 giờ 15 phút, ngày 27 tháng 11 năm 2026"), QStringLiteral("CHỦ TỊCH")});
}

TEST_F(Forms, aNoticeOfStoppingSaysAtWhoseWishAndWhatWasPaid) {
    Dossier dossier = sample::dossier();
    dossier.fees[0].settled = true;
    BranchPaper paper = branchPaper("stop");
    paper.branch.action = QStringLiteral("confirmWithdrawal");
    const QString text =
        tools::textOf(print(branchForm(*CommittedDossier::of(dossier), paper, sample::context()))).simplified();
    EXPECT_TRUE(text.contains(QStringLiteral("Theo đề nghị rút hồ sơ của Ông/Bà")));
    EXPECT_TRUE(text.contains(QStringLiteral("8.000")));
    // The law before knows no such paper.
    const auto older =
        m_renderer.pdf(branchForm(sample::committed(), branchPaper("stop", QDate(2025, 9, 14)), sample::context()));
    ASSERT_FALSE(older);
    EXPECT_TRUE(older.error().is(ErrorCode::FormUnknown));
}

TEST_F(Forms, everyPaperOfABranchIsFitForTheArchive) {
    for (const QString& kind : branchForms()) {
        BranchPaper paper = branchPaper("stop");
        paper.kind = kind;
        const QString path = print(branchForm(sample::committed(), paper, sample::context()));
        EXPECT_TRUE(tools::preflight(path).contains(QStringLiteral("is a valid PDF/A-1b file"))) << qPrintable(kind);
    }
}
