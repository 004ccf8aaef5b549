#include "ui/desk/RichCell.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTextDocument>

#include "ui/look/Theme.h"

namespace motcua::ui {

namespace {

constexpr int kPad = 2 * look::kGrid;

void lay(QTextDocument& document, const QStyleOptionViewItem& option, const QModelIndex& index, int width) {
    document.setDocumentMargin(0);
    document.setDefaultFont(option.font);
    document.setHtml(index.data(RichCell::HtmlRole).toString());
    document.setTextWidth(width - 2 * kPad);
}

}  // namespace

void RichCell::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    const QStyle* style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
    const int iconWidth = empty.icon.isNull() ? 0 : option.decorationSize.width() + look::kGrid;
    QTextDocument document;
    lay(document, option, index, option.rect.width() - iconWidth);
    QAbstractTextDocumentLayout::PaintContext context;
    const bool selected = option.state & QStyle::State_Selected;
    context.palette = option.palette;
    context.palette.setColor(QPalette::Text, option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->save();
    painter->translate(option.rect.left() + iconWidth + kPad, option.rect.top() + kPad);
    document.documentLayout()->draw(painter, context);
    painter->restore();
}

QSize RichCell::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    const int width = table ? table->columnWidth(index.column()) : option.rect.width();
    QTextDocument document;
    lay(document, option, index, width - option.decorationSize.width() - look::kGrid);
    return {width, int(document.size().height()) + 2 * kPad};
}

}  // namespace motcua::ui
