#include "ui/pages/CommandPalette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "base/Text.h"
#include "ui/desk/Async.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/widgets/ViLineEdit.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {
constexpr int kHits = 8;
constexpr int kWidthInLetters = 80;
constexpr int kShownRows = 12;
}  // namespace

bool matches(const QString& typed, const QString& name) {
    const QStringList words = folded(name).split(u' ');
    const QStringList wanted = folded(typed).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& piece) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(piece); });
    });
}

CommandPalette::CommandPalette(Services& services, QWidget* window)
    : QFrame(window), m_services(services), m_text(new ViLineEdit), m_list(new QListWidget) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setPlaceholderText(tr("What do you want to do? Dossier, person, procedure, command…"));
    m_text->setAccessibleName(tr("Find a command, a dossier or a procedure"));
    m_text->addAction(look::icon(QStringLiteral("search"), look::tokens().muted), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_list, 1);
    m_text->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_text, &ViLineEdit::settled, this, &CommandPalette::askStores);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::open(const QList<Command>& commands) {
    m_commands = commands;
    m_text->clear();
    find({});
    m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    m_text->setFocus();
}

void CommandPalette::place() {
    const int width = qMin(parentWidget()->width() - 2 * look::kMargin, kWidthInLetters * fontMetrics().averageCharWidth());
    const int rows = (kShownRows + 2) * (fontMetrics().height() + 2 * look::kGrid);
    setGeometry((parentWidget()->width() - width) / 2, 2 * look::kMargin, width,
                qMin(rows, parentWidget()->height() - 4 * look::kMargin));
}

void CommandPalette::find(const QString& text) {
    ++m_generation;
    m_list->clear();
    m_runs.clear();
    for (const Command& command : m_commands) {
        if (command.run && matches(text, command.name))
            add(QStringLiteral("chevron-right"), command.name, command.keys, command.run);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::askStores(const QString& text) {
    if (text.isEmpty() || !isVisible()) return;
    const int generation = m_generation;
    inReads(
        m_services, this, [text](store::ReadModels& reads) { return reads.search(text, kHits); },
        [this, generation](const Result<QList<store::DossierLine>>& hits) {
            if (generation != m_generation || !hits) return;
            for (const store::DossierLine& hit : *hits) {
                add(QStringLiteral("paper"), QStringLiteral("%1 · %2").arg(hit.displayNumber(), hit.applicantName),
                    words::stateText(hit.state, *m_services.desk.book()), [this, number = hit.displayNumber()] { Q_EMIT dossierChosen(number); });
            }
        });
    inBackground(
        m_services, this, [&catalogue = m_services.catalogue, text] { return catalogue.searchProcedures(text, kHits); },
        [this, generation](const Result<QList<Procedure>>& hits) {
            if (generation != m_generation || !hits) return;
            for (const Procedure& hit : *hits) {
                add(QStringLiteral("intake"), QStringLiteral("%1  %2").arg(hit.code, hit.name), tr("receive"),
                    [this, code = hit.code] { Q_EMIT procedureChosen(code); });
            }
        });
}

void CommandPalette::add(const QString& icon, const QString& text, const QString& hint, std::function<void()> run) {
    const QString shown = hint.isEmpty() ? text : QStringLiteral("%1   (%2)").arg(text, hint);
    new QListWidgetItem(look::icon(icon), shown, m_list);
    m_runs.append(std::move(run));
    if (m_list->currentRow() < 0) m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent() {
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_runs.size()) return;
    const auto run = m_runs.at(row);
    leave();
    run();
}

void CommandPalette::leave() {
    hide();
    if (m_before) m_before->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) place();
        return false;
    }
    if (event->type() == QEvent::FocusOut) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            leave();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_text->settledText();
            runCurrent();
            return true;
        case Qt::Key_Down:
            m_list->setCurrentRow(qMin(m_list->currentRow() + 1, m_list->count() - 1));
            return true;
        case Qt::Key_Up:
            m_list->setCurrentRow(qMax(m_list->currentRow() - 1, 0));
            return true;
        default:
            return QFrame::eventFilter(watched, event);
    }
}

}  // namespace motcua::ui
