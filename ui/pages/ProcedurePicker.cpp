#include "ui/pages/ProcedurePicker.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>

#include "ui/desk/Async.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/widgets/ViLineEdit.h"

namespace motcua::ui {

namespace {
constexpr int kHits = 8;
}

ProcedurePicker::ProcedurePicker(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_search(new ViLineEdit),
      m_list(new QListWidget),
      m_name(new QLabel),
      m_caseLabel(new QLabel(tr("&Case"))),
      m_case(new QComboBox) {
    m_search->setPlaceholderText(tr("Find a procedure: name or code, accents not needed"));
    m_search->setAccessibleName(tr("Find a procedure"));
    m_search->addAction(look::icon(QStringLiteral("search"), look::tokens().muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Procedures found"));
    m_list->installEventFilter(this);
    m_list->setWordWrap(true);
    m_list->hide();
    m_name->setFont(look::strongFont());
    m_name->setWordWrap(true);
    m_name->hide();
    m_caseLabel->setBuddy(m_case);
    m_case->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_caseLabel->hide();
    m_case->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_name);
    auto* cases = new QHBoxLayout;
    cases->addWidget(m_caseLabel);
    cases->addWidget(m_case, 1);
    column->addLayout(cases);

    connect(m_search, &ViLineEdit::settled, this, &ProcedurePicker::search);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { take(m_list->row(item)); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { take(m_list->row(item)); });
    connect(m_case, &QComboBox::activated, this, [this] { Q_EMIT chosen(); });
}

QString ProcedurePicker::caseId() const {
    return m_case->currentData().toString();
}

void ProcedurePicker::search(const QString& text) {
    const int generation = ++m_generation;
    if (text.isEmpty()) return m_list->hide();
    inBackground(
        m_services, this, [&catalogue = m_services.catalogue, text] { return catalogue.searchProcedures(text, kHits); },
        [this, generation](const Result<QList<Procedure>>& hits) {
            if (generation != m_generation) return;
            if (!hits) return Q_EMIT failed(hits.error());
            showHits(*hits);
        });
}

void ProcedurePicker::showHits(const QList<Procedure>& hits) {
    m_hits = hits;
    m_list->clear();
    for (const Procedure& hit : hits) m_list->addItem(QStringLiteral("%1  %2").arg(hit.code, hit.name));
    if (hits.isEmpty()) {
        auto* nothing = new QListWidgetItem(tr("No procedure with these words. Try fewer letters."), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
    const int rows = qMax(1, int(hits.size()));
    m_list->setFixedHeight(qMin(rows, 6) * (fontMetrics().height() + 3 * look::kGrid) + 2 * look::kGrid);
    m_list->show();
}

void ProcedurePicker::take(int row) {
    if (row < 0 || row >= m_hits.size()) return;
    choose(m_hits.at(row), {});
    Q_EMIT chosen();
}

void ProcedurePicker::choose(const Procedure& procedure, const QString& caseId) {
    m_procedure = procedure;
    ++m_generation;
    m_list->hide();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_name->setText(QStringLiteral("%1  %2").arg(procedure.code, procedure.name));
    m_name->show();
    m_case->clear();
    for (const ProcedureCase& one : procedure.cases) {
        m_case->addItem(one.name, one.id);
        if (!one.condition.isEmpty()) m_case->setItemData(m_case->count() - 1, one.condition, Qt::ToolTipRole);
    }
    m_case->setCurrentIndex(qMax(0, m_case->findData(caseId)));
    m_case->setVisible(procedure.cases.size() > 1);
    m_caseLabel->setVisible(procedure.cases.size() > 1);
}

void ProcedurePicker::clear() {
    m_procedure.reset();
    ++m_generation;
    m_hits.clear();
    m_list->hide();
    m_name->hide();
    m_case->clear();
    m_case->hide();
    m_caseLabel->hide();
    m_search->clear();
}

void ProcedurePicker::focusSearch() {
    m_search->setFocus();
}

bool ProcedurePicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !m_list->isVisible()) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        m_list->hide();
        m_search->setFocus();
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down) {
        m_list->setFocus();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        take(qMax(0, m_list->currentRow()));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace motcua::ui
