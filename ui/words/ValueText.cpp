#include "ui/words/ValueText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include "base/Clock.h"
#include "base/Text.h"
#include "ui/words/DueText.h"
#include "ui/words/FieldText.h"
#include "ui/words/StateText.h"

namespace motcua::words {

namespace {

struct ValueText {
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

QString memberText(const QString& member) {
    const QString known = fieldText(member);
    return known == member ? ValueText::tr("Other information") : known;
}

QString datesText(const QString& text) {
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (text.size() == 10 && date.isValid()) return date.toString(QStringLiteral("dd/MM/yyyy"));
    const QDateTime time = text.contains(u'T') ? fromIso(text) : QDateTime();
    return time.isValid() ? momentText(time) : text;
}

QString fileText(const QJsonObject& file) {
    const int pages = file.value(QLatin1String("pages")).toInt();
    const bool isSigned = !file.value(QLatin1String("signatureState")).toString().isEmpty();
    const QString text = ValueText::tr("File of %n page(s)", nullptr, pages);
    return isSigned ? text + QStringLiteral(", ") + ValueText::tr("signed") : text;
}

QString feeText(const QJsonObject& fee) {
    return QStringLiteral("%1: %2 – %3")
        .arg(fee.value(QLatin1String("name")).toString(), vnd(fee.value(QLatin1String("amount")).toInteger()),
             fee.value(QLatin1String("settled")).toBool() ? ValueText::tr("collected") : ValueText::tr("not collected"));
}

QString objectText(const QJsonObject& object) {
    if (object.contains(QLatin1String("sha256"))) return fileText(object);
    if (object.contains(QLatin1String("amount"))) return feeText(object);
    if (object.contains(QLatin1String("confidence"))) return object.value(QLatin1String("value")).toString();
    QStringList lines;
    for (auto it = object.begin(); it != object.end(); ++it)
        lines.append(QStringLiteral("%1: %2").arg(memberText(it.key()), valueText(it.key(), it.value())));
    return lines.join(u'\n');
}

}  // namespace

QString partText(const QString& path, const QMap<QString, QString>& paperNames) {
    const QStringList parts = path.split(u'.');
    if (parts.size() == 1) return memberText(path);
    if (parts.first() == QLatin1String("papers")) {
        const QString paper = paperNames.value(parts.at(1), ValueText::tr("Paper"));
        if (parts.size() == 2) return paper;
        const QString member = parts.at(parts.at(2) == QLatin1String("fields") && parts.size() > 3 ? 3 : 2);
        return QStringLiteral("%1 – %2").arg(paper, memberText(member));
    }
    return QStringLiteral("%1 – %2").arg(memberText(parts.first()), memberText(parts.last()));
}

QString valueText(const QString& path, const QJsonValue& value) {
    const QString member = path.section(u'.', -1);
    switch (value.type()) {
        case QJsonValue::Bool:
            return value.toBool() ? ValueText::tr("yes") : ValueText::tr("no");
        case QJsonValue::Double:
            return member == QLatin1String("amount") ? vnd(value.toInteger()) : QString::number(value.toDouble());
        case QJsonValue::String:
            if (member == QLatin1String("returnWay") || member == QLatin1String("way")) return returnWayText(value.toString());
            if (member == QLatin1String("copyKind")) return copyKindText(value.toString());
            return value.toString().isEmpty() ? ValueText::tr("(empty)") : datesText(value.toString());
        case QJsonValue::Array: {
            QStringList lines;
            for (const QJsonValue& one : value.toArray()) lines.append(valueText(path, one));
            return lines.isEmpty() ? ValueText::tr("(empty)") : lines.join(u'\n');
        }
        case QJsonValue::Object:
            return objectText(value.toObject());
        default:
            return ValueText::tr("(empty)");
    }
}

QString differingWords(const QString& base, const QString& text) {
    const QStringList known = base.split(QRegularExpression(QStringLiteral("\\s+")));
    const QSet<QString> before(known.begin(), known.end());
    QStringList out;
    for (const QString& line : text.split(u'\n')) {
        QStringList marked;
        for (const QString& word : line.split(u' ')) {
            const QString escaped = word.toHtmlEscaped();
            marked.append(before.contains(word) || word.isEmpty() ? escaped : QStringLiteral("<b><u>%1</u></b>").arg(escaped));
        }
        out.append(marked.join(u' '));
    }
    return out.join(QStringLiteral("<br>"));
}

}  // namespace motcua::words
