#include "signing/engine/PdfValue.h"

#include <algorithm>

namespace motcua::signing {

const PdfValue& nullValue() {
    static const PdfValue value;
    return value;
}

const PdfArray* PdfValue::array() const {
    const auto* pointer = std::get_if<std::shared_ptr<const PdfArray>>(&content);
    return pointer ? pointer->get() : nullptr;
}

const PdfStream* PdfValue::stream() const {
    const auto* pointer = std::get_if<std::shared_ptr<const PdfStream>>(&content);
    return pointer ? pointer->get() : nullptr;
}

const PdfDict* PdfValue::dict() const {
    if (const PdfStream* own = stream()) return &own->dict;
    const auto* pointer = std::get_if<std::shared_ptr<const PdfDict>>(&content);
    return pointer ? pointer->get() : nullptr;
}

double PdfValue::number(double fallback) const {
    if (const qint64* whole = integer()) return static_cast<double>(*whole);
    const double* real = std::get_if<double>(&content);
    return real ? *real : fallback;
}

bool PdfValue::isName(QByteArrayView name) const {
    const PdfName* own = std::get_if<PdfName>(&content);
    return own && QByteArrayView(own->text) == name;
}

const PdfValue& PdfValue::at(QByteArrayView key) const {
    const PdfDict* entries = dict();
    return entries ? entryOf(*entries, key) : nullValue();
}

const PdfValue& entryOf(const PdfDict& dict, QByteArrayView key) {
    const auto found =
        std::find_if(dict.begin(), dict.end(), [&](const PdfEntry& entry) { return QByteArrayView(entry.first) == key; });
    return found == dict.end() ? nullValue() : found->second;
}

bool PdfValue::operator==(const PdfValue& other) const {
    if (content.index() != other.content.index()) return false;
    if (const PdfStream* own = stream()) return own->dict == other.stream()->dict && own->raw == other.stream()->raw;
    if (const PdfArray* own = array()) return *own == *other.array();
    if (const PdfDict* own = dict()) return *own == *other.dict();
    return content == other.content;
}

}  // namespace motcua::signing
