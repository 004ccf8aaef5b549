#include "app/cli/Browser.h"

#include <QCoreApplication>
#include <QProcess>
#include <cstdio>

namespace motcua::cli {

Result<void> openInBrowser(const QUrl& page) {
    const QString address = page.toString(QUrl::FullyEncoded);
    const bool isShown = QProcess::startDetached(QStringLiteral("xdg-open"), {address});
    const QString hint =
        isShown ? QString() : QCoreApplication::translate("NetCommands", "Open the address above in a browser.");
    std::fprintf(stderr, "%s\n%s%s", qUtf8Printable(address), qUtf8Printable(hint), isShown ? "" : "\n");
    std::fflush(stderr);
    return {};
}

}  // namespace motcua::cli
