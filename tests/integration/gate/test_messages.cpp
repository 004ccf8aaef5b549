// What leaves the house over real HTTPS: notices once an event, parcels once a dossier, letters whole, ratings; and the
// repository with a really signed paper.
#include "GateDesk.h"
#include "stations/NoticeStation.h"
#include "stations/PostStation.h"
#include "stations/ReplyStation.h"

using namespace motcua;
using namespace motcua::test;
using store::GateState;

namespace {

struct Messages : testing::Test {
    void begin(const QByteArray& faults = {}) {
        sandbox = std::make_unique<SandboxProcess>(QStringLiteral("demo"), faults);
        ASSERT_TRUE(sandbox->start());
        desk = std::make_unique<GateDesk>(*sandbox);
        ASSERT_TRUE(desk->start());
        dossier = desk->receive();
        // What the tests write beside the walk must not meet the dossier's own way to the province and back.
        ASSERT_TRUE(desk->line.drain());
    }
    void change(const std::function<void(Dossier&)>& edit) {
        desk->desk.onStore([&](store::Store& store) {
            EXPECT_TRUE(store.inTransaction([&]() -> Result<void> {
                MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier.id));
                MOTCUA_TRY(Dossier current, dossierFromJson(row.fields));
                edit(current);
                row.fields = toJson(current);
                return store.dossiers.update(row);
            }));
        });
    }
    store::GateRow settled(const Result<store::GateRow>& asked) {
        EXPECT_TRUE(asked) << (asked ? "" : errorId(asked.error().code).latin1());
        if (!asked) return {};
        EXPECT_TRUE(desk->settle(asked->id));
        return desk->row(asked->id);
    }
    QString word(const store::GateRow& row, const char* member) { return row.answer.value(QLatin1String(member)).toString(); }

    std::unique_ptr<SandboxProcess> sandbox;
    std::unique_ptr<GateDesk> desk;
    Dossier dossier;
};

const stations::PostStation::Office kOffice{QStringLiteral("Số 1 đường Thử Nghiệm, phường Đồng Xoài"),
                                            QStringLiteral("02710000000")};

}  // namespace

TEST_F(Messages, ANoticeNeedsConsentAndATextAndGoesOutOnce) {
    begin(R"({"seed": 3, "rules": [{"path": "/lgsp/thongbao", "kind": "drop-after", "count": 2}]})");
    stations::NoticeStation notices(desk->desk, desk->catalogue);
    const auto session = desk->session();
    EXPECT_EQ(notices.send(session, dossier.id, QStringLiteral("receive"), QStringLiteral("sms")).error().code,
              ErrorCode::NoticeNoConsent);
    change([](Dossier& d) { d.applicant.notifyBy = {QStringLiteral("sms"), QStringLiteral("email")}; });
    EXPECT_EQ(notices.send(session, dossier.id, QStringLiteral("birthday"), QStringLiteral("sms")).error().code,
              ErrorCode::NoticeNoTemplate);
    const auto all = notices.sendAll(session, dossier.id, QStringLiteral("receive"));
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 1) << "no e-mail address, no e-mail";
    const auto sent = settled(all->first());
    EXPECT_EQ(word(sent, "state"), QStringLiteral("sent"));
    EXPECT_TRUE(sent.request.value(QStringLiteral("body")).toString().contains(dossier.displayNumber()));
    EXPECT_FALSE(sent.request.value(QStringLiteral("body")).toString().contains(dossier.applicant.fullName));
    EXPECT_EQ(notices.send(session, dossier.id, QStringLiteral("receive"), QStringLiteral("sms"))->id, sent.id);
    EXPECT_NE(notices.send(session, dossier.id, QStringLiteral("receive"), QStringLiteral("sms"), 2)->id, sent.id);
}

TEST_F(Messages, OneParcelAlthoughTheReplyIsLost) {
    begin(R"({"seed": 3, "rules": [{"path": "/lgsp/buuchinh/1.0.0/postDieuTin", "kind": "drop-after", "count": 2}]})");
    stations::PostStation post(desk->desk, desk->catalogue);
    const auto session = desk->session();
    EXPECT_EQ(post.track(session, dossier.id).error().code, ErrorCode::GateNotAnswered);
    const auto order = settled(post.order(session, dossier.id, stations::PostStation::Way::Delivery, kOffice));
    EXPECT_EQ(word(order, "item"), QStringLiteral("EV000000001VN"));
    EXPECT_EQ(post.order(session, dossier.id, stations::PostStation::Way::Delivery, kOffice)->id, order.id);
    EXPECT_EQ(word(settled(post.track(session, dossier.id)), "state"), QStringLiteral("registered"));
    const auto pickup = settled(post.order(session, dossier.id, stations::PostStation::Way::Pickup, kOffice));
    EXPECT_EQ(word(pickup, "item"), QStringLiteral("EV000000002VN"));
    EXPECT_EQ(post.order(session, dossier.id, stations::PostStation::Way::Pickup, {}).error().code, ErrorCode::GateIncomplete);
}

TEST_F(Messages, ASealedReplyTravelsInAnEnvelope) {
    begin(R"({"seed": 3, "rules": [{"path": "/lgsp/vanban", "kind": "drop-after", "count": 1}]})");
    stations::ReplyStation replies(desk->desk, desk->catalogue);
    const auto clerk = desk->session(QStringLiteral("vanthu.dx"));
    stations::Reply reply;
    reply.toAgency = QStringLiteral("H19");
    reply.number = QStringLiteral("15");
    reply.notation = QStringLiteral("UBND-VP");
    reply.place = QStringLiteral("Đồng Xoài");
    reply.subject = QStringLiteral("Trả lời về <hồ sơ> & kết quả");
    reply.position = QStringLiteral("Chủ tịch");
    reply.responseTo = QStringLiteral("7/VP-UBND");
    EXPECT_EQ(replies.send(clerk, dossier.id, reply).error().code, ErrorCode::StepNeedsResult);
    const auto file = desk->desk.keep("%PDF-1.7 ket qua thu nghiem", QStringLiteral("application/pdf"), 1);
    change([&](Dossier& d) {
        d.result.file = *file;
        d.result.signedBy = QStringLiteral("Trần Văn Giả Định");
        d.result.sealedAt = desk->line.clock.now();
    });
    EXPECT_EQ(replies.send(desk->session(), dossier.id, reply).error().code, ErrorCode::NotAllowed);
    const auto sent = settled(replies.send(clerk, dossier.id, reply));
    EXPECT_EQ(word(sent, "state"), QStringLiteral("received"));
    EXPECT_EQ(word(sent, "document"), sent.id.toString(QUuid::WithoutBraces));
    reply.position.clear();
    EXPECT_EQ(replies.send(clerk, dossier.id, reply).error().code, ErrorCode::GateIncomplete);
}

TEST_F(Messages, ARatingCountsOnce) {
    begin();
    stations::ReplyStation desks(desk->desk, desk->catalogue);
    EXPECT_EQ(desks.rate(desk->session(), dossier.id, {0, {}, {}}).error().code, ErrorCode::BadUsage);
    const auto rated = settled(desks.rate(desk->session(), dossier.id, {5, {}, QStringLiteral("nhanh")}));
    EXPECT_EQ(word(rated, "rating"), QStringLiteral("DG-1"));
    EXPECT_EQ(desks.rate(desk->session(), dossier.id, {1, {}, {}})->id, rated.id);
}
