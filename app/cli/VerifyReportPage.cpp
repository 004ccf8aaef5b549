#include "app/cli/VerifyReportPage.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTextDocument>

#include "base/Clock.h"
#include "printing/Fonts.h"
#include "ui/words/SignatureText.h"

namespace motcua::cli {
namespace {

using namespace signing;

constexpr int kMarginMm = 20;

QString text(const char* source) {
    return QCoreApplication::translate("VerifyReportPage", source);
}

QString line(const QString& label, const QString& value) {
    return QStringLiteral("<tr><td width='30%'>%1</td><td>%2</td></tr>").arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

QString verdictLine(Verdict verdict, const std::vector<Reason>& reasons) {
    const QString indication = subIndication(reasons);
    const QString id = verdictId(verdict) + (indication.isEmpty() ? QString() : QStringLiteral(" / ") + indication);
    return words::verdictText(verdictId(verdict)) + QStringLiteral(" (") + id + QLatin1Char(')');
}

QString reasonList(const std::vector<Reason>& reasons) {
    QString items;
    for (const Reason reason : reasons)
        items += QStringLiteral("<li>%1</li>").arg(words::signatureReasonText(reasonId(reason)).toHtmlEscaped());
    return items.isEmpty() ? QString() : QStringLiteral("<ul>%1</ul>").arg(items);
}

QString signatureHtml(const SignatureReport& signature) {
    QString rows = line(signature.isDocumentTimestamp ? text(QT_TRANSLATE_NOOP("VerifyReportPage", "Document timestamp by"))
                                                      : text(QT_TRANSLATE_NOOP("VerifyReportPage", "Signed by")),
                        signature.signer);
    if (!signature.organisation.isEmpty())
        rows += line(text(QT_TRANSLATE_NOOP("VerifyReportPage", "Organisation")), signature.organisation);
    rows += line(text(QT_TRANSLATE_NOOP("VerifyReportPage", "Result")), verdictLine(signature.verdict, signature.reasons));
    rows += line(text(QT_TRANSLATE_NOOP("VerifyReportPage", "Level")), QStringLiteral("B-") + levelId(signature.level));
    if (signature.time.isValid()) {
        rows += line(signature.timeProven ? text(QT_TRANSLATE_NOOP("VerifyReportPage", "Proven time"))
                                          : text(QT_TRANSLATE_NOOP("VerifyReportPage", "Claimed time")),
                     toIso(toLocal(signature.time)));
    }
    rows += line(text(QT_TRANSLATE_NOOP("VerifyReportPage", "Certificate (SHA-256)")), signature.certificateSha256);
    return QStringLiteral("<table width='100%' cellpadding='2'>%1</table>").arg(rows) + reasonList(signature.reasons);
}

QString reportHtml(const std::vector<VerifyReport>& reports, const QDateTime& checkedAt) {
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p>")
                       .arg(text(QT_TRANSLATE_NOOP("VerifyReportPage", "Report on electronic signatures")).toHtmlEscaped(),
                            toIso(toLocal(checkedAt)));
    for (const VerifyReport& report : reports) {
        html += QStringLiteral("<h3>%1</h3><p><b>%2</b></p>")
                    .arg(QFileInfo(report.file).fileName().toHtmlEscaped(),
                         verdictLine(report.verdict, report.reasons).toHtmlEscaped()) +
                reasonList(report.reasons);
        for (const SignatureReport& signature : report.signatures) html += signatureHtml(signature);
    }
    return html;
}

}  // namespace

Result<QByteArray> verifyReportPdf(const std::vector<VerifyReport>& reports, const QDateTime& checkedAt) {
    MOTCUA_CHECK(printing::fonts::check({printing::fonts::formFamily()}));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    writer.setCreator(QStringLiteral("motcua " MOTCUA_VERSION));
    QTextDocument document;
    document.setDefaultFont(QFont(printing::fonts::formFamily(), 11));
    document.setHtml(reportHtml(reports, checkedAt));
    document.print(&writer);
    return buffer.data();
}

}  // namespace motcua::cli
