#include "signing/engine/RevisionDiff.h"

#include <algorithm>
#include <cmath>

#include "signing/engine/SignatureScan.h"
#include "signing/engine/TailCheck.h"

namespace motcua::signing {
namespace {

constexpr double kLargestMark = 0.125;   // of the page's area
constexpr qint64 kPushButton = 1 << 16;  // field flag 17: shows what its maker chose, takes no value

bool isReaderPlumbing(const PdfValue& before, const PdfValue& after) {
    return before.isNull() && after.stream() && (after.at("Type").isName("XRef") || after.at("Type").isName("ObjStm"));
}

double areaOf(PdfView& view, const PdfValue& rectangle) {
    const PdfArray* corners = view.resolve(rectangle).array();
    if (!corners || corners->size() != 4) return 0;
    const auto corner = [&](std::size_t at) { return view.resolve((*corners)[at]).number(); };
    return std::abs((corner(2) - corner(0)) * (corner(3) - corner(1)));
}

// What is seen of a page: the smaller of its boxes.
double shownArea(PdfView& view, const PdfValue& page) {
    const double media = areaOf(view, inherited(view, page, "MediaBox"));
    const double crop = areaOf(view, inherited(view, page, "CropBox"));
    return crop > 0 ? std::min(media, crop) : media;
}

// A signature field and its widget in one; no action, no child, no other kind of annotation.
bool isPlainField(const PdfValue& field) {
    static const QByteArrayList allowed{"AP", "BS", "Border", "DA",   "F",  "FT", "Ff", "H",  "Lock",    "M",    "MK",
                                        "NM", "P",  "Q",      "Rect", "SV", "T",  "TM", "TU", "Subtype", "Type", "V"};
    return field.dict() && !field.stream() && field.at("FT").isName("Sig") &&
           (field.at("Subtype").isNull() || field.at("Subtype").isName("Widget")) &&
           std::all_of(field.dict()->begin(), field.dict()->end(),
                       [](const PdfEntry& entry) { return allowed.contains(entry.first); });
}

}  // namespace

RevisionDiff::RevisionDiff(PdfView& before, PdfView& after, const std::set<int>& listed) : m_before(before), m_after(after) {
    for (const int number : listed) {
        const PdfValue& old = before.object(number);
        const PdfValue& now = after.object(number);
        if (!(old == now) && !isReaderPlumbing(old, now)) m_changed.insert(number);
    }
}

std::vector<Reason> RevisionDiff::judge() {
    judgeTrailer();
    judgeCatalog();
    judgeFilledFields();
    judgePages();
    if (m_broken || !m_changed.empty()) m_reasons.push_back(Reason::ChangedAfter);
    return m_reasons;
}

bool RevisionDiff::sameBut(const PdfValue& a, const PdfValue& b, const Keys& except) const {
    const PdfDict* first = a.dict();
    const PdfDict* second = b.dict();
    if (!first || !second || a.stream() || b.stream()) return false;
    const auto covers = [&](const PdfDict& from, const PdfDict& to) {
        return std::all_of(from.begin(), from.end(), [&](const PdfEntry& entry) {
            return std::find(except.begin(), except.end(), entry.first) != except.end() ||
                   entryOf(to, entry.first) == entry.second;
        });
    };
    return covers(*first, *second) && covers(*second, *first);
}

void RevisionDiff::explainNew(const PdfValue& value) {
    std::vector<PdfValue> open{value};
    while (!open.empty()) {
        const PdfValue current = open.back();
        open.pop_back();
        if (const PdfRef* ref = current.ref()) {
            if (!m_visited.insert(ref->number).second || !isNew(ref->number)) continue;
            explain(ref->number);
            open.push_back(m_after.object(ref->number));
        }
        if (const PdfArray* list = current.array()) open.insert(open.end(), list->begin(), list->end());
        if (const PdfDict* dict = current.dict()) {
            for (const PdfEntry& entry : *dict) open.push_back(entry.second);
        }
    }
}

void RevisionDiff::explainOwned(const PdfValue& reference) {
    const PdfRef* ref = reference.ref();
    if (!ref || !m_changed.contains(ref->number)) return;
    const bool lonely = m_before.references(ref->number) <= 1 && m_after.references(ref->number) == 1;
    if (isNew(ref->number) || lonely) explain(ref->number);
}

void RevisionDiff::judgeTrailer() {
    const PdfDict& before = m_before.trailer();
    const PdfDict& after = m_after.trailer();
    if (!(entryOf(before, "Root") == entryOf(after, "Root"))) m_broken = true;
    const PdfValue& info = entryOf(after, "Info");
    if (!info.isNull() && !(info == entryOf(before, "Info"))) m_broken = true;
    if (sameBut(m_before.resolve(info), m_after.resolve(info), {"ModDate"})) explainOwned(info);
}

void RevisionDiff::judgeCatalog() {
    const PdfValue& before = m_before.catalog();
    const PdfValue& after = m_after.catalog();
    if (!sameBut(before, after, {"AcroForm", "DSS", "Extensions", "Metadata"})) {
        m_broken = true;
        return;
    }
    if (const PdfRef* root = entryOf(m_after.trailer(), "Root").ref()) explain(root->number);
    judgeForm(before.at("AcroForm"), after.at("AcroForm"));
    judgeStore(before.at("DSS"), after.at("DSS"));
    explainNew(after.at("Extensions"));
    const PdfValue& metadata = m_after.resolve(after.at("Metadata"));
    if (metadata.stream() && metadata.at("Type").isName("Metadata")) explainOwned(after.at("Metadata"));
}

void RevisionDiff::judgeForm(const PdfValue& before, const PdfValue& after) {
    const PdfValue& old = m_before.resolve(before);
    const PdfValue& now = m_after.resolve(after);
    if (now.isNull() && old.isNull()) return;
    static const PdfValue emptyForm{std::make_shared<const PdfDict>()};
    const Keys mayDiffer = old.isNull() ? Keys{"Fields", "SigFlags", "DR", "DA"} : Keys{"Fields", "SigFlags"};
    if (!sameBut(old.isNull() ? emptyForm : old, now, mayDiffer)) {
        m_broken = true;
        return;
    }
    explainOwned(after);
    const auto fields = added(m_before.resolve(old.at("Fields")), m_after.resolve(now.at("Fields")));
    if (!fields ||
        !std::all_of(fields->begin(), fields->end(), [this](const PdfValue& field) { return explainField(field); })) {
        m_broken = true;
        return;
    }
    explainOwned(now.at("Fields"));
    if (old.isNull()) explainNew(now.at("DR"));
}

std::optional<PdfArray> RevisionDiff::added(const PdfValue& before, const PdfValue& after) const {
    static const PdfArray none;
    const PdfArray& old = before.array() ? *before.array() : none;
    const PdfArray& now = after.array() ? *after.array() : none;
    if ((!before.isNull() && !before.array()) || (!after.isNull() && !after.array())) return std::nullopt;
    PdfArray out;
    std::size_t matched = 0;
    for (const PdfValue& item : now) {
        if (matched < old.size() && item == old[matched])
            ++matched;
        else
            out.push_back(item);
    }
    return matched == old.size() ? std::optional(std::move(out)) : std::nullopt;
}

bool RevisionDiff::explainField(const PdfValue& reference) {
    const PdfRef* ref = reference.ref();
    if (!ref || !isNew(ref->number)) return false;
    const PdfValue& field = m_after.resolve(reference);
    if (!isPlainField(field) || !mayShow(field)) return false;
    explain(ref->number);
    m_newWidgets.insert(ref->number);
    for (const PdfEntry& entry : *field.dict()) {
        if (entry.first != "P") explainNew(entry.second);
    }
    return true;
}

bool RevisionDiff::mayShow(const PdfValue& field) {
    const PdfRef* ref = field.at("V").ref();
    const PdfValue& signature = m_after.resolve(field.at("V"));
    if (signature.isNull()) return showsNothing(field);
    // A signature that was there before belongs to its own field.
    if (!signature.dict() || (ref && !isNew(ref->number))) return false;
    m_addsSignature = m_addsSignature || !signature.at("Type").isName("DocTimeStamp");
    return true;
}

bool RevisionDiff::showsNothing(const PdfValue& field) {
    if (!field.at("MK").isNull()) return false;
    const PdfValue& look = m_after.resolve(field.at("AP"));
    if (look.isNull()) return true;
    const PdfStream* normal = m_after.resolve(look.at("N")).stream();
    return look.dict() && look.dict()->size() == 1 && normal && isOnlySpace(normal->raw);
}

// Measured on the page that shows it: what the field itself calls its page proves nothing.
bool RevisionDiff::markFits(const PdfValue& field, const PdfValue& page) {
    return areaOf(m_after, field.at("Rect")) <= kLargestMark * shownArea(m_after, page);
}

void RevisionDiff::judgeFilledFields() {
    for (const int number : fieldsIn(m_before)) {
        if (!m_changed.contains(number)) continue;
        const bool isSignature = inherited(m_before, m_before.object(number), "FT").isName("Sig");
        if (isSignature ? !signsField(number) : !fillsField(number)) continue;
        explain(number);
        (isSignature ? m_signedFields : m_given).append(fieldName(m_before, m_before.object(number)));
    }
}

bool RevisionDiff::signsField(int number) {
    const PdfValue& old = m_before.object(number);
    const PdfValue& now = m_after.object(number);
    const bool isSigned = !m_after.resolve(now.at("V")).isNull() && mayShow(now);
    if (!old.at("V").isNull() || !isSigned || !sameBut(old, now, {"V", "AP", "M", "F", "MK"})) return false;
    m_filled.insert(number);
    for (const char* key : {"V", "AP", "MK"}) explainNew(now.at(key));
    return true;
}

// A value and what it looks like; place, action and kind of the field stay.
bool RevisionDiff::fillsField(int number) {
    const PdfValue& old = m_before.object(number);
    const PdfValue& now = m_after.object(number);
    const PdfValue& kind = inherited(m_before, old, "FT");
    const qint64* flags = inherited(m_before, old, "Ff").integer();
    if (kind.isName("Btn")) return !(flags && (*flags & kPushButton)) && sameBut(old, now, {"V", "AS", "M"});
    if (!kind.isName("Tx") && !kind.isName("Ch")) return false;
    if (!sameBut(old, now, {"V", "AP", "M", "I"}) || !explainLook(old.at("AP"), now.at("AP"))) return false;
    explainNew(now.at("V"));
    explainOwned(now.at("V"));
    return true;
}

// One normal look, made new or rewritten in its own object.
bool RevisionDiff::explainLook(const PdfValue& before, const PdfValue& after) {
    const PdfValue& look = m_after.resolve(after);
    if (look.isNull()) return true;
    const PdfValue& normal = look.at("N");
    const PdfValue& form = m_after.resolve(normal);
    const PdfValue& old = m_before.resolve(m_before.resolve(before).at("N"));
    if (!look.dict() || look.dict()->size() != 1 || !form.stream()) return false;
    explainNew(after);
    explainOwned(after);
    if (old.stream()) explainOwned(normal);
    return true;
}

void RevisionDiff::judgePages() {
    for (const int number : pagesIn(m_before)) judgePage(number);
}

void RevisionDiff::judgePage(int number) {
    const PdfValue& old = m_before.object(number);
    const PdfValue& now = m_after.object(number);
    const PdfValue& list = now.at("Annots");
    judgeMarks(now);
    if (!m_changed.contains(number) && !(list.ref() && m_changed.contains(list.ref()->number))) return;
    if (!sameBut(old, now, {"Annots"})) return;
    const auto annotations = added(m_before.resolve(old.at("Annots")), m_after.resolve(list));
    const bool onlyOurs = annotations && std::all_of(annotations->begin(), annotations->end(), [this](const PdfValue& item) {
                              return item.ref() && m_newWidgets.contains(item.ref()->number);
                          });
    if (!onlyOurs) return;
    explain(number);
    explainOwned(list);
}

void RevisionDiff::judgeMarks(const PdfValue& page) {
    const PdfArray* annotations = m_after.resolve(page.at("Annots")).array();
    for (std::size_t i = 0; annotations && i < annotations->size(); ++i) {
        const PdfRef* ref = (*annotations)[i].ref();
        const bool isLater = ref && (m_newWidgets.contains(ref->number) || m_filled.contains(ref->number));
        if (isLater && !markFits(m_after.object(ref->number), page)) m_reasons.push_back(Reason::MarkTooLarge);
    }
}

// The store is never shown. Its lists may grow; what they held before must stay what it was.
void RevisionDiff::judgeStore(const PdfValue& before, const PdfValue& after) {
    if (m_after.resolve(after).isNull()) {
        m_broken = m_broken || !m_before.resolve(before).isNull();
        return;
    }
    const PdfValue& old = m_before.resolve(before);
    const PdfValue& now = m_after.resolve(after);
    if (!now.dict() || now.stream()) return;
    explainOwned(after);
    for (const PdfEntry& entry : *now.dict()) {
        const PdfValue& kept = m_before.resolve(old.at(entry.first));
        const PdfValue& grown = m_after.resolve(entry.second);
        const bool list = grown.array() && added(kept, grown).has_value();
        const bool table = grown.dict() && !grown.stream() && (kept.isNull() || (kept.dict() && !kept.stream()));
        if (list || table) explainOwned(entry.second);
        explainNew(grown);
    }
}

}  // namespace motcua::signing
