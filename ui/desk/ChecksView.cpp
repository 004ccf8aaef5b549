#include "ui/desk/ChecksView.h"

#include <QPushButton>
#include <QSet>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/desk/Async.h"
#include "ui/look/Theme.h"
#include "ui/words/CheckText.h"
#include "ui/words/DueText.h"
#include "ui/words/FieldText.h"

namespace motcua::ui {
namespace {

// "Họ và tên: khớp"; only words of the tables, never what a register said about a person.
QString answerLine(const QJsonObject& answer) {
    QStringList parts;
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        const QString word = words::answerText(it.value().toString());
        if (word != it.value().toString()) parts.append(QStringLiteral("%1: %2").arg(words::fieldText(it.key()), word));
    }
    return parts.join(QStringLiteral(" · "));
}

QString lineOf(const store::GateRow& row) {
    const look::Tokens& t = look::tokens();
    const stations::CheckVerdict verdict = stations::verdictOf(row);
    const bool waits = verdict == stations::CheckVerdict::NotChecked;
    const QString detail = waits ? ChecksView::tr("waiting for the network or for the other system") : answerLine(row.answer);
    return QStringLiteral("<p style='margin:0 0 10px 0'><b>%1: %2</b><br>%3<span style='color:%4'>%5</span></p>")
        .arg(words::gateServiceText(row.service).toHtmlEscaped(),
             words::checkVerdictText(stations::verdictCode(verdict)).toHtmlEscaped(),
             detail.isEmpty() ? QString() : detail.toHtmlEscaped() + QStringLiteral("<br>"), t.muted.name(),
             ChecksView::tr("%1 · asked by %2, %3")
                 .arg(row.purpose, row.actor.name, words::momentText(row.askedAt))
                 .toHtmlEscaped());
}

}  // namespace

ChecksView::ChecksView(Services& services, const stations::Session& session, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(session),
      m_lines(new QTextBrowser),
      m_check(new QPushButton(tr("Check &now"))) {
    m_lines->setAccessibleName(tr("Data checks"));
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setOpenLinks(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_lines, 1);
    column->addWidget(m_check, 0, Qt::AlignLeft);
    // Only now: a key without a parent would come up as a window of its own and take the keyboard away.
    m_check->setVisible(roleToAsk(session.officer, GateService::VerifyCitizen).has_value());
    connect(m_check, &QPushButton::clicked, this, &ChecksView::check);
    connect(&services.news, &DeskNews::syncChanged, this, &ChecksView::refresh);
    show(std::nullopt);
}

void ChecksView::show(const std::optional<Dossier>& dossier) {
    m_dossier = dossier ? dossier->id : QUuid();
    m_check->setEnabled(dossier.has_value());
    refresh();
}

QString ChecksView::text() const {
    return m_lines->toPlainText();
}

void ChecksView::refresh() {
    if (m_dossier.isNull()) return m_lines->clear();
    inBackground(
        m_services, this, [&desk = m_services.desk, id = m_dossier] { return std::pair(id, stations::GateQueue(desk).of(id)); },
        [this](const auto& read) {
            if (read.first != m_dossier) return;
            if (!read.second) return Q_EMIT failed(read.second.error());
            fill(*read.second);
        });
}

void ChecksView::fill(const QList<store::GateRow>& rows) {
    QString html;
    QSet<QString> shown;
    for (const store::GateRow& row : rows) {
        if (shown.contains(row.service)) continue;
        shown.insert(row.service);
        html += lineOf(row);
    }
    if (!shown.contains(gateServiceCode(GateService::VerifyCitizen))) {
        html.prepend(QStringLiteral("<p><b>%1</b></p>").arg(tr("Population database: not checked yet").toHtmlEscaped()));
    }
    html +=
        QStringLiteral("<p style='color:%1'>%2</p>")
            .arg(look::tokens().muted.name(), tr("Waiting requests are no obstacle: the dossier can go on.").toHtmlEscaped());
    m_lines->setHtml(html);
}

void ChecksView::check() {
    m_check->setEnabled(false);
    inBackground(
        m_services, this,
        [&desk = m_services.desk, session = m_session, id = m_dossier] {
            return stations::CheckStation(desk).verifyCitizen(session, id);
        },
        [this](const Result<store::GateRow>& asked) {
            m_check->setEnabled(!m_dossier.isNull());
            if (!asked) return Q_EMIT failed(asked.error());
            if (m_services.syncNow) m_services.syncNow();
            refresh();
        });
}

}  // namespace motcua::ui
