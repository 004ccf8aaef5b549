#include "document/engine/Xmp.h"

#include <QXmlStreamWriter>

namespace motcua::document {

namespace {

const QString kRdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QString kDc = QStringLiteral("http://purl.org/dc/elements/1.1/");
const QString kXmp = QStringLiteral("http://ns.adobe.com/xap/1.0/");
const QString kPdf = QStringLiteral("http://ns.adobe.com/pdf/1.3/");
const QString kPdfaId = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");
const QString kExtension = QStringLiteral("http://www.aiim.org/pdfa/ns/extension/");
const QString kSchema = QStringLiteral("http://www.aiim.org/pdfa/ns/schema#");
const QString kProperty = QStringLiteral("http://www.aiim.org/pdfa/ns/property#");
const QString kPaper = QStringLiteral("urn:motcua:paper:1#");

struct PaperProperty {
    QString name;
    QString value;
    QString meaning;
};

QList<PaperProperty> paperProperties(const PaperFields& fields) {
    const QList<PaperProperty> all{
        {QStringLiteral("TypeCode"), fields.typeCode, QStringLiteral("Mã loại giấy tờ")},
        {QStringLiteral("OwnerId"), fields.ownerId, QStringLiteral("Mã định danh của tổ chức, cá nhân")},
        {QStringLiteral("Name"), fields.name, QStringLiteral("Tên giấy tờ")},
        {QStringLiteral("Number"), fields.number, QStringLiteral("Số, ký hiệu")},
        {QStringLiteral("IssuedOn"), fields.issuedOn, QStringLiteral("Ngày cấp")},
        {QStringLiteral("IssuedBy"), fields.issuedBy, QStringLiteral("Cơ quan cấp")},
        {QStringLiteral("Summary"), fields.summary, QStringLiteral("Trích yếu nội dung")},
        {QStringLiteral("ValidUntil"), fields.validUntil, QStringLiteral("Thời hạn hiệu lực")},
        {QStringLiteral("ValidScope"), fields.validScope, QStringLiteral("Phạm vi hiệu lực")},
    };
    QList<PaperProperty> given;
    for (const PaperProperty& property : all) {
        if (!property.value.isEmpty()) given.append(property);
    }
    return given;
}

class PacketWriter {
public:
    explicit PacketWriter(QString* out) : m_xml(out) {
        m_xml.writeNamespace(kRdf, QStringLiteral("rdf"));
        m_xml.writeStartElement(kRdf, QStringLiteral("RDF"));
    }

    void begin(const QString& space, const QString& prefix) {
        m_xml.writeStartElement(kRdf, QStringLiteral("Description"));
        m_xml.writeAttribute(kRdf, QStringLiteral("about"), QString());
        m_xml.writeNamespace(space, prefix);
    }
    void end() { m_xml.writeEndElement(); }
    void simple(const QString& space, const QString& name, const QString& value) {
        if (!value.isEmpty()) m_xml.writeTextElement(space, name, value);
    }
    // kind: Alt (with a default language), Seq or Bag.
    void container(const QString& space, const QString& name, const QString& kind, const QString& value) {
        if (value.isEmpty()) return;
        m_xml.writeStartElement(space, name);
        m_xml.writeStartElement(kRdf, kind);
        m_xml.writeStartElement(kRdf, QStringLiteral("li"));
        if (kind == QLatin1String("Alt")) m_xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        m_xml.writeCharacters(value);
        for (int i = 0; i < 3; ++i) m_xml.writeEndElement();
    }
    void schema(const QList<PaperProperty>& properties) {
        begin(kExtension, QStringLiteral("pdfaExtension"));
        m_xml.writeNamespace(kSchema, QStringLiteral("pdfaSchema"));
        m_xml.writeNamespace(kProperty, QStringLiteral("pdfaProperty"));
        m_xml.writeStartElement(kExtension, QStringLiteral("schemas"));
        m_xml.writeStartElement(kRdf, QStringLiteral("Bag"));
        startResource();
        simple(kSchema, QStringLiteral("schema"), QStringLiteral("Giấy tờ số hóa"));
        simple(kSchema, QStringLiteral("namespaceURI"), kPaper);
        simple(kSchema, QStringLiteral("prefix"), QStringLiteral("motcua"));
        m_xml.writeStartElement(kSchema, QStringLiteral("property"));
        m_xml.writeStartElement(kRdf, QStringLiteral("Seq"));
        for (const PaperProperty& property : properties) describe(property);
        for (int i = 0; i < 5; ++i) m_xml.writeEndElement();  // Seq, property, li, Bag, schemas
        end();
    }
    void finish() { m_xml.writeEndElement(); }

private:
    void startResource() {
        m_xml.writeStartElement(kRdf, QStringLiteral("li"));
        m_xml.writeAttribute(kRdf, QStringLiteral("parseType"), QStringLiteral("Resource"));
    }
    void describe(const PaperProperty& property) {
        startResource();
        simple(kProperty, QStringLiteral("name"), property.name);
        simple(kProperty, QStringLiteral("valueType"), QStringLiteral("Text"));
        simple(kProperty, QStringLiteral("category"), QStringLiteral("external"));
        simple(kProperty, QStringLiteral("description"), property.meaning);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

}  // namespace

QByteArray xmpPacket(const PdfJob& job) {
    QString body;
    PacketWriter out(&body);
    out.begin(kPdfaId, QStringLiteral("pdfaid"));
    out.simple(kPdfaId, QStringLiteral("part"), QStringLiteral("1"));
    out.simple(kPdfaId, QStringLiteral("conformance"), QStringLiteral("B"));
    out.end();
    out.begin(kDc, QStringLiteral("dc"));
    out.simple(kDc, QStringLiteral("format"), QStringLiteral("application/pdf"));
    out.container(kDc, QStringLiteral("title"), QStringLiteral("Alt"), job.title);
    out.container(kDc, QStringLiteral("creator"), QStringLiteral("Seq"), job.author);
    out.container(kDc, QStringLiteral("description"), QStringLiteral("Alt"), job.subject);
    out.container(kDc, QStringLiteral("language"), QStringLiteral("Bag"), job.language);
    out.end();
    out.begin(kPdf, QStringLiteral("pdf"));
    out.simple(kPdf, QStringLiteral("Producer"), QLatin1String(kProducer));
    out.end();
    out.begin(kXmp, QStringLiteral("xmp"));
    const QString time = job.createdAt.toString(Qt::ISODate);
    out.simple(kXmp, QStringLiteral("CreateDate"), time);
    out.simple(kXmp, QStringLiteral("ModifyDate"), time);
    out.end();
    const QList<PaperProperty> properties = paperProperties(job.fields);
    if (!properties.isEmpty()) {
        out.schema(properties);
        out.begin(kPaper, QStringLiteral("motcua"));
        for (const PaperProperty& property : properties) out.simple(kPaper, property.name, property.value);
        out.end();
    }
    out.finish();
    return QByteArray(
               "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">") +
           body.toUtf8() + "</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

QByteArray infoDate(const QDateTime& time) {
    const int minutes = time.offsetFromUtc() / 60;
    const QString zone = QStringLiteral("%1%2'%3'")
                             .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                             .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
                             .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return (time.toString(QStringLiteral("'D:'yyyyMMddHHmmss")) + zone).toLatin1();
}

}  // namespace motcua::document
