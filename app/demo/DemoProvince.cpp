#include "app/demo/DemoProvince.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#include "base/Clock.h"
#include "base/Json.h"
#include "crypto/Totp.h"

namespace motcua::app {
namespace {

constexpr char kTestPin[] = "12345678";
constexpr int kProgramMs = 60'000;

// Runs the sandbox's program for one answer.
Result<QByteArray> ask(const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/motcua-sandbox"), arguments);
    if (!process.waitForFinished(kProgramMs) || process.exitCode() != 0) {
        return fail(ErrorCode::NetUnreachable, {{QStringLiteral("host"), QStringLiteral("motcua-sandbox")}},
                    arguments.value(0));
    }
    return process.readAllStandardOutput();
}

}  // namespace

QString softHsmModule() {
    for (const char* path : {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                             "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"}) {
        if (QFile::exists(QString::fromLatin1(path))) return QString::fromLatin1(path);
    }
    return {};
}

QString tokenLabelOf(const QString& username) {
    return QStringLiteral("motcua-") + username;
}
QString sealLabel() {
    return QStringLiteral("motcua-dau");
}

SecretBytes DemoProvince::pin() {
    return SecretBytes(QByteArrayView(kTestPin));
}

QString DemoProvince::codeNow(const DemoAccount& account) {
    const auto secret = crypto::secretFromBase32(account.totpSecret);
    return secret ? crypto::totpAt(*secret, SystemClock().now().toSecsSinceEpoch()) : QString();
}

Result<void> DemoProvince::start() {
    MOTCUA_CHECK(m_process.start());
    MOTCUA_CHECK(readAccounts());
    return makeTokens();
}

Result<void> DemoProvince::readAccounts() {
    MOTCUA_TRY(const QByteArray answer, ask({QStringLiteral("--print-accounts")}));
    MOTCUA_TRY(const QJsonObject document, parseObject(answer));
    MOTCUA_TRY(const QJsonArray rows, requireArray(document, QStringLiteral("officers")));
    m_accounts.clear();
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        DemoAccount account{row.value(QStringLiteral("username")).toString(),
                            row.value(QStringLiteral("fullName")).toString(),
                            row.value(QStringLiteral("password")).toString(),
                            row.value(QStringLiteral("totpSecret")).toString(),
                            {}};
        for (const QJsonValue& post : row.value(QStringLiteral("posts")).toArray()) {
            account.roles.append(post.toObject().value(QStringLiteral("role")).toString());
        }
        m_accounts.append(account);
    }
    return {};
}

const DemoAccount* DemoProvince::account(const QString& role) const {
    for (const DemoAccount& account : m_accounts) {
        if (account.roles.contains(role)) return &account;
    }
    return nullptr;
}

Result<void> DemoProvince::makeTokens() {
    if (softHsmModule().isEmpty())
        return fail(ErrorCode::TokenModuleMissing, {{QStringLiteral("module"), QStringLiteral("softhsm2")}});
    for (const QString& role : {QStringLiteral("tiep_nhan"), QStringLiteral("lanh_dao_co_quan")}) {
        if (const DemoAccount* officer = account(role))
            MOTCUA_CHECK(makeToken(officer->username, false, tokenLabelOf(officer->username)));
    }
    if (const DemoAccount* clerk = account(QStringLiteral("van_thu"))) return makeToken(clerk->username, true, sealLabel());
    return {};
}

Result<void> DemoProvince::makeToken(const QString& username, bool seal, const QString& label) {
    const QString stem = tokenFolder() + QLatin1Char('/') + label;
    if (QFile::exists(stem + QStringLiteral(".pem"))) return {};
    QDir().mkpath(tokenFolder());
    QStringList arguments{QStringLiteral("--tls"),           m_process.folder() + QStringLiteral("/tls"),
                          QStringLiteral("--issue-officer"), username,
                          QStringLiteral("--out"),           stem,
                          QStringLiteral("--soft-token"),    tokenFolder(),
                          QStringLiteral("--label"),         label};
    if (seal) arguments.append(QStringLiteral("--seal"));
    const auto made = ask(arguments);
    if (!made) return fail(made.error());
    return {};
}

Result<DeskProfile> DemoProvince::profileFor(const QString& agency, const QString& counter) const {
    DeskProfile profile;
    profile.server = m_process.url();
    profile.issuer = m_process.url();
    profile.caFile = m_process.folder() + QStringLiteral("/tls/ca.pem");
    profile.tsaUrl = m_process.url() + QStringLiteral("/tsa");
    // Tokens hold the officer's own certificate only: the issuing authority comes from the list.
    profile.trust = {profile.caFile, m_process.folder() + QStringLiteral("/tls/signing-ca.pem")};
    profile.pkcs11Module = softHsmModule();
    profile.office = {agency, counter, true};
    profile.softTokenConfig = tokenFolder() + QStringLiteral("/softhsm2.conf");
    profile.formLogin = QStringLiteral("own");
    for (const QString& role : {QStringLiteral("tiep_nhan"), QStringLiteral("lanh_dao_co_quan")}) {
        const DemoAccount* officer = account(role);
        if (!officer) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), role}});
        profile.keys.append({QStringLiteral("officer:") + officer->username, tokenLabelOf(officer->username)});
    }
    profile.keys.append({QStringLiteral("seal"), sealLabel()});
    MOTCUA_CHECK(readGateProfile(&profile));
    return profile;
}

// What an office gets at enrolment: the province's signed list of services, and the key that proves it.
Result<void> DemoProvince::readGateProfile(DeskProfile* profile) const {
    const QString folder = m_process.folder() + QStringLiteral("/tls");
    MOTCUA_TRY(const QByteArray answer, ask({QStringLiteral("--tls"), folder, QStringLiteral("--print-gate-profile")}));
    MOTCUA_TRY(const QJsonObject document, parseObject(answer));
    MOTCUA_TRY(const QJsonObject file, requireObject(document, QStringLiteral("file")));
    MOTCUA_TRY(profile->gateKey, requireObject(document, QStringLiteral("key")));
    profile->gateProfile = m_process.folder() + QStringLiteral("/gate-profile.json");
    return RealFileSystem().write(profile->gateProfile, QJsonDocument(file).toJson());
}

}  // namespace motcua::app
