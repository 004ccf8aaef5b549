// Nothing is cut: long names, many papers, two sizes, stacked diacritics; and nothing is left behind when printing fails.
#include <gtest/gtest.h>

#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>

#include "SampleDossier.h"
#include "Tools.h"
#include "printing/FormRenderer.h"
#include "printing/Pagination.h"
#include "printing/ReceiptForm.h"

using namespace motcua;
using namespace motcua::printing;

namespace {

class Layout : public testing::Test {
protected:
    FormData longReceipt() {
        PrintContext context = sample::context();
        context.letterhead.agency = QStringLiteral(
            "Ủy ban nhân dân đặc khu kinh tế mở ven biển Thử Nghiệm thuộc thành phố trực thuộc Trung ương Đồng Nai");
        context.letterhead.centre = QStringLiteral(
            "Trung tâm Phục vụ hành chính công đặc khu kinh tế mở ven biển Thử Nghiệm, điểm tiếp nhận lưu động số 12");
        return receiptForm(sample::committed(25), sample::procedure(), context);
    }

    QString pathOf(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    RealFileSystem m_files;
    FormRenderer m_renderer{*FormSet::load(m_files, QString::fromUtf16(kPrintFolder)), m_files};
};

bool isInk(QRgb pixel) {
    return qGray(pixel) < 128;
}

// Rows of pixels with ink between two columns.
QList<int> inkedRows(const QImage& picture, int left, int right) {
    QList<int> rows;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = left; x < right; ++x) {
            if (isInk(picture.pixel(x, y))) {
                rows.append(y);
                break;
            }
        }
    }
    return rows;
}

// Heights of the runs of inked rows in the left half of a page.
QList<int> lineHeights(const QImage& page) {
    QList<int> heights;
    int last = -2;
    for (const int row : inkedRows(page, 0, page.width() / 2)) {
        if (row == last + 1) {
            ++heights.last();
        } else {
            heights.append(1);
        }
        last = row;
    }
    return heights;
}

QStringList pageTexts(const QString& pdf) {
    QStringList pages = tools::textOf(pdf).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    for (QString& page : pages) page = page.simplified();
    return pages;
}

}  // namespace

TEST_F(Layout, twentyFivePapersGoOverTwoPagesWithTheHeadingRepeated) {
    const QString path = pathOf(QStringLiteral("papers.pdf"));
    ASSERT_TRUE(m_renderer.toPdf(receiptForm(sample::committed(25), sample::procedure(), sample::context()), path).has_value());
    const QStringList pages = pageTexts(path);
    ASSERT_EQ(pages.size(), 2);
    for (const QString& page : pages) EXPECT_EQ(page.count(QStringLiteral("STT Tên giấy tờ Loại bản Số lượng")), 1);
    const QString all = pages.join(QLatin1Char(' '));
    EXPECT_EQ(all.count(QStringLiteral("(ẶỮỄỘ gỹ)")), 8);
    EXPECT_EQ(all.count(QStringLiteral("Giấy chứng sinh")), 8);  // also none that is hidden behind the cut
    EXPECT_TRUE(all.contains(QStringLiteral("Trang 2/2")));
}

TEST_F(Layout, longNamesAreWholeAndSignaturesStayTogether) {
    for (const SheetSize size : {SheetSize::A4, SheetSize::A5}) {
        const QString path = pathOf(QStringLiteral("long.pdf"));
        ASSERT_TRUE(m_renderer.toPdf(longReceipt(), path, size).has_value());
        const QStringList pages = pageTexts(path);
        EXPECT_TRUE(pages.first().contains(QStringLiteral("điểm tiếp nhận lưu động số 12")));
        for (const QString& page : pages) {
            EXPECT_EQ(page.contains(QStringLiteral("NGƯỜI TIẾP NHẬN HỒ SƠ")), page.contains(QStringLiteral("Trần Văn Mẫu")));
        }
    }
}

TEST_F(Layout, noInkInTheMargins) {
    for (const SheetSize size : {SheetSize::A4, SheetSize::A5}) {
        const QString path = pathOf(QStringLiteral("long.pdf"));
        ASSERT_TRUE(m_renderer.toPdf(longReceipt(), path, size).has_value());
        for (const QImage& page : tools::pagesOf(path, 100)) {
            const int margin = page.width() / 25;  // 8 mm of A4
            const QRect inside = page.rect().adjusted(margin, margin / 2, -margin, -margin / 2);
            for (int y = 0; y < page.height(); ++y) {
                for (int x = 0; x < page.width(); ++x) {
                    if (!inside.contains(x, y)) {
                        ASSERT_FALSE(isInk(page.pixel(x, y))) << x << ' ' << y;
                    }
                }
            }
        }
    }
}

// The same word in a roomy paragraph and in a table row must have the same ink, row by row: a clipped diacritic would be
// shorter.
TEST_F(Layout, diacriticsInATableRowAreWhole) {
    const auto inkHeight = [](const QString& html) {
        QTextDocument document;
        document.setDefaultFont(QFont(QStringLiteral("Liberation Serif"), 24));
        document.setHtml(html);
        QImage picture(900, 200, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        document.drawContents(&painter);
        painter.end();
        return inkedRows(picture, 0, picture.width()).size();
    };
    const QString word = QStringLiteral("ẶỮỄỘ gỹ");
    EXPECT_EQ(
        inkHeight(QStringLiteral("<br/>%1<br/>").arg(word)),
        inkHeight(
            QStringLiteral("<table border=\"0\" cellspacing=\"0\" cellpadding=\"3\"><tr><td>%1</td></tr></table>").arg(word)));
}

// Two pages full of the same line: the first one after the cut must be as high as its neighbours.
TEST_F(Layout, diacriticsAtTheTopOfAPageAreWhole) {
    const QString line = QStringLiteral("<p style=\"margin: 0px 0px 12px 0px\"><b>ẶỮỄỘ gỹ</b></p>\n");
    ASSERT_TRUE(m_files.write(pathOf(QStringLiteral("s.css")), "").has_value());
    ASSERT_TRUE(m_files.write(pathOf(QStringLiteral("k.html")), line.repeated(60).toUtf8()).has_value());
    ASSERT_TRUE(m_files
                    .write(pathOf(QStringLiteral("forms.json")),
                           R"({"styleSheet": "s.css", "parts": [], "forms": [{"kind": "k", "legalVersion": "v", "title": "T",
                               "number": "", "basis": "", "validFrom": null, "validTo": null, "template": "k.html", "leftMargin": 20}]})")
                    .has_value());
    const FormRenderer renderer(*FormSet::load(m_files, m_folder.path()), m_files);
    FormData data;
    data.kind = QStringLiteral("k");
    data.qrText = QStringLiteral("x");
    const auto pages = renderer.toImages(data, 200);
    ASSERT_TRUE(pages.has_value());
    ASSERT_GE(pages->size(), 2);
    const QList<int> heights = lineHeights(pages->at(1));
    ASSERT_GT(heights.size(), 10);
    EXPECT_NEAR(heights[0], heights[1], 1);
    EXPECT_NEAR(lineHeights(pages->at(0))[0], heights[1], 1);
}

TEST_F(Layout, aRowTallerThanThePageStillGetsPages) {
    QTextDocument document;
    document.setHtml(
        QStringLiteral("<table border='1'><tr><td>%1</td></tr></table>").arg(QStringLiteral("dòng<br/>").repeated(40)));
    document.setTextWidth(400);
    const QList<PageSlice> pages = paginate(document, 200);
    ASSERT_GT(pages.size(), 1);
    for (const PageSlice& page : pages) EXPECT_LE(page.heading.height() + page.body.height(), 200.5);
    EXPECT_NEAR(pages.last().body.bottom, document.size().height(), 8);
    for (qsizetype i = 1; i < pages.size(); ++i) EXPECT_NEAR(pages[i].body.top, pages[i - 1].body.bottom, 1);
}

TEST_F(Layout, anEmptyFormIsOnePage) {
    QTextDocument document;
    document.setTextWidth(400);
    EXPECT_EQ(paginate(document, 200).size(), 1);
}

TEST_F(Layout, previewHasThePagesOfThePdf) {
    const auto images = m_renderer.toImages(longReceipt(), 96);
    ASSERT_TRUE(images.has_value());
    const QString path = pathOf(QStringLiteral("long.pdf"));
    ASSERT_TRUE(m_renderer.toPdf(longReceipt(), path).has_value());
    EXPECT_EQ(images->size(), pageTexts(path).size());
    EXPECT_EQ(images->first().size(), QSize(793, 1123));
    EXPECT_GT(inkedRows(images->first(), 0, images->first().width()).size(), 400);
}

TEST_F(Layout, aPrinterTakesTheSameSheet) {
    QPrinter printer(QPrinter::HighResolution);
    const QString path = pathOf(QStringLiteral("printer.pdf"));
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setPageSize(QPageSize(QPageSize::A5));
    ASSERT_TRUE(m_renderer.toPrinter(longReceipt(), printer).has_value());
    EXPECT_TRUE(tools::textOf(path).contains(QStringLiteral("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")));
}

TEST_F(Layout, aFailureLeavesNoFile) {
    FormData holed = longReceipt();
    holed.fields.remove(QStringLiteral("dueAt"));
    const QString path = pathOf(QStringLiteral("none.pdf"));
    const auto printed = m_renderer.toPdf(holed, path);
    ASSERT_FALSE(printed.has_value());
    EXPECT_TRUE(printed.error().is(ErrorCode::TemplateBad));
    EXPECT_EQ(printed.error().params.value(QStringLiteral("field")), QStringLiteral("dueAt"));
    EXPECT_FALSE(m_files.exists(path));
    EXPECT_TRUE(
        m_renderer.toPdf(longReceipt(), pathOf(QStringLiteral("no/such/folder.pdf"))).error().is(ErrorCode::FileUnwritable));
}
