#include "signing/engine/FileStructure.h"

#include <algorithm>

#include "base/Clock.h"
#include "signing/engine/RevisionDiff.h"
#include "signing/engine/SignatureRules.h"
#include "signing/engine/SignatureScan.h"
#include "signing/engine/StreamData.h"
#include "signing/engine/TailCheck.h"

namespace motcua::signing {
namespace {

// D:YYYYMMDDHHmmSS+07'00' (ISO 32000-1, 7.9.4); a Z or nothing means UTC.
QDateTime pdfTime(const QByteArray& text) {
    const QString digits = QString::fromLatin1(text.mid(2, 14));
    QDateTime time = QDateTime::fromString(digits, QStringLiteral("yyyyMMddHHmmss"));
    if (!text.startsWith("D:") || !time.isValid()) return {};
    const int hours = text.mid(17, 2).toInt();
    const int minutes = text.mid(20, 2).toInt();
    const int sign = text.size() > 16 && text[16] == '-' ? -1 : 1;
    time.setOffsetFromUtc(sign * (hours * 3600 + minutes * 60));
    return time.toUTC();
}

bool rangeIsExact(const PdfArray* range, const PdfString& contents, qsizetype fileSize, qsizetype& end) {
    if (!range || range->size() != 4) return false;
    qint64 numbers[4];
    for (std::size_t i = 0; i < 4; ++i) {
        const qint64* number = (*range)[i].integer();
        if (!number || *number < 0 || *number > fileSize) return false;
        numbers[i] = *number;
    }
    end = numbers[2] + numbers[3];
    return numbers[0] == 0 && numbers[1] == contents.start && numbers[2] == contents.end && end <= fileSize && numbers[3] > 0;
}

class StructureReader {
public:
    explicit StructureReader(QByteArrayView bytes) : m_bytes(bytes), m_history(PdfHistory::read(bytes)) {}

    FileStructure read() {
        if (!m_history) {
            m_out.reasons.push_back(Reason::FileDamaged);
            return std::move(m_out);
        }
        if (m_history->encrypted()) m_out.reasons.push_back(Reason::FileEncrypted);
        collectSignatures();
        for (const int number : newest().numbers()) newest().object(number);  // whatever no reader may stumble over
        readStore();
        const std::vector<int> pages = pagesIn(newest());
        m_out.pages.insert(pages.begin(), pages.end());
        if (m_out.signatures.empty() && m_out.reasons.empty()) m_out.reasons.push_back(Reason::NoSignature);
        if (m_history->damaged()) m_out.reasons.push_back(Reason::FileDamaged);
        return std::move(m_out);
    }

private:
    PdfView& newest() { return m_history->view(0); }

    // Signatures of every revision: one that only an older revision shows was removed.
    void collectSignatures() {
        std::set<qsizetype> present;
        for (const FoundSignature& found : signaturesIn(newest())) present.insert(found.contentsStart());
        std::set<qsizetype> seen;
        for (std::size_t section = 0; section < m_history->sections().size(); ++section) {
            for (const FoundSignature& found : signaturesIn(m_history->view(section))) {
                const qsizetype id = found.contentsStart();
                if ((id < 0 && section > 0) || !seen.insert(id).second) continue;
                SignatureStructure signature = readSignature(m_history->view(section), found);
                if (!present.contains(id)) signature.reasons.push_back(Reason::SignatureRemoved);
                m_out.signatures.push_back(std::move(signature));
            }
        }
        std::stable_sort(m_out.signatures.begin(), m_out.signatures.end(),
                         [](const SignatureStructure& a, const SignatureStructure& b) { return a.end < b.end; });
    }

    SignatureStructure readSignature(PdfView& shown, const FoundSignature& found) {
        const PdfValue& dictionary = *found.dictionary;
        const PdfValue& field = shown.object(found.field);
        SignatureStructure out;
        out.isDocumentTimestamp = dictionary.at("Type").isName("DocTimeStamp");
        if (const PdfName* filter = std::get_if<PdfName>(&dictionary.at("SubFilter").content)) out.subFilter = filter->text;
        if (const PdfString* name = dictionary.at("Name").string()) out.claimedName = pdfText(name->text);
        if (const PdfString* time = dictionary.at("M").string()) out.claimedTime = pdfTime(time->text);
        out.closesDocument = closesDocument(shown, dictionary, field);
        const PdfString* contents = dictionary.at("Contents").string();
        if (!contents || contents->start < 0 || !contents->isHex ||
            2 * contents->text.size() + 2 != contents->end - contents->start) {
            out.reasons.push_back(Reason::ContentsBad);
            return out;
        }
        out.container = contents->text;
        out.gapStart = contents->start;
        out.gapEnd = contents->end;
        if (!rangeIsExact(dictionary.at("ByteRange").array(), *contents, m_bytes.size(), out.end)) {
            out.end = std::min(out.end, m_bytes.size());  // a range may name more than the file has
            out.reasons.push_back(Reason::ByteRangeBad);
            return out;
        }
        judgeCoverage(out, dictionary, field);
        return out;
    }

    // What a revision shows lies in front of its end; a table may not name places that were written later.
    bool namesOnlyBefore(std::size_t section, qsizetype end) const {
        const auto& sections = m_history->sections();
        return std::all_of(
            sections.begin() + static_cast<std::ptrdiff_t>(section), sections.end(), [&](const XrefSection& own) {
                return own.start < end && std::all_of(own.entries.begin(), own.entries.end(), [&](const auto& entry) {
                           return entry.second.kind != XrefEntry::Kind::Plain || entry.second.place < end;
                       });
            });
    }

    // The signed prefix must be a whole file by itself, and everything behind it revisions that may follow a signature.
    void judgeCoverage(SignatureStructure& out, const PdfValue& dictionary, const PdfValue& field) {
        const auto ending = lastEnding(m_bytes.first(out.end));
        const auto& sections = m_history->sections();
        const auto own = std::find_if(sections.begin(), sections.end(),
                                      [&](const XrefSection& section) { return ending && section.start == ending->section; });
        if (own == sections.end() || !namesOnlyBefore(static_cast<std::size_t>(own - sections.begin()), out.end)) {
            out.reasons.push_back(Reason::ByteRangeBad);
            return;
        }
        const auto index = static_cast<std::size_t>(own - sections.begin());
        out.coversWholeFile = index == 0 && isOnlySpace(m_bytes.sliced(out.end));
        std::vector<Reason> found;
        if (!tailIsKnown(*m_history, index, out.end)) found.push_back(Reason::UnknownBytes);
        const SignatureRules rules(m_history->view(index), dictionary, field);
        for (std::size_t step = 0; step < index; ++step) {
            const Step& judged = judgeStep(step);
            found.insert(found.end(), judged.reasons.begin(), judged.reasons.end());
            const bool forbidden = (out.closesDocument && judged.addsSignature) ||
                                   (!judged.filled.empty() && (out.closesDocument || !rules.permitsFilling())) ||
                                   std::any_of(judged.touched.begin(), judged.touched.end(),
                                               [&rules](const QString& name) { return rules.locks(name); });
            if (forbidden) found.push_back(Reason::ChangedAfter);
        }
        out.changedAfter = !found.empty();
        for (const Reason reason : found) {
            if (std::find(out.reasons.begin(), out.reasons.end(), reason) == out.reasons.end()) out.reasons.push_back(reason);
        }
    }

    struct Step {
        std::vector<Reason> reasons;
        bool addsSignature = false;
        QStringList filled = {};   // fields that were given a value
        QStringList touched = {};  // the same, and empty signature fields that were signed
    };
    const Step& judgeStep(std::size_t newer) {
        if (const auto known = m_steps.find(newer); known != m_steps.end()) return known->second;
        std::set<int> listed;
        for (const auto& [number, entry] : m_history->sections()[newer].entries) {
            if (number > 0) listed.insert(number);
        }
        RevisionDiff diff(m_history->view(newer + 1), m_history->view(newer), listed);
        std::vector<Reason> reasons = diff.judge();
        return m_steps[newer] = {std::move(reasons), diff.addsSignature(), diff.filled(), diff.filled() + diff.signedFields()};
    }

    void readStore() {
        const PdfValue& store = newest().resolve(newest().catalog().at("DSS"));
        m_out.storedCertificates = streams(store.at("Certs"));
        m_out.storedCrls = streams(store.at("CRLs"));
        m_out.storedOcsps = streams(store.at("OCSPs"));
    }

    std::vector<QByteArray> streams(const PdfValue& list) {
        std::vector<QByteArray> out;
        const PdfArray* items = newest().resolve(list).array();
        for (std::size_t i = 0; items && i < items->size(); ++i) {
            const PdfStream* stream = newest().resolve((*items)[i]).stream();
            if (const auto data = stream ? streamData(*stream) : std::nullopt) out.push_back(*data);
        }
        return out;
    }

    QByteArrayView m_bytes;
    std::unique_ptr<PdfHistory> m_history;
    std::map<std::size_t, Step> m_steps;
    FileStructure m_out;
};

}  // namespace

FileStructure readStructure(QByteArrayView bytes) {
    return StructureReader(bytes).read();
}

}  // namespace motcua::signing
