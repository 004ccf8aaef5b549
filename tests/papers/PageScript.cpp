#include "PageScript.h"

namespace motcua::papers {

namespace {

const QStringList& kindNames() {
    static const QStringList names =
        QStringLiteral("font space center left side columns paragraph field pair row signature stamp").split(QLatin1Char(' '));
    return names;
}

Result<ScriptLine> parseLine(const QString& line) {
    QStringList parts = line.split(QLatin1Char('|'));
    QStringList words = parts.takeFirst().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto kind = words.isEmpty() ? -1 : kindNames().indexOf(words.takeFirst());
    if (kind < 0 || parts.isEmpty()) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), line}});
    ScriptLine out;
    out.kind = static_cast<LineKind>(kind);
    for (const QString& part : parts) out.texts.append(part.trimmed());
    out.bold = words.contains(QStringLiteral("bold"));
    out.italic = words.contains(QStringLiteral("italic"));
    out.underline = words.contains(QStringLiteral("underline"));
    for (const QString& word : words) {
        if (word.startsWith(QLatin1String("size="))) out.size = word.mid(5).toDouble();
    }
    return out;
}

bool isText(LineKind kind) {
    return kind != LineKind::Font && kind != LineKind::Space && kind != LineKind::Signature && kind != LineKind::Stamp;
}

}  // namespace

Result<std::vector<ScriptLine>> parseScript(const QString& script) {
    std::vector<ScriptLine> lines;
    for (const QString& line : script.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        MOTCUA_TRY(ScriptLine parsed, parseLine(line));
        lines.push_back(std::move(parsed));
    }
    return lines;
}

QString truthText(const std::vector<ScriptLine>& lines) {
    QString text;
    for (const ScriptLine& line : lines) {
        if (!isText(line.kind)) continue;
        const bool labelled = line.kind == LineKind::Field || line.kind == LineKind::Pair;
        for (qsizetype i = 0; i < line.texts.size(); ++i) {
            const bool joins = labelled && i % 2 == 0;
            text += line.texts[i] + (joins ? QLatin1Char(' ') : QLatin1Char('\n'));
        }
    }
    return text;
}

QString truthFields(const std::vector<ScriptLine>& lines) {
    QString text;
    for (const ScriptLine& line : lines) {
        if (line.kind != LineKind::Field && line.kind != LineKind::Pair) continue;
        for (qsizetype i = 0; i + 1 < line.texts.size(); i += 2) {
            text += line.texts[i] + QLatin1Char('\t') + line.texts[i + 1] + QLatin1Char('\n');
        }
    }
    return text;
}

}  // namespace motcua::papers
