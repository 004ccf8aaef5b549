#include "crypto/PassphraseRules.h"

#include <QSet>
#include <QStringList>

#include "base/Text.h"

namespace motcua::crypto {
namespace {

constexpr int kLength = 16;
constexpr int kLengthOfWords = 12;
constexpr int kWords = 4;
constexpr int kDifferent = 8;
constexpr int kLongestPattern = 6;

bool repeats(const QString& text) {
    for (int period = 1; period <= kLongestPattern && period * 2 <= text.size(); ++period) {
        bool same = true;
        for (qsizetype i = period; i < text.size() && same; ++i) same = text[i] == text[i - period];
        if (same) return true;
    }
    return false;
}

// Most characters follow the one before them in the alphabet or on the row of digits.
bool runs(const QString& text) {
    int steps = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const int step = text[i].unicode() - text[i - 1].unicode();
        steps += step == 1 || step == -1 ? 1 : 0;
    }
    return steps * 2 > text.size();
}

bool isMostlyCommon(const QString& text) {
    static const QStringList common = {QStringLiteral("matkhau"),  QStringLiteral("password"), QStringLiteral("motcua"),
                                       QStringLiteral("123456"),   QStringLiteral("qwerty"),   QStringLiteral("admin"),
                                       QStringLiteral("ubnd"),     QStringLiteral("vietnam"),  QStringLiteral("khoiphuc"),
                                       QStringLiteral("iloveyou"), QStringLiteral("abc")};
    QString rest = folded(text).remove(QLatin1Char(' '));
    const qsizetype before = rest.size();
    for (const QString& word : common) rest.remove(word);
    return rest.size() * 2 < before;
}

tl::unexpected<Error> weak(const char* reason) {
    return fail(ErrorCode::PassphraseWeak, {{QStringLiteral("reason"), QLatin1String(reason)}});
}

}  // namespace

Result<void> checkPassphrase(const SecretBytes& passphrase) {
    QString text = QString::fromUtf8(passphrase.view());
    const qsizetype words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
    const int different = static_cast<int>(QSet<QChar>(text.begin(), text.end()).size());
    Result<void> verdict;
    if (text.size() < (words >= kWords ? kLengthOfWords : kLength)) {
        verdict = weak("short");
    } else if (different < kDifferent) {
        verdict = weak("simple");
    } else if (repeats(text) || runs(text)) {
        verdict = weak("pattern");
    } else if (isMostlyCommon(text)) {
        verdict = weak("common");
    }
    text.fill(QLatin1Char('\0'));
    return verdict;
}

}  // namespace motcua::crypto
