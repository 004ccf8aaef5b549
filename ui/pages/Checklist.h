// The components of a procedure (thành phần hồ sơ) as a list to tick: number, name, kind of copy, how many, when it is needed.
//
// Space or Alt+1…9 ticks. Papers needed by law for the case stand in the strong face. Threads: main thread.
#pragma once

#include <QListWidget>

#include "domain/Procedure.h"

namespace motcua::ui {

class Checklist : public QListWidget {
    Q_OBJECT

public:
    explicit Checklist(QWidget* parent = nullptr);

    void setPapers(const QMap<QString, Paper>& papers, const Procedure& procedure, const QString& caseId);
    QMap<QString, Paper> papers() const;
    void toggle(int number);                      // 1 is the first
    void markMissing(const QStringList& fields);  // "papers.<id>"

Q_SIGNALS:
    void changed();

private:
    QMap<QString, Paper> m_papers;
    bool m_filling = false;
};

}  // namespace motcua::ui
