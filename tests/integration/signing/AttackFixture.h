// A genuinely signed file, and what an attacker needs to write behind it.
#pragma once

#include "SigningFixture.h"
#include "signing/engine/PdfHistory.h"

namespace motcua::test {

using namespace signing;

class Attack : public SigningFixture {
protected:
    void SetUp() override {
        write(QStringLiteral("in.pdf"), document());
        ASSERT_EQ(sign(QStringLiteral("in.pdf"), QStringLiteral("out.pdf"), QStringLiteral("officer")).status,
                  SignStatus::Done);
        take(read(QStringLiteral("out.pdf")));
        ASSERT_EQ(verify(m_signed).verdict, Verdict::TotalPassed);
    }
    // The file to attack.
    void take(const QByteArray& file) {
        m_signed = file;
        const auto history = PdfHistory::read(m_signed);
        ASSERT_TRUE(history);
        PdfView& view = history->view(0);
        m_root = entryOf(view.trailer(), "Root").ref()->number;
        m_last = history->sections().front().start;
        for (const int number : view.numbers()) {
            if (view.object(number).at("Type").isName("Page") && m_page == 0) m_page = number;
        }
        const PdfRef* contents = view.object(m_page).at("Contents").ref();
        m_contents = contents ? contents->number : 4;
        m_next = static_cast<int>(*entryOf(view.trailer(), "Size").integer());
    }

    // An increment with these objects, as any editor would append it.
    QByteArray appended(const QMap<int, QByteArray>& objects, bool table = true, bool trailer = true) const {
        QByteArray out = m_signed;
        QByteArray xref = "xref\n";
        for (auto it = objects.begin(); it != objects.end(); ++it) {
            xref +=
                QByteArray::number(it.key()) + " 1\n" + QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
            out += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
        }
        if (!table) return out;
        const QByteArray start = QByteArray::number(out.size());
        out += xref;
        if (!trailer) return out;
        return out + "trailer\n<</Size " + QByteArray::number(m_next + 10) + "/Root " + QByteArray::number(m_root) +
               " 0 R/Prev " + QByteArray::number(m_last) + ">>\nstartxref\n" + start + "\n%%EOF\n";
    }
    // The object as the signed file holds it.
    QByteArray objectText(int number) const {
        const qsizetype at = m_signed.lastIndexOf('\n' + QByteArray::number(number) + " 0 obj");
        const qsizetype from = m_signed.indexOf("obj", at) + 3;
        return m_signed.mid(from, m_signed.indexOf("endobj", from) - from).trimmed();
    }
    // The page's annotation list with one more item, m_next.
    QMap<int, QByteArray> annotated() const {
        const auto history = PdfHistory::read(m_signed);
        const PdfRef* list = history->view(0).object(m_page).at("Annots").ref();
        const int number = list ? list->number : m_page;
        QByteArray text = objectText(number);
        text.insert(text.indexOf('[', list ? 0 : text.indexOf("/Annots")) + 1, ' ' + QByteArray::number(m_next) + " 0 R ");
        return {{number, text}};
    }
    QByteArray stream(const QByteArray& content) const {
        return "<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content + "\nendstream";
    }
    void expectCaught(const QByteArray& file, const char* what) {
        const VerifyReport report = verify(file);
        EXPECT_NE(report.verdict, Verdict::TotalPassed) << what;
    }
    QByteArray with(const QByteArray& before, const QByteArray& after) const {
        QByteArray file = m_signed;
        EXPECT_TRUE(file.contains(before)) << before.constData();
        return file.replace(file.lastIndexOf(before), before.size(), after);
    }
    QByteArray byteRange() const {
        const qsizetype at = m_signed.lastIndexOf("/ByteRange [");
        return m_signed.mid(at, m_signed.indexOf(']', at) - at + 1);
    }
    qsizetype contentsAt() const { return m_signed.lastIndexOf("/Contents <") + 10; }
    static QByteArray sized(QByteArray text, qsizetype size) { return text.leftJustified(size, ' '); }

    QByteArray m_signed;
    int m_root = 0;
    int m_page = 0;
    int m_contents = 0;
    int m_next = 0;
    qsizetype m_last = 0;
};

}  // namespace motcua::test
