#include "sandbox/model/OverviewPage.h"

#include <algorithm>

#include "base/Text.h"

namespace motcua::sandbox {
namespace {

constexpr int kShown = 200;

QString row(const QStringList& cells, const char* tag) {
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells) {
        html += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), cell.toHtmlEscaped());
    }
    return html + QStringLiteral("</tr>");
}

QString text(const Dossier& dossier, const char* member) {
    return dossier.fields.value(QLatin1String(member)).toString();
}

QString dossierRow(const State& state, const Dossier& dossier) {
    const QString applicant = dossier.fields.value(u"applicant").toObject().value(u"fullName").toString();
    return row({text(dossier, "number"), text(dossier, "procedureName"), masked(applicant), text(dossier, "state"),
                QString::number(dossier.version), QString::number(missingBlobs(state, dossier).size())},
               "td");
}

}  // namespace

HttpAnswer overviewPage(const State& state, const QDateTime& now) {
    QList<const Dossier*> newest;
    for (const Dossier& dossier : state.dossiers) newest.append(&dossier);
    std::sort(newest.begin(), newest.end(), [](const Dossier* a, const Dossier* b) { return a->seq > b->seq; });
    newest = newest.mid(0, kShown);

    QString html = QStringLiteral(
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"5\">"
        "<title>Hệ thống tỉnh (thử nghiệm)</title><style>body{font:15px sans-serif;margin:2rem}"
        "td,th{padding:.3rem .8rem;border-bottom:1px solid #ccc;text-align:left}</style>"
        "<h1>Hệ thống tỉnh (THỬ NGHIỆM)</h1>");
    html += QStringLiteral("<p>%1 · hồ sơ: %2 · thao tác: %3 · tệp: %4 · dải số đã cấp: %5 · máy trạm: %6</p>")
                .arg(toIso(now), QString::number(state.dossiers.size()), QString::number(state.ops.size()),
                     QString::number(state.blobs.size()), QString::number(state.leases.size()),
                     QString::number(state.devices.size()));
    html +=
        QStringLiteral("<table>") + row({QStringLiteral("Số hồ sơ"), QStringLiteral("Thủ tục"), QStringLiteral("Người nộp"),
                                         QStringLiteral("Trạng thái"), QStringLiteral("Phiên bản"), QStringLiteral("Tệp chờ")},
                                        "th");
    for (const Dossier* dossier : std::as_const(newest)) html += dossierRow(state, *dossier);
    return htmlAnswer(200, html + QStringLiteral("</table>"));
}

}  // namespace motcua::sandbox
