// The published attacks on signed PDFs (signing.md 10.1): none may come out as TOTAL-PASSED.
#include <QRegularExpression>

#include "AttackFixture.h"

namespace motcua::test {
namespace {

using namespace signing;

TEST_F(Attack, IncrementalSaving) {
    expectCaught(appended({{m_contents, stream("BT ET")}}), "page content replaced");
    QByteArray page = objectText(m_page);
    page.replace("/Contents " + QByteArray::number(m_contents) + " 0 R", "/Contents " + QByteArray::number(m_next) + " 0 R");
    expectCaught(appended({{m_page, page}, {m_next, stream("BT ET")}}), "page pointed to new content");
    expectCaught(appended({{m_root, "<</Type/Catalog/Pages " + QByteArray::number(m_next) + " 0 R>>"},
                           {m_next, "<</Type/Pages/Kids[]/Count 0>>"}}),
                 "catalogue exchanged");
    expectCaught(appended({{m_contents, stream("BT ET")}}, false), "objects without a table");
    expectCaught(appended({{m_contents, stream("BT ET")}}, true, false), "table without a trailer");
    expectCaught(m_signed + "appended bytes", "bytes at the end");
    expectCaught(m_signed + "%appended comment\n", "comment at the end");
    expectCaught(appended({{m_next, stream("hidden")}}), "an object that nothing refers to");
}

TEST_F(Attack, EvilAnnotation) {
    const QByteArray stamp =
        "<</Type/Annot/Subtype/Stamp/Rect[0 0 600 800]/AP<</N " + QByteArray::number(m_next + 1) + " 0 R>>>>";
    const QByteArray form = "<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 0>>\nstream\n\nendstream";
    QMap<int, QByteArray> objects = annotated();
    objects[m_next] = stamp;
    objects[m_next + 1] = form;
    expectCaught(appended(objects), "overlay stamp");
}

TEST_F(Attack, LaterSignatureFieldThatHidesThePage) {
    const QByteArray widget = QByteArray::number(m_next) + " 0 R";
    QMap<int, QByteArray> objects = annotated();
    QByteArray root = objectText(m_root);
    const qsizetype fields = root.indexOf("/Fields [");
    ASSERT_GE(fields, 0);
    root.insert(root.indexOf(']', fields), ' ' + widget + ' ');
    objects[m_root] = root;
    objects[m_next + 1] = "<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 0>>\nstream\n\nendstream";
    const auto fieldOf = [&](const QByteArray& box) {
        return "<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[" + box + "]/P " + QByteArray::number(m_page) + " 0 R/AP<</N " +
               QByteArray::number(m_next + 1) + " 0 R>>>>";
    };
    objects[m_next] = fieldOf("0 0 600 800");
    expectCaught(appended(objects), "a page-sized empty signature field");
    // The same in a decent size may follow a signature: the test above fails for its size only.
    objects[m_next] = fieldOf("10 10 60 40");
    EXPECT_EQ(verify(appended(objects)).verdict, Verdict::TotalPassed);
}

TEST_F(Attack, UniversalForgery) {
    const QByteArray range = byteRange();
    expectCaught(with(range, sized("/ByteRange [0 0 0 0]", range.size())), "zero range");
    expectCaught(with(range, sized("/ByteRange [0 -1 -1 10]", range.size())), "negative range");
    expectCaught(with(range, sized("/ByteRang2 [0 1 1 10]", range.size())), "missing range");
    expectCaught(with(range, sized("/ByteRange null", range.size())), "null range");
    expectCaught(with("/ETSI.CAdES.detached", "/ETSI.CAdES.detacheX"), "unknown format");
    QByteArray zero = m_signed;
    const qsizetype size = zero.indexOf('>', contentsAt()) - contentsAt() - 1;
    zero.replace(contentsAt() + 1, size, QByteArray(size, '0'));
    expectCaught(zero, "contents zero");
    QByteArray null = m_signed;
    null.replace(contentsAt(), size + 2, sized("null", size + 2));
    expectCaught(null, "contents null");
}

TEST_F(Attack, RangesAndWrapping) {
    const QByteArray range = byteRange();
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    QList<qint64> numbers;
    for (auto it = digits.globalMatch(QString::fromLatin1(range)); it.hasNext();)
        numbers.append(it.next().captured().toLongLong());
    ASSERT_EQ(numbers.size(), 4);
    const auto ranged = [&](QList<qint64> values) {
        QByteArray text = "/ByteRange [";
        for (const qint64 value : values) text += QByteArray::number(value) + ' ';
        return with(range, sized(text.trimmed() + ']', range.size()));
    };
    expectCaught(ranged({0, numbers[1] - 8, numbers[2], numbers[3]}), "gap too wide at the front");
    expectCaught(ranged({0, numbers[1], numbers[2] + 8, numbers[3] - 8}), "gap too wide at the back");
    expectCaught(ranged({1, numbers[1] - 1, numbers[2], numbers[3]}), "first value not zero");
    expectCaught(ranged({0, numbers[1], numbers[2], numbers[3] - 20}), "tail not covered");
    expectCaught(ranged({0, numbers[1] + numbers[3]}), "one range");
    QByteArray moved = m_signed + m_signed.mid(numbers[2]);
    expectCaught(moved.replace(moved.lastIndexOf(range, m_signed.size()), range.size(),
                               sized("/ByteRange [0 " + QByteArray::number(numbers[1]) + ' ' +
                                         QByteArray::number(m_signed.size()) + ' ' + QByteArray::number(numbers[3]) + ']',
                                     range.size())),
                 "second range moved");
}

TEST_F(Attack, ContainerAndContent) {
    QByteArray content = m_signed;
    const qsizetype at = content.indexOf("/MediaBox") + 12;
    content[at] = content[at] == '1' ? '2' : '1';
    expectCaught(content, "a covered byte changed");
    QByteArray padded = m_signed;
    padded[padded.indexOf('>', contentsAt()) - 3] = '7';
    EXPECT_EQ(verify(padded).verdict, Verdict::TotalFailed);
    const QByteArray digestAttribute = QByteArray::fromHex("06092a864886f70d010904").toHex();
    QByteArray digest = m_signed;
    const qsizetype place = digest.indexOf(digestAttribute, contentsAt()) + digestAttribute.size() + 12;
    ASSERT_GT(place, contentsAt());
    digest[place] = digest[place] == '0' ? '1' : '0';
    EXPECT_EQ(verify(digest).verdict, Verdict::TotalFailed);
    QByteArray cut = m_signed;
    cut.replace(contentsAt() + 200, 400, QByteArray(400, '0'));
    EXPECT_EQ(verify(cut).verdict, Verdict::TotalFailed);
}

TEST_F(Attack, EveryFlippedByteOutsideTheContainerIsSeen) {
    const qsizetype end = m_signed.indexOf('>', contentsAt());
    for (qsizetype at = 0; at<m_signed.size(); at += at> contentsAt() && at < end ? 997 : 37) {
        QByteArray flipped = m_signed;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x01);
        const VerifyReport report = verify(flipped);
        // The container's own frame (version, list of algorithms) is not signed and says nothing.
        const bool isCovered = at <= contentsAt() || at >= end;
        EXPECT_FALSE(isCovered && report.verdict == Verdict::TotalPassed) << at;
    }
}

TEST_F(Attack, TruncatedAndRandomFilesDoNotPassOrCrash) {
    for (qsizetype size = 0; size < m_signed.size(); size += 1009)
        EXPECT_NE(verify(m_signed.left(size)).verdict, Verdict::TotalPassed);
    SeededRng rng(7);
    for (int i = 0; i < 200; ++i) {
        QByteArray noisy = m_signed;
        for (int n = 0; n < 20; ++n)
            noisy[static_cast<qsizetype>(rng.below(static_cast<quint64>(noisy.size())))] = static_cast<char>(rng.next());
        verify(noisy);
    }
}

TEST_F(Attack, ParserDifferential) {
    // The table maps the page's content to bytes that say another number: readers that repair show different documents.
    QByteArray file = appended({{m_contents, stream("BT ET")}});
    file.replace(file.lastIndexOf(QByteArray::number(m_contents) + " 0 obj"), QByteArray::number(m_contents).size(),
                 QByteArray::number(m_next).leftJustified(QByteArray::number(m_contents).size(), ' '));
    expectCaught(file, "entry leads to another object");
    expectCaught("junk\n" + m_signed, "bytes before the header");
}

TEST_F(Attack, TimestampTokenFlipped) {
    startAuthority();
    ASSERT_EQ(complete(QStringLiteral("out.pdf"), Level::T).rows.at(0).status, SignStatus::Done);
    QByteArray file = read(QStringLiteral("out.pdf"));
    ASSERT_EQ(verify(file).verdict, Verdict::TotalPassed);
    const QByteArray tokenType = QByteArray::fromHex("060b2a864886f70d010910020e").toHex();
    const qsizetype at = file.indexOf(tokenType, contentsAt());
    ASSERT_GT(at, 0);
    const QByteArray info = QByteArray::fromHex("060b2a864886f70d0109100104").toHex();
    const qsizetype time = file.indexOf(info, at) + info.size() + 60;
    file[time] = file[time] == '0' ? '1' : '0';
    EXPECT_EQ(verify(file).verdict, Verdict::TotalFailed);
}

TEST_F(Attack, TrustAndRevocation) {
    const VerifyReport alone = verify(m_signed, false);
    EXPECT_EQ(alone.verdict, Verdict::Indeterminate);
    EXPECT_EQ(alone.signatures.at(0).reasons.back(), Reason::NoTrustGiven);

    ASSERT_EQ(sign(QStringLiteral("in.pdf"), QStringLiteral("p.pdf"), QStringLiteral("pointed")).status, SignStatus::Done);
    EXPECT_EQ(verify(read(QStringLiteral("p.pdf"))).verdict, Verdict::Indeterminate);
    EXPECT_EQ(verify(read(QStringLiteral("p.pdf")), true, {pki().crl()}).verdict, Verdict::TotalPassed);

    ASSERT_EQ(sign(QStringLiteral("in.pdf"), QStringLiteral("r.pdf"), QStringLiteral("revoked")).status, SignStatus::Done);
    EXPECT_NE(verify(read(QStringLiteral("r.pdf")), true, {pki().crl()}).verdict, Verdict::TotalPassed);
    EXPECT_EQ(verify(document()).verdict, Verdict::Indeterminate);
}

TEST_F(Attack, RevokedBeforeTheProvenTimeFails) {
    startAuthority();
    ASSERT_EQ(sign(QStringLiteral("in.pdf"), QStringLiteral("r.pdf"), QStringLiteral("revoked"), Level::T).status,
              SignStatus::Done);
    EXPECT_EQ(verify(read(QStringLiteral("r.pdf")), true, {pki().crl()}).verdict, Verdict::TotalFailed);
}

}  // namespace
}  // namespace motcua::test
