#include "stations/ReportStation.h"

#include <algorithm>
#include <array>
#include <functional>

namespace motcua::stations {
namespace {

using printing::ReportTable;

constexpr int kPage = 500;
const QString kRegister = QStringLiteral("register");
const QString kStatistics = QStringLiteral("statistics");
const QString kOnline = QStringLiteral("2");  // code list channels: trực tuyến

QDate dayOf(const QDateTime& time) {
    return toLocal(time).date();
}

QString momentText(const QDateTime& time) {
    return time.isValid() ? toLocal(time).toString(QStringLiteral("HH:mm dd/MM/yyyy")) : QString();
}

// Every dossier received up to the end of `to`, the newest first, until `take` says that it is enough.
Result<void> eachUntil(QDate to, store::ReadModels& reads, const std::function<Result<bool>(const store::DossierLine&)>& take) {
    store::DossierFilter filter;
    filter.order = store::ListOrder::NewestFirst;
    store::PageKey after;
    for (;;) {
        MOTCUA_TRY(const store::DossierPage page, reads.page(filter, after, kPage));
        for (const store::DossierLine& line : page.lines) {
            if (dayOf(line.receivedAt) > to) continue;
            MOTCUA_TRY(const bool goesOn, take(line));
            if (!goesOn) return {};
        }
        if (!page.hasMore) return {};
        after = page.next;
    }
}

Result<Dossier> load(const QUuid& id, store::ReadModels& reads) {
    MOTCUA_TRY(const store::DossierDetail detail, reads.detail(id));
    return dossierFromJson(detail.fields);
}

// When this desk took a step with the dossier, the last time; invalid if it never did.
QDateTime lastStep(const QList<store::TimelineEntry>& timeline, Action action) {
    const auto found = std::find_if(timeline.rbegin(), timeline.rend(),
                                    [&](const store::TimelineEntry& entry) { return entry.kind == actionCode(action); });
    return found == timeline.rend() ? QDateTime() : found->at;
}

// ---- register

struct Names {
    std::function<Result<QString>(const QString& code, QDate on)> agency;
    QMap<QString, QString> returnWays;
};

Result<QStringList> registerRow(const Dossier& dossier, const QList<store::TimelineEntry>& timeline, const Names& names) {
    MOTCUA_TRY(const QString unit, names.agency(dossier.unit, dayOf(dossier.receivedAt)));
    const Applicant& a = dossier.applicant;
    const QString reachable = a.phone.isEmpty() ? a.address : a.address + QLatin1Char('\n') + a.phone;
    const HandOver& to = dossier.handOver;
    QStringList returned;
    if (to.at.isValid()) returned = {momentText(to.at), names.returnWays.value(to.way, to.way), to.receiver};
    return QStringList{QString(),
                       dossier.displayNumber(),
                       dossier.procedureName,
                       QString::number(dossier.sets),
                       a.fullName,
                       reachable,
                       unit,
                       momentText(dossier.receivedAt),
                       momentText(dossier.due.at),
                       momentText(lastStep(timeline, Action::Transfer)),
                       momentText(lastStep(timeline, Action::TransferBack)),
                       returned.join(QLatin1Char('\n')),
                       dossier.note};
}

ReportTable registerFrame(QDate from, QDate to) {
    ReportTable table;
    table.kind = kRegister;
    table.name = QStringLiteral("Sổ theo dõi hồ sơ");
    table.from = from;
    table.to = to;
    table.columns = {QStringLiteral("STT"),
                     QStringLiteral("Mã hồ sơ"),
                     QStringLiteral("Tên thủ tục hành chính"),
                     QStringLiteral("Số lượng hồ sơ (bộ)"),
                     QStringLiteral("Tên cá nhân, tổ chức"),
                     QStringLiteral("Địa chỉ, số điện thoại"),
                     QStringLiteral("Cơ quan chủ trì giải quyết"),
                     QStringLiteral("Nhận hồ sơ"),
                     QStringLiteral("Hẹn trả kết quả"),
                     QStringLiteral("Chuyển hồ sơ đến cơ quan giải quyết"),
                     QStringLiteral("Nhận kết quả từ cơ quan giải quyết"),
                     QStringLiteral("Trả kết quả: ngày, phương thức nhận, người nhận"),
                     QStringLiteral("Ghi chú")};
    table.widths = {3, 12, 11, 5, 9, 12, 9, 7, 7, 7, 7, 8, 3};
    table.groups = {{{}, 1}, {{}, 1}, {{}, 1}, {{}, 1}, {{}, 1}, {{}, 1}, {{}, 1}, {QStringLiteral("Ngày, tháng, năm"), 5},
                    {{}, 1}};
    table.numeric = QList<bool>(table.columns.size(), false);
    table.numeric[0] = table.numeric[3] = true;
    return table;
}

// ---- statistics

enum Count { Received, Online, AtCounter, FromBefore, Settled, Early, OnTime, Late, Open, InTime, Overdue, kCounts };
using Counts = std::array<int, kCounts>;

// Days decide: a result on the due day is on time, one of a day before is early.
void countSettled(Counts& counts, const Dossier& dossier, const QDateTime& at) {
    ++counts[Settled];
    if (!dossier.due.at.isValid() || dayOf(at) < dayOf(dossier.due.at)) {
        ++counts[Early];
    } else {
        ++counts[at <= dossier.due.at ? OnTime : Late];
    }
}

void countDossier(Counts& counts, const Dossier& dossier, QDate from, QDate to) {
    const QDateTime settled = dossier.result.sealedAt;
    if (settled.isValid() && dayOf(settled) < from) return;
    ++counts[Received];
    if (dayOf(dossier.receivedAt) < from) {
        ++counts[FromBefore];
    } else {
        ++counts[dossier.channel == kOnline ? Online : AtCounter];
    }
    if (settled.isValid() && dayOf(settled) <= to) return countSettled(counts, dossier, settled);
    ++counts[Open];
    const bool late = dossier.due.at.isValid() && dossier.due.at < localDateTime(to.addDays(1), {0, 0});
    ++counts[late ? Overdue : InTime];
}

QStringList statisticsRow(const QString& number, const QString& field, const Counts& counts) {
    QStringList row{number, field};
    for (const int count : counts) row.append(QString::number(count));
    return row;
}

ReportTable statisticsFrame(QDate from, QDate to) {
    ReportTable table;
    table.kind = kStatistics;
    table.name = QStringLiteral("Tình hình, kết quả giải quyết thủ tục hành chính");
    table.from = from;
    table.to = to;
    table.columns = {QStringLiteral("STT"),
                     QStringLiteral("Lĩnh vực giải quyết"),
                     QStringLiteral("Tổng số"),
                     QStringLiteral("Trực tuyến"),
                     QStringLiteral("Trực tiếp, dịch vụ bưu chính"),
                     QStringLiteral("Từ kỳ trước"),
                     QStringLiteral("Tổng số"),
                     QStringLiteral("Trước hạn"),
                     QStringLiteral("Đúng hạn"),
                     QStringLiteral("Quá hạn"),
                     QStringLiteral("Tổng số"),
                     QStringLiteral("Trong hạn"),
                     QStringLiteral("Quá hạn")};
    table.widths = {4, 24, 7, 7, 9, 7, 6, 6, 6, 6, 6, 6, 6};
    table.groups = {{{}, 1},
                    {{}, 1},
                    {QStringLiteral("Số lượng hồ sơ tiếp nhận"), 4},
                    {QStringLiteral("Số lượng hồ sơ đã giải quyết"), 4},
                    {QStringLiteral("Số lượng hồ sơ đang giải quyết"), 3}};
    table.numeric = QList<bool>(table.columns.size(), true);
    table.numeric[1] = false;
    return table;
}

}  // namespace

QStringList ReportStation::kinds() {
    return {kRegister, kStatistics};
}

Result<ReportTable> ReportStation::make(const QString& kind, QDate from, QDate to, store::ReadModels& reads) {
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("--from --to")}});
    if (kind == kRegister) return registerOf(from, to, reads);
    if (kind == kStatistics) return statisticsOf(from, to, reads);
    return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), kind}});
}

Result<ReportTable> ReportStation::registerOf(QDate from, QDate to, store::ReadModels& reads) {
    ReportTable table = registerFrame(from, to);
    Names names;
    names.agency = [this](const QString& code, QDate on) { return m_catalogue.agencyName(code, on); };
    MOTCUA_TRY(names.returnWays, m_catalogue.codeNames(QStringLiteral("returnWays")));
    MOTCUA_CHECK(eachUntil(to, reads, [&](const store::DossierLine& line) -> Result<bool> {
        if (dayOf(line.receivedAt) < from) return false;
        MOTCUA_TRY(const Dossier dossier, load(line.id, reads));
        MOTCUA_TRY(const QList<store::TimelineEntry> timeline, reads.timeline(line.id));
        MOTCUA_TRY(const QStringList row, registerRow(dossier, timeline, names));
        table.rows.append(row);
        return true;
    }));
    std::reverse(table.rows.begin(), table.rows.end());
    for (qsizetype i = 0; i < table.rows.size(); ++i) table.rows[i].first() = QString::number(i + 1);
    return table;
}

Result<QString> ReportStation::fieldOf(const QString& code, QMap<QString, QString>* known) {
    if (known->contains(code)) return known->value(code);
    const auto procedure = m_catalogue.procedure(code);
    // A procedure that was closed since keeps its dossiers in the count, under its code.
    const QString field = procedure ? procedure->field : code;
    known->insert(code, field);
    return field;
}

Result<ReportTable> ReportStation::statisticsOf(QDate from, QDate to, store::ReadModels& reads) {
    QMap<QString, Counts> byField;
    QMap<QString, QString> fields;
    MOTCUA_CHECK(eachUntil(to, reads, [&](const store::DossierLine& line) -> Result<bool> {
        MOTCUA_TRY(const Dossier dossier, load(line.id, reads));
        MOTCUA_TRY(const QString field, fieldOf(line.procedureCode, &fields));
        countDossier(byField[field], dossier, from, to);
        return true;
    }));
    ReportTable table = statisticsFrame(from, to);
    Counts sum{};
    for (auto it = byField.cbegin(); it != byField.cend(); ++it) {
        if (it.value()[Received] == 0) continue;
        table.rows.append(statisticsRow(QString::number(table.rows.size() + 1), it.key(), it.value()));
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += it.value()[i];
    }
    table.total = statisticsRow({}, QStringLiteral("Tổng số"), sum);
    return table;
}

}  // namespace motcua::stations
