// The desk's papers from committed data, read back with other people's tools.
#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>

#include "stations/PrintStation.h"
#include "stations/Settings.h"
#include "support/TestDesk.h"

using namespace motcua;
using namespace motcua::test;

namespace {

struct Print : ::testing::Test {
    TestDesk t;
    Result<stations::PrintStation> station = stations::PrintStation::create(t.desk, t.catalogue, t.files);

    QString textOf(const QString& pdf) {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        EXPECT_TRUE(process.waitForFinished());
        return QString::fromUtf8(process.readAllStandardOutput()).simplified();
    }
};

}  // namespace

TEST_F(Print, ReceiptSaysWhatWasCommitted) {
    ASSERT_TRUE(station);
    t.addLease(1, 60);
    const auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
    ASSERT_TRUE(dossier);
    const QString path = t.folder.filePath(QStringLiteral("receipt.pdf"));
    const auto printed = station->toPdf(t.session(kReception), dossier->id, QStringLiteral("receipt"), path);
    ASSERT_TRUE(printed) << errorId(printed.error().code).latin1();
    const QString text = textOf(path);
    for (const char* expected : {"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "H19.101-261123-0001", "Đặng Thị Thử Nghiệm",
                                 "phường Đồng Xoài", "Tờ khai đăng ký khai sinh", "DỮ LIỆU THỬ"}) {
        EXPECT_TRUE(text.contains(QString::fromUtf8(expected), Qt::CaseInsensitive)) << expected << "\n" << qPrintable(text);
    }
}

TEST_F(Print, EveryPrintIsCountedAndStandsInTheTrail) {
    ASSERT_TRUE(station);
    const auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
    ASSERT_TRUE(dossier);
    const auto waiting = t.store->outbox.pendingOf(dossier->id);
    const QString path = t.folder.filePath(QStringLiteral("receipt.pdf"));
    const auto print = [&](const char* form) {
        const auto paper = station->toPdf(t.session(kReception), dossier->id, QLatin1String(form), path);
        EXPECT_TRUE(paper) << form;
        return paper ? paper->copy : 0;
    };
    EXPECT_EQ(print("receipt"), 1);
    EXPECT_FALSE(textOf(path).contains(QStringLiteral("In lại")));
    EXPECT_EQ(print("control-sheet"), 1);
    EXPECT_EQ(station->formData(dossier->id, QStringLiteral("receipt"))->copy, 2);  // looked at, not printed
    EXPECT_EQ(print("receipt"), 2);
    EXPECT_TRUE(textOf(path).contains(QStringLiteral("In lại lần 2")));

    const auto trail = t.store->events.timeline(dossier->id);
    ASSERT_TRUE(trail);
    ASSERT_EQ(trail->size(), 4);
    const store::EventRow& last = trail->last();
    EXPECT_EQ(last.kind, QStringLiteral("print"));
    EXPECT_EQ(last.actorName, t.session(kReception).officer.fullName);
    EXPECT_TRUE(last.opId.isNull());
    EXPECT_EQ(last.payload, (QJsonObject{{QStringLiteral("form"), QStringLiteral("receipt")},
                                         {QStringLiteral("legalVersion"), QStringLiteral("tt-03-2025")},
                                         {QStringLiteral("size"), QStringLiteral("a4")},
                                         {QStringLiteral("copy"), 2}}));
    EXPECT_TRUE(t.store->events.verifyChain());
    EXPECT_EQ(t.store->outbox.pendingOf(dossier->id)->size(), waiting->size());  // nothing goes to the province
}

TEST_F(Print, TheSheetIsAskedForOrAsTheDeskIsSet) {
    using printing::SheetSize;
    ASSERT_TRUE(station);
    const auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
    ASSERT_TRUE(dossier);
    const QString path = t.folder.filePath(QStringLiteral("paper.pdf"));
    const auto print = [&](const char* form, stations::PrintStation::Size size = {}) {
        return station->toPdf(t.session(kReception), dossier->id, QLatin1String(form), path, size);
    };
    EXPECT_EQ(print("receipt")->size, SheetSize::A4);
    EXPECT_EQ(print("receipt", SheetSize::A5)->size, SheetSize::A5);
    stations::Settings settings(t.desk);
    Officer administrator = t.session(kReception).officer;
    administrator.posts.append(Post{});
    administrator.posts.last().role = Role::Administrator;
    ASSERT_TRUE(settings.set({administrator, {}, true}, stations::kReceiptSizeSetting, QStringLiteral("80mm")));
    const auto roll = print("receipt");
    ASSERT_TRUE(roll);
    EXPECT_EQ(roll->size, SheetSize::Roll80);
    EXPECT_EQ(roll->legalVersion, QStringLiteral("desk-1"));
    EXPECT_EQ(roll->copy, 3);  // of the same paper, whatever it is printed on
    EXPECT_TRUE(textOf(path).contains(dossier->displayNumber()));
    EXPECT_TRUE(settings.set({administrator, {}, true}, stations::kLabelSizeSetting, QStringLiteral("a4"))
                    .error()
                    .is(ErrorCode::SettingBad));
    EXPECT_EQ(print("sticker")->size, SheetSize::Label70x37);
    EXPECT_EQ(print("sticker", SheetSize::A4).error().code, ErrorCode::BadUsage);
    EXPECT_FALSE(station->preview(dossier->id, QStringLiteral("sticker"))->isEmpty());
}

TEST_F(Print, APrinterThatFailsIsNotCounted) {
    ASSERT_TRUE(station);
    const auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
    ASSERT_TRUE(dossier);
    const QString path = t.folder.filePath(QStringLiteral("no/such/folder.pdf"));
    EXPECT_FALSE(station->toPdf(t.session(kReception), dossier->id, QStringLiteral("receipt"), path));
    EXPECT_EQ(station->formData(dossier->id, QStringLiteral("receipt"))->copy, 1);
}

TEST_F(Print, TheQrOfTheReceiptFindsTheDossierAgain) {
    ASSERT_TRUE(station);
    t.addLease(1, 60);
    const auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
    ASSERT_TRUE(dossier);
    const auto data = station->formData(dossier->id, QStringLiteral("receipt"));
    ASSERT_TRUE(data);
    const auto found = t.desk.find(data->qrText);
    ASSERT_TRUE(found) << qPrintable(data->qrText);
    EXPECT_EQ(found->id, dossier->id);
    EXPECT_EQ(t.desk.find(dossier->number)->id, dossier->id);
}

TEST_F(Print, NothingIsPrintedThatIsNotInTheStore) {
    ASSERT_TRUE(station);
    const QString path = t.folder.filePath(QStringLiteral("none.pdf"));
    EXPECT_TRUE(station->toPdf(t.session(kReception), QUuid::createUuid(), QStringLiteral("receipt"), path)
                    .error()
                    .is(ErrorCode::NotFound));
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(Print, UnknownFormIsRefused) {
    ASSERT_TRUE(station);
    const auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
    EXPECT_TRUE(station->formData(dossier->id, QStringLiteral("poem")).error().is(ErrorCode::BadUsage));
    // No hand-over yet: there is no slip to print.
    EXPECT_TRUE(station->formData(dossier->id, QStringLiteral("transfer-slip")).error().is(ErrorCode::NotCommitted));
}

TEST_F(Print, DraftedResultIsALetterOfTheAgency) {
    ASSERT_TRUE(station);
    const auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
    const auto pdf = station->draftPdf(dossier->id, QStringLiteral("Giấy khai sinh"),
                                       QStringLiteral("Đồng ý đăng ký khai sinh quá hạn."), t.session(kLeader).officer);
    ASSERT_TRUE(pdf);
    const QString path = t.folder.filePath(QStringLiteral("draft.pdf"));
    ASSERT_TRUE(t.files.write(path, *pdf));
    const QString text = textOf(path);
    for (const char* expected : {"Đồng ý đăng ký khai sinh quá hạn", "CHỦ TỊCH", "Trần Văn Giả Định"}) {
        EXPECT_TRUE(text.contains(QString::fromUtf8(expected))) << expected << "\n" << qPrintable(text);
    }
}

TEST_F(Print, ABranchGivesItsPaperAndNoOther) {
    ASSERT_TRUE(station);
    const auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
    ASSERT_TRUE(dossier);
    EXPECT_TRUE(station->formData(dossier->id, QStringLiteral("stop")).error().is(ErrorCode::NotCommitted));
    const QString why = QStringLiteral("Hồ sơ trùng với hồ sơ đã nộp.");
    const auto stopped = t.branches.take(t.session(kLeader), dossier->id, Action(QStringLiteral("stop")), StepInput(why));
    ASSERT_TRUE(stopped) << errorId(stopped.error().code).latin1();
    EXPECT_EQ(stations::PrintStation::formsOf(*stopped, *t.desk.book()).last(), QStringLiteral("stop"));
    const QString path = t.folder.filePath(QStringLiteral("stop.pdf"));
    ASSERT_TRUE(station->toPdf(t.session(kReception), dossier->id, QStringLiteral("stop"), path));
    const QString text = textOf(path);
    for (const QString& expected : {QStringLiteral("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"), why, QStringLiteral("CHỦ TỊCH")})
        EXPECT_TRUE(text.contains(expected)) << qPrintable(expected) << "\n" << qPrintable(text);
    EXPECT_TRUE(station->formData(dossier->id, QStringLiteral("refusal")).error().is(ErrorCode::NotCommitted));
}

TEST_F(Print, AnApologyKnowsTheDateThatIsNotKept) {
    ASSERT_TRUE(station);
    const auto dossier = t.intake.receive(t.session(kReception), t.birthDraft());
    ASSERT_TRUE(dossier);
    const auto file = t.desk.keep("%PDF-1.4 giả", QStringLiteral("application/pdf"), 1);
    ASSERT_TRUE(t.desk.step(t.session(kReception), dossier->id, Action::AttachPaper, [&](Dossier& scanned) -> Result<void> {
        for (Paper& paper : scanned.papers) paper.file = *file;
        return {};
    }));
    ASSERT_TRUE(t.routing.transfer(t.session(kReception), dossier->id));
    StepInput input(QStringLiteral("Chờ xác minh nơi sinh."));
    input.until = dossier->due.at.addDays(7);
    const auto extended = t.branches.take(t.session(kHead), dossier->id, Action(QStringLiteral("extend")), input);
    ASSERT_TRUE(extended) << errorId(extended.error().code).latin1();
    const auto data = station->formData(dossier->id, QStringLiteral("apology"));
    ASSERT_TRUE(data);
    const QString local = toLocal(dossier->due.at).toString(QStringLiteral("HH' giờ 'mm"));
    EXPECT_TRUE(data->fields.value(QStringLiteral("dueBefore")).toString().startsWith(local));
    EXPECT_NE(data->fields.value(QStringLiteral("signer")).toObject().value(QStringLiteral("title")).toString(), QString());
}
