// One page of the window, as the frame sees it: it can be asked to read again, and says which page of the help belongs to it.
//
// Threads: main thread. Errors: a page tells its own, in its banner.
#pragma once

#include <QUuid>
#include <QWidget>

namespace motcua::ui {

class RoomPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void refresh() {}  // something changed behind the page: place and typed text stay

Q_SIGNALS:
    void conflictWanted(const QUuid& dossier);  // a person must decide something about it
};

}  // namespace motcua::ui
