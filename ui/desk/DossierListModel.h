// The dossiers of a queue, page by page from the read models: nothing is counted, nothing blocks.
//
// A refresh reads again what is shown and puts it in place of the old rows; a view keeps its place by id (rowOf). Rows carry
// DossierLine under LineRole. Threads: main thread; reading on the read thread. Errors: failed() with the sentence's error.
#pragma once

#include <QAbstractListModel>

#include "ui/desk/Services.h"

namespace motcua::ui {

class DossierListModel : public QAbstractListModel {
    Q_OBJECT

public:
    // HeldRole: the other desk that has it open; empty: none that is known.
    enum Role { LineRole = Qt::UserRole, IdRole, HeldRole };

    explicit DossierListModel(Services& services, QObject* parent = nullptr);

    void show(const store::DossierFilter& filter);
    void search(const QString& text);  // best hits of a text instead of a queue
    void refresh();
    void clear();

    const store::DossierLine* line(const QModelIndex& index) const;
    int rowOf(const QUuid& id) const;
    QDateTime now() const;
    // Is a date owed in this state? While the clock stands still, or a result waits to be collected, none is missed.
    bool isDated(const QString& state) const;
    std::shared_ptr<const ProcessBook> book() const { return m_services.desk.book(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const motcua::Error& error);

private:
    void read(int limit);
    void replace(QList<store::DossierLine> lines);

    Services& m_services;
    store::DossierFilter m_filter;
    QStringList m_dated;
    QString m_text;
    bool m_searching = false;
    QList<store::DossierLine> m_lines;
    QMap<QUuid, QString> m_held;
    store::PageKey m_next;
    bool m_hasMore = false;
    bool m_reading = false;
    int m_generation = 0;  // answers to older questions are dropped
};

}  // namespace motcua::ui

Q_DECLARE_METATYPE(motcua::store::DossierLine)
