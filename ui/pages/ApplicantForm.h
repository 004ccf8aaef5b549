// The applicant (người nộp): seven fields that a card reader fills, and what it cannot know: phone, e-mail, and the ways of
// notice that the applicant agrees to (none unless said, Luật BVDLCN 91/2025).
//
// Threads: main thread. Dates are typed as 05031994 or 05/03/1994.
#pragma once

#include <QWidget>

#include "domain/Dossier.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace motcua::ui {

class CodeEdit;
class ViLineEdit;

class ApplicantForm : public QWidget {
    Q_OBJECT

public:
    explicit ApplicantForm(QWidget* parent = nullptr);

    void setApplicant(const Applicant& applicant);
    Applicant applicant() const;
    // Field names as in stations::missingIn: "applicant.fullName" …
    void markMissing(const QStringList& fields);
    void focusFirst();
    void focusPhone();
    // What is asked ends with the phone; mail and ways of notice are for those who want them, by Tab.
    bool endsWith(const QObject* field) const;

Q_SIGNALS:
    void changed();

private:
    Applicant m_known;  // what no field shows: old number, date of issue
    ViLineEdit* m_name;
    CodeEdit* m_number;
    QLineEdit* m_birth;
    QComboBox* m_sex;
    ViLineEdit* m_address;
    CodeEdit* m_phone;
    QLineEdit* m_email;
    QMap<QString, QCheckBox*> m_notify;  // by way of notice
};

}  // namespace motcua::ui
