#include "ui/words/SignatureText.h"

#include <QCoreApplication>

namespace motcua::words {

namespace {

struct Word {
    const char* code;
    const char* source;
};

constexpr Word kVerdicts[] = {
    {"TOTAL-PASSED", QT_TRANSLATE_NOOP("SignatureText", "The signature is valid")},
    {"INDETERMINATE", QT_TRANSLATE_NOOP("SignatureText", "It cannot be said for sure whether the signature is valid")},
    {"TOTAL-FAILED", QT_TRANSLATE_NOOP("SignatureText", "The signature is not valid")},
};

constexpr Word kStatuses[] = {
    {"not-started", QT_TRANSLATE_NOOP("SignatureText", "Not started")},
    {"failed", QT_TRANSLATE_NOOP("SignatureText", "Not signed")},
    {"waiting-timestamp", QT_TRANSLATE_NOOP("SignatureText", "Signed, waiting for its timestamp")},
    {"done", QT_TRANSLATE_NOOP("SignatureText", "Signed")},
};

constexpr Word kReasons[] = {
    {"no-signature", QT_TRANSLATE_NOOP("SignatureText", "The file carries no signature")},
    {"file-damaged",
     QT_TRANSLATE_NOOP("SignatureText", "The file is damaged or built in a way that readers may show differently")},
    {"file-encrypted", QT_TRANSLATE_NOOP("SignatureText", "The file is locked with a password")},
    {"unknown-bytes-after-signature", QT_TRANSLATE_NOOP("SignatureText", "Unknown data was appended after the signature")},
    {"changed-after-signing", QT_TRANSLATE_NOOP("SignatureText", "The file was changed after signing")},
    {"signature-removed", QT_TRANSLATE_NOOP("SignatureText", "A signature was removed from the file")},
    {"later-mark-too-large", QT_TRANSLATE_NOOP("SignatureText", "A later signature's picture could hide the text")},
    {"byte-range-bad", QT_TRANSLATE_NOOP("SignatureText", "The signature does not cover the file as it should")},
    {"contents-bad", QT_TRANSLATE_NOOP("SignatureText", "The signature's data are missing or malformed")},
    {"padding-not-zero", QT_TRANSLATE_NOOP("SignatureText", "There are hidden data beside the signature")},
    {"format-unknown", QT_TRANSLATE_NOOP("SignatureText", "The signature's format is not accepted")},
    {"cms-unreadable", QT_TRANSLATE_NOOP("SignatureText", "The signature's data cannot be read")},
    {"cms-shape", QT_TRANSLATE_NOOP("SignatureText", "The signature's data have a forbidden shape")},
    {"algorithm-weak", QT_TRANSLATE_NOOP("SignatureText", "The signature uses a weak algorithm or key")},
    {"digest-mismatch", QT_TRANSLATE_NOOP("SignatureText", "The signed content was altered")},
    {"signature-wrong", QT_TRANSLATE_NOOP("SignatureText", "The signature was not made with the certificate's key")},
    {"certificate-mismatch", QT_TRANSLATE_NOOP("SignatureText", "The signature is bound to another certificate")},
    {"certificate-missing", QT_TRANSLATE_NOOP("SignatureText", "The signer's certificate is missing")},
    {"certificate-not-bound",
     QT_TRANSLATE_NOOP("SignatureText", "The signature is not bound to its certificate (older format)")},
    {"no-trust-given", QT_TRANSLATE_NOOP("SignatureText", "No trusted root certificate was given")},
    {"untrusted", QT_TRANSLATE_NOOP("SignatureText", "The certificate does not lead to a trusted root")},
    {"usage-wrong", QT_TRANSLATE_NOOP("SignatureText", "The certificate is not meant for signing")},
    {"expired-time-unproven",
     QT_TRANSLATE_NOOP("SignatureText", "The certificate is not valid now, and the time of signing is not proven")},
    {"outside-validity", QT_TRANSLATE_NOOP("SignatureText", "The file was signed outside the certificate's validity")},
    {"before-validity", QT_TRANSLATE_NOOP("SignatureText", "The file was signed before its certificate became valid")},
    {"revoked-time-unproven",
     QT_TRANSLATE_NOOP("SignatureText", "The certificate is revoked, and the time of signing is not proven")},
    {"revoked", QT_TRANSLATE_NOOP("SignatureText", "The certificate was revoked before the file was signed")},
    {"revocation-unavailable", QT_TRANSLATE_NOOP("SignatureText", "It could not be asked whether the certificate is revoked")},
    {"revocation-not-offered",
     QT_TRANSLATE_NOOP("SignatureText", "The certificate names no service that tells of its revocation")},
    {"time-unproven", QT_TRANSLATE_NOOP("SignatureText", "The time of signing is only claimed, there is no timestamp")},
    {"timestamp-invalid", QT_TRANSLATE_NOOP("SignatureText", "The timestamp is not valid")},
    {"timestamp-in-future", QT_TRANSLATE_NOOP("SignatureText", "The timestamp lies in the future")},
    {"timestamp-untrusted", QT_TRANSLATE_NOOP("SignatureText", "The timestamp does not come from a trusted authority")},
    {"timestamp-revocation-unavailable",
     QT_TRANSLATE_NOOP("SignatureText", "It could not be asked whether the timestamp authority's certificate is revoked")},
};

template <std::size_t N>
QString wordOf(const Word (&table)[N], const QString& code) {
    for (const Word& word : table) {
        if (code == QLatin1String(word.code)) return QCoreApplication::translate("SignatureText", word.source);
    }
    return code;
}

}  // namespace

QString verdictText(const QString& verdict) {
    return wordOf(kVerdicts, verdict);
}
QString signatureReasonText(const QString& reason) {
    return wordOf(kReasons, reason);
}
QString signStatusText(const QString& status) {
    return wordOf(kStatuses, status);
}

}  // namespace motcua::words
