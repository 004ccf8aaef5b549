#include "signing/engine/SignatureRules.h"

#include <algorithm>

#include "signing/engine/SignatureScan.h"

namespace motcua::signing {
namespace {

constexpr qint64 kClosed = 1;
constexpr qint64 kFilling = 2;  // also what a certification means that says nothing

// The parameters of every transform of this kind; an empty kind: of all.
std::vector<const PdfValue*> transforms(PdfView& view, const PdfValue& signature, QByteArrayView kind) {
    std::vector<const PdfValue*> out;
    const PdfArray* references = view.resolve(signature.at("Reference")).array();
    for (std::size_t i = 0; references && i < references->size(); ++i) {
        const PdfValue& reference = view.resolve((*references)[i]);
        if (kind.isEmpty() || view.resolve(reference.at("TransformMethod")).isName(kind))
            out.push_back(&view.resolve(reference.at("TransformParams")));
    }
    return out;
}

qint64 permission(PdfView& view, const PdfValue& parameters, qint64 otherwise) {
    const qint64* permitted = view.resolve(parameters.at("P")).integer();
    return permitted ? *permitted : otherwise;
}

// A field is meant with everything below it.
bool names(PdfView& view, const PdfValue& list, const QString& fieldName) {
    const PdfArray* fields = view.resolve(list).array();
    return fields && std::any_of(fields->begin(), fields->end(), [&](const PdfValue& item) {
               const PdfString* text = view.resolve(item).string();
               const QString name = text ? pdfText(text->text) : QString();
               return text && (fieldName == name || fieldName.startsWith(name + QLatin1Char('.')));
           });
}

bool lockCovers(PdfView& view, const PdfValue& lock, const QString& fieldName) {
    const PdfValue& action = view.resolve(lock.at("Action"));
    if (action.isName("Include")) return names(view, lock.at("Fields"), fieldName);
    if (action.isName("Exclude")) return !names(view, lock.at("Fields"), fieldName);
    return lock.dict() != nullptr;  // All, or something that nobody knows
}

}  // namespace

bool closesDocument(PdfView& view, const PdfValue& signature, const PdfValue& field) {
    const auto all = transforms(view, signature, {});
    return permission(view, view.resolve(field.at("Lock")), 0) == kClosed ||
           std::any_of(all.begin(), all.end(),
                       [&](const PdfValue* parameters) { return permission(view, *parameters, 0) == kClosed; });
}

bool SignatureRules::permitsFilling() const {
    const PdfValue& permissions = m_view.resolve(m_view.catalog().at("Perms"));
    const auto given = transforms(m_view, m_view.resolve(permissions.at("DocMDP")), "DocMDP");
    return !given.empty() && std::all_of(given.begin(), given.end(), [this](const PdfValue* parameters) {
        return permission(m_view, *parameters, kFilling) >= kFilling;
    });
}

bool SignatureRules::locks(const QString& fieldName) const {
    const auto given = transforms(m_view, m_signature, "FieldMDP");
    const PdfValue& lock = m_view.resolve(m_field.at("Lock"));
    return (lock.dict() && lockCovers(m_view, lock, fieldName)) ||
           std::any_of(given.begin(), given.end(),
                       [&](const PdfValue* parameters) { return lockCovers(m_view, *parameters, fieldName); });
}

}  // namespace motcua::signing
