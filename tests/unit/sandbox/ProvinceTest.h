// A province with two offices and a clock that stands still, and a desk that asks it. Threads: the test's.
#pragma once

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

#include "base/Clock.h"
#include "sandbox/model/Province.h"

namespace motcua::sandbox {

// Who works at the two offices; `more`: also one who holds every role, and one who stood in for somebody until the day before.
inline QByteArray testPeople(bool more) {
    const auto post = [](const char* agency, const char* role) {
        return QJsonObject{{QStringLiteral("postId"), QStringLiteral("vi-tri")},
                           {QStringLiteral("agencyCode"), QLatin1String(agency)},
                           {QStringLiteral("role"), QLatin1String(role)}};
    };
    const auto person = [](const char* name, const QJsonArray& posts) {
        return QJsonObject{{QStringLiteral("id"), QLatin1String(name)},
                           {QStringLiteral("username"), QLatin1String(name)},
                           {QStringLiteral("fullName"), QStringLiteral("Nguyễn Thị Thử Nghiệm")},
                           {QStringLiteral("password"), QStringLiteral("mat-khau-thu")},
                           {QStringLiteral("totpSecret"), QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")},
                           {QStringLiteral("posts"), posts}};
    };
    const auto officer = [&](const char* name, const char* agency, const char* role) {
        return person(name, {post(agency, role)});
    };
    QJsonArray officers{officer("mot-cua", "H19.101.04", "tiep_nhan"), officer("truong-phong", "H19.101.01", "lanh_dao_phong"),
                        officer("noi-khac", "H19.103.04", "tiep_nhan")};
    if (more) {
        QJsonArray every;
        for (const char* role : {"tiep_nhan", "tra_ket_qua", "chuyen_vien", "lanh_dao_phong", "lanh_dao_co_quan", "van_thu"})
            every.append(post("H19.101.01", role));
        QJsonObject deputy = officer("thay-mat", "H19.101.01", "chuyen_vien");
        deputy.insert(QStringLiteral("delegations"),
                      QJsonArray{QJsonObject{{QStringLiteral("officerId"), QStringLiteral("mot-cua")},
                                             {QStringLiteral("fullName"), QStringLiteral("Nguyễn Thị Thử Nghiệm")},
                                             {QStringLiteral("post"), post("H19.101.04", "tiep_nhan")},
                                             {QStringLiteral("from"), QStringLiteral("2026-11-20T00:00:00.000+07:00")},
                                             {QStringLiteral("to"), QStringLiteral("2026-11-22T00:00:00.000+07:00")}}});
        officers.append(person("moi-vai", every));
        officers.append(deputy);
    }
    const QJsonObject people{
        {QStringLiteral("officers"), officers},
        {QStringLiteral("clients"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("motcua-desk")}},
                                               QJsonObject{{QStringLiteral("id"), QStringLiteral("tram")},
                                                           {QStringLiteral("secret"), QStringLiteral("bi-mat-thu")},
                                                           {QStringLiteral("agencyCode"), QStringLiteral("H19.101")}}}}};
    return QJsonDocument(people).toJson();
}

inline Seed testSeed() {
    static const Seed kSeed = *readPeople(testPeople(false));  // scrypt is slow on purpose
    return kSeed;
}

class ProvinceTest : public testing::Test {
protected:
    explicit ProvinceTest(const Seed& seed = testSeed()) : m_province(seed) {}

    HttpAnswer ask(const char* method, const QByteArray& target, const QByteArray& body = {},
                   QMap<QByteArray, QByteArray> headers = {}) {
        headers.insert("authorization", "Bearer " + m_province.bearerFor(m_user, now()));
        if (!headers.contains("x-device-id")) headers.insert("x-device-id", m_device);
        return m_province.handle({method, target, headers, body}, now());
    }
    QJsonObject askJson(const char* method, const QByteArray& target, const QJsonObject& body = {}, int status = 200) {
        const HttpAnswer answer = ask(method, target, QJsonDocument(body).toJson());
        EXPECT_EQ(answer.status, status) << answer.body.toStdString();
        return QJsonDocument::fromJson(answer.body).object();
    }
    QJsonArray push(const QJsonArray& ops) {
        return askJson("POST", "/sync/v1/ops", {{QStringLiteral("ops"), ops}}).value(u"results").toArray();
    }
    QJsonObject pushOne(const QJsonObject& op) { return push({op}).first().toObject(); }
    static QString status(const QJsonObject& result) { return result.value(u"status").toString(); }
    static QString problemKind(const QJsonObject& result) {
        return result.value(u"problem").toObject().value(u"type").toString().section(QLatin1Char('/'), -1);
    }

    QString newId() { return makeUuid7(m_clock, m_chance).toString(QUuid::WithoutBraces); }
    QJsonObject op(const char* kind, const QString& dossier, int laneSeq, int baseVersion, const QJsonObject& data) {
        return {{QStringLiteral("opId"), newId()},
                {QStringLiteral("kind"), QLatin1String(kind)},
                {QStringLiteral("dossierId"), dossier},
                {QStringLiteral("laneSeq"), laneSeq},
                {QStringLiteral("baseVersion"), baseVersion},
                {QStringLiteral("deviceTime"), toIso(now())},
                {QStringLiteral("actor"), QJsonObject{{QStringLiteral("officerId"), m_user}, {QStringLiteral("role"), m_role}}},
                {QStringLiteral("data"), data}};
    }
    QJsonObject receiveOp(const QString& dossier, const QJsonObject& more = {}) {
        QJsonObject set{{QStringLiteral("id"), dossier},
                        {QStringLiteral("state"), QStringLiteral("received")},
                        {QStringLiteral("procedureCode"), QStringLiteral("1.001193")},
                        {QStringLiteral("applicant.phone"), QStringLiteral("0911")}};
        for (auto member = more.begin(); member != more.end(); ++member) set.insert(member.key(), member.value());
        return op("Dossier.Receive", dossier, 1, 0, {{QStringLiteral("set"), set}});
    }
    QJsonObject actOp(const QString& dossier, int laneSeq, int baseVersion, const char* action, const QJsonObject& set = {},
                      const QJsonObject& was = {}) {
        return op(
            "Dossier.Act", dossier, laneSeq, baseVersion,
            {{QStringLiteral("action"), QLatin1String(action)}, {QStringLiteral("set"), set}, {QStringLiteral("was"), was}});
    }
    QDateTime now() const { return m_clock.now(); }
    void become(const char* user, const char* role, const char* device) {
        m_user = QLatin1String(user);
        m_role = QLatin1String(role);
        m_device = device;
    }

    ManualClock m_clock{fromIso(QStringLiteral("2026-11-23T08:15:00.000+07:00"))};
    SeededRng m_chance{7};
    Province m_province;
    QString m_user = QStringLiteral("mot-cua");
    QString m_role = QStringLiteral("tiep_nhan");
    QByteArray m_device = "quay-1";
};

}  // namespace motcua::sandbox
