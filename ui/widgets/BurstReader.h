// Card and QR readers are keyboards that type faster than people: this filter tells their bursts from typing.
//
// Watches the keys of one window. A run of keys less than 35 ms apart that holds a '|' and ends with Enter is a scan: the field
// that happened to have the focus gets its old text back, the Enter goes nowhere, and scanned() brings the payload. A reader on
// a slow line, a busy desk or a pasted text is known by its content: a field that ends with the fields of an identity card.
// The payload is personal data: never logged. Threads: main thread. The filter lives as long as the window.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

class QKeyEvent;
class QLineEdit;
class QWidget;

namespace motcua::ui {

class BurstReader : public QObject {
    Q_OBJECT

public:
    explicit BurstReader(QWidget* window);

Q_SIGNALS:
    void scanned(const QString& payload);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool take(const QKeyEvent& key);
    bool takeCardIn(QLineEdit* field);
    void begin();

    QWidget* m_window;
    QElapsedTimer m_sinceLast;
    QString m_run;
    QPointer<QLineEdit> m_field;
    QString m_before;
};

}  // namespace motcua::ui
