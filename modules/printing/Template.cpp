#include "printing/Template.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <utility>

namespace motcua::printing {
namespace {

using Kind = TemplateNode::Kind;
using Scopes = QList<QJsonObject>;  // innermost last

tl::unexpected<Error> bad(const QString& name, int line, const QString& field, const char* detail) {
    return fail(
        ErrorCode::TemplateBad,
        {{QStringLiteral("template"), name}, {QStringLiteral("line"), QString::number(line)}, {QStringLiteral("field"), field}},
        QString::fromLatin1(detail));
}

struct Token {
    enum class Kind { Text, Field, OpenIf, OpenEach, Part, Else, Close };
    Kind kind = Kind::Text;
    QString text;  // the text, the path, the part's name; "if" or "each" when it closes
    int line = 1;
};

Result<Token> readTag(const QString& name, const QString& inside, int line) {
    static const QRegularExpression grammar(
        QStringLiteral("^\\s*(?:(#if|#each|>)\\s+)?([A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z][A-Za-z0-9]*)*)\\s*$"));
    const QString trimmed = inside.trimmed();
    if (trimmed == QLatin1String("else")) return Token{Token::Kind::Else, {}, line};
    if (trimmed == QLatin1String("/if") || trimmed == QLatin1String("/each"))
        return Token{Token::Kind::Close, trimmed.mid(1), line};
    const QRegularExpressionMatch match = grammar.match(inside);
    if (!match.hasMatch()) return bad(name, line, trimmed, "not a tag");
    const QString sign = match.captured(1);
    const auto kind = sign == QLatin1String("#if")     ? Token::Kind::OpenIf
                      : sign == QLatin1String("#each") ? Token::Kind::OpenEach
                      : sign == QLatin1String(">")     ? Token::Kind::Part
                                                       : Token::Kind::Field;
    return Token{kind, match.captured(2), line};
}

Result<QList<Token>> tokenize(const QString& name, const QString& text) {
    QList<Token> tokens;
    int line = 1;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1String("{{"), at);
        const QString plain = text.mid(at, open < 0 ? -1 : open - at);
        if (!plain.isEmpty()) tokens.append(Token{Token::Kind::Text, plain, line});
        line += static_cast<int>(plain.count(QLatin1Char('\n')));
        if (open < 0) break;
        const qsizetype close = text.indexOf(QLatin1String("}}"), open);
        const QString inside = text.mid(open + 2, close - open - 2);
        if (close < 0 || inside.contains(QLatin1Char('\n'))) return bad(name, line, inside.left(40), "tag is not closed");
        MOTCUA_TRY(const Token token, readTag(name, inside, line));
        tokens.append(token);
        at = close + 2;
    }
    return tokens;
}

// Recursive descent over the tokens; a block ends at {{else}} or at its own closing tag.
class Parser {
public:
    Parser(const QString& name, const QList<Token>& tokens, const QMap<QString, QList<TemplateNode>>& parts)
        : m_name(name), m_tokens(tokens), m_parts(parts) {}

    Result<QList<TemplateNode>> whole() {
        MOTCUA_TRY(const QList<TemplateNode> nodes, block());
        if (m_at < m_tokens.size()) return bad(m_name, m_tokens[m_at].line, m_tokens[m_at].text, "closes nothing");
        return nodes;
    }

private:
    Result<QList<TemplateNode>> block() {
        QList<TemplateNode> nodes;
        while (m_at < m_tokens.size()) {
            const Token& token = m_tokens[m_at];
            if (token.kind == Token::Kind::Else || token.kind == Token::Kind::Close) break;
            ++m_at;
            MOTCUA_TRY(const TemplateNode node, nodeOf(token));
            nodes.append(node);
        }
        return nodes;
    }

    Result<TemplateNode> nodeOf(const Token& token) {
        switch (token.kind) {
            case Token::Kind::Text:
                return TemplateNode{Kind::Text, token.text, token.line, {}, {}};
            case Token::Kind::Part:
                if (!m_parts.contains(token.text)) return bad(m_name, token.line, token.text, "unknown part");
                return TemplateNode{Kind::Part, token.text, token.line, m_parts.value(token.text), {}};
            case Token::Kind::OpenIf:
                return opened(token, Kind::If, QLatin1String("if"));
            case Token::Kind::OpenEach:
                return opened(token, Kind::Each, QLatin1String("each"));
            default:
                return TemplateNode{Kind::Field, token.text, token.line, {}, {}};
        }
    }

    Result<TemplateNode> opened(const Token& token, Kind kind, QLatin1String closing) {
        TemplateNode node{kind, token.text, token.line, {}, {}};
        MOTCUA_TRY(node.body, block());
        if (kind == Kind::If && m_at < m_tokens.size() && m_tokens[m_at].kind == Token::Kind::Else) {
            ++m_at;
            MOTCUA_TRY(node.otherwise, block());
        }
        const bool closed =
            m_at < m_tokens.size() && m_tokens[m_at].kind == Token::Kind::Close && m_tokens[m_at].text == closing;
        if (!closed) return bad(m_name, token.line, token.text, "block is not closed");
        ++m_at;
        return node;
    }

    const QString& m_name;
    const QList<Token>& m_tokens;
    const QMap<QString, QList<TemplateNode>>& m_parts;
    qsizetype m_at = 0;
};

QJsonValue inObject(const QJsonObject& object, const QStringList& path) {
    QJsonValue value = object;
    for (const QString& step : path) {
        if (!value.isObject()) return QJsonValue(QJsonValue::Undefined);
        value = value.toObject().value(step);
    }
    return value;
}

QJsonValue lookUp(const Scopes& scopes, const QString& path) {
    const QStringList steps = path.split(QLatin1Char('.'));
    for (auto scope = scopes.crbegin(); scope != scopes.crend(); ++scope) {
        if (const QJsonValue value = inObject(*scope, steps); !value.isUndefined()) return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

bool isTrue(const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Bool:
            return value.toBool();
        case QJsonValue::Double:
            return value.toDouble() != 0;
        case QJsonValue::String:
            return !value.toString().isEmpty();
        case QJsonValue::Array:
            return !value.toArray().isEmpty();
        case QJsonValue::Object:
            return !value.toObject().isEmpty();
        default:
            return false;
    }
}

class Filler {
public:
    Filler(const QString& name, const QJsonObject& data) : m_name(name), m_scopes{data} {}

    Result<void> fill(const QList<TemplateNode>& nodes) {
        for (const TemplateNode& node : nodes) MOTCUA_CHECK(fillOne(node));
        return {};
    }
    QString text() const { return m_text; }

private:
    Result<void> fillOne(const TemplateNode& node) {
        if (node.kind == Kind::Text) {
            m_text += node.text;
            return {};
        }
        if (node.kind == Kind::Part) return fillPart(node);
        const QJsonValue value = lookUp(m_scopes, node.text);
        if (value.isUndefined()) return bad(m_name, node.line, node.text, "no such field in the data");
        if (node.kind == Kind::If) return fill(isTrue(value) ? node.body : node.otherwise);
        return node.kind == Kind::Each ? fillEach(node, value) : fillField(node, value);
    }

    Result<void> fillPart(const TemplateNode& node) {
        const QString outer = std::exchange(m_name, node.text);
        MOTCUA_CHECK(fill(node.body));
        m_name = outer;
        return {};
    }

    Result<void> fillEach(const TemplateNode& node, const QJsonValue& list) {
        if (!list.isArray()) return bad(m_name, node.line, node.text, "not a list");
        for (const QJsonValue& item : list.toArray()) {
            if (!item.isObject()) return bad(m_name, node.line, node.text, "not a list of objects");
            m_scopes.append(item.toObject());
            MOTCUA_CHECK(fill(node.body));
            m_scopes.removeLast();
        }
        return {};
    }

    Result<void> fillField(const TemplateNode& node, const QJsonValue& value) {
        if (value.isObject() || value.isArray() || value.isBool()) return bad(m_name, node.line, node.text, "not a text");
        const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
        m_text += text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br/>"));
        return {};
    }

    QString m_name;
    Scopes m_scopes;
    QString m_text;
};

}  // namespace

Result<Template> Template::parse(const QString& name, const QString& text, const QMap<QString, Template>& parts) {
    QMap<QString, QList<TemplateNode>> partNodes;
    for (auto part = parts.begin(); part != parts.end(); ++part) partNodes.insert(part.key(), part->m_nodes);
    MOTCUA_TRY(const QList<Token> tokens, tokenize(name, text));
    Template parsed;
    parsed.m_name = name;
    MOTCUA_TRY(parsed.m_nodes, Parser(name, tokens, partNodes).whole());
    return parsed;
}

Result<QString> Template::fill(const QJsonObject& data) const {
    Filler filler(m_name, data);
    MOTCUA_CHECK(filler.fill(m_nodes));
    return filler.text();
}

}  // namespace motcua::printing
