#include "ui/desk/DossierPanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>

#include "base/Text.h"
#include "ui/desk/Async.h"
#include "ui/desk/PaperView.h"
#include "ui/desk/PapersTab.h"
#include "ui/desk/TimelineView.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Scrolled.h"
#include "ui/words/DueText.h"
#include "ui/words/ErrorText.h"
#include "ui/words/HealthText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

constexpr int kLeftWidth = 340;
constexpr int kLeastLeftWidth = 336;
constexpr int kHoldAfterMs = 2'000;

struct Read {
    store::DossierDetail detail;
    QList<store::TimelineEntry> timeline;
};

}  // namespace

DossierPanel::DossierPanel(Services& services, const stations::Session& session, const QString& emptyText, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(session),
      m_who(new QLabel),
      m_code(new QLabel),
      m_procedure(new QLabel),
      m_due(new QLabel),
      m_heldBy(new QLabel),
      m_print(new QPushButton(look::icon(QStringLiteral("print")), tr("&Print"))),
      m_banner(new Banner),
      m_tabs(new QTabWidget),
      m_papers(new PapersTab(services, session)),
      m_timeline(new TimelineView),
      m_details(new QTextBrowser),
      m_paper(new PaperView(emptyText)),
      m_split(new QSplitter(Qt::Horizontal)) {
    m_who->setFont(look::titleFont());
    m_code->setFont(look::codeFont());
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_procedure->setWordWrap(true);
    m_due->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* names = new QHBoxLayout;
    names->addWidget(m_who, 1);
    names->addWidget(m_due);
    auto* codes = new QHBoxLayout;
    codes->addWidget(m_procedure, 1);
    codes->addWidget(m_code);
    codes->addWidget(m_print);
    makePrintMenu();

    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setAccessibleName(tr("Details"));
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(m_papers, tr("Papers"));
    m_tabs->addTab(m_timeline, tr("Timeline"));
    m_tabs->addTab(m_details, tr("Details"));
    m_tabs->setDocumentMode(true);

    auto* leftSide = new QWidget;
    m_left = new QVBoxLayout(leftSide);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->addWidget(m_tabs, 1);
    auto* left = new Scrolled(leftSide);
    m_split->addWidget(left);
    m_split->addWidget(m_paper);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    m_split->setChildrenCollapsible(false);
    left->setMinimumWidth(kLeastLeftWidth);  // four tabs
    m_split->setSizes({kLeftWidth, 2 * kLeftWidth});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(names);
    column->addLayout(codes);
    column->addWidget(m_heldBy);
    column->addWidget(m_banner);
    column->addWidget(m_split, 1);
    m_heldBy->setWordWrap(true);
    m_heldBy->hide();
    m_hold.setSingleShot(true);
    m_hold.setInterval(kHoldAfterMs);
    connect(&m_hold, &QTimer::timeout, this, &DossierPanel::holdShown);
    connect(m_papers, &PapersTab::selected, this, &DossierPanel::openSelected);
    connect(m_papers, &PapersTab::failed, this,
            [this](const Error& error) { m_banner->showMessage(Banner::Kind::Problem, words::sentence(error)); });
    connect(m_papers, &PapersTab::corrected, this,
            [this] { m_banner->showMessage(Banner::Kind::Done, tr("The corrections are saved.")); });
    show(QUuid());
}

DossierPanel::~DossierPanel() {
    letGo();
}

void DossierPanel::setHolding() {
    connect(this, &DossierPanel::loaded, this, [this] {
        if (m_wanted == m_held) return;
        letGo();
        if (!m_wanted.isNull()) m_hold.start();
    });
}

void DossierPanel::holdShown() {
    if (m_wanted.isNull() || m_wanted == m_held) return;
    m_held = m_wanted;
    m_services.pool.start([&desk = m_services.desk, id = m_held] { static_cast<void>(desk.hold(id)); });
}

void DossierPanel::letGo() {
    m_hold.stop();
    if (m_held.isNull()) return;
    m_services.pool.start([&desk = m_services.desk, id = m_held] { static_cast<void>(desk.release(id)); });
    m_held = {};
}

void DossierPanel::addTab(QWidget* view, const QString& title) {
    m_tabs->addTab(view, title);
}

void DossierPanel::setActionArea(QWidget* area) {
    m_left->addWidget(area);
}

void DossierPanel::show(const QUuid& id) {
    if (id != m_wanted) {
        m_banner->hide();
        m_previewedOver.reset();
    }
    m_wanted = id;
    if (id.isNull()) {
        m_dossier.reset();
        for (QLabel* label : {m_who, m_code, m_procedure, m_due}) label->clear();
        m_tabs->hide();
        m_print->hide();
        m_heldBy->hide();
        m_paper->showNothing();
        Q_EMIT loaded();
        return;
    }
    inReads(
        m_services, this,
        [id](store::ReadModels& reads) -> Result<Read> {
            MOTCUA_TRY(store::DossierDetail detail, reads.detail(id));
            MOTCUA_TRY(QList<store::TimelineEntry> timeline, reads.timeline(id));
            return Read{std::move(detail), std::move(timeline)};
        },
        [this, id](const Result<Read>& read) {
            if (id != m_wanted) return;
            if (!read) return m_banner->showMessage(Banner::Kind::Problem, words::sentence(read.error()));
            take(read->detail, read->timeline);
        });
}

void DossierPanel::take(const store::DossierDetail& detail, const QList<store::TimelineEntry>& timeline) {
    Result<Dossier> dossier = dossierFromJson(detail.fields);
    if (!dossier) return m_banner->showMessage(Banner::Kind::Problem, words::sentence(dossier.error()));
    m_dossier = *std::move(dossier);
    m_tabs->show();
    m_print->show();
    fillHead();
    const bool isHeld = !detail.heldBy.isEmpty() && detail.heldUntil > m_services.desk.clock().now();
    m_heldBy->setVisible(isHeld);
    if (isHeld) m_heldBy->setText(words::heldText(detail.heldBy, detail.heldByName));
    m_papers->show(*m_dossier);
    fillDetails({});
    askStepDue();
    m_timeline->show(timeline);
    if (detail.line.stopped) {
        m_banner->showMessage(Banner::Kind::Warning,
                              tr("A step of this dossier did not reach the provincial system: somebody must decide. What you "
                                 "did is kept on this desk."),
                              tr("Look and decide (F11)"), [this] { Q_EMIT conflictWanted(m_wanted); });
    }
    Q_EMIT loaded();
}

void DossierPanel::fillHead() {
    const QDateTime now = m_services.desk.clock().now();
    m_who->setText(m_dossier->applicant.fullName);
    m_code->setText(m_dossier->displayNumber());
    m_procedure->setText(m_dossier->procedureName);
    const auto process = m_services.desk.book()->of(*m_dossier);
    const ProcessState* known = process ? (*process)->state(m_dossier->state.code()) : nullptr;
    const QString state = process ? words::stateText(**process, m_dossier->state.code()) : m_dossier->state.code();
    const bool awaits = known && known->awaitsAnswer();
    const bool open = awaits || (known && known->clock == TimeRuns::Running);
    const QDateTime due = awaits ? m_dossier->answerBy : m_dossier->due.at;
    m_due->setText(open ? QStringLiteral("%1 · %2").arg(state, words::remainingText(due, now)) : state);
    QPalette colors = palette();
    const words::Urgency urgency = open ? words::urgencyOf(due, now) : words::Urgency::None;
    if (urgency == words::Urgency::Overdue) colors.setColor(QPalette::WindowText, look::tokens().overdue);
    if (urgency == words::Urgency::Soon) colors.setColor(QPalette::WindowText, look::tokens().dueSoon);
    m_due->setPalette(colors);
    colors.setColor(QPalette::WindowText, look::tokens().dueSoon);
    m_heldBy->setPalette(colors);
    m_due->setToolTip(words::dueText(due));
}

// Counting needs the calendar: the page does not wait for it.
void DossierPanel::askStepDue() {
    inBackground(
        m_services, this, [&branches = m_services.branches, dossier = *m_dossier] { return branches.stepDue(dossier); },
        [this, id = m_wanted](const Result<DueDate>& due) {
            if (id == m_wanted && due && due->at.isValid()) fillDetails(due->at);
        });
}

void DossierPanel::fillDetails(const QDateTime& stepDue) {
    const Applicant& a = m_dossier->applicant;
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='3'>");
    const auto row = [&html](const QString& name, const QString& value) {
        if (value.isEmpty()) return;
        html += QStringLiteral("<tr><td style='color:%1'>%2</td><td>%3</td></tr>")
                    .arg(look::tokens().muted.name(), name, value.toHtmlEscaped());
    };
    row(tr("Identity number"), a.idNumber);
    row(tr("Date of birth"), a.birthDate.toString(QStringLiteral("dd/MM/yyyy")));
    row(tr("Sex"), a.sex);
    row(tr("Address"), a.address);
    row(tr("Phone"), a.phone);
    row(tr("Received"), QStringLiteral("%1, %2").arg(words::momentText(m_dossier->receivedAt), m_dossier->receivedBy));
    row(tr("Due"), words::dueText(m_dossier->due.at));
    row(tr("This step until"), stepDue.isValid() ? words::dueText(stepDue) : QString());
    row(tr("Why this date"), words::reasons(m_dossier->due).join(u' '));
    row(tr("Fees"),
        QStringLiteral("%1 (%2)").arg(vnd(m_dossier->feeTotal()), m_dossier->feesSettled() ? tr("settled") : tr("open")));
    row(tr("Handler"), m_dossier->handlerName);
    row(tr("Signed by"), m_dossier->result.signedBy);
    row(tr("Sealed by"), m_dossier->result.sealedBy);
    row(tr("Handed to"), m_dossier->handOver.receiver);
    for (const Branch& branch : m_dossier->branches) row(words::doneText(branch.action), words::branchText(branch));
    for (const Child& child : m_dossier->children)
        row(child.name, QStringLiteral("%1 · %2").arg(child.agency, words::childStatusText(child.status)));
    row(tr("Note"), m_dossier->note);
    m_details->setHtml(html + QStringLiteral("</table>"));
}

void DossierPanel::openSelected() {
    if (!m_dossier) return;
    const FileRef file = m_papers->selectedFile();
    if (m_previewedOver == file.sha256) return;  // a refresh behind a form that is being looked at
    m_previewedOver.reset();
    if (file.isEmpty()) return m_paper->showNothing();
    if (file.sha256 == m_paper->key()) return;
    inBackground(
        m_services, this, [&desk = m_services.desk, file] { return desk.readFile(file); },
        [this, file, id = m_wanted](const Result<QByteArray>& bytes) {
            if (id != m_wanted || file.sha256 != m_papers->selectedFile().sha256) return;
            if (bytes) return m_paper->showPdf(file.sha256, *bytes);
            m_paper->showText(words::sentence(bytes.error()));
        });
}

void DossierPanel::makePrintMenu() {
    auto* menu = new QMenu(m_print);
    connect(this, &DossierPanel::loaded, menu, [this, menu] {
        menu->clear();
        if (!m_dossier) return;
        for (const QString& form : m_services.formsOf(*m_dossier))
            connect(menu->addAction(words::formText(form)), &QAction::triggered, this, [this, form] { preview(form); });
    });
    m_print->setMenu(menu);
    m_print->setToolTip(tr("Look at a form and print it (Ctrl+P)"));
    auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_P), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, m_print, &QPushButton::click);
}

void DossierPanel::preview(const QString& form) {
    if (!m_dossier) return;
    inBackground(
        m_services, this, [&services = m_services, id = m_wanted, form] { return services.formPdf(id, form); },
        [this, id = m_wanted, form](const Result<QByteArray>& pdf) {
            if (id != m_wanted) return;
            if (!pdf) return m_banner->showMessage(Banner::Kind::Problem, words::sentence(pdf.error()));
            m_previewedOver = m_papers->selectedFile().sha256;
            m_paper->showPdf(form, *pdf);
            m_banner->showMessage(Banner::Kind::Info, tr("%1, as it will be printed.").arg(words::formText(form)),
                                  tr("Print it"), [this, form] { print(form); });
        });
}

void DossierPanel::print(const QString& form) {
    inBackground(
        m_services, this,
        [&services = m_services, session = m_session, id = m_wanted, form] { return services.printForm(session, id, form); },
        [this, form](const Result<QString>& where) {
            m_banner->showMessage(
                where ? Banner::Kind::Done : Banner::Kind::Problem,
                where ? tr("%1 – printed: %2").arg(words::formText(form), *where) : words::sentence(where.error()));
        });
}

}  // namespace motcua::ui
