// The test hierarchy of the sandbox, kept in one folder: root, issuing CA for officers, TLS server, TSA, OCSP responder.
//
//   ca.pem ─┬─ server.pem (localhost, 127.0.0.1)        signing-ca.pem = "CA chuyên dùng (THỬ NGHIỆM)"
//           ├─ tsa.pem (critical timeStamping)
//           └─ signing-ca.pem ─┬─ ocsp.pem              each with its .key; also token.key (RS256 of the log-in),
//                              └─ officers and seals    crl.pem (both CRLs), revoked.json
// The folder is made once. If the base URL changed since, the certificates that name it are issued anew with the same
// keys. TEST CERTIFICATES: the keys lie unencrypted (mode 0600). Errors: FileUnwritable, FileUnreadable, DiskFull,
// Internal. Threads: one; timestamp(), ocsp() and crl() are const.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <memory>

#include "base/FileSystem.h"
#include "base/Result.h"

namespace motcua::sandbox::pki {

struct Identity {  // PEM
    QByteArray certificate;
    QByteArray key;
};

struct Subject {
    QString commonName;    // the officer, or the agency for a seal certificate (con dấu)
    QString organization;  // the agency
    QString title;         // chức danh; empty for a seal
};

class Authority {
public:
    static Result<std::shared_ptr<Authority>> open(FileSystem& files, const QString& folder, const QString& baseUrl,
                                                   const QDateTime& now);

    Identity issueOfficer(const Subject& subject, const QDateTime& now) const;
    // PKCS#12 with the chain. Empty if OpenSSL refuses.
    QByteArray pkcs12(const Identity& identity, const QString& name, const QByteArray& password) const;
    Result<void> revoke(const QByteArray& certificatePem, const QDateTime& at);

    // "ca", "server", "signing-ca", "tsa", "ocsp", "token"; the latter has a key only.
    const Identity& identity(const QString& name) const { return m_identities.find(name).value(); }
    bool has(const QString& name) const { return m_identities.contains(name); }

    QByteArray certificateDer(const QString& name) const;
    QByteArray timestamp(const QByteArray& request, const QDateTime& now) const;  // RFC 3161, DER in and out
    QByteArray ocsp(const QByteArray& request, const QDateTime& now) const;       // RFC 6960, DER in and out
    QByteArray crl(const QString& issuer, const QDateTime& now) const;            // DER; issuer "ca" or "signing-ca"

private:
    Authority(FileSystem& files, QString folder, QString baseUrl);
    Result<void> load();
    Result<void> make(const QDateTime& now);
    Result<void> nameUrls(const QDateTime& now);
    Result<void> writeCrls(const QDateTime& now);
    Result<void> save(const QString& name, Identity identity);
    QByteArray url(const char* path) const;

    FileSystem& m_files;
    QString m_folder;
    QString m_baseUrl;
    QMap<QString, Identity> m_identities;
    QMap<QByteArray, QDateTime> m_revoked;  // serial in hex → when
};

}  // namespace motcua::sandbox::pki
