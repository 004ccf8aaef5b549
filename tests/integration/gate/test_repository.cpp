// The digitization repository over real HTTPS with a really signed paper: stored with its nine fields, found again at another
// dossier of the same person, fetched, judged, re-used; a changed paper is not.
#include <QFile>

#include "GateDesk.h"
#include "stations/RepositoryStation.h"

using namespace motcua;
using namespace motcua::test;

namespace {

const QString kComponent = QStringLiteral("chung-sinh");
constexpr char kPassword[] = "12345678";

// One blank page: the smallest honest PDF.
QByteArray blankPdf() {
    QByteArray pdf = "%PDF-1.7\n";
    QList<qsizetype> offsets;
    for (const char* object : {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>"}) {
        offsets.append(pdf.size());
        pdf += QByteArray::number(offsets.size()) + " 0 obj" + object + "endobj\n";
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 4\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets) pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

struct Repository : testing::Test {
    SandboxProcess sandbox{QStringLiteral("demo")};
    std::unique_ptr<GateDesk> desk;
    QTemporaryDir folder;
    stations::WorkerBench bench{QStringLiteral(MOTCUA_BIN_DIR "/motcua-worker")};
    std::unique_ptr<stations::RepositoryStation> repository;
    signing::SignOptions trust;

    void SetUp() override {
        ASSERT_TRUE(sandbox.start());
        desk = std::make_unique<GateDesk>(sandbox);
        ASSERT_TRUE(desk->start());
        repository = std::make_unique<stations::RepositoryStation>(desk->desk, bench);
        const QString tls = QFileInfo(sandbox.caFile()).path();
        trust.trust = {tls + QStringLiteral("/ca.pem"), tls + QStringLiteral("/signing-ca.pem")};
        trust.crls = {tls + QStringLiteral("/crl.pem")};
    }
    QByteArray signedPdf() {
        const QString stem = folder.filePath(QStringLiteral("officer"));
        QProcess issue;
        issue.start(QStringLiteral(MOTCUA_BIN_DIR "/motcua-sandbox"),
                    {QStringLiteral("--tls"), QFileInfo(sandbox.caFile()).path(), QStringLiteral("--issue-officer"),
                     QStringLiteral("tiepnhan.dx"), QStringLiteral("--out"), stem});
        EXPECT_TRUE(issue.waitForFinished(60'000) && issue.exitCode() == 0);
        RealFileSystem files;
        EXPECT_TRUE(files.write(folder.filePath(QStringLiteral("in.pdf")), blankPdf()));
        stations::SigningMeans means;
        means.key.p12File = stem + QStringLiteral(".p12");
        means.options.level = signing::Level::B;
        means.options.trust = trust.trust;
        signing::SignJob job;
        job.in = folder.filePath(QStringLiteral("in.pdf"));
        job.out = folder.filePath(QStringLiteral("out.pdf"));
        const auto done = bench.sign({job}, means, SecretBytes(QByteArrayView(kPassword)), {}, {});
        EXPECT_TRUE(done && done->rows.size() == 1 && done->rows.front().status == signing::SignStatus::Done);
        return *files.read(job.out);
    }
    void attach(const Dossier& dossier, const QByteArray& pdf) {
        const auto file = desk->desk.keep(pdf, QStringLiteral("application/pdf"), 1);
        const auto attached =
            desk->desk.step(desk->session(), dossier.id, Action::AttachPaper, [&](Dossier& current) -> Result<void> {
                Paper& paper = current.papers[kComponent];
                paper.file = *file;
                paper.documentKind = QStringLiteral("GT-CHUNGSINH");
                paper.name = QStringLiteral("Giấy chứng sinh");
                paper.fields = {
                    {QStringLiteral("number"), QJsonObject{{QStringLiteral("value"), QStringLiteral("12/CS")}}},
                    {QStringLiteral("issuedOn"), QJsonObject{{QStringLiteral("value"), QStringLiteral("01/11/2026")}}}};
                paper.digitizedAt = desk->line.clock.now();
                return {};
            });
        ASSERT_TRUE(attached);
    }
    store::GateRow settled(const Result<store::GateRow>& asked) {
        EXPECT_TRUE(asked) << (asked ? "" : errorId(asked.error().code).latin1());
        if (!asked) return {};
        EXPECT_TRUE(desk->settle(asked->id));
        return desk->row(asked->id);
    }
};

}  // namespace

TEST_F(Repository, APaperDigitizedOnceIsNotAskedForAgain) {
    const Dossier first = desk->receive();
    EXPECT_EQ(repository->storePaper(desk->session(), first.id, kComponent).error().code, ErrorCode::StepNeedsPapers);
    attach(first, signedPdf());
    const auto stored = settled(repository->storePaper(desk->session(), first.id, kComponent));
    ASSERT_EQ(stored.state, store::GateState::Answered) << qPrintable(stored.lastCode);

    const Dossier second = desk->receive();
    const auto found = settled(repository->find(desk->session(), second.id, QStringLiteral("GT-CHUNGSINH")));
    const QJsonArray documents = found.answer.value(QStringLiteral("documents")).toArray();
    ASSERT_EQ(documents.size(), 1);
    const QJsonObject document = documents.first().toObject();
    EXPECT_EQ(document.value(QStringLiteral("number")).toString(), QStringLiteral("12/CS"));
    EXPECT_EQ(document.value(QStringLiteral("issuedOn")).toString(), QStringLiteral("2026-11-01"));
    const QString code = document.value(QStringLiteral("code")).toString();
    EXPECT_EQ(repository->fetch(desk->session(), second.id, QStringLiteral("khác")).error().code, ErrorCode::NotFound);
    const auto fetched = settled(repository->fetch(desk->session(), second.id, code));
    ASSERT_EQ(fetched.state, store::GateState::Answered);

    const auto reused = repository->reuse(desk->session(), second.id, kComponent, fetched.id, trust);
    ASSERT_TRUE(reused) << errorId(reused.error().code).latin1();
    EXPECT_EQ(reused->papers.value(kComponent).scanMark, QStringLiteral("2"));
    EXPECT_FALSE(reused->papersToDigitize().contains(kComponent));
    EXPECT_FALSE(repository->reuse(desk->session(), first.id, kComponent, fetched.id, trust)) << "fetched for another dossier";
}

TEST_F(Repository, AChangedOrUnsignedPaperIsNotReused) {
    QByteArray changed = signedPdf();
    changed.replace("595 842", "595 841");
    for (const QByteArray& pdf : {changed, blankPdf()}) {
        const Dossier first = desk->receive();
        attach(first, pdf);
        const auto stored = settled(repository->storePaper(desk->session(), first.id, kComponent));
        const Dossier second = desk->receive();
        settled(repository->find(desk->session(), second.id));
        const auto fetched =
            settled(repository->fetch(desk->session(), second.id, stored.answer.value(QStringLiteral("code")).toString()));
        const auto refused = repository->reuse(desk->session(), second.id, kComponent, fetched.id, trust);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::SignatureInvalid);
    }
}
