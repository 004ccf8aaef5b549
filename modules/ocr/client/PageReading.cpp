#include "ocr/client/PageReading.h"

#include <array>
#include <cmath>

#include "base/Json.h"

namespace motcua::ocr {
namespace {

QJsonArray quad(int a, int b, int c, int d) {
    return {a, b, c, d};
}

Result<std::array<int, 4>> readQuad(const QJsonObject& object, const QString& member) {
    MOTCUA_TRY(const QJsonArray array, requireArray(object, member));
    std::array<int, 4> out{};
    if (array.size() != 4) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
    for (int i = 0; i < 4; ++i) {
        const double number = array.at(i).toDouble(NAN);
        if (!(std::abs(number) < 1e6)) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
        out[static_cast<std::size_t>(i)] = static_cast<int>(number);
    }
    return out;
}

QJsonObject wordToJson(const Word& word) {
    return {{QStringLiteral("text"), word.text},
            {QStringLiteral("box"), quad(word.box.x(), word.box.y(), word.box.width(), word.box.height())},
            {QStringLiteral("baseline"), quad(word.baseline.x1(), word.baseline.y1(), word.baseline.x2(), word.baseline.y2())},
            {QStringLiteral("confidence"), word.confidence},
            {QStringLiteral("line"), word.line}};
}

Result<Word> wordFromJson(const QJsonObject& object) {
    Word word;
    MOTCUA_TRY(word.text, requireString(object, QStringLiteral("text")));
    MOTCUA_TRY(const auto box, readQuad(object, QStringLiteral("box")));
    MOTCUA_TRY(const auto line, readQuad(object, QStringLiteral("baseline")));
    MOTCUA_TRY(const qint64 number, requireInt(object, QStringLiteral("line")));
    word.box = QRect(box[0], box[1], box[2], box[3]);
    word.baseline = QLine(line[0], line[1], line[2], line[3]);
    word.confidence = object.value(QStringLiteral("confidence")).toDouble();
    word.line = static_cast<int>(number);
    return word;
}

}  // namespace

QJsonObject toJson(const PageReading& page) {
    QJsonArray words;
    for (const Word& word : page.words) words.append(wordToJson(word));
    return {{QStringLiteral("width"), page.size.width()},
            {QStringLiteral("height"), page.size.height()},
            {QStringLiteral("dpi"), page.dpi},
            {QStringLiteral("rotation"), page.rotation},
            {QStringLiteral("skew"), page.skew},
            {QStringLiteral("blank"), page.blank},
            {QStringLiteral("confidence"), page.confidence},
            {QStringLiteral("words"), words},
            {QStringLiteral("view"), page.viewPath},
            {QStringLiteral("mask"), page.maskPath},
            {QStringLiteral("text"), page.text}};
}

Result<PageReading> pageReadingFromJson(const QJsonObject& object) {
    PageReading page;
    MOTCUA_TRY(const qint64 width, requireInt(object, QStringLiteral("width")));
    MOTCUA_TRY(const qint64 height, requireInt(object, QStringLiteral("height")));
    MOTCUA_TRY(const qint64 dpi, requireInt(object, QStringLiteral("dpi")));
    MOTCUA_TRY(const qint64 rotation, requireInt(object, QStringLiteral("rotation")));
    MOTCUA_TRY(const QJsonArray words, requireArray(object, QStringLiteral("words")));
    MOTCUA_TRY(page.viewPath, requireString(object, QStringLiteral("view")));
    MOTCUA_TRY(page.maskPath, requireString(object, QStringLiteral("mask")));
    MOTCUA_TRY(page.text, requireString(object, QStringLiteral("text")));
    page.size = QSize(static_cast<int>(width), static_cast<int>(height));
    page.dpi = static_cast<int>(dpi);
    page.rotation = static_cast<int>(rotation);
    page.skew = object.value(QStringLiteral("skew")).toDouble();
    page.blank = object.value(QStringLiteral("blank")).toBool();
    page.confidence = object.value(QStringLiteral("confidence")).toDouble();
    page.words.reserve(static_cast<std::size_t>(words.size()));
    for (const QJsonValue& value : words) {
        MOTCUA_TRY(Word word, wordFromJson(value.toObject()));
        page.words.push_back(std::move(word));
    }
    return page;
}

}  // namespace motcua::ocr
