#include "ui/desk/StepForm.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "base/Clock.h"
#include "ui/desk/Async.h"
#include "ui/widgets/ViLineEdit.h"
#include "ui/words/DueText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

constexpr int kUsualDays = 3;  // the day offered first: an officer changes it
constexpr int kMostDong = 2'000'000'000;

}  // namespace

StepForm::StepForm(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_warning(new QLabel),
      m_handler(new QComboBox),
      m_title(new ViLineEdit),
      m_body(new QPlainTextEdit),
      m_agency(new ViLineEdit),
      m_until(new QDateTimeEdit),
      m_amount(new QSpinBox),
      m_child(new QComboBox),
      m_status(new QComboBox),
      m_note(new ViLineEdit) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_warning->setWordWrap(true);
    form->addRow(m_warning);
    m_handlerRow = addRow(form, tr("&Handler"), m_handler);
    m_titleRow = addRow(form, tr("&Title of the result"), m_title);
    m_bodyRow = addRow(form, tr("Te&xt of the result"), m_body);
    m_agencyRow = addRow(form, tr("&Agency"), m_agency);
    m_untilRow = addRow(form, tr("&Until"), m_until);
    m_amountRow = addRow(form, tr("A&mount (đồng)"), m_amount);
    m_childRow = addRow(form, tr("&Linked dossier"), m_child);
    m_statusRow = addRow(form, tr("&State there"), m_status);
    m_noteRow = addRow(form, tr("&Opinion"), m_note);
    m_body->setMinimumHeight(6 * fontMetrics().height());
    m_body->setTabChangesFocus(true);
    m_until->setDisplayFormat(QStringLiteral("dd/MM/yyyy HH:mm"));
    m_until->setCalendarPopup(true);
    m_amount->setRange(0, kMostDong);
    m_amount->setSingleStep(1000);
    m_amount->setGroupSeparatorShown(true);
    m_child->setEditable(true);
    connect(m_note, &QLineEdit::returnPressed, this, &StepForm::entered);
    for (const QString& status : kChildStatuses) m_status->addItem(words::childStatusText(status), status);
}

StepForm::Row StepForm::addRow(QFormLayout* form, const QString& label, QWidget* field) {
    auto* caption = new QLabel(label);
    caption->setBuddy(field);
    form->addRow(caption, field);
    return {caption, field};
}

void StepForm::show(const Row& row, bool isShown) {
    row.label->setVisible(isShown);
    row.field->setVisible(isShown);
    if (isShown && !m_first) m_first = row.field;
}

void StepForm::ask(const Dossier& dossier, const Move& move, StepKind kind) {
    const bool isDraft = kind == StepKind::DraftResult;
    m_first = nullptr;
    warn(dossier, move);
    show(m_handlerRow, move.has(Need::Officer));
    show(m_titleRow, isDraft);
    show(m_bodyRow, isDraft);
    show(m_agencyRow, move.has(Need::Agency));
    show(m_untilRow, move.has(Need::Until));
    show(m_amountRow, move.has(Need::Amount));
    show(m_childRow, move.has(Need::Child));
    show(m_statusRow, move.has(Need::Child));
    askNote(move, kind);
    if (move.has(Need::Officer)) fillHandlers(dossier.unit);
    if (move.has(Need::Child)) fillChildren(dossier);
    const QDateTime offered = toLocal(m_services.desk.clock().now()).addDays(kUsualDays);
    m_until->setDate(offered.date());
    m_until->setTime(offered.time());
    if (isDraft && m_title->text().isEmpty()) m_title->setText(dossier.result.title);
    if (isDraft && m_body->toPlainText().isEmpty()) m_body->setPlainText(dossier.result.body);
}

void StepForm::warn(const Dossier& dossier, const Move& move) {
    QStringList sentences;
    if (!move.warning.isEmpty())
        sentences.append(tr("A further request counts as overdue in the indicators. Ask for everything at once."));
    showWarnings(sentences);
    inBackground(
        m_services, this,
        [&branches = m_services.branches, dossier, action = Action(move.action)] {
            return branches.concernsOf(dossier, action);
        },
        [this, sentences, asked = ++m_asked](const Result<QList<DueNote>>& concerns) {
            if (asked == m_asked && concerns) showWarnings(sentences + words::reasons(*concerns));
        });
}

void StepForm::showWarnings(const QStringList& sentences) {
    m_warning->setText(sentences.join(QLatin1Char('\n')));
    m_warning->setVisible(!sentences.isEmpty());
}

void StepForm::askNote(const Move& move, StepKind kind) {
    m_noteIsAnswer = move.has(Need::Answer);
    m_noteRow.label->setText(m_noteIsAnswer           ? tr("A&nswer (needed)")
                             : move.has(Need::Reason) ? tr("&Reason (needed)")
                                                      : tr("&Opinion"));
    show(m_noteRow, kind != StepKind::DraftResult);
}

void StepForm::clear() {
    for (ViLineEdit* field : {m_title, m_agency, m_note}) field->clear();
    m_body->clear();
    m_amount->setValue(0);
}

StepInput StepForm::input() const {
    StepInput input(m_note->settledText());
    if (m_noteIsAnswer) input.answer = input.reason;
    if (m_handlerRow.field->isVisibleTo(this)) input.officerId = m_handler->currentData().toString();
    input.agency = m_agency->settledText();
    // Whole minutes on the office's clock, whatever zone this machine is set to.
    const QTime time = m_until->time();
    if (m_untilRow.field->isVisibleTo(this)) input.until = localDateTime(m_until->date(), QTime(time.hour(), time.minute()));
    input.amount = m_amount->value();
    const int known = m_child->findText(m_child->currentText());
    input.child = known >= 0 ? m_child->itemData(known).toString() : QString();
    // A member that is not in the list yet is a new one; two desks without network must not give the same key.
    if (input.child.isEmpty() && !m_child->currentText().trimmed().isEmpty())
        input.child = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (known < 0) input.childNow.name = m_child->currentText().trimmed();
    input.childNow.status = m_status->currentData().toString();
    input.childNow.note = input.reason;
    return input;
}

QString StepForm::title() const {
    return m_title->settledText();
}

QString StepForm::body() const {
    return m_body->toPlainText().normalized(QString::NormalizationForm_C);
}

void StepForm::fillHandlers(const QString& unit) {
    inBackground(
        m_services, this, [&catalogue = m_services.catalogue, unit] { return catalogue.officersWith(Role::Handler, unit); },
        [this](const Result<QList<Officer>>& officers) {
            if (!officers) return Q_EMIT failed(officers.error());
            m_handler->clear();
            for (const Officer& officer : *officers) {
                const Post* post = officer.postFor(Role::Handler);
                m_handler->addItem(post ? QStringLiteral("%1 – %2").arg(officer.fullName, post->title) : officer.fullName,
                                   officer.id);
            }
        });
}

void StepForm::fillChildren(const Dossier& dossier) {
    m_child->clear();
    for (auto it = dossier.children.begin(); it != dossier.children.end(); ++it) m_child->addItem(it->name, it.key());
}

}  // namespace motcua::ui
