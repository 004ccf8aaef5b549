// The papers of a dossier: the result first, then the components; of the chosen one its signatures and the data read from it.
//
// Where the officer may correct them (Action::CorrectFields), the data can be edited and are saved as a step of their own.
// Threads: main thread; stations in the background. Errors: failed().
#pragma once

#include <QSplitter>

#include "ui/desk/Services.h"

class QListWidget;
class QPushButton;

namespace motcua::ui {

class FieldTable;
class SignatureList;

class PapersTab : public QSplitter {
    Q_OBJECT

public:
    PapersTab(Services& services, const stations::Session& session, QWidget* parent = nullptr);

    void show(const Dossier& dossier);
    // The component whose paper is selected; empty for the result.
    QString selectedComponent() const;
    FileRef selectedFile() const;

Q_SIGNALS:
    void selected();
    void corrected(const motcua::Dossier& dossier);
    void failed(const motcua::Error& error);

private:
    void fill();
    void showSelected();
    void saveFields();

    Services& m_services;
    stations::Session m_session;
    std::optional<Dossier> m_dossier;
    QListWidget* m_papers;
    QWidget* m_about;  // what is known of the chosen paper
    SignatureList* m_signatures;
    FieldTable* m_fields;
    QPushButton* m_save;
};

}  // namespace motcua::ui
