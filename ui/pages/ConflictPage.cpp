#include "ui/pages/ConflictPage.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "ui/desk/Async.h"
#include "ui/desk/Card.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/pages/Comparison.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ViLineEdit.h"
#include "ui/words/DueText.h"
#include "ui/words/ErrorText.h"
#include "ui/words/StateText.h"
#include "ui/words/SyncText.h"

namespace motcua::ui {

using stations::Side;

namespace {

constexpr int kNumberLetters = 22;  // a dossier number and its icon

QMap<QString, QString> paperNamesIn(const QJsonObject& fields) {
    QMap<QString, QString> names;
    const QJsonObject papers = fields.value(QLatin1String("papers")).toObject();
    for (auto it = papers.begin(); it != papers.end(); ++it)
        names.insert(it.key(), it.value().toObject().value(QLatin1String("name")).toString());
    return names;
}

QString titleOf(const store::StopLine& line) {
    return QStringLiteral("%1 · %2").arg(line.displayNumber, line.applicantName);
}

QString explanationOf(const store::StopLine& line) {
    const QString step = ConflictPage::tr("Step: %1, %2.").arg(words::actionText(line.action), words::momentText(line.since));
    QString why = line.isConflict
                      ? ConflictPage::tr(
                            "While this step was waiting on this desk, the same parts were changed elsewhere. Choose "
                            "what is right for each part; nothing is lost until you settle.")
                      : words::refusalText(line.code);
    if (!line.isConflict && !line.detail.isEmpty())
        why += u' ' + ConflictPage::tr("The system's own words: “%1”.").arg(line.detail);
    if (line.behind > 0)
        why += u' ' + ConflictPage::tr("%n later step(s) of this dossier wait behind it.", nullptr, line.behind);
    return step + u' ' + why;
}

}  // namespace

ConflictPage::ConflictPage(Services& services, const stations::Session& session, QWidget* parent)
    : RoomPage(parent), m_services(services), m_session(session), m_banner(new Banner), m_list(new QListWidget) {
    m_list->setAccessibleName(tr("Dossiers that need a decision"));
    m_list->setWordWrap(true);
    m_list->setMinimumWidth(kNumberLetters * fontMetrics().averageCharWidth());
    auto* left = new Card(tr("Need a decision"));
    left->body()->addWidget(m_list, 1);
    auto* back = new QPushButton(look::icon(QStringLiteral("back")), tr("&Back (Esc)"));
    left->body()->addWidget(back);
    auto* columns = new QHBoxLayout;
    columns->addWidget(left, 2);
    columns->addWidget(rightSide(), 7);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_banner);
    page->addLayout(columns, 1);
    setFirst(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConflictPage::show);
    connect(back, &QPushButton::clicked, this, &ConflictPage::closed);
    addShortcuts();
}

QWidget* ConflictPage::rightSide() {
    auto* card = new Card(QString());
    m_title = new QLabel;
    m_title->setFont(look::titleFont());
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_explanation = new QLabel;
    m_explanation->setWordWrap(true);
    m_parts = new Comparison;
    m_reason = new ViLineEdit;
    m_reasonRow = new QWidget;
    auto* reasoning = new QHBoxLayout(m_reasonRow);
    reasoning->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&Reason for giving it up"));
    label->setBuddy(m_reason);
    reasoning->addWidget(label);
    reasoning->addWidget(m_reason, 1);
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_explanation);
    card->body()->addWidget(m_parts, 1);
    card->body()->addWidget(m_reasonRow);
    card->body()->addStretch();
    card->body()->addWidget(keyRow());
    connect(m_parts, &Comparison::allChosen, this, [this] { m_settle->setFocus(); });
    connect(m_parts, &Comparison::cannotBeWritten, this, [this] {
        m_banner->showMessage(
            Banner::Kind::Warning,
            tr("Fees, decisions and signed content are not written anew here: take mine (1) or the system's (2)."));
    });
    connect(m_reason, &QLineEdit::returnPressed, this, &ConflictPage::drop);
    return card;
}

QWidget* ConflictPage::keyRow() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto key = [this, row](const QString& text, auto act) {
        auto* button = new QPushButton(text);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_mine = key(tr("Take mine (1)"), [this] { m_parts->choose(Side::Mine); });
    m_theirs = key(tr("Take the system's (2)"), [this] { m_parts->choose(Side::Theirs); });
    m_write = key(tr("Write it (E)"), [this] { m_parts->beginEdit(); });
    m_retry = key(tr("Send once more"), [this] { retry(); });
    m_drop = key(tr("Give this step up"), [this] { drop(); });
    row->addStretch();
    m_settle = key(tr("Settle (Ctrl+Enter)"), [this] { settle(); });
    m_settle->setDefault(true);
    return box;
}

void ConflictPage::addShortcuts() {
    addCommand(tr("Take mine"), Qt::Key_1, [this] { m_parts->choose(Side::Mine); });
    addCommand(tr("Take the system's"), Qt::Key_2, [this] { m_parts->choose(Side::Theirs); });
    addCommand(tr("Write what is right"), Qt::Key_E, [this] { m_parts->beginEdit(); });
    addCommand(tr("All parts: mine"), Qt::ALT | Qt::Key_1, [this] { m_parts->chooseAll(Side::Mine); });
    addCommand(tr("All parts: the system's"), Qt::ALT | Qt::Key_2, [this] { m_parts->chooseAll(Side::Theirs); });
    addCommand(tr("Settle this dossier"), Qt::CTRL | Qt::Key_Return, [this] { settle(); });
    addKey(Qt::CTRL | Qt::Key_Enter, [this] { settle(); });
    addCommand(tr("Go back"), Qt::Key_Escape, [this] { leaveOrStopWriting(); });
}

void ConflictPage::leaveOrStopWriting() {
    if (!m_parts->endEdit(false)) Q_EMIT closed();
}

void ConflictPage::openDossier(const QUuid& id) {
    m_wanted = id;
    refresh();
}

void ConflictPage::refresh() {
    inReads(
        m_services, this,
        [](store::ReadModels& reads) -> Result<QList<Stop>> {
            MOTCUA_TRY(const QList<store::StopLine> lines, reads.stops());
            QList<Stop> stops;
            for (const store::StopLine& line : lines) {
                MOTCUA_TRY(const store::DossierDetail detail, reads.detail(line.dossierId));
                stops.append({line, paperNamesIn(detail.fields)});
            }
            return stops;
        },
        [this](const Result<QList<Stop>>& stops) {
            if (!stops) return m_banner->showMessage(Banner::Kind::Problem, words::sentence(stops.error()));
            take(*stops);
        });
}

void ConflictPage::take(const QList<Stop>& stops) {
    const QUuid before = m_wanted.isNull() && current() ? current()->line.dossierId : m_wanted;
    m_stops = stops;
    int wanted = stops.isEmpty() ? -1 : qMax(0, qMin(m_list->currentRow(), int(stops.size()) - 1));
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (int row = 0; row < stops.size(); ++row) {
            const store::StopLine& line = stops.at(row).line;
            const QString what =
                line.isConflict ? tr("%n part(s) differ", nullptr, int(line.fields.size())) : tr("refused by the system");
            new QListWidgetItem(look::icon(QStringLiteral("warning"), look::tokens().overdue),
                                QStringLiteral("%1\n%2 · %3").arg(titleOf(line), words::actionText(line.action), what), m_list);
            if (line.dossierId == before) wanted = row;
        }
        m_list->setCurrentRow(wanted);
    }
    m_wanted = {};
    if (!m_parts->isEditing()) show(wanted);
}

const ConflictPage::Stop* ConflictPage::current() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < m_stops.size() ? &m_stops.at(row) : nullptr;
}

void ConflictPage::show(int row) {
    const Stop* stop = row >= 0 && row < m_stops.size() ? &m_stops.at(row) : nullptr;
    const bool isConflict = stop && stop->line.isConflict;
    m_title->setText(stop ? titleOf(stop->line) : tr("Nothing needs a decision"));
    m_explanation->setText(stop ? explanationOf(stop->line)
                                : tr("If the same part of a dossier is changed here and elsewhere, it appears here."));
    for (QWidget* part : {static_cast<QWidget*>(m_parts), static_cast<QWidget*>(m_mine), static_cast<QWidget*>(m_theirs),
                          static_cast<QWidget*>(m_write), static_cast<QWidget*>(m_settle)}) {
        part->setVisible(isConflict);
    }
    for (QWidget* part : {static_cast<QWidget*>(m_retry), static_cast<QWidget*>(m_drop), m_reasonRow})
        part->setVisible(stop && !isConflict);
    if (isConflict) m_parts->show(stop->line.fields, stop->paperNames);
}

void ConflictPage::settle() {
    const Stop* stop = current();
    if (!stop || !stop->line.isConflict) return;
    commitTyping();
    m_parts->endEdit(true);
    if (const int open = m_parts->undecided(); open > 0)
        return m_banner->showMessage(Banner::Kind::Warning, tr("%n part(s) are not decided yet.", nullptr, open));
    inDesk(
        [session = m_session, decisions = m_parts->decisions()](stations::ConflictDesk& desk) -> Result<void> {
            MOTCUA_CHECK(desk.resolve(session, decisions));
            return {};
        },
        tr("%1: settled. It is sent with your decision.").arg(titleOf(stop->line)));
}

void ConflictPage::retry() {
    const Stop* stop = current();
    if (!stop) return;
    inDesk([session = m_session, id = stop->line.opId](stations::ConflictDesk& desk) { return desk.retry(session, id); },
           tr("%1: is sent once more.").arg(titleOf(stop->line)));
}

void ConflictPage::drop() {
    const Stop* stop = current();
    if (!stop) return;
    const QString reason = m_reason->settledText();
    if (reason.isEmpty()) {
        m_reason->setFocus();
        return m_banner->showMessage(Banner::Kind::Warning, words::sentence({ErrorCode::StepNeedsReason}));
    }
    inDesk([session = m_session, id = stop->line.opId,
            reason](stations::ConflictDesk& desk) { return desk.drop(session, id, reason); },
           tr("%1: the step was given up; the reason stands in the timeline.").arg(titleOf(stop->line)));
}

void ConflictPage::inDesk(std::function<Result<void>(stations::ConflictDesk&)> work, const QString& success) {
    if (m_busy) return;
    m_busy = true;
    inBackground(
        m_services, this, [&desk = m_services.conflicts, work = std::move(work)] { return work(desk); },
        [this, success](const Result<void>& done) {
            m_busy = false;
            m_banner->showMessage(done ? Banner::Kind::Done : Banner::Kind::Problem,
                                  done ? success : words::sentence(done.error()));
            if (done) {
                m_parts->forget();
                m_reason->clear();
            }
            refresh();
        });
}

}  // namespace motcua::ui
