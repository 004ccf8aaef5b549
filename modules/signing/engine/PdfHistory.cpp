#include "signing/engine/PdfHistory.h"

#include "signing/engine/StreamData.h"
#include "signing/engine/XrefReader.h"

namespace motcua::signing {
namespace {

constexpr std::size_t kMostSections = 1000;
constexpr int kLongestReference = 32;
constexpr qint64 kMostPacked = 1 << 20;

qsizetype afterSpace(QByteArrayView bytes, qsizetype at) {
    while (at < bytes.size() && isPdfSpace(bytes[at])) ++at;
    return at;
}

void countReferences(const PdfValue& value, std::map<int, int>& counts) {
    if (const PdfRef* ref = value.ref()) ++counts[ref->number];
    if (const PdfArray* list = value.array()) {
        for (const PdfValue& element : *list) countReferences(element, counts);
    }
    if (const PdfDict* dict = value.dict()) {
        for (const PdfEntry& entry : *dict) countReferences(entry.second, counts);
    }
}

}  // namespace

std::optional<PdfEnding> endingAt(QByteArrayView bytes, qsizetype position) {
    qsizetype at = afterSpace(bytes, position);
    if (!bytes.sliced(at).startsWith("startxref")) return std::nullopt;
    PdfParser parser(bytes, at + 9);
    const auto section = parser.integer();
    at = afterSpace(bytes, parser.position());
    if (!section || !bytes.sliced(at).startsWith("%%EOF")) return std::nullopt;
    return PdfEnding{*section, at + 5};
}

std::optional<PdfEnding> lastEnding(QByteArrayView bytes) {
    const qsizetype at = bytes.lastIndexOf(QByteArrayView("startxref"));
    const auto ending = at < 0 ? std::nullopt : endingAt(bytes, at);
    return ending && afterSpace(bytes, ending->end) == bytes.size() ? ending : std::nullopt;
}

std::unique_ptr<PdfHistory> PdfHistory::read(QByteArrayView bytes) {
    const auto ending = lastEnding(bytes);
    if (!bytes.startsWith("%PDF-") || !ending) return nullptr;
    std::unique_ptr<PdfHistory> history(new PdfHistory(bytes));
    if (!history->readChain(ending->section)) return nullptr;
    history->m_views.resize(history->m_sections.size());
    return history;
}

bool PdfHistory::readChain(qint64 start) {
    std::set<qint64> seen;
    for (;;) {
        auto section = readSection(m_bytes, start);
        if (!section || !seen.insert(start).second || m_sections.size() >= kMostSections) return false;
        m_sections.push_back(std::move(*section));
        const PdfValue& previous = entryOf(m_sections.back().trailer, "Prev");
        if (previous.isNull()) return true;
        if (!previous.integer()) return false;
        start = *previous.integer();
    }
}

PdfView& PdfHistory::view(std::size_t section) {
    if (!m_views[section]) m_views[section] = std::make_unique<PdfView>(*this, section);
    return *m_views[section];
}

bool PdfHistory::encrypted() const {
    for (const XrefSection& section : m_sections) {
        if (!entryOf(section.trailer, "Encrypt").isNull()) return true;
    }
    return false;
}

PdfView::PdfView(PdfHistory& history, std::size_t section)
    : m_history(history), m_trailer(history.sections()[section].trailer) {
    for (std::size_t i = section; i < history.sections().size(); ++i) {
        for (const auto& [number, entry] : history.sections()[i].entries) m_entries.emplace(number, entry);
    }
}

std::vector<int> PdfView::numbers() const {
    std::vector<int> out;
    for (const auto& [number, entry] : m_entries) {
        if (entry.kind != XrefEntry::Kind::Free && number > 0) out.push_back(number);
    }
    return out;
}

const PdfValue& PdfView::object(int number) {
    if (const auto known = m_objects.find(number); known != m_objects.end()) return known->second;
    const auto entry = m_entries.find(number);
    if (entry == m_entries.end() || entry->second.kind == XrefEntry::Kind::Free || !m_reading.insert(number).second)
        return nullValue();
    PdfValue value =
        entry->second.kind == XrefEntry::Kind::Plain ? readPlain(number, entry->second) : readPacked(number, entry->second);
    m_reading.erase(number);
    return m_objects[number] = std::move(value);
}

PdfValue PdfView::readPlain(int number, const XrefEntry& entry) {
    const QByteArrayView bytes = m_history.bytes();
    if (entry.place > 0 && entry.place < bytes.size() && bytes[entry.place] >= '0' && bytes[entry.place] <= '9') {
        PdfParser parser(bytes, entry.place);
        auto object = parser.indirect([this](PdfRef ref) { return length(ref); });
        if (object && object->id == PdfRef{number, entry.generation}) return std::move(object->value);
    }
    m_history.markDamaged();
    return {};
}

std::optional<qint64> PdfView::length(PdfRef ref) {
    const qint64* value = object(ref.number).integer();
    return value ? std::optional(*value) : std::nullopt;
}

const PdfView::Container* PdfView::container(int number) {
    if (const auto known = m_containers.find(number); known != m_containers.end()) return known->second.get();
    const PdfStream* stream = object(number).stream();
    const qint64* count = stream ? entryOf(stream->dict, "N").integer() : nullptr;
    const qint64* first = stream ? entryOf(stream->dict, "First").integer() : nullptr;
    auto data = stream && entryOf(stream->dict, "Type").isName("ObjStm") ? streamData(*stream) : std::nullopt;
    if (!count || !first || !data || *count < 0 || *count > kMostPacked) return nullptr;
    auto out = std::make_unique<Container>();
    out->data = std::move(*data);
    PdfParser header(out->data);
    for (qint64 i = 0; i < *count; ++i) {
        const auto own = header.integer();
        const auto offset = own ? header.integer() : std::nullopt;
        if (!offset) return nullptr;
        out->index.emplace_back(static_cast<int>(*own), *first + *offset);
    }
    return (m_containers[number] = std::move(out)).get();
}

PdfValue PdfView::readPacked(int number, const XrefEntry& entry) {
    const Container* packed = container(static_cast<int>(entry.place));
    const auto index = static_cast<std::size_t>(entry.generation);
    if (packed && index < packed->index.size() && packed->index[index].first == number) {
        PdfParser parser(packed->data, packed->index[index].second, false);
        if (auto value = parser.value()) return std::move(*value);
    }
    m_history.markDamaged();
    return {};
}

const PdfValue& PdfView::resolve(const PdfValue& value) {
    const PdfValue* current = &value;
    for (int i = 0; i < kLongestReference; ++i) {
        const PdfRef* ref = current->ref();
        if (!ref) return *current;
        const auto entry = m_entries.find(ref->number);
        const int generation =
            entry != m_entries.end() && entry->second.kind == XrefEntry::Kind::Plain ? entry->second.generation : 0;
        if (generation != ref->generation) return nullValue();
        current = &object(ref->number);
    }
    m_history.markDamaged();
    return nullValue();
}

const PdfValue& PdfView::catalog() {
    return resolve(entryOf(m_trailer, "Root"));
}

int PdfView::references(int number) {
    if (!m_counted) {
        for (const int own : numbers()) countReferences(object(own), m_references);
        for (const PdfEntry& entry : m_trailer) countReferences(entry.second, m_references);
        m_counted = true;
    }
    return m_references[number];
}

}  // namespace motcua::signing
