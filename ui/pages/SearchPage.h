// Tra cứu: dossiers by any word of name, number, identity number or procedure, with or without accents, as one types.
//
// The text comes from the search field at the top of the window. Threads: main thread.
#pragma once

#include "ui/desk/RoomPage.h"
#include "ui/desk/Services.h"

namespace motcua::ui {

class ListDetail;

class SearchPage : public RoomPage {
    Q_OBJECT

public:
    SearchPage(Services& services, const stations::Session& session, QWidget* parent = nullptr);
    void search(const QString& text);
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("search"); }
    void focusList();

private:
    ListDetail* m_desk;
};

}  // namespace motcua::ui
