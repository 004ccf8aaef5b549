// Files as offices make them, with one to five signatures in every structure: none may raise an alarm.
#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>

#include "HandSigned.h"
#include "SigningFixture.h"

namespace motcua::test {
namespace {

using namespace signing;

class Legitimate : public SigningFixture {
protected:
    void SetUp() override { startAuthority(); }
    static void TearDownTestSuite() {
        std::printf("legitimate files: %d\n", s_files);
        SigningFixture::TearDownTestSuite();
    }

    VerifyReport passes(const QByteArray& file, const std::string& what) {
        ++s_files;
        const VerifyReport report = verify(file, true, {pki().crl(), pki().rootCrl()});
        QStringList reasons;
        for (const Reason reason : report.reasons) reasons.append(reasonId(reason));
        for (const SignatureReport& signature : report.signatures) {
            for (const Reason reason : signature.reasons) reasons.append(reasonId(reason));
            EXPECT_FALSE(signature.changedAfter) << what;
        }
        EXPECT_EQ(report.verdict, Verdict::TotalPassed) << what << ": " << reasons.join(QLatin1Char(' ')).toStdString();
        return report;
    }
    static std::ptrdiff_t personsIn(const VerifyReport& report) {
        return std::count_if(report.signatures.begin(), report.signatures.end(),
                             [](const SignatureReport& own) { return !own.isDocumentTimestamp; });
    }
    struct Hand {
        const char* key;
        Level level = Level::B;
        MarkKind mark = MarkKind::None;
        bool pss = false;
    };
    // Signs in turn, each step a file of its own; false once a step does not succeed.
    void signInTurn(const QByteArray& original, const std::vector<Hand>& hands, const std::string& what) {
        write(QStringLiteral("step.pdf"), original);
        std::ptrdiff_t persons = personsIn(verify(original));
        for (const Hand& hand : hands) {
            KeySource source = key(QLatin1String(hand.key));
            source.rsaPss = hand.pss;
            Mark mark;
            mark.kind = hand.mark;
            const SignResult result = signAll({{path(QStringLiteral("step.pdf")), path(QStringLiteral("next.pdf")), mark}},
                                              source, options(hand.level));
            const SignRow& row = result.rows.front();
            ASSERT_EQ(row.status, SignStatus::Done)
                << what << ' ' << hand.key << ' ' << (row.reason ? errorId(row.reason->code).latin1() : "") << ' '
                << (row.reason ? qPrintable(row.reason->detail) : "");
            QFile::remove(path(QStringLiteral("step.pdf")));
            QFile::rename(path(QStringLiteral("next.pdf")), path(QStringLiteral("step.pdf")));
            const VerifyReport report = passes(read(QStringLiteral("step.pdf")), what + " after " + hand.key);
            ++persons;
            EXPECT_EQ(personsIn(report), persons) << what;
        }
    }
    QByteArray rewritten(const QByteArray& file, const QStringList& how) {
        write(QStringLiteral("plain.pdf"), file);
        runProgram(QStringLiteral("qpdf"),
                   how + QStringList{path(QStringLiteral("plain.pdf")), path(QStringLiteral("re.pdf"))});
        return read(QStringLiteral("re.pdf"));
    }
    static int s_files;
};
int Legitimate::s_files = 0;

const std::vector<std::pair<const char*, XrefKind>> kKinds = {{"table", XrefKind::Table},
                                                              {"stream", XrefKind::Stream},
                                                              {"object streams", XrefKind::ObjectStreams},
                                                              {"hybrid", XrefKind::Hybrid}};

TEST_F(Legitimate, SealAfterLeaderInEveryStructure) {
    for (const auto& [name, kind] : kKinds) {
        signInTurn(makePdf(plainPages(2), kind), {{"leader", Level::B, MarkKind::Leader}, {"seal", Level::T, MarkKind::Seal}},
                   name);
    }
    const QByteArray linear = rewritten(document(), {QStringLiteral("--linearize")});
    const QByteArray packed =
        rewritten(document(), {QStringLiteral("--linearize"), QStringLiteral("--object-streams=generate")});
    for (const QByteArray& file : {linear, packed})
        signInTurn(file, {{"leader", Level::B, MarkKind::Leader}, {"seal", Level::B, MarkKind::Seal}}, "linearised");
}

TEST_F(Legitimate, RotatedPages) {
    for (const int rotate : {90, 180, 270}) {
        signInTurn(makePdf(plainPages(1, rotate)), {{"leader", Level::B, MarkKind::Leader}, {"seal", Level::B, MarkKind::Seal}},
                   "rotated " + std::to_string(rotate));
    }
}

TEST_F(Legitimate, ArchivalFormat) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    QPainter painter(&writer);
    painter.drawText(500, 500, QStringLiteral("Bản lưu trữ (dữ liệu thử)"));
    painter.end();
    signInTurn(buffer.data(), {{"leader", Level::LTA, MarkKind::Leader}, {"seal", Level::LTA, MarkKind::Seal}}, "PDF/A");
}

TEST_F(Legitimate, EveryAlgorithm) {
    for (const auto& [name, kind] : kKinds) {
        signInTurn(makePdf(plainPages(), kind),
                   {{"leader"}, {"officer"}, {"director"}, {"pss"}, {"leader", Level::T, MarkKind::None, true}},
                   std::string("algorithms, ") + name);
    }
}

TEST_F(Legitimate, ArchivedAndSignedAgain) {
    for (const auto& [name, kind] : kKinds) {
        signInTurn(makePdf(plainPages(), kind),
                   {{"leader", Level::LTA, MarkKind::Leader}, {"seal", Level::LT, MarkKind::Seal}, {"director", Level::LTA}},
                   std::string("archived, ") + name);
    }
}

TEST_F(Legitimate, SignedByHand) {
    for (const auto& [name, kind] : kKinds) {
        HandSignature plain;
        plain.kind = kind;
        passes(signByHand(pki(), plain), name);
        HandSignature stamped = plain;
        stamped.cms.token = [](const QByteArray& value) { return forgeToken(pki(), {}, value); };
        EXPECT_TRUE(passes(signByHand(pki(), stamped), name).signatures.front().timeProven);
        HandSignature locking = plain;
        locking.field = "/Lock<</Type/SigFieldLock/Action/All>>";
        passes(signByHand(pki(), locking), name);
    }
    HandSignature longer;
    longer.cms.hash = longer.cms.named = ForgedHash::Sha384;
    passes(signByHand(pki(), longer), "SHA-384");
}

TEST_F(Legitimate, FilledAsTheCertifierPermits) {
    for (const auto& [name, kind] : kKinds) {
        for (const int permission : {2, 3}) {
            HandSignature certifying = certified(permission);
            certifying.kind = kind;
            const QByteArray file = signByHand(pki(), certifying);
            passes(file, "certified");
            const QByteArray look = streamOf("0 0 9 9 re f", "/Type/XObject/Subtype/Form/BBox[0 0 50 30]");
            const QByteArray filled =
                "<</Type/Annot/Subtype/Widget/FT/Tx/T(ghi chu)/V(moi)/Rect[10 50 60 80]/P 3 0 R/AP<</N 20 0 R>>>>";
            const QByteArray once = appendRevision(file, {{5, filled}, {20, look}}, kind);
            passes(once, std::string("filled with a new look, ") + name);
            QByteArray inPlace = filled;
            passes(appendRevision(file, {{5, inPlace.replace("20 0 R", "9 0 R")}, {9, look}}, kind),
                   std::string("filled with the look rewritten, ") + name);
            signInTurn(once, {{"leader"}, {"seal"}}, "filled, then signed");
        }
    }
}

TEST_F(Legitimate, OnlyTheLockedFieldsAreLocked) {
    HandSignature certifying = certified(2);
    certifying.field = "/Lock<</Type/SigFieldLock/Action/Include/Fields[(dau)]>>";
    const QByteArray file = signByHand(pki(), certifying);
    const QByteArray filled = "<</Type/Annot/Subtype/Widget/FT/Tx/T(ghi chu)/V(moi)/Rect[10 50 60 80]/P 3 0 R/AP<</N 9 0 R>>>>";
    passes(appendRevision(file, {{5, filled}}), "a field that is not locked");
    certifying.field = "/Lock<</Type/SigFieldLock/Action/Exclude/Fields[(ghi chu)]>>";
    passes(appendRevision(signByHand(pki(), certifying), {{5, filled}}), "the only field that is not locked");
}

}  // namespace
}  // namespace motcua::test
