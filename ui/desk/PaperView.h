// The page view: a PDF at the width of its column, with place and zoom kept while the same file stays open.
//
// The PDF engine is made with the first file, not with the window. Threads: main thread. Errors: an unreadable file says so.
#pragma once

#include <QBuffer>
#include <QWidget>

class QLabel;
class QPdfDocument;
class QPdfView;
class QStackedLayout;
class QToolButton;

namespace motcua::ui {

class PaperView : public QWidget {
    Q_OBJECT

public:
    explicit PaperView(const QString& emptyText, QWidget* parent = nullptr);

    void showPdf(const QString& key, const QByteArray& bytes);  // key: what tells one file from another, e.g. its SHA-256
    void showNothing();
    void showText(const QString& text);
    QString key() const { return m_key; }

private:
    void makeViewer();
    void zoomBy(qreal factor);

    QString m_emptyText;
    QString m_key;
    QBuffer m_bytes;
    QStackedLayout* m_stack;
    QLabel* m_text;
    QWidget* m_frame = nullptr;
    QPdfDocument* m_document = nullptr;
    QPdfView* m_view = nullptr;
    QLabel* m_pages = nullptr;
};

}  // namespace motcua::ui
