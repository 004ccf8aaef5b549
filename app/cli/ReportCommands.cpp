// report: the register of dossiers and the statistics of a period, as the statutory form, a spreadsheet or CSV.
#include <QFileInfo>
#include <QJsonArray>

#include "app/cli/Commands.h"
#include "app/cli/Seat.h"
#include "stations/ReportStation.h"

namespace motcua::cli {
namespace {

const QString kFrom = QStringLiteral("--from");
const QString kTo = QStringLiteral("--to");
const QString kOut = QStringLiteral("--out");

Result<QDate> dayOf(const Arguments& arguments, const QString& option) {
    const QDate day = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!day.isValid()) return badUsage(option);
    return day;
}

Result<QByteArray> fileOf(const printing::ReportTable& table, const QString& path, stations::PrintStation& print) {
    const QString kind = QFileInfo(path).suffix().toLower();
    if (kind == QLatin1String("pdf")) return print.reportPdf(table);
    if (kind == QLatin1String("ods")) return printing::toOds(table);
    if (kind == QLatin1String("csv")) return printing::toCsv(table);
    return badUsage(kOut + QStringLiteral(" F.pdf | F.ods | F.csv"));
}

QJsonArray rowsJson(const QList<QStringList>& rows) {
    QJsonArray out;
    for (const QStringList& row : rows) out.append(QJsonArray::fromStringList(row));
    return out;
}

Result<Outcome> report(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kFrom, kTo, kOut}, {}));
    const QStringList& kind = arguments.words();
    if (kind.size() != 1 || !stations::ReportStation::kinds().contains(kind.first()))
        return badUsage(stations::ReportStation::kinds().join(QStringLiteral(" | ")));
    if (!arguments.has(kOut)) return badUsage(kOut);
    MOTCUA_TRY(const QDate from, dayOf(arguments, kFrom));
    MOTCUA_TRY(const QDate to, dayOf(arguments, kTo));
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    stations::ReportStation station(seat.desk().desk(), seat.desk().catalogue());
    MOTCUA_TRY(const printing::ReportTable table, station.make(kind.first(), from, to, seat.reads()));
    const QString path = QFileInfo(arguments.value(kOut)).absoluteFilePath();
    MOTCUA_TRY(const QByteArray bytes, fileOf(table, path, seat.desk().print()));
    MOTCUA_CHECK(RealFileSystem().write(path, bytes));

    Outcome outcome;
    outcome.json = {{QStringLiteral("kind"), table.kind},
                    {QStringLiteral("from"), from.toString(Qt::ISODate)},
                    {QStringLiteral("to"), to.toString(Qt::ISODate)},
                    {QStringLiteral("columns"), QJsonArray::fromStringList(table.columns)},
                    {QStringLiteral("rows"), rowsJson(table.rows)},
                    {QStringLiteral("total"), QJsonArray::fromStringList(table.total)},
                    {QStringLiteral("file"), path}};
    outcome.text = path;
    return outcome;
}

}  // namespace

std::vector<Command> reportCommands() {
    return {{QStringLiteral("report"), QStringLiteral("report register|statistics --from DAY --to DAY --out F.pdf|F.ods|F.csv"),
             report}};
}

}  // namespace motcua::cli
