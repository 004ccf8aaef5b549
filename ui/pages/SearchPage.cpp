#include "ui/pages/SearchPage.h"

#include <QSplitter>
#include <QVBoxLayout>

#include "ui/desk/DossierListView.h"
#include "ui/desk/DossierPanel.h"
#include "ui/widgets/Banner.h"
#include "ui/words/ErrorText.h"

namespace motcua::ui {

SearchPage::SearchPage(Services& services, QWidget* parent)
    : RoomPage(parent),
      m_list(new DossierListView(services, tr("Type a name, a number or a procedure above. Accents are not needed."))),
      m_panel(new DossierPanel(services, tr("Choose a paper to see it here."))) {
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_list);
    split->addWidget(m_panel);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 7);
    split->setChildrenCollapsible(false);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(split);
    setFocusProxy(m_list);
    connect(m_list, &DossierListView::currentDossier, m_panel, &DossierPanel::show);
    connect(&m_list->dossiers(), &DossierListModel::failed, this,
            [this](const Error& error) { m_panel->banner().showMessage(Banner::Kind::Problem, words::sentence(error)); });
    m_list->dossiers().search({});
}

void SearchPage::search(const QString& text) {
    m_list->dossiers().search(text);
}
void SearchPage::refresh() {
    m_list->dossiers().refresh();
}
void SearchPage::focusList() {
    m_list->setFocus();
}

}  // namespace motcua::ui
