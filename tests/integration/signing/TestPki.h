// A small certificate hierarchy for the tests, made by the openssl program (nothing of ours signs these certificates):
//
//   root ─┬─ tsa (critical timeStamping), stampless (a TSA without the extended usage), lapsed-tsa (expired)
//         └─ issuing ─┬─ leader, seal (RSA 2048), officer (EC P-256), director (EC P-384), pss (RSA-PSS only); no OCSP or CRL
//                     ├─ pointed (names a CRL that is never reachable), expired, early (not yet valid), revoked
//                     └─ crl.pem, crl of issuing; root.crl of root
//   stranger ─┬─ impostor (the leader's name)     nobody trusts this root
//             └─ stranger-tsa
// Keys as PKCS#12 with the chain, password "123456". Made once per folder. Threads: one.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace motcua::test {

class TestPki {
public:
    explicit TestPki(const QString& folder);
    QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }
    QString p12(const QString& name) const { return path(name + QStringLiteral(".p12")); }
    QString root() const { return path(QStringLiteral("root.pem")); }
    QString crl() const { return path(QStringLiteral("issuing.crl")); }
    QString rootCrl() const { return path(QStringLiteral("root.crl")); }
    // The answer of `openssl ts -reply` to a request.
    QByteArray timestampReply(const QByteArray& request) const;
    static constexpr const char* kPassword = "123456";

private:
    void makeAuthority(const QString& name, const QString& issuer);
    enum class Kind { Rsa, P256, P384, Pss };
    void issue(const QString& name, const QString& issuer, const QString& subject, const QString& extensions, Kind kind,
               const QStringList& dates = {});
    void run(const QStringList& arguments) const;
    QString m_folder;
};

// Runs a program; its output (stdout and stderr). The exit code goes to *exitCode.
QByteArray runProgram(const QString& program, const QStringList& arguments, int* exitCode = nullptr);

}  // namespace motcua::test
