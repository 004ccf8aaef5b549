// What leaves the office about a dossier: notices, parcels, digitized papers, replies, ratings. Without a verb: what was asked
// and what came of it. An order is taken when it stands in the queue; it leaves with the next synchronisation, once.
#include "app/cli/Commands.h"
#include "app/cli/GateText.h"
#include "app/cli/Seat.h"
#include "app/cli/StrictJson.h"

namespace motcua::cli {
namespace {

using Asked = Result<QList<store::GateRow>>;

const QString kFile = QStringLiteral("--file");
const QString kEvent = QStringLiteral("--event");
const QString kRequest = QStringLiteral("--request");
constexpr int kMostGrams = 100'000;
constexpr int kBestScore = 5;

// The officer, the dossier and the words after its number.
struct Order {
    Seat seat;
    Dossier dossier;
    Arguments arguments;
    QString verb, object;

    const stations::Session& session() const { return seat.session(); }
    Result<StrictJson> file(const QStringList& members) const {
        if (!arguments.has(kFile)) return badUsage(kFile);
        MOTCUA_TRY(StrictJson file, StrictJson::read(arguments.value(kFile)));
        MOTCUA_CHECK(file.only(members));
        return file;
    }
};

Result<Order> orderOf(const Globals& globals, const QStringList& words, const QStringList& options) {
    MOTCUA_TRY(Arguments arguments, Arguments::parse(words, options, {}));
    const QStringList given = arguments.words();
    if (given.isEmpty() || given.size() > 3) return badUsage(given.value(3, QStringLiteral("NUMBER")));
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(Dossier dossier, seat.desk().desk().find(given.first()));
    return Order{std::move(seat), std::move(dossier), std::move(arguments), given.value(1), given.value(2)};
}

Asked one(const Result<store::GateRow>& row) {
    if (!row) return fail(row.error());
    return QList<store::GateRow>{*row};
}

Asked listOf(Order& order, const QList<GateService>& services) {
    MOTCUA_TRY(QList<store::GateRow> rows, order.seat.desk().checks().queue().of(order.dossier.id));
    rows.removeIf([&](const store::GateRow& row) {
        const auto service = gateServiceOf(row.service);
        return !service || !services.contains(*service);
    });
    return rows;
}

Result<Outcome> outcomeOf(const Asked& rows) {
    if (!rows) return fail(rows.error());
    Outcome outcome;
    QJsonArray list;
    QStringList lines;
    for (const store::GateRow& row : *rows) {
        list.append(gateJson(row));
        lines.append(gateLine(row));
    }
    outcome.json = {{QStringLiteral("requests"), list}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

Result<Outcome> notices(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(Order order, orderOf(globals, words, {kEvent}));
    if (!order.verb.isEmpty()) return badUsage(order.verb);
    if (!order.arguments.has(kEvent)) return outcomeOf(listOf(order, {GateService::SendNotice}));
    return outcomeOf(order.seat.desk().notices().sendAll(order.session(), order.dossier.id, order.arguments.value(kEvent)));
}

Asked orderParcel(Order& order) {
    MOTCUA_TRY(const StrictJson file, order.file({QStringLiteral("way"), QStringLiteral("address"), QStringLiteral("phone"),
                                                  QStringLiteral("grams")}));
    MOTCUA_TRY(const QString way, file.text(QStringLiteral("way")));
    const bool isDelivery = way == QLatin1String("delivery");
    if (!isDelivery && way != QLatin1String("pickup")) return file.wrong(QStringLiteral("way"));
    stations::PostStation::Office office;
    MOTCUA_TRY(office.address, file.text(QStringLiteral("address")));
    MOTCUA_TRY(office.phone, file.text(QStringLiteral("phone")));
    MOTCUA_TRY(const int grams, file.number(QStringLiteral("grams"), 0, 0, kMostGrams));
    using Way = stations::PostStation::Way;
    return one(order.seat.desk().post().order(order.session(), order.dossier.id, isDelivery ? Way::Delivery : Way::Pickup,
                                              office, grams));
}

Result<Outcome> post(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(Order order, orderOf(globals, words, {kFile}));
    if (order.verb.isEmpty()) return outcomeOf(listOf(order, {GateService::OrderPost, GateService::TrackPost}));
    if (order.verb == QLatin1String("order")) return outcomeOf(orderParcel(order));
    if (order.verb != QLatin1String("track")) return badUsage(order.verb);
    return outcomeOf(one(order.seat.desk().post().track(order.session(), order.dossier.id)));
}

Result<Outcome> reuse(Order& order) {
    const QUuid fetched = QUuid::fromString(order.arguments.value(kRequest));
    if (fetched.isNull()) return badUsage(kRequest);
    app::DeskRuntime& desk = order.seat.desk();
    const signing::SignOptions trust = desk.meansOf(order.session()).options;
    MOTCUA_TRY(const Dossier after, desk.repository().reuse(order.session(), order.dossier.id, order.object, fetched, trust));
    const Paper paper = after.papers.value(order.object);
    Outcome outcome;
    outcome.json = {{QStringLiteral("number"), after.displayNumber()},
                    {QStringLiteral("component"), order.object},
                    {QStringLiteral("digitization"), paper.scanMark},
                    {QStringLiteral("sha256"), paper.file.sha256}};
    outcome.text = paper.name;
    return outcome;
}

Result<Outcome> repository(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(Order order, orderOf(globals, words, {kRequest}));
    stations::RepositoryStation& station = order.seat.desk().repository();
    const QUuid id = order.dossier.id;
    if (order.verb.isEmpty())
        return outcomeOf(listOf(order, {GateService::StoreDocument, GateService::FindDocuments, GateService::FetchDocument}));
    if (order.verb == QLatin1String("find")) return outcomeOf(one(station.find(order.session(), id, order.object)));
    if (order.object.isEmpty()) return badUsage(order.verb);
    if (order.verb == QLatin1String("fetch")) return outcomeOf(one(station.fetch(order.session(), id, order.object)));
    if (order.verb == QLatin1String("reuse")) return reuse(order);
    if (order.verb != QLatin1String("store")) return badUsage(order.verb);
    const bool isResult = order.object == QLatin1String("result");
    return outcomeOf(
        one(isResult ? station.storeResult(order.session(), id) : station.storePaper(order.session(), id, order.object)));
}

Result<Outcome> owner(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(Order order, orderOf(globals, words, {}));
    stations::RepositoryStation& station = order.seat.desk().repository();
    if (order.verb.isEmpty()) return outcomeOf(listOf(order, {GateService::GiveToOwner, GateService::FindOwnerPapers}));
    if (order.verb == QLatin1String("give")) return outcomeOf(one(station.giveToOwner(order.session(), order.dossier.id)));
    if (order.verb != QLatin1String("find")) return badUsage(order.verb);
    return outcomeOf(one(station.findOwnerPapers(order.session(), order.dossier.id, order.object)));
}

Asked sendReply(Order& order) {
    MOTCUA_TRY(const StrictJson file,
               order.file({QStringLiteral("toAgency"), QStringLiteral("number"), QStringLiteral("notation"),
                           QStringLiteral("place"), QStringLiteral("kind"), QStringLiteral("subject"),
                           QStringLiteral("responseTo"), QStringLiteral("position")}));
    stations::Reply reply;
    MOTCUA_TRY(reply.toAgency, file.text(QStringLiteral("toAgency")));
    MOTCUA_TRY(reply.number, file.text(QStringLiteral("number")));
    MOTCUA_TRY(reply.notation, file.text(QStringLiteral("notation")));
    MOTCUA_TRY(reply.place, file.text(QStringLiteral("place")));
    MOTCUA_TRY(reply.kind, file.text(QStringLiteral("kind"), reply.kind));
    MOTCUA_TRY(reply.subject, file.text(QStringLiteral("subject")));
    MOTCUA_TRY(reply.responseTo, file.text(QStringLiteral("responseTo"), {}));
    MOTCUA_TRY(reply.position, file.text(QStringLiteral("position")));
    return one(order.seat.desk().replies().send(order.session(), order.dossier.id, reply));
}

Result<Outcome> replies(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(Order order, orderOf(globals, words, {kFile}));
    if (order.verb.isEmpty()) return outcomeOf(listOf(order, {GateService::SendReply}));
    if (order.verb != QLatin1String("send")) return badUsage(order.verb);
    return outcomeOf(sendReply(order));
}

Result<Outcome> rate(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(Order order, orderOf(globals, words, {kFile}));
    if (!order.verb.isEmpty()) return badUsage(order.verb);
    if (!order.arguments.has(kFile)) return outcomeOf(listOf(order, {GateService::SendRating}));
    MOTCUA_TRY(const StrictJson file,
               order.file({QStringLiteral("score"), QStringLiteral("criteria"), QStringLiteral("comment")}));
    stations::Rating rating;
    MOTCUA_TRY(rating.score, file.number(QStringLiteral("score"), 0, 0, kBestScore));
    MOTCUA_TRY(rating.criteria, file.text(QStringLiteral("criteria"), {}));
    MOTCUA_TRY(rating.comment, file.text(QStringLiteral("comment"), {}));
    return outcomeOf(one(order.seat.desk().replies().rate(order.session(), order.dossier.id, rating)));
}

}  // namespace

std::vector<Command> orderCommands() {
    return {{QStringLiteral("notices"), QStringLiteral("notices NUMBER [--event EVENT]"), notices},
            {QStringLiteral("post"), QStringLiteral("post NUMBER [order --file F | track]"), post},
            {QStringLiteral("repository"),
             QStringLiteral(
                 "repository NUMBER [find [KIND] | fetch CODE | reuse COMPONENT --request ID | store (COMPONENT | result)]"),
             repository},
            {QStringLiteral("owner"), QStringLiteral("owner NUMBER [find [KIND] | give]"), owner},
            {QStringLiteral("replies"), QStringLiteral("replies NUMBER [send --file F]"), replies},
            {QStringLiteral("rate"), QStringLiteral("rate NUMBER [--file F]"), rate}};
}

}  // namespace motcua::cli
