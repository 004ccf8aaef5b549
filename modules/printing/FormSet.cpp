#include "printing/FormSet.h"

#include "base/Json.h"

namespace motcua::printing {
namespace {

using Parts = QMap<QString, Template>;

class Loader {
public:
    Loader(FileSystem& files, const QString& folder) : m_files(files), m_folder(folder) {}

    Result<QList<Form>> forms() {
        MOTCUA_TRY(const QByteArray index, m_files.read(path(QStringLiteral("forms.json"))));
        MOTCUA_TRY(const QJsonObject root, parseObject(index));
        MOTCUA_TRY(const QString style, requireString(root, QStringLiteral("styleSheet")));
        MOTCUA_TRY(m_styleSheet, readText(style));
        MOTCUA_CHECK(readParts(root));
        MOTCUA_TRY(const QJsonArray list, requireArray(root, QStringLiteral("forms")));
        QList<Form> forms;
        for (const QJsonValue& entry : list) {
            MOTCUA_TRY(const Form form, readForm(entry.toObject()));
            forms.append(form);
        }
        return forms;
    }

private:
    QString path(const QString& file) const { return m_folder + QLatin1Char('/') + file; }

    Result<QString> readText(const QString& file) {
        MOTCUA_TRY(const QByteArray bytes, m_files.read(path(file)));
        return QString::fromUtf8(bytes);
    }

    // In the order of the list: a part may use the parts before it.
    Result<void> readParts(const QJsonObject& root) {
        MOTCUA_TRY(const QJsonArray parts, requireArray(root, QStringLiteral("parts")));
        for (const QJsonValue& part : parts) {
            const QString name = part.toString();
            MOTCUA_TRY(const QString text, readText(name + QStringLiteral(".html")));
            MOTCUA_TRY(const Template parsed, Template::parse(name, text, m_parts));
            m_parts.insert(name, parsed);
        }
        return {};
    }

    Result<Form> readForm(const QJsonObject& entry) {
        Form form;
        MOTCUA_TRY(form.kind, requireString(entry, QStringLiteral("kind")));
        MOTCUA_TRY(form.legalVersion, requireString(entry, QStringLiteral("legalVersion")));
        MOTCUA_TRY(form.title, requireString(entry, QStringLiteral("title")));
        MOTCUA_TRY(form.number, requireString(entry, QStringLiteral("number")));
        MOTCUA_TRY(form.basis, requireString(entry, QStringLiteral("basis")));
        MOTCUA_TRY(form.validFrom, readDate(entry, QStringLiteral("validFrom")));
        MOTCUA_TRY(form.validTo, readDate(entry, QStringLiteral("validTo")));
        MOTCUA_TRY(const qint64 leftMargin, requireInt(entry, QStringLiteral("leftMargin")));
        form.leftMargin = static_cast<int>(leftMargin);
        form.landscape = entry.value(QLatin1String("landscape")).toBool();
        MOTCUA_TRY(form.sizes, readSizes(entry));
        MOTCUA_TRY(const QString file, requireString(entry, QStringLiteral("template")));
        MOTCUA_TRY(const QString text, readText(file));
        MOTCUA_TRY(form.body, Template::parse(file, text, m_parts));
        form.styleSheet = m_styleSheet;
        return form;
    }

    static Result<QList<SheetSize>> readSizes(const QJsonObject& entry) {
        const QString member = QStringLiteral("sizes");
        if (!entry.contains(member)) return QList<SheetSize>{SheetSize::A4, SheetSize::A5};
        MOTCUA_TRY(const QJsonArray codes, requireArray(entry, member));
        QList<SheetSize> sizes;
        for (const QJsonValue& code : codes) {
            const auto size = sheetSizeFrom(code.toString());
            if (!size) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
            sizes.append(*size);
        }
        if (sizes.isEmpty()) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
        return sizes;
    }

    static Result<QDate> readDate(const QJsonObject& entry, const QString& member) {
        if (entry.value(member).isNull()) return QDate();
        const QDate date = QDate::fromString(entry.value(member).toString(), Qt::ISODate);
        if (!date.isValid()) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
        return date;
    }

    FileSystem& m_files;
    QString m_folder;
    QString m_styleSheet;
    Parts m_parts;
};

}  // namespace

bool Form::isInForce(QDate on) const {
    return (!validFrom.isValid() || validFrom <= on) && (!validTo.isValid() || on <= validTo);
}

Result<FormSet> FormSet::load(FileSystem& files, const QString& folder) {
    FormSet set;
    MOTCUA_TRY(set.m_forms, Loader(files, folder).forms());
    return set;
}

Result<Form> FormSet::form(const QString& kind, QDate issuedOn, std::optional<SheetSize> size) const {
    for (const Form& form : m_forms) {
        const bool fits = !size || form.sizes.contains(*size);
        if (form.kind == kind && form.isInForce(issuedOn) && fits) return form;
    }
    return fail(ErrorCode::FormUnknown,
                {{QStringLiteral("form"), kind}, {QStringLiteral("date"), issuedOn.toString(QStringLiteral("dd/MM/yyyy"))}});
}

QList<SheetSize> FormSet::sizes(const QString& kind, QDate issuedOn) const {
    QList<SheetSize> sizes;
    for (const Form& form : m_forms) {
        if (form.kind == kind && form.isInForce(issuedOn)) sizes.append(form.sizes);
    }
    return sizes;
}

QStringList FormSet::kinds() const {
    QStringList kinds;
    for (const Form& form : m_forms) {
        if (!kinds.contains(form.kind)) kinds.append(form.kind);
    }
    return kinds;
}

}  // namespace motcua::printing
