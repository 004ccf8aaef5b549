#include "ui/widgets/ProgressStrip.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

#include "ui/look/Theme.h"

namespace motcua::ui {

namespace {
constexpr int kShowAfterMs = 500;
}

ProgressStrip::ProgressStrip(QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(tr("Stop"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, look::kGrid, 0, look::kGrid);
    row->addWidget(m_text, 1);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(kShowAfterMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { setVisible(m_running); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_token.cancel();
        m_cancel->setEnabled(false);
        Q_EMIT stopped();
    });
    hide();
}

CancelToken ProgressStrip::start(const QString& text) {
    m_token = CancelToken();
    m_running = true;
    m_text->setText(text);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_delay.start();
    return m_token;
}

ProgressFn ProgressStrip::reporter() {
    return [strip = QPointer<ProgressStrip>(this)](const Progress& progress) {
        QMetaObject::invokeMethod(qApp, [strip, progress] {
            if (strip && strip->m_running) strip->display(progress);
        });
    };
}

void ProgressStrip::display(const Progress& progress) {
    m_bar->setRange(0, progress.total);
    m_bar->setValue(progress.done);
}

void ProgressStrip::finish() {
    m_running = false;
    m_delay.stop();
    hide();
}

}  // namespace motcua::ui
