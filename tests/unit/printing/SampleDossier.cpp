#include "SampleDossier.h"

#include "base/Clock.h"

namespace motcua::printing::sample {
namespace {

Paper paper(int order) {
    static const QStringList names{
        QStringLiteral("Tờ khai đăng ký khai sinh"), QStringLiteral("Giấy chứng sinh"),
        QStringLiteral("Văn bản ủy quyền được chứng thực theo quy định của pháp luật trong trường hợp ủy quyền cho người khác "
                       "thực hiện việc đăng ký (ẶỮỄỘ gỹ)")};
    Paper result;
    result.order = order;
    result.name = names[order % names.size()];
    result.copyKind = order % 2 == 0 ? QStringLiteral("original") : QStringLiteral("certified");
    result.originals = 1;
    result.received = true;
    return result;
}

}  // namespace

Dossier dossier(int paperCount) {
    Dossier d;
    d.id = QUuid(QStringLiteral("{01930000-0000-7000-8000-000000000017}"));
    d.number = QStringLiteral("H19.101-261123-0017");
    d.procedureCode = QStringLiteral("1.001193");
    d.procedureName = QStringLiteral("Thủ tục đăng ký khai sinh");
    d.returnWay = QStringLiteral("0");
    d.applicant.fullName = QStringLiteral("Nguyễn Thị Thử Nghiệm");
    d.applicant.idNumber = QStringLiteral("070194000123");
    d.applicant.address = QStringLiteral("Số 1 đường Thử Nghiệm, khu phố Mẫu, phường Đồng Xoài, thành phố Đồng Nai");
    d.applicant.phone = QStringLiteral("0900 000 123");
    for (int i = 0; i < paperCount; ++i) d.papers.insert(QStringLiteral("paper-%1").arg(i, 2, 10, QLatin1Char('0')), paper(i));
    Fee fee;
    fee.name = QStringLiteral("Phí cấp bản sao trích lục");
    fee.amount = 8000;
    d.fees.append(fee);
    d.receivedAt = localDateTime(QDate(2026, 11, 23), QTime(8, 15));
    d.receivedBy = QStringLiteral("Trần Văn Mẫu");
    d.due.at = localDateTime(QDate(2026, 11, 25), QTime(10, 15));
    return d;
}

CommittedDossier committed(int paperCount) {
    return *CommittedDossier::of(dossier(paperCount));
}

Procedure procedure() {
    Procedure p;
    p.code = QStringLiteral("1.001193");
    p.timeLimit = TimeLimit{2, TimeUnit::WorkingDay};
    return p;
}

PrintContext context() {
    PrintContext context;
    context.letterhead = {QStringLiteral("Ủy ban nhân dân phường Đồng Xoài"),
                          QStringLiteral("Trung tâm Phục vụ hành chính công phường Đồng Xoài"), QStringLiteral("Đồng Xoài"),
                          QStringLiteral("Hệ thống thông tin giải quyết thủ tục hành chính thành phố Đồng Nai"),
                          QStringLiteral("0271 0000 000")};
    context.copyKinds = {{QStringLiteral("original"), QStringLiteral("Bản chính")},
                         {QStringLiteral("certified"), QStringLiteral("Bản sao có chứng thực")}};
    context.returnWays = {{QStringLiteral("1"), QStringLiteral("Bưu chính công ích")}};
    context.now = localDateTime(QDate(2026, 11, 23), QTime(8, 16, 5));
    return context;
}

}  // namespace motcua::printing::sample
