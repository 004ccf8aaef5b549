#include "support/TestDesk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <stdexcept>

#include "crypto/PasswordVerifier.h"
#include "crypto/Totp.h"

namespace motcua::test {
namespace {

const QString kSecret = QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");  // the secret of RFC 6238's own examples

struct Person {
    QString username;
    QString name;
    QString unit;
    QStringList roles;
    QString title;
};

QList<Person> people() {
    return {
        {kReception,
         QStringLiteral("Nguyễn Thị Thử"),
         QStringLiteral("H19.101.04"),
         {QStringLiteral("tiep_nhan"), QStringLiteral("tra_ket_qua"), QStringLiteral("so_hoa")},
         QStringLiteral("Công chức một cửa")},
        {kHead,
         QStringLiteral("Lê Văn Mẫu"),
         QStringLiteral("H19.101.01"),
         {QStringLiteral("lanh_dao_phong")},
         QStringLiteral("Chánh Văn phòng")},
        {kHandler,
         QStringLiteral("Phạm Thị Ví Dụ"),
         QStringLiteral("H19.101.01"),
         {QStringLiteral("chuyen_vien")},
         QStringLiteral("Công chức hộ tịch")},
        {kLeader,
         QStringLiteral("Trần Văn Giả Định"),
         QStringLiteral("H19.101"),
         {QStringLiteral("lanh_dao_co_quan")},
         QStringLiteral("Chủ tịch Ủy ban nhân dân")},
        {kClerk,
         QStringLiteral("Võ Thị Kiểm Thử"),
         QStringLiteral("H19.101.01"),
         {QStringLiteral("van_thu")},
         QStringLiteral("Văn thư")},
    };
}

template <typename T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(errorId(result.error().code).latin1());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

QJsonObject readSeed(const char* name) {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/seed/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error(name);
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject officerRecord(const Person& person) {
    const SecretBytes password(kPassword.toUtf8());
    QJsonObject offline = must(crypto::makePasswordRecord(password, QByteArray(16, 's'), crypto::ScryptParams{1024, 8, 1}));
    offline.insert(QStringLiteral("totpSecret"), kSecret);
    offline.insert(QStringLiteral("validUntil"), QStringLiteral("2030-12-31T00:00:00+07:00"));
    Officer officer{QStringLiteral("cb-") + person.username, person.username, person.name, {}, {}, offline};
    for (const QString& role : person.roles)
        officer.posts.append({QStringLiteral("p-") + role, person.unit, must(roleOf(role)), person.title});
    return toJson(officer);
}

}  // namespace

TestDesk::TestDesk(stations::OnlineLogin online)
    : clock(fromIso(QStringLiteral("2026-11-23T08:15:00+07:00"))),
      vault(std::make_unique<crypto::FileKeyVault>(folder.path())),
      store(openStore()),
      desk({*store,
            storeThread,
            clock,
            rng,
            {QStringLiteral("H19.101"), QStringLiteral("H19.101.04"), true},
            [this](const QUuid& id) {
                ++commits;
                if (onCommit) onCommit(id);
            },
            0,
            [this] { return clockOffsetMs; }}),
      catalogue(desk),
      logins(desk, std::move(online),
             [this](const stations::ShowPage& show, const CancelToken& cancel) -> Result<QString> {
                 return browser ? browser(show, cancel) : fail(ErrorCode::NetUnreachable);
             }),
      intake(desk, catalogue),
      routing(desk, catalogue),
      branches(desk, catalogue),
      returns(desk) {
    loadCatalogue();
}

TestDesk::~TestDesk() = default;

std::unique_ptr<store::Store> TestDesk::openStore() {
    store::StoreOptions options;
    options.folder = folder.filePath(QStringLiteral("profile"));
    options.createIfMissing = true;
    return must(store::Store::open(options, {clock, rng, files, *vault}));
}

void TestDesk::loadCatalogue() {
    desk.onStore([](store::Store& target) {
        must(target.inTransaction([&target]() -> Result<void> {
            for (const QJsonValue& value : readSeed("procedures.json").value(QStringLiteral("procedures")).toArray()) {
                const QJsonObject procedure = value.toObject();
                must(target.catalogue.put(QStringLiteral("procedure"), procedure.value(QStringLiteral("code")).toString(), 1,
                                          procedure));
            }
            QJsonObject calendar = readSeed("calendar-vn.json");
            for (const QJsonValue& value : calendar.take(QStringLiteral("days")).toArray()) {
                must(target.catalogue.put(QStringLiteral("calendarDay"),
                                          value.toObject().value(QStringLiteral("date")).toString(), 1, value.toObject()));
            }
            must(target.catalogue.put(QStringLiteral("calendar"), QStringLiteral("vn"), 1, calendar));
            const QJsonObject unit{{QStringLiteral("agencyCode"), QStringLiteral("H19.101")},
                                   {QStringLiteral("field"), QStringLiteral("Hộ tịch")},
                                   {QStringLiteral("unitCode"), QStringLiteral("H19.101.01")}};
            must(target.catalogue.put(QStringLiteral("fieldUnit"), QStringLiteral("H19.101/ho-tich"), 1, unit));
            const QJsonObject lists = readSeed("code-lists.json").value(QStringLiteral("lists")).toObject();
            for (auto it = lists.begin(); it != lists.end(); ++it) {
                must(target.catalogue.put(QStringLiteral("codeList"), it.key(), 1, it.value().toObject()));
            }
            for (const QJsonValue& value : readSeed("agencies.json").value(QStringLiteral("agencies")).toArray()) {
                must(target.catalogue.put(QStringLiteral("agency"), value.toObject().value(QStringLiteral("code")).toString(),
                                          1, value.toObject()));
            }
            for (const Person& person : people()) {
                must(target.catalogue.put(QStringLiteral("officer"), QStringLiteral("cb-") + person.username, 1,
                                          officerRecord(person)));
            }
            return {};
        }));
    });
}

QString TestDesk::code(const QString&) const {
    return crypto::totpAt(must(crypto::secretFromBase32(kSecret)), clock.now().toSecsSinceEpoch());
}

stations::Session TestDesk::session(const QString& username) {
    for (const Officer& officer : must(logins.officers())) {
        if (officer.username == username) return {officer, clock.now(), false};
    }
    throw std::runtime_error("no such officer");
}

stations::IntakeDraft TestDesk::birthDraft() {
    stations::IntakeDraft draft = must(intake.begin(kBirth, QStringLiteral("qua-han")));
    draft.applicant.fullName = QStringLiteral("Đặng Thị Thử Nghiệm");
    draft.applicant.idNumber = QStringLiteral("075194001234");
    draft.applicant.birthDate = QDate(1994, 3, 5);
    draft.applicant.sex = QStringLiteral("Nữ");
    draft.applicant.address = QStringLiteral("Tổ 3, phường Đồng Xoài, Đồng Nai");
    draft.applicant.phone = QStringLiteral("0900000000");
    return draft;
}

void TestDesk::addLease(int lo, int hi) {
    desk.onStore([&](store::Store& target) {
        const store::Lease lease{
            QStringLiteral("L-%1").arg(lo), QStringLiteral("H19.101"), toLocal(clock.now()).date(), lo, hi, 0,
            clock.now().addDays(5)};
        must(target.inTransaction([&] { return target.leases.add(lease); }));
    });
}

}  // namespace motcua::test
