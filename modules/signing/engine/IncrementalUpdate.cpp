#include "signing/engine/IncrementalUpdate.h"

#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFExc.hh>
#include <stdexcept>

namespace motcua::signing {
namespace {

constexpr long long kMostObjects = 8'388'607;  // ISO 32000-1, Annex C

QByteArray bytes(const std::string& text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray bigEndian(quint64 value, int width) {
    QByteArray out;
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) out.append(static_cast<char>(value >> shift & 0xff));
    return out;
}

}  // namespace

Result<void> guardPdf(const std::function<void()>& work) {
    try {
        work();
        return {};
    } catch (const QPDFExc& problem) {
        const bool locked = problem.getErrorCode() == qpdf_e_password;
        return fail(locked ? ErrorCode::PdfEncrypted : ErrorCode::PdfDamaged, {}, QString::fromUtf8(problem.what()));
    } catch (const std::exception& problem) {
        return fail(ErrorCode::PdfDamaged, {}, QString::fromUtf8(problem.what()));
    }
}

Result<std::unique_ptr<IncrementalUpdate>> IncrementalUpdate::open(const QByteArray& original) {
    std::unique_ptr<IncrementalUpdate> update(new IncrementalUpdate(original));
    bool encrypted = false;
    MOTCUA_CHECK(guardPdf([&] {
        QPDF& pdf = update->pdf();
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("input", update->m_original.constData(), static_cast<std::size_t>(update->m_original.size()));
        encrypted = pdf.isEncrypted();
        update->reserveNumbers();
    }));
    if (encrypted) return fail(ErrorCode::PdfEncrypted);
    update->findLastSection();
    if (update->m_lastSection <= 0) return fail(ErrorCode::PdfDamaged, {}, QStringLiteral("startxref"));
    return update;
}

// New objects take numbers from /Size on: a free number below it may have had another life. The null object makes qpdf count
// from there; it is never written.
void IncrementalUpdate::reserveNumbers() {
    QPDFObjectHandle size = m_pdf->getTrailer().getKey("/Size");
    const long long declared = size.isInteger() ? size.getIntValue() : 0;
    if (declared > kMostObjects) throw std::runtime_error("/Size out of range");
    const auto count = static_cast<int>(m_pdf->getObjectCount());
    m_firstNew = std::max(static_cast<int>(declared), count + 1);
    if (m_firstNew > count + 1) m_pdf->replaceObject(QPDFObjGen(m_firstNew - 1, 0), QPDFObjectHandle::newNull());
}

void IncrementalUpdate::findLastSection() {
    const qsizetype at = m_original.lastIndexOf("startxref");
    if (at < 0) return;
    const QByteArray digits = m_original.mid(at + 9, 32).trimmed();
    qsizetype length = 0;
    while (length < digits.size() && digits[length] >= '0' && digits[length] <= '9') ++length;
    m_lastSection = digits.left(length).toLongLong();
    if (m_lastSection >= m_original.size()) m_lastSection = 0;
    m_lastIsTable = m_original.mid(m_lastSection, 4) == "xref";
}

Result<QPDFObjectHandle> IncrementalUpdate::page(int number) {
    QPDFObjectHandle found;
    MOTCUA_CHECK(guardPdf([&] {
        const auto& pages = m_pdf->getAllPages();
        const auto count = static_cast<int>(pages.size());
        if (count > 0) found = pages[static_cast<std::size_t>(number <= 0 ? count - 1 : std::min(number, count) - 1)];
    }));
    if (!found.isInitialized()) return fail(ErrorCode::PdfNoPages);
    return found;
}

QPDFObjectHandle IncrementalUpdate::add(const QPDFObjectHandle& direct) {
    return m_pdf->makeIndirectObject(direct);
}

QPDFObjectHandle IncrementalUpdate::addRaw(const QByteArray& body) {
    QPDFObjectHandle handle = add(QPDFObjectHandle::newDictionary());
    m_raw[handle.getObjectID()] = body;
    return handle;
}

qsizetype IncrementalUpdate::rawOffset(const QPDFObjectHandle& handle) const {
    return m_rawOffsets.at(const_cast<QPDFObjectHandle&>(handle).getObjectID());
}

// Only what the document refers to is written: copying leaves orphans behind (indirect stream lengths), and an object that
// nothing refers to would look like a hidden preparation to a verifier.
std::set<int> IncrementalUpdate::reachableNew() {
    std::set<int> seen;
    std::vector<QPDFObjectHandle> open;
    for (const QPDFObjGen id : m_touched) open.push_back(m_pdf->getObject(id));
    const auto follow = [&](QPDFObjectHandle child) {
        if (!child.isIndirect())
            open.push_back(child);
        else if (child.getObjectID() >= m_firstNew && seen.insert(child.getObjectID()).second)
            open.push_back(child);
    };
    while (!open.empty()) {
        QPDFObjectHandle object = open.back();
        open.pop_back();
        if (object.isArray()) {
            for (const QPDFObjectHandle& item : object.getArrayAsVector()) follow(item);
        }
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary()) continue;
        for (const auto& [key, value] : dictionary.getDictAsMap()) {
            if (!(object.isStream() && key == "/Length")) follow(value);
        }
    }
    return seen;
}

QByteArray IncrementalUpdate::body(QPDFObjGen id) {
    QPDFObjectHandle object = m_pdf->getObject(id);
    if (!object.isStream()) return bytes(object.unparseResolved());
    const auto data = object.getRawStreamData();
    QPDFObjectHandle dictionary = object.getDict().shallowCopy();
    dictionary.replaceKey("/Length", QPDFObjectHandle::newInteger(static_cast<long long>(data->getSize())));
    const QByteArray content(reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize()));
    return bytes(dictionary.unparse()) + "\nstream\n" + content + "\nendstream";
}

void IncrementalUpdate::appendObject(QByteArray& out, QPDFObjGen id, const QByteArray& content) {
    m_offsets[id] = out.size();
    out += QByteArray::number(id.getObj()) + ' ' + QByteArray::number(id.getGen()) + " obj\n";
    if (m_raw.contains(id.getObj())) m_rawOffsets[id.getObj()] = out.size();
    out += content + "\nendobj\n";
}

Result<QByteArray> IncrementalUpdate::write(Rng& rng) {
    QByteArray out = m_original;
    MOTCUA_CHECK(guardPdf([&] {
        if (!out.endsWith('\n') && !out.endsWith('\r')) out += '\n';
        for (const QPDFObjGen id : m_touched) {
            if (id.getObj() < m_firstNew) appendObject(out, id, body(id));
        }
        for (const int number : reachableNew()) {
            const QPDFObjGen id(number, 0);
            appendObject(out, id, m_raw.contains(number) ? m_raw[number] : body(id));
        }
        if (m_lastIsTable)
            appendTable(out, rng);
        else
            appendStream(out, rng);
    }));
    return out;
}

std::string IncrementalUpdate::trailerEntries(int size, Rng& rng) {
    QPDFObjectHandle old = m_pdf->getTrailer();
    QPDFObjectHandle entries = QPDFObjectHandle::newDictionary();
    entries.replaceKey("/Size", QPDFObjectHandle::newInteger(size));
    entries.replaceKey("/Prev", QPDFObjectHandle::newInteger(m_lastSection));
    for (const char* key : {"/Root", "/Info"}) {
        if (old.hasKey(key)) entries.replaceKey(key, old.getKey(key));
    }
    QPDFObjectHandle ids = old.getKey("/ID");
    if (ids.isArray() && ids.getArrayNItems() == 2) {
        const std::string changed = rng.bytes(16).toStdString();
        entries.replaceKey("/ID", QPDFObjectHandle::newArray({ids.getArrayItem(0), QPDFObjectHandle::newString(changed)}));
    }
    const std::string text = entries.unparse();
    return text.substr(2, text.size() - 4);  // without << and >>
}

void IncrementalUpdate::appendTable(QByteArray& out, Rng& rng) {
    const qsizetype start = out.size();
    out += "xref\n";
    auto entry = m_offsets.begin();
    while (entry != m_offsets.end()) {
        auto end = entry;
        int count = 0;
        while (end != m_offsets.end() && end->first.getObj() == entry->first.getObj() + count) ++end, ++count;
        out += QByteArray::number(entry->first.getObj()) + ' ' + QByteArray::number(count) + '\n';
        for (; entry != end; ++entry) {
            out += QByteArray::number(static_cast<qlonglong>(entry->second)).rightJustified(10, '0') + ' ' +
                   QByteArray::number(entry->first.getGen()).rightJustified(5, '0') + " n \n";
        }
    }
    const int size = std::max(m_firstNew, m_offsets.rbegin()->first.getObj() + 1);
    out += "trailer\n<<" + bytes(trailerEntries(size, rng)) + ">>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

void IncrementalUpdate::appendStream(QByteArray& out, Rng& rng) {
    const qsizetype start = out.size();
    const int own = std::max(m_firstNew, m_offsets.rbegin()->first.getObj() + 1);
    m_offsets[QPDFObjGen(own, 0)] = start;
    QByteArray index;
    QByteArray data;
    for (const auto& [id, offset] : m_offsets) {
        index += QByteArray::number(id.getObj()) + " 1 ";
        data += bigEndian(1, 1) + bigEndian(static_cast<quint64>(offset), 4) + bigEndian(static_cast<quint64>(id.getGen()), 2);
    }
    out += QByteArray::number(own) + " 0 obj\n<</Type /XRef /W [1 4 2] /Index [" + index.trimmed() + "] /Length " +
           QByteArray::number(data.size()) + ' ' + bytes(trailerEntries(own + 1, rng)) + ">>\nstream\n" + data +
           "\nendstream\nendobj\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

}  // namespace motcua::signing
