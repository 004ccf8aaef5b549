#include "sync/gate/EdXml.h"

#include <QJsonArray>
#include <QMap>
#include <QStringList>
#include <QXmlStreamWriter>

namespace motcua::sync {
namespace {

const QString kNamespace = QStringLiteral("http://www.mic.gov.vn/TBT/QCVN_102_2016");
const QString kRoot = QStringLiteral("edXML");

// Children of each element, in the order of the standard.
const QMap<QString, QStringList>& structure() {
    static const QStringList kOrgan =
        QStringLiteral("OrganId OrganizationInCharge OrganName OrganAdd Email Telephone Fax Website").split(QLatin1Char(' '));
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const QMap<QString, QStringList> kStructure{
        {kRoot, names("edXMLEnvelope AttachmentEncoded")},
        {QStringLiteral("edXMLEnvelope"), names("edXMLHeader edXMLBody")},
        {QStringLiteral("edXMLHeader"), names("MessageHeader TraceHeaderList")},
        {QStringLiteral("MessageHeader"),
         names("From To DocumentId Code PromulgationInfo DocumentType Subject Content SignerInfo DueDate ToPlaces OtherInfo "
               "ResponseFor SteeringType")},
        {QStringLiteral("From"), kOrgan},
        {QStringLiteral("To"), kOrgan},
        {QStringLiteral("Code"), names("CodeNumber CodeNotation")},
        {QStringLiteral("PromulgationInfo"), names("Place PromulgationDate")},
        {QStringLiteral("DocumentType"), names("Type TypeDetail TypeName")},
        {QStringLiteral("SignerInfo"), names("Competence Position FullName")},
        {QStringLiteral("ToPlaces"), names("Place")},
        {QStringLiteral("OtherInfo"),
         names("Priority SphereOfPromulgation TyperNotation PromulgationAmount PageAmount Appendixes")},
        {QStringLiteral("ResponseFor"), names("OrganId Code DocumentId PromulgationDate")},
        {QStringLiteral("TraceHeaderList"), names("TraceHeader")},
        {QStringLiteral("TraceHeader"), names("OrganId Timestamp")},
        {QStringLiteral("edXMLBody"), names("edXMLManifest")},
        {QStringLiteral("edXMLManifest"), names("Reference")},
        {QStringLiteral("Reference"), names("ContentId ContentType AttachmentName Description")},
        {QStringLiteral("AttachmentEncoded"), names("Attachment")},
        {QStringLiteral("Attachment"), names("ContentType ContentId Description ContentTransferEncoded AttachmentName")},
    };
    return kStructure;
}

Result<void> writeElement(QXmlStreamWriter& xml, const QString& name, const QJsonValue& value);

Result<void> writeChildren(QXmlStreamWriter& xml, const QString& parent, const QJsonObject& tree) {
    const QStringList order = structure().value(parent);
    for (const QString& name : tree.keys()) {
        if (!order.contains(name)) return fail(ErrorCode::GateIncomplete, {{QStringLiteral("member"), parent + u'.' + name}});
    }
    for (const QString& name : order) {
        const QJsonValue value = tree.value(name);
        if (value.isUndefined()) continue;
        const QJsonArray repeated = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue& item : repeated) MOTCUA_CHECK(writeElement(xml, name, item));
    }
    return {};
}

Result<void> writeElement(QXmlStreamWriter& xml, const QString& name, const QJsonValue& value) {
    if (!value.isObject()) {
        xml.writeTextElement(kNamespace, name, value.isDouble() ? QString::number(value.toInteger()) : value.toString());
        return {};
    }
    xml.writeStartElement(kNamespace, name);
    MOTCUA_CHECK(writeChildren(xml, name, value.toObject()));
    xml.writeEndElement();
    return {};
}

}  // namespace

Result<QByteArray> writeEdXml(const QJsonObject& tree) {
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    xml.writeNamespace(kNamespace, kRoot);
    xml.writeStartElement(kNamespace, kRoot);
    MOTCUA_CHECK(writeChildren(xml, kRoot, tree));
    xml.writeEndElement();
    xml.writeEndDocument();
    return out;
}

}  // namespace motcua::sync
