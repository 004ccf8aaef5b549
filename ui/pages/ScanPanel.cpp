#include "ui/pages/ScanPanel.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>

#include "ui/desk/Async.h"
#include "ui/desk/FieldTable.h"
#include "ui/desk/PaperView.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/PinField.h"
#include "ui/widgets/ProgressStrip.h"
#include "ui/widgets/Scrolled.h"
#include "ui/words/ErrorText.h"

namespace motcua::ui {

ScanPanel::ScanPanel(Services& services, const stations::Session& session, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(session),
      m_title(new QLabel),
      m_banner(new Banner),
      m_view(new PaperView(tr("Scan with F4, or drop PNG, JPEG, TIFF or PDF files here."))) {
    setAcceptDrops(true);
    m_title->setFont(look::titleFont());
    auto* back = new QPushButton(look::icon(QStringLiteral("back")), tr("Back to the dossier (Esc)"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(back);
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(new Scrolled(controls()));
    split->addWidget(m_view);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addLayout(head);
    page->addWidget(m_banner);
    page->addWidget(split, 1);

    const auto on = [this](const QKeySequence& keys, auto&& act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(Qt::CTRL | Qt::Key_Return, [this] { attach(); });
    on(Qt::Key_Escape, [this] { Q_EMIT closed(); });
    connect(back, &QPushButton::clicked, this, &ScanPanel::closed);
}

QWidget* ScanPanel::controls() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_component = new QComboBox;
    m_component->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source = new QComboBox;
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scan = new QPushButton(look::icon(QStringLiteral("scan")), tr("Scan (F4)"));
    auto* files = new QPushButton(tr("Add &files…"));
    m_pageList = new QListWidget;
    m_pageList->setAccessibleName(tr("Pages"));
    m_readKey = new QPushButton(tr("&Read the pages"));
    m_fields = new FieldTable;
    m_pin = new PinField;
    m_attach = new QPushButton(tr("Sign and attach"));
    m_attach->setToolTip(QStringLiteral("Ctrl+Enter"));
    m_attach->setDefault(true);
    m_progress = new ProgressStrip;
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Paper"), m_component);
    form->addRow(tr("&Source"), m_source);
    auto* keys = new QHBoxLayout;
    keys->addWidget(m_scan);
    keys->addWidget(files);
    auto* last = new QFormLayout;
    last->addRow(tr("P&IN of the token"), m_pin);
    column->addLayout(form);
    column->addLayout(keys);
    column->addWidget(m_pageList, 1);
    column->addWidget(m_readKey);
    column->addWidget(m_progress);
    column->addWidget(m_fields, 2);
    column->addLayout(last);
    column->addWidget(m_attach);
    connect(m_scan, &QPushButton::clicked, this, &ScanPanel::scan);
    connect(files, &QPushButton::clicked, this, &ScanPanel::chooseFiles);
    connect(m_readKey, &QPushButton::clicked, this, &ScanPanel::read);
    connect(m_attach, &QPushButton::clicked, this, &ScanPanel::attach);
    connect(m_pin, &QLineEdit::returnPressed, this, &ScanPanel::attach);
    connect(m_component, &QComboBox::activated, this, &ScanPanel::startOver);
    return box;
}

void ScanPanel::focusFirst() {
    m_component->setFocus();
}

void ScanPanel::open(const QUuid& id) {
    m_banner->hide();
    fillSources();
    inBackground(
        m_services, this, [&desk = m_services.desk, id] { return desk.load(id); },
        [this](const Result<Dossier>& dossier) {
            if (!dossier) return tell(dossier.error());
            show(*dossier);
        });
}

void ScanPanel::show(const Dossier& dossier) {
    m_dossier = dossier;
    m_title->setText(tr("Scan: %1").arg(dossier.applicant.fullName));
    m_component->clear();
    const QStringList open = dossier.papersToDigitize();
    for (const QString& id : dossier.papersInOrder()) {
        if (open.contains(id)) m_component->addItem(dossier.papers[id].name, id);
    }
    for (const QString& id : dossier.papersInOrder()) {
        const Paper& paper = dossier.papers[id];
        if (paper.received && !open.contains(id)) m_component->addItem(tr("%1 (again)").arg(paper.name), id);
    }
    startOver();
    if (open.isEmpty()) m_banner->showMessage(Banner::Kind::Done, tr("All papers of this dossier are digitized."));
}

void ScanPanel::startOver() {
    m_pages.clear();
    m_read.reset();
    m_fields->setFields({}, true);
    m_view->showNothing();
    showPages();
}

void ScanPanel::fillSources() {
    inBackground(m_services, this, m_services.pageSources, [this](const Result<QList<PageSource>>& sources) {
        m_source->clear();
        if (!sources) return tell(sources.error());
        for (const PageSource& source : *sources) m_source->addItem(source.name, source.id);
        m_scan->setEnabled(!sources->isEmpty());
    });
}

void ScanPanel::scan() {
    if (m_progress->isRunning() || m_source->count() == 0) return;
    const PageSource source{m_source->currentData().toString(), m_source->currentText()};
    const CancelToken cancel = m_progress->start(tr("Scanning"));
    inBackground(
        m_services, this,
        [&services = m_services, source, cancel, progress = m_progress->reporter()] {
            return services.scanPages(source, progress, cancel);
        },
        [this](const Result<QStringList>& files) {
            m_progress->finish();
            if (!files) return tell(files.error());
            addFiles(*files);
        });
}

void ScanPanel::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Add pages"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pages (*.png *.jpg *.jpeg *.tif *.tiff *.pdf)"));
    connect(dialog, &QFileDialog::filesSelected, this, &ScanPanel::addFiles);
    dialog->open();
}

void ScanPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void ScanPanel::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) files.append(url.toLocalFile());
    }
    addFiles(files);
}

void ScanPanel::addFiles(const QStringList& files) {
    m_pages += files;
    showPages();
    if (!files.isEmpty()) read();
}

void ScanPanel::showPages() {
    m_pageList->clear();
    for (const QString& page : m_pages) {
        new QListWidgetItem(look::icon(QStringLiteral("paper")), QFileInfo(page).fileName(), m_pageList);
    }
    m_readKey->setEnabled(!m_pages.isEmpty());
    m_attach->setEnabled(m_read.has_value());
}

void ScanPanel::read() {
    if (m_progress->isRunning() || m_pages.isEmpty()) return;
    const CancelToken cancel = m_progress->start(tr("Straightening, cleaning and reading"));
    struct Shown {
        ReadPaper paper;
        QByteArray pdf;
    };
    inBackground(
        m_services, this,
        [&services = m_services, pages = m_pages, cancel, progress = m_progress->reporter()]() -> Result<Shown> {
            MOTCUA_TRY(ReadPaper paper, services.readPaper(pages, progress, cancel));
            QFile file(paper.pdfPath);
            if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, {}, paper.pdfPath);
            return Shown{paper, file.readAll()};
        },
        [this, pages = m_pages](const Result<Shown>& shown) {
            m_progress->finish();
            if (pages != m_pages) return read();  // more pages came meanwhile
            if (!shown) return tell(shown.error());
            m_read = shown->paper;
            m_fields->setFields(shown->paper.fields, true);
            m_view->showPdf(shown->paper.pdfPath + QString::number(shown->pdf.size()), shown->pdf);
            showPages();
            m_pin->setFocus();
        });
}

void ScanPanel::attach() {
    if (!m_dossier || !m_read || m_progress->isRunning()) return;
    if (m_pin->text().isEmpty()) {
        m_pin->setFocus();
        return tell({ErrorCode::PinMissing});
    }
    auto pin = std::make_shared<SecretBytes>(m_pin->take());
    ReadPaper paper = *m_read;
    paper.fields = m_fields->fields();
    m_progress->start(tr("Signing and keeping"));
    inBackground(
        m_services, this,
        [&services = m_services, session = m_session, id = m_dossier->id, component = m_component->currentData().toString(),
         paper, pin] { return services.attachPaper(session, id, component, paper, *pin); },
        [this, name = m_component->currentText()](const Result<Dossier>& after) {
            m_progress->finish();
            if (!after) return tell(after.error());
            show(*after);
            m_banner->showMessage(Banner::Kind::Done, tr("Signed and attached: %1").arg(name));
        });
}

void ScanPanel::tell(const Error& error) {
    m_banner->showMessage(Banner::Kind::Problem, words::sentence(error));
}

}  // namespace motcua::ui
