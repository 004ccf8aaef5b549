// F1: the help that lies in the program (resources/help), opened at the page that belongs to where the officer is; Ctrl+/ the
// keys.
//
// Links lead to other help pages only; nothing is fetched. Esc goes back. Threads: main thread. Errors: a missing page says so.
#pragma once

#include "ui/desk/RoomPage.h"

class QTextBrowser;

namespace motcua::ui {

class HelpPage : public RoomPage {
    Q_OBJECT

public:
    explicit HelpPage(QWidget* parent = nullptr);
    void openTopic(const QString& topic);
    void showKeys(const QList<Command>& commands);
    QString helpTopic() const override { return m_topic; }

Q_SIGNALS:
    void closed();

private:
    QString m_topic;
    QTextBrowser* m_text;
};

}  // namespace motcua::ui
