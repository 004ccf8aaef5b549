// audit, user, import-catalogue: what an administrator of the desk looks after.
#include <QCoreApplication>
#include <QJsonArray>

#include "app/cli/Commands.h"
#include "app/cli/Seat.h"
#include "base/Json.h"
#include "stations/CatalogueFile.h"
#include "ui/words/DueText.h"
#include "ui/words/StateText.h"

namespace motcua::cli {
namespace {

const QString kUser = QStringLiteral("user");
const QString kImport = QStringLiteral("import-catalogue");

QString text(const char* source) {
    return QCoreApplication::translate("AdminCommands", source);
}

// ---- audit: counts and hashes only, so nobody need log in

Result<Outcome> audit(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    if (arguments.words() != QStringList{QStringLiteral("verify")}) return badUsage(QStringLiteral("verify"));
    MOTCUA_TRY(Seat seat, Seat::open(globals));
    MOTCUA_TRY(const store::ChainReport report,
               seat.desk().desk().onStore([](store::Store& store) { return store.events.verifyChain(); }));
    Outcome outcome;
    outcome.json = {{QStringLiteral("intact"), true},
                    {QStringLiteral("events"), report.events},
                    {QStringLiteral("head"), QString::fromLatin1(report.head.toHex())}};
    outcome.text = text(QT_TRANSLATE_NOOP("AdminCommands", "The trail is whole: %1 events.")).arg(report.events);
    return outcome;
}

// ---- user: who the province has sent for this office; people are the province's to make

QJsonObject userJson(const Officer& officer, bool offlineAllowed) {
    QJsonArray posts;
    for (const Post& post : officer.posts) {
        posts.append(QJsonObject{{QStringLiteral("agencyCode"), post.agencyCode},
                                 {QStringLiteral("role"), roleCode(post.role)},
                                 {QStringLiteral("title"), post.title}});
    }
    return {{QStringLiteral("id"), officer.id},
            {QStringLiteral("username"), officer.username},
            {QStringLiteral("fullName"), officer.fullName},
            {QStringLiteral("posts"), posts},
            {QStringLiteral("offlineUntil"), officer.offline.value(QStringLiteral("validUntil")).toString()},
            {QStringLiteral("offlineAllowed"), offlineAllowed}};
}

QString userText(const Officer& officer, bool offlineAllowed) {
    QStringList roles;
    for (const Post& post : officer.posts) roles.append(words::roleText(roleCode(post.role)));
    const QDateTime until = fromIso(officer.offline.value(QStringLiteral("validUntil")).toString());
    const QString offline =
        offlineAllowed ? text(QT_TRANSLATE_NOOP("AdminCommands", "without network until %1")).arg(words::momentText(until))
                       : text(QT_TRANSLATE_NOOP("AdminCommands", "not without network"));
    return QStringLiteral("%1 · %2 · %3 · %4")
        .arg(officer.username, officer.fullName, roles.join(QStringLiteral(", ")), offline);
}

Result<Outcome> listUsers(Seat& seat, const QString& only) {
    MOTCUA_TRY(const QList<Officer> officers, seat.desk().logins().officers());
    Outcome outcome;
    QJsonArray users;
    QStringList lines;
    for (const Officer& officer : officers) {
        if (!only.isEmpty() && officer.username != only) continue;
        MOTCUA_TRY(const bool allowed, seat.desk().logins().offlineAllowed(officer.username));
        users.append(userJson(officer, allowed));
        lines.append(userText(officer, allowed));
    }
    if (users.isEmpty()) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), only}});
    outcome.json = {{QStringLiteral("users"), users}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

// No log-in without network any more, and no session that is open now.
Result<Outcome> allowOffline(Seat& seat, const QString& username, bool allowed) {
    MOTCUA_CHECK(seat.desk().logins().allowOffline(seat.session(), username, allowed));
    MOTCUA_TRY(const QList<Officer> officers, seat.desk().logins().officers());
    for (const Officer& officer : officers) {
        if (allowed || officer.username != username) continue;
        MOTCUA_CHECK(seat.tickets().closeAllOf(officer, seat.session()));
    }
    return listUsers(seat, username);
}

Result<Outcome> user(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    const QStringList& given = arguments.words();
    const QString verb = given.value(0, QStringLiteral("list"));
    const bool isList = verb == QLatin1String("list") && given.size() <= 1;
    const bool isRevoke = verb == QLatin1String("revoke-offline") && given.size() == 2;
    const bool isAllow = verb == QLatin1String("allow-offline") && given.size() == 2;
    if (!isList && !isRevoke && !isAllow) return badUsage(QStringLiteral("list | revoke-offline U | allow-offline U"));
    MOTCUA_TRY(Seat seat, Seat::withRole(globals, Role::Administrator, kUser));
    return isList ? listUsers(seat, {}) : allowOffline(seat, given[1], isAllow);
}

// ---- import-catalogue

Result<Outcome> importFile(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    if (arguments.words().size() != 1) return badUsage(QStringLiteral("F"));
    MOTCUA_TRY(const QByteArray bytes, RealFileSystem().read(arguments.words().first()));
    MOTCUA_TRY(const QJsonObject document, parseObject(bytes));
    MOTCUA_TRY(Seat seat, Seat::withRole(globals, Role::Administrator, kImport));
    MOTCUA_TRY(const stations::ImportReport report, stations::importCatalogue(seat.desk().desk(), seat.session(), document));
    Outcome outcome;
    const QStringList findings = words::reasons(report.findings);
    outcome.json = {{QStringLiteral("taken"), report.taken},
                    {QStringLiteral("kept"), report.kept},
                    {QStringLiteral("findings"), QJsonArray::fromStringList(findings)}};
    outcome.text = text(QT_TRANSLATE_NOOP("AdminCommands", "%1 records taken, %2 of the province kept."))
                       .arg(report.taken)
                       .arg(report.kept);
    for (const QString& finding : findings) outcome.text += QLatin1Char('\n') + finding;
    return outcome;
}

}  // namespace

std::vector<Command> adminCommands() {
    return {{QStringLiteral("audit"), QStringLiteral("audit verify"), audit},
            {kUser, QStringLiteral("user [list] | user revoke-offline U | user allow-offline U"), user},
            {kImport, QStringLiteral("import-catalogue F"), importFile}};
}

}  // namespace motcua::cli
