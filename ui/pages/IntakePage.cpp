#include "ui/pages/IntakePage.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "base/Text.h"
#include "domain/CitizenCard.h"
#include "ui/desk/Async.h"
#include "ui/desk/Card.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/pages/ApplicantForm.h"
#include "ui/pages/Checklist.h"
#include "ui/pages/ProcedurePicker.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Scrolled.h"
#include "ui/words/DueText.h"
#include "ui/words/ErrorText.h"
#include "ui/words/FieldText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

constexpr int kAutosaveMs = 800;

QString feeText(const QList<Fee>& fees) {
    qint64 total = 0;
    for (const Fee& fee : fees) total += fee.amount;
    if (total == 0) return IntakePage::tr("No fee");
    QStringList names;
    for (const Fee& fee : fees) names.append(QStringLiteral("%1 %2").arg(fee.name, vnd(fee.amount)));
    return fees.size() > 1 ? QStringLiteral("%1 (%2)").arg(vnd(total), names.join(QStringLiteral(", ")))
                           : names.join(QString());
}

// "applicant.fullName, papers.to-khai" in the officer's words.
QString fieldNames(const QStringList& missing, const QMap<QString, Paper>& papers) {
    QStringList names;
    for (const QString& field : missing) {
        const QString last = field.section(u'.', 1);
        names.append(field.startsWith(QLatin1String("papers.")) ? papers.value(last).name
                                                                : words::fieldText(last.isEmpty() ? field : last));
    }
    return names.join(QStringLiteral(", "));
}

}  // namespace

IntakePage::IntakePage(Services& services, const stations::Session& session, QWidget* parent)
    : RoomPage(parent), m_services(services), m_session(session), m_banner(new Banner) {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(look::kMargin);
    columns->addWidget(applicantColumn(), 5);
    columns->addWidget(procedureColumn(), 7);
    columns->addWidget(summaryColumn(), 4);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_banner);
    page->addLayout(columns, 1);

    m_autosave.setSingleShot(true);
    m_autosave.setInterval(kAutosaveMs);
    connect(&m_autosave, &QTimer::timeout, this, &IntakePage::saveDraft);
    const auto edited = [this] {
        m_dirty = true;
        m_autosave.start();
    };
    connect(m_applicant, &ApplicantForm::changed, this, edited);
    connect(m_checklist, &Checklist::changed, this, edited);
    connect(m_picker, &ProcedurePicker::chosen, this, &IntakePage::procedureChosen);
    connect(m_picker, &ProcedurePicker::failed, this, &IntakePage::tell);
    addShortcuts();
    installEnterFilter();
    restoreDraft();
    refreshSummary();
}

QWidget* IntakePage::applicantColumn() {
    m_applicant = new ApplicantForm;
    auto* hint = new QLabel(tr("Scan the QR of the identity card at any time: the fields fill themselves."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(hint);
    column->addWidget(m_applicant);
    column->addStretch();
    auto* card = new Card(tr("Applicant"));
    card->body()->addWidget(new Scrolled(content), 1);
    return card;
}

QWidget* IntakePage::procedureColumn() {
    m_picker = new ProcedurePicker(m_services);
    m_checklist = new Checklist;
    m_checklist->setFrameShape(QFrame::NoFrame);
    auto* card = new Card(tr("Procedure and papers"));
    card->body()->addWidget(m_picker);
    card->body()->addWidget(m_checklist, 1);
    return card;
}

QWidget* IntakePage::summaryColumn() {
    const auto line = [] {
        auto* label = new QLabel;
        label->setWordWrap(true);
        return label;
    };
    m_due = line();
    m_why = line();
    m_fee = line();
    m_number = line();
    m_due->setFont(look::titleFont());
    m_why->setForegroundRole(QPalette::PlaceholderText);
    m_number->setFont(look::codeFont());
    m_returnWay = new QComboBox;
    for (const char* way : {"0", "1", "2", "3"})
        m_returnWay->addItem(words::returnWayText(QLatin1String(way)), QLatin1String(way));
    m_returnWay->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_receive = new QPushButton(look::icon(QStringLiteral("print"), look::tokens().onAccent), tr("Receive and print"));
    m_receive->setDefault(true);
    m_receive->setToolTip(QStringLiteral("Ctrl+Enter"));
    auto* fresh = new QPushButton(tr("New"));
    fresh->setToolTip(QStringLiteral("F2"));
    connect(m_receive, &QPushButton::clicked, this, &IntakePage::receive);
    connect(fresh, &QPushButton::clicked, this, &IntakePage::startNew);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    const auto titled = [column](const QString& title, QWidget* value) {
        auto* label = new QLabel(title);
        label->setFont(look::smallFont());
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setWordWrap(true);
        label->setBuddy(value);
        column->addWidget(label);
        column->addWidget(value);
    };
    titled(tr("Result due"), m_due);
    column->addWidget(m_why);
    titled(tr("Fees"), m_fee);
    titled(tr("Result is handed over"), m_returnWay);
    titled(tr("Next number (from the range given to this desk)"), m_number);
    column->addStretch();
    auto* keys = new QLabel(tr("Ctrl+Enter receive · F2 new · Alt+1…9 tick"));
    keys->setFont(look::smallFont());
    keys->setForegroundRole(QPalette::PlaceholderText);
    keys->setWordWrap(true);
    column->addWidget(keys);
    auto* card = new Card(tr("Appointment"));
    card->body()->addWidget(new Scrolled(content), 1);
    card->body()->addWidget(m_receive);
    card->body()->addWidget(fresh);
    return card;
}

void IntakePage::addShortcuts() {
    addCommand(tr("Receive and print"), Qt::CTRL | Qt::Key_Return, [this] { receive(); });
    addKey(Qt::CTRL | Qt::Key_Enter, [this] { receive(); });
    addKey(Qt::Key_F9, [this] { receive(); });
    addCommand(tr("New dossier"), Qt::Key_F2, [this] { startNew(); });
    addCommand(tr("The last applicant again"), Qt::CTRL | Qt::Key_D, [this] { repeatLastApplicant(); });
    addHint(tr("Tick a paper"), QStringLiteral("Alt+1…9"));
    addHint(tr("Next field"), QStringLiteral("Enter"));
    for (int number = 1; number <= 9; ++number)
        addKey(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)), [this, number] { m_checklist->toggle(number); });
}

void IntakePage::installEnterFilter() {
    for (QLineEdit* field : m_applicant->findChildren<QLineEdit*>()) field->installEventFilter(this);
    for (QComboBox* box : findChildren<QComboBox*>()) box->installEventFilter(this);
}

bool IntakePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ControlModifier)) {
            if (m_applicant->endsWith(watched))
                m_picker->focusSearch();
            else
                focusNextChild();
            return true;
        }
    }
    return RoomPage::eventFilter(watched, event);
}

void IntakePage::showEvent(QShowEvent* event) {
    RoomPage::showEvent(event);
    m_applicant->focusFirst();
    refreshSummary();
}

void IntakePage::takeCard(const QString& payload) {
    const Result<Applicant> card = parseCitizenCard(payload);
    if (!card) return tell(card.error());
    Applicant applicant = *card;
    applicant.phone = m_applicant->applicant().phone;
    m_applicant->setApplicant(applicant);
    m_banner->hide();
    if (applicant.phone.isEmpty()) {
        m_applicant->focusPhone();
    } else {
        m_picker->focusSearch();
    }
}

void IntakePage::chooseProcedure(const QString& code) {
    inBackground(
        m_services, this, [&catalogue = m_services.catalogue, code] { return catalogue.procedure(code); },
        [this](const Result<Procedure>& procedure) {
            if (!procedure) return tell(procedure.error());
            m_picker->choose(*procedure, {});
            procedureChosen();
        });
}

void IntakePage::procedureChosen() {
    const QString code = m_picker->procedure()->code;
    inBackground(
        m_services, this,
        [&intake = m_services.intake, code, caseId = m_picker->caseId()] { return intake.begin(code, caseId); },
        [this, code](const Result<stations::IntakeDraft>& fresh) {
            if (!m_picker->procedure() || m_picker->procedure()->code != code) return;
            if (!fresh) return tell(fresh.error());
            m_base.procedureCode = code;
            m_base.caseId = m_picker->caseId();
            m_base.fees = fresh->fees;
            m_base.sets = fresh->sets;
            m_checklist->setPapers(fresh->papers, *m_picker->procedure(), m_base.caseId);
            m_checklist->setFocus();
            m_checklist->setCurrentRow(0);
            refreshSummary();
            m_autosave.start();
        });
}

void IntakePage::refreshSummary() {
    m_fee->setText(m_picker->procedure() ? feeText(m_base.fees) : QStringLiteral("–"));
    inBackground(
        m_services, this, [&intake = m_services.intake] { return intake.previewNumber(); },
        [this](const Result<QString>& number) {
            m_number->setText(number && !number->isEmpty() ? *number : tr("Provisional code (range used up)"));
        });
    if (!m_picker->procedure()) {
        m_due->setText(QStringLiteral("–"));
        m_why->setText(tr("Choose a procedure first."));
        return;
    }
    inBackground(
        m_services, this,
        [&intake = m_services.intake, code = m_base.procedureCode, caseId = m_base.caseId] {
            return intake.previewDue(code, caseId);
        },
        [this](const Result<DueDate>& due) { showDue(due); });
}

void IntakePage::showDue(const Result<DueDate>& due) {
    m_due->setText(due ? words::dueText(due->at) : QStringLiteral("–"));
    m_why->setText(due ? words::reasons(*due).join(u'\n') : words::sentence(due.error()));
}

stations::IntakeDraft IntakePage::draft() const {
    stations::IntakeDraft out = m_base;
    out.applicant = m_applicant->applicant();
    out.papers = m_checklist->papers();
    out.returnWay = m_returnWay->currentData().toString();
    return out;
}

void IntakePage::receive() {
    if (m_busy) return;
    QGuiApplication::inputMethod()->commit();
    const stations::IntakeDraft wanted = draft();
    if (!m_picker->procedure()) {
        m_picker->focusSearch();
        return tell(
            {ErrorCode::DraftIncomplete, {{QStringLiteral("field"), words::fieldText(QStringLiteral("procedureCode"))}}});
    }
    const QStringList missing = stations::missingIn(wanted, *m_picker->procedure());
    m_applicant->markMissing(missing);
    m_checklist->markMissing(missing);
    if (!missing.isEmpty()) {
        return tell({ErrorCode::DraftIncomplete, {{QStringLiteral("field"), fieldNames(missing, wanted.papers)}}});
    }
    m_busy = true;
    m_autosave.stop();
    m_receive->setEnabled(false);
    inBackground(
        m_services, this,
        [&intake = m_services.intake, session = m_session, wanted] { return intake.receive(session, wanted); },
        [this](const Result<Dossier>& dossier) {
            m_busy = false;
            m_receive->setEnabled(true);
            if (!dossier) return tell(dossier.error());
            committed(*dossier);
        });
}

void IntakePage::committed(const Dossier& dossier) {
    m_last = dossier.applicant;
    startNew();
    m_banner->showMessage(Banner::Kind::Done,
                          tr("Received %1 for %2, due %3.")
                              .arg(dossier.displayNumber(), dossier.applicant.fullName, words::dueText(dossier.due.at)),
                          tr("Scan papers (F4)"), [this, id = dossier.id] { Q_EMIT scanWanted(id); });
    Q_EMIT received(dossier.id);
    // The receipt comes from what was committed; a printer that fails takes nothing back.
    inBackground(
        m_services, this,
        [&services = m_services, session = m_session, id = dossier.id] {
            return services.printForm(session, id, QStringLiteral("receipt"));
        },
        [this](const Result<QString>& printed) {
            if (!printed) tell(printed.error());
        });
}

void IntakePage::startNew() {
    m_autosave.stop();
    m_dirty = false;
    m_base = {};
    {
        const QSignalBlocker quiet(m_applicant);
        m_applicant->setApplicant({});
    }
    m_picker->clear();
    m_checklist->clear();
    m_banner->hide();
    m_applicant->focusFirst();
    refreshSummary();
    inBackground(
        m_services, this, [&intake = m_services.intake, session = m_session] { return intake.dropDraft(session); },
        [this](const Result<void>& dropped) {
            if (!dropped) tell(dropped.error());
        });
}

void IntakePage::repeatLastApplicant() {
    m_applicant->setApplicant(m_last);
}

void IntakePage::saveDraft() {
    if (!m_dirty && !m_picker->procedure()) return;
    inBackground(
        m_services, this,
        [&intake = m_services.intake, session = m_session, wanted = draft()] { return intake.saveDraft(session, wanted); },
        [this](const Result<void>& saved) {
            if (!saved) tell(saved.error());
        });
}

void IntakePage::restoreDraft() {
    struct Restored {
        stations::IntakeDraft draft;
        std::optional<Procedure> procedure;
    };
    inBackground(
        m_services, this,
        [&services = m_services, session = m_session]() -> Result<std::optional<Restored>> {
            MOTCUA_TRY(std::optional<stations::IntakeDraft> saved, services.intake.savedDraft(session));
            if (!saved) return std::nullopt;
            Restored out{*saved, std::nullopt};
            if (const auto procedure = services.catalogue.procedure(saved->procedureCode)) out.procedure = *procedure;
            return out;
        },
        [this](const Result<std::optional<Restored>>& restored) {
            if (!restored) return tell(restored.error());
            if (!*restored || m_dirty) return;
            const Restored& found = **restored;
            m_applicant->setApplicant(found.draft.applicant);
            if (found.procedure) show(found.draft, *found.procedure);
            m_banner->showMessage(
                Banner::Kind::Info,
                tr("The dossier that was not finished is back, nothing you typed is lost. F2 starts a new one."));
        });
}

void IntakePage::show(const stations::IntakeDraft& saved, const Procedure& procedure) {
    m_base = saved;
    m_picker->choose(procedure, saved.caseId);
    m_checklist->setPapers(saved.papers, procedure, saved.caseId);
    m_returnWay->setCurrentIndex(qMax(0, m_returnWay->findData(saved.returnWay)));
    refreshSummary();
}

void IntakePage::tell(const Error& error) {
    m_banner->showMessage(Banner::Kind::Problem, words::sentence(error));
}

}  // namespace motcua::ui
