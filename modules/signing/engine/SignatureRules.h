// What a signature permits to come after it, as the revision that it signed says: the certifier's DocMDP, FieldMDP, and the
// lock of its field.
//
// A form may be filled only where a certification in the signed revision permits it (DocMDP P 2 or 3) and this signature does
// not lock the field; a file that nobody certified is not filled after an approval. Notes are never permitted here, not even by
// P 3: they hide text as well as any overlay. Names of fields are fully qualified. Threads: the view's.
// Source: ISO 32000-2, 12.8.2.2, 12.8.2.4 and 12.7.5.5.
#pragma once

#include "signing/engine/PdfHistory.h"

class QString;

namespace motcua::signing {

// "No changes to the document are permitted" (P 1), by the signature or by the lock of its field.
bool closesDocument(PdfView& view, const PdfValue& signature, const PdfValue& field);

class SignatureRules {
public:
    SignatureRules(PdfView& view, const PdfValue& signature, const PdfValue& field)
        : m_view(view), m_signature(signature), m_field(field) {}
    bool permitsFilling() const;
    bool locks(const QString& fieldName) const;

private:
    PdfView& m_view;  // the signed revision
    const PdfValue& m_signature;
    const PdfValue& m_field;
};

}  // namespace motcua::signing
