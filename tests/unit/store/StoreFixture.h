// A fresh profile in a temporary folder, with a clock that stands still and repeatable ids.
#pragma once

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "base/FileSystem.h"
#include "crypto/KeyVault.h"
#include "store/Store.h"

namespace motcua::store {

inline void PrintTo(const QString& text, std::ostream* out) {
    *out << text.toStdString();
}

struct Profile {
    QTemporaryDir dir;
    ManualClock clock{fromIso(QStringLiteral("2026-11-23T08:00:00+07:00"))};
    SeededRng rng{1};
    RealFileSystem files;
    crypto::FileKeyVault vault{dir.path()};
    StoreOptions options{dir.path(), true, {}, false, {1024, 8, 1}};

    StoreSeams seams() { return {clock, rng, files, vault}; }
    QUuid newId() { return makeUuid7(clock, rng); }
    QString path(const QString& name) const { return dir.filePath(name); }
    Result<std::unique_ptr<Store>> open() { return Store::open(options, seams(), SecretBytes(QByteArrayView("khôi phục"))); }
};

// A dossier as the domain writes it, cut down to what the store looks at.
inline QJsonObject dossierFields(const QUuid& id, const QString& number, const QString& applicant) {
    return {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("number"), number},
            {QStringLiteral("state"), QStringLiteral("received")},
            {QStringLiteral("agency"), QStringLiteral("H19.101")},
            {QStringLiteral("unit"), QStringLiteral("H19.101.04")},
            {QStringLiteral("procedureCode"), QStringLiteral("1.001193")},
            {QStringLiteral("procedureName"), QStringLiteral("Thủ tục đăng ký khai sinh")},
            {QStringLiteral("receivedAt"), QStringLiteral("2026-11-23T08:00:00.000+07:00")},
            {QStringLiteral("due"), QJsonObject{{QStringLiteral("at"), QStringLiteral("2026-11-25T17:00:00.000+07:00")}}},
            {QStringLiteral("applicant"), QJsonObject{{QStringLiteral("fullName"), applicant},
                                                      {QStringLiteral("idNumber"), QStringLiteral("079201001234")},
                                                      {QStringLiteral("phone"), QStringLiteral("0912000111")}}}};
}

struct StoreTest : ::testing::Test {
    Profile profile;
    std::unique_ptr<Store> store;

    void SetUp() override {
        auto opened = profile.open();
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        store = *std::move(opened);
    }
    // Stores a dossier and gives its row.
    DossierRow addDossier(const QString& number, const QString& applicant = QStringLiteral("Nguyễn Thị Thử Nghiệm")) {
        DossierRow row{profile.newId(), {}};
        row.fields = dossierFields(row.id, number, applicant);
        const auto added = store->inTransaction([&] { return store->dossiers.insert(row); });
        EXPECT_TRUE(added) << qPrintable(added ? QString() : added.error().detail);
        return row;
    }
    Operation operation(const QUuid& dossierId, const QString& action = QStringLiteral("receive")) {
        return {profile.newId(),
                QStringLiteral("Dossier.Act"),
                dossierId,
                0,
                0,
                profile.clock.now(),
                {{QStringLiteral("officerId"), QStringLiteral("cb-01")}},
                {{QStringLiteral("action"), action}}};
    }
    EventRow event(const QUuid& dossierId, const QString& kind = QStringLiteral("receive")) {
        EventRow row;
        row.id = profile.newId();
        row.dossierId = dossierId;
        row.kind = kind;
        row.payload = {{QStringLiteral("note"), QStringLiteral("đủ giấy tờ")}};
        row.actorId = QStringLiteral("cb-01");
        row.actorName = QStringLiteral("Trần Văn Ví Dụ");
        row.actorRole = QStringLiteral("tiep_nhan");
        row.actorPost = QStringLiteral("p1");
        row.deviceTime = profile.clock.now();
        return row;
    }
};

}  // namespace motcua::store
