#include "document/client/Pdf.h"

#include "base/Json.h"

namespace motcua::document {

namespace {

QStringList codingNames() {
    return {QStringLiteral("automatic"), QStringLiteral("black-white"), QStringLiteral("fax-g4"), QStringLiteral("two-layers"),
            QStringLiteral("photo")};
}

Result<PictureCoding> codingFrom(const QString& name) {
    const auto index = codingNames().indexOf(name);
    if (index < 0) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("coding")}});
    return static_cast<PictureCoding>(index);
}

struct FieldName {
    QLatin1String name;
    QString PaperFields::*member;
};

constexpr FieldName kFieldNames[] = {
    {QLatin1String("typeCode"), &PaperFields::typeCode},
    {QLatin1String("ownerId"), &PaperFields::ownerId},
    {QLatin1String("name"), &PaperFields::name},
    {QLatin1String("number"), &PaperFields::number},
    {QLatin1String("issuedOn"), &PaperFields::issuedOn},
    {QLatin1String("issuedBy"), &PaperFields::issuedBy},
    {QLatin1String("summary"), &PaperFields::summary},
    {QLatin1String("validUntil"), &PaperFields::validUntil},
    {QLatin1String("validScope"), &PaperFields::validScope},
};

QJsonObject toJson(const PaperFields& fields) {
    QJsonObject object;
    for (const FieldName& field : kFieldNames) {
        if (const QString& value = fields.*field.member; !value.isEmpty()) object.insert(field.name, value);
    }
    return object;
}

PaperFields fieldsFrom(const QJsonObject& object) {
    PaperFields fields;
    for (const FieldName& field : kFieldNames) fields.*field.member = object.value(field.name).toString();
    return fields;
}

Result<QList<double>> fourNumbers(const QJsonObject& word, const QString& member) {
    const QJsonArray array = word.value(member).toArray();
    if (array.size() != 4) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
    return QList<double>{array[0].toDouble(), array[1].toDouble(), array[2].toDouble(), array[3].toDouble()};
}

QJsonObject toJson(const PdfWord& word) {
    return {{QStringLiteral("text"), word.text},
            {QStringLiteral("box"), QJsonArray{word.box.x(), word.box.y(), word.box.width(), word.box.height()}},
            {QStringLiteral("baseline"),
             QJsonArray{word.baseline.x1(), word.baseline.y1(), word.baseline.x2(), word.baseline.y2()}},
            {QStringLiteral("confidence"), word.confidence}};
}

Result<PdfWord> wordFrom(const QJsonObject& object) {
    PdfWord word;
    MOTCUA_TRY(word.text, requireString(object, QStringLiteral("text")));
    MOTCUA_TRY(const QList<double> box, fourNumbers(object, QStringLiteral("box")));
    MOTCUA_TRY(const QList<double> line, fourNumbers(object, QStringLiteral("baseline")));
    word.box = QRectF(box[0], box[1], box[2], box[3]);
    word.baseline = QLineF(line[0], line[1], line[2], line[3]);
    word.confidence = object.value(QLatin1String("confidence")).toDouble();
    return word;
}

}  // namespace

QJsonObject toJson(const PdfPage& page) {
    QJsonArray words;
    for (const PdfWord& word : page.words) words.append(toJson(word));
    return {{QStringLiteral("view"), page.viewImage},
            {QStringLiteral("mask"), page.maskImage},
            {QStringLiteral("dpi"), page.dpi},
            {QStringLiteral("width"), page.size.width()},
            {QStringLiteral("height"), page.size.height()},
            {QStringLiteral("words"), words}};
}

Result<PdfPage> pdfPageFromJson(const QJsonObject& object) {
    PdfPage page;
    MOTCUA_TRY(page.viewImage, requireString(object, QStringLiteral("view")));
    page.maskImage = object.value(QLatin1String("mask")).toString();
    MOTCUA_TRY(const qint64 dpi, requireInt(object, QStringLiteral("dpi")));
    MOTCUA_TRY(const qint64 width, requireInt(object, QStringLiteral("width")));
    MOTCUA_TRY(const qint64 height, requireInt(object, QStringLiteral("height")));
    page.dpi = static_cast<int>(dpi);
    page.size = QSize(static_cast<int>(width), static_cast<int>(height));
    MOTCUA_TRY(const QJsonArray words, requireArray(object, QStringLiteral("words")));
    for (const QJsonValue& word : words) {
        MOTCUA_TRY(PdfWord one, wordFrom(word.toObject()));
        page.words.append(std::move(one));
    }
    return page;
}

QJsonObject toJson(const PdfJob& job) {
    QJsonArray pages;
    for (const PdfPage& page : job.pages) pages.append(toJson(page));
    return {{QStringLiteral("pages"), pages},
            {QStringLiteral("outFile"), job.outFile},
            {QStringLiteral("title"), job.title},
            {QStringLiteral("author"), job.author},
            {QStringLiteral("subject"), job.subject},
            {QStringLiteral("language"), job.language},
            {QStringLiteral("createdAt"), job.createdAt.toString(Qt::ISODate)},
            {QStringLiteral("fields"), toJson(job.fields)},
            {QStringLiteral("coding"), codingNames().at(static_cast<int>(job.coding))}};
}

Result<PdfJob> pdfJobFromJson(const QJsonObject& object) {
    PdfJob job;
    MOTCUA_TRY(const QJsonArray pages, requireArray(object, QStringLiteral("pages")));
    for (const QJsonValue& page : pages) {
        MOTCUA_TRY(PdfPage one, pdfPageFromJson(page.toObject()));
        job.pages.append(std::move(one));
    }
    MOTCUA_TRY(job.outFile, requireString(object, QStringLiteral("outFile")));
    MOTCUA_TRY(job.title, requireString(object, QStringLiteral("title")));
    MOTCUA_TRY(const QString createdAt, requireString(object, QStringLiteral("createdAt")));
    job.createdAt = QDateTime::fromString(createdAt, Qt::ISODate);
    if (!job.createdAt.isValid()) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("createdAt")}});
    MOTCUA_TRY(const QString coding, requireString(object, QStringLiteral("coding")));
    MOTCUA_TRY(job.coding, codingFrom(coding));
    job.author = object.value(QLatin1String("author")).toString();
    job.subject = object.value(QLatin1String("subject")).toString();
    job.language = object.value(QLatin1String("language")).toString(QStringLiteral("vi"));
    job.fields = fieldsFrom(object.value(QLatin1String("fields")).toObject());
    return job;
}

QJsonObject toJson(const DocumentFacts& facts) {
    QJsonArray sizes;
    for (const QSizeF& size : facts.pageSizes) sizes.append(QJsonArray{size.width(), size.height()});
    return {{QStringLiteral("pages"), facts.pages},         {QStringLiteral("damaged"), facts.damaged},
            {QStringLiteral("encrypted"), facts.encrypted}, {QStringLiteral("hasSignature"), facts.hasSignature},
            {QStringLiteral("pageSizes"), sizes},           {QStringLiteral("title"), facts.title}};
}

Result<DocumentFacts> documentFactsFromJson(const QJsonObject& object) {
    DocumentFacts facts;
    MOTCUA_TRY(const qint64 pages, requireInt(object, QStringLiteral("pages")));
    facts.pages = static_cast<int>(pages);
    facts.damaged = object.value(QLatin1String("damaged")).toBool();
    facts.encrypted = object.value(QLatin1String("encrypted")).toBool();
    facts.hasSignature = object.value(QLatin1String("hasSignature")).toBool();
    facts.title = object.value(QLatin1String("title")).toString();
    for (const QJsonValue& value : object.value(QLatin1String("pageSizes")).toArray()) {
        const QJsonArray size = value.toArray();
        facts.pageSizes.append(QSizeF(size[0].toDouble(), size[1].toDouble()));
    }
    return facts;
}

}  // namespace motcua::document
