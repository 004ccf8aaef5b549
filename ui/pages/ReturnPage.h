// Trả kết quả: the result is ready; fee settled, receiver recorded, dossier closed.
//
// Threads: main thread; ReturnStation in the background. Errors: in the banner of the dossier.
#pragma once

#include "ui/desk/RoomPage.h"
#include "ui/desk/Services.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace motcua::ui {

class CodeEdit;
class DossierPanel;
class ListDetail;
class ViLineEdit;

class ReturnPage : public RoomPage {
    Q_OBJECT

public:
    ReturnPage(Services& services, const stations::Session& session, QWidget* parent = nullptr);
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("return"); }
    void openDossier(const QUuid& id);

private:
    QWidget* makeForm();
    void fill();
    void settleFees();
    void handOver();
    void report(const Result<Dossier>& after, const QString& success);

    Services& m_services;
    stations::Session m_session;
    ListDetail* m_desk;
    DossierPanel* m_panel;
    QWidget* m_form;
    QLabel* m_fee;
    QPushButton* m_settle;
    ViLineEdit* m_receiver;
    CodeEdit* m_receiverId;
    QComboBox* m_way;
    ViLineEdit* m_note;
    QComboBox* m_rating;  // what the applicant says of the service
    QPushButton* m_handOver;
    QUuid m_filled;
    Action m_action = Action::Return;  // as the process of the dossier names it
};

}  // namespace motcua::ui
