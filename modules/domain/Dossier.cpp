#include "domain/Dossier.h"

#include <QJsonArray>
#include <algorithm>

#include "base/Clock.h"
#include "base/Json.h"

namespace motcua {
namespace {

// Empty values are left out, so that equal dossiers have equal documents.
void put(QJsonObject& object, const char* member, const QString& value) {
    if (!value.isEmpty()) object.insert(QLatin1String(member), value);
}
void put(QJsonObject& object, const char* member, const QDate& value) {
    if (value.isValid()) object.insert(QLatin1String(member), value.toString(Qt::ISODate));
}
void put(QJsonObject& object, const char* member, const QDateTime& value) {
    if (value.isValid()) object.insert(QLatin1String(member), toIso(value));
}
void put(QJsonObject& object, const char* member, const QJsonObject& value) {
    if (!value.isEmpty()) object.insert(QLatin1String(member), value);
}
QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}
QDate date(const QJsonObject& object, const char* member) {
    return QDate::fromString(text(object, member), Qt::ISODate);
}
QDateTime time(const QJsonObject& object, const char* member) {
    return fromIso(text(object, member));
}
QJsonObject child(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toObject();
}
int number(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toInt();
}

FileRef fileFrom(const QJsonObject& object) {
    return {text(object, "sha256"), object.value(QLatin1String("size")).toInteger(), number(object, "pages"),
            text(object, "mime"), text(object, "signatureState")};
}

QJsonObject applicantJson(const Applicant& a) {
    QJsonObject out;
    put(out, "fullName", a.fullName);
    put(out, "idNumber", a.idNumber);
    put(out, "oldIdNumber", a.oldIdNumber);
    put(out, "birthDate", a.birthDate);
    put(out, "sex", a.sex);
    put(out, "address", a.address);
    put(out, "idIssuedOn", a.idIssuedOn);
    put(out, "phone", a.phone);
    put(out, "email", a.email);
    if (!a.notifyBy.isEmpty()) out.insert(QStringLiteral("notifyBy"), QJsonArray::fromStringList(a.notifyBy));
    return out;
}

Applicant applicantFrom(const QJsonObject& o) {
    QStringList notifyBy;
    for (const QJsonValue& way : o.value(QLatin1String("notifyBy")).toArray()) notifyBy.append(way.toString());
    return {text(o, "fullName"), text(o, "idNumber"),   text(o, "oldIdNumber"), date(o, "birthDate"), text(o, "sex"),
            text(o, "address"),  date(o, "idIssuedOn"), text(o, "phone"),       text(o, "email"),     notifyBy};
}

QJsonObject paperJson(const Paper& p) {
    QJsonObject out{{QStringLiteral("order"), p.order},
                    {QStringLiteral("originals"), p.originals},
                    {QStringLiteral("copies"), p.copies},
                    {QStringLiteral("received"), p.received}};
    put(out, "name", p.name);
    put(out, "copyKind", p.copyKind);
    put(out, "documentKind", p.documentKind);
    put(out, "scanMark", p.scanMark);
    QJsonArray scans;
    for (const FileRef& scan : p.scans) scans.append(toJson(scan));
    if (!scans.isEmpty()) out.insert(QStringLiteral("scans"), scans);
    put(out, "file", toJson(p.file));
    put(out, "fields", p.fields);
    put(out, "digitizedBy", p.digitizedBy);
    put(out, "digitizedAt", p.digitizedAt);
    return out;
}

Paper paperFrom(const QJsonObject& o) {
    Paper p;
    p.order = number(o, "order");
    p.name = text(o, "name");
    p.copyKind = text(o, "copyKind");
    p.originals = number(o, "originals");
    p.copies = number(o, "copies");
    p.documentKind = text(o, "documentKind");
    p.received = o.value(QLatin1String("received")).toBool();
    p.scanMark = text(o, "scanMark");
    for (const QJsonValue& scan : o.value(QLatin1String("scans")).toArray()) p.scans.append(fileFrom(scan.toObject()));
    p.file = fileFrom(child(o, "file"));
    p.fields = child(o, "fields");
    p.digitizedBy = text(o, "digitizedBy");
    p.digitizedAt = time(o, "digitizedAt");
    return p;
}

QJsonObject feeJson(const Fee& f) {
    QJsonObject out{{QStringLiteral("id"), f.id},
                    {QStringLiteral("name"), f.name},
                    {QStringLiteral("amount"), f.amount},
                    {QStringLiteral("settled"), f.settled}};
    put(out, "settledAt", f.settledAt);
    return out;
}

Fee feeFrom(const QJsonObject& o) {
    return {text(o, "id"), text(o, "name"), o.value(QLatin1String("amount")).toInteger(),
            o.value(QLatin1String("settled")).toBool(), time(o, "settledAt")};
}

QJsonObject resultJson(const ResultPaper& r) {
    QJsonObject out;
    put(out, "title", r.title);
    put(out, "code", r.code);
    put(out, "body", r.body);
    put(out, "draft", toJson(r.draft));
    put(out, "file", toJson(r.file));
    put(out, "signedBy", r.signedBy);
    put(out, "signedAt", r.signedAt);
    put(out, "sealedBy", r.sealedBy);
    put(out, "sealedAt", r.sealedAt);
    return out;
}

ResultPaper resultFrom(const QJsonObject& o) {
    return {text(o, "title"),           text(o, "code"),     text(o, "body"),     fileFrom(child(o, "draft")),
            fileFrom(child(o, "file")), text(o, "signedBy"), time(o, "signedAt"), text(o, "sealedBy"),
            time(o, "sealedAt")};
}

QJsonObject handOverJson(const HandOver& h) {
    QJsonObject out;
    put(out, "receiver", h.receiver);
    put(out, "receiverId", h.receiverId);
    put(out, "way", h.way);
    put(out, "at", h.at);
    put(out, "note", h.note);
    return out;
}

// Members of the document that this version knows; the others go to `extra` and come back unchanged.
const QStringList& knownMembers() {
    static const QStringList names = {
        QStringLiteral("id"),          QStringLiteral("number"),        QStringLiteral("provisional"),
        QStringLiteral("state"),       QStringLiteral("agency"),        QStringLiteral("counter"),
        QStringLiteral("unit"),        QStringLiteral("procedureCode"), QStringLiteral("procedureName"),
        QStringLiteral("caseId"),      QStringLiteral("channel"),       QStringLiteral("returnWay"),
        QStringLiteral("sets"),        QStringLiteral("applicant"),     QStringLiteral("papers"),
        QStringLiteral("fees"),        QStringLiteral("receivedAt"),    QStringLiteral("receivedBy"),
        QStringLiteral("answerBy"),    QStringLiteral("due"),           QStringLiteral("handlerId"),
        QStringLiteral("handlerName"), QStringLiteral("result"),        QStringLiteral("handOver"),
        QStringLiteral("note"),        QStringLiteral("process"),       QStringLiteral("moved"),
        QStringLiteral("branches"),    QStringLiteral("children"),      QStringLiteral("oldResults")};
    return names;
}

}  // namespace

QJsonObject toJson(const FileRef& f) {
    if (f.isEmpty()) return {};
    QJsonObject out{{QStringLiteral("sha256"), f.sha256}, {QStringLiteral("size"), f.size}, {QStringLiteral("pages"), f.pages}};
    put(out, "mime", f.mime);
    put(out, "signatureState", f.signatureState);
    return out;
}

QJsonObject toJson(const Dossier& d) {
    QJsonObject out = d.extra;
    put(out, "id", d.id.toString(QUuid::WithoutBraces));
    put(out, "number", d.number);
    put(out, "provisional", d.provisional);
    // Required on reading, so written even when empty.
    out.insert(QStringLiteral("state"), stateCode(d.state));
    if (!d.processCode.isEmpty()) {
        out.insert(QStringLiteral("process"),
                   QJsonObject{{QStringLiteral("code"), d.processCode}, {QStringLiteral("version"), d.processVersion}});
    }
    put(out, "moved", toJson(d.moved));
    put(out, "branches", toJson(d.branches));
    put(out, "children", toJson(d.children));
    QJsonArray oldResults;
    for (const ResultPaper& old : d.oldResults) oldResults.append(resultJson(old));
    if (!oldResults.isEmpty()) out.insert(QStringLiteral("oldResults"), oldResults);
    put(out, "agency", d.agency);
    put(out, "counter", d.counter);
    put(out, "unit", d.unit);
    out.insert(QStringLiteral("procedureCode"), d.procedureCode);
    put(out, "procedureName", d.procedureName);
    put(out, "caseId", d.caseId);
    put(out, "channel", d.channel);
    put(out, "returnWay", d.returnWay);
    out.insert(QStringLiteral("sets"), d.sets);
    put(out, "applicant", applicantJson(d.applicant));
    QJsonObject papers;
    for (auto it = d.papers.cbegin(); it != d.papers.cend(); ++it) papers.insert(it.key(), paperJson(it.value()));
    put(out, "papers", papers);
    QJsonArray fees;
    for (const Fee& fee : d.fees) fees.append(feeJson(fee));
    if (!fees.isEmpty()) out.insert(QStringLiteral("fees"), fees);
    put(out, "receivedAt", d.receivedAt);
    put(out, "receivedBy", d.receivedBy);
    put(out, "answerBy", d.answerBy);
    if (d.due.at.isValid() || !d.due.notes.isEmpty()) out.insert(QStringLiteral("due"), toJson(d.due));
    put(out, "handlerId", d.handlerId);
    put(out, "handlerName", d.handlerName);
    put(out, "result", resultJson(d.result));
    put(out, "handOver", handOverJson(d.handOver));
    put(out, "note", d.note);
    return out;
}

Result<Dossier> dossierFromJson(const QJsonObject& o) {
    Dossier d;
    MOTCUA_TRY(d.id, requireUuid(o, QStringLiteral("id")));
    MOTCUA_TRY(const QString state, requireString(o, QStringLiteral("state")));
    d.state = DossierState(state);
    const QJsonObject process = child(o, "process");
    d.processCode = text(process, "code");
    d.processVersion = number(process, "version");
    d.moved = passageFromJson(child(o, "moved"));
    d.branches = branchesFromJson(child(o, "branches"));
    d.children = childrenFromJson(child(o, "children"));
    for (const QJsonValue& old : o.value(QLatin1String("oldResults")).toArray())
        d.oldResults.append(resultFrom(old.toObject()));
    MOTCUA_TRY(d.procedureCode, requireString(o, QStringLiteral("procedureCode")));
    d.number = text(o, "number");
    d.provisional = text(o, "provisional");
    d.agency = text(o, "agency");
    d.counter = text(o, "counter");
    d.unit = text(o, "unit");
    d.procedureName = text(o, "procedureName");
    d.caseId = text(o, "caseId");
    d.channel = text(o, "channel");
    d.returnWay = text(o, "returnWay");
    d.sets = o.value(QLatin1String("sets")).toInt(1);
    d.applicant = applicantFrom(child(o, "applicant"));
    const QJsonObject papers = child(o, "papers");
    for (auto it = papers.begin(); it != papers.end(); ++it) d.papers.insert(it.key(), paperFrom(it.value().toObject()));
    for (const QJsonValue& fee : o.value(QLatin1String("fees")).toArray()) d.fees.append(feeFrom(fee.toObject()));
    d.receivedAt = time(o, "receivedAt");
    d.receivedBy = text(o, "receivedBy");
    d.answerBy = time(o, "answerBy");
    d.due = dueFromJson(child(o, "due"));
    d.handlerId = text(o, "handlerId");
    d.handlerName = text(o, "handlerName");
    d.result = resultFrom(child(o, "result"));
    const QJsonObject handOver = child(o, "handOver");
    d.handOver = {text(handOver, "receiver"), text(handOver, "receiverId"), text(handOver, "way"), time(handOver, "at"),
                  text(handOver, "note")};
    d.note = text(o, "note");
    d.extra = o;
    for (const QString& name : knownMembers()) d.extra.remove(name);
    return d;
}

QList<QString> Dossier::papersInOrder() const {
    QList<QString> ids = papers.keys();
    std::stable_sort(ids.begin(), ids.end(),
                     [this](const QString& a, const QString& b) { return papers[a].order < papers[b].order; });
    return ids;
}

qint64 Dossier::feeTotal() const {
    qint64 sum = 0;
    for (const Fee& fee : fees) sum += fee.amount;
    return sum;
}

bool Dossier::feesSettled() const {
    return std::all_of(fees.begin(), fees.end(), [](const Fee& fee) { return fee.settled || fee.amount == 0; });
}

bool Dossier::childrenFinished() const {
    return std::all_of(children.begin(), children.end(), [](const Child& child) { return child.isFinished(); });
}

QStringList Dossier::papersToDigitize() const {
    QStringList out;
    for (const QString& paper : papersInOrder()) {
        if (papers[paper].received && papers[paper].file.isEmpty()) out.append(paper);
    }
    return out;
}

}  // namespace motcua
