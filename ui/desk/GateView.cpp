#include "ui/desk/GateView.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QTextBrowser>

#include "stations/CheckStation.h"
#include "ui/desk/Async.h"
#include "ui/look/Theme.h"
#include "ui/widgets/ViLineEdit.h"
#include "ui/words/CheckText.h"
#include "ui/words/DueText.h"

namespace motcua::ui {
namespace {

QString lineOf(const store::GateRow& row) {
    const look::Tokens& t = look::tokens();
    const stations::CheckVerdict verdict = stations::verdictOf(row);
    const bool waits = verdict == stations::CheckVerdict::NotChecked;
    const QString detail = words::gateDetailText(row.service, row.request, row.answer);
    const QString more = waits && detail.isEmpty() ? GateView::tr("waiting for the network or for the other system") : detail;
    const QString who = row.opId.isNull() ? GateView::tr("%1 · asked by %2, %3") : GateView::tr("%1 · by the step of %2, %3");
    return QStringLiteral("<p style='margin:0 0 10px 0'><b>%1: %2</b><br>%3<span style='color:%4'>%5</span></p>")
        .arg(words::gateServiceText(row.service).toHtmlEscaped(),
             words::gateVerdictText(row.service, stations::verdictCode(verdict)).toHtmlEscaped(),
             more.isEmpty() ? QString() : more.toHtmlEscaped() + QStringLiteral("<br>"), t.muted.name(),
             who.arg(row.purpose, row.actor.name, words::momentText(row.askedAt)).toHtmlEscaped());
}

QString emptyText(GateTopic topic) {
    switch (topic) {
        case GateTopic::Checks:
            return GateView::tr("Population database: not checked yet");
        case GateTopic::Notices:
            return GateView::tr("No notice yet. Notices go out by themselves, in the ways the applicant agreed to.");
        case GateTopic::Post:
            return GateView::tr("No parcel is ordered.");
        case GateTopic::Repository:
            return GateView::tr(
                "Nothing stored or looked up yet. Signed papers that must be digitized are stored by themselves.");
        case GateTopic::Letters:
            return GateView::tr("No reply sent, no rating recorded.");
    }
    return {};
}

}  // namespace

GateView::GateView(Services& services, const stations::Session& session, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(session),
      m_topic(new QComboBox),
      m_lines(new QTextBrowser),
      m_task(new QComboBox),
      m_form(new QWidget),
      m_ask(new QPushButton(tr("Send the re&quest"))) {
    m_topic->setAccessibleName(tr("Subject"));
    for (const QString& title :
         {tr("Checks of data"), tr("Notices"), tr("Post"), tr("Digitized papers"), tr("Replies and rating")})
        m_topic->addItem(title);
    m_lines->setAccessibleName(tr("Requests and answers"));
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setOpenLinks(false);
    m_task->setAccessibleName(tr("What to ask"));
    for (QComboBox* box : {m_topic, m_task}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::kGrid, 0, 0);
    column->addWidget(m_topic);
    column->addWidget(m_lines, 1);
    column->addWidget(m_task);
    column->addWidget(m_form);
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    connect(m_topic, &QComboBox::currentIndexChanged, this, &GateView::fill);
    connect(m_task, &QComboBox::currentIndexChanged, this, &GateView::offerForm);
    connect(m_ask, &QPushButton::clicked, this, &GateView::ask);
    connect(&services.news, &DeskNews::syncChanged, this, &GateView::refresh);
    auto* enter = new QShortcut(QKeySequence(Qt::Key_Return), m_form);
    enter->setContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QShortcut::activated, this, &GateView::ask);
    show(std::nullopt);
}

GateTopic GateView::topic() const {
    return static_cast<GateTopic>(m_topic->currentIndex());
}

void GateView::showTopic(GateTopic topic) {
    m_topic->setCurrentIndex(static_cast<int>(topic));
}

void GateView::show(const std::optional<Dossier>& dossier) {
    const bool isSame = m_dossier && dossier && m_dossier->id == dossier->id;
    m_dossier = dossier;
    if (!isSame) m_known = {};
    fill();
    refresh();
}

QString GateView::text() const {
    return m_lines->toPlainText();
}

void GateView::refresh() {
    if (!m_dossier) return;
    inBackground(
        m_services, this, [&services = m_services, id = m_dossier->id] { return std::pair(id, readKnowledge(services, id)); },
        [this](const auto& read) {
            if (!m_dossier || read.first != m_dossier->id) return;
            if (!read.second) return Q_EMIT failed(read.second.error());
            m_known = *read.second;
            fill();
        });
}

// Of a register the newest answer counts; orders each stand for themselves.
void GateView::fill() {
    m_lines->clear();
    if (m_dossier) {
        QString html;
        QSet<QString> shown;
        const QList<GateService> services = servicesOf(topic());
        for (const store::GateRow& row : m_known.rows) {
            const auto service = gateServiceOf(row.service);
            if (!service || !services.contains(*service)) continue;
            if (!hasEffect(*service) && shown.contains(row.service)) continue;
            shown.insert(row.service);
            html += lineOf(row);
        }
        const bool isUnchecked = topic() == GateTopic::Checks && !shown.contains(gateServiceCode(GateService::VerifyCitizen));
        if (shown.isEmpty() || isUnchecked)
            html.prepend(QStringLiteral("<p><b>%1</b></p>").arg(emptyText(topic()).toHtmlEscaped()));
        html += QStringLiteral("<p style='color:%1'>%2</p>")
                    .arg(look::tokens().muted.name(),
                         tr("Waiting requests are no obstacle: the dossier can go on.").toHtmlEscaped());
        m_lines->setHtml(html);
    }
    offerTasks();
}

void GateView::offerTasks() {
    m_tasks = m_dossier ? gateTasks(m_services, m_session, *m_dossier, m_known, topic()) : QList<GateTask>();
    QString made = QString::number(m_topic->currentIndex()) + (m_dossier ? m_dossier->id.toString() : QString());
    for (const GateTask& task : m_tasks) {
        made += task.title;
        for (const GateField& field : task.fields) {
            for (const GateChoice& choice : field.choices) made += choice.code;
        }
    }
    if (made == m_offered) return;
    m_offered = made;
    const QString chosen = m_task->currentText();
    {
        const QSignalBlocker quiet(m_task);
        m_task->clear();
        for (const GateTask& task : m_tasks) m_task->addItem(task.title);
        m_task->setCurrentIndex(std::max(0, m_task->findText(chosen)));
    }
    for (QWidget* part : {static_cast<QWidget*>(m_task), m_form, static_cast<QWidget*>(m_ask)})
        part->setVisible(!m_tasks.isEmpty());
    offerForm();
}

void GateView::offerForm() {
    delete m_form->layout();
    qDeleteAll(m_form->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const int index = m_task->currentIndex();
    if (index < 0 || index >= m_tasks.size()) return;
    for (const GateField& field : m_tasks.at(index).fields) offerField(field, form);
}

void GateView::offerField(const GateField& field, QFormLayout* form) {
    if (field.choices.isEmpty()) {
        auto* line = new ViLineEdit;
        line->setText(field.value);
        line->setObjectName(field.name);
        return form->addRow(field.label, line);
    }
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const GateChoice& choice : field.choices) box->addItem(choice.text, choice.code);
    box->setObjectName(field.name);
    form->addRow(field.label, box);
}

QJsonObject GateView::values() const {
    QJsonObject out;
    for (const QComboBox* box : m_form->findChildren<QComboBox*>())
        out.insert(box->objectName(), box->currentData().toString());
    for (ViLineEdit* line : m_form->findChildren<ViLineEdit*>()) out.insert(line->objectName(), line->settledText());
    return out;
}

void GateView::ask() {
    const int index = m_task->currentIndex();
    if (index < 0 || index >= m_tasks.size() || !m_ask->isEnabled()) return;
    m_ask->setEnabled(false);
    inBackground(
        m_services, this, [run = m_tasks.at(index).run, given = values()] { return run(given); },
        [this](const Result<void>& asked) {
            m_ask->setEnabled(true);
            if (!asked) return Q_EMIT failed(asked.error());
            if (m_services.syncNow) m_services.syncNow();
            refresh();
        });
}

}  // namespace motcua::ui
