#include "sandbox/pki/Authority.h"

#include <openssl/pkcs12.h>

#include <QFile>

#include "base/Clock.h"
#include "base/Json.h"
#include "sandbox/pki/Issuing.h"

namespace motcua::sandbox::pki {
namespace {

constexpr int kOfficerDays = 3 * 365;
const QByteArray kOrganization = QByteArrayLiteral("Hệ thống tỉnh (THỬ NGHIỆM)");

Profile caProfile(const QByteArray& name, const char* constraints) {
    return {.commonName = name,
            .organization = kOrganization,
            .basicConstraints = constraints,
            .keyUsage = "critical,keyCertSign,cRLSign"};
}

Profile serviceProfile(const QByteArray& name, const QByteArray& extendedKeyUsage) {
    return {.commonName = name,
            .organization = kOrganization,
            .basicConstraints = "critical,CA:FALSE",
            .keyUsage = "critical,digitalSignature",
            .extendedKeyUsage = extendedKeyUsage};
}

QByteArray serialHex(X509* certificate) {
    const BigNumber number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    char* const text = BN_bn2hex(number.get());
    const QByteArray out(text);
    OPENSSL_free(text);
    return out;
}

QByteArray pemCrl(const QByteArray& der) {
    return "-----BEGIN X509 CRL-----\n" + der.toBase64() + "\n-----END X509 CRL-----\n";
}

}  // namespace

Authority::Authority(FileSystem& files, QString folder, QString baseUrl)
    : m_files(files), m_folder(std::move(folder)), m_baseUrl(std::move(baseUrl)) {}

Result<std::shared_ptr<Authority>> Authority::open(FileSystem& files, const QString& folder, const QString& baseUrl,
                                                   const QDateTime& now) {
    std::shared_ptr<Authority> authority(new Authority(files, folder, baseUrl));
    const QString urlFile = folder + QStringLiteral("/base-url.txt");
    // Written last: a folder without it was not finished.
    if (!files.exists(urlFile)) {
        MOTCUA_CHECK(files.makeFolder(folder));
        MOTCUA_CHECK(authority->make(now));
    } else {
        MOTCUA_CHECK(authority->load());
        MOTCUA_TRY(const QByteArray named, files.read(urlFile));
        if (named == baseUrl.toUtf8()) return authority;
        MOTCUA_CHECK(authority->nameUrls(now));
    }
    MOTCUA_CHECK(authority->writeCrls(now));
    MOTCUA_CHECK(files.write(urlFile, baseUrl.toUtf8()));
    return authority;
}

Result<void> Authority::make(const QDateTime& now) {
    const Key rootKey = makeRsaKey();
    const Certificate root = issue(caProfile("Root CA (THỬ NGHIỆM)", "critical,CA:TRUE"), rootKey.get(), {}, now);
    MOTCUA_CHECK(save(QStringLiteral("ca"), {pemOf(root.get()), pemOf(rootKey.get())}));

    Profile server = serviceProfile("localhost", "serverAuth");
    server.keyUsage = "critical,digitalSignature,keyEncipherment";
    server.subjectAltName = "DNS:localhost,IP:127.0.0.1";
    server.days = 825;
    const Key serverKey = makeRsaKey();
    const Certificate serverCertificate = issue(server, serverKey.get(), {root.get(), rootKey.get()}, now);
    MOTCUA_CHECK(save(QStringLiteral("server"), {pemOf(serverCertificate.get()), pemOf(serverKey.get())}));

    for (const char* name : {"signing-ca", "tsa", "ocsp", "token"}) {
        MOTCUA_CHECK(save(QLatin1String(name), {QByteArray(), pemOf(makeRsaKey().get())}));
    }
    return nameUrls(now);
}

Result<void> Authority::nameUrls(const QDateTime& now) {
    const Certificate root = certificateOf(identity(QStringLiteral("ca")).certificate);
    const Key rootKey = keyOf(identity(QStringLiteral("ca")).key);
    const Issuer byRoot{root.get(), rootKey.get()};

    Profile signing = caProfile("CA chuyên dùng (THỬ NGHIỆM)", "critical,CA:TRUE,pathlen:0");
    Profile tsa = serviceProfile("TSA (THỬ NGHIỆM)", "critical,timeStamping");
    signing.crlUrl = tsa.crlUrl = url("/crl/root");
    signing.issuerUrl = tsa.issuerUrl = url("/certs/ca");
    Identity signingCa = identity(QStringLiteral("signing-ca"));
    const Key signingKey = keyOf(signingCa.key);
    const Certificate signingCertificate = issue(signing, signingKey.get(), byRoot, now);
    signingCa.certificate = pemOf(signingCertificate.get());
    MOTCUA_CHECK(save(QStringLiteral("signing-ca"), signingCa));

    Identity stamper = identity(QStringLiteral("tsa"));
    stamper.certificate = pemOf(issue(tsa, keyOf(stamper.key).get(), byRoot, now).get());
    MOTCUA_CHECK(save(QStringLiteral("tsa"), stamper));

    Profile responder = serviceProfile("OCSP (THỬ NGHIỆM)", "OCSPSigning");
    responder.ocspNoCheck = true;
    Identity ocspIdentity = identity(QStringLiteral("ocsp"));
    const Issuer bySigningCa{signingCertificate.get(), signingKey.get()};
    ocspIdentity.certificate = pemOf(issue(responder, keyOf(ocspIdentity.key).get(), bySigningCa, now).get());
    return save(QStringLiteral("ocsp"), ocspIdentity);
}

Result<void> Authority::save(const QString& name, Identity identity) {
    const QString keyFile = m_folder + QLatin1Char('/') + name + QStringLiteral(".key");
    MOTCUA_CHECK(m_files.write(keyFile, identity.key));
    QFile::setPermissions(keyFile, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!identity.certificate.isEmpty()) {
        MOTCUA_CHECK(m_files.write(m_folder + QLatin1Char('/') + name + QStringLiteral(".pem"), identity.certificate));
    }
    m_identities.insert(name, std::move(identity));
    return {};
}

Result<void> Authority::load() {
    for (const char* name : {"ca", "server", "signing-ca", "tsa", "ocsp", "token"}) {
        const QString stem = m_folder + QLatin1Char('/') + QLatin1String(name);
        Identity identity;
        MOTCUA_TRY(identity.key, m_files.read(stem + QStringLiteral(".key")));
        if (m_files.exists(stem + QStringLiteral(".pem"))) {
            MOTCUA_TRY(identity.certificate, m_files.read(stem + QStringLiteral(".pem")));
        }
        m_identities.insert(QLatin1String(name), identity);
    }
    const QString revokedFile = m_folder + QStringLiteral("/revoked.json");
    if (!m_files.exists(revokedFile)) return {};
    MOTCUA_TRY(const QByteArray json, m_files.read(revokedFile));
    MOTCUA_TRY(const QJsonObject revoked, parseObject(json));
    for (auto entry = revoked.begin(); entry != revoked.end(); ++entry) {
        m_revoked.insert(entry.key().toLatin1(), fromIso(entry.value().toString()));
    }
    return {};
}

Identity Authority::issueOfficer(const Subject& subject, const QDateTime& now) const {
    const Identity& above = identity(QStringLiteral("signing-ca"));
    const Certificate issuer = certificateOf(above.certificate);
    const Key issuerKey = keyOf(above.key);
    const Profile profile{.commonName = subject.commonName.toUtf8(),
                          .organization = subject.organization.toUtf8(),
                          .title = subject.title.toUtf8(),
                          .basicConstraints = "critical,CA:FALSE",
                          .keyUsage = "critical,digitalSignature,nonRepudiation",
                          .extendedKeyUsage = "emailProtection",
                          .crlUrl = url("/crl"),
                          .ocspUrl = url("/ocsp"),
                          .issuerUrl = url("/certs/signing-ca"),
                          .days = kOfficerDays};
    const Key key = makeRsaKey();
    const Certificate certificate = issue(profile, key.get(), {issuer.get(), issuerKey.get()}, now);
    return {pemOf(certificate.get()), pemOf(key.get())};
}

QByteArray Authority::pkcs12(const Identity& holder, const QString& name, const QByteArray& password) const {
    const Key key = keyOf(holder.key);
    const Certificate certificate = certificateOf(holder.certificate);
    const Owned<STACK_OF(X509), [](STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); }> chain(sk_X509_new_null());
    for (const char* above : {"signing-ca", "ca"}) {
        sk_X509_push(chain.get(), certificateOf(identity(QLatin1String(above)).certificate).release());
    }
    const Owned<PKCS12, PKCS12_free> bundle(PKCS12_create(password.constData(), name.toUtf8().constData(), key.get(),
                                                          certificate.get(), chain.get(), 0, 0, 0, 0, 0));
    if (!bundle) return {};
    return derOf<PKCS12>(bundle.get(), i2d_PKCS12);
}

Result<void> Authority::revoke(const QByteArray& certificatePem, const QDateTime& at) {
    const Certificate certificate = certificateOf(certificatePem);
    if (!certificate) return fail(ErrorCode::P12Unreadable, {}, QStringLiteral("no PEM certificate"));
    m_revoked.insert(serialHex(certificate.get()), at);
    QJsonObject json;
    for (auto entry = m_revoked.cbegin(); entry != m_revoked.cend(); ++entry) {
        json.insert(QString::fromLatin1(entry.key()), toIso(entry.value()));
    }
    MOTCUA_CHECK(m_files.write(m_folder + QStringLiteral("/revoked.json"), canonical(json)));
    return writeCrls(at);
}

Result<void> Authority::writeCrls(const QDateTime& now) {
    return m_files.write(m_folder + QStringLiteral("/crl.pem"),
                         pemCrl(crl(QStringLiteral("ca"), now)) + pemCrl(crl(QStringLiteral("signing-ca"), now)));
}

QByteArray Authority::certificateDer(const QString& name) const {
    return derOf<X509>(certificateOf(identity(name).certificate).get(), i2d_X509);
}

QByteArray Authority::url(const char* path) const {
    return m_baseUrl.toUtf8() + path;
}

}  // namespace motcua::sandbox::pki
