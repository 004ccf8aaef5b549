// The counter (Tiếp nhận): applicant, procedure, checklist, due date, fee, number on one screen; one key receives and prints.
//
// Enter = next field, Ctrl+Enter = receive and print, Alt+1…9 = tick a paper, F2 = new, Ctrl+D = last applicant again.
// What is typed is kept as the officer's draft 800 ms after the last change and comes back after a crash.
// Threads: main thread; stations are called in the background. Errors: in the banner, the form stays as it is.
#pragma once

#include <QTimer>

#include "ui/desk/RoomPage.h"
#include "ui/desk/Services.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace motcua::ui {

class ApplicantForm;
class Banner;
class Checklist;
class ProcedurePicker;

class IntakePage : public RoomPage {
    Q_OBJECT

public:
    IntakePage(Services& services, const stations::Session& session, QWidget* parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("intake"); }
    void takeCard(const QString& payload);  // from the QR reader
    void receive();
    void startNew();
    void repeatLastApplicant();
    void chooseProcedure(const QString& code);

Q_SIGNALS:
    void received(const QUuid& id);
    void scanWanted(const QUuid& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* applicantColumn();
    QWidget* procedureColumn();
    QWidget* summaryColumn();
    void addShortcuts();
    void installEnterFilter();
    void procedureChosen();
    void refreshSummary();
    void showDue(const Result<DueDate>& due);
    stations::IntakeDraft draft() const;
    void show(const stations::IntakeDraft& draft, const Procedure& procedure);
    void restoreDraft();
    void saveDraft();
    void tell(const Error& error);
    void committed(const Dossier& dossier);

    Services& m_services;
    stations::Session m_session;
    stations::IntakeDraft m_base;  // what no control shows: channel, sets
    Applicant m_last;
    QTimer m_autosave;
    Banner* m_banner;
    ApplicantForm* m_applicant;
    ProcedurePicker* m_picker;
    Checklist* m_checklist;
    QLabel* m_due;
    QLabel* m_why;
    QLabel* m_fee;
    QLabel* m_number;
    QComboBox* m_returnWay;
    QPushButton* m_receive;
    bool m_busy = false;
    bool m_dirty = false;
};

}  // namespace motcua::ui
