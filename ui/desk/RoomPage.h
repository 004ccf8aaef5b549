// One page of the window, as the frame sees it: it can be asked to read again, names its commands and its page of the help.
//
// A command is a word, a key and what it does; the palette (Ctrl+K) and the sheet of keys (Ctrl+/) show the same list. Before a
// command runs, what an input method is still composing is taken over. Threads: main thread. Errors: in the page's banner.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QUuid>
#include <QWidget>
#include <functional>

namespace motcua::ui {

struct Command {
    QString name;
    QString keys;               // as people read them: "Ctrl+Enter"
    std::function<void()> run;  // none: a key that is only told
};

class RoomPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void refresh() {}  // something changed behind the page: place and typed text stay
    virtual QString helpTopic() const { return QStringLiteral("start"); }
    const QList<Command>& commands() const { return m_commands; }
    void takeFocus() { (m_first ? m_first : this)->setFocus(); }

Q_SIGNALS:
    void conflictWanted(const QUuid& dossier);  // a person must decide something about it

protected:
    // The key works while the page or something in it has the focus.
    void addCommand(const QString& name, const QKeySequence& keys, std::function<void()> run);
    // Another key for a command, or one that is only told on the sheet of keys.
    void addKey(const QKeySequence& keys, std::function<void()> run);
    void addHint(const QString& name, const QString& keys) { m_commands.append({name, keys, {}}); }

    // Where the cursor stands when the page is entered. Not a focus proxy: Tab would pass over what stands before it.
    void setFirst(QWidget* first) { m_first = first; }

private:
    QWidget* m_first = nullptr;
    QList<Command> m_commands;
};

// Ends the composing of an input method, so that the last syllable counts.
void commitTyping();
// "Ctrl+Return" is what the key is called on a keyboard: "Ctrl+Enter".
QString keyText(const QKeySequence& keys);

}  // namespace motcua::ui
