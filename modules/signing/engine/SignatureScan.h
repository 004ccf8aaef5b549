// Finds the fields, signatures and pages of a document as one revision shows it.
//
// Threads: the history's. Source: ISO 32000-1, 12.7.4.5 and 12.8.
#pragma once

#include <QStringList>

#include "signing/engine/PdfHistory.h"

namespace motcua::signing {

struct FoundSignature {
    int field = 0;
    const PdfValue* dictionary = nullptr;  // lives as long as the view
    // Where /Contents begins: the identity of a signature within a file. -1: not a string with a place of its own.
    qsizetype contentsStart() const;
};

// Signed fields only, in the order of the field list.
std::vector<FoundSignature> signaturesIn(PdfView& view);
// The numbers of all terminal fields of the interactive form, signed or not.
std::vector<int> fieldsIn(PdfView& view);
// The numbers of all pages of the page tree, in no order.
std::vector<int> pagesIn(PdfView& view);
// An attribute that a field inherits from its parents.
const PdfValue& inherited(PdfView& view, const PdfValue& field, QByteArrayView key);

// Fully qualified: the partial names from the root down, with dots between them.
QString fieldName(PdfView& view, const PdfValue& field);
// A text string (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else byte by byte.
QString pdfText(const QByteArray& text);

}  // namespace motcua::signing
