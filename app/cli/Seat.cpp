#include "app/cli/Seat.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include "app/cli/Secrets.h"

namespace motcua::cli {
namespace {

const QString kLoginFd = QStringLiteral("--login-fd");

// Begins at a given moment and runs on.
class ShiftedClock final : public Clock {
public:
    explicit ShiftedClock(const QDateTime& start) : m_shiftMs(m_system.now().msecsTo(start)) {}
    QDateTime now() const override { return m_system.now().addMSecs(m_shiftMs); }
    qint64 monotonicMs() const override { return m_system.monotonicMs(); }

private:
    SystemClock m_system;
    qint64 m_shiftMs;
};

// Tickets and log-ins live by the real time, whatever the test clock of a command says.
const SystemClock& realClock() {
    static const SystemClock clock;
    return clock;
}
Rng& realRng() {
    static SystemRng rng;
    return rng;
}

Result<std::unique_ptr<Clock>> testClock(const QString& now, const app::DeskProfile& profile) {
    if (now.isEmpty()) return std::unique_ptr<Clock>();
    if (!profile.office.testData) return fail(ErrorCode::SandboxOnly);
    const QDateTime start = fromIso(now);
    if (!start.isValid()) return badUsage(QStringLiteral("--now"));
    return std::unique_ptr<Clock>(std::make_unique<ShiftedClock>(start));
}

}  // namespace

QString deskFolder(const Globals& globals) {
    const QString folder = QDir(globals.dataDir.isEmpty() ? app::defaultDataFolder() : globals.dataDir).absolutePath();
    RealFileSystem files;
    const QString demo = folder + QStringLiteral("/desk");
    return !app::hasProfile(files, folder) && app::hasProfile(files, demo) ? demo : folder;
}

QString ticketPath(const Globals& globals) {
    if (!globals.ticket.isEmpty()) return globals.ticket;
    const QByteArray desk = QCryptographicHash::hash(deskFolder(globals).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/motcua-%2.ticket")
        .arg(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation), QString::fromLatin1(desk.first(16)));
}

Result<QByteArray> readTicket(const Globals& globals) {
    const auto bytes = RealFileSystem().read(ticketPath(globals));
    if (!bytes) return fail(ErrorCode::NotLoggedIn);
    return bytes->trimmed();
}

Result<Seat> Seat::open(const Globals& globals) {
    const QString folder = deskFolder(globals);
    RealFileSystem files;
    if (!app::hasProfile(files, folder)) return fail(ErrorCode::ProfileMissing, {{QStringLiteral("folder"), folder}});
    MOTCUA_TRY(const app::DeskProfile profile, app::loadProfile(files, folder));
    Seat seat;
    MOTCUA_TRY(seat.m_testClock, testClock(globals.now, profile));
    app::DeskOptions options;
    options.folder = folder;
    options.clock = seat.m_testClock.get();
    MOTCUA_TRY(seat.m_desk, app::DeskRuntime::open(options, profile));
    seat.m_work = app::WorkFolder::open(folder);
    MOTCUA_TRY(seat.m_reads, seat.m_desk->readModels());
    seat.m_tickets = std::make_unique<app::TicketBox>(seat.m_desk->desk(), seat.m_desk->logins(), realClock(), realRng());
    return seat;
}

Result<Seat> Seat::withOfficer(const Globals& globals) {
    MOTCUA_TRY(Seat seat, open(globals));
    if (!globals.loginFd.isEmpty()) {
        MOTCUA_TRY(seat.m_session, seat.logIn(globals));
    } else {
        MOTCUA_TRY(const QByteArray ticket, readTicket(globals));
        MOTCUA_TRY(seat.m_session, seat.m_tickets->use(ticket));
    }
    return seat;
}

Result<Seat> Seat::withRole(const Globals& globals, Role role, const QString& command) {
    MOTCUA_TRY(Seat seat, withOfficer(globals));
    if (seat.m_session.officer.hasRole(role)) return seat;
    return fail(ErrorCode::NotAllowed, {{QStringLiteral("action"), command}, {QStringLiteral("role"), roleCode(role)}});
}

Result<stations::Session> Seat::logIn(const Globals& globals) {
    if (!globals.now.isEmpty()) return badUsage(QStringLiteral("--now ") + kLoginFd);
    MOTCUA_TRY(auto lines, secretLines(kLoginFd, globals.loginFd, 3));
    if (lines.size() != 3) return badUsage(kLoginFd);
    stations::Credentials credentials;
    credentials.username = QString::fromUtf8(lines[0].view());
    credentials.password = std::move(lines[1]);
    credentials.otp = QString::fromUtf8(lines[2].view());
    return m_desk->logins().login(credentials);
}

}  // namespace motcua::cli
