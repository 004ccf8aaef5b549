#include "printing/ReportTable.h"

#include <QJsonArray>

#include "base/Clock.h"
#include "base/Csv.h"
#include "base/Zip.h"
#include "printing/PaperMark.h"
#include "printing/Wording.h"

namespace motcua::printing {
namespace {

constexpr char kMime[] = "application/vnd.oasis.opendocument.spreadsheet";

QString dayText(QDate day) {
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

QJsonArray cells(const ReportTable& table, const QStringList& texts) {
    QJsonArray out;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        out.append(
            QJsonObject{{QStringLiteral("text"), texts[i]},
                        {QStringLiteral("align"), table.numeric[i] ? QStringLiteral("center") : QStringLiteral("left")}});
    }
    return out;
}

// The upper heading: groups over their columns; a column that stands alone reaches over both lines.
QJsonArray upperHeads(const ReportTable& table) {
    QJsonArray out;
    qsizetype column = 0;
    for (const ColumnGroup& group : table.groups) {
        const bool alone = group.title.isEmpty();
        out.append(QJsonObject{{QStringLiteral("text"), alone ? table.columns[column] : group.title},
                               {QStringLiteral("columns"), QString::number(group.columns)},
                               {QStringLiteral("rows"), alone ? QStringLiteral("2") : QStringLiteral("1")}});
        column += group.columns;
    }
    return out;
}

QJsonArray lowerHeads(const ReportTable& table) {
    QJsonArray out;
    qsizetype column = 0;
    for (const ColumnGroup& group : table.groups) {
        for (int i = 0; i < group.columns; ++i, ++column) {
            if (!group.title.isEmpty()) out.append(QJsonObject{{QStringLiteral("text"), table.columns[column]}});
        }
    }
    return out;
}

QString cellXml(const QString& text, bool numeric) {
    bool isNumber = false;
    text.toLongLong(&isNumber);
    QString paragraphs;
    for (const QString& line : text.split(QLatin1Char('\n')))
        paragraphs += QStringLiteral("<text:p>%1</text:p>").arg(line.toHtmlEscaped());
    if (numeric && isNumber) {
        return QStringLiteral("<table:table-cell office:value-type=\"float\" office:value=\"%1\">%2</table:table-cell>")
            .arg(text, paragraphs);
    }
    return QStringLiteral("<table:table-cell office:value-type=\"string\">%1</table:table-cell>").arg(paragraphs);
}

QString rowXml(const QStringList& texts, const QList<bool>& numeric) {
    QString out = QStringLiteral("<table:table-row>");
    for (qsizetype i = 0; i < texts.size(); ++i) out += cellXml(texts[i], !numeric.isEmpty() && numeric[i]);
    return out + QStringLiteral("</table:table-row>\n");
}

QByteArray contentXml(const ReportTable& table) {
    QString rows = rowXml(table.columns, {});
    for (const QStringList& row : table.rows) rows += rowXml(row, table.numeric);
    if (!table.total.isEmpty()) rows += rowXml(table.total, table.numeric);
    const QString xml = QStringLiteral(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\">"
        "<office:body><office:spreadsheet><table:table table:name=\"%1\">\n%2</table:table></office:spreadsheet></office:body>"
        "</office:document-content>\n");
    return xml.arg(table.kind, rows).toUtf8();
}

QByteArray manifestXml() {
    return QByteArray(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
               "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
               "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"") +
           kMime +
           "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
           "</manifest:manifest>\n";
}

}  // namespace

FormData reportForm(const ReportTable& table, const PrintContext& context) {
    QJsonArray rows;
    for (const QStringList& row : table.rows) rows.append(QJsonObject{{QStringLiteral("cells"), cells(table, row)}});
    QJsonArray widths;
    for (qsizetype i = 0; i < table.widths.size(); ++i) {
        widths.append(QJsonObject{{QStringLiteral("width"), QString::number(table.widths[i])},
                                  {QStringLiteral("column"), QString::number(i + 1)}});
    }
    const QJsonObject fields{{QStringLiteral("agency"), headOf(context.letterhead.agency, context.letterhead.centre)},
                             {QStringLiteral("dateline"), dateline(context)},
                             {QStringLiteral("from"), dayText(table.from)},
                             {QStringLiteral("to"), dayText(table.to)},
                             {QStringLiteral("widths"), widths},
                             {QStringLiteral("upper"), upperHeads(table)},
                             {QStringLiteral("lower"), lowerHeads(table)},
                             {QStringLiteral("rows"), rows},
                             {QStringLiteral("total"), table.total.isEmpty() ? QJsonArray() : cells(table, table.total)}};
    const QString period = QStringLiteral("%1 – %2").arg(dayText(table.from), dayText(table.to));
    const PaperMark mark{{}, {}, {}, table.name + QLatin1Char(' ') + period, context.letterhead.system, context.now, {}};
    return {table.kind, table.to, fields, mark.toText(), period, context.testData};
}

QByteArray toCsv(const ReportTable& table) {
    QList<QStringList> rows = QList<QStringList>{table.columns} + table.rows;
    if (!table.total.isEmpty()) rows.append(table.total);
    return csv(rows);
}

QByteArray toOds(const ReportTable& table) {
    // The media type must be the first entry, stored, so that a program can tell the kind from the first bytes.
    return zipped({{"mimetype", kMime}, {"content.xml", contentXml(table)}, {"META-INF/manifest.xml", manifestXml()}});
}

}  // namespace motcua::printing
