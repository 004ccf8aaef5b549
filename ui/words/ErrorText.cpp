#include "ui/words/ErrorText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

#include "ui/words/ErrorSentences.h"

namespace motcua::words {

namespace {

// Replaces every {name}; ok turns false if one has no value.
QString replaced(const QString& text, const QMap<QString, QString>& values, bool& ok) {
    static const QRegularExpression name(QStringLiteral("\\{(\\w+)\\}"));
    QString out;
    qsizetype from = 0;
    for (auto it = name.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString value = values.value(match.captured(1));
        ok = ok && !value.isEmpty();
        out += text.mid(from, match.capturedStart() - from);
        out += value;
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

}  // namespace

QString filled(const QString& pattern, const QMap<QString, QString>& values) {
    static const QRegularExpression piece(QStringLiteral("\\[([^\\]]*)\\]"));
    QString out;
    qsizetype from = 0;
    bool ignored = true;
    for (auto it = piece.globalMatch(pattern); it.hasNext();) {
        const auto match = it.next();
        out += replaced(pattern.mid(from, match.capturedStart() - from), values, ignored);
        bool complete = true;
        const QString inner = replaced(match.captured(1), values, complete);
        if (complete) out += inner;
        from = match.capturedEnd();
    }
    return out + replaced(pattern.mid(from), values, ignored);
}

QString sentence(const Error& error) {
    const auto& table = errorSentences();
    const auto of = [&table](ErrorCode code) {
        return std::find_if(table.begin(), table.end(), [code](const ErrorSentence& row) { return row.code == code; });
    };
    auto row = of(error.code);
    if (row == table.end()) row = of(ErrorCode::Internal);
    QMap<QString, QString> values = error.params;
    // People know files by name; the folder stands in the log.
    const QString path = values.value(QStringLiteral("path"));
    if (!path.isEmpty() && !values.contains(QStringLiteral("file")))
        values.insert(QStringLiteral("file"), QFileInfo(path).fileName());
    return filled(QCoreApplication::translate("ErrorText", row->source), values);
}

}  // namespace motcua::words
