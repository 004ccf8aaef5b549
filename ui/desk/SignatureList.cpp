#include "ui/desk/SignatureList.h"

#include "ui/desk/Async.h"
#include "ui/look/Theme.h"
#include "ui/words/DueText.h"
#include "ui/words/ErrorText.h"
#include "ui/words/SignatureText.h"

namespace motcua::ui {

namespace {

const QString kPassed = QStringLiteral("TOTAL-PASSED");
const QString kFailed = QStringLiteral("TOTAL-FAILED");

// The sign stands beside the colour, so that nothing is said by colour alone.
QString mark(const QString& verdict) {
    return verdict == kPassed ? QStringLiteral("✓") : verdict == kFailed ? QStringLiteral("✗") : QStringLiteral("?");
}

QColor colorOf(const QString& verdict) {
    const look::Tokens& t = look::tokens();
    return verdict == kPassed ? t.done : verdict == kFailed ? t.overdue : t.dueSoon;
}

QString reasonsText(const QStringList& reasons) {
    QString html;
    for (const QString& reason : reasons)
        html += QStringLiteral("<br>– %1").arg(words::signatureReasonText(reason).toHtmlEscaped());
    return html;
}

QString signatureText(const SignatureLine& line) {
    QString who = line.isTimestamp ? SignatureList::tr("Timestamp of %1").arg(line.signer) : line.signer;
    if (line.time.isValid()) who += QStringLiteral(", ") + words::momentText(line.time);
    return QStringLiteral("<p style='margin:2px 0'><span style='color:%1'><b>%2 %3</b></span><br>%4%5</p>")
        .arg(colorOf(line.verdict).name(), mark(line.verdict), words::verdictText(line.verdict).toHtmlEscaped(),
             who.toHtmlEscaped(), reasonsText(line.reasons));
}

}  // namespace

SignatureList::SignatureList(Services& services, QWidget* parent) : QTextBrowser(parent), m_services(services) {
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Signatures of the shown file"));
    hide();
}

void SignatureList::show(const FileRef& file) {
    if (file.sha256 == m_wanted && isVisible()) return;
    m_wanted = file.sha256;
    setVisible(!file.signatureState.isEmpty());
    if (file.signatureState.isEmpty()) return;
    if (m_verdicts.contains(file.sha256)) return showVerdict(m_verdicts.value(file.sha256));
    setPlainText(tr("The signatures are being checked…"));
    inBackground(
        m_services, this, [&services = m_services, file] { return services.verifyFile(file); },
        [this, wanted = file.sha256](const Result<FileVerdict>& verdict) {
            if (verdict) m_verdicts.insert(wanted, *verdict);
            if (wanted == m_wanted) showVerdict(verdict);
        });
}

void SignatureList::showVerdict(const Result<FileVerdict>& verdict) {
    if (!verdict) return setPlainText(words::sentence(verdict.error()));
    QString html;
    for (const SignatureLine& line : verdict->signatures) html += signatureText(line);
    if (!verdict->reasons.isEmpty()) {
        html += QStringLiteral("<p style='margin:2px 0; color:%1'>%2%3</p>")
                    .arg(colorOf(verdict->verdict).name(), tr("About the file as a whole:").toHtmlEscaped(),
                         reasonsText(verdict->reasons));
    }
    setHtml(html);
}

}  // namespace motcua::ui
