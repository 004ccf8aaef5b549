#include "ui/widgets/ViLineEdit.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>

#include "base/Text.h"

namespace motcua::ui {

namespace {
constexpr int kSettleMs = 150;
}

ViLineEdit::ViLineEdit(QWidget* parent) : QLineEdit(parent) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(this, &QLineEdit::textChanged, this, [this] { m_settle.start(); });
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (m_preedit.isEmpty()) Q_EMIT settled(normalized(text()));
    });
}

QString ViLineEdit::settledText() {
    if (!m_preedit.isEmpty()) {
        QGuiApplication::inputMethod()->commit();
        takePreedit();
    }
    return normalized(text());
}

void ViLineEdit::inputMethodEvent(QInputMethodEvent* event) {
    QLineEdit::inputMethodEvent(event);
    m_preedit = event->preeditString();
    m_settle.start();
}

void ViLineEdit::focusOutEvent(QFocusEvent* event) {
    takePreedit();
    QLineEdit::focusOutEvent(event);
}

// The input method had its chance to commit; what it left behind is typed in by us.
void ViLineEdit::takePreedit() {
    if (m_preedit.isEmpty()) return;
    const QString rest = m_preedit;
    m_preedit.clear();
    QInputMethodEvent commit;
    commit.setCommitString(rest);
    QLineEdit::inputMethodEvent(&commit);
}

}  // namespace motcua::ui
