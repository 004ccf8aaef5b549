// The attack corpus: every class of published attacks, many variants each, on files of every cross-reference kind, made on the
// spot with keys made on the spot. Not one may come out as TOTAL-PASSED. Each generator first shows that its unharmed shape
// passes, so that an attack fails for what it does and not for how the file was made.
#include <QFile>

#include "HandSigned.h"
#include "SigningFixture.h"

namespace motcua::test {
namespace {

using namespace signing;

const std::vector<XrefKind> kKinds = {XrefKind::Table, XrefKind::Stream, XrefKind::ObjectStreams, XrefKind::Hybrid};

class Corpus : public SigningFixture {
protected:
    static void TearDownTestSuite() {
        std::printf("attack files: %d\n", s_files);
        SigningFixture::TearDownTestSuite();
    }
    VerifyReport judge(const QByteArray& file) { return verify(file, true, {pki().crl(), pki().rootCrl()}); }
    void green(const QByteArray& file, const std::string& what) {
        const VerifyReport report = judge(file);
        QStringList reasons;
        for (const Reason reason : report.reasons) reasons.append(reasonId(reason));
        for (const SignatureReport& signature : report.signatures) {
            for (const Reason reason : signature.reasons) reasons.append(reasonId(reason));
        }
        EXPECT_EQ(report.verdict, Verdict::TotalPassed) << what << ": " << reasons.join(QLatin1Char(' ')).toStdString();
    }
    void never(const QByteArray& file, const std::string& what) {
        ++s_files;
        const VerifyReport report = judge(file);
        EXPECT_NE(report.verdict, Verdict::TotalPassed) << what;
        const bool said = !report.reasons.empty() ||
                          std::any_of(report.signatures.begin(), report.signatures.end(), [](const SignatureReport& own) {
                              return own.verdict != Verdict::TotalPassed && !subIndication(own.reasons).isEmpty();
                          });
        EXPECT_TRUE(said) << what << " without a reason";
    }
    void neverSigned(const HandSignature& signature, const std::string& what) { never(signByHand(pki(), signature), what); }

    static int s_files;
};
int Corpus::s_files = 0;

const QByteArray kLook = streamOf("0 0 500 500 re f", "/Type/XObject/Subtype/Form/BBox[0 0 595 842]");

std::string in(XrefKind kind) {
    return " in kind " + std::to_string(static_cast<int>(kind));
}

// ISA, EAA, SSA and shadow attacks: everything that is written behind a signature.
std::vector<std::pair<std::string, PdfObjects>> laterRevisions() {
    const QByteArray page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate 0/Contents 4 0 R/Resources<<>>";
    const QByteArray annotated = page + "/Annots[5 0 R 6 0 R 8 0 R 20 0 R]>>";
    const QByteArray annots = "/Annots[5 0 R 6 0 R 8 0 R ]";
    const QByteArray catalogue = "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R 6 0 R 8 0 R ]/SigFlags 3>>";
    const QByteArray text = "<</Type/Annot/Subtype/Widget/FT/Tx/T(ghi chu)/Rect[10 50 60 80]/P 3 0 R/AP<</N 9 0 R>>";
    const auto annotation = [](const QByteArray& subtype, const QByteArray& more = {}) {
        return "<</Type/Annot/Subtype/" + subtype + "/Rect[0 0 595 842]/P 3 0 R/AP<</N 21 0 R>>" + more + ">>";
    };
    std::vector<std::pair<std::string, PdfObjects>> out = {
        {"content replaced", {{4, kLook}}},
        {"page pointed to other content", {{3, QByteArray(page).replace("4 0 R", "20 0 R") + annots + ">>"}, {20, kLook}}},
        {"content added", {{3, QByteArray(page).replace("4 0 R", "[4 0 R 20 0 R]") + annots + ">>"}, {20, kLook}}},
        {"page turned", {{3, QByteArray(page).replace("/Rotate 0", "/Rotate 180") + annots + ">>"}}},
        {"page cropped", {{3, page + annots + "/CropBox[0 0 10 10]>>"}}},
        {"page emptied of its marks", {{3, page + ">>"}}},
        {"page tree exchanged", {{2, "<</Type/Pages/Kids[20 0 R]/Count 1>>"}, {20, page + ">>"}}},
        {"page inserted", {{2, "<</Type/Pages/Kids[3 0 R 20 0 R]/Count 2>>"}, {20, page + ">>"}}},
        {"page removed", {{2, "<</Type/Pages/Kids[]/Count 0>>"}}},
        {"catalogue opens a script", {{1, catalogue + "/OpenAction<</S/JavaScript/JS(app.alert)>>>>"}}},
        {"catalogue with layers", {{1, catalogue + "/OCProperties<</OCGs[]/D<<>>>>>>"}}},
        {"form forgotten", {{1, "<</Type/Catalog/Pages 2 0 R>>"}}},
        {"signature field taken out of the form",
         {{1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R 6 0 R ]/SigFlags 3>>>>"}}},
        {"form asks readers to draw anew",
         {{1, QByteArray(catalogue).replace("/SigFlags 3", "/SigFlags 3/NeedAppearances true") + ">>"}}},
        {"field filled without a certifier", {{5, text + "/V(900.000)>>"}}},
        {"field's look replaced", {{9, kLook}}},
        {"field moved", {{5, QByteArray(text).replace("[10 50 60 80]", "[10 300 500 800]") + "/V(cu)>>"}}},
        {"field turned into a note", {{5, QByteArray(text).replace("/Widget", "/FreeText") + "/V(cu)>>"}}},
        {"empty signature field painted",
         {{6, "<</Type/Annot/Subtype/Widget/FT/Sig/T(dau)/Rect[100 50 160 80]/P 3 0 R/AP<</N 20 0 R>>>>"}, {20, kLook}}},
        {"empty signature field moved and enlarged",
         {{6, "<</Type/Annot/Subtype/Widget/FT/Sig/T(dau)/Rect[0 0 595 842]/P 3 0 R>>"}}},
        {"signed field's mark replaced",
         {{8, "<</Type/Annot/Subtype/Widget/FT/Sig/T(ky)/Rect[10 10 60 40]/P 3 0 R/V 7 0 R/AP<</N 20 0 R>>>>"}, {20, kLook}}},
        {"signature taken out of its field", {{8, "<</Type/Annot/Subtype/Widget/FT/Sig/T(ky)/Rect[10 10 60 40]/P 3 0 R>>"}}},
        {"signature dictionary replaced", {{7, "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached>>"}}},
        {"signature nulled", {{7, "null"}}},
        {"object that nothing names", {{20, kLook}}},
        {"security store with a page inside",
         {{1, catalogue + "/DSS<</Certs[20 0 R]/VRI 3 0 R>>>>"}, {3, page + ">>"}, {20, kLook}}},
        {"new empty field that shows something",
         {{1, QByteArray(catalogue).replace("8 0 R ]", "8 0 R 20 0 R ]") + ">>"},
          {3, annotated},
          {20, "<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[10 10 60 40]/P 3 0 R/AP<</N 21 0 R>>>>"},
          {21, kLook}}},
        {"new field over the whole page",
         {{1, QByteArray(catalogue).replace("8 0 R ]", "8 0 R 20 0 R ]") + ">>"},
          {3, annotated},
          {20, "<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[0 0 595 842]/P 3 0 R>>"}}},
        {"new field that borrows the signature",
         {{1, QByteArray(catalogue).replace("8 0 R ]", "8 0 R 20 0 R ]") + ">>"},
          {3, annotated},
          {20, "<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/V 7 0 R/Rect[10 10 60 40]/P 3 0 R/AP<</N 21 0 R>>>>"},
          {21, kLook}}},
        {"new text field",
         {{1, QByteArray(catalogue).replace("8 0 R ]", "8 0 R 20 0 R ]") + ">>"},
          {3, annotated},
          {20, "<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(1)/Rect[10 10 60 40]/P 3 0 R>>"}}},
    };
    for (const char* subtype : {"Stamp", "FreeText", "Square", "Redact", "Text", "Link", "Watermark", "Ink", "FileAttachment"})
        out.push_back({std::string("annotation ") + subtype, {{3, annotated}, {20, annotation(subtype)}, {21, kLook}}});
    return out;
}

TEST_F(Corpus, WhatIsWrittenBehindASignature) {
    for (const XrefKind signedAs : kKinds) {
        HandSignature plain;
        plain.kind = signedAs;
        const QByteArray file = signByHand(pki(), plain);
        green(file, "unharmed" + in(signedAs));
        for (const XrefKind appendedAs : {XrefKind::Table, XrefKind::Stream, XrefKind::ObjectStreams}) {
            for (const auto& [what, objects] : laterRevisions())
                never(appendRevision(file, objects, appendedAs), what + in(signedAs) + in(appendedAs));
        }
    }
}

TEST_F(Corpus, WhatIsWrittenBehindACertification) {
    for (const int permission : {1, 2, 3}) {
        const QByteArray file = signByHand(pki(), certified(permission));
        green(file, "certified");
        for (const auto& [what, objects] : laterRevisions()) {
            const bool filling = what == "field filled without a certifier";
            if (permission > 1 && filling) continue;
            never(appendRevision(file, objects), what + " although P " + std::to_string(permission));
        }
    }
}

TEST_F(Corpus, LockedFieldsAndForeignPermissions) {
    const QByteArray filled = "<</Type/Annot/Subtype/Widget/FT/Tx/T(ghi chu)/V(moi)/Rect[10 50 60 80]/P 3 0 R/AP<</N 9 0 R>>>>";
    const auto filledAfter = [&](const HandSignature& signature, const std::string& what) {
        const QByteArray file = signByHand(pki(), signature);
        green(file, what + ", not filled");
        never(appendRevision(file, {{5, filled}}), what);
    };
    for (const char* lock : {"/Action/All", "/Action/Include/Fields[(ghi chu)]", "/Action/Exclude/Fields[(dau)]", "/Action/Xyz",
                             "/Action/Include/Fields[<feff006700680069002000630068007500>]"}) {
        HandSignature locking = certified(2);
        locking.field = QByteArray("/Lock<</Type/SigFieldLock") + lock + ">>";
        filledAfter(locking, std::string("locked by the field: ") + lock);
        HandSignature transform = certified(2);
        transform.entries.insert(transform.entries.lastIndexOf(']'),
                                 QByteArray("<</Type/SigRef/TransformMethod/FieldMDP/TransformParams<</V/1.2") + lock + ">>>>");
        filledAfter(transform, std::string("locked by FieldMDP: ") + lock);
    }
    HandSignature unnamed = certified(2);
    unnamed.catalogue.clear();
    filledAfter(unnamed, "a certification that the catalogue does not name");
    HandSignature closing = certified(3);
    closing.field = "/Lock<</Type/SigFieldLock/Action/Exclude/Fields[(ghi chu)]/P 1>>";
    filledAfter(closing, "closed by the lock's P 1");
    // The permission is written behind the signature.
    const QByteArray late =
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R 6 0 R 8 0 R ]/SigFlags 3>>/Perms<</DocMDP 20 0 R>>>>";
    const QByteArray grant = "<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P 3>>>>]>>";
    never(appendRevision(signByHand(pki(), {}), {{1, late}, {20, grant}, {5, filled}}), "a permission that came later");
    HandSignature push = certified(2);
    QByteArray other = filled;
    never(appendRevision(signByHand(pki(), push), {{5, other.replace("/FT/Tx", "/FT/Btn/Ff 65536")}}), "field of another kind");
    other = filled;
    never(appendRevision(signByHand(pki(), push), {{5, other.insert(2, "/AA<</K<</S/JavaScript/JS(x)>>>>")}}),
          "filled and given a script");
}

TEST_F(Corpus, AnotherSignerAfterACertifierWhoClosed) {
    for (const int permission : {1, 2}) {
        write(QStringLiteral("certified.pdf"), signByHand(pki(), certified(permission)));
        const SignRow row = sign(QStringLiteral("certified.pdf"), QStringLiteral("more.pdf"), QStringLiteral("leader"));
        EXPECT_EQ(row.status, permission == 1 ? SignStatus::Failed : SignStatus::Done);
    }
}

TEST_F(Corpus, CmsAbuse) {
    green(signByHand(pki(), {}), "unharmed");
    const auto with = [this](const std::string& what, const std::function<void(CmsShape&)>& change) {
        for (const char* format : {"/SubFilter/ETSI.CAdES.detached", "/SubFilter/adbe.pkcs7.detached"}) {
            HandSignature signature;
            signature.entries = format;
            change(signature.cms);
            neverSigned(signature, what + ' ' + format);
        }
    };
    with("no signer", [](CmsShape& cms) { cms.signers = 0; });
    with("two signers", [](CmsShape& cms) { cms.signers = 2; });
    with("no certificate", [](CmsShape& cms) { cms.withCertificates = false; });
    with("no signed attributes", [](CmsShape& cms) { cms.withAttributes = false; });
    with("no messageDigest", [](CmsShape& cms) { cms.withMessageDigest = false; });
    with("two messageDigests", [](CmsShape& cms) { cms.doubledMessageDigest = true; });
    with("no contentType", [](CmsShape& cms) { cms.withContentType = false; });
    with("another contentType", [](CmsShape& cms) { cms.foreignContent = true; });
    with("content in the container", [](CmsShape& cms) { cms.attached = true; });
    with("another kind of content", [](CmsShape& cms) { cms.contentKind = QByteArray::fromHex("060b2a864886f70d0109100104"); });
    with("no signedData", [](CmsShape& cms) { cms.outerKind = QByteArray::fromHex("06092a864886f70d010703"); });
    with("named SHA-384, made with SHA-256", [](CmsShape& cms) { cms.named = ForgedHash::Sha384; });
    with("named SHA-256, made with SHA-384", [](CmsShape& cms) { cms.hash = ForgedHash::Sha384; });
    with("SHA-1", [](CmsShape& cms) { cms.hash = cms.named = ForgedHash::Sha1; });
    with("certificate of another key", [](CmsShape& cms) { cms.certificate = QStringLiteral("seal"); });
    with("bound to another certificate", [](CmsShape& cms) { cms.bound = QStringLiteral("seal"); });
    with("an impostor's certificate", [](CmsShape& cms) { cms.key = QStringLiteral("impostor"); });
    with("an impostor bound to the leader", [](CmsShape& cms) {
        cms.key = QStringLiteral("impostor");
        cms.bound = QStringLiteral("leader");
    });
    with("a server's certificate", [](CmsShape& cms) { cms.key = QStringLiteral("server"); });
    with("a time-stamper's certificate", [](CmsShape& cms) { cms.key = QStringLiteral("tsa"); });
    with("an authority's own key", [](CmsShape& cms) { cms.key = QStringLiteral("issuing"); });
    HandSignature unbound;
    unbound.cms.withBinding = false;
    neverSigned(unbound, "PAdES without signingCertificate");
    for (const char* format : {"adbe.x509.rsa_sha1", "adbe.pkcs7.sha1", "ETSI.RFC3161", "ETSI.CAdES.attached", ""}) {
        HandSignature foreign;
        foreign.entries = *format ? QByteArray("/SubFilter/") + format : QByteArray();
        neverSigned(foreign, std::string("format ") + format);
    }
}

TEST_F(Corpus, WhatStandsInContents) {
    const auto contents = [this](const std::string& what, auto change) {
        HandSignature signature;
        signature.contents = change;
        neverSigned(signature, what);
    };
    contents("nothing but zeros", [](const QByteArray&, qsizetype room) { return QByteArray(room, '0'); });
    contents("not hexadecimal", [](const QByteArray&, qsizetype room) { return QByteArray(room, 'z'); });
    contents("blanks between the digits", [](const QByteArray& own, qsizetype room) {
        return (own.toHex().left(100) + "    " + own.toHex().mid(100)).leftJustified(room, '0');
    });
    contents("line ends as padding",
             [](const QByteArray& own, qsizetype room) { return own.toHex().leftJustified(room, '\n'); });
    contents("a comment as padding",
             [](const QByteArray& own, qsizetype room) { return (own.toHex() + "%x").leftJustified(room, '0'); });
    contents("padding that says something",
             [](const QByteArray& own, qsizetype room) { return (own.toHex() + "30820001").leftJustified(room, '0'); });
    contents("a second container",
             [](const QByteArray& own, qsizetype room) { return (own.toHex() + own.toHex()).leftJustified(room, '0'); });
    contents("cut short",
             [](const QByteArray& own, qsizetype room) { return own.left(own.size() / 2).toHex().leftJustified(room, '0'); });
    contents("closed early, a second string behind",
             [](const QByteArray& own, qsizetype room) { return (own.toHex() + "><").leftJustified(room, '0'); });
    contents("a longer length in front",
             [](const QByteArray& own, qsizetype room) { return ("3083" + own.toHex().mid(4)).leftJustified(room, '0'); });
}

TEST_F(Corpus, ByteRangeAbuse) {
    const auto ranged = [this](const std::string& what, const std::function<QByteArray(qint64, qint64, qint64)>& range) {
        for (const XrefKind kind : kKinds) {
            HandSignature signature;
            signature.kind = kind;
            signature.range = range;
            neverSigned(signature, what + in(kind));
        }
    };
    const auto numbers = [](const QList<qint64>& values) {
        QByteArray out = "[";
        for (const qint64 value : values) out += number(value) + ' ';
        return out + ']';
    };
    ranged("overlap", [&](qint64 s, qint64 e, qint64 n) {
        return numbers({0, s, s - 40, n - s + 40}) + QByteArray(e > s ? "" : " ");
    });
    ranged("gap too wide in front", [&](qint64 s, qint64 e, qint64 n) { return numbers({0, s - 9, e, n - e}); });
    ranged("gap too wide behind", [&](qint64 s, qint64 e, qint64 n) { return numbers({0, s, e + 9, n - e - 9}); });
    ranged("gap without the brackets", [&](qint64 s, qint64 e, qint64 n) { return numbers({0, s + 1, e - 1, n - e + 1}); });
    ranged("negative", [&](qint64 s, qint64 e, qint64 n) { return numbers({0, s, e, e - n}); });
    ranged("negative start", [&](qint64 s, qint64 e, qint64 n) { return numbers({-1, s + 1, e, n - e}); });
    ranged("too short", [&](qint64 s, qint64 e, qint64 n) { return numbers({0, s, e, n - e - 30}); });
    ranged("longer than the file", [&](qint64 s, qint64 e, qint64 n) { return numbers({0, s, e, n - e + 30}); });
    ranged("huge", [&](qint64 s, qint64 e, qint64) { return numbers({0, s, e, 9'223'372'036'854'775'807}); });
    ranged("a later start", [&](qint64 s, qint64 e, qint64 n) { return numbers({9, s - 9, e, n - e}); });
    ranged("one range", [&](qint64 s, qint64, qint64) { return numbers({0, s}); });
    ranged("three numbers", [&](qint64 s, qint64 e, qint64) { return numbers({0, s, e}); });
    ranged("three ranges", [&](qint64 s, qint64 e, qint64 n) { return numbers({0, s, e, 20, e + 20, n - e - 20}); });
    ranged("nothing", [&](qint64, qint64, qint64) { return numbers({0, 0, 0, 0}); });
    ranged("only the front", [&](qint64 s, qint64 e, qint64) { return numbers({0, s, e, 0}); });
    ranged("only the back", [&](qint64, qint64 e, qint64 n) { return numbers({0, 0, e, n - e}); });
    ranged("the whole file, Contents too", [&](qint64, qint64, qint64 n) { return numbers({0, n, n, 0}); });
    ranged("turned round", [&](qint64 s, qint64 e, qint64 n) { return numbers({e, n - e, 0, s}); });
    ranged("real numbers",
           [](qint64 s, qint64 e, qint64 n) { return "[0 " + number(s) + ".0 " + number(e) + ' ' + number(n - e) + ']'; });
    ranged("no range", [](qint64, qint64, qint64) { return QByteArray("/ByteRang2 null"); });
    ranged("a null range", [](qint64, qint64, qint64) { return QByteArray("/ByteRange null"); });
    ranged("a range elsewhere", [](qint64, qint64, qint64) { return QByteArray("/ByteRange 9 0 R"); });
    HandSignature doubled;
    doubled.entries += "/Contents<00>";
    neverSigned(doubled, "a second Contents in front");
    doubled = {};
    doubled.entries += "/ByteRange[0 1 2 3]";
    neverSigned(doubled, "a second ByteRange");
}

// SWA: the genuine bytes are moved behind what is shown instead.
TEST_F(Corpus, SignatureWrapping) {
    const QByteArray genuine = signByHand(pki(), {});
    const qsizetype start = genuine.indexOf("/Contents <") + 10;
    const qsizetype end = genuine.indexOf('>', start) + 1;
    for (const char* between : {"%", "\n20 0 obj\nnull\nendobj\n", "\n4 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n"}) {
        QByteArray wrapped = genuine.left(end) + between + genuine.mid(end);
        never(wrapped, "bytes behind Contents");
        const qsizetype range = wrapped.indexOf("/ByteRange [");
        const qsizetype close = wrapped.indexOf(']', range);
        const QByteArray moved =
            "/ByteRange [0 " + number(start) + ' ' + number(end + qstrlen(between)) + ' ' + number(genuine.size() - end) + ']';
        never(wrapped.replace(range, close + 1 - range, moved.leftJustified(close + 1 - range, ' ')), "second range moved");
    }
    const QByteArray shown = makePdf(plainPages());
    never(shown + genuine, "another document in front");
    never(genuine + shown, "another document behind");
    never("%PDF-1.7\n" + genuine, "a header in front");
    never("PK\x03\x04" + genuine, "a polyglot");
    never("\n" + genuine, "a line end in front");
}

TEST_F(Corpus, TimestampForgery) {
    const auto stamped = [this](const TokenShape& token, const CmsShape& cms = {}) {
        HandSignature signature;
        signature.cms = cms;
        signature.cms.token = [token](const QByteArray& value) { return forgeToken(pki(), token, value); };
        return signByHand(pki(), signature);
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    green(stamped({}), "an honest token");
    TokenShape token;
    token.wrongImprint = true;
    never(stamped(token), "imprint of something else");
    token = {};
    token.imprint = ForgedHash::Sha1;
    never(stamped(token), "SHA-1 imprint");
    token = {};
    token.withBinding = false;
    never(stamped(token), "authority not bound");
    for (const char* authority : {"stampless", "stranger-tsa", "leader", "issuing", "server"}) {
        token = {};
        token.authority = QLatin1String(authority);
        never(stamped(token), std::string("stamped by ") + authority);
    }
    for (const qint64 ahead : {3'600LL, 86'400LL, 200LL * 86'400, 20'000LL * 86'400}) {
        token = {};
        token.time = now.addSecs(ahead);
        never(stamped(token), "a time to come");
    }
    token = {};
    token.time = now.addYears(-10);
    never(stamped(token), "before the signer had a certificate");
    token.authority = QStringLiteral("lapsed-tsa");
    token.time = now;
    never(stamped(token), "an authority that has expired");
    CmsShape expired;
    expired.key = QStringLiteral("expired");
    never(stamped({}, expired), "an expired signer, stamped now");
    token.time = QDateTime(QDate(2020, 6, 1), QTime(8, 0), Qt::UTC);
    token.authority = QStringLiteral("stampless");
    never(stamped(token, expired), "an expired signer, dated back by nobody");
    HandSignature foreign;
    foreign.cms.token = [](const QByteArray&) { return forgeToken(pki(), {}, "another signature's value"); };
    neverSigned(foreign, "the token of another signature");
    foreign.cms.token = [](const QByteArray& value) { return forgeToken(pki(), {}, value).chopped(40); };
    neverSigned(foreign, "a token cut short");
    foreign.cms.token = [](const QByteArray&) { return QByteArray::fromHex("30020500"); };
    neverSigned(foreign, "no token at all");
}

TEST_F(Corpus, SignersWhoMayNot) {
    for (const char* signer : {"expired", "early", "revoked", "server", "impostor"}) {
        for (const bool withToken : {false, true}) {
            for (const XrefKind kind : kKinds) {
                HandSignature signature;
                signature.kind = kind;
                signature.cms.key = QLatin1String(signer);
                if (withToken) signature.cms.token = [](const QByteArray& value) { return forgeToken(pki(), {}, value); };
                neverSigned(signature, std::string(signer) + (withToken ? " with a timestamp" : "") + in(kind));
            }
        }
    }
    const QByteArray file = signByHand(pki(), {});
    EXPECT_EQ(verify(file, false).verdict, Verdict::Indeterminate) << "nobody said whom to trust";
}

// Files that different readers show differently.
TEST_F(Corpus, XrefTricks) {
    const QByteArray genuine = signByHand(pki(), {});
    const QByteArray last =
        number(genuine.mid(genuine.lastIndexOf("startxref") + 9).trimmed().split('\n').first().toLongLong());
    const QByteArray body = "\n4 0 obj\n" + kLook + "\nendobj\n";
    const auto table = [&](const QByteArray& rows, const QByteArray& trailer, const QByteArray& between = {}) {
        const QByteArray out = genuine + body + between;
        return out + "xref\n" + rows + "trailer\n<</Size 60/Root 1 0 R" + trailer + ">>\nstartxref\n" + number(out.size()) +
               "\n%%EOF\n";
    };
    const QByteArray row = "4 1\n" + number(genuine.size() + 1).rightJustified(10, '0') + " 00000 n \n";
    never(table(row, "/Prev " + last), "the plain increment");
    never(table(row, {}), "no Prev");
    never(table(row, "/Prev " + number(genuine.size() + body.size())), "a loop");
    never(table(row, "/Prev 9999999"), "Prev behind the end");
    never(table(row, "/Prev -1"), "Prev negative");
    never(table(row, "/Prev " + last + "/Prev " + last), "Prev twice");
    never(table(row + row, "/Prev " + last), "a number twice");
    never(table("4 1\n0000000000 00001 f \n", "/Prev " + last), "content freed");
    never(table("4 1\n" + number(genuine.indexOf("3 0 obj")).rightJustified(10, '0') + " 00000 n \n", "/Prev " + last),
          "a number led to another object");
    never(table("4 1\n" + number(genuine.size()).rightJustified(10, '0') + " 00000 n \n", "/Prev " + last), "a byte beside");
    never(table("4 1\n" + number(genuine.size() + 1).rightJustified(10, '0') + " 00001 n \n", "/Prev " + last), "a generation");
    never(table("0 1\n0000000000 65535 f \n", "/Prev " + last), "an object that the table does not name");
    never(table({}, "/Prev " + last, "%comment\n"), "a comment between the revisions");
    never(table(row, "/Prev " + last + "/XRefStm 17"), "a supplement that is none");
    never(table(row, "/Prev " + last + "/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>"), "encryption added");
    never(genuine + body, "an object behind the end");
    never(genuine + body + "trailer\n<</Root 1 0 R/Size 60>>\n", "a trailer without a table");
    never(genuine + body + "startxref\n" + last + "\n%%EOF\n", "an object behind, the old table again");
    never(genuine + "startxref\n0\n%%EOF\n", "a start that a reader must repair");
    never(genuine + "trailer\n<</Root 4 0 R/Size 60/Prev " + last + ">>\nstartxref\n" + last + "\n%%EOF\n", "a second trailer");
    for (const XrefKind kind : {XrefKind::Stream, XrefKind::ObjectStreams, XrefKind::Hybrid}) {
        HandSignature packed;
        packed.kind = kind;
        const QByteArray file = signByHand(pki(), packed);
        never(appendRevision(file, {{2, "<</Type/Pages/Kids[]/Count 0>>"}}, XrefKind::ObjectStreams), "redefined in a stream");
        never(appendRevision(file, {{4, kLook}, {30, kLook}}, XrefKind::Hybrid), "hybrid over" + in(kind));
        never(appendRevision(file, {{3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"}, {20, "null"}}, XrefKind::Hybrid),
              "hybrid page over" + in(kind));
        never(appendRevision(file, {{3, "null"}, {4, kLook}}, XrefKind::Hybrid), "hidden in the supplement over" + in(kind));
        QByteArray grown = appendRevision(file, {{4, kLook}}, XrefKind::Stream);
        never(grown.replace(grown.lastIndexOf("/W[1 4 2]"), 9, "/W[1 4 9]"), "widths that do not fit");
    }
    // Tables that contradict their supplement, in the signed revision itself.
    HandSignature hybrid;
    hybrid.kind = XrefKind::Hybrid;
    QByteArray contradicting = signByHand(pki(), hybrid);
    green(contradicting, "hybrid");
    QByteArray damaged = genuine;
    never(damaged.replace("endobj\n4 0 obj", "endobX\n4 0 obj"), "an object that does not end");
    damaged = genuine;
    never(damaged.replace("startxref", "startxreF"), "no start");
    damaged = genuine;
    never(damaged.replace("%%EOF", "%%EOX"), "no end");
    write(QStringLiteral("broken.pdf"), genuine + body);
    runProgram(QStringLiteral("qpdf"), {path(QStringLiteral("broken.pdf")), path(QStringLiteral("repaired.pdf"))});
    never(read(QStringLiteral("repaired.pdf")), "a file that was repaired");
}

TEST_F(Corpus, ShadowsPreparedBeforeSigning) {
    // Content that waits behind a number without an object, a page tree without a parent, a lid that can be taken away.
    PdfObjects prepared = plainPages();
    prepared[3] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 40 0 R]/Resources<</XObject<</L 10 0 R>>>>>>";
    prepared[10] = streamOf("1 g 0 0 50 30 re f", "/Type/XObject/Subtype/Form/BBox[0 0 595 842]");
    prepared[11] = "<</Type/Pages/Kids[12 0 R]/Count 1>>";
    prepared[12] = "<</Type/Page/Parent 11 0 R/MediaBox[0 0 595 842]/Contents 13 0 R/Resources<<>>>>";
    prepared[13] = kLook;
    for (const XrefKind kind : kKinds) {
        write(QStringLiteral("shadow.pdf"), makePdf(prepared, kind));
        ASSERT_EQ(sign(QStringLiteral("shadow.pdf"), QStringLiteral("signed.pdf"), QStringLiteral("leader")).status,
                  SignStatus::Done);
        const QByteArray file = read(QStringLiteral("signed.pdf"));
        QFile::remove(path(QStringLiteral("signed.pdf")));
        green(file, "prepared, not used" + in(kind));
        const QByteArray tree = "<</Type/Pages/Kids[12 0 R]/Count 1>>";
        for (const XrefKind later : {XrefKind::Table, XrefKind::Stream}) {
            never(appendRevision(file, {{10, streamOf({}, "/Type/XObject/Subtype/Form/BBox[0 0 1 1]")}}, later),
                  "hide" + in(kind));
            never(appendRevision(file, {{40, kLook}}, later), "replace: the number that waited" + in(kind));
            never(appendRevision(file, {{2, tree}}, later), "hide and replace: page tree" + in(kind));
            never(appendRevision(file, {{1, "<</Type/Catalog/Pages 11 0 R>>"}}, later),
                  "hide and replace: catalogue" + in(kind));
            never(appendRevision(file, {{4, kLook}, {13, streamOf({})}}, later), "two contents exchanged" + in(kind));
        }
    }
}

}  // namespace
}  // namespace motcua::test
