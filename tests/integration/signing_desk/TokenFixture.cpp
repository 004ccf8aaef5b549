#include "TokenFixture.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <stdexcept>

#include "sandbox/pki/SoftToken.h"
#include "ui/words/ErrorText.h"

namespace motcua::test {

using namespace signing;

namespace {

const QString kLabel = QStringLiteral("lanh-dao");

QByteArray onePage(int number) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.drawText(1000, 1000, QStringLiteral("Giấy phép số %1 (dữ liệu thử)").arg(number));
    painter.end();
    return buffer.data();
}

}  // namespace

Services& Services::get() {
    static Services services;
    return services;
}

Services::Services()
    : server([this](const net::HttpRequest& request) {
          const QString place = request.url.path();
          const QDateTime now = QDateTime::currentDateTimeUtc();
          if (place == QLatin1String("/tsa")) return stamps(request.body);
          if (place == QLatin1String("/ocsp")) return answer(200, authority->ocsp(request.body, now));
          if (place == QLatin1String("/crl")) return answer(200, authority->crl(QStringLiteral("signing-ca"), now));
          if (place == QLatin1String("/crl/root")) return answer(200, authority->crl(QStringLiteral("ca"), now));
          return answer(404);
      }) {
    const QString url = server.url(QStringLiteral("x")).toString().chopped(2);
    auto opened =
        sandbox::pki::Authority::open(files, folder.filePath(QStringLiteral("pki")), url, QDateTime::currentDateTimeUtc());
    if (!opened) throw std::runtime_error("no authority");
    authority = *opened;
}

TokenFixture::TokenFixture() : m_services(Services::get()), m_worker(QStringLiteral(MOTCUA_BIN_DIR "/motcua-worker")) {
    m_services.stamps = [this](const QByteArray& request) {
        return answer(200, m_services.authority->timestamp(request, QDateTime::currentDateTimeUtc()));
    };
    qputenv("MOTCUA_FAULTY_TOKEN", path(QStringLiteral("faults")).toLocal8Bit());
    tell({});
    insertToken(QDateTime::currentDateTimeUtc());
}

QByteArray TokenFixture::read(const QString& name) {
    return m_files.read(path(name)).value_or(QByteArray());
}

std::vector<SignJob> TokenFixture::documents(int count) {
    std::vector<SignJob> jobs;
    for (int i = 0; i < count; ++i) {
        const QString in = path(QStringLiteral("in%1.pdf").arg(i));
        EXPECT_TRUE(m_files.write(in, onePage(i)));
        jobs.push_back({in, path(QStringLiteral("out%1.pdf").arg(i)), {}});
    }
    return jobs;
}

void TokenFixture::insertToken(const QDateTime& certificateFrom) {
    const auto identity = m_services.authority->issueOfficer(
        {QStringLiteral("Trần Văn Giả Định"), QStringLiteral("UBND phường Thử Nghiệm"), QStringLiteral("Chủ tịch")},
        certificateFrom);
    m_certificate = identity.certificate;
    const auto made =
        sandbox::softhsm::createToken(m_files, m_services.folder.filePath(QStringLiteral("softhsm")), kLabel, kPin, identity);
    if (!made) throw std::runtime_error("no token: " + made.error().detail.toStdString());
}

void TokenFixture::tell(const QByteArray& lines) {
    ASSERT_TRUE(m_files.write(path(QStringLiteral("faults")), lines));
}

int TokenFixture::calls(const char* name) {
    return static_cast<int>(read(QStringLiteral("faults.log")).count(QByteArray(name) + ' '));
}

KeySource TokenFixture::key() const {
    return {QStringLiteral(MOTCUA_FAULTY_TOKEN_MODULE), kLabel, {}, {}};
}

SignOptions TokenFixture::options(Level level) const {
    SignOptions out;
    out.level = level;
    out.tsaUrl = m_services.server.url(QStringLiteral("/tsa")).toString();
    out.trust = {m_services.folder.filePath(QStringLiteral("pki/ca.pem")),
                 m_services.folder.filePath(QStringLiteral("pki/signing-ca.pem"))};
    return out;
}

Result<SignResult> TokenFixture::sign(const std::vector<SignJob>& jobs, Level level, const char* pin, int silenceMs) {
    return SignerClient(m_worker, silenceMs).sign(jobs, key(), SecretBytes(QByteArrayView(pin)), options(level));
}

void TokenFixture::expectSignedOnce(const QString& name) {
    VerifyOptions rules;
    rules.trust = options().trust;
    const auto reports = VerifierClient(m_worker).verify({path(name)}, rules);
    ASSERT_TRUE(reports) << name.toStdString();
    QStringList reasons;
    for (const SignatureReport& signature : reports->front().signatures) {
        for (const Reason reason : signature.reasons) reasons.append(reasonId(reason));
    }
    EXPECT_EQ(reports->front().verdict, Verdict::TotalPassed)
        << name.toStdString() << ": " << reasons.join(QLatin1Char(' ')).toStdString();
    ASSERT_EQ(reports->front().signatures.size(), 1U) << name.toStdString();
    EXPECT_EQ(reports->front().signatures.front().signer, QStringLiteral("Trần Văn Giả Định"));
}

void TokenFixture::expectSignedOnce(const std::vector<SignJob>& jobs) {
    for (const SignJob& job : jobs) expectSignedOnce(QFileInfo(job.out).fileName());
}

QString TokenFixture::sentence(const Error& error) {
    return words::sentence(error);
}

SignCli::SignCli(const std::vector<SignJob>& jobs, const KeySource& key, const SignOptions& options, bool json) {
    if (json) m_arguments.append(QStringLiteral("--json"));
    m_arguments.append(QStringLiteral("sign"));
    for (const SignJob& job : jobs) m_arguments.append(job.in);
    m_arguments += {QStringLiteral("--out-dir"), QFileInfo(jobs.front().out).absolutePath(),
                    QStringLiteral("--pkcs11"),  key.pkcs11Module,
                    QStringLiteral("--token"),   key.tokenLabel,
                    QStringLiteral("--pin-fd"),  QStringLiteral("0"),
                    QStringLiteral("--level"),   levelId(options.level),
                    QStringLiteral("--tsa"),     options.tsaUrl};
    for (const QString& root : options.trust) m_arguments += {QStringLiteral("--trust"), root};
}

void SignCli::start(const QByteArray& pin) {
    process.start(QStringLiteral(MOTCUA_BIN_DIR "/motcua-cli"), m_arguments);
    process.write(pin + '\n');
    process.waitForBytesWritten();
    process.closeWriteChannel();
}

bool SignCli::wait() {
    const bool ended = process.waitForFinished(120'000);
    out = process.readAllStandardOutput();
    return ended;
}

QString SignCli::row(int index, const char* key) const {
    const QJsonObject answer = QJsonDocument::fromJson(out).object();
    return answer.value(QLatin1String("rows")).toArray().at(index).toObject().value(QLatin1String(key)).toString();
}

}  // namespace motcua::test
