#include "ui/desk/FieldTable.h"

#include <QHeaderView>

#include "base/Text.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/words/FieldText.h"

namespace motcua::ui {

namespace {
constexpr double kCertain = 85;  // below: the officer is asked to look
constexpr int kKeyRole = Qt::UserRole;
}  // namespace

FieldTable::FieldTable(QWidget* parent) : QTableWidget(0, 3, parent) {
    setAccessibleName(tr("Data read from the paper"));
    setHorizontalHeaderLabels({tr("Field"), tr("Value"), tr("Certainty")});
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    connect(this, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (m_filling || item->column() != 1) return;
        const QString key = item->data(kKeyRole).toString();
        QJsonObject field = m_fields.value(key).toObject();
        field.insert(QLatin1String("value"), normalized(item->text()));
        field.insert(QLatin1String("confidence"), 100);
        field.insert(QLatin1String("confirmed"), true);
        m_fields.insert(key, field);
        m_edited = true;
        Q_EMIT edited();
    });
}

void FieldTable::setFields(const QJsonObject& fields, bool editable) {
    m_filling = true;
    m_fields = fields;
    m_edited = false;
    setRowCount(int(fields.size()));
    int row = 0;
    for (auto it = fields.begin(); it != fields.end(); ++it, ++row) {
        const QJsonObject field = it.value().toObject();
        const double confidence = field.value(QLatin1String("confidence")).toDouble();
        auto* name = new QTableWidgetItem(words::fieldText(it.key()));
        auto* value = new QTableWidgetItem(field.value(QLatin1String("value")).toString());
        auto* certainty = new QTableWidgetItem(QStringLiteral("%1 %").arg(qRound(confidence)));
        name->setFlags(Qt::ItemIsEnabled);
        value->setData(kKeyRole, it.key());
        if (!editable) value->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        certainty->setFlags(Qt::ItemIsEnabled);
        certainty->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (confidence < kCertain) {
            certainty->setForeground(look::tokens().dueSoon);
            certainty->setIcon(look::icon(QStringLiteral("warning"), look::tokens().dueSoon));
            certainty->setToolTip(tr("Compare with the paper"));
        }
        setItem(row, 0, name);
        setItem(row, 1, value);
        setItem(row, 2, certainty);
    }
    resizeColumnToContents(0);
    resizeColumnToContents(2);
    m_filling = false;
}

QJsonObject FieldTable::fields() const {
    return m_fields;
}

}  // namespace motcua::ui
