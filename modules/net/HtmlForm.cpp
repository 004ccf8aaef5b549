#include "net/HtmlForm.h"

#include <QMap>
#include <QRegularExpression>

namespace motcua::net {
namespace {

using Attributes = QMap<QString, QString>;

QString decodeEntities(QString text) {
    static const QRegularExpression numeric(QStringLiteral("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});"));
    for (auto match = numeric.match(text); match.hasMatch(); match = numeric.match(text, match.capturedStart() + 1)) {
        const QString digits = match.captured(1);
        const bool isHex = digits.startsWith(QLatin1Char('x'));
        const char32_t code = isHex ? digits.mid(1).toUInt(nullptr, 16) : digits.toUInt();
        text.replace(match.capturedStart(), match.capturedLength(), QString::fromUcs4(&code, 1));
    }
    text.replace(QLatin1String("&lt;"), QLatin1String("<")).replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\"")).replace(QLatin1String("&amp;"), QLatin1String("&"));
    return text;
}

Attributes attributesOf(const QString& tag) {
    static const QRegularExpression attribute(
        QStringLiteral(R"(([a-zA-Z][a-zA-Z0-9_:-]*)(?:\s*=\s*(?:"([^"]*)\"|'([^']*)'|([^\s"'>]+)))?)"));
    Attributes found;
    for (auto it = attribute.globalMatch(tag); it.hasNext();) {
        const auto match = it.next();
        const QString value = match.captured(2) + match.captured(3) + match.captured(4);  // only one of them is filled
        found.insert(match.captured(1).toLower(), decodeEntities(value));
    }
    return found;
}

}  // namespace

std::optional<HtmlForm> firstForm(const QString& html) {
    // A tag ends at the first > outside quotes.
    static const QRegularExpression tag(QStringLiteral(R"(<(/?form|input|button)\b((?:[^>"']|"[^"]*"|'[^']*')*+)>)"),
                                        QRegularExpression::CaseInsensitiveOption);
    std::optional<HtmlForm> form;
    for (auto it = tag.globalMatch(html); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1).toLower();
        const Attributes attributes = attributesOf(match.captured(2));
        if (name == QLatin1String("/form")) {
            if (form) return form;
        } else if (name == QLatin1String("form")) {
            if (form) return form;
            const QString method = attributes.value(QStringLiteral("method"));
            form = HtmlForm{attributes.value(QStringLiteral("action")), method.toLower() == QLatin1String("post"), {}};
        } else if (form && !attributes.value(QStringLiteral("name")).isEmpty()) {
            const QString fallback = name == QLatin1String("button") ? QStringLiteral("submit") : QStringLiteral("text");
            form->inputs.append({attributes.value(QStringLiteral("type"), fallback).toLower(),
                                 attributes.value(QStringLiteral("name")), attributes.value(QStringLiteral("value"))});
        }
    }
    return form;
}

}  // namespace motcua::net
