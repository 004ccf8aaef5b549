#include "document/engine/PdfBuilder.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QFileInfo>
#include <memory>

#include "document/engine/GlyphlessFont.h"
#include "document/engine/Picture.h"
#include "document/engine/SrgbProfile.h"
#include "document/engine/TextLayer.h"
#include "document/engine/Xmp.h"

namespace motcua::document {

namespace {

using Object = QPDFObjectHandle;

constexpr char kFontName[] = "Words";

std::string bytesOf(const QByteArray& bytes) {
    return bytes.toStdString();
}
Object unicode(const QString& text) {
    return Object::newUnicodeString(text.toStdString());
}
Object real(double value) {
    return Object::newReal(value, 2);
}

Object stream(QPDF& pdf, const QByteArray& data, const std::string& dictionary = "<<>>") {
    Object out = Object::newStream(&pdf, bytesOf(data));
    Object entries = Object::parse(dictionary);
    for (const std::string& key : entries.getKeys()) out.getDict().replaceKey(key, entries.getKey(key));
    return out;
}

Object fontObject(QPDF& pdf) {
    Object descriptor = Object::parse(
        "<</Type/FontDescriptor/FontName/Glyphless/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0/Ascent 800/Descent -200"
        "/CapHeight 800/StemV 80>>");
    const QByteArray program = glyphlessFont();
    descriptor.replaceKey("/FontFile2", stream(pdf, program, "<</Length1 " + std::to_string(program.size()) + ">>"));
    Object descendant = Object::parse(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Glyphless/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        "/DW " +
        std::to_string(kGlyphWidth) + ">>");
    descendant.replaceKey("/FontDescriptor", pdf.makeIndirectObject(descriptor));
    descendant.replaceKey("/CIDToGIDMap", stream(pdf, glyphlessMap()));
    Object font = Object::parse("<</Type/Font/Subtype/Type0/BaseFont/Glyphless/Encoding/Identity-H>>");
    font.replaceKey("/DescendantFonts", Object::newArray({pdf.makeIndirectObject(descendant)}));
    font.replaceKey("/ToUnicode", stream(pdf, identityToUnicode()));
    return pdf.makeIndirectObject(font);
}

Object imageObject(QPDF& pdf, const PictureLayer& layer) {
    const std::string width = std::to_string(layer.size.width());
    const std::string height = std::to_string(layer.size.height());
    const bool isJpeg = layer.filter == PictureLayer::Filter::Jpeg;
    std::string dictionary = "<</Type/XObject/Subtype/Image/Width " + width + "/Height " + height;
    dictionary += isJpeg ? "/BitsPerComponent 8" : "/BitsPerComponent 1";
    if (layer.isStencil) {
        dictionary += "/ImageMask true";
    } else {
        dictionary += layer.components == 3 ? "/ColorSpace/DeviceRGB" : "/ColorSpace/DeviceGray";
    }
    Object image = stream(pdf, {}, dictionary + ">>");
    Object filter = Object::newName(isJpeg ? "/DCTDecode" : "/JBIG2Decode");
    Object parameters = Object::newNull();
    if (layer.filter == PictureLayer::Filter::FaxG4) {
        filter = Object::newName("/CCITTFaxDecode");
        parameters = Object::parse("<</K -1/Columns " + width + "/Rows " + height + ">>");
    }
    image.replaceStreamData(bytesOf(layer.data), filter, parameters);
    return image;
}

QByteArray coordinate(double value) {
    return QByteArray::number(value, 'f', 2);
}

// The whole pictures of a page, then its words.
Object pageObject(QPDF& pdf, const PdfPage& page, const QList<PictureLayer>& layers, const Object& font) {
    const double width = page.size.width() * 72.0 / page.dpi;
    const double height = page.size.height() * 72.0 / page.dpi;
    Object images = Object::newDictionary();
    QByteArray drawing = "q " + coordinate(width) + " 0 0 " + coordinate(height) + " 0 0 cm 0 g\n";
    for (qsizetype i = 0; i < layers.size(); ++i) {
        const QByteArray name = "/Layer" + QByteArray::number(i);
        images.replaceKey(bytesOf(name), imageObject(pdf, layers[i]));
        drawing += name + " Do\n";
    }
    drawing += "Q\n" + textLayer(page, kFontName);
    Object fonts = Object::newDictionary();
    fonts.replaceKey(std::string("/") + kFontName, font);
    Object resources = Object::newDictionary();
    resources.replaceKey("/XObject", images);
    resources.replaceKey("/Font", fonts);
    Object out = Object::parse("<</Type/Page>>");
    out.replaceKey("/MediaBox", Object::newArray({Object::newInteger(0), Object::newInteger(0), real(width), real(height)}));
    out.replaceKey("/Resources", resources);
    out.replaceKey("/Contents", stream(pdf, drawing));
    return pdf.makeIndirectObject(out);
}

void describe(QPDF& pdf, const PdfJob& job) {
    Object info = Object::newDictionary();
    info.replaceKey("/Title", unicode(job.title));
    if (!job.author.isEmpty()) info.replaceKey("/Author", unicode(job.author));
    if (!job.subject.isEmpty()) info.replaceKey("/Subject", unicode(job.subject));
    info.replaceKey("/Producer", Object::newString(kProducer));
    info.replaceKey("/CreationDate", Object::newString(bytesOf(infoDate(job.createdAt))));
    info.replaceKey("/ModDate", Object::newString(bytesOf(infoDate(job.createdAt))));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    Object intent = Object::parse(
        "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/RegistryName()>>");
    intent.replaceKey("/DestOutputProfile", stream(pdf, srgbProfile(), "<</N 3>>"));
    Object root = pdf.getRoot();
    root.replaceKey("/OutputIntents", Object::newArray({pdf.makeIndirectObject(intent)}));
    root.replaceKey("/Metadata", stream(pdf, xmpPacket(job), "<</Type/Metadata/Subtype/XML>>"));
    root.replaceKey("/Lang", unicode(job.language));
    root.replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
}

QByteArray written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setNewlineBeforeEndstream(true);  // PDF/A-1 wants it, and Preflight sees it
    writer.forcePDFVersion("1.4");
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
}

Result<void> check(const PdfJob& job) {
    if (job.pages.isEmpty()) return fail(ErrorCode::PdfNoPages, {{QStringLiteral("file"), QFileInfo(job.outFile).fileName()}});
    for (const PdfPage& page : job.pages) {
        if (page.dpi < 36 || page.dpi > 4800)
            return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("dpi")}});
        if (page.size.isEmpty()) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("width")}});
    }
    return {};
}

}  // namespace

Result<PdfResult> buildPdf(const PdfJob& job, FileSystem& files, const ProgressFn& progress, const CancelToken& cancel) {
    MOTCUA_CHECK(check(job));
    QPDF pdf;
    pdf.emptyPDF();
    QPDFPageDocumentHelper pages(pdf);
    const Object font = fontObject(pdf);
    const int total = static_cast<int>(job.pages.size());
    for (const PdfPage& page : job.pages) {
        if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        MOTCUA_TRY(const QList<PictureLayer> layers, pictureLayers(page, job.coding));
        pages.addPage(QPDFPageObjectHelper(pageObject(pdf, page, layers, font)), false);
        progress({static_cast<int>(pages.getAllPages().size()), total, QFileInfo(page.viewImage).fileName()});
    }
    describe(pdf, job);
    const QByteArray bytes = written(pdf);
    MOTCUA_CHECK(files.write(job.outFile, bytes));
    return PdfResult{job.outFile, total, bytes.size()};
}

}  // namespace motcua::document
