// The gate's client against the province's model: offline, lost replies, pages of a proxy, busy services, files on their way.
#include <gtest/gtest.h>

#include <QJsonArray>

#include "Town.h"
#include "base/Json.h"
#include "domain/GateService.h"
#include "domain/SharedCodes.h"
#include "sync/gate/GateClient.h"

using namespace motcua;
using namespace motcua::test;
using store::GateRow;
using store::GateState;

namespace {

const QByteArray kLgsp = "/lgsp/";

bool isGate(const net::HttpRequest& request) {
    return request.url.path().startsWith(QString::fromLatin1(kLgsp));
}

struct GateTown : testing::Test {
    Town town;
    Desk desk{town, QStringLiteral("quay-1")};
    sync::ProvincialLine line{QUrl(QStringLiteral("https://province.test")),
                              QStringLiteral("quay-1"),
                              desk.line,
                              desk.tokens,
                              desk.profile.clock,
                              desk.profile.rng};
    sync::GateClient gate{
        *desk.store,      *sync::GateProfile::parse(*parseObject(sandbox::gateProfile())),           line, desk.profile.clock,
        desk.profile.rng, {QUrl(QStringLiteral("https://province.test")), QStringLiteral("H19.101")}};
    QUuid dossier;
    int gateRequests = 0;

    void SetUp() override {
        desk.engine.attachGate(gate);
        dossier = desk.receive(QStringLiteral("Đặng Thị Thử Nghiệm"));
        ASSERT_TRUE(desk.drain());
        trouble(Trouble::None);
    }
    // Trouble on the gate's addresses only.
    void trouble(Trouble kind) {
        desk.line.trouble = [this, kind](const net::HttpRequest& request) {
            if (!isGate(request)) return Trouble::None;
            ++gateRequests;
            return kind;
        };
    }
    QUuid ask(GateService service, const QJsonObject& request) {
        GateRow row;
        row.id = desk.profile.newId();
        row.service = gateServiceCode(service);
        row.dossierId = dossier;
        row.purpose = QStringLiteral("Đăng ký khai sinh");
        row.actor = {QStringLiteral("cb-101-01"), QStringLiteral("Nguyễn Thị Thử Nghiệm"), {}, {}, Role::Reception};
        row.request = request;
        const auto added = desk.store->inTransaction([&] { return desk.store->gate.add(row); });
        EXPECT_TRUE(added && *added);
        return row.id;
    }
    QUuid askCitizen(const QString& name = QStringLiteral("Đặng Thị Thử Nghiệm")) {
        return ask(GateService::VerifyCitizen, {{QStringLiteral("idNumber"), QStringLiteral("075194001234")},
                                                {QStringLiteral("fullName"), name},
                                                {QStringLiteral("birthDate"), QStringLiteral("1994-03-05")}});
    }
    QUuid askInvoice() {
        return ask(GateService::OrderPayment, {{QStringLiteral("amount"), 8000},
                                               {QStringLiteral("content"), QStringLiteral("Lệ phí")},
                                               {QStringLiteral("fees"), QJsonArray()}});
    }
    GateRow row(const QUuid& id) { return *desk.store->gate.get(id); }
    QString word(const QUuid& id, const char* member) { return row(id).answer.value(QLatin1String(member)).toString(); }
    void later(int minutes) { desk.profile.clock.advanceMs(minutes * 60'000LL); }
    const sandbox::GateRecords& records() { return town.province.state().gate; }
};

}  // namespace

TEST_F(GateTown, AnswersFieldByFieldAndKeepsNoRecord) {
    const QUuid same = askCitizen();
    const QUuid other = askCitizen(QStringLiteral("Đặng Thị Khác"));
    ASSERT_FALSE(desk.step().problem);
    EXPECT_EQ(row(same).state, GateState::Answered);
    EXPECT_EQ(row(same).answer.keys().join(QLatin1Char(' ')), QStringLiteral("birthDate fullName idNumber request"));
    EXPECT_EQ(word(same, "fullName"), QStringLiteral("match"));
    EXPECT_EQ(word(other, "fullName"), QStringLiteral("mismatch"));
    EXPECT_EQ(word(other, "birthDate"), QStringLiteral("match"));
    // Who, why, about which dossier: here and there.
    const auto events = desk.store->events.timeline(dossier);
    ASSERT_TRUE(events);
    EXPECT_EQ(events->last().kind, QStringLiteral("gateClosed"));
    EXPECT_EQ(events->last().actorId, QStringLiteral("cb-101-01"));
    EXPECT_EQ(events->last().payload.value(QStringLiteral("purpose")).toString(), QStringLiteral("Đăng ký khai sinh"));
    EXPECT_FALSE(QJsonDocument(events->last().payload).toJson().contains("match\""));
    EXPECT_TRUE(desk.store->events.verifyChain());
    ASSERT_EQ(records().lookUps.size(), 2);
    EXPECT_EQ(records().lookUps.first().value(QStringLiteral("officer")).toString(), QStringLiteral("cb-101-01"));
}

TEST_F(GateTown, OfflineIsNotCheckedAndLaterAnswered) {
    const QUuid id = askCitizen();
    trouble(Trouble::LoseRequest);
    for (int i = 0; i < 5; ++i) {
        ASSERT_FALSE(desk.step().problem) << "a silent gate must not stop the engine";
        EXPECT_EQ(row(id).state, GateState::Waiting);
        later(10);
    }
    EXPECT_EQ(row(id).lastCode, QStringLiteral("net.unreachable"));
    EXPECT_GE(row(id).attempts, 5);
    trouble(Trouble::None);
    later(31);
    ASSERT_FALSE(desk.step().problem);
    EXPECT_EQ(row(id).state, GateState::Answered);
}

TEST_F(GateTown, PagesOfAProxyAndCutDocumentsAreNoAnswer) {
    const QUuid id = askCitizen();
    for (const Trouble kind : {Trouble::Html, Trouble::Cut}) {
        trouble(kind);
        later(31);
        desk.step();
        EXPECT_EQ(row(id).state, GateState::Waiting);
        EXPECT_EQ(row(id).lastCode, QStringLiteral("net.not-province"));
    }
}

TEST_F(GateTown, LostRepliesMakeNoSecondEffect) {
    const QJsonObject person{{QStringLiteral("name"), QStringLiteral("Đặng Thị Thử Nghiệm")},
                             {QStringLiteral("address"), QStringLiteral("Tổ 3, phường Đồng Xoài")},
                             {QStringLiteral("phone"), QStringLiteral("0900000000")}};
    const QUuid invoice = askInvoice();
    const QUuid parcel = ask(GateService::OrderPost, {{QStringLiteral("kind"), QStringLiteral("delivery")},
                                                      {QStringLiteral("sender"), person},
                                                      {QStringLiteral("receiver"), person},
                                                      {QStringLiteral("cod"), 0},
                                                      {QStringLiteral("grams"), 50}});
    const QUuid notice = ask(GateService::SendNotice, {{QStringLiteral("channel"), QStringLiteral("sms")},
                                                       {QStringLiteral("to"), QStringLiteral("0900000000")},
                                                       {QStringLiteral("template"), QStringLiteral("TN-01")},
                                                       {QStringLiteral("body"), QStringLiteral("Đã tiếp nhận")}});
    trouble(Trouble::LoseAnswer);
    for (int i = 0; i < 4; ++i) {
        desk.step();
        later(31);
        // The dossier goes on meanwhile; what was sent once is sent again as it was.
        desk.correct(dossier, QStringLiteral("applicant.phone"), QStringLiteral("09%1").arg(i));
    }
    EXPECT_EQ(row(invoice).state, GateState::Waiting);
    trouble(Trouble::None);
    ASSERT_TRUE(desk.drain());
    for (const QUuid& id : {invoice, parcel, notice})
        EXPECT_EQ(row(id).state, GateState::Answered) << qPrintable(row(id).lastDetail);
    EXPECT_EQ(records().invoices.size(), 1);
    EXPECT_EQ(records().parcels.size(), 1);
    EXPECT_EQ(records().notices.size(), 1);
    EXPECT_EQ(word(invoice, "invoice"), records().invoices.first().number);
}

TEST_F(GateTown, TheProvinceSaysNo) {
    const QUuid unknown = ask(GateService::FindBusiness, {{QStringLiteral("taxCode"), QStringLiteral("0000000000")},
                                                          {QStringLiteral("name"), QStringLiteral("Không có")},
                                                          {QStringLiteral("representative"), QStringLiteral("Không có")}});
    const QUuid nothing = ask(GateService::OrderPayment, {{QStringLiteral("amount"), -1},
                                                          {QStringLiteral("content"), QStringLiteral("x")},
                                                          {QStringLiteral("fees"), QJsonArray()}});
    desk.step();
    EXPECT_EQ(row(unknown).state, GateState::Refused);
    EXPECT_EQ(row(unknown).lastCode, QStringLiteral("1"));
    EXPECT_EQ(row(nothing).state, GateState::Refused);
    EXPECT_EQ(row(nothing).lastCode, QStringLiteral("amount"));
    EXPECT_TRUE(row(nothing).answer.isEmpty());
}

TEST_F(GateTown, GapsInTheDataNeedAPersonAndSendNothing) {
    const QUuid id = ask(GateService::VerifyCitizen, {{QStringLiteral("idNumber"), QStringLiteral("075194001234")}});
    desk.step();
    EXPECT_EQ(row(id).state, GateState::Failed);
    EXPECT_EQ(row(id).lastCode, QStringLiteral("gate.incomplete"));
    EXPECT_EQ(gateRequests, 0);
}

TEST_F(GateTown, ABusyServiceRestsAndTheOthersGoOn) {
    const QUuid first = askCitizen();
    const QUuid second = askCitizen(QStringLiteral("Đặng Thị Khác"));
    const QUuid invoice = askInvoice();
    desk.line.trouble = [this](const net::HttpRequest& request) {
        if (!request.url.path().contains(QStringLiteral("dancu"))) return Trouble::None;
        ++gateRequests;
        return Trouble::Busy;
    };
    desk.step();
    EXPECT_EQ(gateRequests, 1) << "the second question must wait for the service too";
    EXPECT_EQ(row(first).state, GateState::Waiting);
    EXPECT_EQ(row(second).state, GateState::Waiting);
    EXPECT_EQ(row(invoice).state, GateState::Answered);
    // The wait is stored: another client keeps it.
    EXPECT_GT(row(second).nextAttemptAt, desk.profile.clock.now());
    EXPECT_EQ(*gate.nextWake(), std::min(row(first).nextAttemptAt, row(second).nextAttemptAt));
}

TEST_F(GateTown, OperationsComeBeforeQuestionsAndQuestionsBeforeFiles) {
    QStringList order;
    desk.line.trouble = [&order](const net::HttpRequest& request) {
        order.append(request.url.path().section(QLatin1Char('/'), 1, 3));
        return Trouble::None;
    };
    askCitizen();
    desk.correct(dossier, QStringLiteral("applicant.phone"), QStringLiteral("0911"));
    const QString sha256 = desk.addFile("giấy tờ");
    desk.step();
    const auto ops = order.indexOf(QStringLiteral("sync/v1/ops"));
    const auto gateAt = order.indexOf(QStringLiteral("lgsp/dancu/1.0.0"));
    const auto files = order.indexOf(QStringLiteral("sync/v1/files"));
    EXPECT_TRUE(0 <= ops && ops < gateAt && gateAt < files) << qPrintable(order.join(QLatin1Char(' ')));
}

TEST_F(GateTown, ADigitizedPaperWaitsForItsFileAndComesBackWhole) {
    const QByteArray pdf = "%PDF-1.7 giấy khai sinh";
    const QString sha256 = desk.addFile(pdf);
    const QUuid stored =
        ask(GateService::StoreDocument,
            {{QStringLiteral("isResult"), false},
             {QStringLiteral("documentKind"), QStringLiteral("GT-KHAISINH")},
             {QStringLiteral("ownerId"), QStringLiteral("075194001234")},
             {QStringLiteral("ownerName"), QStringLiteral("Đặng Thị Thử Nghiệm")},
             {QStringLiteral("title"), QStringLiteral("Giấy khai sinh")},
             {QStringLiteral("summary"), QStringLiteral("Giấy khai sinh")},
             {QStringLiteral("digitizedAt"), QStringLiteral("2026-11-23T08:15:00+07:00")},
             {QStringLiteral("file"), QJsonObject{{QStringLiteral("sha256"), sha256}, {QStringLiteral("size"), pdf.size()}}}});
    ASSERT_FALSE(desk.step().problem);  // the question comes before the file
    EXPECT_EQ(row(stored).state, GateState::Waiting);
    EXPECT_EQ(row(stored).lastDetail, QStringLiteral("file-missing"));
    later(10);
    desk.step();
    ASSERT_EQ(row(stored).state, GateState::Answered);
    const QUuid fetched =
        ask(GateService::FetchDocument, {{QStringLiteral("code"), word(stored, "code")}, {QStringLiteral("sha256"), sha256}});
    desk.step();
    ASSERT_EQ(row(fetched).state, GateState::Answered);
    EXPECT_EQ(word(fetched, "sha256"), sha256);
    EXPECT_EQ(*desk.store->blobs.read(sha256), pdf);
}

// Shared code lists come by the feed with their days: a dossier keeps the words of the day on which it was received.
TEST_F(GateTown, ARenamedCodeCountsFromItsDay) {
    ASSERT_TRUE(town.province.publishCatalogue(R"({"lists": {"thu": {"items": [{"code": "A", "name": "cũ"}]}}})"));
    ASSERT_FALSE(desk.step().problem);
    ASSERT_TRUE(town.province.publishCatalogue(R"({"lists": {"thu": {"items": [
        {"code": "A", "name": "cũ", "validTo": "2026-11-30"}, {"code": "A", "name": "mới", "validFrom": "2026-12-01"}]}}})"));
    ASSERT_FALSE(desk.step().problem);
    const auto record = desk.store->catalogue.get(QStringLiteral("codeList"), QStringLiteral("thu"));
    ASSERT_TRUE(record);
    const CodeList list = CodeList::fromJson(*record);
    const QDate received = toLocal(fromIso(desk.text(dossier, QStringLiteral("receivedAt")))).date();
    EXPECT_EQ(list.find(QStringLiteral("A"), received)->name, QStringLiteral("cũ"));
    EXPECT_EQ(list.find(QStringLiteral("A"), QDate(2026, 12, 1))->name, QStringLiteral("mới"));
}

TEST_F(GateTown, AnAnsweredRowIsFinal) {
    const QUuid id = askCitizen();
    desk.step();
    EXPECT_FALSE(desk.store->gate.close(id, {GateState::Refused}));
    EXPECT_FALSE(desk.store->database().run("DELETE FROM gate_request"));
    EXPECT_FALSE(desk.store->gate.postpone(id, desk.profile.clock.now(), {}, {}));
}
