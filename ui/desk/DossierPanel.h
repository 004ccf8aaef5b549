// One dossier on screen: head line (who, code, procedure, due), then papers | timeline | details, and the page view beside.
//
// show() reads off the UI thread; an answer for a dossier that is no longer wanted is dropped. Place and zoom of the page view
// are kept while the same file stays. A form is looked at in the page view before it is printed (Ctrl+P). Below the tabs a page
// may put its own controls (actionArea). Threads: main thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/desk/Services.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTabWidget;
class QTextBrowser;
class QVBoxLayout;

namespace motcua::ui {

class Banner;
class PaperView;
class PapersTab;
class TimelineView;

class DossierPanel : public QWidget {
    Q_OBJECT

public:
    DossierPanel(Services& services, const stations::Session& session, const QString& emptyText, QWidget* parent = nullptr);
    ~DossierPanel() override;

    void show(const QUuid& id);
    // Other desks are told what is open here ("đang xử lý: quầy 3"), once it has been looked at for a moment.
    void setHolding();
    // Shows a form as it will be printed, with a key that prints it.
    void preview(const QString& form);
    const std::optional<Dossier>& dossier() const { return m_dossier; }
    void setActionArea(QWidget* area);
    void addTab(QWidget* view, const QString& title);
    Banner& banner() { return *m_banner; }
    PaperView& paperView() { return *m_paper; }

Q_SIGNALS:
    void loaded();  // dossier() is what is shown, or nothing
    void conflictWanted(const QUuid& dossier);

private:
    void holdShown();
    void letGo();
    void take(const store::DossierDetail& detail, const QList<store::TimelineEntry>& timeline);
    void fillHead();
    void fillDetails(const QDateTime& stepDue);
    void askStepDue();
    void openSelected();
    void makePrintMenu();
    void print(const QString& form);

    Services& m_services;
    stations::Session m_session;
    QUuid m_wanted;
    QUuid m_held;  // told to the other desks
    QTimer m_hold;
    std::optional<Dossier> m_dossier;
    std::optional<QString> m_previewedOver;  // the file (SHA-256) in whose place a form is looked at
    QLabel* m_who;
    QLabel* m_code;
    QLabel* m_procedure;
    QLabel* m_due;
    QLabel* m_heldBy;
    QPushButton* m_print;
    Banner* m_banner;
    QTabWidget* m_tabs;
    PapersTab* m_papers;
    TimelineView* m_timeline;
    QTextBrowser* m_details;
    QVBoxLayout* m_left;
    PaperView* m_paper;
    QSplitter* m_split;
};

}  // namespace motcua::ui
