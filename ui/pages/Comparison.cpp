#include "ui/pages/Comparison.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/desk/RichCell.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/widgets/ViLineEdit.h"
#include "ui/words/ValueText.h"

namespace motcua::ui {

using stations::Side;

namespace {

enum Column { Part, Base, Mine, Theirs, Columns };

void put(QTableWidgetItem* item, const QString& plain, const QString& html, bool isChosen) {
    // The word "chosen" is for screen readers; the eye has the tick.
    item->setText(isChosen ? Comparison::tr("%1 – chosen").arg(plain) : plain);
    item->setData(RichCell::HtmlRole, html);
    item->setIcon(isChosen ? look::icon(QStringLiteral("check"), look::tokens().done) : QIcon());
}

QString asHtml(const QString& plain) {
    return plain.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

}  // namespace

Comparison::Comparison(QWidget* parent)
    : QWidget(parent),
      m_table(new QTableWidget(0, Columns)),
      m_editLabel(new QLabel(tr("What is &right"))),
      m_edit(new ViLineEdit) {
    m_table->setAccessibleName(tr("Parts that differ"));
    m_table->setHorizontalHeaderLabels({tr("Part"), tr("Before"), tr("Mine (1)"), tr("The system's (2)")});
    m_table->setItemDelegate(new RichCell(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_editLabel->setBuddy(m_edit);
    auto* editing = new QHBoxLayout;
    editing->addWidget(m_editLabel);
    editing->addWidget(m_edit, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addLayout(editing);
    m_editLabel->hide();
    m_edit->hide();
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { endEdit(true); });
}

void Comparison::show(const QList<store::ConflictField>& fields, const QMap<QString, QString>& paperNames) {
    endEdit(false);
    const int at = qMax(0, m_table->currentRow());
    m_fields = fields;
    m_paperNames = paperNames;
    m_table->setRowCount(int(fields.size()));
    for (int row = 0; row < fields.size(); ++row) {
        for (int column = 0; column < Columns; ++column) m_table->setItem(row, column, new QTableWidgetItem);
        showRow(row);
    }
    m_table->setCurrentCell(qMin(at, m_table->rowCount() - 1), Part);
}

void Comparison::showRow(int row) {
    const store::ConflictField& field = m_fields.at(row);
    const bool isChosen = m_chosen.contains(field.id);
    const stations::Decision chosen = m_chosen.value(field.id);
    const QString base = words::valueText(field.path, field.base);
    const QString mine = words::valueText(field.path, chosen.side == Side::Edited ? chosen.value : field.mine);
    const QString theirs = words::valueText(field.path, field.theirs);
    const QString part = words::partText(field.path, m_paperNames);
    const QString note = field.takesWhole ? tr("A person must decide; taken as a whole.") : QString();
    put(m_table->item(row, Part), note.isEmpty() ? part : QStringLiteral("%1. %2").arg(part, note),
        QStringLiteral("<b>%1</b><br>%2").arg(part.toHtmlEscaped(), note.toHtmlEscaped()), false);
    put(m_table->item(row, Base), base, asHtml(base), false);
    put(m_table->item(row, Mine), mine, words::differingWords(base, mine), isChosen && chosen.side != Side::Theirs);
    put(m_table->item(row, Theirs), theirs, words::differingWords(base, theirs), isChosen && chosen.side == Side::Theirs);
}

void Comparison::choose(Side side) {
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_fields.size()) return;
    const QUuid id = m_fields.at(row).id;
    m_chosen[id] = {id, side, {}};
    showRow(row);
    for (int step = 1; step < m_fields.size(); ++step) {
        const int next = (row + step) % int(m_fields.size());
        if (!m_chosen.contains(m_fields.at(next).id)) return m_table->setCurrentCell(next, Part);
    }
    Q_EMIT allChosen();
}

void Comparison::chooseAll(Side side) {
    for (int row = 0; row < m_fields.size(); ++row) {
        const QUuid id = m_fields.at(row).id;
        m_chosen[id] = {id, side, {}};
        showRow(row);
    }
    if (!m_fields.isEmpty()) Q_EMIT allChosen();
}

void Comparison::beginEdit() {
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_fields.size()) return;
    const store::ConflictField& field = m_fields.at(row);
    if (field.takesWhole || !field.mine.isString()) return Q_EMIT cannotBeWritten();
    m_edit->setText(field.mine.toString());
    m_editLabel->show();
    m_edit->show();
    m_edit->setFocus();
    m_edit->selectAll();
}

bool Comparison::endEdit(bool keep) {
    if (!isEditing()) return false;
    const QString text = m_edit->settledText();
    const int row = m_table->currentRow();
    m_editLabel->hide();
    m_edit->hide();
    m_table->setFocus();
    if (!keep || row < 0 || row >= m_fields.size()) return true;
    const QUuid id = m_fields.at(row).id;
    choose(Side::Mine);
    m_chosen[id] = {id, Side::Edited, text};
    showRow(row);
    return true;
}

bool Comparison::isEditing() const {
    return m_edit->isVisible();
}

QList<stations::Decision> Comparison::decisions() const {
    QList<stations::Decision> out;
    for (const store::ConflictField& field : m_fields) {
        if (field.resolution.isEmpty() && m_chosen.contains(field.id)) out.append(m_chosen.value(field.id));
    }
    return out;
}

int Comparison::undecided() const {
    return int(std::count_if(m_fields.begin(), m_fields.end(), [this](const store::ConflictField& field) {
        return field.resolution.isEmpty() && !m_chosen.contains(field.id);
    }));
}

}  // namespace motcua::ui
