// What other systems are asked about the shown dossier, and what came of it: by subject, one line a request; a waiting one is
// "not checked yet" or "waiting to be sent", never passed.
//
// One form below asks or orders; Enter in it does it. Threads: main thread; stations in the background. Errors: failed()
// carries them to the page's banner.
#pragma once

#include <QWidget>

#include "ui/desk/GateTasks.h"

class QComboBox;
class QFormLayout;
class QPushButton;
class QTextBrowser;

namespace motcua::ui {

class GateView : public QWidget {
    Q_OBJECT

public:
    GateView(Services& services, const stations::Session& session, QWidget* parent = nullptr);
    void show(const std::optional<Dossier>& dossier);
    void showTopic(GateTopic topic);
    QString text() const;

Q_SIGNALS:
    void failed(const motcua::Error& error);

private:
    GateTopic topic() const;
    void refresh();
    void fill();
    void offerTasks();
    void offerForm();
    void offerField(const GateField& field, QFormLayout* form);
    QJsonObject values() const;
    void ask();

    Services& m_services;
    stations::Session m_session;
    std::optional<Dossier> m_dossier;
    GateKnowledge m_known;
    QList<GateTask> m_tasks;
    QComboBox* m_topic;
    QTextBrowser* m_lines;
    QComboBox* m_task;
    QWidget* m_form;
    QPushButton* m_ask;
    QString m_offered;  // what the form is made of; typed text survives until that changes
};

}  // namespace motcua::ui
