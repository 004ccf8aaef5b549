#include "sandbox/model/DigestEndpoint.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QtEndian>
#include <algorithm>

namespace motcua::sandbox {
namespace {

constexpr int kBuckets = 16;

QByteArray sha256(const QString& text) {
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

QJsonObject digestOf(const QList<Dossier>& dossiers) {
    quint64 sum = 0;
    for (const Dossier& dossier : dossiers) {
        const QString text = dossier.id + QLatin1Char(':') + QString::number(dossier.version);
        sum ^= qFromBigEndian<quint64>(sha256(text).constData());
    }
    return {{QStringLiteral("openDossiers"), dossiers.size()},
            {QStringLiteral("xor"), QStringLiteral("%1").arg(sum, 16, 16, QLatin1Char('0'))}};
}

}  // namespace

QJsonObject DigestEndpoint::of(const QString& office) const {
    return digestOf(standing(office, -1));
}

HttpAnswer DigestEndpoint::buckets(const Caller& caller) const {
    QJsonArray buckets;
    for (int bucket = 0; bucket < kBuckets; ++bucket) buckets.append(digestOf(standing(caller.office, bucket)));
    QJsonObject body = of(caller.office);
    body.insert(QStringLiteral("buckets"), buckets);
    return jsonAnswer(200, body);
}

HttpAnswer DigestEndpoint::open(const HttpQuestion& question, const Caller& caller) const {
    bool isNumber = false;
    const int bucket = question.query(QStringLiteral("bucket")).toInt(&isNumber);
    if (!isNumber || bucket < 0 || bucket >= kBuckets) {
        return problemAnswer(400, QStringLiteral("bad-bucket"), QStringLiteral("bucket is 0 to 15"));
    }
    QJsonArray dossiers;
    for (const Dossier& dossier : standing(caller.office, bucket)) {
        dossiers.append(QJsonObject{{QStringLiteral("id"), dossier.id}, {QStringLiteral("version"), dossier.version}});
    }
    return jsonAnswer(200, {{QStringLiteral("dossiers"), dossiers}});
}

QList<Dossier> DigestEndpoint::standing(const QString& office, int bucket) const {
    QList<Dossier> out;
    for (const Dossier& dossier : m_state.dossiers) {
        if (dossier.office != office || dossier.fields.value(u"state").toString() == u"returned") continue;
        if (bucket >= 0 && static_cast<uchar>(sha256(dossier.id)[0]) >> 4 != bucket) continue;
        out.append(dossier);
    }
    std::sort(out.begin(), out.end(), [](const Dossier& a, const Dossier& b) { return a.id < b.id; });
    return out;
}

}  // namespace motcua::sandbox
