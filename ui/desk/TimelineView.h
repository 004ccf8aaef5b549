// Everything that happened to a dossier, newest first: when, what, who, in which role, and whether the province has it.
//
// Threads: main thread.
#pragma once

#include <QTextBrowser>

#include "store/ReadModels.h"

namespace motcua::ui {

class TimelineView : public QTextBrowser {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);
    void show(const QList<store::TimelineEntry>& entries);
};

}  // namespace motcua::ui
