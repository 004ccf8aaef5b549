#include "ui/pages/HelpPage.h"

#include <QFile>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/desk/Card.h"
#include "ui/look/Icons.h"
#include "ui/words/Language.h"

namespace motcua::ui {

namespace {

QString pathOf(const QString& topic) {
    return QStringLiteral(":/help/%1/%2.html").arg(words::languageCode(words::installedLanguage()), topic);
}

}  // namespace

HelpPage::HelpPage(QWidget* parent) : RoomPage(parent), m_text(new QTextBrowser) {
    m_text->setAccessibleName(tr("Help"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    auto* back = new QPushButton(look::icon(QStringLiteral("back")), tr("&Back (Esc)"));
    auto* first = new QPushButton(tr("All &topics"));
    auto* keys = new QHBoxLayout;
    keys->addWidget(first);
    keys->addStretch();
    keys->addWidget(back);
    auto* card = new Card(QString());
    card->body()->addWidget(m_text, 1);
    card->body()->addLayout(keys);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(card);
    setFirst(m_text);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { openTopic(link.path()); });
    connect(first, &QPushButton::clicked, this, [this] { openTopic(QStringLiteral("start")); });
    connect(back, &QPushButton::clicked, this, &HelpPage::closed);
    addCommand(tr("Leave the help"), Qt::Key_Escape, [this] { Q_EMIT closed(); });
}

void HelpPage::openTopic(const QString& topic) {
    m_topic = topic;
    QFile file(pathOf(topic));
    m_text->setHtml(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : tr("There is no help on this yet."));
}

void HelpPage::showKeys(const QList<Command>& commands) {
    m_topic = QStringLiteral("keys");
    QString html = QStringLiteral("<h2>%1</h2><table cellpadding='4'>").arg(tr("Keys").toHtmlEscaped());
    for (const Command& command : commands) {
        if (command.keys.isEmpty()) continue;
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                    .arg(command.keys.toHtmlEscaped(), command.name.toHtmlEscaped());
    }
    m_text->setHtml(html + QStringLiteral("</table>"));
}

}  // namespace motcua::ui
