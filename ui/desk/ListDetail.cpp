#include "ui/desk/ListDetail.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/widgets/Banner.h"
#include "ui/words/ErrorText.h"

namespace motcua::ui {

ListDetail::ListDetail(Services& services, const stations::Session& session, const Texts& texts, DossierListView::Choice choice,
                       QWidget* parent)
    : QSplitter(Qt::Horizontal, parent),
      m_list(new DossierListView(services, texts.emptyList, choice)),
      m_right(new QStackedWidget),
      m_panel(new DossierPanel(services, session, texts.emptyPaper)) {
    auto* left = new QWidget;
    m_left = new QVBoxLayout(left);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->addWidget(m_list, 1);
    m_right->addWidget(m_panel);
    addWidget(left);
    addWidget(m_right);
    setStretchFactor(0, 2);
    setStretchFactor(1, 7);
    setChildrenCollapsible(false);
    connect(m_list, &DossierListView::currentDossier, this, [this](const QUuid& id) {
        if (!isCovered()) m_panel->show(id);
    });
    connect(&m_list->dossiers(), &DossierListModel::failed, this, &ListDetail::tell);
}

void ListDetail::addAbove(QWidget* widget) {
    m_left->insertWidget(m_left->count() - 1, widget);
}

void ListDetail::cover(QWidget* widget) {
    if (m_right->indexOf(widget) < 0) m_right->addWidget(widget);
    m_right->setCurrentWidget(widget);
}

void ListDetail::uncover() {
    m_right->setCurrentWidget(m_panel);
    m_panel->show(m_list->current());
    m_list->setFocus();
}

bool ListDetail::isCovered() const {
    return m_right->currentWidget() != m_panel;
}

void ListDetail::open(const QUuid& id) {
    m_list->setWanted(id);
    m_list->dossiers().refresh();
}

void ListDetail::tell(const Error& error) {
    m_panel->banner().showMessage(Banner::Kind::Problem, words::sentence(error));
}

}  // namespace motcua::ui
