// The parts of one dossier that two hands changed: before, mine, the system's; one choice a row, from the keyboard.
//
// choose() marks a side and goes on to the next part without a choice; beginEdit() writes what is right. What must be taken
// whole (fees, decisions, signed content) cannot be written. Choices are kept by conflict id through a refresh. Threads: main
// thread.
#pragma once

#include <QMap>
#include <QWidget>

#include "stations/ConflictDesk.h"
#include "store/ReadModels.h"

class QLabel;
class QTableWidget;

namespace motcua::ui {

class ViLineEdit;

class Comparison : public QWidget {
    Q_OBJECT

public:
    explicit Comparison(QWidget* parent = nullptr);

    void show(const QList<store::ConflictField>& fields, const QMap<QString, QString>& paperNames);
    void choose(stations::Side side);
    void chooseAll(stations::Side side);
    void beginEdit();
    bool endEdit(bool keep);  // false: nothing was being written
    bool isEditing() const;
    QList<stations::Decision> decisions() const;
    int undecided() const;
    void forget() { m_chosen.clear(); }

Q_SIGNALS:
    void allChosen();
    void cannotBeWritten();

private:
    void showRow(int row);

    QList<store::ConflictField> m_fields;
    QMap<QString, QString> m_paperNames;
    QMap<QUuid, stations::Decision> m_chosen;
    QTableWidget* m_table;
    QLabel* m_editLabel;
    ViLineEdit* m_edit;
};

}  // namespace motcua::ui
