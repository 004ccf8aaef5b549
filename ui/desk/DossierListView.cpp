#include "ui/desk/DossierListView.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/words/DueText.h"
#include "ui/words/HealthText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

constexpr int kPad = 2 * look::kGrid;

struct DueMark {
    QString icon;
    QColor color;
};

DueMark markOf(words::Urgency urgency) {
    const look::Tokens& t = look::tokens();
    switch (urgency) {
        case words::Urgency::Overdue:
            return {QStringLiteral("overdue"), t.overdue};
        case words::Urgency::Soon:
            return {QStringLiteral("due-soon"), t.dueSoon};
        default:
            return {QStringLiteral("pending"), t.muted};
    }
}

class LineDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        const QFontMetrics first(look::strongFont()), rest(look::smallFont());
        return {200, first.height() + 2 * rest.height() + 2 * kPad + look::kGrid};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto line = index.data(DossierListModel::LineRole).value<store::DossierLine>();
        const auto* model = static_cast<const DossierListModel*>(index.model());
        const look::Tokens& t = look::tokens();
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect, selected ? t.accent : t.surface);
        const QColor ink = selected ? t.onAccent : t.text;
        const QColor quiet = selected ? t.onAccent : t.muted;
        const QRect inside = option.rect.adjusted(kPad + look::kGrid, kPad, -kPad, -kPad);

        const bool isDated = model->isDated(line.state);
        DueMark due = markOf(isDated ? words::urgencyOf(line.dueAt, model->now()) : words::Urgency::None);
        if (selected) due.color = t.onAccent;
        const QString remaining =
            isDated ? words::remainingText(line.dueAt, model->now()) : words::stateText(line.state, *model->book());
        painter->setFont(look::smallFont());
        const int dueWidth = painter->fontMetrics().horizontalAdvance(remaining);
        const int firstHeight = QFontMetrics(look::strongFont()).height();
        const QRect dueRect(inside.right() - dueWidth, inside.top(), dueWidth + 1, firstHeight);
        painter->setPen(due.color);
        painter->drawText(dueRect, Qt::AlignVCenter | Qt::AlignRight, remaining);
        const int iconSize = 14;
        look::icon(due.icon, due.color)
            .paint(painter, QRect(dueRect.left() - iconSize - look::kGrid, inside.top() + (firstHeight - iconSize) / 2,
                                  iconSize, iconSize));

        const auto text = [&](const QFont& font, const QColor& color, const QRect& rect, const QString& words) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
        };
        const int rowHeight = QFontMetrics(look::smallFont()).height();
        QRect row(inside.left(), inside.top(), dueRect.left() - iconSize - 2 * kPad - inside.left(), firstHeight);
        text(look::strongFont(), ink, row, line.applicantName);
        row = QRect(inside.left(), row.bottom() + 1 + look::kGrid / 2, inside.width(), rowHeight);
        const QString held = index.data(DossierListModel::HeldRole).toString();
        const QString next = held.isEmpty() ? words::nextStepText(line.state, *model->book()) : words::heldText(held, {});
        text(look::smallFont(), ink, row, QStringLiteral("%1 · %2").arg(next, line.procedureName));
        row.moveTop(row.bottom() + 1 + look::kGrid / 2);
        QFont code = look::codeFont();
        code.setPointSizeF(look::smallFont().pointSizeF());
        const int badge = line.stopped || line.waiting ? iconSize + look::kGrid : 0;
        text(code, quiet, row.adjusted(0, 0, -badge, 0), line.displayNumber());
        if (badge) {
            const QColor color = selected ? t.onAccent : line.stopped ? t.overdue : t.offline;
            look::icon(line.stopped ? QStringLiteral("warning") : QStringLiteral("sync"), color)
                .paint(painter, QRect(inside.right() - iconSize, row.top() + (rowHeight - iconSize) / 2, iconSize, iconSize));
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
        painter->restore();
    }
};

}  // namespace

DossierListView::DossierListView(Services& services, const QString& emptyText, Choice choice, QWidget* parent)
    : QListView(parent), m_dossiers(services), m_emptyText(emptyText) {
    setModel(&m_dossiers);
    setItemDelegate(new LineDelegate(this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(choice == Choice::Many ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
    setAccessibleName(tr("Dossiers"));
    setMinimumWidth(235);
    connect(&m_dossiers, &DossierListModel::loaded, this, &DossierListView::keepPlace);
}

QUuid DossierListView::current() const {
    return currentIndex().data(DossierListModel::IdRole).toUuid();
}

QList<QUuid> DossierListView::chosen() const {
    QList<QUuid> ids;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        ids.append(index.data(DossierListModel::IdRole).toUuid());
    return ids;
}

void DossierListView::setCurrent(const QUuid& id) {
    m_wanted = id;
    const int row = m_dossiers.rowOf(id);
    if (row >= 0) setCurrentIndex(m_dossiers.index(row));
}

void DossierListView::keepPlace() {
    m_loaded = true;
    int row = m_dossiers.rowOf(m_wanted);
    if (row < 0) row = qMin(m_lastRow, m_dossiers.rowCount() - 1);
    m_placing = true;
    if (row >= 0) setCurrentIndex(m_dossiers.index(row));
    m_placing = false;
    // Told after every refresh, not only when the row changes: what stands beside the list reads again.
    Q_EMIT currentDossier(row >= 0 ? current() : QUuid());
    viewport()->update();
}

void DossierListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!current.isValid()) return;
    const QUuid id = current.data(DossierListModel::IdRole).toUuid();
    m_lastRow = current.row();
    m_wanted = id;
    if (!m_placing) Q_EMIT currentDossier(id);
}

void DossierListView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (m_dossiers.rowCount() > 0 || !m_loaded) return;
    QPainter painter(viewport());
    painter.setPen(look::tokens().muted);
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     m_emptyText);
}

}  // namespace motcua::ui
