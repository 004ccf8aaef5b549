#include "document/engine/Inspect.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <QFile>
#include <QFileInfo>

namespace motcua::document {

namespace {

QSizeF shownSize(QPDFPageObjectHelper& page) {
    const QPDFObjectHandle::Rectangle box = page.getCropBox().getArrayAsRectangle();
    const QSizeF size(box.urx - box.llx, box.ury - box.lly);
    QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
    const bool isTurned = rotate.isInteger() && rotate.getIntValue() % 180 != 0;
    return isTurned ? size.transposed() : size;
}

bool hasSignature(QPDF& pdf) {
    for (QPDFFormFieldObjectHelper& field : QPDFAcroFormDocumentHelper(pdf).getFormFields()) {
        if (field.getFieldType() == "/Sig" && field.getValue().isDictionary()) return true;
    }
    return false;
}

QString titleOf(QPDF& pdf) {
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary() || !info.getKey("/Title").isString()) return {};
    return QString::fromStdString(info.getKey("/Title").getUTF8Value());
}

void readFacts(QPDF& pdf, DocumentFacts& facts) {
    facts.encrypted = pdf.isEncrypted();
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) facts.pageSizes.append(shownSize(page));
    facts.pages = static_cast<int>(facts.pageSizes.size());
    facts.hasSignature = hasSignature(pdf);
    facts.title = titleOf(pdf);
    facts.damaged = facts.pages == 0 || !pdf.getWarnings().empty();
}

}  // namespace

Result<DocumentFacts> inspect(const QString& file) {
    const QFileInfo info(file);
    const QMap<QString, QString> params{{QStringLiteral("file"), info.fileName()}};
    if (!info.exists()) return fail(ErrorCode::FileNotFound, params);
    if (info.size() == 0) return fail(ErrorCode::PageEmptyFile, params);
    DocumentFacts facts;
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    try {
        pdf.processFile(QFile::encodeName(file).constData());
        readFacts(pdf, facts);
    } catch (const QPDFExc& problem) {
        facts.encrypted = problem.getErrorCode() == qpdf_e_password;
        facts.damaged = !facts.encrypted;
    } catch (const std::exception&) {
        facts.damaged = true;
    }
    return facts;
}

}  // namespace motcua::document
