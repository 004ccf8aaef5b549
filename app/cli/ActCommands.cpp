// act: one step of a dossier's walk, by the window's own stations. What a step needs to know stands in --file, read strictly.
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

#include "app/cli/Commands.h"
#include "app/cli/Interrupt.h"
#include "app/cli/Seat.h"
#include "app/cli/Secrets.h"
#include "app/cli/StrictJson.h"
#include "base/Text.h"
#include "ui/words/ErrorText.h"
#include "ui/words/SignatureText.h"
#include "ui/words/StateText.h"

namespace motcua::cli {
namespace {

const QString kFile = QStringLiteral("--file");
const QString kPinFd = QStringLiteral("--pin-fd");

// One step, ready to be taken.
struct Deed {
    Seat& seat;
    Dossier dossier;
    StrictJson file;
    QString folder;  // of the file: paths in it are relative to it
    SecretBytes pin;
    Action action;  // as the dossier's process names it

    app::DeskRuntime& desk() const { return seat.desk(); }
    const stations::Session& session() const { return seat.session(); }
    const QUuid& id() const { return dossier.id; }
};

Result<QStringList> pagesOf(const Deed& deed) {
    const QString files = QStringLiteral("files");
    MOTCUA_TRY(const QStringList named, deed.file.texts(files));
    if (named.isEmpty()) return fail(ErrorCode::JsonMemberMissing, {{QStringLiteral("member"), files}});
    QStringList pages;
    for (const QString& name : named) {
        const QFileInfo file(QDir(deed.folder), name);
        if (!file.isFile()) return fail(ErrorCode::FileNotFound, {{QStringLiteral("path"), name}});
        pages.append(file.absoluteFilePath());
    }
    return pages;
}

// Fields as the officer confirmed them; what else is known of a field (page, place) is kept.
Result<QJsonObject> confirmed(QJsonObject fields, const StrictJson& values) {
    for (const QString& name : values.members()) {
        MOTCUA_TRY(const QString value, values.text(name));
        QJsonObject field = fields.value(name).toObject();
        field.insert(QStringLiteral("value"), normalized(value));
        field.insert(QStringLiteral("confidence"), 100);
        field.insert(QStringLiteral("confirmed"), true);
        fields.insert(name, field);
    }
    return fields;
}

void showReading(const stations::PaperProgress& at) {
    std::fprintf(stderr, "%d/%d\n", at.done, at.total);
}

Result<Dossier> attachPaper(Deed& deed) {
    MOTCUA_TRY(const QString component, deed.file.text(QStringLiteral("component")));
    MOTCUA_TRY(const QStringList pages, pagesOf(deed));
    MOTCUA_TRY(const StrictJson values, deed.file.object(QStringLiteral("fields")));
    // Reading a stack takes a minute; what cannot be attached is refused first.
    MOTCUA_CHECK(deed.desk().desk().mayTake(deed.session(), deed.dossier, deed.action));
    if (!deed.dossier.papers.contains(component)) return deed.file.wrong(QStringLiteral("component"));
    QTemporaryDir work;
    stations::PaperOrder order;
    order.files = pages;
    order.outPdf = work.filePath(QStringLiteral("paper.pdf"));
    MOTCUA_TRY(const stations::DigitalPaper read, deed.desk().reader().read(order, showReading, interrupted()));
    MOTCUA_TRY(const QJsonObject fields, confirmed(ocr::toJson(read.facts).value(QStringLiteral("fields")).toObject(), values));
    return deed.desk().scan().attach(deed.session(), deed.id(), component, {order.outPdf, read.pdf.pages, pages, fields},
                                     deed.desk().meansOf(deed.session()), deed.pin);
}

Result<Dossier> correctFields(Deed& deed) {
    MOTCUA_TRY(const QString component, deed.file.text(QStringLiteral("component")));
    if (!deed.file.has(QStringLiteral("fields")))
        return fail(ErrorCode::JsonMemberMissing, {{QStringLiteral("member"), QStringLiteral("fields")}});
    MOTCUA_TRY(const StrictJson values, deed.file.object(QStringLiteral("fields")));
    MOTCUA_TRY(const QJsonObject fields, confirmed(deed.dossier.papers.value(component).fields, values));
    return deed.desk().scan().correctFields(deed.session(), deed.id(), component, fields);
}

Result<Dossier> transfer(Deed& deed) {
    MOTCUA_TRY(const QString note, deed.file.text(QStringLiteral("note"), {}));
    return deed.desk().routing().transfer(deed.session(), deed.id(), note);
}

Result<Dossier> assign(Deed& deed) {
    const QString member = QStringLiteral("officer");
    MOTCUA_TRY(const QString named, deed.file.text(member));
    MOTCUA_TRY(const QString note, deed.file.text(QStringLiteral("note"), {}));
    MOTCUA_TRY(const QList<Officer> officers, deed.desk().logins().officers());
    for (const Officer& officer : officers) {
        if (officer.username == named || officer.id == named)
            return deed.desk().routing().assign(deed.session(), deed.id(), officer.id, note);
    }
    return deed.file.wrong(member);
}

Result<Dossier> draftResult(Deed& deed) {
    MOTCUA_TRY(const QString title, deed.file.text(QStringLiteral("title")));
    MOTCUA_TRY(const QString body, deed.file.text(QStringLiteral("body")));
    MOTCUA_TRY(const QList<Officer> leaders,
               deed.desk().catalogue().officersWith(Role::Leader, deed.desk().desk().office().agency));
    MOTCUA_TRY(const QByteArray pdf,
               deed.desk().print().draftPdf(deed.id(), title, body, leaders.isEmpty() ? Officer() : leaders.first()));
    return deed.desk().routing().draftResult(deed.session(), deed.id(), title, body, pdf, deed.action);
}

Result<Dossier> approve(Deed& deed) {
    MOTCUA_TRY(const QString note, deed.file.text(QStringLiteral("note"), {}));
    return deed.desk().routing().approve(deed.session(), deed.id(), note);
}

Result<Dossier> sendBack(Deed& deed) {
    MOTCUA_TRY(const QString reason, deed.file.text(QStringLiteral("reason")));
    return deed.desk().routing().sendBack(deed.session(), deed.id(), reason);
}

Result<Dossier> transferBack(Deed& deed) {
    return deed.desk().routing().transferBack(deed.session(), deed.id());
}

Result<Dossier> settleFee(Deed& deed) {
    return deed.desk().returns().settleFees(deed.session(), deed.id());
}

Result<Dossier> handOver(Deed& deed) {
    HandOver to;
    MOTCUA_TRY(to.receiver, deed.file.text(QStringLiteral("receiver")));
    MOTCUA_TRY(to.receiverId, deed.file.text(QStringLiteral("receiverId"), {}));
    MOTCUA_TRY(to.way, deed.file.text(QStringLiteral("way"), {}));
    MOTCUA_TRY(to.note, deed.file.text(QStringLiteral("note"), {}));
    MOTCUA_TRY(const auto ways, deed.desk().catalogue().codeNames(QStringLiteral("returnWays")));
    if (!to.way.isEmpty() && !ways.contains(to.way)) return deed.file.wrong(QStringLiteral("way"));
    return deed.desk().returns().handOver(deed.session(), deed.id(), to, deed.action);
}

struct Step {
    Action action;
    QStringList members;  // of --file
    bool needsPin;
    Result<Dossier> (*take)(Deed&);
};

const std::vector<Step>& steps() {
    static const auto names = [](std::initializer_list<const char*> members) {
        QStringList out;
        for (const char* member : members) out.append(QString::fromLatin1(member));
        return out;
    };
    static const std::vector<Step> table = {
        {Action::AttachPaper, names({"component", "files", "fields"}), true, attachPaper},
        {Action::CorrectFields, names({"component", "fields"}), false, correctFields},
        {Action::Transfer, names({"note"}), false, transfer},
        {Action::Assign, names({"officer", "note"}), false, assign},
        {Action::DraftResult, names({"title", "body"}), false, draftResult},
        {Action::Approve, names({"note"}), false, approve},
        {Action::SendBack, names({"reason"}), false, sendBack},
        {Action::TransferBack, {}, false, transferBack},
        {Action::SettleFee, {}, false, settleFee},
        {Action::Return, names({"receiver", "receiverId", "way", "note"}), false, handOver},
    };
    return table;
}

Outcome outcomeOf(const Dossier& dossier, const ProcessBook& book) {
    Outcome outcome;
    outcome.json = {{QStringLiteral("id"), dossier.id.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("number"), dossier.number},
                    {QStringLiteral("state"), stateCode(dossier.state)}};
    if (dossier.number.isEmpty()) outcome.json.insert(QStringLiteral("provisional"), dossier.provisional);
    outcome.text = dossier.displayNumber() + QStringLiteral(" · ") + words::stateText(stateCode(dossier.state), book);
    return outcome;
}

Result<Outcome> takeStep(Seat& seat, const Dossier& dossier, const Step& step, const Action& action,
                         const Arguments& arguments) {
    if (!step.needsPin && arguments.has(kPinFd)) return badUsage(kPinFd);
    if (step.members.isEmpty() && arguments.has(kFile)) return badUsage(kFile);
    const QString path = arguments.value(kFile);
    MOTCUA_TRY(StrictJson file, path.isEmpty() ? StrictJson::parse("{}") : StrictJson::read(path));
    MOTCUA_CHECK(file.only(step.members));
    SecretBytes pin;
    if (step.needsPin) {
        MOTCUA_TRY(pin, pinFrom(kPinFd, arguments.value(kPinFd)));
    }
    Deed deed{seat, dossier, std::move(file), QFileInfo(path).absolutePath(), std::move(pin), action};
    MOTCUA_TRY(const Dossier done, step.take(deed));
    return outcomeOf(done, *seat.desk().desk().book());
}

// ---- sign and seal: one PIN for many dossiers

Outcome outcomeOf(const QList<Dossier>& dossiers, const std::vector<stations::SignOutcome>& signedOnes) {
    Outcome outcome;
    QJsonArray rows;
    QStringList lines;
    for (std::size_t i = 0; i < signedOnes.size(); ++i) {
        const stations::SignOutcome& one = signedOnes[i];
        const QString number = dossiers[static_cast<qsizetype>(i)].displayNumber();
        QJsonObject row{{QStringLiteral("number"), number}, {QStringLiteral("status"), signing::statusId(one.status)}};
        QString line = number + QStringLiteral(" · ") + words::signStatusText(signing::statusId(one.status));
        const bool taken = one.status == signing::SignStatus::Done || one.status == signing::SignStatus::WaitingTimestamp;
        if (one.error) {
            row.insert(QStringLiteral("error"), motcua::toJson(*one.error));
            line += QStringLiteral(". ") + words::sentence(*one.error);
        }
        if (!taken && outcome.exitCode == 0) {
            outcome.exitCode = static_cast<int>(one.error ? errorKind(one.error->code) : ErrorKind::Environment);
        }
        rows.append(row);
        lines.append(line);
    }
    outcome.json = {{QStringLiteral("rows"), rows}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

Result<Outcome> signAll(const Globals& globals, const Action& action, const QStringList& numbers, const Arguments& arguments) {
    if (arguments.has(kFile)) return badUsage(kFile);
    MOTCUA_TRY(const SecretBytes pin, pinFrom(kPinFd, arguments.value(kPinFd)));
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_CHECK(seat.desk().desk().actorFor(seat.session(), {}, action));
    QList<Dossier> dossiers;
    QList<QUuid> ids;
    for (const QString& number : numbers) {
        MOTCUA_TRY(const Dossier dossier, seat.desk().desk().find(number));
        if (ids.contains(dossier.id)) return badUsage(number);
        dossiers.append(dossier);
        ids.append(dossier.id);
    }
    stations::SignStation& station = seat.desk().signatures();
    if (action == Action::Sign)
        return outcomeOf(dossiers,
                         station.sign(seat.session(), ids, seat.desk().meansOf(seat.session()), pin, {}, interrupted()));
    return outcomeOf(dossiers, station.seal(seat.session(), ids, seat.desk().sealMeans(), pin, {}, interrupted()));
}

// ---- timestamp: what an outage left owing, on every dossier of the desk

Result<Outcome> timestamps(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    if (!arguments.words().isEmpty()) return badUsage(arguments.words().first());
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const int files, seat.desk().signatures().completeTimestamps(seat.session(), seat.desk().sealMeans().options));
    Outcome outcome;
    outcome.json = {{QStringLiteral("files"), files}};
    outcome.text = QString::number(files);
    return outcome;
}

// ---- branches: what each needs is said by --file or by options

const QStringList kNeeds{QStringLiteral("--reason"), QStringLiteral("--officer"), QStringLiteral("--agency"),
                         QStringLiteral("--until"),  QStringLiteral("--answer"),  QStringLiteral("--amount"),
                         QStringLiteral("--child"),  QStringLiteral("--status"),  QStringLiteral("--number")};

// What kind of step the word is for this dossier. A word that only another dossier's process has is none here.
Result<std::optional<StepKind>> kindFor(stations::Desk& desk, const Dossier& dossier, const Action& action) {
    MOTCUA_TRY(const auto processes, desk.freshBook());
    MOTCUA_TRY(const ProcessRef process, processes->of(dossier));
    const Move* move = process->moveFor(dossier.state.code(), action);
    const ProcessAction* known = process->action(move ? move->action : action.code());
    return known ? std::optional(known->kind) : std::nullopt;
}

bool isShipped(const Action& action) {
    const QList<ProcessRef>& shipped = shippedProcesses();
    return std::any_of(shipped.begin(), shipped.end(),
                       [&action](const ProcessRef& process) { return process->action(action.code()) != nullptr; });
}

// A province may have published it; a word that no file could bring is a slip of the pen.
bool isActionCode(const QString& word) {
    static const QRegularExpression shape(QStringLiteral("^[a-z]+[A-Z][A-Za-z0-9]*$"));
    return shape.match(word).hasMatch();
}

// A day alone ends with the office's day.
Result<QDateTime> momentOf(const QString& text) {
    if (text.isEmpty()) return QDateTime();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const QDateTime moment = day.isValid() ? fromIso(text + QStringLiteral("T17:00:00+07:00")) : fromIso(text);
    if (!moment.isValid()) return badUsage(QStringLiteral("--until"));
    return moment;
}

Result<StepInput> inputFrom(Seat& seat, const StrictJson& file, const Arguments& arguments) {
    QMap<QString, QString> said;
    for (const QString& option : kNeeds) {
        const QString member = option.mid(2);
        MOTCUA_TRY(const QString inFile, file.text(member, {}));
        said.insert(member, arguments.has(option) ? arguments.value(option) : inFile);
    }
    const auto of = [&said](const char* member) { return said.value(QLatin1String(member)); };
    StepInput input(of("reason"));
    input.agency = of("agency");
    input.answer = of("answer");
    MOTCUA_TRY(input.until, momentOf(of("until")));
    bool isNumber = true;
    input.amount = of("amount").isEmpty() ? 0 : of("amount").toLongLong(&isNumber);
    if (!isNumber) return badUsage(QStringLiteral("--amount"));
    input.child = of("child");
    input.childNow.status = of("status");
    input.childNow.number = of("number");
    input.childNow.note = of("reason");
    if (of("officer").isEmpty()) return input;
    MOTCUA_TRY(const QList<Officer> officers, seat.desk().logins().officers());
    for (const Officer& officer : officers) {
        if (officer.username == of("officer") || officer.id == of("officer")) input.officerId = officer.id;
    }
    if (input.officerId.isEmpty()) return badUsage(QStringLiteral("--officer"));
    return input;
}

Result<Outcome> takeBranch(Seat& seat, const Dossier& dossier, const Action& action, const Arguments& arguments) {
    if (arguments.has(kPinFd)) return badUsage(kPinFd);
    const QString path = arguments.value(kFile);
    MOTCUA_TRY(const StrictJson file, path.isEmpty() ? StrictJson::parse("{}") : StrictJson::read(path));
    QStringList members;
    for (const QString& option : kNeeds) members.append(option.mid(2));
    MOTCUA_CHECK(file.only(members));
    MOTCUA_TRY(const StepInput input, inputFrom(seat, file, arguments));
    MOTCUA_TRY(const Dossier done, seat.desk().branches().take(seat.session(), dossier.id, action, input));
    return outcomeOf(done, *seat.desk().desk().book());
}

QString stepNames() {
    QStringList names{actionCode(Action::Sign), actionCode(Action::Seal)};
    for (const Step& step : steps()) names.append(actionCode(step.action));
    for (const ProcessRef& process : shippedProcesses()) {
        for (const ProcessAction& action : process->actions) {
            if (!names.contains(action.code) && action.kind != StepKind::Receive) names.append(action.code);
        }
    }
    return names.join(QStringLiteral(" | "));
}

Result<Outcome> act(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, QStringList{kFile, kPinFd} + kNeeds, {}));
    const QStringList& given = arguments.words();
    if (given.size() < 2) return badUsage(QStringLiteral("NUMBER ACTION"));
    const Action action(given.last());
    const QStringList numbers = given.first(given.size() - 1);
    if (action == Action::Sign || action == Action::Seal) return signAll(globals, action, numbers, arguments);
    if (numbers.size() != 1) return badUsage(given.last());
    if (!isShipped(action) && !isActionCode(action.code())) return badUsage(stepNames());
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const Dossier dossier, seat.desk().desk().find(numbers.first()));
    MOTCUA_TRY(const auto kind, kindFor(seat.desk().desk(), dossier, action));
    for (const Step& step : steps()) {
        const bool isIt = step.action == action || (kind && kindCode(*kind) == step.action.code());
        if (isIt) return takeStep(seat, dossier, step, action, arguments);
    }
    return takeBranch(seat, dossier, action, arguments);
}

}  // namespace

std::vector<Command> actCommands() {
    return {{QStringLiteral("act"),
             QStringLiteral(
                 "act NUMBER ACTION [--file F] [--pin-fd N] [--reason T] [--officer U] [--agency T] [--until ISO] [--answer T] "
                 "[--amount N] [--child K --status S]  (sign, seal: act NUMBER… ACTION --pin-fd N)"),
             act},
            {QStringLiteral("timestamps"), QStringLiteral("timestamps"), timestamps}};
}

}  // namespace motcua::cli
