#include "ui/pages/SearchPage.h"

#include <QVBoxLayout>

#include "ui/desk/ListDetail.h"

namespace motcua::ui {

SearchPage::SearchPage(Services& services, const stations::Session& session, QWidget* parent)
    : RoomPage(parent),
      m_desk(new ListDetail(
          services, session,
          {tr("Type a name, a number or a procedure above. Accents are not needed."), tr("Choose a paper to see it here.")})) {
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_desk);
    connect(&m_desk->panel(), &DossierPanel::conflictWanted, this, &RoomPage::conflictWanted);
    setFirst(&m_desk->list());
    m_desk->list().dossiers().search({});
}

void SearchPage::search(const QString& text) {
    m_desk->list().dossiers().search(text);
}
void SearchPage::refresh() {
    m_desk->list().dossiers().refresh();
}
void SearchPage::focusList() {
    m_desk->list().setFocus();
}

}  // namespace motcua::ui
