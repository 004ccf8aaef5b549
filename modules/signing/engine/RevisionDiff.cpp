#include "signing/engine/RevisionDiff.h"

#include <algorithm>
#include <cmath>

#include "signing/engine/SignatureScan.h"

namespace motcua::signing {
namespace {

constexpr double kLargestMark = 0.125;  // of the page's area
constexpr std::size_t kMostPages = 100'000;

bool isReaderPlumbing(const PdfValue& before, const PdfValue& after) {
    return before.isNull() && after.stream() && (after.at("Type").isName("XRef") || after.at("Type").isName("ObjStm"));
}

double areaOf(PdfView& view, const PdfValue& rectangle) {
    const PdfArray* corners = view.resolve(rectangle).array();
    if (!corners || corners->size() != 4) return 0;
    return std::abs((corners->at(2).number() - corners->at(0).number()) * (corners->at(3).number() - corners->at(1).number()));
}

void collectPages(PdfView& view, const PdfValue& node, std::set<int>& seen, std::vector<int>& pages) {
    if (!node.ref() || !seen.insert(node.ref()->number).second || seen.size() > kMostPages) return;
    const PdfValue& value = view.resolve(node);
    if (value.at("Type").isName("Page")) pages.push_back(node.ref()->number);
    if (const PdfArray* kids = view.resolve(value.at("Kids")).array()) {
        for (const PdfValue& kid : *kids) collectPages(view, kid, seen, pages);
    }
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
    if (const PdfRef* ref = value.ref()) {
        if (!m_visited.insert(ref->number).second || !isNew(ref->number)) return;
        explain(ref->number);
        explainNew(m_after.object(ref->number));
    }
    if (const PdfArray* list = value.array()) {
        for (const PdfValue& element : *list) explainNew(element);
    }
    if (const PdfDict* dict = value.dict()) {
        for (const PdfEntry& entry : *dict) explainNew(entry.second);
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
    if (info == entryOf(before, "Info") && sameBut(m_before.resolve(info), m_after.resolve(info), {"ModDate"}))
        explainOwned(info);
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
    const bool plain = field.dict() && !field.stream() && field.at("FT").isName("Sig") && field.at("A").isNull() &&
                       field.at("AA").isNull() && field.at("Kids").isNull() && field.at("Parent").isNull();
    if (!plain) return false;
    explain(ref->number);
    m_newWidgets.insert(ref->number);
    for (const PdfEntry& entry : *field.dict()) {
        if (entry.first != "P") explainNew(entry.second);
    }
    if (!markFits(field)) m_reasons.push_back(Reason::MarkTooLarge);
    return true;
}

bool RevisionDiff::markFits(const PdfValue& field) {
    const double mark = areaOf(m_after, field.at("Rect"));
    if (mark == 0) return true;
    const double page = areaOf(m_after, inherited(m_after, m_after.resolve(field.at("P")), "MediaBox"));
    return mark <= kLargestMark * page;
}

void RevisionDiff::judgeFilledFields() {
    for (const int number : fieldsIn(m_before)) {
        if (!m_changed.contains(number)) continue;
        const PdfValue& old = m_before.object(number);
        const PdfValue& now = m_after.object(number);
        const bool wasEmpty = inherited(m_before, old, "FT").isName("Sig") && old.at("V").isNull();
        if (!wasEmpty || !sameBut(old, now, {"V", "AP", "M", "F", "MK"})) continue;
        explain(number);
        explainNew(now.at("V"));
        explainNew(now.at("AP"));
        explainNew(now.at("MK"));
        if (!markFits(now)) m_reasons.push_back(Reason::MarkTooLarge);
    }
}

void RevisionDiff::judgePages() {
    std::vector<int> pages;
    std::set<int> seen;
    collectPages(m_before, m_before.catalog().at("Pages"), seen, pages);
    for (const int number : pages) judgePage(number);
}

void RevisionDiff::judgePage(int number) {
    const PdfValue& old = m_before.object(number);
    const PdfValue& now = m_after.object(number);
    const PdfValue& list = now.at("Annots");
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
