#include "ui/desk/Remembered.h"

#include <QSettings>
#include <QSplitter>

namespace motcua::ui {

namespace {

QString dividerKey(const QString& page, int index) {
    return QStringLiteral("dividers/%1-%2").arg(page).arg(index);
}

QString roomKey(const QString& officer) {
    return QStringLiteral("room/") + officer;
}

}  // namespace

void Remembered::keepWindow(const QWidget& window) const {
    if (m_file.isEmpty()) return;
    QSettings(m_file, QSettings::IniFormat).setValue(QStringLiteral("window"), window.saveGeometry());
}

void Remembered::restoreWindow(QWidget& window) const {
    if (m_file.isEmpty()) return;
    window.restoreGeometry(QSettings(m_file, QSettings::IniFormat).value(QStringLiteral("window")).toByteArray());
}

void Remembered::keepDividers(const QString& page, const QWidget& root) const {
    if (m_file.isEmpty()) return;
    QSettings settings(m_file, QSettings::IniFormat);
    int index = 0;
    for (const QSplitter* splitter : root.findChildren<QSplitter*>())
        settings.setValue(dividerKey(page, index++), splitter->saveState());
}

void Remembered::restoreDividers(const QString& page, const QWidget& root) const {
    if (m_file.isEmpty()) return;
    const QSettings settings(m_file, QSettings::IniFormat);
    int index = 0;
    for (QSplitter* splitter : root.findChildren<QSplitter*>())
        splitter->restoreState(settings.value(dividerKey(page, index++)).toByteArray());
}

void Remembered::keepRoom(const QString& officer, int room) const {
    if (!m_file.isEmpty()) QSettings(m_file, QSettings::IniFormat).setValue(roomKey(officer), room);
}

int Remembered::room(const QString& officer) const {
    return m_file.isEmpty() ? -1 : QSettings(m_file, QSettings::IniFormat).value(roomKey(officer), -1).toInt();
}

}  // namespace motcua::ui
