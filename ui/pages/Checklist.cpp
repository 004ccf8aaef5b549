#include "ui/pages/Checklist.h"

#include <algorithm>

#include "ui/look/Theme.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;

QString secondLine(const Paper& paper, const Component* component, bool needed) {
    QStringList parts = {words::copyKindText(paper.copyKind)};
    const int count = paper.originals + paper.copies;
    if (count > 1) parts.append(Checklist::tr("number: %1").arg(count));
    if (needed) parts.append(Checklist::tr("needed"));
    QString text = parts.join(QStringLiteral(" · "));
    if (component && !needed && !component->condition.isEmpty()) text += QStringLiteral(" · ") + component->condition;
    return text;
}

}  // namespace

Checklist::Checklist(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Papers to be handed in"));
    setWordWrap(true);
    setSpacing(1);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling) return;
        m_papers[item->data(kIdRole).toString()].received = item->checkState() == Qt::Checked;
        item->setForeground(palette().text());
        Q_EMIT changed();
    });
}

void Checklist::setPapers(const QMap<QString, Paper>& papers, const Procedure& procedure, const QString& caseId) {
    m_filling = true;
    clear();
    m_papers = papers;
    QStringList ids = papers.keys();
    std::sort(ids.begin(), ids.end(), [&](const QString& a, const QString& b) { return papers[a].order < papers[b].order; });
    int number = 0;
    for (const QString& id : ids) {
        const Paper& paper = papers[id];
        const bool needed = procedure.needs(caseId, id);
        auto* item = new QListWidgetItem(
            QStringLiteral("%1  %2\n%3").arg(++number).arg(paper.name, secondLine(paper, procedure.findComponent(id), needed)),
            this);
        item->setData(kIdRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(paper.received ? Qt::Checked : Qt::Unchecked);
        if (needed) item->setFont(look::strongFont());
    }
    m_filling = false;
}

QMap<QString, Paper> Checklist::papers() const {
    return m_papers;
}

void Checklist::toggle(int number) {
    QListWidgetItem* one = item(number - 1);
    if (one) one->setCheckState(one->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void Checklist::markMissing(const QStringList& fields) {
    m_filling = true;
    for (int row = 0; row < count(); ++row) {
        const bool missing = fields.contains(QStringLiteral("papers.") + item(row)->data(kIdRole).toString());
        item(row)->setForeground(missing ? QBrush(look::tokens().overdue) : palette().text());
    }
    m_filling = false;
}

}  // namespace motcua::ui
