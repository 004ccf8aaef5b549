#include "signing/engine/SignaturePlaceholder.h"

#include "base/Clock.h"
#include "signing/engine/PageFrame.h"
#include "signing/engine/TimeStamp.h"

namespace motcua::signing {
namespace {

constexpr int kPrint = 4;
constexpr int kLocked = 128;
const QByteArray kByteRangeRoom = "[0 0000000000 0000000000 0000000000]";

QByteArray pdfTime(const QDateTime& time) {
    return "(D:" + toLocal(time).toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "+07'00')";
}

QByteArray hexText(const QString& text) {
    QByteArray utf16 = QByteArray::fromHex("feff");
    for (const QChar letter : text)
        utf16.append(static_cast<char>(letter.unicode() >> 8)).append(static_cast<char>(letter.unicode() & 0xff));
    return '<' + utf16.toHex() + '>';
}

// By hand, because /ByteRange and /Contents need fixed places.
QByteArray signatureDictionary(const SignatureField& field) {
    const QByteArray kind = field.isDocumentTimestamp
                                ? QByteArray("/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161")
                                : "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M " +
                                      pdfTime(field.time) + " /Name " + hexText(field.name);
    return "<< " + kind + " /ByteRange " + kByteRangeRoom + " /Contents <" + QByteArray(2 * field.reserve, '0') + "> >>";
}

std::string freeFieldName(QPDFObjectHandle fields) {
    std::set<std::string> taken;
    for (int i = 0; i < fields.getArrayNItems(); ++i) {
        QPDFObjectHandle name =
            fields.getArrayItem(i).isDictionary() ? fields.getArrayItem(i).getKey("/T") : QPDFObjectHandle::newNull();
        if (name.isString()) taken.insert(name.getUTF8Value());
    }
    int number = 1;
    while (taken.contains("Signature" + std::to_string(number))) ++number;
    return "Signature" + std::to_string(number);
}

// Touches the smallest thing that holds the list: the list itself, else its owner.
void appendTo(IncrementalUpdate& update, QPDFObjectHandle owner, const QPDFObjectHandle& ownerIndirect, const char* key,
              const QPDFObjectHandle& item) {
    QPDFObjectHandle list = owner.getKey(key);
    if (!list.isArray()) {
        owner.replaceKey(key, QPDFObjectHandle::newArray({item}));
        update.touch(ownerIndirect);
        return;
    }
    list.appendItem(item);
    update.touch(list.isIndirect() ? list : ownerIndirect);
}

struct Form {
    QPDFObjectHandle dictionary;
    QPDFObjectHandle indirect;  // what must be written when the dictionary changes
};

Form interactiveForm(IncrementalUpdate& update) {
    QPDFObjectHandle root = update.root();
    QPDFObjectHandle form = root.getKey("/AcroForm");
    if (!form.isDictionary()) {
        form = QPDFObjectHandle::parse("<</Fields[]>>");
        root.replaceKey("/AcroForm", form);
        update.touch(root);
    }
    if (!form.getKey("/Fields").isArray()) form.replaceKey("/Fields", QPDFObjectHandle::newArray());
    return {form, form.isIndirect() ? form : root};
}

void addField(IncrementalUpdate& update, QPDFObjectHandle page, const QRectF& box, const QPDFObjectHandle& value,
              const QPDFObjectHandle& appearance) {
    const Form form = interactiveForm(update);
    QPDFObjectHandle dictionary = form.dictionary;
    QPDFObjectHandle field = QPDFObjectHandle::parse("<</FT/Sig/Type/Annot/Subtype/Widget>>");
    field.replaceKey("/T", QPDFObjectHandle::newUnicodeString(freeFieldName(dictionary.getKey("/Fields"))));
    field.replaceKey("/F", QPDFObjectHandle::newInteger(kPrint | kLocked));
    field.replaceKey("/Rect",
                     QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(box.left(), box.top(), box.right(), box.bottom())));
    field.replaceKey("/P", page);
    field.replaceKey("/V", value);
    field.replaceKey("/AP", QPDFObjectHandle::newDictionary({{"/N", appearance}}));
    const QPDFObjectHandle indirect = update.add(field);
    appendTo(update, dictionary, form.indirect, "/Fields", indirect);
    if (!dictionary.getKey("/SigFlags").isInteger() || dictionary.getKey("/SigFlags").getIntValue() != 3) {
        dictionary.replaceKey("/SigFlags", QPDFObjectHandle::newInteger(3));
        update.touch(form.indirect);
    }
    appendTo(update, page, page, "/Annots", indirect);
}

// The numbers are known only now; the text keeps its length.
void fillByteRange(PreparedFile& file, qsizetype from) {
    const qsizetype at = file.bytes.indexOf(kByteRangeRoom, from);
    const auto padded = [](qsizetype number) {
        return QByteArray::number(static_cast<qlonglong>(number)).rightJustified(10, ' ');
    };
    const QByteArray range = "[0 " + padded(file.contentsStart) + ' ' + padded(file.contentsEnd) + ' ' +
                             padded(file.bytes.size() - file.contentsEnd) + ']';
    file.bytes.replace(at, range.size(), range);
}

Result<PreparedFile> prepare(const QByteArray& original, const SignatureField& field, const Mark& mark,
                             const Appearance& appearance, Rng& rng) {
    MOTCUA_TRY(const std::unique_ptr<IncrementalUpdate> update, IncrementalUpdate::open(original));
    MOTCUA_TRY(const QPDFObjectHandle page, update->page(markPage(mark)));
    QPDFObjectHandle value;
    MOTCUA_CHECK(guardPdf([&] {
        value = update->addRaw(signatureDictionary(field));
        const QRectF box = markRectangle(page, mark, appearance.size);
        const QPDFObjectHandle form = formXObject(*update, appearance, PageFrame(page).turn());
        addField(*update, page, box, value, form);
    }));
    PreparedFile file;
    MOTCUA_TRY(file.bytes, update->write(rng));
    const qsizetype start = update->rawOffset(value);
    file.contentsStart = file.bytes.indexOf("/Contents <", start) + 10;
    file.contentsEnd = file.contentsStart + 2 * field.reserve + 2;
    fillByteRange(file, start);
    return file;
}

}  // namespace

Result<PreparedFile> prepareSignature(const QByteArray& original, const SignatureField& field, const Mark& mark,
                                      const Appearance& appearance, Rng& rng) {
    return prepare(original, field, mark, appearance, rng);
}

Result<PreparedFile> prepareDocumentTimestamp(const QByteArray& original, qsizetype reserve, Rng& rng) {
    SignatureField field;
    field.reserve = reserve;
    field.isDocumentTimestamp = true;
    return prepare(original, field, Mark{}, Appearance{}, rng);
}

QByteArray signedBytes(const PreparedFile& file) {
    return file.bytes.left(file.contentsStart) + file.bytes.mid(file.contentsEnd);
}

QByteArray digest(const PreparedFile& file, const EVP_MD* algorithm) {
    const EvpMdCtxPtr context(EVP_MD_CTX_new());
    EVP_DigestInit_ex(context.get(), algorithm, nullptr);
    EVP_DigestUpdate(context.get(), file.bytes.constData(), static_cast<std::size_t>(file.contentsStart));
    EVP_DigestUpdate(context.get(), file.bytes.constData() + file.contentsEnd,
                     static_cast<std::size_t>(file.bytes.size() - file.contentsEnd));
    QByteArray out(EVP_MD_get_size(algorithm), '\0');
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(out.data()), nullptr);
    return out;
}

Result<void> place(PreparedFile& file, const QByteArray& container) {
    const qsizetype room = file.contentsEnd - file.contentsStart - 2;
    if (2 * container.size() > room) {
        return fail(ErrorCode::SignFailed, {}, QStringLiteral("reserve too small: %1 bytes").arg(container.size()));
    }
    file.bytes.replace(file.contentsStart + 1, room, container.toHex().leftJustified(room, '0'));
    return {};
}

}  // namespace motcua::signing
