// A signature field with a reserved, zero-filled /Contents: the file as it will be signed.
//
// prepare…() makes the increment; digest() hashes both ranges; place() puts the container into the reserve. place() may be
// called again later with a larger container (a late timestamp): the signed bytes are the same.
// Errors: PdfDamaged, PdfEncrypted, PdfNoPages, FontMissing, SignFailed (reserve too small). Threads: one.
#pragma once

#include <QDateTime>

#include "signing/engine/Appearance.h"
#include "signing/engine/IncrementalUpdate.h"
#include "signing/engine/OpenSsl.h"

namespace motcua::signing {

struct PreparedFile {
    QByteArray bytes;
    qsizetype contentsStart = 0;  // of '<'
    qsizetype contentsEnd = 0;    // after '>'
};

struct SignatureField {
    QDateTime time;         // /M, the claimed time
    QString name;           // /Name, the signer
    qsizetype reserve = 0;  // bytes for the container
    bool isDocumentTimestamp = false;
};

// A signature by a person or agency with a visible (or empty) mark.
Result<PreparedFile> prepareSignature(const QByteArray& original, const SignatureField& field, const Mark& mark,
                                      const Appearance& appearance, Rng& rng);
// A document timestamp (ETSI.RFC3161), never visible.
Result<PreparedFile> prepareDocumentTimestamp(const QByteArray& original, qsizetype reserve, Rng& rng);

QByteArray digest(const PreparedFile& file, const EVP_MD* algorithm);
// The bytes that are signed, both ranges in one.
QByteArray signedBytes(const PreparedFile& file);
Result<void> place(PreparedFile& file, const QByteArray& container);

}  // namespace motcua::signing
