#include <gtest/gtest.h>

#include "SampleDossier.h"
#include "base/Clock.h"
#include "base/FileSystem.h"
#include "printing/FormRenderer.h"
#include "printing/HandOverForms.h"
#include "printing/ReceiptForm.h"
#include "printing/ResultForms.h"

using namespace motcua;
using namespace motcua::printing;

TEST(Try, it) {
    RealFileSystem files;
    auto set = FormSet::load(files, QString::fromUtf16(kPrintFolder));
    if (!set) FAIL() << set.error().params.value(QStringLiteral("line")).toStdString() << set.error().params.value(QStringLiteral("template")).toStdString() << set.error().detail.toStdString();
    FormRenderer renderer(*set, files);
    auto go = [&](FormData d, const char* name, SheetSize p = SheetSize::A4) {
        auto r = renderer.toPdf(d, QStringLiteral("/tmp/pp/") + QLatin1String(name), p);
        if (!r) ADD_FAILURE() << name << r.error().params.value(QStringLiteral("field")).toStdString() << r.error().detail.toStdString();
    };
    auto ctx = sample::context();
    ctx.testData = true;
    go(receiptForm(sample::committed(), sample::procedure(), ctx), "receipt.pdf");
    auto dos = sample::dossier();
    dos.provisional = QStringLiteral("TẠM-A7-0012"); dos.number.clear();
    go(receiptForm(*CommittedDossier::of(dos), sample::procedure(), sample::context()), "prov.pdf");
    go(receiptForm(sample::committed(25), sample::procedure(), ctx), "receipt25.pdf");
    go(receiptForm(sample::committed(25), sample::procedure(), ctx), "receipt25a5.pdf", SheetSize::A5);
    dos = sample::dossier();
    dos.receivedAt = localDateTime(QDate(2025,9,14), QTime(9,0));
    go(receiptForm(*CommittedDossier::of(dos), sample::procedure(), sample::context()), "old.pdf");
    QList<HandOverStep> steps;
    QStringList units{QStringLiteral("Trung tâm Phục vụ hành chính công phường Đồng Xoài"), QStringLiteral("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"), QStringLiteral("Công chức Tư pháp - Hộ tịch"), QStringLiteral("Lãnh đạo Ủy ban nhân dân phường"), QStringLiteral("Văn thư"), QStringLiteral("Trung tâm Phục vụ hành chính công phường Đồng Xoài")};
    for (int i = 0; i < 5; ++i) steps.append({units[i], units[i+1], sample::dossier().receivedAt.addSecs(3600*i), QStringLiteral("Trần Văn Mẫu"), i==4?QString():QStringLiteral("Lê Thị Ví Dụ"), i==4?StepOutcome::Pending:StepOutcome::OnTime, {}});
    go(controlSheet(sample::committed(), steps, QStringLiteral("Ủy ban nhân dân phường Đồng Xoài"), ctx), "control.pdf");
    go(transferSlip(sample::committed(), steps[0], ctx), "slip.pdf");
    go(resultLetter(sample::committed(), {QStringLiteral("Về việc đăng ký khai sinh"), QStringLiteral("Hồ sơ đủ điều kiện theo quy định của pháp luật về hộ tịch.\nỦy ban nhân dân phường Đồng Xoài đồng ý đăng ký khai sinh cho trẻ Nguyễn Thử Nghiệm, sinh ngày 05 tháng 11 năm 2026 tại Bệnh viện Đa khoa Mẫu."), QStringLiteral("UBND-TP"), {QStringLiteral("Luật Hộ tịch")}, {QStringLiteral("Bà Nguyễn Thị Thử Nghiệm")}, {QStringLiteral("TM. Ủy ban nhân dân"), QStringLiteral("Chủ tịch"), QStringLiteral("Phạm Văn Giả Định")}}, ctx), "letter.pdf");
    auto b = birthSpecimen(sample::committed(), {QStringLiteral("Nguyễn Thử Nghiệm"), QDate(2026,11,5), QStringLiteral("Nữ"), QStringLiteral("Kinh"), QStringLiteral("Việt Nam"), QStringLiteral("Bệnh viện Đa khoa Mẫu"), QStringLiteral("Phường Đồng Xoài, thành phố Đồng Nai"), QStringLiteral("Nguyễn Thị Thử Nghiệm"), QStringLiteral("Phường Đồng Xoài"), QStringLiteral("Lê Văn Ví Dụ"), QStringLiteral("Phường Đồng Xoài"), {QString(), QStringLiteral("Chủ tịch"), QString()}}, ctx);
    go(*b, "birth.pdf");
}
