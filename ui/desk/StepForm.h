// The fields that one step needs, and nothing else: handler, agency, date, amount, linked dossier, text of a draft, reason.
//
// Which fields show comes from the move's needs. What is typed stays until clear(). Threads: main thread; lists are read in the
// background.
#pragma once

#include <QWidget>

#include "ui/desk/Services.h"

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace motcua::ui {

class ViLineEdit;

class StepForm : public QWidget {
    Q_OBJECT

public:
    explicit StepForm(Services& services, QWidget* parent = nullptr);

    void ask(const Dossier& dossier, const Move& move, StepKind kind);
    QWidget* firstField() const { return m_first; }  // null: nothing to type
    void clear();

    StepInput input() const;
    QString title() const;
    QString body() const;

Q_SIGNALS:
    void entered();  // Enter in the last field
    void failed(const motcua::Error& error);

private:
    struct Row {
        QLabel* label;
        QWidget* field;
    };
    Row addRow(QFormLayout* form, const QString& label, QWidget* field);
    void show(const Row& row, bool isShown);
    void askNote(const Move& move, StepKind kind);
    void warn(const Dossier& dossier, const Move& move);
    void showWarnings(const QStringList& sentences);
    void fillHandlers(const QString& unit);
    void fillChildren(const Dossier& dossier);

    Services& m_services;
    QWidget* m_first = nullptr;
    QLabel* m_warning;
    QComboBox* m_handler;
    ViLineEdit* m_title;
    QPlainTextEdit* m_body;
    ViLineEdit* m_agency;
    QDateTimeEdit* m_until;
    QSpinBox* m_amount;
    QComboBox* m_child;
    QComboBox* m_status;
    ViLineEdit* m_note;
    bool m_noteIsAnswer = false;
    int m_asked = 0;  // answers to an earlier question come too late
    Row m_handlerRow, m_titleRow, m_bodyRow, m_agencyRow, m_untilRow, m_amountRow, m_childRow, m_statusRow, m_noteRow;
};

}  // namespace motcua::ui
