// A desk with stations, engine and gate against the real motcua-sandbox over HTTPS; the gate's profile is the signed one.
//
// Stations run on the desk's store thread, the engine on a connection of its own, as in the product. Threads: the test's.
#pragma once

#include "base/Json.h"
#include "integration/sync/SandboxDesk.h"
#include "stations/CheckStation.h"
#include "stations/IntakeStation.h"
#include "stations/PaymentStation.h"
#include "sync/gate/GateClient.h"

namespace motcua::test {

// What an office gets at enrolment: the signed profile, and the key that proves it.
inline Result<sync::GateProfile> enrolledProfile(const SandboxProcess& sandbox) {
    QProcess program;
    program.start(QStringLiteral(MOTCUA_BIN_DIR "/motcua-sandbox"),
                  {QStringLiteral("--tls"), QFileInfo(sandbox.caFile()).path(), QStringLiteral("--print-gate-profile")});
    if (!program.waitForFinished(30'000)) return fail(ErrorCode::NetTimeout);
    MOTCUA_TRY(const QJsonObject document, parseObject(program.readAllStandardOutput()));
    MOTCUA_TRY(const QJsonObject file, requireObject(document, QStringLiteral("file")));
    MOTCUA_TRY(const QJsonObject key, requireObject(document, QStringLiteral("key")));
    return sync::GateProfile::open(QJsonDocument(file).toJson(), key);
}

struct GateDesk {
    explicit GateDesk(const SandboxProcess& sandbox, const QString& deviceId = QStringLiteral("quay-1"))
        : province(sandbox.url()),
          line(sandbox, deviceId),
          stationStore(*line.store->secondConnection()),
          desk({*stationStore,
                storeThread,
                line.clock,
                line.rng,
                {QStringLiteral("H19.101"), QStringLiteral("H19.101.04"), true}}),
          gateLine(province, deviceId, *line.transport, line.tokens, line.clock, line.rng),
          gate(*line.store, *enrolledProfile(sandbox), gateLine, line.clock, line.rng,
               {province, QStringLiteral("H19.101"), 20, {.baseMs = 50, .capMs = 300}}) {
        line.engine.attachGate(gate);
    }
    // Logs in, brings catalogue and numbers.
    bool start() {
        if (!line.logIn()) return false;
        line.engine.wake();
        return !line.step().problem;
    }
    stations::Session session(const QString& username = QStringLiteral("tiepnhan.dx")) {
        const auto rows = line.store->catalogue.list(QStringLiteral("officer"));
        for (const store::CatalogueRow& row : *rows) {
            if (row.json.value(QStringLiteral("username")).toString() == username)
                return {*officerFromJson(row.json), {}, true};
        }
        ADD_FAILURE() << "no such officer";
        return {};
    }
    Dossier receive() {
        auto draft = intake.begin(QStringLiteral("1.001193"), QStringLiteral("qua-han"));
        draft->applicant.fullName = QStringLiteral("Đặng Thị Thử Nghiệm");
        draft->applicant.idNumber = QStringLiteral("075194001234");
        draft->applicant.birthDate = QDate(1994, 3, 5);
        draft->applicant.address = QStringLiteral("Tổ 3, phường Đồng Xoài, Đồng Nai");
        draft->applicant.phone = QStringLiteral("0900000000");
        auto dossier = intake.receive(session(), *draft);
        EXPECT_TRUE(dossier) << (dossier ? "" : errorId(dossier.error().code).latin1());
        return dossier.value_or(Dossier());
    }
    store::GateRow row(const QUuid& id) { return *line.store->gate.get(id); }
    // Steps until the row is closed; false after a minute.
    bool settle(const QUuid& id) {
        const qint64 end = line.clock.monotonicMs() + 60'000;
        while (line.clock.monotonicMs() < end) {
            line.engine.wake();
            line.step();
            if (row(id).state != store::GateState::Waiting) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }
    QString word(const QUuid& id, const char* member) { return row(id).answer.value(QLatin1String(member)).toString(); }
    // Another client of the province: what a citizen or a colleague does.
    QJsonObject others(const QString& path, const QJsonObject& body) {
        net::HttpRequest request{.method = "POST", .url = province.resolved(QUrl(path)), .body = canonical(body)};
        request.headers.set("Content-Type", "application/json");
        const auto response = gateLine.send(request, {});
        return response ? QJsonDocument::fromJson(response->body).object() : QJsonObject();
    }

    QUrl province;
    SandboxDesk line;
    std::unique_ptr<store::Store> stationStore;
    Executor storeThread;
    stations::Desk desk;
    stations::Catalogue catalogue{desk};
    stations::IntakeStation intake{desk, catalogue};
    stations::CheckStation checks{desk};
    stations::PaymentStation payments{desk};
    sync::ProvincialLine gateLine;
    sync::GateClient gate;
};

}  // namespace motcua::test
