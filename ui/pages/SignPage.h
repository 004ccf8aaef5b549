// Ký số: the leader signs, the clerk seals. The document large, the list narrow, one PIN for the batch, a table that fills.
//
// Select several with Shift or Ctrl; F6 or Enter in the PIN field signs. The batch may be left alone and can be stopped.
// Threads: main thread; signing in the background. Errors: per dossier in the table, of the token in the banner.
#pragma once

#include "ui/desk/RoomPage.h"
#include "ui/desk/Services.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace motcua::ui {

class DossierListView;
class DossierPanel;
class ListDetail;
class PinField;
class ProgressStrip;

class SignPage : public RoomPage {
    Q_OBJECT

public:
    SignPage(Services& services, const stations::Session& session, QWidget* parent = nullptr);
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("sign"); }
    void openDossier(const QUuid& id);
    static QString queueFor(const Officer& officer);  // the state that waits for this officer's signature

private:
    QWidget* makeForm();
    void updateKey();
    void sign();
    void showOutcomes(const QList<SignOutcome>& outcomes);

    Services& m_services;
    stations::Session m_session;
    bool m_seals;  // the clerk applies the agency's seal
    ListDetail* m_desk;
    DossierListView* m_list;
    DossierPanel* m_panel;
    QLabel* m_key;
    PinField* m_pin;
    QPushButton* m_sign;
    ProgressStrip* m_progress;
    QTableWidget* m_outcomes;
};

}  // namespace motcua::ui
