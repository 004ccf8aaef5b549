#include "app/demo/DemoWalk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <algorithm>

#include "base/Json.h"
#include "domain/Change.h"
#include "domain/CitizenCard.h"
#include "ui/words/DueText.h"

namespace motcua::app {
namespace {

// An invented person; the number follows the rule of identity numbers, the person does not exist.
const QString kCard = QStringLiteral(
    "075194001234|281234567|Đặng Thị Thử Nghiệm|05031994|Nữ|Tổ 3, phường Đồng Xoài, thành phố Đồng Nai|12082021");
const QString kTyped = QStringLiteral("dang ky khai sinh");
const QString kCase = QStringLiteral("qua-han");  // a case with a fee to settle

constexpr int kSyncTries = 12;
constexpr qint64 kSyncTryMs = 5'000;

const QString kReception = QStringLiteral("tiep_nhan");
const QString kDigitizer = QStringLiteral("so_hoa");
const QString kHead = QStringLiteral("lanh_dao_phong");
const QString kHandler = QStringLiteral("chuyen_vien");
const QString kLeader = QStringLiteral("lanh_dao_co_quan");
const QString kClerk = QStringLiteral("van_thu");
const QString kReturn = QStringLiteral("tra_ket_qua");

Result<QString> outcomeOf(const std::vector<stations::SignOutcome>& outcomes) {
    const stations::SignOutcome& outcome = outcomes.front();
    if (outcome.status == signing::SignStatus::Done || outcome.status == signing::SignStatus::WaitingTimestamp) {
        return signing::statusId(outcome.status);
    }
    return fail(outcome.error.value_or(Error{ErrorCode::SignFailed}));
}

}  // namespace

Result<DemoReport> DemoWalk::run(const std::function<void(const DemoStep&)>& told) {
    m_told = told;
    QDir().mkpath(m_out);
    MOTCUA_CHECK(atTheCounter());
    MOTCUA_CHECK(digitize());
    MOTCUA_CHECK(toTheUnit());
    MOTCUA_CHECK(inTheUnit());
    MOTCUA_CHECK(signAndSeal());
    MOTCUA_CHECK(networkReturns());
    MOTCUA_CHECK(backAtTheCounter());
    MOTCUA_CHECK(compareStates());
    return m_report;
}

Result<void> DemoWalk::keepProvinceUp() {
    if (m_offline || m_province.process().isRunning()) return {};
    return m_province.process().start();
}

Result<QString> DemoWalk::synchronise() {
    Error last{ErrorCode::NetTimeout};
    for (int i = 0; i < kSyncTries; ++i) {
        MOTCUA_CHECK(keepProvinceUp());
        const auto drained = m_desk.province().drain(kSyncTryMs);
        if (drained) {
            m_report.pushed += drained->pushed;
            m_report.pending = drained->waiting;
            return QString::number(drained->pushed);
        }
        last = drained.error();
    }
    return fail(last);
}

Result<void> DemoWalk::step(const QString& name, const QString& role, const std::function<Result<QString>()>& work) {
    MOTCUA_CHECK(keepProvinceUp());
    QElapsedTimer timer;
    timer.start();
    auto result = work();
    if (!result && !m_offline && !m_province.process().isRunning()) {
        // Killed in the middle of the step: nothing was committed, so the step is simply done again.
        MOTCUA_CHECK(keepProvinceUp());
        result = work();
    }
    MOTCUA_TRY(const QString detail, std::move(result));
    const DemoAccount* account = m_province.account(role);
    DemoStep done{name,      role,  account ? account->fullName : QString(), static_cast<double>(timer.nsecsElapsed()) / 1e6,
                  m_offline, detail};
    m_report.steps.append(done);
    m_told(done);
    return {};
}

Result<stations::Session> DemoWalk::officer(const QString& role) {
    const DemoAccount* account = m_province.account(role);
    if (!account) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), role}});
    if (m_sessions.contains(account->username)) return m_sessions.value(account->username);
    stations::Session session;
    MOTCUA_CHECK(step(QStringLiteral("login"), role, [&]() -> Result<QString> {
        MOTCUA_TRY(session, m_desk.logins().login(
                                {account->username, SecretBytes(account->password.toUtf8()), DemoProvince::codeNow(*account)}));
        return account->username;
    }));
    m_sessions.insert(account->username, session);
    return session;
}

Result<void> DemoWalk::atTheCounter() {
    MOTCUA_TRY(const stations::Session reception, officer(kReception));
    Applicant applicant;
    MOTCUA_CHECK(step(QStringLiteral("read-card"), kReception, [&]() -> Result<QString> {
        MOTCUA_TRY(applicant, parseCitizenCard(kCard));
        return applicant.fullName;
    }));
    Procedure procedure;
    MOTCUA_CHECK(step(QStringLiteral("find-procedure"), kReception, [&]() -> Result<QString> {
        MOTCUA_TRY(const QList<Procedure> found, m_desk.catalogue().searchProcedures(kTyped));
        if (found.isEmpty()) return fail(ErrorCode::ProcedureUnknown, {{QStringLiteral("code"), kTyped}});
        procedure = found.first();
        return procedure.code + QLatin1Char(' ') + procedure.name;
    }));
    MOTCUA_CHECK(step(QStringLiteral("receive"), kReception, [&]() -> Result<QString> {
        MOTCUA_TRY(stations::IntakeDraft draft,
                   m_desk.intake().begin(procedure.code, procedure.findCase(kCase) ? kCase : QString()));
        draft.applicant = applicant;
        draft.applicant.phone = QStringLiteral("0900000000");
        MOTCUA_TRY(m_report.dossier, m_desk.intake().receive(reception, draft));
        return m_report.dossier.displayNumber() + QStringLiteral(" · ") + words::dueText(m_report.dossier.due.at);
    }));
    return step(QStringLiteral("print-receipt"), kReception, [&]() -> Result<QString> {
        const QString path = m_out + QStringLiteral("/receipt.pdf");
        MOTCUA_CHECK(m_desk.print().toPdf(reception, m_report.dossier.id, QStringLiteral("receipt"), path));
        m_report.artefacts.insert(QStringLiteral("receipt"), path);
        return path;
    });
}

Result<QMap<QString, QStringList>> DemoWalk::dealPapers(const QStringList& components) {
    QMap<QString, QStringList> dealt;
    QStringList rest;
    QTemporaryDir work;
    for (const QString& file : m_papers) {
        stations::PaperOrder order;
        order.files = {file};
        order.outPdf = work.filePath(QStringLiteral("page.pdf"));
        MOTCUA_TRY(const stations::DigitalPaper read, m_desk.reader().read(order));
        const auto fits = std::find_if(components.begin(), components.end(), [&](const QString& component) {
            return !dealt.contains(component) &&
                   m_report.dossier.papers.value(component).documentKind == read.facts.documentType;
        });
        if (fits == components.end()) {
            rest.append(file);
        } else {
            dealt[*fits].append(file);
        }
    }
    // What no component asked for stays with the dossier; a short stack serves its last paper again.
    for (const QString& component : components) {
        if (!dealt.contains(component)) dealt[component] = {rest.isEmpty() ? m_papers.last() : rest.takeFirst()};
    }
    dealt[components.last()] += rest;
    return dealt;
}

Result<QString> DemoWalk::digitizeComponent(const stations::Session& session, const QString& component,
                                            const QStringList& files) {
    const QString name = QStringLiteral("scan-") + component;
    QTemporaryDir work;
    stations::PaperOrder order;
    order.files = files;
    order.outPdf = work.filePath(name + QStringLiteral(".pdf"));
    MOTCUA_TRY(const stations::DigitalPaper read, m_desk.reader().read(order));
    const stations::DigitizedPaper paper{order.outPdf, static_cast<int>(read.pages.size()), files,
                                         ocr::toJson(read.facts).value(QStringLiteral("fields")).toObject()};
    MOTCUA_TRY(m_report.dossier, m_desk.scan().attach(session, m_report.dossier.id, component, paper, m_desk.meansOf(session),
                                                      DemoProvince::pin()));
    const Paper& attached = m_report.dossier.papers[component];
    MOTCUA_CHECK(exportFile(name, attached.file, name + QStringLiteral(".pdf")));
    return QStringLiteral("%1 · %2 p.").arg(attached.name).arg(read.pages.size());
}

Result<void> DemoWalk::digitize() {
    MOTCUA_TRY(const stations::Session reception, officer(kReception));
    const QStringList components = m_report.dossier.papersToDigitize();
    QMap<QString, QStringList> dealt;
    MOTCUA_CHECK(step(QStringLiteral("sort-papers"), kDigitizer, [&]() -> Result<QString> {
        MOTCUA_TRY(dealt, dealPapers(components));
        return QString::number(m_papers.size());
    }));
    for (const QString& component : components) {
        MOTCUA_CHECK(step(QStringLiteral("digitize"), kDigitizer,
                          [&] { return digitizeComponent(reception, component, dealt.value(component)); }));
    }
    return {};
}

Result<void> DemoWalk::toTheUnit() {
    MOTCUA_TRY(const stations::Session reception, officer(kReception));
    MOTCUA_CHECK(step(QStringLiteral("transfer"), kReception, [&]() -> Result<QString> {
        MOTCUA_TRY(m_report.dossier, m_desk.routing().transfer(reception, m_report.dossier.id));
        return m_report.dossier.unit;
    }));
    MOTCUA_CHECK(step(QStringLiteral("sync"), kReception, [&]() -> Result<QString> { return synchronise(); }));
    return step(QStringLiteral("network-lost"), kReception, [&]() -> Result<QString> {
        m_province.process().kill();
        m_offline = true;
        return QString();
    });
}

Result<void> DemoWalk::inTheUnit() {
    const QUuid id = m_report.dossier.id;
    MOTCUA_TRY(const stations::Session head, officer(kHead));
    MOTCUA_CHECK(step(QStringLiteral("assign"), kHead, [&]() -> Result<QString> {
        MOTCUA_TRY(const QList<Officer> handlers, m_desk.catalogue().officersWith(Role::Handler, m_report.dossier.unit));
        if (handlers.isEmpty()) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), kHandler}});
        MOTCUA_TRY(m_report.dossier, m_desk.routing().assign(head, id, handlers.first().id));
        return m_report.dossier.handlerName;
    }));
    MOTCUA_TRY(const stations::Session handler, officer(kHandler));
    MOTCUA_CHECK(step(QStringLiteral("draft-result"), kHandler, [&]() -> Result<QString> {
        MOTCUA_TRY(const QList<Officer> leaders, m_desk.catalogue().officersWith(Role::Leader));
        if (leaders.isEmpty()) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), kLeader}});
        const QString title = QStringLiteral("Kết quả giải quyết: ") + m_report.dossier.procedureName;
        const QString body =
            QStringLiteral("Hồ sơ %1 của %2 đủ điều kiện giải quyết. Ủy ban nhân dân đồng ý giải quyết theo đề nghị.")
                .arg(m_report.dossier.displayNumber(), m_report.dossier.applicant.fullName);
        MOTCUA_TRY(const QByteArray pdf, m_desk.print().draftPdf(id, title, body, leaders.first()));
        MOTCUA_TRY(m_report.dossier, m_desk.routing().draftResult(handler, id, title, body, pdf));
        return title;
    }));
    return step(QStringLiteral("approve"), kHead, [&]() -> Result<QString> {
        MOTCUA_TRY(m_report.dossier, m_desk.routing().approve(head, id));
        return QString();
    });
}

Result<void> DemoWalk::signAndSeal() {
    const QUuid id = m_report.dossier.id;
    MOTCUA_TRY(const stations::Session leader, officer(kLeader));
    MOTCUA_CHECK(step(QStringLiteral("sign"), kLeader, [&] {
        return outcomeOf(m_desk.signatures().sign(leader, {id}, m_desk.meansOf(leader), DemoProvince::pin()));
    }));
    MOTCUA_TRY(const stations::Session clerk, officer(kClerk));
    return step(QStringLiteral("seal"), kClerk,
                [&] { return outcomeOf(m_desk.signatures().seal(clerk, {id}, m_desk.sealMeans(), DemoProvince::pin())); });
}

Result<void> DemoWalk::networkReturns() {
    MOTCUA_TRY(const stations::Session clerk, officer(kClerk));
    MOTCUA_CHECK(step(QStringLiteral("network-back"), kClerk, [&]() -> Result<QString> {
        if (auto started = m_province.process().start(); !started) return fail(started.error());
        m_offline = false;
        return synchronise();
    }));
    return step(QStringLiteral("timestamp"), kClerk, [&]() -> Result<QString> {
        MOTCUA_TRY(const int files, m_desk.signatures().completeTimestamps(clerk, m_desk.sealMeans().options));
        return QString::number(files);
    });
}

Result<void> DemoWalk::backAtTheCounter() {
    const QUuid id = m_report.dossier.id;
    MOTCUA_TRY(const stations::Session clerk, officer(kClerk));
    MOTCUA_CHECK(step(QStringLiteral("transfer-back"), kClerk, [&]() -> Result<QString> {
        MOTCUA_TRY(m_report.dossier, m_desk.routing().transferBack(clerk, id));
        return QString();
    }));
    MOTCUA_TRY(const stations::Session counter, officer(kReturn));
    MOTCUA_CHECK(step(QStringLiteral("settle-fee"), kReturn, [&]() -> Result<QString> {
        MOTCUA_TRY(m_report.dossier, m_desk.returns().settleFees(counter, id));
        return QString::number(m_report.dossier.feeTotal());
    }));
    MOTCUA_CHECK(step(QStringLiteral("return"), kReturn, [&]() -> Result<QString> {
        HandOver handOver;
        handOver.receiver = m_report.dossier.applicant.fullName;
        handOver.receiverId = m_report.dossier.applicant.idNumber;
        MOTCUA_TRY(m_report.dossier, m_desk.returns().handOver(counter, id, handOver));
        return m_report.dossier.handOver.receiver;
    }));
    MOTCUA_CHECK(exportFile(QStringLiteral("result"), m_report.dossier.result.file, QStringLiteral("result.pdf")));
    const QString sheet = m_out + QStringLiteral("/control-sheet.pdf");
    MOTCUA_CHECK(m_desk.print().toPdf(counter, id, QStringLiteral("control-sheet"), sheet));
    m_report.artefacts.insert(QStringLiteral("control-sheet"), sheet);
    return {};
}

Result<void> DemoWalk::compareStates() {
    return step(QStringLiteral("compare-states"), kReturn, [&]() -> Result<QString> {
        if (const auto done = synchronise(); !done) return fail(done.error());
        MOTCUA_TRY(const QJsonObject theirs, m_desk.province().dossierAt(m_report.dossier.id));
        MOTCUA_TRY(m_report.dossier, m_desk.desk().load(m_report.dossier.id));
        m_report.statesEqual = theirs == motcua::toJson(m_report.dossier);
        if (!m_report.statesEqual) {
            return fail(ErrorCode::SyncConflict, {},
                        QString::fromUtf8(canonical(difference(theirs, motcua::toJson(m_report.dossier)).set)));
        }
        return QString();
    });
}

Result<void> DemoWalk::exportFile(const QString& artefact, const FileRef& file, const QString& name) {
    MOTCUA_TRY(const QByteArray bytes, m_desk.desk().readFile(file));
    const QString path = m_out + QLatin1Char('/') + name;
    MOTCUA_CHECK(RealFileSystem().write(path, bytes));
    m_report.artefacts.insert(artefact, path);
    return {};
}

QJsonObject toJson(const DemoReport& report) {
    QJsonArray steps;
    for (const DemoStep& step : report.steps) {
        steps.append(QJsonObject{{QStringLiteral("name"), step.name},
                                 {QStringLiteral("role"), step.role},
                                 {QStringLiteral("actor"), step.actor},
                                 {QStringLiteral("ms"), step.ms},
                                 {QStringLiteral("offline"), step.offline},
                                 {QStringLiteral("detail"), step.detail}});
    }
    QJsonObject artefacts;
    for (auto it = report.artefacts.cbegin(); it != report.artefacts.cend(); ++it) artefacts.insert(it.key(), it.value());
    return {{QStringLiteral("steps"), steps},
            {QStringLiteral("dossier"), QJsonObject{{QStringLiteral("number"), report.dossier.displayNumber()},
                                                    {QStringLiteral("state"), stateCode(report.dossier.state)}}},
            {QStringLiteral("artefacts"), artefacts},
            {QStringLiteral("sync"), QJsonObject{{QStringLiteral("pushed"), report.pushed},
                                                 {QStringLiteral("pending"), report.pending},
                                                 {QStringLiteral("statesEqual"), report.statesEqual}}}};
}

}  // namespace motcua::app
