#include "sandbox/model/Totp.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace motcua::sandbox {
namespace {

constexpr qint64 kStepSeconds = 30;

}  // namespace

QByteArray fromBase32(const QString& text) {
    static const QString kAlphabet = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QByteArray out;
    quint32 bits = 0;
    int count = 0;
    for (const QChar letter : text) {
        const qsizetype value = kAlphabet.indexOf(letter.toUpper());
        if (value < 0) continue;  // padding, blanks
        bits = (bits << 5) | static_cast<quint32>(value);
        count += 5;
        if (count >= 8) {
            count -= 8;
            out.append(static_cast<char>((bits >> count) & 0xff));
        }
    }
    return out;
}

QString totp(const QByteArray& secret, const QDateTime& now) {
    QByteArray counter(8, '\0');
    qToBigEndian<quint64>(static_cast<quint64>(now.toSecsSinceEpoch() / kStepSeconds), counter.data());
    const QByteArray mac = QMessageAuthenticationCode::hash(counter, secret, QCryptographicHash::Sha1);
    const int offset = mac.back() & 0x0f;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffff;
    return QStringLiteral("%1").arg(number % 1000000, 6, 10, QLatin1Char('0'));
}

bool totpMatches(const QString& base32Secret, const QString& code, const QDateTime& now) {
    const QByteArray secret = fromBase32(base32Secret);
    for (const qint64 drift : {-kStepSeconds, qint64{0}, kStepSeconds}) {
        if (totp(secret, now.addSecs(drift)) == code) return true;
    }
    return false;
}

}  // namespace motcua::sandbox
