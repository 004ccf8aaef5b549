#include "SigningFixture.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>

namespace motcua::test {

using namespace signing;

std::unique_ptr<QTemporaryDir> SigningFixture::s_folder;
std::unique_ptr<TestPki> SigningFixture::s_pki;

void SigningFixture::SetUpTestSuite() {
    if (s_pki) return;
    s_folder = std::make_unique<QTemporaryDir>();
    s_pki = std::make_unique<TestPki>(s_folder->path());
}

void SigningFixture::TearDownTestSuite() {
    s_pki.reset();
    s_folder.reset();
}

TestPki& SigningFixture::pki() {
    return *s_pki;
}

QByteArray SigningFixture::read(const QString& name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SigningFixture::write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArray SigningFixture::document() const {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(100);
    QPainter painter(&writer);
    painter.drawText(100, 100, QStringLiteral("Giấy phép xây dựng số 17/GPXD (dữ liệu thử)"));
    painter.end();
    return buffer.data();
}

SignOptions SigningFixture::options(Level level) const {
    SignOptions out;
    out.level = level;
    out.tsaUrl = m_authorityUrl;
    out.trust = {pki().root()};
    return out;
}

SignResult SigningFixture::signAll(const std::vector<SignJob>& jobs, const KeySource& source, const SignOptions& rules,
                                   const char* pin) {
    SignBatch batch(rules, m_clock, m_rng, m_files, {}, {});
    return batch.sign(jobs, source, SecretBytes(QByteArrayView(pin)));
}

SignRow SigningFixture::sign(const QString& in, const QString& out, const QString& keyName, Level level, Mark mark) {
    return signAll({{path(in), path(out), mark}}, key(keyName), options(level)).rows.front();
}

SignResult SigningFixture::complete(const QString& file, Level level) {
    SignBatch batch(options(level), m_clock, m_rng, m_files, {}, {});
    return batch.complete({path(file)});
}

VerifyReport SigningFixture::verify(const QByteArray& bytes, bool trusted, const QStringList& crls) {
    VerifyOptions rules;
    if (trusted) rules.trust = QStringList{pki().root()};
    rules.crls = crls;
    rules.offline = true;
    auto verifier = Verifier::create(rules, m_clock);
    EXPECT_TRUE(verifier.has_value());
    return verifier->verify(bytes);
}

void SigningFixture::startAuthority() {
    m_authority = std::make_unique<TestHttpServer>([](const net::HttpRequest& request) {
        return answer(200, pki().timestampReply(request.body), "Content-Type: application/timestamp-reply\r\n");
    });
    m_authorityUrl = m_authority->url(QStringLiteral("/tsa")).toString();
}

}  // namespace motcua::test
