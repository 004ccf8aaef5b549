#include "TestPki.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <stdexcept>

namespace motcua::test {
namespace {

// Sections of `openssl ca`; one authority a folder section.
QByteArray configFor(const QString& folder, const QString& name) {
    return QStringLiteral(
               "[ca]\ndefault_ca=this\n[this]\ndir=%1\ndatabase=%1/%2.txt\nserial=%1/%2.srl\nnew_certs_dir=%1\n"
               "certificate=%1/%2.pem\nprivate_key=%1/"
               "%2.key\ndefault_md=sha256\ndefault_days=365\npolicy=any\nunique_subject=no\n"
               "rand_serial=yes\ndefault_crl_days=30\ncopy_extensions=none\nutf8=yes\nstring_mask=utf8only\n"
               "[any]\ncommonName=supplied\norganizationName=optional\n[req]\ndistinguished_name=dn\nutf8=yes\n"
               "string_mask=utf8only\n[dn]\n"
               "[authority]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
               "subjectKeyIdentifier=hash\n"
               "[signer]\nbasicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n"
               "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n"
               "[pointed]\nbasicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n"
               "crlDistributionPoints=URI:http://127.0.0.1:9/never.crl\n"
               "[stamper]\nbasicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\n"
               "extendedKeyUsage=critical,timeStamping\n"
               "[server]\nbasicConstraints=CA:FALSE\nkeyUsage=critical,keyEncipherment\n"
               "[tsa]\ndefault_tsa=tsa_one\n[tsa_one]\ndir=%1\nserial=%1/tsa.serial\ncrypto_device=builtin\n"
               "signer_cert=%1/tsa.pem\nsigner_key=%1/tsa.key\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\n"
               "digests=sha256\naccuracy=secs:1\nordering=no\ntsa_name=no\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n")
        .arg(folder, name)
        .toUtf8();
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) throw std::runtime_error("cannot write");
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll();
}

}  // namespace

QByteArray runProgram(const QString& program, const QStringList& arguments, int* exitCode) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) throw std::runtime_error("no answer from " + program.toStdString());
    if (exitCode) *exitCode = process.exitCode();
    return process.readAll();
}

TestPki::TestPki(const QString& folder) : m_folder(folder) {
    QDir().mkpath(folder);
    makeAuthority(QStringLiteral("root"), {});
    makeAuthority(QStringLiteral("issuing"), QStringLiteral("root"));
    makeAuthority(QStringLiteral("stranger"), {});
    const QString issuing = QStringLiteral("issuing");
    const QString signer = QStringLiteral("signer");
    const QString agency = QStringLiteral("/O=UBND phường Thử Nghiệm");
    issue(QStringLiteral("leader"), issuing, agency + QStringLiteral("/CN=Nguyễn Thị Thử Nghiệm"), signer, Kind::Rsa);
    issue(QStringLiteral("seal"), issuing, agency + QStringLiteral("/CN=Dấu UBND phường Thử Nghiệm"), signer, Kind::Rsa);
    issue(QStringLiteral("officer"), issuing, agency + QStringLiteral("/CN=Trần Văn Thử"), signer, Kind::P256);
    issue(QStringLiteral("pointed"), issuing, QStringLiteral("/CN=Lê Thị Có Điểm"), QStringLiteral("pointed"), Kind::P256);
    issue(QStringLiteral("expired"), issuing, QStringLiteral("/CN=Phạm Văn Hết Hạn"), signer, Kind::P256,
          {QStringLiteral("-startdate"), QStringLiteral("20200101000000Z"), QStringLiteral("-enddate"),
           QStringLiteral("20210101000000Z")});
    issue(QStringLiteral("early"), issuing, QStringLiteral("/CN=Đỗ Thị Chưa Tới"), signer, Kind::P256,
          {QStringLiteral("-startdate"), QStringLiteral("20900101000000Z"), QStringLiteral("-enddate"),
           QStringLiteral("20910101000000Z")});
    issue(QStringLiteral("director"), issuing, agency + QStringLiteral("/CN=Lý Văn Giám Đốc"), signer, Kind::P384);
    issue(QStringLiteral("pss"), issuing, agency + QStringLiteral("/CN=Mai Thị Đệm"), signer, Kind::Pss);
    issue(QStringLiteral("impostor"), QStringLiteral("stranger"), agency + QStringLiteral("/CN=Nguyễn Thị Thử Nghiệm"), signer,
          Kind::Rsa);
    issue(QStringLiteral("stranger-tsa"), QStringLiteral("stranger"), QStringLiteral("/CN=TSA lạ"), QStringLiteral("stamper"),
          Kind::P256);
    issue(QStringLiteral("stampless"), QStringLiteral("root"), QStringLiteral("/CN=TSA không quyền"), signer, Kind::P256);
    issue(QStringLiteral("lapsed-tsa"), QStringLiteral("root"), QStringLiteral("/CN=TSA hết hạn"), QStringLiteral("stamper"),
          Kind::P256,
          {QStringLiteral("-startdate"), QStringLiteral("20200101000000Z"), QStringLiteral("-enddate"),
           QStringLiteral("20210101000000Z")});
    issue(QStringLiteral("revoked"), issuing, QStringLiteral("/CN=Võ Thị Thu Hồi"), signer, Kind::P256);
    issue(QStringLiteral("server"), issuing, QStringLiteral("/CN=Máy chủ"), QStringLiteral("server"), Kind::P256);
    issue(QStringLiteral("tsa"), QStringLiteral("root"), QStringLiteral("/CN=TSA thử nghiệm"), QStringLiteral("stamper"),
          Kind::P256);
    writeFile(path(QStringLiteral("tsa.serial")), "01\n");
    run({QStringLiteral("ca"), QStringLiteral("-config"), path(QStringLiteral("issuing.cnf")), QStringLiteral("-revoke"),
         path(QStringLiteral("revoked.pem"))});
    for (const QString& name : {QStringLiteral("root"), issuing}) {
        run({QStringLiteral("ca"), QStringLiteral("-config"), path(name + QStringLiteral(".cnf")), QStringLiteral("-gencrl"),
             QStringLiteral("-out"), path(name + QStringLiteral(".crl"))});
    }
}

void TestPki::makeAuthority(const QString& name, const QString& issuer) {
    writeFile(path(name + QStringLiteral(".cnf")), configFor(m_folder, name));
    writeFile(path(name + QStringLiteral(".txt")), {});
    if (!issuer.isEmpty())
        return issue(name, issuer, QStringLiteral("/CN=CA thử nghiệm ") + name, QStringLiteral("authority"), Kind::Rsa);
    run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-config"), path(name + QStringLiteral(".cnf")),
         QStringLiteral("-extensions"), QStringLiteral("authority"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
         QStringLiteral("-nodes"), QStringLiteral("-keyout"), path(name + QStringLiteral(".key")), QStringLiteral("-utf8"),
         QStringLiteral("-subj"), QStringLiteral("/CN=CA thử nghiệm ") + name, QStringLiteral("-days"), QStringLiteral("3650"),
         QStringLiteral("-out"), path(name + QStringLiteral(".pem"))});
}

void TestPki::issue(const QString& name, const QString& issuer, const QString& subject, const QString& extensions, Kind kind,
                    const QStringList& dates) {
    const QString key = path(name + QStringLiteral(".key"));
    const QString certificate = path(name + QStringLiteral(".pem"));
    const QString request = path(name + QStringLiteral(".csr"));
    const QString config = path(issuer + QStringLiteral(".cnf"));
    const QMap<Kind, QStringList> newKeys{
        {Kind::Rsa, {QStringLiteral("rsa:2048")}},
        {Kind::P256, {QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256")}},
        {Kind::P384, {QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-384")}},
        {Kind::Pss, {QStringLiteral("rsa-pss"), QStringLiteral("-pkeyopt"), QStringLiteral("rsa_keygen_bits:2048")}}};
    const QStringList newKey = QStringList{QStringLiteral("-newkey")} + newKeys.value(kind);
    run(QStringList{QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-config"), config} + newKey +
        QStringList{QStringLiteral("-nodes"), QStringLiteral("-keyout"), key, QStringLiteral("-utf8"), QStringLiteral("-subj"),
                    subject, QStringLiteral("-out"), request});
    run(QStringList{QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"), QStringLiteral("-config"),
                    config, QStringLiteral("-extensions"), extensions, QStringLiteral("-in"), request, QStringLiteral("-out"),
                    certificate} +
        dates);
    writeFile(path(name + QStringLiteral("-chain.pem")), readFile(path(issuer + QStringLiteral(".pem"))) + readFile(root()));
    run({QStringLiteral("pkcs12"), QStringLiteral("-export"), QStringLiteral("-inkey"), key, QStringLiteral("-in"), certificate,
         QStringLiteral("-certfile"), path(name + QStringLiteral("-chain.pem")), QStringLiteral("-passout"),
         QStringLiteral("pass:") + QLatin1String(kPassword), QStringLiteral("-out"), p12(name)});
}

void TestPki::run(const QStringList& arguments) const {
    int exitCode = 0;
    const QByteArray output = runProgram(QStringLiteral("openssl"), arguments, &exitCode);
    if (exitCode != 0)
        throw std::runtime_error("openssl " + arguments.join(QLatin1Char(' ')).toStdString() + "\n" + output.toStdString());
}

QByteArray TestPki::timestampReply(const QByteArray& request) const {
    writeFile(path(QStringLiteral("query.tsq")), request);
    run({QStringLiteral("ts"), QStringLiteral("-reply"), QStringLiteral("-config"), path(QStringLiteral("root.cnf")),
         QStringLiteral("-queryfile"), path(QStringLiteral("query.tsq")), QStringLiteral("-out"),
         path(QStringLiteral("reply.tsr"))});
    return readFile(path(QStringLiteral("reply.tsr")));
}

}  // namespace motcua::test
