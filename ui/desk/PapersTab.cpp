#include "ui/desk/PapersTab.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/desk/Async.h"
#include "ui/desk/FieldTable.h"
#include "ui/desk/SignatureList.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

namespace motcua::ui {

namespace {

constexpr int kComponentRole = Qt::UserRole;  // component id; empty: the result

QString paperState(const Paper& paper) {
    if (!paper.file.isEmpty())
        return paper.file.signatureState.isEmpty() ? PapersTab::tr("digitized") : PapersTab::tr("digitized and signed");
    return paper.received ? PapersTab::tr("received on paper") : PapersTab::tr("not handed in");
}

}  // namespace

PapersTab::PapersTab(Services& services, const stations::Session& session, QWidget* parent)
    : QSplitter(Qt::Vertical, parent),
      m_services(services),
      m_session(session),
      m_papers(new QListWidget),
      m_about(new QWidget),
      m_signatures(new SignatureList(services)),
      m_fields(new FieldTable),
      m_save(new QPushButton(tr("&Save the corrections"))) {
    m_papers->setAccessibleName(tr("Papers of the dossier"));
    m_papers->setWordWrap(true);
    m_papers->setFrameShape(QFrame::NoFrame);
    m_fields->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(m_about);
    column->setContentsMargins(0, look::kGrid, 0, 0);
    column->addWidget(m_signatures, 1);
    column->addWidget(m_fields, 1);
    column->addWidget(m_save);
    addWidget(m_papers);
    addWidget(m_about);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    m_save->hide();
    connect(m_papers, &QListWidget::currentRowChanged, this, [this] { showSelected(); });
    connect(m_fields, &FieldTable::edited, m_save, &QWidget::show);
    connect(m_save, &QPushButton::clicked, this, &PapersTab::saveFields);
}

QString PapersTab::selectedComponent() const {
    const QListWidgetItem* item = m_papers->currentItem();
    return item ? item->data(kComponentRole).toString() : QString();
}

FileRef PapersTab::selectedFile() const {
    if (!m_dossier) return {};
    const ResultPaper& result = m_dossier->result;
    if (selectedComponent().isEmpty()) return result.file.isEmpty() ? result.draft : result.file;
    return m_dossier->papers.value(selectedComponent()).file;
}

void PapersTab::show(const Dossier& dossier) {
    const bool isTyping = m_dossier && m_dossier->id == dossier.id && m_fields->isEdited();
    m_dossier = dossier;
    if (isTyping) return;  // corrections that are not saved yet stay
    fill();
    showSelected();
}

void PapersTab::fill() {
    const QString before = selectedComponent();
    const bool hadSelection = m_papers->currentItem() != nullptr;
    const QSignalBlocker quiet(m_papers);
    m_papers->clear();
    const auto add = [this](const QString& icon, const QColor& color, const QString& text, const QString& component) {
        auto* item = new QListWidgetItem(look::icon(icon, color), text, m_papers);
        item->setData(kComponentRole, component);
    };
    const look::Tokens& t = look::tokens();
    int firstOpenable = -1;
    const ResultPaper& result = m_dossier->result;
    if (!result.file.isEmpty() || !result.draft.isEmpty()) {
        add(QStringLiteral("result"), t.accent,
            result.file.isEmpty() ? tr("Result (draft): %1").arg(result.title) : tr("Result (signed): %1").arg(result.title),
            {});
        firstOpenable = 0;
    }
    for (const QString& id : m_dossier->papersInOrder()) {
        const Paper& paper = m_dossier->papers[id];
        if (!paper.received && paper.file.isEmpty()) continue;
        const bool digitized = !paper.file.isEmpty();
        if (digitized && firstOpenable < 0) firstOpenable = m_papers->count();
        add(digitized ? QStringLiteral("check") : QStringLiteral("paper"), digitized ? t.done : t.muted,
            QStringLiteral("%1 – %2").arg(paper.name, paperState(paper)), id);
    }
    for (int row = 0; hadSelection && row < m_papers->count(); ++row) {
        if (m_papers->item(row)->data(kComponentRole).toString() == before) firstOpenable = row;
    }
    m_papers->setCurrentRow(firstOpenable < 0 && m_papers->count() > 0 ? 0 : firstOpenable);
}

void PapersTab::showSelected() {
    if (!m_dossier) return;
    const Paper paper = m_dossier->papers.value(selectedComponent());
    m_fields->setFields(paper.fields, m_services.desk.mayTake(m_session, *m_dossier, Action::CorrectFields).has_value());
    m_fields->setVisible(!paper.fields.isEmpty());
    m_about->setVisible(!paper.fields.isEmpty() || !selectedFile().signatureState.isEmpty());
    m_save->hide();
    m_signatures->show(selectedFile());
    Q_EMIT selected();
}

void PapersTab::saveFields() {
    if (!m_dossier || !m_fields->isEdited()) return;
    QGuiApplication::inputMethod()->commit();
    m_save->setEnabled(false);
    inBackground(
        m_services, this,
        [&services = m_services, session = m_session, id = m_dossier->id, component = selectedComponent(),
         fields = m_fields->fields()] { return services.correctFields(session, id, component, fields); },
        [this](const Result<Dossier>& after) {
            m_save->setEnabled(true);
            if (!after) return Q_EMIT failed(after.error());
            m_dossier = *after;
            showSelected();
            Q_EMIT corrected(*after);
        });
}

}  // namespace motcua::ui
