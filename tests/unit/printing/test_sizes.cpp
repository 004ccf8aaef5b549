// Every form, on both sides of the change of law, on every sheet it is made for: all its words are there, its QR reads, nothing
// touches the edge.
#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTextDocument>

#include "SampleDossier.h"
#include "Tools.h"
#include "base/Clock.h"
#include "printing/BranchForms.h"
#include "printing/FormRenderer.h"
#include "printing/HandOverForms.h"
#include "printing/ReceiptForm.h"
#include "printing/ReportTable.h"
#include "printing/ResultForms.h"
#include "printing/StickerForm.h"

using namespace motcua;
using namespace motcua::printing;

namespace {

PrintContext trial() {
    PrintContext context = sample::context();
    context.testData = true;
    return context;
}

FormData branchPaper(const QString& kind) {
    Branch branch;
    branch.action = QStringLiteral("extend");
    branch.at = sample::context().now;
    branch.byName = QStringLiteral("Lê Thị Giả Định");
    branch.reason = QStringLiteral("Giấy chứng sinh bị mờ (ẶỮỄỘ gỹ).");
    branch.until = localDateTime(QDate(2026, 11, 27), QTime(10, 15));
    return branchForm(sample::committed(), {kind, branch, sample::dossier().due.at, {}}, trial());
}

FormData reportPaper(const QString& kind) {
    ReportTable table;
    table.kind = kind;
    table.name = QStringLiteral("Sổ thử");
    table.from = QDate(2026, 11, 1);
    table.to = QDate(2026, 11, 23);
    table.groups = {{{}, 1}, {QStringLiteral("Số lượng"), 1}};
    table.columns = {QStringLiteral("Tên (ẶỮỄỘ gỹ)"), QStringLiteral("Hồ sơ")};
    table.widths = {70, 30};
    table.numeric = {false, true};
    table.rows = {{QStringLiteral("Hộ tịch"), QStringLiteral("12")}};
    return reportForm(table, trial());
}

QList<FormData> everyPaper() {
    const CommittedDossier dossier = sample::committed();
    const HandOverStep step{
        QStringLiteral("Một cửa"), QStringLiteral("Văn phòng"),   sample::context().now, QStringLiteral("Trần Văn Mẫu"), {},
        StepOutcome::OnTime,       QStringLiteral("một phong bì")};
    ResultLetter letter;
    letter.body = QStringLiteral("Đồng ý đăng ký khai sinh.");
    BirthSpecimen birth;
    birth.childName = QStringLiteral("Nguyễn Thử Nghiệm");
    birth.birthDate = QDate(2026, 2, 5);
    QList<FormData> papers{receiptForm(dossier, sample::procedure(), trial()),
                           controlSheet(dossier, {step}, QStringLiteral("UBND phường Đồng Xoài"), trial()),
                           transferSlip(dossier, step, trial()),
                           stickerForm(dossier, trial()),
                           resultLetter(dossier, letter, trial()),
                           *birthSpecimen(dossier, birth, trial()),
                           reportPaper(QStringLiteral("register")),
                           reportPaper(QStringLiteral("statistics"))};
    for (const QString& kind : branchForms()) papers.append(branchPaper(kind));
    for (FormData& paper : papers) paper.copy = 2;
    return papers;
}

QString squeezed(QString text) {
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

bool hasInkIn(const QImage& page, const QRect& strip) {
    for (int y = strip.top(); y <= strip.bottom(); ++y) {
        for (int x = strip.left(); x <= strip.right(); ++x) {
            if (qGray(page.pixel(x, y)) < 128) return true;
        }
    }
    return false;
}

bool hasInkAtTheEdge(const QImage& page) {
    const int edge = page.width() / 100;
    const QRect all = page.rect();
    return hasInkIn(page, QRect(0, 0, edge, all.height())) || hasInkIn(page, QRect(0, 0, all.width(), edge)) ||
           hasInkIn(page, QRect(all.width() - edge, 0, edge, all.height())) ||
           hasInkIn(page, QRect(0, all.height() - edge, all.width(), edge));
}

class Sizes : public testing::Test {
protected:
    // What the template says, as words.
    QStringList wordsOf(const FormData& data, SheetSize size) {
        const auto form = m_set.form(data.kind, data.issuedOn, size);
        EXPECT_TRUE(form);
        QJsonObject fields = data.fields;
        fields.insert(QStringLiteral("form"), QJsonObject{{QStringLiteral("title"), form->title},
                                                          {QStringLiteral("number"), form->number},
                                                          {QStringLiteral("basis"), form->basis}});
        QTextDocument document;
        document.setHtml(*form->body.fill(fields));
        return document.toPlainText().remove(QChar::ObjectReplacementCharacter).simplified().split(u' ', Qt::SkipEmptyParts);
    }

    void expectWhole(const FormData& data, SheetSize size) {
        const std::string which =
            (data.kind + u' ' + sheetCode(size) + u' ' + data.issuedOn.toString(Qt::ISODate)).toStdString();
        const QString path = m_folder.filePath(QStringLiteral("paper.pdf"));
        const auto printed = m_renderer.toPdf(data, path, size);
        ASSERT_TRUE(printed) << which << printed.error().detail.toStdString();
        const QString said =
            squeezed(tools::run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")}));
        for (const QString& word : wordsOf(data, size)) EXPECT_TRUE(said.contains(word)) << which << ": " << word.toStdString();
        EXPECT_TRUE(said.contains(QStringLiteral("Inlạilần2"))) << which;
        EXPECT_TRUE(said.contains(QStringLiteral("DỮLIỆUTHỬ"))) << which;
        const QList<QImage> pages = tools::pagesOf(path, stockOf(size).isOffice ? 150 : 300);
        EXPECT_EQ(tools::readQr(pages.value(0)), data.qrText) << which;
        for (const QImage& page : pages) EXPECT_FALSE(hasInkAtTheEdge(page)) << which;
    }

    QTemporaryDir m_folder;
    RealFileSystem m_files;
    FormSet m_set = *FormSet::load(m_files, QString::fromUtf16(kPrintFolder));
    FormRenderer m_renderer{m_set, m_files};
};

}  // namespace

TEST_F(Sizes, everyFormIsWholeOnEverySheetItIsMadeFor) {
    QSet<QString> seen;
    for (FormData data : everyPaper()) {
        seen.insert(data.kind);
        for (const QDate day : {QDate(2025, 9, 14), QDate(2025, 9, 15)}) {
            data.issuedOn = day;
            for (const SheetSize size : m_renderer.sizes(data)) expectWhole(data, size);
        }
    }
    for (const QString& kind : m_set.kinds()) EXPECT_TRUE(seen.contains(kind)) << kind.toStdString();
}

TEST_F(Sizes, aRollIsAsLongAsItsText) {
    const auto heightFor = [&](int papers) {
        const auto pages = m_renderer.toImages(receiptForm(sample::committed(papers), sample::procedure(), sample::context()),
                                               100, SheetSize::Roll80);
        EXPECT_TRUE(pages);
        EXPECT_EQ(pages->size(), 1);
        EXPECT_NEAR(pages->first().width(), 315, 1);  // 80 mm
        return pages->first().height();
    };
    EXPECT_LT(heightFor(1), 900);  // 23 cm
    EXPECT_GT(heightFor(25), heightFor(1) + 200);
}

TEST_F(Sizes, aLabelIsOnePageHoweverLongTheProcedure) {
    Dossier dossier = sample::dossier();
    dossier.procedureName =
        QStringLiteral("Thủ tục đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc ").repeated(4);
    dossier.applicant.fullName = QStringLiteral("Công ty trách nhiệm hữu hạn một thành viên Thử Nghiệm Đồng Xoài");
    FormData data = stickerForm(*CommittedDossier::of(dossier), trial());
    data.copy = 2;
    for (const SheetSize size : {SheetSize::Label70x37, SheetSize::Label105x57}) {
        expectWhole(data, size);
        EXPECT_EQ(m_renderer.toImages(data, 100, size)->size(), 1);
    }
}

TEST_F(Sizes, aSheetThatAFormIsNotMadeForIsRefused) {
    const FormData receipt = receiptForm(sample::committed(), sample::procedure(), sample::context());
    EXPECT_TRUE(m_renderer.pdf(receipt, SheetSize::Label70x37).error().is(ErrorCode::FormUnknown));
    EXPECT_TRUE(m_renderer.pdf(branchPaper(QStringLiteral("apology")), SheetSize::A5).error().is(ErrorCode::FormUnknown));
    EXPECT_EQ(*m_renderer.legalVersion(receipt), QStringLiteral("tt-03-2025"));
    EXPECT_EQ(*m_renderer.legalVersion(receipt, SheetSize::Roll80), QStringLiteral("desk-1"));
}

TEST(SheetSize, codesAreThoseOfTheCommandLine) {
    for (const SheetSize size :
         {SheetSize::A4, SheetSize::A5, SheetSize::Roll80, SheetSize::Label70x37, SheetSize::Label105x57}) {
        EXPECT_EQ(sheetSizeFrom(sheetCode(size)), size);
    }
    EXPECT_FALSE(sheetSizeFrom(QStringLiteral("b5")));
    EXPECT_EQ(sheetCodes({SheetSize::A4, SheetSize::Roll80}), QStringLiteral("a4 | 80mm"));
}
