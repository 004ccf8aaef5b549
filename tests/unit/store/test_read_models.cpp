#include <QSet>

#include "StoreFixture.h"
#include "store/ReadModels.h"

using namespace motcua;
using namespace motcua::store;

namespace {

struct ReadTest : StoreTest {
    std::unique_ptr<ReadModels> read;

    void SetUp() override {
        StoreTest::SetUp();
        auto opened = store->openReadModels();
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        read = *std::move(opened);
    }
    DossierRow add(int serial, const QString& applicant, const QString& state = QStringLiteral("received"),
                   int dueInHours = 10) {
        DossierRow row{profile.newId(), {}};
        row.fields = dossierFields(row.id, QStringLiteral("H19.101-261123-%1").arg(serial, 4, 10, QLatin1Char('0')), applicant);
        row.fields.insert(QStringLiteral("state"), state);
        row.fields.insert(QStringLiteral("receivedAt"), toIso(profile.clock.now().addSecs(serial)));
        row.fields.insert(QStringLiteral("due"),
                          dueInHours < 0
                              ? QJsonObject()
                              : QJsonObject{{QStringLiteral("at"), toIso(profile.clock.now().addSecs(3600 * dueInHours))}});
        EXPECT_TRUE(store->dossiers.insert(row));
        return row;
    }
    QStringList found(const QString& text) {
        QStringList names;
        const auto hits = *read->search(text, 20);
        for (const DossierLine& line : hits) names.append(line.applicantName);
        return names;
    }
};

}  // namespace

TEST_F(ReadTest, SearchFindsWithAndWithoutAccentsIncludingD) {
    add(1, QStringLiteral("Đặng Thị Hoà"));
    add(2, QStringLiteral("Dang Thi Hoa"));
    add(3, QStringLiteral("Nguyễn Đức Điệp"));
    const QString dang = QStringLiteral("Đặng Thị Hoà");
    const QString plain = QStringLiteral("Dang Thi Hoa");
    const QString diep = QStringLiteral("Nguyễn Đức Điệp");
    EXPECT_EQ(QSet<QString>({dang, plain}), [&] {
        const auto f = found(QStringLiteral("dang thi hoa"));
        return QSet<QString>(f.begin(), f.end());
    }());
    EXPECT_EQ(found(QStringLiteral("Đặng thị hoà")).first(), dang);  // exact accents first
    EXPECT_EQ(found(QStringLiteral("dang thi hoa")).first(), plain);
    EXPECT_EQ(found(QStringLiteral("Đặng Thị Hòa").normalized(QString::NormalizationForm_D)).size(),
              2);  // the tone mark's other place
    for (const char* text : {"diep", "duc die", "Điệp", "điệp", "nguyen d", "NGUYỄN ĐỨC"}) {
        EXPECT_EQ(found(QString::fromUtf8(text)), QStringList(diep)) << text;
    }
    EXPECT_TRUE(found(QStringLiteral("diep hoa")).isEmpty());
}

TEST_F(ReadTest, SearchFindsNumbersPhonesProceduresAndPapers) {
    DossierRow row = add(17, QStringLiteral("Lê Văn Giả Định"));
    add(18, QStringLiteral("Người Thứ Hai"));
    row.fields.insert(QStringLiteral("procedureName"), QStringLiteral("Chứng thực bản sao"));
    row.fields.insert(
        QStringLiteral("papers"),
        QJsonObject{{QStringLiteral("to-khai"),
                     QJsonObject{{QStringLiteral("fields"),
                                  QJsonObject{{QStringLiteral("placeOfBirth"),
                                               QJsonObject{{QStringLiteral("value"), QStringLiteral("Bù Đăng")}}}}}}}});
    ASSERT_TRUE(store->dossiers.update(row));
    ASSERT_TRUE(
        store->dossiers.setPaperText(row.id, QStringLiteral("to-khai"), QStringLiteral("CỘNG HÒA XÃ HỘI ấp Tân Phước")));
    const QStringList expected{QStringLiteral("Lê Văn Giả Định")};
    for (const char* text : {"H19.101-261123-0017", "0017", "chung thuc", "bù đăng", "bu dang", "ap tan phuoc"}) {
        EXPECT_EQ(found(QString::fromUtf8(text)), expected) << text;
    }
    for (const char* text : {"0912000111", "07920100", "H19.101-261123"})
        EXPECT_EQ(found(QString::fromUtf8(text)).size(), 2) << text;
    // The text follows the data.
    QJsonObject applicant = row.fields.value(QLatin1String("applicant")).toObject();
    applicant.insert(QStringLiteral("fullName"), QStringLiteral("Tên Đã Sửa"));
    row.fields.insert(QStringLiteral("applicant"), applicant);
    ASSERT_TRUE(store->dossiers.update(row));
    EXPECT_TRUE(found(QStringLiteral("gia dinh")).isEmpty());
    EXPECT_EQ(found(QStringLiteral("tan phuoc")), QStringList(QStringLiteral("Tên Đã Sửa")));
}

TEST_F(ReadTest, TypedNonsenseIsAnEmptyAnswerNotAnError) {
    add(1, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    for (const char* text :
         {"", " ", "\"", "* OR", "NEAR(", "a\" OR \"b", "-", "đ", "'; DROP TABLE dossier; --", "(((", "\xF0\x9F\x98\x80"}) {
        EXPECT_TRUE(read->search(QString::fromUtf8(text), 10)) << text;
    }
    EXPECT_EQ(found(QStringLiteral("nguyen")).size(), 1);
}

TEST_F(ReadTest, PagesByKeyMeetEveryDossierOnce) {
    for (int i = 1; i <= 57; ++i)
        add(i, QStringLiteral("Người %1").arg(i), QStringLiteral("received"), i % 5 == 0 ? -1 : i % 7);
    for (const ListOrder order : {ListOrder::DueFirst, ListOrder::NewestFirst}) {
        DossierFilter filter;
        filter.order = order;
        QSet<QUuid> seen;
        QList<DossierLine> lines;
        PageKey after;
        for (;;) {
            const DossierPage page = *read->page(filter, after, 10);
            for (const DossierLine& line : page.lines) seen.insert(line.id);
            lines += page.lines;
            after = page.next;
            if (!page.hasMore) break;
        }
        EXPECT_EQ(lines.size(), 57);
        EXPECT_EQ(seen.size(), 57);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            if (order == ListOrder::NewestFirst) {
                EXPECT_GE(lines[i - 1].receivedAt, lines[i].receivedAt);
            } else if (lines[i].dueAt.isValid()) {
                EXPECT_LE(lines[i - 1].dueAt, lines[i].dueAt);
                EXPECT_TRUE(lines[i - 1].dueAt.isValid());  // without a date: last
            }
        }
    }
}

TEST_F(ReadTest, FiltersAndCounts) {
    add(1, QStringLiteral("A"), QStringLiteral("received"), 1);
    DossierRow assigned = add(2, QStringLiteral("B"), QStringLiteral("assigned"), 30);
    assigned.fields.insert(QStringLiteral("unit"), QStringLiteral("H19.1011"));
    assigned.fields.insert(QStringLiteral("handlerId"), QStringLiteral("cb-09"));
    ASSERT_TRUE(store->dossiers.update(assigned));
    DossierRow hidden = add(3, QStringLiteral("C"));
    hidden.hidden = true;
    ASSERT_TRUE(store->dossiers.update(hidden));
    const auto names = [&](const DossierFilter& filter) {
        QStringList out;
        const auto hits = *read->page(filter, 10);
        for (const DossierLine& line : hits.lines) out.append(line.applicantName);
        EXPECT_EQ(*read->count(filter), out.size());
        return out;
    };
    const QStringList a{QStringLiteral("A")};
    const QStringList b{QStringLiteral("B")};
    EXPECT_EQ(names({}), a + b);
    EXPECT_EQ(names({{QStringLiteral("assigned"), QStringLiteral("signed")}}), b);
    EXPECT_EQ(names({{}, QStringLiteral("H19.101")}), a);  // H19.1011 is another unit
    EXPECT_EQ(names({{}, QStringLiteral("H19.1011")}), b);
    EXPECT_EQ(names({{}, {}, QStringLiteral("cb-09")}), b);
    EXPECT_EQ(names({.dueBefore = profile.clock.now().addSecs(2 * 3600)}), a);
    EXPECT_EQ(read->countsByState({})->value(QStringLiteral("received")), 1);
    EXPECT_EQ(read->countsByState(QStringLiteral("H19.1011"))->keys(), QStringList(QStringLiteral("assigned")));
    EXPECT_EQ(*read->count({}, 1), 2);  // "more than the cap"
    EXPECT_EQ(found(QStringLiteral("thu tuc")).size(), 2);
}

TEST_F(ReadTest, ShowsWhatWaitsAndWhatIsStopped) {
    const DossierRow first = add(1, QStringLiteral("A"));
    const DossierRow second = add(2, QStringLiteral("B"));
    const Operation op = *store->outbox.append(operation(first.id, QStringLiteral("sign")), profile.clock.now());
    profile.clock.advanceMs(1000);
    const Operation stopped = *store->outbox.append(operation(second.id), profile.clock.now());
    ASSERT_TRUE(
        store->outbox.markStopped(stopped.opId, OpState::Rejected, QStringLiteral("sync.rejected"), QStringLiteral("d")));
    const auto lines = read->page({}, 10)->lines;
    EXPECT_TRUE(lines[0].waiting);
    EXPECT_FALSE(lines[0].stopped);
    EXPECT_TRUE(lines[1].stopped);
    DossierFilter stoppedOnly;
    stoppedOnly.stoppedOnly = true;
    EXPECT_EQ(read->page(stoppedOnly, 10)->lines.size(), 1);
    const auto waiting = *read->waiting(10);
    ASSERT_EQ(waiting.size(), 2);
    EXPECT_EQ(waiting[0].opId, stopped.opId);  // what needs a person first
    EXPECT_EQ(waiting[0].lastCode, QStringLiteral("sync.rejected"));
    EXPECT_EQ(waiting[1].action, QStringLiteral("sign"));
    EXPECT_EQ(waiting[1].displayNumber, QStringLiteral("H19.101-261123-0001"));
    const SyncCounts counts = *read->syncCounts();
    EXPECT_EQ(counts.waiting, 1);
    EXPECT_EQ(counts.rejected, 1);
    EXPECT_EQ(counts.oldestWaiting, store->outbox.get(op.opId)->createdAt);
    ASSERT_TRUE(store->outbox.markDone(op.opId));
    EXPECT_FALSE(read->syncCounts()->oldestWaiting.isValid());
}

TEST_F(ReadTest, DetailAndTimeline) {
    const DossierRow row = add(1, QStringLiteral("A"));
    EventRow received = event(row.id);
    received.opId = profile.newId();
    ASSERT_TRUE(store->events.append(received));
    EventRow transferred = event(row.id, QStringLiteral("transfer"));
    transferred.opId = profile.newId();
    ASSERT_TRUE(store->events.append(transferred));
    ASSERT_TRUE(store->events.append(event(row.id, QStringLiteral("gateAsked"))));
    ASSERT_TRUE(store->events.confirm(received.opId, 5, profile.clock.now()));
    EXPECT_EQ(read->detail(row.id)->fields, row.fields);
    EXPECT_TRUE(read->detail(profile.newId()).error().is(ErrorCode::NotFound));
    const auto timeline = *read->timeline(row.id);
    ASSERT_EQ(timeline.size(), 3);
    EXPECT_TRUE(timeline[0].confirmed);
    EXPECT_EQ(timeline[1].kind, QStringLiteral("transfer"));
    EXPECT_EQ(timeline[1].actorName, QStringLiteral("Trần Văn Ví Dụ"));
    EXPECT_FALSE(timeline[1].confirmed);
    EXPECT_TRUE(timeline[2].confirmed);  // no operation: nothing is owed to the province
}
