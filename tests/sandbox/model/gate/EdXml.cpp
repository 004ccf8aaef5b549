// Reads an edXML envelope (QCVN 102:2016/BTTTT) as a receiving document system would: by namespace and element, strictly.

#include <QCryptographicHash>
#include <QXmlStreamReader>

#include "sandbox/model/gate/GateEndpoint.h"

namespace motcua::sandbox {
namespace {

constexpr char kNamespace[] = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

// "MessageHeader.From.OrganId" → text, of every leaf.
std::optional<QMap<QString, QString>> leaves(const QByteArray& bytes) {
    QXmlStreamReader xml(bytes);
    QMap<QString, QString> out;
    QStringList path;
    QString text;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
            case QXmlStreamReader::DTD:
                return std::nullopt;  // nobody needs one here, and it can be an attack
            case QXmlStreamReader::StartElement:
                if (xml.namespaceUri() != QLatin1String(kNamespace)) return std::nullopt;
                path.append(xml.name().toString());
                text.clear();
                break;
            case QXmlStreamReader::Characters:
                text += xml.text();
                break;
            case QXmlStreamReader::EndElement:
                if (!text.trimmed().isEmpty()) out.insert(path.join(QLatin1Char('.')), text.trimmed());
                text.clear();
                path.removeLast();
                break;
            default:
                break;
        }
    }
    return xml.hasError() ? std::nullopt : std::optional(out);
}

}  // namespace

std::optional<QJsonObject> readEdXml(const QByteArray& bytes) {
    const auto found = leaves(bytes);
    if (!found) return std::nullopt;
    const QString head = QStringLiteral("edXML.edXMLEnvelope.edXMLHeader.MessageHeader.");
    const QString file = QStringLiteral("edXML.AttachmentEncoded.Attachment.");
    QJsonObject out;
    for (const char* name :
         {"From.OrganId", "To.OrganId", "DocumentId", "Code.CodeNumber", "Code.CodeNotation", "PromulgationInfo.Place",
          "PromulgationInfo.PromulgationDate", "DocumentType.TypeName", "Subject"}) {
        const QString value = found->value(head + QLatin1String(name));
        if (value.isEmpty()) return std::nullopt;
        out.insert(QLatin1String(name), value);
    }
    const QByteArray content = QByteArray::fromBase64(found->value(file + QStringLiteral("ContentTransferEncoded")).toLatin1());
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    if (content.isEmpty() || QString::fromLatin1(hash) != found->value(file + QStringLiteral("ContentId"))) return std::nullopt;
    out.insert(QStringLiteral("sha256"), QString::fromLatin1(hash));
    return out;
}

}  // namespace motcua::sandbox
