// A one-page file signed by hand: every entry of its signature dictionary, its field and its container is the test's choice.
//
// The digest is always made over the bytes that the file itself claims to be covered, so that a wrong range is caught for the
// range and not for the digest. Objects 1 catalogue, 2 tree, 3 page, 4 content, 5 a text field, 6 an empty signature field,
// 7 the signature, 8 its field.
#pragma once

#include "CmsForge.h"
#include "PdfMaker.h"

namespace motcua::test {

struct HandSignature {
    CmsShape cms = {};
    QByteArray entries = "/SubFilter/ETSI.CAdES.detached";  // of the signature dictionary
    QByteArray field = {};                                  // more entries of its field
    QByteArray catalogue = {};                              // more entries of the catalogue
    XrefKind kind = XrefKind::Table;
    // The claimed range from '<' of /Contents, behind '>', and the size of the file; empty: the right one.
    std::function<QByteArray(qint64 start, qint64 end, qint64 size)> range = {};
    // What stands in /Contents, from the container and the room for it in hexadecimal digits; empty: padded with zeros.
    std::function<QByteArray(const QByteArray& container, qsizetype room)> contents = {};
};

QByteArray signByHand(const TestPki& pki, const HandSignature& signature);
// The certifying entries of a DocMDP signature that permits this much (1 nothing, 2 filling and signing, 3 notes too).
HandSignature certified(int permission);

}  // namespace motcua::test
