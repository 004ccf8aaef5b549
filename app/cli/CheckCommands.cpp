// check: what other systems of the state are asked about a dossier, and what they said. A waiting question exits with 1: it is
// not checked, whatever else is right.
#include "app/cli/Commands.h"
#include "app/cli/GateText.h"
#include "app/cli/Seat.h"
#include "app/cli/StrictJson.h"

namespace motcua::cli {
namespace {

const QString kFile = QStringLiteral("--file");
const QString kWaiting = QStringLiteral("--waiting");
constexpr int kShown = 500;

struct Question {
    Seat& seat;
    QUuid dossier;
    StrictJson file;

    const stations::Session& session() const { return seat.session(); }
};

using Asked = Result<store::GateRow>;

Result<QJsonObject> texts(const StrictJson& file, const QStringList& members) {
    QJsonObject out;
    for (const QString& member : members) {
        MOTCUA_TRY(const QString value, file.text(member));
        out.insert(member, value);
    }
    return out;
}

Asked ask(Question& question, GateService service) {
    app::DeskRuntime& desk = question.seat.desk();
    const auto& session = question.session();
    switch (service) {
        case GateService::VerifyCitizen:
            return desk.checks().verifyCitizen(session, question.dossier);
        case GateService::FindInsurance:
            return desk.checks().findInsurance(session, question.dossier);
        case GateService::FindCivilRecord: {
            MOTCUA_TRY(const QString event, question.file.text(QStringLiteral("event")));
            return desk.checks().findCivilRecord(session, question.dossier, event);
        }
        case GateService::FindBusiness: {
            MOTCUA_TRY(const QJsonObject company, texts(question.file, {QStringLiteral("taxCode"), QStringLiteral("name"),
                                                                        QStringLiteral("representative")}));
            return desk.checks().findBusiness(session, question.dossier, company);
        }
        case GateService::FindLand: {
            MOTCUA_TRY(const QJsonObject parcel,
                       texts(question.file, {QStringLiteral("placeCode"), QStringLiteral("sheet"), QStringLiteral("parcel")}));
            return desk.checks().findLand(session, question.dossier, parcel);
        }
        case GateService::OrderPayment:
            return desk.payments().order(session, question.dossier);
        case GateService::CheckPayment:
            return desk.payments().check(session, question.dossier);
        default:
            return fail(ErrorCode::GateServiceUnknown, {{QStringLiteral("service"), gateServiceCode(service)}});
    }
}

Outcome outcomeOf(const QList<store::GateRow>& rows) {
    Outcome outcome;
    QJsonArray list;
    QStringList lines;
    for (const store::GateRow& row : rows) {
        const stations::CheckVerdict verdict = stations::verdictOf(row);
        list.append(gateJson(row));
        lines.append(gateLine(row));
        const bool isGood = verdict == stations::CheckVerdict::Match || verdict == stations::CheckVerdict::Found;
        if (!isGood) outcome.exitCode = 1;
    }
    outcome.json = {{QStringLiteral("checks"), list}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

Result<StrictJson> fileOf(const Arguments& arguments) {
    return arguments.has(kFile) ? StrictJson::read(arguments.value(kFile)) : StrictJson::parse("{}");
}

Result<Outcome> check(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kFile}, {kWaiting}));
    const bool isList = arguments.has(kWaiting);
    if (arguments.words().size() > 2 || arguments.words().isEmpty() != isList)
        return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), arguments.words().value(2)}});
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    stations::GateQueue& queue = seat.desk().checks().queue();
    if (isList) {
        MOTCUA_TRY(const QList<store::GateRow> rows, queue.waiting(kShown));
        return outcomeOf(rows);
    }
    MOTCUA_TRY(const Dossier dossier, seat.desk().desk().find(arguments.words().first()));
    if (arguments.words().size() == 1) {
        MOTCUA_TRY(const QList<store::GateRow> rows, queue.of(dossier.id));
        return outcomeOf(rows);
    }
    MOTCUA_TRY(const GateService service, gateServiceOf(arguments.words().last()));
    MOTCUA_TRY(const StrictJson file, fileOf(arguments));
    Question question{seat, dossier.id, file};
    MOTCUA_TRY(const store::GateRow row, ask(question, service));
    return outcomeOf({row});
}

}  // namespace

std::vector<Command> checkCommands() {
    return {{QStringLiteral("check"), QStringLiteral("check (NUMBER [SERVICE [--file F]] | --waiting)"), check}};
}

}  // namespace motcua::cli
