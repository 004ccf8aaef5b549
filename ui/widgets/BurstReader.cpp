#include "ui/widgets/BurstReader.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

namespace motcua::ui {

namespace {
constexpr qint64 kBetweenKeysMs = 35;
constexpr qsizetype kShortest = 20;

// Identity number, old number or nothing, name, birth date …: nobody types this by hand.
const QRegularExpression& cardText() {
    static const QRegularExpression pattern(QStringLiteral("\\d{12}\\|(\\d{9})?\\|[^|]+\\|\\d{8}\\|.+$"));
    return pattern;
}
}  // namespace

BurstReader::BurstReader(QWidget* window) : QObject(window), m_window(window) {
    qApp->installEventFilter(this);
}

bool BurstReader::eventFilter(QObject* watched, QEvent* event) {
    // A key event passes here once for the native window and once for the widget: only the widget's counts.
    const auto* widget = event->type() == QEvent::KeyPress ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!widget || widget->window() != m_window || widget != QApplication::focusWidget()) return false;
    return take(*static_cast<QKeyEvent*>(event));
}

bool BurstReader::take(const QKeyEvent& key) {
    const bool follows = m_sinceLast.isValid() && m_sinceLast.elapsed() < kBetweenKeysMs;
    m_sinceLast.start();
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        const QString payload = m_run;
        m_run.clear();
        if (!follows || payload.size() < kShortest || !payload.contains(u'|')) {
            return takeCardIn(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        }
        if (m_field) m_field->setText(m_before);
        Q_EMIT scanned(payload);
        return true;
    }
    if (!follows) begin();
    m_run += key.text();
    return false;
}

bool BurstReader::takeCardIn(QLineEdit* field) {
    const QString text = field ? field->text() : QString();
    const QRegularExpressionMatch card = cardText().match(text);
    if (!card.hasMatch()) return false;
    field->setText(text.first(card.capturedStart()));
    Q_EMIT scanned(card.captured());
    return true;
}

void BurstReader::begin() {
    m_run.clear();
    m_field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    m_before = m_field ? m_field->text() : QString();
}

}  // namespace motcua::ui
