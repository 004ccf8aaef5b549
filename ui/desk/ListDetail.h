// The shape of most rooms: dossiers left, the chosen one right; what fails is said above the dossier.
//
// A room may put its own controls above the list (addAbove) and another widget in the dossier's place (cover). While covered,
// the panel keeps what it showed. Threads: main thread. Errors: those of the lists, in the panel's banner.
#pragma once

#include <QSplitter>

#include "ui/desk/DossierListView.h"
#include "ui/desk/DossierPanel.h"

class QStackedWidget;
class QVBoxLayout;

namespace motcua::ui {

class ListDetail : public QSplitter {
    Q_OBJECT

public:
    struct Texts {
        QString emptyList;   // what would be here, and what to do
        QString emptyPaper;  // in the page view
    };

    ListDetail(Services& services, const stations::Session& session, const Texts& texts,
               DossierListView::Choice choice = DossierListView::Choice::One, QWidget* parent = nullptr);

    DossierListView& list() { return *m_list; }
    DossierPanel& panel() { return *m_panel; }
    void addAbove(QWidget* widget);
    void cover(QWidget* widget);
    void uncover();
    bool isCovered() const;
    // Puts the cursor on this dossier as soon as the list holds it.
    void open(const QUuid& id);
    void tell(const Error& error);

private:
    QVBoxLayout* m_left;
    DossierListView* m_list;
    QStackedWidget* m_right;
    DossierPanel* m_panel;
};

}  // namespace motcua::ui
