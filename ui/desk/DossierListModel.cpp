#include "ui/desk/DossierListModel.h"

#include "stations/Queues.h"
#include "ui/desk/Async.h"
#include "ui/words/DueText.h"
#include "ui/words/HealthText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {
constexpr int kPage = 60;
constexpr int kSearchHits = 60;
}  // namespace

DossierListModel::DossierListModel(Services& services, QObject* parent) : QAbstractListModel(parent), m_services(services) {}

void DossierListModel::show(const store::DossierFilter& filter) {
    m_filter = filter;
    m_searching = false;
    read(kPage);
}

void DossierListModel::search(const QString& text) {
    m_text = text;
    m_searching = true;
    m_dated = stations::datedStates(*book());
    if (text.isEmpty()) {
        ++m_generation;
        replace({});
        Q_EMIT loaded();
        return;
    }
    inReads(
        m_services, this, [text](store::ReadModels& reads) { return reads.search(text, kSearchHits); },
        [this, generation = ++m_generation](const Result<QList<store::DossierLine>>& hits) {
            if (generation != m_generation) return;
            if (!hits) return Q_EMIT failed(hits.error());
            m_hasMore = false;
            replace(*hits);
            Q_EMIT loaded();
        });
}

void DossierListModel::refresh() {
    if (m_searching) {
        search(m_text);
    } else {
        read(qMax(kPage, int(m_lines.size())));
    }
}

void DossierListModel::clear() {
    ++m_generation;
    m_hasMore = false;
    replace({});
}

void DossierListModel::read(int limit) {
    m_dated = stations::datedStates(*book());
    struct Queue {
        store::DossierPage page;
        QMap<QUuid, QString> held;
    };
    inReads(
        m_services, this,
        [filter = m_filter, limit, now = now()](store::ReadModels& reads) -> Result<Queue> {
            MOTCUA_TRY(store::DossierPage page, reads.page(filter, limit));
            MOTCUA_TRY(auto held, reads.held(now));
            return Queue{std::move(page), std::move(held)};
        },
        [this, generation = ++m_generation](const Result<Queue>& queue) {
            if (generation != m_generation) return;
            if (!queue) return Q_EMIT failed(queue.error());
            const store::DossierPage* page = &queue->page;
            m_held = queue->held;
            m_next = page->next;
            m_hasMore = page->hasMore;
            replace(page->lines);
            Q_EMIT loaded();
        });
}

// Row by row where the dossiers stay the same: the view keeps selection and scroll place through a refresh.
void DossierListModel::replace(QList<store::DossierLine> lines) {
    const bool same = lines.size() == m_lines.size() && std::equal(lines.begin(), lines.end(), m_lines.begin(),
                                                                   [](const auto& a, const auto& b) { return a.id == b.id; });
    if (same) {
        m_lines = std::move(lines);
        if (!m_lines.isEmpty()) Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const store::DossierLine* DossierListModel::line(const QModelIndex& index) const {
    return index.isValid() && index.row() < m_lines.size() ? &m_lines.at(index.row()) : nullptr;
}

int DossierListModel::rowOf(const QUuid& id) const {
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines.at(row).id == id) return row;
    }
    return -1;
}

QDateTime DossierListModel::now() const {
    return m_services.desk.clock().now();
}

bool DossierListModel::isDated(const QString& state) const {
    return m_dated.contains(state);
}

int DossierListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant DossierListModel::data(const QModelIndex& index, int role) const {
    const store::DossierLine* at = line(index);
    if (!at) return {};
    switch (role) {
        case LineRole:
            return QVariant::fromValue(*at);
        case IdRole:
            return at->id;
        case HeldRole:
            return m_held.value(at->id);
        case Qt::DisplayRole:
            return at->displayNumber();
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2, %3, %4, %5")
                .arg(m_held.contains(at->id) ? words::heldText(m_held.value(at->id), {})
                                             : words::nextStepText(at->state, *book()),
                     isDated(at->state) ? words::remainingText(at->dueAt, now()) : QString(), at->applicantName,
                     at->procedureName, at->displayNumber());
        default:
            return {};
    }
}

bool DossierListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_hasMore && !m_searching && !m_reading;
}

void DossierListModel::fetchMore(const QModelIndex&) {
    m_reading = true;
    inReads(
        m_services, this,
        [filter = m_filter, after = m_next](store::ReadModels& reads) { return reads.page(filter, after, kPage); },
        [this, generation = m_generation](const Result<store::DossierPage>& page) {
            m_reading = false;
            if (generation != m_generation) return;
            if (!page) return Q_EMIT failed(page.error());
            m_next = page->next;
            m_hasMore = page->hasMore;
            if (page->lines.isEmpty()) return;
            beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + page->lines.size()) - 1);
            m_lines += page->lines;
            endInsertRows();
        });
}

}  // namespace motcua::ui
