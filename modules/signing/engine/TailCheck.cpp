#include "signing/engine/TailCheck.h"

#include <algorithm>

namespace motcua::signing {
namespace {

qsizetype afterSpace(QByteArrayView bytes, qsizetype at) {
    while (at < bytes.size() && isPdfSpace(bytes[at])) ++at;
    return at;
}

struct Known {
    std::set<qint64> objects;            // offsets at which an object may begin
    std::map<qint64, qsizetype> tables;  // start → end of a table with its ending
};

// False if a newer section points back into what was signed.
bool collect(const PdfHistory& history, std::size_t newerThan, qsizetype from, Known& known) {
    for (std::size_t i = 0; i < newerThan; ++i) {
        const XrefSection& section = history.sections()[i];
        if (section.start < from || section.end < 0) return false;
        if (section.streamNumber != 0)
            known.objects.insert(section.start);
        else
            known.tables[section.start] = section.end;
        for (const auto& [number, entry] : section.entries) {
            if (entry.kind != XrefEntry::Kind::Plain) continue;
            if (entry.place < from) return false;
            known.objects.insert(entry.place);
        }
    }
    return true;
}

}  // namespace

bool isOnlySpace(QByteArrayView bytes) {
    return afterSpace(bytes, 0) == bytes.size();
}

bool tailIsKnown(PdfHistory& history, std::size_t newerThan, qsizetype from) {
    Known known;
    if (!collect(history, newerThan, from, known)) return false;
    const QByteArrayView bytes = history.bytes();
    PdfView& newest = history.view(0);
    for (qsizetype at = afterSpace(bytes, from); at < bytes.size(); at = afterSpace(bytes, at)) {
        if (const auto table = known.tables.find(at); table != known.tables.end()) {
            at = table->second;
        } else if (known.objects.contains(at)) {
            PdfParser parser(bytes, at);
            if (!parser.indirect([&](PdfRef ref) { return newest.length(ref); })) return false;
            at = parser.position();
        } else if (const auto ending = endingAt(bytes, at)) {
            at = ending->end;
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace motcua::signing
