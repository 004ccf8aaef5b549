// A signed file's structure, judged without any cryptography: where its signatures lie, what they cover, what came after.
//
// Rules: signing.md 10.3 nos. 1 and 4. Lifetime: refers to the bytes given. Threads: one call, one thread.
#pragma once

#include <QDateTime>

#include "signing/client/SigningTypes.h"
#include "signing/engine/PdfHistory.h"

namespace motcua::signing {

struct SignatureStructure {
    bool isDocumentTimestamp = false;
    QByteArray subFilter;
    QByteArray container;  // /Contents with its padding
    QString claimedName;
    QDateTime claimedTime;   // /M
    qsizetype gapStart = 0;  // of '<'
    qsizetype gapEnd = 0;    // after '>'
    qsizetype end = 0;       // of the signed revision
    bool coversWholeFile = false;
    bool changedAfter = false;
    bool closesDocument = false;  // DocMDP with P 1, as certification or as an approver's lock
    std::vector<Reason> reasons;
};

struct FileStructure {
    std::vector<SignatureStructure> signatures;  // in the order in which they were made
    std::vector<Reason> reasons;                 // about the file as a whole
    std::set<int> pages;                         // numbers of the pages that the newest revision shows
    // /DSS of the newest revision, DER each.
    std::vector<QByteArray> storedCertificates;
    std::vector<QByteArray> storedCrls;
    std::vector<QByteArray> storedOcsps;
};

FileStructure readStructure(QByteArrayView bytes);

}  // namespace motcua::signing
