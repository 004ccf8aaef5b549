#include "signing/engine/SignatureScan.h"

namespace motcua::signing {
namespace {

constexpr int kDeepestField = 16;
constexpr std::size_t kMostPages = 100'000;

void collectFields(PdfView& view, const PdfValue& list, std::set<int>& seen, std::vector<int>& out, int depth) {
    const PdfArray* fields = view.resolve(list).array();
    if (!fields || depth > kDeepestField) return;
    for (const PdfValue& item : *fields) {
        if (!item.ref() || !seen.insert(item.ref()->number).second) continue;
        const PdfValue& field = view.resolve(item);
        out.push_back(item.ref()->number);
        collectFields(view, field.at("Kids"), seen, out, depth + 1);
    }
}

}  // namespace

qsizetype FoundSignature::contentsStart() const {
    const PdfString* contents = dictionary->at("Contents").string();
    return contents ? contents->start : -1;
}

std::vector<int> fieldsIn(PdfView& view) {
    std::vector<int> out;
    std::set<int> seen;
    collectFields(view, view.resolve(view.catalog().at("AcroForm")).at("Fields"), seen, out, 0);
    return out;
}

// Without recursion: a foreign tree may be a chain of a hundred thousand nodes.
std::vector<int> pagesIn(PdfView& view) {
    std::vector<int> pages;
    std::set<int> seen;
    std::vector<PdfValue> open{view.catalog().at("Pages")};
    while (!open.empty()) {
        const PdfValue node = open.back();
        open.pop_back();
        if (!node.ref() || !seen.insert(node.ref()->number).second || seen.size() > kMostPages) continue;
        const PdfValue& value = view.resolve(node);
        if (value.at("Type").isName("Page")) pages.push_back(node.ref()->number);
        if (const PdfArray* kids = view.resolve(value.at("Kids")).array()) open.insert(open.end(), kids->begin(), kids->end());
    }
    return pages;
}

const PdfValue& inherited(PdfView& view, const PdfValue& field, QByteArrayView key) {
    const PdfValue* current = &field;
    for (int i = 0; i < kDeepestField; ++i) {
        if (!current->at(key).isNull()) return view.resolve(current->at(key));
        current = &view.resolve(current->at("Parent"));
    }
    return nullValue();
}

std::vector<FoundSignature> signaturesIn(PdfView& view) {
    std::vector<FoundSignature> out;
    for (const int number : fieldsIn(view)) {
        const PdfValue& field = view.object(number);
        const PdfValue& value = view.resolve(field.at("V"));
        if (inherited(view, field, "FT").isName("Sig") && value.dict()) out.push_back({number, &value});
    }
    return out;
}

QString fieldName(PdfView& view, const PdfValue& field) {
    QStringList parts;
    const PdfValue* current = &field;
    for (int i = 0; i < kDeepestField && current->dict(); ++i) {
        if (const PdfString* part = view.resolve(current->at("T")).string()) parts.prepend(pdfText(part->text));
        current = &view.resolve(current->at("Parent"));
    }
    return parts.join(QLatin1Char('.'));
}

QString pdfText(const QByteArray& text) {
    if (!text.startsWith("\xfe\xff")) return QString::fromLatin1(text);
    QString out;
    for (qsizetype i = 2; i + 1 < text.size(); i += 2) {
        out.append(
            QChar(static_cast<ushort>(static_cast<unsigned char>(text[i]) << 8 | static_cast<unsigned char>(text[i + 1]))));
    }
    return out;
}

}  // namespace motcua::signing
