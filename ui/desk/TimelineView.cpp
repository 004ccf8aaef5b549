#include "ui/desk/TimelineView.h"

#include "ui/look/Theme.h"
#include "ui/words/DueText.h"
#include "ui/words/StateText.h"
#include "ui/words/TimelineText.h"

namespace motcua::ui {

TimelineView::TimelineView(QWidget* parent) : QTextBrowser(parent) {
    setAccessibleName(tr("Timeline"));
    setOpenLinks(false);
}

void TimelineView::show(const QList<store::TimelineEntry>& entries) {
    const look::Tokens& t = look::tokens();
    QString html;
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const QString note = entry->payload.value(QLatin1String("note")).toString();
        html += QStringLiteral(
                    "<p style='margin:0 0 10px 0'><b>%1</b><br>"
                    "<span style='color:%2'>%3 · %4 (%5)%6</span>%7</p>")
                    .arg(words::timelineText(entry->kind, entry->payload).toHtmlEscaped(), t.muted.name(),
                         words::momentText(entry->at), entry->actorName.toHtmlEscaped(),
                         words::roleText(entry->actorRole).toHtmlEscaped(),
                         entry->confirmed ? QString() : QStringLiteral(" · ") + tr("not sent yet"),
                         note.isEmpty() ? QString() : QStringLiteral("<br>“%1”").arg(note.toHtmlEscaped()));
    }
    setHtml(html);
}

}  // namespace motcua::ui
