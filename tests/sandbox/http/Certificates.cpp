#include "Certificates.h"

#include <QFile>
#include <algorithm>

#include "sandbox/pki/Authority.h"
#include "sandbox/pki/SoftToken.h"

namespace motcua::sandbox {
namespace {

constexpr char kTestPin[] = "12345678";  // published: TEST certificates only

QByteArray pinOf(const Options& options) {
    QFile file;
    if (options.pinDescriptor < 0 || !file.open(options.pinDescriptor, QIODevice::ReadOnly)) return kTestPin;
    return file.readLine().trimmed();
}

QString urlOf(const Options& options, FileSystem& files) {
    if (!options.baseUrl.isEmpty()) return options.baseUrl;
    const auto named = files.read(options.tlsFolder + QStringLiteral("/base-url.txt"));
    return named ? QString::fromUtf8(*named) : QStringLiteral("https://127.0.0.1");
}

QString agencyName(const Seed& seed, const QString& code) {
    for (const Entity& entity : seed.catalogue) {
        if (entity.kind != u"agency" || entity.id != code) continue;
        return entity.data.value(u"names").toArray().last().toObject().value(u"name").toString();
    }
    return code;
}

}  // namespace

Result<void> issueCertificate(const Options& options, const Seed& seed, FileSystem& files, const Clock& clock) {
    const auto officer = std::find_if(seed.officers.begin(), seed.officers.end(),
                                      [&](const Officer& one) { return one.username == options.issueOfficer; });
    if (officer == seed.officers.end()) return fail(ErrorCode::NotFound, {{QStringLiteral("name"), options.issueOfficer}});
    MOTCUA_TRY(const auto authority, pki::Authority::open(files, options.tlsFolder, urlOf(options, files), clock.now()));
    const QString agency = agencyName(seed, officer->office);
    const QString title = officer->posts.first().toObject().value(u"title").toString();
    const pki::Subject subject =
        options.seal ? pki::Subject{agency, agency, {}} : pki::Subject{officer->fullName, agency, title};
    const pki::Identity identity = authority->issueOfficer(subject, clock.now());
    const QByteArray pin = pinOf(options);
    const QByteArray bundle = authority->pkcs12(identity, subject.commonName, pin);
    MOTCUA_CHECK(files.write(options.out + QStringLiteral(".p12"), bundle));
    MOTCUA_CHECK(files.write(options.out + QStringLiteral(".pem"), identity.certificate));
    MOTCUA_CHECK(files.write(options.out + QStringLiteral(".key"), identity.key));
    for (const char* secret : {".p12", ".key"}) {
        QFile::setPermissions(options.out + QLatin1String(secret), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    if (options.softToken.isEmpty()) return {};
    const QString label = options.label.isEmpty() ? options.issueOfficer : options.label;
    return softhsm::createToken(files, options.softToken, label, pin, identity);
}

Result<void> revokeCertificate(const Options& options, FileSystem& files, const Clock& clock) {
    MOTCUA_TRY(const QByteArray pem, files.read(options.revoke));
    MOTCUA_TRY(const auto authority, pki::Authority::open(files, options.tlsFolder, urlOf(options, files), clock.now()));
    return authority->revoke(pem, clock.now());
}

}  // namespace motcua::sandbox
