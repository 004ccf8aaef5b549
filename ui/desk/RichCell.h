// A table cell with a few marked words: rich text in the colours of the row, wrapped to the column.
//
// The plain words stay under DisplayRole (screen readers, export); HtmlRole holds how they look. Threads: main thread.
#pragma once

#include <QStyledItemDelegate>

namespace motcua::ui {

class RichCell : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int HtmlRole = Qt::UserRole + 7;
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace motcua::ui
