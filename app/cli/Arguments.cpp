#include "app/cli/Command.h"

namespace motcua::cli {

Result<Arguments> Arguments::parse(const QStringList& words, const QStringList& valued, const QStringList& flags) {
    Arguments out;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (optionsEnded || !word.startsWith(QLatin1String("--"))) {
            out.m_words.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            optionsEnded = true;
        } else if (flags.contains(word)) {
            out.m_flags.append(word);
        } else if (valued.contains(word) && i + 1 < words.size()) {
            out.m_values[word].append(words[++i]);
        } else {
            return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), word}});
        }
    }
    return out;
}

QString Arguments::value(const QString& option, const QString& fallback) const {
    const QStringList all = m_values.value(option);
    return all.isEmpty() ? fallback : all.last();
}

}  // namespace motcua::cli
