#include "ui/desk/GateTasks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "stations/CheckStation.h"
#include "stations/NoticeStation.h"
#include "stations/PaymentStation.h"
#include "stations/PostStation.h"
#include "stations/ReplyStation.h"
#include "stations/RepositoryStation.h"
#include "stations/Settings.h"
#include "ui/words/CheckText.h"
#include "ui/words/FieldText.h"

namespace motcua::ui {
namespace {

using S = GateService;

QString text(const char* source) {
    return QCoreApplication::translate("GateTasks", source);
}

QString valueOf(const QJsonObject& values, const char* name) {
    return values.value(QLatin1String(name)).toString();
}

Result<void> noted(const Result<store::GateRow>& asked) {
    return asked ? Result<void>() : fail(asked.error());
}

// Everything a task closes over; copied into it, because the window may show another dossier before it has run.
struct Making {
    Services& services;
    stations::Session session;
    Dossier dossier;
    const GateKnowledge& known;
    QList<GateTask> tasks = {};

    bool may(S service) const { return roleToAsk(session.officer, service).has_value(); }
    std::optional<store::GateRow> answered(S service) const {
        const auto row = std::find_if(known.rows.begin(), known.rows.end(), [service](const store::GateRow& each) {
            return each.service == gateServiceCode(service) && each.state == store::GateState::Answered;
        });
        return row == known.rows.end() ? std::nullopt : std::optional(*row);
    }
    template <typename Run>
    void add(S service, const char* title, const QList<GateField>& fields, Run run) {
        if (!may(service)) return;
        tasks.append(
            {text(title), fields, [&services = services, session = session, id = dossier.id, run](const QJsonObject& values) {
                 return run(services, session, id, values);
             }});
    }
};

using Asking = const stations::Session&;

template <typename Station>
Station made(Services& s) {
    if constexpr (std::is_constructible_v<Station, stations::Desk&, stations::Catalogue&>) {
        return Station(s.desk, s.catalogue);
    } else {
        return Station(s.desk);
    }
}

// Most tasks ask a station one thing about the dossier, some with what the officer has typed.
template <typename Station, typename... More>
auto asks(Result<store::GateRow> (Station::*verb)(Asking, const QUuid&, More...)) {
    return [verb](Services& s, Asking who, const QUuid& id, const QJsonObject& values) {
        Station station = made<Station>(s);
        if constexpr (sizeof...(More) == 0) {
            return noted((station.*verb)(who, id));
        } else {
            return noted((station.*verb)(who, id, values));
        }
    };
}

void addChecks(Making* make) {
    make->add(S::VerifyCitizen, QT_TRANSLATE_NOOP("GateTasks", "Compare with the population database"), {},
              [](Services& s, Asking who, const QUuid& id, const QJsonObject&) {
                  return noted(stations::CheckStation(s.desk).verifyCitizen(who, id));
              });
    make->add(S::FindInsurance, QT_TRANSLATE_NOOP("GateTasks", "Look up social insurance"), {},
              asks(&stations::CheckStation::findInsurance));
    make->add(S::FindCivilRecord, QT_TRANSLATE_NOOP("GateTasks", "Look up the civil status register"),
              {{QStringLiteral("event"),
                text(QT_TRANSLATE_NOOP("GateTasks", "Event")),
                {},
                {{QStringLiteral("khai-sinh"), text(QT_TRANSLATE_NOOP("GateTasks", "birth"))},
                 {QStringLiteral("ket-hon"), text(QT_TRANSLATE_NOOP("GateTasks", "marriage"))},
                 {QStringLiteral("khai-tu"), text(QT_TRANSLATE_NOOP("GateTasks", "death"))}}}},
              [](Services& s, Asking who, const QUuid& id, const QJsonObject& values) {
                  return noted(stations::CheckStation(s.desk).findCivilRecord(who, id, valueOf(values, "event")));
              });
    make->add(S::FindBusiness, QT_TRANSLATE_NOOP("GateTasks", "Look up the enterprise register"),
              {{QStringLiteral("taxCode"), text(QT_TRANSLATE_NOOP("GateTasks", "Enterprise number"))},
               {QStringLiteral("name"), text(QT_TRANSLATE_NOOP("GateTasks", "Name of the enterprise"))},
               {QStringLiteral("representative"), words::fieldText(QStringLiteral("sameRepresentative"))}},
              asks(&stations::CheckStation::findBusiness));
    make->add(S::FindLand, QT_TRANSLATE_NOOP("GateTasks", "Look up the land register"),
              {{QStringLiteral("placeCode"), text(QT_TRANSLATE_NOOP("GateTasks", "Code of the commune"))},
               {QStringLiteral("sheet"), text(QT_TRANSLATE_NOOP("GateTasks", "Map sheet"))},
               {QStringLiteral("parcel"), text(QT_TRANSLATE_NOOP("GateTasks", "Parcel of land"))}},
              asks(&stations::CheckStation::findLand));
}

void addPayment(Making* make) {
    if (make->dossier.feesSettled()) return;
    make->add(S::OrderPayment, QT_TRANSLATE_NOOP("GateTasks", "Ask for online payment"), {},
              asks(&stations::PaymentStation::order));
    if (!make->answered(S::OrderPayment)) return;
    make->add(S::CheckPayment, QT_TRANSLATE_NOOP("GateTasks", "See whether it is paid"), {},
              asks(&stations::PaymentStation::check));
}

void addNotices(Making* make) {
    if (make->dossier.applicant.notifyBy.isEmpty()) return;
    QList<GateChoice> events;
    for (const char* event : {"receive", "supplement", "extend", "resultReady"})
        events.append({QLatin1String(event), words::noticeEventText(QLatin1String(event))});
    make->add(S::SendNotice, QT_TRANSLATE_NOOP("GateTasks", "Send a notice"),
              {{QStringLiteral("event"), text(QT_TRANSLATE_NOOP("GateTasks", "About")), {}, events}},
              [](Services& s, Asking who, const QUuid& id, const QJsonObject& values) -> Result<void> {
                  stations::NoticeStation notices(s.desk, s.catalogue);
                  MOTCUA_TRY(const auto sent, notices.sendAll(who, id, valueOf(values, "event")));
                  return sent.isEmpty() ? fail(ErrorCode::NoticeNoConsent) : Result<void>();
              });
}

void addPost(Making* make) {
    using Way = stations::PostStation::Way;
    const QList<GateField> counter{
        {QStringLiteral("address"), text(QT_TRANSLATE_NOOP("GateTasks", "Address of this counter")), make->known.address},
        {QStringLiteral("phone"), text(QT_TRANSLATE_NOOP("GateTasks", "Telephone of this counter")), make->known.phone}};
    const auto order = [](Way way) {
        return [way](Services& s, Asking who, const QUuid& id, const QJsonObject& values) {
            const stations::PostStation::Office office{valueOf(values, "address"), valueOf(values, "phone")};
            return noted(stations::PostStation(s.desk, s.catalogue).order(who, id, way, office));
        };
    };
    make->add(S::OrderPost, QT_TRANSLATE_NOOP("GateTasks", "Bring the result home"), counter, order(Way::Delivery));
    make->add(S::OrderPost, QT_TRANSLATE_NOOP("GateTasks", "Fetch papers from the applicant"), counter, order(Way::Pickup));
    if (!make->answered(S::OrderPost)) return;
    make->add(S::TrackPost, QT_TRANSLATE_NOOP("GateTasks", "See where the parcel is"), {}, asks(&stations::PostStation::track));
}

QList<GateChoice> foundPapers(const Making& make) {
    QList<GateChoice> papers;
    const auto found = make.answered(S::FindDocuments);
    if (!found) return papers;
    for (const QJsonValue& value : found->answer.value(QLatin1String("documents")).toArray()) {
        const QJsonObject document = value.toObject();
        const QStringList name{valueOf(document, "title"), valueOf(document, "number"), valueOf(document, "issuedOn")};
        papers.append({valueOf(document, "code"), QStringList(name).join(QStringLiteral(" · "))});
    }
    return papers;
}

QList<GateChoice> fetchedPapers(const Making& make) {
    const QList<GateChoice> found = foundPapers(make);
    QList<GateChoice> papers;
    for (const store::GateRow& row : make.known.rows) {
        if (row.service != gateServiceCode(S::FetchDocument) || row.state != store::GateState::Answered) continue;
        const QString code = valueOf(row.answer, "code");
        const auto paper =
            std::find_if(found.begin(), found.end(), [&code](const GateChoice& each) { return each.code == code; });
        if (paper != found.end()) papers.append({row.id.toString(QUuid::WithoutBraces), paper->text});
    }
    return papers;
}

void addReuse(Making* make) {
    const QList<GateChoice> fetched = fetchedPapers(*make);
    QList<GateChoice> components;
    for (const QString& id : make->dossier.papersInOrder()) {
        const Paper& paper = make->dossier.papers[id];
        if (paper.file.isEmpty()) components.append({id, paper.name});
    }
    const bool mayAttach = roleFor(make->session.officer, Action::AttachPaper).has_value();
    if (fetched.isEmpty() || components.isEmpty() || !mayAttach) return;
    make->add(
        S::FetchDocument, QT_TRANSLATE_NOOP("GateTasks", "Use a found paper instead of a scan"),
        {{QStringLiteral("fetched"), text(QT_TRANSLATE_NOOP("GateTasks", "Found paper")), {}, fetched},
         {QStringLiteral("component"), text(QT_TRANSLATE_NOOP("GateTasks", "For the component")), {}, components}},
        [](Services& s, Asking who, const QUuid& id, const QJsonObject& values) -> Result<void> {
            MOTCUA_CHECK(s.reusePaper(who, id, valueOf(values, "component"), QUuid::fromString(valueOf(values, "fetched"))));
            return {};
        });
}

void addRepository(Making* make) {
    make->add(S::FindDocuments, QT_TRANSLATE_NOOP("GateTasks", "Find this person’s digitized papers"), {},
              [](Services& s, Asking who, const QUuid& id, const QJsonObject&) { return noted(s.repository.find(who, id)); });
    if (const QList<GateChoice> found = foundPapers(*make); !found.isEmpty()) {
        make->add(S::FetchDocument, QT_TRANSLATE_NOOP("GateTasks", "Fetch a found paper"),
                  {{QStringLiteral("code"), text(QT_TRANSLATE_NOOP("GateTasks", "Found paper")), {}, found}},
                  [](Services& s, Asking who, const QUuid& id, const QJsonObject& values) {
                      return noted(s.repository.fetch(who, id, valueOf(values, "code")));
                  });
        addReuse(make);
    }
    make->add(S::FindOwnerPapers, QT_TRANSLATE_NOOP("GateTasks", "Look into the person’s own store"), {},
              [](Services& s, Asking who, const QUuid& id, const QJsonObject&) {
                  return noted(s.repository.findOwnerPapers(who, id));
              });
    if (!make->dossier.result.sealedAt.isValid()) return;
    make->add(
        S::StoreDocument, QT_TRANSLATE_NOOP("GateTasks", "Put the result into the repository"), {},
        [](Services& s, Asking who, const QUuid& id, const QJsonObject&) { return noted(s.repository.storeResult(who, id)); });
    make->add(
        S::GiveToOwner, QT_TRANSLATE_NOOP("GateTasks", "Offer the result to its owner’s store"), {},
        [](Services& s, Asking who, const QUuid& id, const QJsonObject&) { return noted(s.repository.giveToOwner(who, id)); });
}

Result<void> sendReply(Services& services, Asking who, const QUuid& id, const QJsonObject& values) {
    stations::Reply reply;
    reply.toAgency = valueOf(values, "toAgency");
    reply.number = valueOf(values, "number");
    reply.notation = valueOf(values, "notation");
    reply.place = valueOf(values, "place");
    reply.subject = valueOf(values, "subject");
    reply.responseTo = valueOf(values, "responseTo");
    reply.position = valueOf(values, "position");
    return noted(stations::ReplyStation(services.desk, services.catalogue).send(who, id, reply));
}

void addLetters(Making* make) {
    if (make->dossier.result.sealedAt.isValid()) {
        make->add(S::SendReply, QT_TRANSLATE_NOOP("GateTasks", "Send the sealed result as a document"),
                  {{QStringLiteral("toAgency"), text(QT_TRANSLATE_NOOP("GateTasks", "To")), {}, make->known.agencies},
                   {QStringLiteral("number"), text(QT_TRANSLATE_NOOP("GateTasks", "Document number"))},
                   {QStringLiteral("notation"), text(QT_TRANSLATE_NOOP("GateTasks", "Notation"))},
                   {QStringLiteral("place"), text(QT_TRANSLATE_NOOP("GateTasks", "Place of issue"))},
                   {QStringLiteral("subject"), text(QT_TRANSLATE_NOOP("GateTasks", "Subject")), make->dossier.result.title},
                   {QStringLiteral("position"), text(QT_TRANSLATE_NOOP("GateTasks", "Position of the signer"))},
                   {QStringLiteral("responseTo"), text(QT_TRANSLATE_NOOP("GateTasks", "In answer to document"))}},
                  sendReply);
    }
    QList<GateChoice> scores;
    for (int score = 5; score >= 1; --score) scores.append({QString::number(score), words::ratingText(score)});
    make->add(S::SendRating, QT_TRANSLATE_NOOP("GateTasks", "Record the applicant’s rating"),
              {{QStringLiteral("score"), text(QT_TRANSLATE_NOOP("GateTasks", "The applicant is")), {}, scores},
               {QStringLiteral("comment"), text(QT_TRANSLATE_NOOP("GateTasks", "In the applicant’s words"))}},
              [](Services& s, Asking who, const QUuid& id, const QJsonObject& values) {
                  const stations::Rating rating{valueOf(values, "score").toInt(), {}, valueOf(values, "comment")};
                  return noted(stations::ReplyStation(s.desk, s.catalogue).rate(who, id, rating));
              });
}

}  // namespace

QList<GateService> servicesOf(GateTopic topic) {
    switch (topic) {
        case GateTopic::Checks:
            return {S::VerifyCitizen, S::FindBusiness, S::FindCivilRecord, S::FindLand,
                    S::FindInsurance, S::OrderPayment, S::CheckPayment};
        case GateTopic::Notices:
            return {S::SendNotice};
        case GateTopic::Post:
            return {S::OrderPost, S::TrackPost};
        case GateTopic::Repository:
            return {S::StoreDocument, S::FindDocuments, S::FetchDocument, S::GiveToOwner, S::FindOwnerPapers};
        case GateTopic::Letters:
            return {S::SendReply, S::SendRating};
    }
    return {};
}

Result<GateKnowledge> readKnowledge(Services& services, const QUuid& dossier) {
    GateKnowledge known;
    stations::Settings settings(services.desk);
    MOTCUA_TRY(known.rows, stations::GateQueue(services.desk).of(dossier));
    MOTCUA_TRY(known.address, settings.get(QStringLiteral("office.address")));
    MOTCUA_TRY(known.phone, settings.get(QStringLiteral("office.phone")));
    MOTCUA_TRY(const AgencyTree agencies, services.catalogue.agencies());
    const QDate today = toLocal(services.desk.clock().now()).date();
    const QString province = agencies.parent(services.desk.office().agency);
    for (const QString& code : QStringList{province} + agencies.childrenOn(province, today)) {
        if (code != services.desk.office().agency) known.agencies.append({code, agencies.nameOn(code, today)});
    }
    return known;
}

QList<GateTask> gateTasks(Services& services, const stations::Session& session, const Dossier& dossier,
                          const GateKnowledge& known, GateTopic topic) {
    Making make{services, session, dossier, known};
    switch (topic) {
        case GateTopic::Checks:
            addChecks(&make);
            addPayment(&make);
            break;
        case GateTopic::Notices:
            addNotices(&make);
            break;
        case GateTopic::Post:
            addPost(&make);
            break;
        case GateTopic::Repository:
            addRepository(&make);
            break;
        case GateTopic::Letters:
            addLetters(&make);
            break;
    }
    return make.tasks;
}

}  // namespace motcua::ui
