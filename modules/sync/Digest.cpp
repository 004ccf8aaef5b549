#include <QCryptographicHash>
#include <QtEndian>

#include "sync/ProvincialApi.h"

namespace motcua::sync {
namespace {

QByteArray hashOf(const QString& text) {
    return QCryptographicHash::hash(text.toLatin1(), QCryptographicHash::Sha256);
}

}  // namespace

void Digest::add(const store::DossierVersion& dossier) {
    const QString text = dossier.id.toString(QUuid::WithoutBraces) + QLatin1Char(':') + QString::number(dossier.serverVersion);
    ++openDossiers;
    sum ^= qFromBigEndian<quint64>(hashOf(text).constData());
}

int digestBucket(const QUuid& id) {
    return static_cast<uchar>(hashOf(id.toString(QUuid::WithoutBraces))[0]) >> 4;
}

}  // namespace motcua::sync
