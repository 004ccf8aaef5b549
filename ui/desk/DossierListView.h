// A queue on screen: rows of two lines, first what to do and until when, then who and what. Empty: says what would be here.
//
// The current dossier is kept through refreshes; if it left the queue, its neighbour is taken. Threads: main thread.
#pragma once

#include <QListView>

#include "ui/desk/DossierListModel.h"

namespace motcua::ui {

class DossierListView : public QListView {
    Q_OBJECT

public:
    enum class Choice { One, Many };  // Many: rows carry ticks

    DossierListView(Services& services, const QString& emptyText, Choice choice = Choice::One, QWidget* parent = nullptr);

    DossierListModel& dossiers() { return m_dossiers; }
    QUuid current() const;
    QList<QUuid> chosen() const;  // the selected rows
    void setCurrent(const QUuid& id);
    // Puts the cursor on this dossier as soon as a refresh brings it.
    void setWanted(const QUuid& id) { m_wanted = id; }

Q_SIGNALS:
    void currentDossier(const QUuid& id);  // null: nothing is current

protected:
    void paintEvent(QPaintEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void keepPlace();

    DossierListModel m_dossiers;
    QString m_emptyText;
    QUuid m_wanted;
    int m_lastRow = 0;
    bool m_loaded = false;
    bool m_placing = false;
};

}  // namespace motcua::ui
