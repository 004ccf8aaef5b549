#include "crypto/Totp.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QtEndian>
#include <array>

#include "crypto/Aead.h"

namespace motcua::crypto {
namespace {

QString codeOfStep(const SecretBytes& secret, qint64 step, int digits) {
    std::array<unsigned char, 8> counter{};
    qToBigEndian(static_cast<quint64>(step), counter.data());
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned int size = 0;
    HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(), mac.data(), &size);
    // Dynamic truncation, RFC 4226 5.3.
    const std::size_t offset = mac[size - 1] & 0x0fU;
    const quint32 number = qFromBigEndian<quint32>(mac.data() + offset) & 0x7fffffffU;
    quint32 modulus = 1;
    for (int i = 0; i < digits; ++i) modulus *= 10;
    return QString::number(number % modulus).rightJustified(digits, QLatin1Char('0'));
}

}  // namespace

Result<SecretBytes> secretFromBase32(const QString& text) {
    QByteArray out;
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar c : text) {
        const ushort u = c.toUpper().unicode();
        if (c.isSpace() || u == '=') continue;
        const bool letter = u >= 'A' && u <= 'Z';
        if (!letter && (u < '2' || u > '7')) {
            wipe(out);
            return fail(ErrorCode::BadUsage, {{QStringLiteral("parameter"), QStringLiteral("base32")}});
        }
        buffer = (buffer << 5) | static_cast<quint32>(letter ? u - 'A' : u - '2' + 26);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out.append(static_cast<char>((buffer >> bits) & 0xffU));
        }
    }
    SecretBytes secret{QByteArrayView(out)};
    wipe(out);
    return secret;
}

QString totpAt(const SecretBytes& secret, qint64 unixSeconds, int digits) {
    return codeOfStep(secret, unixSeconds / kTotpStep, digits);
}

std::optional<qint64> matchTotp(const SecretBytes& secret, const QString& code, qint64 unixSeconds) {
    const QByteArray typed = code.simplified().remove(QLatin1Char(' ')).toUtf8();
    const qint64 now = unixSeconds / kTotpStep;
    for (const qint64 step : {now, now - 1, now + 1}) {
        if (equalInConstantTime(codeOfStep(secret, step, 6).toUtf8(), typed)) return step;
    }
    return std::nullopt;
}

}  // namespace motcua::crypto
