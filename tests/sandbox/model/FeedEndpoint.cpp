#include "sandbox/model/FeedEndpoint.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <algorithm>
#include <optional>

#include "base/Clock.h"
#include "base/Json.h"
#include "sandbox/model/DigestEndpoint.h"

namespace motcua::sandbox {
namespace {

constexpr int kDefaultLimit = 500;
constexpr int kMaxLimit = 1000;

// "c:<seq>:<check>": the check keeps a client from making cursors of its own.
QString cursorText(char kind, qint64 seq) {
    const QByteArray plain = QByteArray(1, kind) + ':' + QByteArray::number(seq);
    const QByteArray check = QCryptographicHash::hash("motcua cursor " + plain, QCryptographicHash::Sha256).toHex().left(8);
    return QString::fromLatin1(plain + ':' + check);
}

std::optional<qint64> cursorSeq(char kind, const QString& text) {
    if (text.isEmpty()) return 0;
    const qint64 seq = text.section(QLatin1Char(':'), 1, 1).toLongLong();
    if (cursorText(kind, seq) != text) return std::nullopt;
    return seq;
}

HttpAnswer badCursor() {
    return problemAnswer(400, QStringLiteral("bad-cursor"), QStringLiteral("This cursor was not made here"));
}

}  // namespace

HttpAnswer FeedEndpoint::changes(const HttpQuestion& question, const Caller& caller, const QDateTime& now) const {
    const auto after = cursorSeq('c', question.query(QStringLiteral("cursor")));
    if (!after) return badCursor();
    if (*after > 0 && *after < m_state.compactedTo) {
        QJsonObject gone =
            problem(410, QStringLiteral("cursor-too-old"), QStringLiteral("The feed does not reach back so far"));
        gone.insert(QStringLiteral("resyncFrom"), QStringLiteral("snapshot"));
        return bytesAnswer(410, "application/problem+json", canonical(gone));
    }
    return page(Kind::Changes, *after, question, caller, now);
}

HttpAnswer FeedEndpoint::snapshot(const HttpQuestion& question, const Caller& caller, const QDateTime& now) const {
    const auto after = cursorSeq('s', question.query(QStringLiteral("cursor")));
    if (!after) return badCursor();
    return page(Kind::Snapshot, *after, question, caller, now);
}

HttpAnswer FeedEndpoint::page(Kind kind, qint64 after, const HttpQuestion& question, const Caller& caller,
                              const QDateTime& now) const {
    const int asked = question.query(QStringLiteral("limit")).toInt();
    const int limit = asked > 0 ? qMin(asked, kMaxLimit) : kDefaultLimit;
    const bool latestOnly = kind == Kind::Snapshot || question.query(QStringLiteral("latest")) == u"true";
    QJsonArray changes;
    qint64 last = m_state.head;
    bool hasMore = false;
    auto change = std::upper_bound(m_state.feed.begin(), m_state.feed.end(), after,
                                   [](qint64 seq, const Change& c) { return seq < c.seq; });
    for (; change != m_state.feed.end(); ++change) {
        if (!isVisible(*change, caller)) continue;
        if (kind == Kind::Snapshot && change->removed) continue;
        if (latestOnly && !m_state.isLatest(*change)) continue;
        if (changes.size() == limit) {
            hasMore = true;
            last = changes.last().toObject().value(u"seq").toInteger();
            break;
        }
        changes.append(shown(*change, caller));
    }
    const bool staysInSnapshot = kind == Kind::Snapshot && hasMore;
    QJsonObject body{{QStringLiteral("changes"), changes},
                     {QStringLiteral("next"), cursorText(staysInSnapshot ? 's' : 'c', last)},
                     {QStringLiteral("hasMore"), hasMore},
                     {QStringLiteral("serverTime"), toIso(now)}};
    if (!hasMore) body.insert(QStringLiteral("digest"), digest(caller.office));
    return jsonAnswer(200, body);
}

bool FeedEndpoint::isVisible(const Change& change, const Caller& caller) const {
    return change.office.isEmpty() || change.office == caller.office;
}

QJsonObject FeedEndpoint::shown(const Change& change, const Caller& caller) const {
    QJsonObject out{{QStringLiteral("seq"), change.seq},
                    {QStringLiteral("entity"), change.entity},
                    {QStringLiteral("id"), change.id},
                    {QStringLiteral("version"), change.version},
                    {QStringLiteral("op"), change.removed ? QStringLiteral("del") : QStringLiteral("put")}};
    if (!change.causedBy.isEmpty()) out.insert(QStringLiteral("causedBy"), change.causedBy);
    if (change.removed) return out;
    QJsonObject data = change.data;
    if (change.entity == u"officer") {
        const Officer* officer = m_state.officer(change.id);
        if (officer == nullptr || officer->office != caller.office) data.remove(QStringLiteral("offline"));
    }
    out.insert(QStringLiteral("data"), data);
    return out;
}

QJsonObject FeedEndpoint::digest(const QString& office) const {
    return DigestEndpoint(m_state).of(office);
}

HttpAnswer FeedEndpoint::dossier(const QString& id, const Caller& caller) const {
    const auto found = m_state.dossiers.constFind(id);
    if (found == m_state.dossiers.constEnd() || found->office != caller.office) {
        return problemAnswer(404, QStringLiteral("dossier-unknown"), QStringLiteral("No such dossier in this office"));
    }
    HttpAnswer answer =
        jsonAnswer(200, {{QStringLiteral("id"), found->id},
                         {QStringLiteral("version"), found->version},
                         {QStringLiteral("data"), found->fields},
                         {QStringLiteral("missingBlobs"), QJsonArray::fromStringList(missingBlobs(m_state, *found))}});
    answer.headers.insert("ETag", found->etag().toLatin1());
    return answer;
}

HttpAnswer FeedEndpoint::stateDigest(const Caller& caller) const {
    QStringList ids;
    for (const Dossier& dossier : m_state.dossiers) {
        if (dossier.office == caller.office) ids.append(dossier.id);
    }
    ids.sort();
    QCryptographicHash content(QCryptographicHash::Sha256);
    QJsonArray missing;
    for (const QString& id : std::as_const(ids)) {
        const Dossier& dossier = *m_state.dossiers.constFind(id);
        content.addData(id.toUtf8() + canonical(dossier.fields));
        const QStringList hashes = missingBlobs(m_state, dossier);
        for (const QString& hash : hashes) missing.append(hash);
    }
    QJsonObject body = digest(caller.office);
    body.insert(QStringLiteral("dossiers"), ids.size());
    body.insert(QStringLiteral("sha256"), QString::fromLatin1(content.result().toHex()));
    body.insert(QStringLiteral("missingBlobs"), missing);
    return jsonAnswer(200, body);
}

}  // namespace motcua::sandbox
