#include "ui/pages/ReturnPage.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "base/Text.h"
#include "stations/ReplyStation.h"
#include "ui/desk/Async.h"
#include "ui/desk/ListDetail.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CodeEdit.h"
#include "ui/widgets/ViLineEdit.h"
#include "ui/words/CheckText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {
namespace {

// Where a result waits for its owner: at the counter, or on its way by post.
QStringList statesBeforeHandOver(const ProcessBook& book) {
    QStringList states;
    for (const ProcessRef& process : book.all()) {
        for (const ProcessState& state : process->states) {
            const bool isOne = state.room == QLatin1String("return") && process->moveOfKind(state.code, StepKind::Return);
            if (isOne && !states.contains(state.code)) states.append(state.code);
        }
    }
    return states;
}

}  // namespace

ReturnPage::ReturnPage(Services& services, const stations::Session& session, QWidget* parent)
    : RoomPage(parent),
      m_services(services),
      m_session(session),
      m_desk(new ListDetail(services, session, {tr("No result waits for its owner."), tr("The result appears here.")})),
      m_panel(&m_desk->panel()),
      m_form(makeForm()) {
    m_panel->setActionArea(m_form);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_desk);
    m_panel->setHolding();
    connect(&m_desk->panel(), &DossierPanel::conflictWanted, this, &RoomPage::conflictWanted);
    setFirst(&m_desk->list());
    connect(m_panel, &DossierPanel::loaded, this, &ReturnPage::fill);
    addCommand(tr("Hand over and close"), Qt::CTRL | Qt::Key_Return, [this] { handOver(); });
    addKey(Qt::CTRL | Qt::Key_Enter, [this] { handOver(); });
    store::DossierFilter filter;
    filter.states = statesBeforeHandOver(*services.desk.book());
    m_desk->list().dossiers().show(filter);
}

QWidget* ReturnPage::makeForm() {
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    m_fee = new QLabel;
    m_settle = new QPushButton(tr("Fee collected"));
    m_receiver = new ViLineEdit;
    m_receiverId = new CodeEdit(12);
    m_way = new QComboBox;
    for (const char* way : {"0", "1", "2", "3"}) m_way->addItem(words::returnWayText(QLatin1String(way)), QLatin1String(way));
    m_way->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note = new ViLineEdit;
    m_rating = new QComboBox;
    m_rating->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rating->addItem(tr("not asked"), 0);
    for (int score = 5; score >= 1; --score) m_rating->addItem(words::ratingText(score), score);
    m_handOver = new QPushButton(tr("Hand over and close"));
    m_handOver->setToolTip(QStringLiteral("Ctrl+Enter"));
    m_handOver->setDefault(true);
    form->addRow(tr("Fees"), m_fee);
    form->addRow(QString(), m_settle);
    form->addRow(tr("&Receiver"), m_receiver);
    form->addRow(tr("&Identity number"), m_receiverId);
    form->addRow(tr("Handed over &by"), m_way);
    form->addRow(tr("&Note"), m_note);
    form->addRow(tr("&Satisfaction"), m_rating);
    form->addRow(m_handOver);
    connect(m_settle, &QPushButton::clicked, this, &ReturnPage::settleFees);
    connect(m_handOver, &QPushButton::clicked, this, &ReturnPage::handOver);
    return box;
}

void ReturnPage::fill() {
    const auto& dossier = m_panel->dossier();
    const auto process = dossier ? m_services.desk.book()->of(*dossier) : fail(ErrorCode::NotFound);
    const Move* move = process ? (*process)->moveOfKind(dossier->state.code(), StepKind::Return) : nullptr;
    const bool open = move != nullptr;
    m_action = open ? Action(move->action) : Action::Return;
    m_form->setVisible(open);
    if (!open) return;
    const bool settled = dossier->feesSettled();
    m_fee->setText(dossier->feeTotal() == 0 ? tr("No fee")
                   : settled                ? tr("%1 – collected").arg(vnd(dossier->feeTotal()))
                                            : tr("%1 – not collected yet").arg(vnd(dossier->feeTotal())));
    m_settle->setVisible(!settled && dossier->feeTotal() > 0);
    if (m_filled == dossier->id) return;  // what the officer typed stays
    m_filled = dossier->id;
    m_receiver->setText(dossier->applicant.fullName);
    m_receiverId->setText(dossier->applicant.idNumber);
    m_way->setCurrentIndex(qMax(0, m_way->findData(dossier->returnWay)));
    m_note->clear();
    m_rating->setCurrentIndex(0);
}

void ReturnPage::refresh() {
    m_desk->list().dossiers().refresh();
}

void ReturnPage::openDossier(const QUuid& id) {
    m_desk->open(id);
}

void ReturnPage::settleFees() {
    if (!m_panel->dossier()) return;
    inBackground(
        m_services, this,
        [&returns = m_services.returns, session = m_session, id = m_panel->dossier()->id] {
            return returns.settleFees(session, id);
        },
        [this](const Result<Dossier>& after) { report(after, words::doneText(QStringLiteral("settleFee"))); });
}

void ReturnPage::handOver() {
    if (!m_panel->dossier() || !m_handOver->isEnabled()) return;
    HandOver over;
    over.receiver = m_receiver->settledText();
    over.receiverId = m_receiverId->text();
    over.way = m_way->currentData().toString();
    over.note = m_note->settledText();
    m_handOver->setEnabled(false);
    inBackground(
        m_services, this,
        [&services = m_services, session = m_session, id = m_panel->dossier()->id, over, action = m_action,
         score = m_rating->currentData().toInt()]() -> Result<Dossier> {
            MOTCUA_TRY(Dossier after, services.returns.handOver(session, id, over, action));
            if (score > 0) {
                MOTCUA_CHECK(stations::ReplyStation(services.desk, services.catalogue).rate(session, id, {score, {}, {}}));
            }
            return after;
        },
        [this](const Result<Dossier>& after) {
            m_handOver->setEnabled(true);
            report(after, words::doneText(QStringLiteral("return")));
        });
}

void ReturnPage::report(const Result<Dossier>& after, const QString& success) {
    if (!after) return m_desk->tell(after.error());
    m_panel->banner().showMessage(Banner::Kind::Done, QStringLiteral("%1: %2").arg(after->displayNumber(), success));
    refresh();
}

}  // namespace motcua::ui
