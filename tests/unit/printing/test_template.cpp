#include <gtest/gtest.h>

#include <QJsonArray>

#include "printing/Template.h"

using namespace motcua;
using printing::Template;

namespace {

QString fill(const QString& text, const QJsonObject& data) {
    const auto parsed = Template::parse(QStringLiteral("t.html"), text);
    EXPECT_TRUE(parsed.has_value());
    const auto filled = parsed ? parsed->fill(data) : Result<QString>(QString());
    EXPECT_TRUE(filled.has_value());
    return filled.value_or(QString());
}

void expectBadAt(const Result<QString>& result, int line, const QString& field) {
    ASSERT_FALSE(result.has_value());
    EXPECT_TRUE(result.error().is(ErrorCode::TemplateBad));
    EXPECT_EQ(result.error().params.value(QStringLiteral("template")), QStringLiteral("t.html"));
    EXPECT_EQ(result.error().params.value(QStringLiteral("line")), QString::number(line));
    EXPECT_EQ(result.error().params.value(QStringLiteral("field")), field);
}

Result<QString> parseAndFill(const QString& text, const QJsonObject& data) {
    MOTCUA_TRY(const Template parsed, Template::parse(QStringLiteral("t.html"), text));
    return parsed.fill(data);
}

}  // namespace

TEST(Template, fillsFieldsByPathAndEscapesThem) {
    const QJsonObject data{{QStringLiteral("a"), QJsonObject{{QStringLiteral("b"), QStringLiteral("<Ẵ> & \"x\"")}}},
                           {QStringLiteral("n"), 12}};
    EXPECT_EQ(fill(QStringLiteral("[{{a.b}}] {{ n }}"), data), QStringLiteral("[&lt;Ẵ&gt; &amp; &quot;x&quot;] 12"));
}

TEST(Template, lineFeedsBecomeBreaksAndNullIsEmpty) {
    const QJsonObject data{{QStringLiteral("a"), QStringLiteral("một\nhai")}, {QStringLiteral("none"), QJsonValue::Null}};
    EXPECT_EQ(fill(QStringLiteral("{{a}}|{{none}}|"), data), QStringLiteral("một<br/>hai||"));
}

TEST(Template, choosesBranches) {
    const QString text = QStringLiteral("{{#if a}}yes{{else}}no{{/if}}");
    const QString key = QStringLiteral("a");
    EXPECT_EQ(fill(text, {{key, true}}), QStringLiteral("yes"));
    EXPECT_EQ(fill(text, {{key, 0}}), QStringLiteral("no"));
    EXPECT_EQ(fill(text, {{key, QString()}}), QStringLiteral("no"));
    EXPECT_EQ(fill(text, {{key, QJsonArray{1}}}), QStringLiteral("yes"));
    EXPECT_EQ(fill(text, {{key, QJsonValue::Null}}), QStringLiteral("no"));
}

TEST(Template, repeatsItemsAndLooksOutsideThem) {
    const QJsonObject data{
        {QStringLiteral("unit"), QStringLiteral("bản")},
        {QStringLiteral("list"), QJsonArray{QJsonObject{{QStringLiteral("n"), 1}}, QJsonObject{{QStringLiteral("n"), 2}}}}};
    EXPECT_EQ(fill(QStringLiteral("{{#each list}}{{n}} {{unit}};{{/each}}"), data), QStringLiteral("1 bản;2 bản;"));
}

TEST(Template, aPartReportsItsOwnNameAndLine) {
    const auto part = Template::parse(QStringLiteral("head"), QStringLiteral("\n{{missing}}"));
    ASSERT_TRUE(part.has_value());
    const auto whole =
        Template::parse(QStringLiteral("t.html"), QStringLiteral("{{> head}}"), {{QStringLiteral("head"), *part}});
    ASSERT_TRUE(whole.has_value());
    const auto filled = whole->fill({});
    ASSERT_FALSE(filled.has_value());
    EXPECT_EQ(filled.error().params.value(QStringLiteral("template")), QStringLiteral("head"));
    EXPECT_EQ(filled.error().params.value(QStringLiteral("line")), QStringLiteral("2"));
}

TEST(Template, namesTheLineOfEveryMistake) {
    const QJsonObject data{{QStringLiteral("a"), QStringLiteral("x")},
                           {QStringLiteral("list"), QJsonArray{1}},
                           {QStringLiteral("object"), QJsonObject{}}};
    expectBadAt(parseAndFill(QStringLiteral("<p>\n\n{{nothing.here}}"), data), 3, QStringLiteral("nothing.here"));
    expectBadAt(parseAndFill(QStringLiteral("\n{{object}}"), data), 2, QStringLiteral("object"));
    expectBadAt(parseAndFill(QStringLiteral("{{a}}\n{{#if a}}\n\n"), data), 2, QStringLiteral("a"));
    expectBadAt(parseAndFill(QStringLiteral("{{#if a}}\n{{/each}}"), data), 1, QStringLiteral("a"));
    expectBadAt(parseAndFill(QStringLiteral("\n\n{{/if}}"), data), 3, QStringLiteral("if"));
    expectBadAt(parseAndFill(QStringLiteral("\n{{a"), data), 2, QStringLiteral("a"));
    expectBadAt(parseAndFill(QStringLiteral("{{a\n}}"), data), 1, QStringLiteral("a\n"));
    expectBadAt(parseAndFill(QStringLiteral("\n{{a..b}}"), data), 2, QStringLiteral("a..b"));
    expectBadAt(parseAndFill(QStringLiteral("\n{{#each a}}{{/each}}"), data), 2, QStringLiteral("a"));
    expectBadAt(parseAndFill(QStringLiteral("\n{{#each list}}{{/each}}"), data), 2, QStringLiteral("list"));
    expectBadAt(parseAndFill(QStringLiteral("\n{{> foot}}"), data), 2, QStringLiteral("foot"));
}

TEST(Template, anyCutOfATemplateIsAResultAndNeverACrash) {
    const QString text = QStringLiteral("a{{#if a}}{{#each list}}{{n}}{{/each}}{{else}}{{> p}}{{/if}}{{a}}");
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const auto filled = parseAndFill(text.left(length), {{QStringLiteral("a"), 1}, {QStringLiteral("list"), QJsonArray{}}});
        EXPECT_TRUE(filled || filled.error().is(ErrorCode::TemplateBad));
    }
}
