#include "app/desk/ClosingPage.h"

#include <QCoreApplication>

namespace motcua::app {

QString loginClosingPage() {
    return QStringLiteral("<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>motcua</title><p>%1</p></html>")
        .arg(QCoreApplication::translate("NetCommands", "Logged in. You may close this page and go back to the program.")
                 .toHtmlEscaped());
}

}  // namespace motcua::app
