#include <gtest/gtest.h>

#include "SampleForms.h"
#include "base/FileSystem.h"
#include "printing/FormRenderer.h"

using namespace motcua;
using namespace motcua::printing;

TEST(Try, it) {
    RealFileSystem files;
    auto set = FormSet::load(files, QString::fromUtf16(kPrintFolder));
    if (!set) FAIL() << set.error().params.value(QStringLiteral("line")).toStdString() << set.error().params.value(QStringLiteral("template")).toStdString() << set.error().detail.toStdString();
    FormRenderer renderer(files);
    FormData data{sample::receipt(), QStringLiteral("H19.101-261123-0017|1.001193|070194000123|Giấy tiếp nhận hồ sơ và hẹn trả kết quả|Hệ thống thông tin giải quyết thủ tục hành chính thành phố Đồng Nai|2026-11-23T08:15:00+07:00|2026-11-23T17:00:00+07:00"), QStringLiteral("H19.101-261123-0017"), true};
    const Form form = *set->form(QStringLiteral("receipt"), QDate(2026, 11, 23));
    auto r = renderer.toPdf(form, data, QStringLiteral("/tmp/printing-try.pdf"));
    if (!r) FAIL() << r.error().params.value(QStringLiteral("field")).toStdString() << r.error().detail.toStdString();
    data.fields = sample::receipt(25);
    ASSERT_TRUE(renderer.toPdf(form, data, QStringLiteral("/tmp/printing-try5.pdf"), Paper::A5));
    (*renderer.toImages(form, data, 96))[0].save(QStringLiteral("/tmp/printing-try.png"));
}
