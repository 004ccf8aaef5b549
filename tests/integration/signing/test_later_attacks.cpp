// What is written behind a genuine signature so that something else is seen: shadow attacks (hide, replace, hide and replace),
// signature fields as overlays (SSA, EAA on certified files), tables that name places not written yet. Every one a fatal
// reason, never TOTAL-PASSED; what may follow a signature stays TOTAL-PASSED.
#include "AttackFixture.h"

namespace motcua::test {
namespace {

QByteArray number(qint64 value) {
    return QByteArray::number(value);
}

class LaterAttack : public Attack {
protected:
    // An update that adds a signature field with this body to the first page.
    QMap<int, QByteArray> withField(const QByteArray& body, const QMap<int, QByteArray>& more = {}) const {
        QMap<int, QByteArray> objects = annotated();
        QByteArray root = objectText(m_root);
        root.insert(root.indexOf(']', root.indexOf("/Fields [")), ' ' + number(m_next) + " 0 R ");
        objects[m_root] = root;
        objects[m_next] = "<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/P " + number(m_page) + " 0 R" + body + ">>";
        for (auto it = more.begin(); it != more.end(); ++it) objects[it.key()] = it.value();
        return objects;
    }
    QByteArray form(const QByteArray& content) const {
        return "<</Type/XObject/Subtype/Form/BBox[0 0 50 30]/Length " + number(content.size()) + ">>\nstream\n" + content +
               "\nendstream";
    }
    QByteArray shown() const { return "/Rect[10 10 60 40]/AP<</N " + number(m_next + 1) + " 0 R>>"; }
    void expectChanged(const QByteArray& file, const char* what) {
        const VerifyReport report = verify(file);
        EXPECT_EQ(report.verdict, Verdict::TotalFailed) << what;
        ASSERT_FALSE(report.signatures.empty()) << what;
        EXPECT_TRUE(report.signatures.front().changedAfter) << what;
    }
    // A plain file of these objects; object 1 is its catalogue, 3 its page.
    static QByteArray made(const QMap<int, QByteArray>& objects) {
        QByteArray file = "%PDF-1.7\n";
        QByteArray table;
        for (auto it = objects.begin(); it != objects.end(); ++it) {
            table += number(file.size()).rightJustified(10, '0') + " 00000 n \n";
            file += number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
        }
        const QByteArray size = number(objects.size() + 1);
        const QByteArray start = number(file.size());
        return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + size +
               "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
    }
    void signDocument(const QMap<int, QByteArray>& objects) {
        write(QStringLiteral("made.pdf"), made(objects));
        ASSERT_EQ(sign(QStringLiteral("made.pdf"), QStringLiteral("made-signed.pdf"), QStringLiteral("officer")).status,
                  SignStatus::Done);
        m_page = 3;
        take(read(QStringLiteral("made-signed.pdf")));
        ASSERT_EQ(verify(m_signed).verdict, Verdict::TotalPassed);
    }
};

TEST_F(LaterAttack, AFieldThatNobodySignedShowsNothing) {
    expectChanged(appended(withField(shown(), {{m_next + 1, form("0 0 50 30 re f")}})), "unsigned field with a picture");
    expectChanged(appended(withField("/Rect[10 10 60 40]/MK<</BG[0 0 0]>>")), "unsigned field with a background");
    expectChanged(appended(withField("/Rect[10 10 60 40]/Contents(1.000.000)/DA(/F 9 Tf)")), "field with words of its own");
    QMap<int, QByteArray> freeText = withField("/Rect[10 10 60 40]");
    freeText[m_next].replace("/Widget", "/FreeText");
    expectChanged(appended(freeText), "another kind of annotation as a field");
    EXPECT_EQ(verify(appended(withField("/Rect[10 10 60 40]"))).verdict, Verdict::TotalPassed) << "an empty field may follow";
}

TEST_F(LaterAttack, AFieldThatBorrowsTheGenuineSignature) {
    const PdfRef* genuine = nullptr;
    const auto history = PdfHistory::read(m_signed);
    PdfView& view = history->view(0);
    for (const int own : view.numbers()) {
        if (view.object(own).at("FT").isName("Sig")) genuine = view.object(own).at("V").ref();
    }
    ASSERT_TRUE(genuine);
    expectChanged(
        appended(withField(shown() + "/V " + number(genuine->number) + " 0 R", {{m_next + 1, form("0 0 50 30 re f")}})),
        "second field with the first one's signature");
}

TEST_F(LaterAttack, AMarkMeasuredOnAnotherPage) {
    const QByteArray empty = form("");
    const QByteArray whole = "/Rect[0 0 595 842]/AP<</N " + number(m_next + 1) + " 0 R>>";
    QMap<int, QByteArray> objects = withField(whole, {{m_next + 1, empty}});
    objects[m_next].replace("/P " + number(m_page) + " 0 R", "/P<</Type/Page/MediaBox[0 0 99999 99999]>>");
    expectChanged(appended(objects), "the field names a page of its own");
}

// Shadow attacks: the file was prepared before the signer saw it.
TEST_F(LaterAttack, ShadowContentThatWaitsForAFreeNumber) {
    // The page draws object 90, which does not exist yet when the leader signs.
    signDocument({{1, "<</Type/Catalog/Pages 2 0 R>>"},
                  {2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"},
                  {3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 90 0 R]/Resources<<>>>>"},
                  {4, stream("0 0 10 10 re f")}});
    const QByteArray hidden = stream("0 0 500 500 re f");
    expectChanged(appended({{90, hidden}}), "content under a number that was free");
    QMap<int, QByteArray> dressed =
        withField("/Rect[0 0 0 0]/AP<</N " + number(m_next + 1) + " 0 R>>", {{m_next + 1, form("")}, {90, hidden}});
    dressed[m_next].insert(2, "/Lock 90 0 R");
    expectChanged(appended(dressed), "the same, as if it belonged to an empty field");
}

TEST_F(LaterAttack, ShadowHideAndReplace) {
    signDocument({{1, "<</Type/Catalog/Pages 2 0 R>>"},
                  {2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"},
                  {3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</Lid 5 0 R>>>>>>"},
                  {4, stream("/Lid Do")},
                  {5, form("1 g 0 0 50 30 re f")},
                  {6, "<</Type/Pages/Kids[7 0 R]/Count 1>>"},
                  {7, "<</Type/Page/Parent 6 0 R/MediaBox[0 0 595 842]/Contents 8 0 R/Resources<<>>>>"},
                  {8, stream("0 0 500 500 re f")}});
    expectChanged(appended({{5, form("")}}), "hide: the lid is taken away");
    expectChanged(appended({{2, "<</Type/Pages/Kids[7 0 R]/Count 1>>"}}), "hide and replace: the other page tree");
    QByteArray root = objectText(m_root);
    expectChanged(appended({{m_root, root.replace("/Pages 2 0 R", "/Pages 6 0 R")}}), "hide and replace: the other catalogue");
    // The number of the lid now leads to bytes that were signed as another object.
    QByteArray repointed = appended({{5, form("")}});
    const qsizetype entry = repointed.lastIndexOf("5 1\n") + 4;
    repointed.replace(entry, 10, number(m_signed.indexOf("8 0 obj")).rightJustified(10, '0'));
    EXPECT_NE(verify(repointed).verdict, Verdict::TotalPassed) << "a number re-pointed into the signed bytes";
}

TEST_F(LaterAttack, ShadowReplaceOfAFieldsValueAndAFont) {
    signDocument(
        {{1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>"},
         {2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"},
         {3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 6 0 R>>>>/Annots[5 0 R]>>"},
         {4, stream("BT /F 9 Tf (100.000) Tj ET")},
         {5, "<</Type/Annot/Subtype/Widget/FT/Tx/T(so tien)/V(100.000)/Rect[10 10 60 40]/P 3 0 R>>"},
         {6, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}});
    QByteArray field = objectText(5);
    expectChanged(appended({{5, field.replace("/V(100.000)", "/V(900.000)")}}), "a field's value");
    expectChanged(appended({{6, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"}}), "a font");
}

TEST_F(LaterAttack, AnEmptyFieldThatIsPaintedWithoutBeingSigned) {
    signDocument({{1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>"},
                  {2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"},
                  {3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>/Annots[5 0 R]>>"},
                  {4, stream("0 0 10 10 re f")},
                  {5, "<</Type/Annot/Subtype/Widget/FT/Sig/T(cho ky)/Rect[10 10 60 40]/P 3 0 R>>"}});
    QByteArray field = objectText(5);
    field.insert(2, "/AP<</N " + number(m_next) + " 0 R>>");
    expectChanged(appended({{5, field}, {m_next, form("0 0 50 30 re f")}}), "painted");
}

TEST_F(LaterAttack, ATableThatNamesAPlaceNotWrittenYet) {
    QByteArray file = made({{1, "<</Type/Catalog/Pages 2 0 R>>"},
                            {2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"},
                            {3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 5 0 R]/Resources<<>>>>"},
                            {4, stream("0 0 10 10 re f")},
                            {5, stream("0 0 500 500 re f")}});
    const qsizetype entry = file.indexOf("trailer") - 20;
    file.replace(entry, 10, "0000900000");
    write(QStringLiteral("early.pdf"), file);
    const SignRow row = sign(QStringLiteral("early.pdf"), QStringLiteral("never.pdf"), QStringLiteral("officer"));
    EXPECT_TRUE(row.reason && row.reason->is(ErrorCode::PdfDamaged)) << "our own signer refuses such a file";
}

TEST_F(LaterAttack, TrailerInformationAndFreedObjects) {
    QByteArray file = appended({{m_next, "<</Title(khac)>>"}});
    file.insert(file.lastIndexOf("/Prev"), "/Info " + number(m_next) + " 0 R");
    expectChanged(file, "another information dictionary");
    QByteArray freed = appended({{m_contents, stream("BT ET")}});
    const qsizetype entry = freed.lastIndexOf("00000 n \n");
    expectChanged(freed.replace(entry, 9, "00001 f \n"), "the page's content freed");
}

TEST_F(LaterAttack, TwoRevisionsAfterOneOfThemHarmless) {
    const QByteArray harmless = appended(withField("/Rect[10 10 60 40]"));
    ASSERT_EQ(verify(harmless).verdict, Verdict::TotalPassed);
    const QByteArray first = m_signed;
    take(harmless);
    expectChanged(appended({{m_contents, stream("BT ET")}}), "content changed in the second update");
    m_signed = first;
}

TEST_F(LaterAttack, ATailWithoutNoticeIsUnknown) {
    for (const char* tail : {"\n%%EOF\n", "7 0 obj\nnull\nendobj\n", "startxref\n9\n%%EOF\n", "\xff"})
        expectCaught(m_signed + tail, tail);
}

TEST_F(LaterAttack, ADocumentThatItsCertifierClosedIsNotSigned) {
    for (const char* permitted : {"1", "2"}) {
        const QByteArray certified = made(
            {{1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]/SigFlags 3>>/Perms<</DocMDP 6 0 R>>>>"},
             {2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"},
             {3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>/Annots[5 0 R]>>"},
             {4, stream("0 0 10 10 re f")},
             {5, "<</Type/Annot/Subtype/Widget/FT/Sig/T(cu)/V 6 0 R/Rect[0 0 0 0]/P 3 0 R>>"},
             {6, QByteArray("<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P ") + permitted + ">>>>]>>"}});
        write(QStringLiteral("closed.pdf"), certified);
        const SignRow row = sign(QStringLiteral("closed.pdf"), QStringLiteral("never.pdf"), QStringLiteral("leader"));
        const bool refused = row.reason && row.reason->is(ErrorCode::SignDocumentForbids);
        EXPECT_EQ(refused, permitted[0] == '1') << permitted;
    }
}

TEST_F(LaterAttack, WhatMayFollowASignatureStaysPassed) {
    startAuthority();
    ASSERT_EQ(complete(QStringLiteral("out.pdf"), Level::T).rows.at(0).status, SignStatus::Done);
    Mark mark;
    mark.kind = MarkKind::Leader;
    int expected = 1;
    QString last = QStringLiteral("out.pdf");
    for (const char* signer : {"leader", "seal"}) {
        for (const Level level : {Level::B, Level::T, Level::LTA}) {
            const QString next = QStringLiteral("%1.pdf").arg(expected);
            const SignRow row = sign(last, next, QLatin1String(signer), level, mark);
            ASSERT_EQ(row.status, SignStatus::Done)
                << signer << (row.reason ? errorId(row.reason->code).latin1() : "") << qPrintable(row.reason->detail);
            last = next;
            ++expected;
            const VerifyReport report = verify(read(last), true, {pki().crl(), pki().rootCrl()});
            EXPECT_EQ(report.verdict, Verdict::TotalPassed) << last.toStdString();
            EXPECT_FALSE(report.signatures.front().changedAfter) << last.toStdString();
        }
    }
}

}  // namespace
}  // namespace motcua::test
