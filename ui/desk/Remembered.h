// How the officer arranged the window: size and place, the dividers of each page, the last room. Kept in an ini file of the
// desk.
//
// No personal data: numbers only. An empty file name keeps nothing (tests). Threads: main thread. Errors: an unreadable file is
// as good as none.
#pragma once

#include <QString>

class QWidget;

namespace motcua::ui {

class Remembered {
public:
    explicit Remembered(const QString& file) : m_file(file) {}

    void keepWindow(const QWidget& window) const;
    void restoreWindow(QWidget& window) const;
    // The dividers inside a page, under the page's name.
    void keepDividers(const QString& page, const QWidget& root) const;
    void restoreDividers(const QString& page, const QWidget& root) const;
    void keepRoom(const QString& officer, int room) const;
    int room(const QString& officer) const;  // -1: none kept

private:
    QString m_file;
};

}  // namespace motcua::ui
