#include "HandSigned.h"

namespace motcua::test {
namespace {

constexpr qsizetype kRoom = 24'000;  // hexadecimal digits
const QByteArray kRange = "/ByteRange [0 0000000000 0000000000 0000000000]";

PdfObjects objectsOf(const HandSignature& signature) {
    PdfObjects out = plainPages();
    out[1] = "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R 6 0 R 8 0 R ]/SigFlags 3>>" + signature.catalogue + ">>";
    out[3].insert(2, "/Annots[5 0 R 6 0 R 8 0 R ]");
    out[5] = "<</Type/Annot/Subtype/Widget/FT/Tx/T(ghi chu)/V(cu)/Rect[10 50 60 80]/P 3 0 R/AP<</N 9 0 R>>>>";
    out[6] = "<</Type/Annot/Subtype/Widget/FT/Sig/T(dau)/Rect[100 50 160 80]/P 3 0 R>>";
    out[7] = "<</Type/Sig/Filter/Adobe.PPKLite" + signature.entries + kRange + "/Contents <" + QByteArray(kRoom, '0') + ">>>";
    out[8] = "<</Type/Annot/Subtype/Widget/FT/Sig/T(ky)/Rect[10 10 60 40]/P 3 0 R/V 7 0 R" + signature.field + ">>";
    out[9] = streamOf("0 0 5 5 re f", "/Type/XObject/Subtype/Form/BBox[0 0 50 30]");
    return out;
}

// Only the numbers that lie inside the file are taken; an odd or negative rest covers nothing.
QByteArray covered(const QByteArray& file, const QByteArray& range) {
    QByteArray out;
    const QList<QByteArray> words = range.mid(range.indexOf('[') + 1).replace(']', ' ').simplified().split(' ');
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const qint64 from = words[i].toLongLong();
        const qint64 size = words[i + 1].toLongLong();
        if (from >= 0 && size > 0 && from < file.size()) out += file.mid(from, size);
    }
    return out;
}

QByteArray rightRange(qint64 start, qint64 end, qint64 size) {
    return "[0 " + number(start) + ' ' + number(end) + ' ' + number(size - end) + ']';
}

}  // namespace

QByteArray signByHand(const TestPki& pki, const HandSignature& signature) {
    QByteArray file = makePdf(objectsOf(signature), signature.kind);
    const qsizetype start = file.indexOf("/Contents <0") + 10;
    const qsizetype end = start + kRoom + 2;
    const QByteArray range = (signature.range ? signature.range : rightRange)(start, end, file.size());
    const QByteArray text = (range.startsWith('/') ? range : "/ByteRange " + range).leftJustified(kRange.size(), ' ');
    if (text.size() != kRange.size()) qFatal("the range needs more room");
    file.replace(file.indexOf(kRange), kRange.size(), text);
    const QByteArray container = forgeCms(pki, signature.cms, covered(file, range));
    const QByteArray digits =
        signature.contents ? signature.contents(container, kRoom) : container.toHex().leftJustified(kRoom, '0');
    if (digits.size() != kRoom) qFatal("the container needs more room");
    return file.replace(start + 1, kRoom, digits);
}

HandSignature certified(int permission) {
    HandSignature out;
    out.entries += "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/V/1.2/P " +
                   number(permission) + ">>>>]";
    out.catalogue = "/Perms<</DocMDP 7 0 R>>";
    return out;
}

}  // namespace motcua::test
