#include "app/cli/IntakeFile.h"

#include "domain/CitizenCard.h"

namespace motcua::cli {
namespace {

constexpr int kMostSets = 99;
constexpr int kMostCopies = 999;

QString name(const char* member) {
    return QString::fromLatin1(member);
}

Result<void> takeText(const StrictJson& from, const char* member, QString* to) {
    MOTCUA_TRY(*to, from.text(name(member), *to));
    return {};
}

Result<void> takeDate(const StrictJson& from, const char* member, QDate* to) {
    if (!from.has(name(member))) return {};
    MOTCUA_TRY(*to, from.date(name(member)));
    return {};
}

Result<void> takeApplicant(const StrictJson& from, Applicant* to) {
    MOTCUA_CHECK(from.only({name("fullName"), name("idNumber"), name("oldIdNumber"), name("birthDate"), name("sex"),
                            name("address"), name("idIssuedOn"), name("phone"), name("email"), name("notifyBy")}));
    MOTCUA_CHECK(takeText(from, "fullName", &to->fullName));
    MOTCUA_CHECK(takeText(from, "idNumber", &to->idNumber));
    MOTCUA_CHECK(takeText(from, "oldIdNumber", &to->oldIdNumber));
    MOTCUA_CHECK(takeText(from, "sex", &to->sex));
    MOTCUA_CHECK(takeText(from, "address", &to->address));
    MOTCUA_CHECK(takeText(from, "phone", &to->phone));
    MOTCUA_CHECK(takeText(from, "email", &to->email));
    MOTCUA_CHECK(takeDate(from, "birthDate", &to->birthDate));
    MOTCUA_CHECK(takeDate(from, "idIssuedOn", &to->idIssuedOn));
    if (from.has(name("notifyBy"))) {
        MOTCUA_TRY(to->notifyBy, from.texts(name("notifyBy")));
    }
    for (const QString& way : to->notifyBy) {
        if (!kNoticeWays.contains(way)) return from.wrong(name("notifyBy"));
    }
    static const QStringList sexes = {QString(), QStringLiteral("Nam"), QStringLiteral("Nữ")};
    if (!sexes.contains(to->sex)) return from.wrong(name("sex"));
    if (!agrees(to->idNumber, to->birthDate, to->sex)) return from.wrong(name("idNumber"));
    return {};
}

Result<void> takePapers(const StrictJson& from, QMap<QString, Paper>* to) {
    MOTCUA_CHECK(from.only(to->keys()));
    for (const QString& id : from.members()) {
        Paper& paper = (*to)[id];
        MOTCUA_TRY(const StrictJson ticked, from.object(id));
        MOTCUA_CHECK(ticked.only({name("received"), name("originals"), name("copies")}));
        MOTCUA_TRY(paper.received, ticked.flag(name("received"), paper.received));
        MOTCUA_TRY(paper.originals, ticked.number(name("originals"), paper.originals, 0, kMostCopies));
        MOTCUA_TRY(paper.copies, ticked.number(name("copies"), paper.copies, 0, kMostCopies));
    }
    return {};
}

}  // namespace

Result<stations::IntakeDraft> draftOf(const StrictJson& file, stations::IntakeStation& intake, stations::Catalogue& catalogue) {
    MOTCUA_CHECK(file.only({name("procedureCode"), name("caseId"), name("card"), name("applicant"), name("papers"),
                            name("channel"), name("returnWay"), name("sets"), name("note"), name("process")}));
    MOTCUA_TRY(const QString procedure, file.text(name("procedureCode")));
    MOTCUA_TRY(const QString caseId, file.text(name("caseId"), {}));
    MOTCUA_TRY(const QString card, file.text(name("card"), {}));
    MOTCUA_TRY(const StrictJson applicant, file.object(name("applicant")));
    MOTCUA_TRY(const StrictJson papers, file.object(name("papers")));

    MOTCUA_TRY(stations::IntakeDraft draft, intake.begin(procedure, caseId));
    if (!card.isEmpty()) {
        MOTCUA_TRY(draft.applicant, parseCitizenCard(card));
    }
    MOTCUA_CHECK(takeApplicant(applicant, &draft.applicant));
    MOTCUA_CHECK(takePapers(papers, &draft.papers));
    MOTCUA_CHECK(takeText(file, "channel", &draft.channel));
    MOTCUA_CHECK(takeText(file, "returnWay", &draft.returnWay));
    MOTCUA_CHECK(takeText(file, "note", &draft.note));
    MOTCUA_CHECK(takeText(file, "process", &draft.process));
    MOTCUA_TRY(draft.sets, file.number(name("sets"), draft.sets, 1, kMostSets));
    MOTCUA_TRY(const auto channels, catalogue.codeNames(QStringLiteral("channels")));
    MOTCUA_TRY(const auto ways, catalogue.codeNames(QStringLiteral("returnWays")));
    if (!channels.contains(draft.channel)) return file.wrong(name("channel"));
    if (!ways.contains(draft.returnWay)) return file.wrong(name("returnWay"));
    return draft;
}

}  // namespace motcua::cli
