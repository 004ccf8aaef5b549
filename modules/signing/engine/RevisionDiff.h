// What one revision of a PDF did to the one before it, object by object: only what may follow a signature, or more.
//
// Allowed after a signature: further signature fields with their own widget, filling an empty signature field, document
// timestamps, the document security store (/DSS), a new XMP packet or modification date. A value given to a field of the form
// is told apart (filled()): the signatures say whether they permit it. Everything else is ChangedAfter: content, fonts,
// resources, page tree, catalogue, annotations, freed or unreferenced objects, re-pointed numbers, numbers that the older
// revision named without having them. Only a field that is signed in the same revision may show anything: what an empty field
// shows is nobody's. A later mark that covers more than an eighth of its page is MarkTooLarge: it could hide the text. Threads:
// the history's. Source: ISO 32000-2, 12.8.2; ETSI EN 319 142-1; attack classes of signing.md 10.
#pragma once

#include "signing/client/SigningTypes.h"
#include "signing/engine/PdfHistory.h"

namespace motcua::signing {

class RevisionDiff {
public:
    // listed: the numbers that the newer revision's cross-reference section names.
    RevisionDiff(PdfView& before, PdfView& after, const std::set<int>& listed);
    // Empty: nothing but what may follow a signature.
    std::vector<Reason> judge();
    // After judge(): somebody signed here, more than a document timestamp (which even a closed document bears).
    bool addsSignature() const { return m_addsSignature; }
    // Fully qualified names of fields that were there before: given a value; signed.
    const QStringList& filled() const { return m_given; }
    const QStringList& signedFields() const { return m_signedFields; }

private:
    using Keys = std::vector<QByteArray>;
    bool sameBut(const PdfValue& a, const PdfValue& b, const Keys& except) const;
    // New and unnamed before: a number that was named early waited for content to come after the signature.
    bool isNew(int number) {
        return m_before.object(number).isNull() && m_before.references(number) == 0 && m_changed.contains(number);
    }
    void explain(int number) { m_changed.erase(number); }
    // Explains every new object that the value leads to; what was there before is left to its own rule.
    void explainNew(const PdfValue& value);
    // A changed list or dictionary that stands in one place only.
    void explainOwned(const PdfValue& reference);

    void judgeTrailer();
    void judgeCatalog();
    void judgeForm(const PdfValue& before, const PdfValue& after);
    void judgeStore(const PdfValue& before, const PdfValue& after);
    void judgeFilledFields();
    bool signsField(int number);
    bool fillsField(int number);
    bool explainLook(const PdfValue& before, const PdfValue& after);
    void judgePages();
    void judgePage(int number);
    void judgeMarks(const PdfValue& page);
    bool explainField(const PdfValue& reference);
    // Signed in this revision, or empty and showing nothing.
    bool mayShow(const PdfValue& field);
    bool showsNothing(const PdfValue& field);
    // The added items, if everything else stayed in order; nullopt otherwise.
    std::optional<PdfArray> added(const PdfValue& before, const PdfValue& after) const;
    bool markFits(const PdfValue& field, const PdfValue& page);

    PdfView& m_before;
    PdfView& m_after;
    std::set<int> m_changed;
    std::set<int> m_visited;
    std::set<int> m_newWidgets;
    std::set<int> m_filled;
    QStringList m_given;
    QStringList m_signedFields;
    std::vector<Reason> m_reasons;
    bool m_broken = false;
    bool m_addsSignature = false;
};

}  // namespace motcua::signing
