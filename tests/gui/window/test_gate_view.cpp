// What other systems are asked about a dossier: what waits says "not checked yet" and never passed; one key asks, and asks
// once; each subject is worked with the keyboard alone.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "WindowBench.h"
#include "ui/desk/GateView.h"

namespace {

using namespace motcua;
using namespace motcua::test;

class Checks : public ::testing::Test {
protected:
    Checks() : dossier(bench.dossierIn(DossierState::Received, QStringLiteral("Đặng Thị Thử Nghiệm"))) {}
    std::unique_ptr<ui::GateView> viewFor(const QString& username) {
        auto view = std::make_unique<ui::GateView>(*bench.services, bench.desk.session(username));
        view->show(dossier);
        static_cast<QWidget*>(view.get())->show();
        bench.settle();
        return view;
    }
    QList<store::GateRow> rows() {
        return bench.desk.desk.onStore([this](store::Store& store) { return *store.gate.ofDossier(dossier.id); });
    }
    WindowBench bench;
    Dossier dossier;
};

TEST_F(Checks, OneKeyAsksOnceAndWaitingIsNotPassed) {
    const auto view = viewFor(kReception);
    EXPECT_TRUE(view->text().contains(QStringLiteral("chưa kiểm tra"))) << qPrintable(view->text());
    auto* key = view->findChild<QPushButton*>();
    ASSERT_TRUE(key && key->isVisible());
    for (int i = 0; i < 2; ++i) {
        QTest::mouseClick(key, Qt::LeftButton);
        bench.settle();
    }
    ASSERT_EQ(rows().size(), 1);
    EXPECT_TRUE(view->text().contains(QStringLiteral("chưa kiểm tra")));
    EXPECT_TRUE(view->text().contains(bench.desk.session(kReception).officer.fullName));
    EXPECT_EQ(bench.syncsAsked, 2);
}

TEST_F(Checks, AnAnswerStandsFieldByField) {
    const auto view = viewFor(kReception);
    QTest::mouseClick(view->findChild<QPushButton*>(), Qt::LeftButton);
    bench.settle();
    const QUuid id = rows().first().id;
    bench.desk.desk.onStore([&](store::Store& store) {
        EXPECT_TRUE(store.inTransaction([&] {
            return store.gate.close(id, {store::GateState::Answered,
                                         {{QStringLiteral("fullName"), QStringLiteral("mismatch")},
                                          {QStringLiteral("idNumber"), QStringLiteral("match")}}});
        }));
    });
    Q_EMIT bench.news.syncChanged();
    bench.settle();
    EXPECT_TRUE(view->text().contains(QStringLiteral("không khớp"))) << qPrintable(view->text());
    EXPECT_FALSE(view->text().contains(QStringLiteral("chưa kiểm tra"))) << qPrintable(view->text());
}

TEST_F(Checks, WhoMayNotAskHasNoKey) {
    EXPECT_FALSE(viewFor(kClerk)->findChild<QPushButton*>()->isVisible());
}

class GateTopics : public Checks {
protected:
    // As an officer does: the box has the cursor, a letter or an arrow chooses.
    void choose(QComboBox* box, int index) {
        box->setFocus();
        while (box->currentIndex() < index) QTest::keyClick(box, Qt::Key_Down);
        while (box->currentIndex() > index) QTest::keyClick(box, Qt::Key_Up);
        bench.settle();
    }
    QComboBox* box(ui::GateView& view, const QString& name) {
        for (QComboBox* each : view.findChildren<QComboBox*>()) {
            if (each->accessibleName() == name || each->objectName() == name) return each;
        }
        return nullptr;
    }
    void enter(QWidget* field) {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        bench.settle();
    }
    void open(ui::GateView& view, ui::GateTopic topic, const QString& task) {
        choose(box(view, QStringLiteral("Nội dung liên thông")), static_cast<int>(topic));
        QComboBox* tasks = box(view, QStringLiteral("Việc cần làm"));
        const int index = tasks->findText(task);
        ASSERT_GE(index, 0) << qPrintable(task);
        choose(tasks, index);
    }
    void agree() {
        bench.desk.desk.onStore([this](store::Store& store) {
            EXPECT_TRUE(store.inTransaction([&]() -> Result<void> {
                MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier.id));
                dossier.applicant.notifyBy = {QStringLiteral("sms")};
                row.fields = toJson(dossier);
                return store.dossiers.update(row);
            }));
        });
    }
    void close(const QString& service, const QJsonObject& answer) {
        for (const store::GateRow& row : rows()) {
            if (row.service != service || row.state != store::GateState::Waiting) continue;
            bench.desk.desk.onStore([&](store::Store& store) {
                EXPECT_TRUE(store.inTransaction([&] {
                    return store.gate.close(row.id, {store::GateState::Answered, answer});
                }));
            });
        }
        Q_EMIT bench.news.syncChanged();
        bench.settle();
    }
};

TEST_F(GateTopics, ANoticeIsSentWithTheKeyboardAndReadsAsWaiting) {
    agree();
    const auto view = viewFor(kReception);
    open(*view, ui::GateTopic::Notices, QStringLiteral("Gửi thông báo"));
    QComboBox* event = box(*view, QStringLiteral("event"));
    ASSERT_NE(event, nullptr);
    choose(event, 3);
    enter(event);
    ASSERT_EQ(rows().size(), 1);
    EXPECT_TRUE(rows().first().onceKey.contains(QStringLiteral("resultReady")));
    EXPECT_TRUE(view->text().contains(QStringLiteral("chờ gửi"))) << qPrintable(view->text());
    EXPECT_FALSE(view->text().contains(QStringLiteral("đã gửi"))) << qPrintable(view->text());
    close(QStringLiteral("notice.send"), {{QStringLiteral("state"), QStringLiteral("undeliverable")}});
    EXPECT_TRUE(view->text().contains(QStringLiteral("không gửi được"))) << qPrintable(view->text());
}

TEST_F(GateTopics, AParcelIsOrderedFromTypedLinesAndWhatIsMissingIsSaid) {
    const auto view = viewFor(kReception);
    std::optional<Error> said;
    QObject::connect(view.get(), &ui::GateView::failed, view.get(), [&said](const Error& error) { said = error; });
    open(*view, ui::GateTopic::Post, QStringLiteral("Trả kết quả tại nhà qua bưu chính"));
    auto* address = view->findChild<QLineEdit*>(QStringLiteral("address"));
    ASSERT_NE(address, nullptr);
    enter(address);
    ASSERT_TRUE(said);
    EXPECT_TRUE(said->is(ErrorCode::GateIncomplete));
    address->setText(QStringLiteral("Số 1 đường Thử Nghiệm"));
    view->findChild<QLineEdit*>(QStringLiteral("phone"))->setText(QStringLiteral("02710000000"));
    enter(address);
    ASSERT_EQ(rows().size(), 1);
    EXPECT_EQ(rows().first().request.value(QStringLiteral("kind")).toString(), QStringLiteral("delivery"));
}

TEST_F(GateTopics, AFoundPaperIsFetchedAndUsedInPlaceOfAScan) {
    const auto view = viewFor(kReception);
    open(*view, ui::GateTopic::Repository, QStringLiteral("Tìm giấy tờ đã số hóa của người này"));
    QTest::mouseClick(view->findChild<QPushButton*>(), Qt::LeftButton);
    bench.settle();
    const QJsonObject paper{{QStringLiteral("code"), QStringLiteral("K1")},
                            {QStringLiteral("title"), QStringLiteral("Giấy chứng sinh")},
                            {QStringLiteral("documentKind"), QStringLiteral("GT-CHUNGSINH")},
                            {QStringLiteral("sha256"), QString(64, u'a')}};
    close(QStringLiteral("repository.find"), {{QStringLiteral("documents"), QJsonArray{paper}}});
    open(*view, ui::GateTopic::Repository, QStringLiteral("Lấy giấy tờ tìm thấy"));
    enter(box(*view, QStringLiteral("code")));
    close(QStringLiteral("repository.fetch"), {{QStringLiteral("code"), QStringLiteral("K1")}});
    open(*view, ui::GateTopic::Repository, QStringLiteral("Dùng lại giấy tờ đã có, không quét"));
    enter(box(*view, QStringLiteral("component")));
    ASSERT_TRUE(bench.until([this] { return !bench.reused.isEmpty(); }));
    EXPECT_EQ(rows().first().id, bench.reused.first());
}

TEST_F(GateTopics, ARatingIsRecordedOnce) {
    const auto view = viewFor(kReception);
    open(*view, ui::GateTopic::Letters, QStringLiteral("Ghi nhận đánh giá của người nộp"));
    for (int i = 0; i < 2; ++i) enter(box(*view, QStringLiteral("score")));
    ASSERT_EQ(rows().size(), 1);
    EXPECT_EQ(rows().first().request.value(QStringLiteral("score")).toInt(), 5);
}

}  // namespace
