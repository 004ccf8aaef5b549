#include "ui/pages/SignPage.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

#include "ui/desk/Async.h"
#include "ui/desk/ListDetail.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/PinField.h"
#include "ui/widgets/ProgressStrip.h"
#include "ui/words/ErrorText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

QString outcomeText(const SignOutcome& outcome) {
    if (outcome.error) return words::sentence(*outcome.error);
    if (outcome.status == QLatin1String("done")) return SignPage::tr("Signed");
    if (outcome.status == QLatin1String("waiting-timestamp")) return SignPage::tr("Signed, timestamp follows");
    return SignPage::tr("Not started");
}

bool isSigned(const SignOutcome& outcome) {
    return outcome.status == QLatin1String("done") || outcome.status == QLatin1String("waiting-timestamp");
}

}  // namespace

SignPage::SignPage(Services& services, const stations::Session& session, QWidget* parent)
    : RoomPage(parent),
      m_services(services),
      m_session(session),
      m_seals(queueFor(session.officer) == stateCode(DossierState::Signed)),
      m_desk(new ListDetail(services, session,
                            {tr("Nothing waits for your signature."), tr("The document to be signed appears here.")},
                            DossierListView::Choice::Many)),
      m_list(&m_desk->list()),
      m_panel(&m_desk->panel()) {
    m_panel->setActionArea(makeForm());
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_desk);
    connect(&m_desk->panel(), &DossierPanel::conflictWanted, this, &RoomPage::conflictWanted);
    setFirst(&m_desk->list());
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SignPage::updateKey);
    connect(&m_list->dossiers(), &DossierListModel::loaded, this, &SignPage::updateKey);
    addCommand(tr("Sign what is selected"), Qt::Key_F6, [this] {
        if (m_pin->text().isEmpty()) return m_pin->setFocus();
        sign();
    });
    store::DossierFilter filter;
    filter.states = {queueFor(session.officer)};
    m_list->dossiers().show(filter);
}

QString SignPage::queueFor(const Officer& officer) {
    return stateCode(officer.hasRole(Role::Leader) ? DossierState::Approved : DossierState::Signed);
}

QWidget* SignPage::makeForm() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_outcomes = new QTableWidget(0, 2);
    m_outcomes->setAccessibleName(tr("What became of the batch"));
    m_outcomes->setHorizontalHeaderLabels({tr("Dossier"), tr("Outcome")});
    m_outcomes->horizontalHeader()->setStretchLastSection(true);
    m_outcomes->verticalHeader()->hide();
    m_outcomes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_outcomes->setShowGrid(false);
    m_outcomes->setTabKeyNavigation(false);
    m_outcomes->setWordWrap(true);
    m_outcomes->hide();
    m_key = new QLabel;
    m_key->setWordWrap(true);
    m_key->setForegroundRole(QPalette::PlaceholderText);
    m_pin = new PinField;
    m_sign = new QPushButton;
    m_sign->setDefault(true);
    m_sign->setToolTip(QStringLiteral("F6"));
    m_progress = new ProgressStrip;
    auto* form = new QFormLayout;
    form->addRow(tr("&PIN of the token"), m_pin);
    column->addWidget(m_outcomes);
    column->addWidget(m_progress);
    column->addWidget(m_key);
    column->addLayout(form);
    column->addWidget(m_sign);
    connect(m_pin, &QLineEdit::returnPressed, this, &SignPage::sign);
    connect(m_sign, &QPushButton::clicked, this, &SignPage::sign);
    inBackground(
        m_services, this, [&services = m_services, session = m_session] { return services.signingKey(session); },
        [this](const Result<QString>& key) { m_key->setText(key ? tr("Token: %1").arg(*key) : words::sentence(key.error())); });
    return box;
}

void SignPage::updateKey() {
    const int count = int(m_list->chosen().size());
    const QString one = words::actionText(m_seals ? QStringLiteral("seal") : QStringLiteral("sign"));
    m_sign->setText(count > 1 ? QStringLiteral("%1 (%2)").arg(one).arg(count) : one);
    m_sign->setEnabled(count > 0 && !m_progress->isRunning());
}

void SignPage::sign() {
    const QList<QUuid> ids = m_list->chosen();
    if (ids.isEmpty() || m_progress->isRunning()) return;
    if (m_pin->text().isEmpty()) {
        m_pin->setFocus();
        return m_panel->banner().showMessage(Banner::Kind::Warning, words::sentence({ErrorCode::PinMissing}));
    }
    // The PIN lives in one place until the batch ends; shared only so that the closure can be copied.
    auto pin = std::make_shared<SecretBytes>(m_pin->take());
    const CancelToken cancel = m_progress->start(m_seals ? tr("Applying the seal") : tr("Signing"));
    updateKey();
    inBackground(
        m_services, this,
        [&services = m_services, session = m_session, ids, pin, cancel, progress = m_progress->reporter()] {
            return services.sign(session, ids, *pin, progress, cancel);
        },
        [this](const QList<SignOutcome>& outcomes) {
            m_progress->finish();
            updateKey();
            showOutcomes(outcomes);
            refresh();
        });
}

void SignPage::showOutcomes(const QList<SignOutcome>& outcomes) {
    const auto done = std::count_if(outcomes.begin(), outcomes.end(), isSigned);
    const bool all = done == outcomes.size();
    const auto failed =
        std::find_if(outcomes.begin(), outcomes.end(), [](const auto& outcome) { return outcome.error.has_value(); });
    m_panel->banner().showMessage(
        all ? Banner::Kind::Done : Banner::Kind::Problem,
        failed != outcomes.end() ? words::sentence(*failed->error) : tr("Signed %1 of %2.").arg(done).arg(outcomes.size()));
    m_outcomes->setVisible(outcomes.size() > 1);
    m_outcomes->setRowCount(int(outcomes.size()));
    for (int row = 0; row < outcomes.size(); ++row) {
        const int at = m_list->dossiers().rowOf(outcomes.at(row).dossier);
        const auto* line = m_list->dossiers().line(m_list->dossiers().index(at));
        m_outcomes->setItem(row, 0, new QTableWidgetItem(line ? line->displayNumber() : QString()));
        auto* text = new QTableWidgetItem(outcomeText(outcomes.at(row)));
        const bool good = isSigned(outcomes.at(row));
        text->setIcon(look::icon(good ? QStringLiteral("check") : QStringLiteral("warning"),
                                 good ? look::tokens().done : look::tokens().overdue));
        m_outcomes->setItem(row, 1, text);
    }
    m_outcomes->resizeColumnToContents(0);
}

void SignPage::refresh() {
    m_list->dossiers().refresh();
}

void SignPage::openDossier(const QUuid& id) {
    m_desk->open(id);
    m_pin->setFocus();
}

}  // namespace motcua::ui
