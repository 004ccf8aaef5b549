// Finding a procedure (thủ tục) by typing a few letters, with or without accents; then its case (trường hợp).
//
// Down goes into the hits, Enter takes the first or the marked one, Esc starts again. Threads: main thread.
#pragma once

#include <QWidget>

#include "ui/desk/Services.h"

class QComboBox;
class QLabel;
class QListWidget;

namespace motcua::ui {

class ViLineEdit;

class ProcedurePicker : public QWidget {
    Q_OBJECT

public:
    explicit ProcedurePicker(Services& services, QWidget* parent = nullptr);

    const std::optional<Procedure>& procedure() const { return m_procedure; }
    QString caseId() const;
    void choose(const Procedure& procedure, const QString& caseId);
    void clear();
    void focusSearch();
    QComboBox* caseBox() const { return m_case; }

Q_SIGNALS:
    void chosen();  // procedure or case changed by the officer
    void failed(const motcua::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void showHits(const QList<Procedure>& hits);
    void take(int row);

    Services& m_services;
    ViLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_name;
    QLabel* m_caseLabel;
    QComboBox* m_case;
    QList<Procedure> m_hits;
    std::optional<Procedure> m_procedure;
    int m_generation = 0;
};

}  // namespace motcua::ui
