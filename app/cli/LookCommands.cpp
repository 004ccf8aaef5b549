// show, queue, search, print: what an officer of this desk may look at.
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <limits>

#include "app/cli/Commands.h"
#include "app/cli/DossierText.h"
#include "app/cli/Seat.h"
#include "stations/Queues.h"
#include "ui/words/DueText.h"
#include "ui/words/QueueText.h"
#include "ui/words/StateText.h"
#include "ui/words/TimelineText.h"

namespace motcua::cli {
namespace {

const QString kLimit = QStringLiteral("--limit");
const QString kOut = QStringLiteral("--out");
const QString kSize = QStringLiteral("--size");
constexpr int kUsualLimit = 50;
constexpr int kEverything = std::numeric_limits<int>::max() - 1;

QString text(const char* source) {
    return QCoreApplication::translate("LookCommands", source);
}

Result<int> limitOf(const Arguments& arguments) {
    bool isNumber = false;
    const int limit = arguments.value(kLimit, QString::number(kUsualLimit)).toInt(&isNumber);
    if (!isNumber || limit < 1) return badUsage(kLimit);
    return limit;
}

// ---- show

QJsonArray timelineJson(const QList<store::TimelineEntry>& timeline) {
    QJsonArray out;
    for (const store::TimelineEntry& entry : timeline) {
        out.append(QJsonObject{{QStringLiteral("at"), toIso(entry.at)},
                               {QStringLiteral("action"), entry.kind},
                               {QStringLiteral("actor"), entry.actorName},
                               {QStringLiteral("role"), entry.actorRole},
                               {QStringLiteral("post"), entry.actorPost},
                               {QStringLiteral("note"), entry.payload.value(QStringLiteral("note")).toString()},
                               {QStringLiteral("confirmed"), entry.confirmed}});
    }
    return out;
}

QJsonObject signatureJson(const QString& of, const FileRef& file, const QString& by, const QDateTime& at) {
    return {{QStringLiteral("of"), of},
            {QStringLiteral("sha256"), file.sha256},
            {QStringLiteral("state"), file.signatureState},
            {QStringLiteral("by"), by},
            {QStringLiteral("at"), toIso(at)}};
}

QJsonArray signaturesJson(const Dossier& dossier) {
    QJsonArray out;
    for (const QString& id : dossier.papersInOrder()) {
        const Paper& paper = dossier.papers[id];
        if (!paper.file.signatureState.isEmpty())
            out.append(signatureJson(QStringLiteral("papers.") + id, paper.file, paper.digitizedBy, paper.digitizedAt));
    }
    const ResultPaper& result = dossier.result;
    if (!result.signedBy.isEmpty())
        out.append(signatureJson(QStringLiteral("result"), result.file, result.signedBy, result.signedAt));
    if (!result.sealedBy.isEmpty())
        out.append(signatureJson(QStringLiteral("result"), result.file, result.sealedBy, result.sealedAt));
    return out;
}

Result<QJsonObject> syncJson(Seat& seat, const QUuid& id) {
    return seat.desk().desk().onStore([&](store::Store& store) -> Result<QJsonObject> {
        MOTCUA_TRY(const store::DossierRow row, store.dossiers.get(id));
        MOTCUA_TRY(const QList<store::OutboxRow> pending, store.outbox.pendingOf(id));
        MOTCUA_TRY(const QList<store::ConflictRow> conflicts, store.conflicts.open(id));
        QJsonArray operations;
        for (const store::OutboxRow& op : pending) {
            operations.append(QJsonObject{{QStringLiteral("opId"), op.op.opId.toString(QUuid::WithoutBraces)},
                                          {QStringLiteral("action"), op.op.data.value(QStringLiteral("action")).toString()},
                                          {QStringLiteral("state"), store::opStateCode(op.state)},
                                          {QStringLiteral("attempts"), op.attempts},
                                          {QStringLiteral("code"), op.lastCode}});
        }
        return QJsonObject{{QStringLiteral("serverVersion"), row.serverVersion},
                           {QStringLiteral("operations"), operations},
                           {QStringLiteral("conflicts"), conflicts.size()}};
    });
}

QString paperLine(const Paper& paper) {
    const QString mark = !paper.received        ? QStringLiteral("[ ]")
                         : paper.file.isEmpty() ? QStringLiteral("[x]")
                                                : QStringLiteral("[✓]");
    return QStringLiteral("  %1 %2").arg(mark, paper.name);
}

QString showText(const Dossier& dossier, const ProcessBook& book, const QList<store::TimelineEntry>& timeline,
                 const QJsonObject& sync) {
    QStringList lines{QStringLiteral("%1 · %2").arg(dossier.displayNumber(), words::stateText(stateCode(dossier.state), book)),
                      QStringLiteral("%1 · %2").arg(dossier.applicant.fullName, dossier.applicant.idNumber),
                      QStringLiteral("%1 %2").arg(dossier.procedureCode, dossier.procedureName)};
    if (dossier.due.at.isValid()) lines.append(words::dueText(dossier.due.at));
    if (!dossier.handlerName.isEmpty()) lines.append(dossier.handlerName);
    for (const QString& id : dossier.papersInOrder()) lines.append(paperLine(dossier.papers[id]));
    for (const Branch& branch : dossier.branches)
        lines.append(QStringLiteral("  %1: %2").arg(words::doneText(branch.action), words::branchText(branch)));
    for (const Child& child : dossier.children)
        lines.append(QStringLiteral("  %1 · %2 · %3").arg(child.name, child.agency, words::childStatusText(child.status)));
    for (const store::TimelineEntry& entry : timeline) {
        lines.append(QStringLiteral("  %1 · %2 · %3 (%4)%5")
                         .arg(words::momentText(entry.at), words::timelineText(entry.kind, entry.payload), entry.actorName,
                              words::roleText(entry.actorRole),
                              entry.confirmed
                                  ? QString()
                                  : QStringLiteral(" · ") + text(QT_TRANSLATE_NOOP("LookCommands", "not sent yet"))));
    }
    const auto waiting = sync.value(QStringLiteral("operations")).toArray().size();
    if (waiting > 0) lines.append(text(QT_TRANSLATE_NOOP("LookCommands", "%1 steps wait for the province")).arg(waiting));
    return lines.join(QLatin1Char('\n'));
}

Result<Outcome> show(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    if (arguments.words().size() != 1) return badUsage(QStringLiteral("NUMBER"));
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const Dossier dossier, seat.desk().desk().find(arguments.words().first()));
    MOTCUA_TRY(const QList<store::TimelineEntry> timeline, seat.reads().timeline(dossier.id));
    MOTCUA_TRY(const QJsonObject sync, syncJson(seat, dossier.id));
    Outcome outcome;
    outcome.json = {{QStringLiteral("dossier"), motcua::toJson(dossier)},
                    {QStringLiteral("timeline"), timelineJson(timeline)},
                    {QStringLiteral("signatures"), signaturesJson(dossier)},
                    {QStringLiteral("sync"), sync}};
    outcome.text = showText(dossier, *seat.desk().desk().book(), timeline, sync);
    return outcome;
}

// ---- queue

Result<Outcome> queueCounts(Seat& seat) {
    Outcome outcome;
    QJsonArray queues;
    QStringList lines;
    const auto book = seat.desk().desk().book();
    for (const QString& name : stations::queueNames(*book)) {
        MOTCUA_TRY(const store::DossierFilter filter,
                   stations::queueFilter(name, seat.session(), seat.desk().clock().now(), *book));
        MOTCUA_TRY(const int count, seat.reads().count(filter, kEverything));
        queues.append(QJsonObject{{QStringLiteral("name"), name},
                                  {QStringLiteral("title"), words::queueText(name, *book)},
                                  {QStringLiteral("count"), count}});
        lines.append(QStringLiteral("%1  %2  %3").arg(count, 6).arg(name, -14).arg(words::queueText(name, *book)));
    }
    outcome.json = {{QStringLiteral("queues"), queues}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

Result<Outcome> queue(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kLimit}, {}));
    if (arguments.words().size() > 1) return badUsage(arguments.words().last());
    MOTCUA_TRY(const int limit, limitOf(arguments));
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    if (arguments.words().isEmpty()) return queueCounts(seat);
    const QString name = arguments.words().first();
    const auto book = seat.desk().desk().book();
    const auto filter = stations::queueFilter(name, seat.session(), seat.desk().clock().now(), *book);
    if (!filter) return badUsage(stations::queueNames(*book).join(QStringLiteral(" | ")));
    MOTCUA_TRY(const int count, seat.reads().count(*filter, kEverything));
    MOTCUA_TRY(const store::DossierPage page, seat.reads().page(*filter, limit));
    Outcome outcome;
    outcome.json = {{QStringLiteral("name"), name},
                    {QStringLiteral("count"), count},
                    {QStringLiteral("dossiers"), toJson(page.lines)},
                    {QStringLiteral("hasMore"), page.hasMore}};
    outcome.text = textOf(page.lines, seat.desk().clock().now(), *book);
    return outcome;
}

// ---- search, print

Result<Outcome> search(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kLimit}, {}));
    const QString typed = arguments.words().join(QLatin1Char(' '));
    if (typed.trimmed().isEmpty()) return badUsage(QStringLiteral("TEXT"));
    MOTCUA_TRY(const int limit, limitOf(arguments));
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const QList<store::DossierLine> found, seat.reads().search(typed, limit));
    Outcome outcome;
    outcome.json = {{QStringLiteral("dossiers"), toJson(found)}};
    outcome.text = textOf(found, seat.desk().clock().now(), *seat.desk().desk().book());
    outcome.exitCode = found.isEmpty() ? static_cast<int>(ErrorKind::No) : 0;
    return outcome;
}

Result<Outcome> print(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kOut, kSize}, {}));
    if (arguments.words().size() != 2) return badUsage(QStringLiteral("NUMBER FORM"));
    if (!arguments.has(kOut)) return badUsage(kOut);
    const QString form = arguments.words().last();
    if (!stations::PrintStation::forms().contains(form))
        return badUsage(stations::PrintStation::forms().join(QStringLiteral(" | ")));
    const auto size = printing::sheetSizeFrom(arguments.value(kSize));
    if (arguments.has(kSize) && !size) return badUsage(kSize);
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const Dossier dossier, seat.desk().desk().find(arguments.words().first()));
    const QString path = QFileInfo(arguments.value(kOut)).absoluteFilePath();
    MOTCUA_TRY(const stations::PrintedPaper paper, seat.desk().print().toPdf(seat.session(), dossier.id, form, path, size));
    Outcome outcome;
    outcome.json = {{QStringLiteral("number"), dossier.displayNumber()},
                    {QStringLiteral("form"), form},
                    {QStringLiteral("legalVersion"), paper.legalVersion},
                    {QStringLiteral("size"), printing::sheetCode(paper.size)},
                    {QStringLiteral("copy"), paper.copy},
                    {QStringLiteral("file"), path}};
    outcome.text = path;
    return outcome;
}

}  // namespace

std::vector<Command> lookCommands() {
    return {{QStringLiteral("show"), QStringLiteral("show NUMBER"), show},
            {QStringLiteral("queue"), QStringLiteral("queue [NAME] [--limit N]"), queue},
            {QStringLiteral("search"), QStringLiteral("search TEXT [--limit N]"), search},
            {QStringLiteral("print"), QStringLiteral("print NUMBER FORM --out F.pdf [--size a4|a5|80mm|70x37|105x57]"), print}};
}

}  // namespace motcua::cli
