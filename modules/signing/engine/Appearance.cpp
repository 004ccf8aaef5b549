#include "signing/engine/Appearance.h"

#include <algorithm>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <vector>

#include "signing/engine/PageFrame.h"

namespace motcua::signing {
namespace {

constexpr double kMargin = 28;
constexpr int kOpaque = 64;  // from this alpha on a pixel counts as painted

QPDFObjectHandle compressedStream(QPDF& pdf, const QByteArray& data, const std::string& dictionary) {
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf);
    stream.replaceDict(QPDFObjectHandle::parse(dictionary));
    const QByteArray packed = qCompress(data).mid(4);  // without Qt's length
    stream.replaceStreamData(packed.toStdString(), QPDFObjectHandle::newName("/FlateDecode"), QPDFObjectHandle::newNull());
    return stream;
}

std::string imageDictionary(const QImage& image, const char* rest) {
    return "<</Type/XObject/Subtype/Image/Width " + std::to_string(image.width()) + "/Height " +
           std::to_string(image.height()) + rest + ">>";
}

// Half transparent pixels are mixed with white paper: PDF/A-1 forbids soft masks, a one-bit mask is allowed (ISO 19005-1, 6.4).
QByteArray coloursOnWhite(const QImage& image) {
    QByteArray out;
    out.reserve(qsizetype{3} * image.width() * image.height());
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            const auto onWhite = [&](int colour) {
                return static_cast<char>((colour * qAlpha(pixel) + 255 * (255 - qAlpha(pixel))) / 255);
            };
            out.append(onWhite(qRed(pixel))).append(onWhite(qGreen(pixel))).append(onWhite(qBlue(pixel)));
        }
    }
    return out;
}

QByteArray transparentBits(const QImage& image) {
    const int rowBytes = (image.width() + 7) / 8;
    QByteArray out(qsizetype{rowBytes} * image.height(), '\0');
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) >= kOpaque) continue;
            char& byte = out[qsizetype{y} * rowBytes + x / 8];
            byte = static_cast<char>(byte | 0x80 >> x % 8);
        }
    }
    return out;
}

QPDFObjectHandle imageXObject(QPDF& pdf, const QImage& image) {
    QPDFObjectHandle picture =
        compressedStream(pdf, coloursOnWhite(image), imageDictionary(image, "/ColorSpace/DeviceRGB/BitsPerComponent 8"));
    const QPDFObjectHandle mask =
        compressedStream(pdf, transparentBits(image), imageDictionary(image, "/ImageMask true/BitsPerComponent 1"));
    picture.getDict().replaceKey("/Mask", mask);
    return picture;
}

QPDFObjectHandle textXObject(QPDF& pdf, const QByteArray& textPdf) {
    QPDF source;
    source.processMemoryFile("mark", textPdf.constData(), static_cast<std::size_t>(textPdf.size()));
    source.setImmediateCopyFrom(true);
    QPDFPageObjectHelper page = QPDFPageDocumentHelper(source).getAllPages().at(0);
    return pdf.copyForeignObject(page.getFormXObjectForPage());
}

const char* matrixFor(int turn) {
    switch (turn) {
        case 90:
            return "[0 1 -1 0 0 0]";
        case 180:
            return "[-1 0 0 -1 0 0]";
        case 270:
            return "[0 -1 1 0 0 0]";
        default:
            return "[1 0 0 1 0 0]";
    }
}

std::string numbers(std::initializer_list<double> values) {
    QByteArray text;
    for (const double value : values) text += QByteArray::number(value, 'f', 3) + ' ';
    return text.trimmed().toStdString();
}

bool isSignatureWidget(QPDFObjectHandle annotation) {
    if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isNameAndEquals("/Widget")) return false;
    return annotation.getKey("/FT").isNameAndEquals("/Sig") && annotation.hasKey("/V");
}

// The visible signature marks of a page as shown, in the order in which they were made.
std::vector<QRectF> marksOn(QPDFObjectHandle page, const PageFrame& frame) {
    std::vector<QRectF> out;
    QPDFObjectHandle annotations = page.getKey("/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
        QPDFObjectHandle annotation = annotations.getArrayItem(i);
        const QRectF box = isSignatureWidget(annotation) ? rectangleOf(annotation.getKey("/Rect")) : QRectF();
        if (!box.isEmpty()) out.push_back(frame.toShown(box));
    }
    return out;
}

QPointF templatePlace(const Mark& mark, const QSizeF& size, const QSizeF& paper, const std::vector<QRectF>& marks) {
    switch (mark.kind) {
        case MarkKind::Seal:
            if (!marks.empty()) {
                const QRectF& leader = marks.back();
                return {leader.left() + leader.width() / 3 - size.width(), leader.center().y() - size.height() / 2};
            }
            return {paper.width() / 2 - size.width() / 2, paper.height() * 0.75 - size.height() / 2};
        case MarkKind::Copy:
            return {paper.width() - kMargin - size.width(), kMargin};
        case MarkKind::Digitized:
            return {kMargin, kMargin};
        default:
            return {paper.width() * 0.75 - size.width() / 2, paper.height() * 0.75 - size.height() / 2};
    }
}

QRectF keptClear(QRectF box, const std::vector<QRectF>& marks, const QSizeF& paper) {
    for (const QRectF& mark : marks) {
        if (box.intersects(mark) && mark.bottom() + box.height() < paper.height()) box.moveTop(mark.bottom() + 2);
    }
    return box;
}

QRectF chosenBox(const Mark& mark, const QSizeF& size) {
    const QSizeF fitted = size.scaled(mark.box.size(), Qt::KeepAspectRatio);
    return QRectF(mark.box.topLeft(), fitted);
}

}  // namespace

QPDFObjectHandle formXObject(IncrementalUpdate& update, const Appearance& appearance, int turn) {
    QPDF& pdf = update.pdf();
    QPDFObjectHandle pieces = QPDFObjectHandle::newDictionary();
    std::string content;
    if (!appearance.image.isNull()) {
        pieces.replaceKey("/Picture", imageXObject(pdf, appearance.image));
        const QRectF& box = appearance.imageBox;
        content += "q " + numbers({box.width(), 0, 0, box.height(), box.x(), box.y()}) + " cm /Picture Do Q\n";
    }
    if (!appearance.textPdf.isEmpty()) {
        pieces.replaceKey("/Text", textXObject(pdf, appearance.textPdf));
        content += "q /Text Do Q\n";
    }
    QPDFObjectHandle form = QPDFObjectHandle::newStream(&pdf, content);
    form.replaceDict(QPDFObjectHandle::parse("<</Type/XObject/Subtype/Form/BBox[0 0 " +
                                             numbers({appearance.size.width(), appearance.size.height()}) + "]/Matrix" +
                                             matrixFor(turn) + "/Resources<<>>>>"));
    form.getDict().getKey("/Resources").replaceKey("/XObject", pieces);
    return form;
}

QRectF markRectangle(QPDFObjectHandle page, const Mark& mark, const QSizeF& size) {
    if (size.isEmpty()) return {};
    const PageFrame frame(page);
    if (!mark.box.isEmpty()) return frame.toPage(chosenBox(mark, size));
    const QSizeF paper = frame.shownSize();
    const std::vector<QRectF> marks = marksOn(page, frame);
    QRectF box(templatePlace(mark, size, paper, marks), size);
    if (mark.kind != MarkKind::Seal) box = keptClear(box, marks, paper);
    box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, paper.width() - size.width())));
    box.moveTop(std::clamp(box.top(), 0.0, std::max(0.0, paper.height() - size.height())));
    return frame.toPage(box);
}

}  // namespace motcua::signing
