// Bàn quét: pages from a scanner, a watched folder or dropped files become one signed, searchable PDF of a component.
//
// Choose the component, bring pages (F4 of the page around scans, files may be dropped anywhere on the panel), look at the
// result and correct the words, PIN, Ctrl+Enter signs and attaches; then the next component. Threads: main thread; reading and
// signing in the background. Errors: in the banner; pages already there are kept.
#pragma once

#include <QWidget>

#include "ui/desk/Services.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace motcua::ui {

class Banner;
class FieldTable;
class PaperView;
class PinField;
class ProgressStrip;

class ScanPanel : public QWidget {
    Q_OBJECT

public:
    ScanPanel(Services& services, const stations::Session& session, QWidget* parent = nullptr);

    void open(const QUuid& id);
    void addFiles(const QStringList& files);
    void scan();
    void focusFirst();

Q_SIGNALS:
    void closed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* controls();
    void show(const Dossier& dossier);
    void fillSources();
    void chooseFiles();
    void showPages();
    void read();
    void attach();
    void startOver();
    void tell(const Error& error);

    Services& m_services;
    stations::Session m_session;
    std::optional<Dossier> m_dossier;
    QStringList m_pages;
    std::optional<ReadPaper> m_read;
    QLabel* m_title;
    Banner* m_banner;
    QComboBox* m_component;
    QComboBox* m_source;
    QPushButton* m_scan;
    QListWidget* m_pageList;
    QPushButton* m_readKey;
    FieldTable* m_fields;
    PinField* m_pin;
    QPushButton* m_attach;
    ProgressStrip* m_progress;
    PaperView* m_view;
};

}  // namespace motcua::ui
