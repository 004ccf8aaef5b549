// Who signed the shown file, when, and whether it holds, in whole sentences; asked once a file, off the UI thread.
//
// A verdict is the desk's own (signing room); nothing here trusts the PDF's pictures. Threads: main thread. Errors: said in
// place.
#pragma once

#include <QMap>
#include <QTextBrowser>

#include "ui/desk/Services.h"

namespace motcua::ui {

class SignatureList : public QTextBrowser {
    Q_OBJECT

public:
    explicit SignatureList(Services& services, QWidget* parent = nullptr);
    void show(const FileRef& file);  // an unsigned file shows nothing

private:
    void showVerdict(const Result<FileVerdict>& verdict);

    Services& m_services;
    QString m_wanted;                       // SHA-256
    QMap<QString, FileVerdict> m_verdicts;  // of the files looked at since log-in
};

}  // namespace motcua::ui
