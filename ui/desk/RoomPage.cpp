#include "ui/desk/RoomPage.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QShortcut>

namespace motcua::ui {

void RoomPage::addCommand(const QString& name, const QKeySequence& keys, std::function<void()> run) {
    addKey(keys, run);
    m_commands.append({name, keyText(keys), std::move(run)});
}

void RoomPage::addKey(const QKeySequence& keys, std::function<void()> run) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [run = std::move(run)] {
        commitTyping();
        run();
    });
}

void commitTyping() {
    QGuiApplication::inputMethod()->commit();
}

QString keyText(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText).replace(QStringLiteral("Return"), QStringLiteral("Enter"));
}

}  // namespace motcua::ui
