#include "sandbox/model/ClassicEndpoint.h"

#include <QJsonArray>
#include <algorithm>

#include "base/Json.h"
#include "crypto/Sha256.h"
#include "sandbox/model/LeaseEndpoint.h"
#include "sandbox/model/OpsEndpoint.h"

namespace motcua::sandbox {
namespace {

constexpr int kMaxList = 50;
const QString kWholeList = QStringLiteral("all:");  // begins the cursor of a list that is walked from its beginning

QString member(const QJsonObject& object, const char* name) {
    return object.value(QLatin1String(name)).toString();
}

QString codeOf(const QString& status) {
    if (status == u"applied") return QStringLiteral("00");
    if (status == u"duplicate") return QStringLiteral("01");
    if (status == u"conflict") return QStringLiteral("20");
    if (status == u"retry") return QStringLiteral("31");
    return QStringLiteral("30");
}

// The part of a multipart body that carries this name, without trusting its length.
QByteArray partNamed(const HttpQuestion& question, const QByteArray& name) {
    const QByteArray type = question.header("content-type");
    const QByteArray boundary = "--" + type.mid(type.indexOf("boundary=") + qstrlen("boundary="));
    const qsizetype head = question.body.indexOf("name=\"" + name + '"');
    const qsizetype begin = head < 0 ? -1 : question.body.indexOf("\r\n\r\n", head);
    const qsizetype end = begin < 0 ? -1 : question.body.indexOf("\r\n" + boundary, begin);
    return end < 0 ? QByteArray() : question.body.mid(begin + 4, end - begin - 4);
}

}  // namespace

HttpAnswer ClassicEndpoint::answer(const QString& code, const QJsonObject& data) const {
    return jsonAnswer(200, {{QStringLiteral("code"), code},
                            {QStringLiteral("message"), QString()},
                            {QStringLiteral("correlationId"), QString::fromLatin1(m_question.header("x-request-id"))},
                            {QStringLiteral("data"), data}});
}

QJsonObject ClassicEndpoint::body() const {
    return parseObject(m_question.body).value_or(QJsonObject());
}

HttpAnswer ClassicEndpoint::verdict(const QJsonObject& result) const {
    const QJsonObject problem = result.value(u"problem").toObject();
    QJsonObject data = result;
    data.remove(QStringLiteral("status"));
    data.remove(QStringLiteral("opId"));
    data.insert(QStringLiteral("problem"), member(problem, "type").section(QLatin1Char('/'), -1));
    data.insert(QStringLiteral("title"), member(problem, "title"));
    return answer(codeOf(member(result, "status")), data);
}

HttpAnswer ClassicEndpoint::push() {
    const QJsonObject asked = body();
    if (m_state.ops.contains(member(asked, "syncRefUid"))) {
        return answer(QStringLiteral("30"), {{QStringLiteral("problem"), QStringLiteral("sent-twice")}});
    }
    const QJsonObject op{{QStringLiteral("opId"), asked.value(u"syncRefUid")},
                         {QStringLiteral("kind"), asked.value(u"kind")},
                         {QStringLiteral("dossierId"), asked.value(u"dossierRefUid")},
                         {QStringLiteral("laneSeq"), asked.value(u"sequence")},
                         {QStringLiteral("baseVersion"), asked.value(u"baseVersion")},
                         {QStringLiteral("deviceTime"), asked.value(u"deviceTime")},
                         {QStringLiteral("actor"), asked.value(u"actionUser")},
                         {QStringLiteral("data"), asked.value(u"payload")}};
    HttpQuestion batch = m_question;
    batch.body = canonical({{QStringLiteral("ops"), QJsonArray{op}}});
    const HttpAnswer settled = OpsEndpoint(m_state).push(batch, m_caller, m_now);
    if (settled.status != 200) return jsonAnswer(settled.status, {{QStringLiteral("code"), QStringLiteral("99")}});
    return verdict(parseObject(settled.body)->value(u"results").toArray().first().toObject());
}

HttpAnswer ClassicEndpoint::query() const {
    const auto stored = m_state.ops.constFind(text("syncRefUid"));
    if (stored == m_state.ops.constEnd()) return answer(QStringLiteral("44"));
    return verdict(stored->result);
}

// A list begun from its beginning may be walked to its end though the feed is compacted meanwhile: what was thinned out on the
// way stands further on in its latest form. Only a desk that had come to an end before may have missed something.
HttpAnswer ClassicEndpoint::list() const {
    const QString cursor = text("cursor");
    const bool isWhole = cursor.isEmpty() || cursor.startsWith(kWholeList);
    const qint64 after = cursor.mid(cursor.indexOf(u':') + 1).toLongLong();
    if (!isWhole && after < m_state.compactedTo) return answer(QStringLiteral("41"));
    const int limit = std::clamp(body().value(u"limit").toInt(), 1, kMaxList);
    QJsonArray items;
    qint64 last = m_state.head;
    bool hasMore = false;
    auto change = std::upper_bound(m_state.feed.begin(), m_state.feed.end(), after,
                                   [](qint64 seq, const Change& c) { return seq < c.seq; });
    for (; change != m_state.feed.end(); ++change) {
        const bool isMine = change->office.isEmpty() || change->office == m_caller.office;
        if (!isMine || !m_state.isLatest(*change)) continue;
        if (items.size() == limit) {
            hasMore = true;
            last = items.last().toObject().value(u"seq").toInteger();
            break;
        }
        items.append(shown(*change));
    }
    const QString prefix = isWhole && hasMore ? kWholeList : QString();
    return answer(QStringLiteral("00"), {{QStringLiteral("items"), items},
                                         {QStringLiteral("cursor"), prefix + QString::number(last)},
                                         {QStringLiteral("hasMore"), hasMore}});
}

QJsonObject ClassicEndpoint::shown(const Change& change) const {
    QJsonObject item{{QStringLiteral("seq"), change.seq},
                     {QStringLiteral("entity"), change.entity},
                     {QStringLiteral("id"), change.id},
                     {QStringLiteral("version"), change.version},
                     {QStringLiteral("removed"), change.removed}};
    if (!change.causedBy.isEmpty()) item.insert(QStringLiteral("syncRefUid"), change.causedBy);
    if (change.removed || change.entity == u"dossier") return item;
    QJsonObject data = change.data;
    const Officer* officer = change.entity == u"officer" ? m_state.officer(change.id) : nullptr;
    if (officer != nullptr && officer->office != m_caller.office) data.remove(QStringLiteral("offline"));
    item.insert(QStringLiteral("data"), data);
    return item;
}

HttpAnswer ClassicEndpoint::detail() const {
    const auto dossier = m_state.dossiers.constFind(text("dossierRefUid"));
    if (dossier == m_state.dossiers.constEnd() || dossier->office != m_caller.office) return answer(QStringLiteral("44"));
    return answer(QStringLiteral("00"),
                  {{QStringLiteral("version"), dossier->version}, {QStringLiteral("fields"), dossier->fields}});
}

HttpAnswer ClassicEndpoint::lease() {
    HttpQuestion asked = m_question;
    asked.headers.insert("idempotency-key", text("requestUid").toLatin1());
    const HttpAnswer given = LeaseEndpoint(m_state).lease(asked, m_caller, m_now);
    if (given.status == 201) return answer(QStringLiteral("00"), *parseObject(given.body));
    return answer(QStringLiteral("30"), {{QStringLiteral("problem"), QStringLiteral("bad-lease")}});
}

HttpAnswer ClassicEndpoint::returnLease() {
    HttpQuestion asked = m_question;
    asked.target = "/?next=" + QByteArray::number(body().value(u"next").toInt());
    const HttpAnswer given = LeaseEndpoint(m_state).giveBack(asked, text("leaseId"), m_caller);
    return answer(given.status == 404 ? QStringLiteral("44") : QStringLiteral("00"));
}

HttpAnswer ClassicEndpoint::hasFile() const {
    const auto blob = m_state.blobs.constFind(text("sha256").toLatin1());
    const bool isThere = blob != m_state.blobs.constEnd() && blob->offices.contains(m_caller.office);
    return answer(QStringLiteral("00"), {{QStringLiteral("found"), isThere}});
}

HttpAnswer ClassicEndpoint::upload() {
    const QByteArray sha256 = partNamed(m_question, "sha256");
    const QByteArray bytes = partNamed(m_question, "file");
    if (crypto::sha256(bytes).toHex() != sha256) {
        return answer(QStringLiteral("30"), {{QStringLiteral("problem"), QStringLiteral("file-mismatch")}});
    }
    Blob& blob = m_state.blobs[sha256];
    blob.bytes = bytes;
    blob.offices.insert(m_caller.office);
    return answer(QStringLiteral("00"));
}

HttpAnswer ClassicEndpoint::download() const {
    const QJsonObject asked = body();
    const auto blob = m_state.blobs.constFind(text("sha256").toLatin1());
    if (blob == m_state.blobs.constEnd() || !blob->offices.contains(m_caller.office)) return answer(QStringLiteral("44"));
    const QByteArray part = blob->bytes.mid(asked.value(u"from").toInteger(), asked.value(u"most").toInteger());
    return answer(QStringLiteral("00"), {{QStringLiteral("size"), blob->bytes.size()},
                                         {QStringLiteral("content"), QString::fromLatin1(part.toBase64())}});
}

}  // namespace motcua::sandbox
