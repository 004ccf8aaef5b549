#include "Town.h"

#include "base/FileSystem.h"
#include "base/Json.h"

namespace motcua::test {
namespace {

sandbox::HttpQuestion questionOf(const net::HttpRequest& request) {
    sandbox::HttpQuestion question{
        request.method, request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority), {}, request.body};
    for (const auto& [name, value] : request.headers.entries()) question.headers.insert(name.toLower(), value);
    return question;
}

net::HttpResponse responseOf(const sandbox::HttpAnswer& answer) {
    net::HttpResponse response{.status = answer.status, .body = answer.body};
    for (auto it = answer.headers.cbegin(); it != answer.headers.cend(); ++it) response.headers.add(it.key(), it.value());
    return response;
}

net::HttpResponse refusal(const net::HttpRequest& request, int status) {
    if (request.url.path().startsWith(QLatin1String("/lgsp/"))) {
        return responseOf(sandbox::jsonAnswer(status, {{QStringLiteral("code"), QStringLiteral("99")}}));
    }
    return responseOf(sandbox::problemAnswer(status, QStringLiteral("fault"), QStringLiteral("Fault")));
}

}  // namespace

Result<net::HttpResponse> ModelLine::send(const net::HttpRequest& request, const CancelToken& cancel) {
    if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
    ++requests;
    const auto ask = [&] {
        net::HttpResponse response = responseOf(m_province.handle(questionOf(request), m_clock.now()));
        if (spoil) spoil(request, response);
        return response;
    };
    switch (trouble ? trouble(request) : Trouble::None) {
        case Trouble::None:
            return ask();
        case Trouble::LoseRequest:
            return fail(ErrorCode::NetUnreachable);
        case Trouble::LoseAnswer:
            ask();
            return fail(ErrorCode::NetTimeout);
        case Trouble::Html:
            return responseOf(sandbox::htmlAnswer(200, QStringLiteral("<html><h1>Wi-Fi</h1></html>")));
        case Trouble::Busy:
            return refusal(request, 503);
        case Trouble::Broken:
            return refusal(request, 500);
        case Trouble::Cut: {
            net::HttpResponse response = ask();
            response.body.truncate(response.body.size() / 2);
            return response;
        }
        case Trouble::Unauthorized:
            return refusal(request, 401);
        case Trouble::Forbidden:
            return refusal(request, 403);
        case Trouble::TooLarge:
            return refusal(request, 413);
        case Trouble::Refuse:
            return refusal(request, 422);
        case Trouble::Odd4xx:
            return refusal(request, 424);
    }
    return fail(ErrorCode::Internal);
}

Result<QByteArray> OfficerTokens::current(const CancelToken&) {
    if (isLoggedOut) return fail(ErrorCode::NetUnauthorized);
    return m_province.bearerFor(username, m_clock.now());
}

Result<QByteArray> OfficerTokens::renewed(const QByteArray&, const CancelToken& cancel) {
    ++renewals;
    return current(cancel);
}

sync::SyncConfig officeConfig() {
    sync::SyncConfig config;
    config.leases.scope = QStringLiteral("H19.101");
    return config;
}

bool isPush(const net::HttpRequest& request) {
    const QString path = request.url.path();
    return path == QLatin1String("/sync/v1/ops") || path == QLatin1String("/lgsp/hoso/dongBoHoSo");
}

bool isPull(const net::HttpRequest& request) {
    const QString path = request.url.path();
    return path == QLatin1String("/sync/v1/changes") || path == QLatin1String("/lgsp/hoso/danhSachTrangThai");
}

bool isLease(const net::HttpRequest& request) {
    const QString path = request.url.path();
    return path.startsWith(QLatin1String("/sync/v1/number-leases")) || path == QLatin1String("/lgsp/hoso/capDaiSo");
}

bool isLeaseReturn(const net::HttpRequest& request) {
    return request.method == "DELETE" ? isLease(request) : request.url.path() == QLatin1String("/lgsp/hoso/traDaiSo");
}

bool isOfFiles(const net::HttpRequest& request) {
    const QString path = request.url.path();
    return path.startsWith(QLatin1String("/sync/v1/files")) || path.startsWith(QLatin1String("/sync/v1/blobs")) ||
           path.startsWith(QLatin1String("/lgsp/tep/"));
}

std::string wireName(const ::testing::TestParamInfo<Wire>& info) {
    return info.param == Wire::SyncV1 ? "SyncV1" : "Classic";
}

namespace {

std::unique_ptr<sync::ProvincialApi> makeWire(Wire wire, Desk& desk, const QString& deviceId) {
    const QUrl base(QStringLiteral("https://province.test"));
    if (wire == Wire::SyncV1) {
        return std::make_unique<sync::SyncV1Api>(base, deviceId, desk.line, desk.tokens, desk.profile.clock, desk.profile.rng);
    }
    const auto file = RealFileSystem().read(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/gate/profile.json"));
    const QJsonObject mapping = parseObject(*file)->value(QLatin1String("dossiers")).toObject();
    return std::make_unique<sync::LgspClassicApi>(base, deviceId, desk.line, desk.tokens, desk.profile.clock, desk.profile.rng,
                                                  *sync::readClassicProfile(mapping));
}

sync::SyncConfig named(sync::SyncConfig config, const QString& counter) {
    config.deskName = QStringLiteral("quầy ") + counter;
    return config;
}

}  // namespace

Desk::Desk(Town& theTown, const QString& deviceId, sync::SyncConfig config, Wire chosen)
    : town(theTown),
      counter(deviceId.right(1)),
      store(*profile.open()),
      line(town.province, profile.clock),
      tokens(town.province, profile.clock),
      wire(makeWire(chosen, *this, deviceId)),
      api(*wire),
      engine(*store, api, profile.clock, profile.rng, named(config, counter), status) {
    // Desks draw different ids.
    profile.rng = SeededRng(qHash(deviceId));
}

QJsonObject feeOf(bool settled) {
    return {{QStringLiteral("id"), QStringLiteral("le-phi")},
            {QStringLiteral("name"), QStringLiteral("Lệ phí")},
            {QStringLiteral("amount"), 8000},
            {QStringLiteral("settled"), settled}};
}

QUuid Desk::receive(const QString& applicant, const QString& procedure) {
    const QUuid id = profile.newId();
    const auto done = store->inTransaction([&]() -> Result<void> {
        MOTCUA_TRY(const auto taken,
                   store->leases.take(QStringLiteral("H19.101"), toLocal(profile.clock.now()).date(), counter));
        QJsonObject document = store::dossierFields(id, taken.number, applicant);
        document.insert(QStringLiteral("procedureCode"), procedure);
        document.insert(QStringLiteral("fees"), QJsonArray{feeOf(false)});
        if (taken.number.isEmpty()) {
            document.remove(QStringLiteral("number"));
            document.insert(QStringLiteral("provisional"), taken.provisional);
        }
        store::DossierRow fresh{id, document};
        fresh.dirty = true;
        MOTCUA_CHECK(store->dossiers.insert(fresh));
        const store::Operation op{profile.newId(),
                                  QStringLiteral("Dossier.Receive"),
                                  id,
                                  0,
                                  0,
                                  profile.clock.now(),
                                  {{QStringLiteral("officerId"), QStringLiteral("cb-101-01")},
                                   {QStringLiteral("post"), QStringLiteral("H19-101-MC")},
                                   {QStringLiteral("role"), QStringLiteral("tiep_nhan")}},
                                  {{QStringLiteral("action"), QStringLiteral("receive")},
                                   {QStringLiteral("set"), flattened(document)},
                                   {QStringLiteral("leaseId"), taken.leaseId}}};
        MOTCUA_CHECK(store->outbox.append(op, profile.clock.now()));
        return {};
    });
    EXPECT_TRUE(done) << qPrintable(done ? QString() : done.error().detail);
    return id;
}

QUuid Desk::act(const QUuid& dossier, const QString& action, const QJsonObject& set) {
    const QUuid opId = profile.newId();
    const auto done = store->inTransaction([&]() -> Result<void> {
        MOTCUA_TRY(store::DossierRow current, store->dossiers.get(dossier));
        QJsonObject was;
        for (auto it = set.begin(); it != set.end(); ++it) was.insert(it.key(), valueAt(current.fields, it.key()));
        const store::Operation op{
            opId,
            QStringLiteral("Dossier.Act"),
            dossier,
            0,
            current.serverVersion,
            profile.clock.now(),
            {{QStringLiteral("officerId"), QStringLiteral("cb-101-01")},
             {QStringLiteral("post"), QStringLiteral("H19-101-MC")},
             {QStringLiteral("role"), QStringLiteral("tiep_nhan")}},
            {{QStringLiteral("action"), action}, {QStringLiteral("set"), set}, {QStringLiteral("was"), was}}};
        current.fields = applied(current.fields, set);
        current.dirty = true;
        MOTCUA_CHECK(store->dossiers.update(current));
        MOTCUA_CHECK(store->outbox.append(op, profile.clock.now()));
        return {};
    });
    EXPECT_TRUE(done) << qPrintable(done ? QString() : done.error().detail);
    return opId;
}

QString Desk::addFile(const QByteArray& bytes) {
    const auto info = store->blobs.put(bytes, QStringLiteral("application/pdf"));
    const auto done = store->inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(store->blobs.record(*info));
        return store->uploads.queue(info->sha256);
    });
    EXPECT_TRUE(done);
    return info->sha256;
}

bool Desk::drain(int rounds) {
    for (int i = 0; i < rounds; ++i) {
        const sync::StepReport report = step();
        const auto counts = store->outbox.counts();
        const auto files = store->uploads.count();
        if (!report.problem && !report.wasTooEarly && counts->waiting() == 0 && *files == 0) return true;
        profile.clock.advanceMs(std::max<qint64>(1'000, profile.clock.now().msecsTo(report.nextWake)));
    }
    return false;
}

}  // namespace motcua::test
