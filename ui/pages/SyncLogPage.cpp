#include "ui/pages/SyncLogPage.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

#include "ui/desk/Async.h"
#include "ui/desk/Card.h"
#include "ui/desk/SyncWords.h"
#include "ui/desk/TableExport.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/words/DueText.h"
#include "ui/words/ErrorText.h"
#include "ui/words/StateText.h"
#include "ui/words/SyncText.h"

namespace motcua::ui {

namespace {

constexpr int kShownLines = 500;
enum Column { What, Which, Who, Since, Why, Next, Columns };

bool isStopped(const store::WaitingLine& line) {
    return line.state == QLatin1String("conflict") || line.state == QLatin1String("rejected");
}

QStringList cellsOf(const store::WaitingLine& line, const SyncView& view, const QDateTime& now) {
    const bool isResting = line.nextAttemptAt > now;
    const bool isHeld = line.state == QLatin1String("held");
    const bool isOffline = view.state == SyncView::State::Offline && !isStopped(line) && !isHeld;
    QString next;
    if (!isStopped(line)) next = isResting ? words::momentText(line.nextAttemptAt) : SyncLogPage::tr("with the next try");
    return {words::actionText(line.action),
            QStringLiteral("%1 · %2").arg(line.displayNumber, line.applicantName),
            line.actorName,
            words::momentText(line.since),
            isOffline ? SyncLogPage::tr("No network.") : words::waitReasonText(line.state, line.lastCode),
            next};
}

}  // namespace

SyncLogPage::SyncLogPage(Services& services, DeviceStates& devices, QWidget* parent)
    : RoomPage(parent), m_services(services), m_devices(devices), m_banner(new Banner) {
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_banner);
    page->addWidget(m_states = stateCard());
    page->addWidget(waitingCard(), 1);
    setFirst(m_table);
    connect(&devices, &DeviceStates::changed, this, &SyncLogPage::showStates);
    addCommand(tr("Go back"), Qt::Key_Escape, [this] { Q_EMIT closed(); });
}

// The sentences of the line and the devices are never squeezed: where there is no room the page scrolls.
void SyncLogPage::keepSentencesWhole() {
    m_states->setMinimumHeight(qMax(0, m_states->layout()->totalHeightForWidth(m_states->width())));
}

void SyncLogPage::resizeEvent(QResizeEvent* event) {
    RoomPage::resizeEvent(event);
    keepSentencesWhole();
}

QWidget* SyncLogPage::stateCard() {
    auto* card = new Card(tr("Line and devices"));
    auto* form = new QGridLayout;  // a form layout does not give a sentence of two lines its height here
    form->setColumnStretch(1, 1);
    const auto line = [form](const QString& name) {
        auto* label = new QLabel;
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = form->rowCount();
        form->addWidget(new QLabel(name), row, 0, Qt::AlignTop);
        form->addWidget(label, row, 1);
        return label;
    };
    m_line = line(tr("Provincial system"));
    m_deviceLabels = {line(tr("Scanner")), line(tr("Signing token")), line(tr("Printer"))};
    auto* keys = new QVBoxLayout;
    auto* again = new QPushButton(look::icon(QStringLiteral("sync")), tr("&Try again now (F5)"));
    auto* look = new QPushButton(tr("Check the &devices again"));
    keys->addWidget(again);
    keys->addWidget(look);
    keys->addStretch();
    auto* columns = new QHBoxLayout;
    columns->addLayout(form, 1);
    columns->addLayout(keys);
    card->body()->addLayout(columns);
    connect(again, &QPushButton::clicked, this, [this] { m_services.syncNow(); });
    connect(look, &QPushButton::clicked, &m_devices, &DeviceStates::check);
    return card;
}

QWidget* SyncLogPage::waitingCard() {
    auto* card = new Card(tr("Waiting to be sent"));
    m_count = new QLabel;
    m_count->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_table = new QTableWidget(0, Columns);
    m_table->setAccessibleName(tr("Operations that wait"));
    m_table->setHorizontalHeaderLabels(
        {tr("Step"), tr("Dossier"), tr("Officer"), tr("Since"), tr("Why it waits"), tr("Next try")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Why, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Which, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_open = new QPushButton(tr("&Open (Enter)"));
    m_save = new QPushButton(tr("&Save the list…"));
    m_decide = new QPushButton(look::icon(QStringLiteral("warning")), tr("&Decide (F11)"));
    auto* back = new QPushButton(look::icon(QStringLiteral("back")), tr("&Back (Esc)"));
    auto* keys = new QHBoxLayout;
    keys->addWidget(m_open);
    keys->addWidget(m_decide);
    keys->addWidget(m_save);
    keys->addStretch();
    keys->addWidget(back);
    card->body()->addWidget(m_count);
    card->body()->addWidget(m_table, 1);
    card->body()->addStretch();  // in the place of the empty table
    card->body()->addLayout(keys);
    connect(m_table, &QTableWidget::itemActivated, this, &SyncLogPage::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &SyncLogPage::openCurrent);
    connect(m_decide, &QPushButton::clicked, this, [this] { Q_EMIT conflictWanted({}); });
    connect(m_save, &QPushButton::clicked, this, &SyncLogPage::saveShown);
    connect(back, &QPushButton::clicked, this, &SyncLogPage::closed);
    return card;
}

void SyncLogPage::refresh() {
    showStates();
    inReads(
        m_services, this,
        [now = m_services.desk.clock().now()](store::ReadModels& reads) { return reads.waiting(kShownLines, now); },
        [this](const Result<QList<store::WaitingLine>>& lines) {
            if (!lines) return m_banner->showMessage(Banner::Kind::Problem, words::sentence(lines.error()));
            show(*lines);
        });
}

void SyncLogPage::showStates() {
    m_line->setText(syncSentence(m_services.syncView()));
    for (const auto device : {DeviceStates::Scanner, DeviceStates::Token, DeviceStates::Printer})
        m_deviceLabels[device]->setText(deviceSentence(m_devices.of(device)));
    keepSentencesWhole();
}

void SyncLogPage::show(const QList<store::WaitingLine>& lines) {
    const int at = m_table->currentRow();
    const QUuid current = at >= 0 && at < m_lines.size() ? m_lines.at(at).opId : QUuid();
    m_lines = lines;
    m_count->setText(lines.isEmpty() ? tr("Nothing waits: the provincial system has everything this desk did.")
                                     : tr("%n step(s) are safe on this desk and not yet in the provincial system.", nullptr,
                                          int(lines.size())));
    m_table->setVisible(!lines.isEmpty());
    m_open->setEnabled(!lines.isEmpty());
    m_save->setEnabled(!lines.isEmpty());
    m_decide->setVisible(std::any_of(lines.begin(), lines.end(), isStopped));
    m_table->setRowCount(int(lines.size()));
    const SyncView view = m_services.syncView();
    const QDateTime now = m_services.desk.clock().now();
    int wanted = 0;
    for (int row = 0; row < lines.size(); ++row) {
        const QStringList cells = cellsOf(lines.at(row), view, now);
        for (int column = 0; column < Columns; ++column) m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
        if (isStopped(lines.at(row))) {
            m_table->item(row, What)->setIcon(look::icon(QStringLiteral("warning"), look::tokens().overdue));
            m_table->item(row, Why)->setForeground(look::tokens().overdue);
        }
        if (lines.at(row).opId == current) wanted = row;
    }
    if (!lines.isEmpty()) m_table->setCurrentCell(wanted, What);
}

void SyncLogPage::openCurrent() {
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_lines.size()) return;
    const store::WaitingLine& line = m_lines.at(row);
    if (isStopped(line)) return Q_EMIT conflictWanted(line.dossierId);
    Q_EMIT dossierWanted(line.displayNumber);
}

void SyncLogPage::saveShown() {
    ShownTable table;
    table.name = tr("waiting-to-be-sent");
    for (int column = 0; column < Columns; ++column) table.heads.append(m_table->horizontalHeaderItem(column)->text());
    for (const store::WaitingLine& line : m_lines)
        table.rows.append(cellsOf(line, m_services.syncView(), m_services.desk.clock().now()));
    saveTable(m_services, this, table, [this](const Result<QString>& saved) {
        m_banner->showMessage(saved ? Banner::Kind::Done : Banner::Kind::Problem,
                              saved ? tr("Saved: %1").arg(*saved) : words::sentence(saved.error()));
    });
}

}  // namespace motcua::ui
