// What a digitized paper (bản số hóa) is made of, before it is one PDF/A file: pages with their words, and what it is called.
//
// Units: pixels of the page's picture, origin top left; a page's size on paper is pixels / dpi. Confidence 0–100. The JSON of
// a page is the record of ocr.readPage: {width, height, dpi, words:[{text, box, baseline, confidence}], view, mask}.
// Source of the nine fields: TT 01/2023/TT-VPCP Điều 9. Errors: BadJson {member}. Threads: values, any thread.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QLineF>
#include <QList>
#include <QRectF>
#include <QSize>
#include <QString>

#include "base/Result.h"

namespace motcua::document {

struct PdfWord {
    QString text;
    QRectF box;
    QLineF baseline;  // null: the foot of the box
    double confidence = 0;
};

struct PdfPage {
    QString viewImage;  // PNG or JPEG: what people shall see
    QString maskImage;  // 1-bit PNG of the same size, the text only; empty: none
    int dpi = 300;
    QSize size;
    QList<PdfWord> words;
};

// How the picture is kept. TwoLayers: text sharp as 1-bit mask over the colours at 100 dpi, so that stamps stay red.
enum class PictureCoding {
    Automatic,   // 1-bit views as BlackWhite; with a mask TwoLayers; else Photo
    BlackWhite,  // the mask (or the 1-bit view) alone, lossless JBIG2
    FaxG4,       // the same as CCITT G4, for readers without JBIG2
    TwoLayers,
    Photo,  // the view as one JPEG
};

struct PaperFields {
    QString typeCode;    // mã loại giấy tờ
    QString ownerId;     // mã định danh của tổ chức, cá nhân
    QString name;        // tên giấy tờ
    QString number;      // số, ký hiệu
    QString issuedOn;    // ngày cấp, as written or ISO
    QString issuedBy;    // cơ quan cấp
    QString summary;     // trích yếu nội dung
    QString validUntil;  // thời hạn hiệu lực
    QString validScope;  // phạm vi hiệu lực
};

struct PdfJob {
    QList<PdfPage> pages;
    QString outFile;
    QString title;
    QString author;
    QString subject;
    QString language = QStringLiteral("vi");
    QDateTime createdAt;  // given by the caller's clock: equal jobs give equal files
    PaperFields fields;
    PictureCoding coding = PictureCoding::Automatic;
};

struct PdfResult {
    QString file;
    int pages = 0;
    qint64 bytes = 0;
};

// What a foreign PDF is, without trusting it.
struct DocumentFacts {
    int pages = 0;
    bool damaged = false;
    bool encrypted = false;
    bool hasSignature = false;  // a signature field with a value; whether it is good is for the signing room to say
    QList<QSizeF> pageSizes;    // points, as shown
    QString title;
};

QJsonObject toJson(const PdfPage& page);
Result<PdfPage> pdfPageFromJson(const QJsonObject& object);
QJsonObject toJson(const PdfJob& job);
Result<PdfJob> pdfJobFromJson(const QJsonObject& object);
QJsonObject toJson(const DocumentFacts& facts);
Result<DocumentFacts> documentFactsFromJson(const QJsonObject& object);

}  // namespace motcua::document
