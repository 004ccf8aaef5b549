#include "sim/OfficerScript.h"

#include <QFile>
#include <QTemporaryDir>

namespace motcua::sim {
namespace {

constexpr const char* kProcedures[] = {"2.000815", "2.000884", "1.010041", "1.001193"};

// The desk's own trouble: the step may have been committed or not. Anything else is an answer, and nothing was done.
bool leavesDoubt(const Error& error) {
    switch (error.code) {
        case ErrorCode::DiskFull:
        case ErrorCode::FileUnwritable:
        case ErrorCode::FileUnreadable:
        case ErrorCode::FileNotFound:
        case ErrorCode::StoreFailed:
        case ErrorCode::StoreDamaged:
        case ErrorCode::StoreLocked:
            return true;
        default:
            return false;
    }
}

}  // namespace

void OfficerScript::note(const QString& line) {
    m_parts.trace.add(m_parts.time.ms, m_parts.desk.name() + QLatin1Char(' ') + line);
}

void OfficerScript::act() {
    ++m_actions;
    m_last = nullptr;
    const auto dice = m_parts.rng.below(100);
    if (dice < 6 && settle()) return;
    if (dice < 22) {
        receive();
    } else if (dice < 25) {
        saveDraft();
    } else if (const auto dossier = someDossier()) {
        open(*dossier);
        if (m_parts.rng.below(8) == 0) askGate(*dossier);
        if (m_parts.desk.hasDied()) return;
        dice < 36 ? correct(*dossier) : dice < 50 ? branchOff(*dossier) : walkOn(*dossier);
    } else {
        receive();
    }
    if (m_last && m_parts.rng.below(12) == 0) undoLast();
}

// Two desks may have one dossier open: each sees the other's name, and nobody is kept from working.
void OfficerScript::open(const QUuid& dossier) {
    stations::Desk& desk = m_parts.desk.ground();
    if (!m_open.isNull() && m_open != dossier) static_cast<void>(desk.release(m_open));
    m_open = desk.hold(dossier) ? dossier : QUuid();
    const Calm calm(m_parts.desk);
    const auto locks = m_parts.desk.store().locks.all();
    if (!locks) return;
    for (const store::LockRow& lock : *locks) {
        if (lock.dossierId == dossier && !lock.holder.isEmpty()) m_parts.faults.add(Fault::HeldElsewhere);
    }
}

void OfficerScript::askGate(const QUuid& dossier) {
    Workstation& desk = m_parts.desk;
    const stations::Session& session = desk.session(Role::Reception);
    const bool isOrder = m_parts.rng.below(3) == 0;
    const auto asked = isOrder ? desk.post().order(session, dossier, stations::PostStation::Way::Delivery,
                                                   {QStringLiteral("Phường Đồng Xoài"), QStringLiteral("02713000000")})
                               : desk.checks().verifyCitizen(session, dossier);
    note(QStringLiteral("asks %1 -> %2")
             .arg(isOrder ? QStringLiteral("for a parcel") : QStringLiteral("who it is"),
                  desk.hasDied() ? QStringLiteral("died")
                  : asked        ? store::gateStateCode(asked->state)
                                 : QString(errorId(asked.error().code))));
    if (!asked || desk.hasDied()) return;
    const auto isSame = [&](const Question& known) { return known.desk == desk.index() && known.id == asked->id; };
    auto& questions = m_parts.ledger.questions;
    if (std::none_of(questions.begin(), questions.end(), isSame)) questions.append({desk.index(), asked->id, asked->service});
}

// Any dossier on the screen of this desk that is not finished.
std::optional<QUuid> OfficerScript::someDossier() {
    const auto open = m_parts.desk.store().dossiers.openVersions();
    if (!open || open->isEmpty()) return std::nullopt;
    return open->at(static_cast<qsizetype>(m_parts.rng.below(static_cast<quint64>(open->size())))).id;
}

std::optional<Dossier> OfficerScript::perform(const Action& action, const QUuid& dossier, const Step& step) {
    Deed deed;
    deed.desk = m_parts.desk.index();
    deed.dossier = dossier;
    deed.action = actionCode(action);
    if (!dossier.isNull()) deed.saw = m_parts.audit.shown(dossier);
    const Result<Dossier> answer = step();
    const bool hasDied = m_parts.desk.hasDied();
    note(QStringLiteral("%1 %2 -> %3")
             .arg(deed.action, dossier.toString(QUuid::WithoutBraces).right(6),
                  hasDied  ? QStringLiteral("died")
                  : answer ? answer->displayNumber() + QLatin1Char(' ') + stateCode(answer->state)
                           : QString(errorId(answer.error().code))));
    if (!hasDied && !answer && !leavesDoubt(answer.error())) return std::nullopt;
    m_parts.ledger.deeds.push_back(deed);
    if (hasDied) return std::nullopt;
    if (!answer) {
        m_parts.audit.adopt();
        return std::nullopt;
    }
    Deed& told = m_parts.ledger.deeds.back();
    told.isAcknowledged = true;
    told.dossier = answer->id;
    m_parts.audit.checkDeed(told, flatten(toJson(*answer)));
    m_parts.ledger.keepFiles(told);
    m_last = &told;
    return *answer;
}

QString OfficerScript::word() {
    static constexpr const char* kWords[] = {"An", "Bình", "Đào",  "Giang", "Hòa", "Kiên",
                                             "Lệ", "Mỹ",   "Ngọc", "Phúc",  "Thử", "Xuân"};
    return QString::fromUtf8(kWords[m_parts.rng.below(std::size(kWords))]);
}

stations::IntakeDraft OfficerScript::draft() {
    const QString code = QLatin1String(kProcedures[m_parts.rng.below(std::size(kProcedures))]);
    auto draft = m_parts.desk.intake().begin(code);
    if (!draft) return {};
    draft->applicant.fullName = QStringLiteral("Nguyễn %1 %2").arg(word(), word());
    draft->applicant.idNumber = QStringLiteral("0751940%1").arg(m_parts.rng.below(100'000), 5, 10, QLatin1Char('0'));
    draft->applicant.birthDate = QDate(1980, 1, 1).addDays(static_cast<qint64>(m_parts.rng.below(9000)));
    draft->applicant.address = QStringLiteral("Tổ %1, phường Đồng Xoài").arg(1 + m_parts.rng.below(20));
    draft->applicant.phone = QStringLiteral("09%1").arg(m_parts.rng.below(100'000'000), 8, 10, QLatin1Char('0'));
    return *draft;
}

std::optional<QUuid> OfficerScript::receive() {
    const stations::IntakeDraft filled = draft();
    const auto& session = m_parts.desk.session(Role::Reception);
    const auto dossier = perform(Action::Receive, {}, [&] { return m_parts.desk.intake().receive(session, filled); });
    if (!dossier) return std::nullopt;
    const QString code = dossier->displayNumber();
    auto& ledger = m_parts.ledger;
    if (code.isEmpty()) m_parts.verdict.violate(Property::NoLostReceipt, QStringLiteral("a receipt without a number"));
    if (ledger.numbers.contains(code)) {
        m_parts.verdict.violate(Property::NoDuplicateNumber, code + QStringLiteral(" was printed on two receipts"));
    }
    if (dossier->applicant.fullName != filled.applicant.fullName) {
        m_parts.verdict.violate(Property::ReadYourWrites, code + QStringLiteral(" carries another name"));
    }
    if (dossier->number.isEmpty()) m_parts.faults.add(Fault::LeaseExhausted);
    ledger.numbers.insert(code, dossier->id);
    ledger.receipts.insert(dossier->id, {m_parts.desk.index(), dossier->id, dossier->number, dossier->provisional});
    return dossier->id;
}

void OfficerScript::correct(const QUuid& dossier) {
    const auto row = m_parts.desk.store().dossiers.find(dossier);
    if (!row || !*row) return;
    const auto current = dossierFromJson((*row)->fields);
    if (!current || current->papers.isEmpty() || current->state == DossierState::Returned) return;
    const QString component = current->papers.firstKey();
    // Three fields, so that two hands meet on one of them often enough and pass each other as often.
    static constexpr const char* kFields[] = {"hoTen", "ngaySinh", "noiCuTru"};
    QJsonObject fields = current->papers.first().fields;
    fields.insert(QLatin1String(kFields[m_parts.rng.below(std::size(kFields))]),
                  QJsonObject{{QStringLiteral("value"), word() + QString::number(m_parts.rng.below(1000))}});
    perform(Action::CorrectFields, dossier, [&] {
        return m_parts.desk.scan().correctFields(m_parts.desk.session(Role::Digitizer), dossier, component, fields);
    });
}

void OfficerScript::walkOn(const QUuid& id) {
    const auto row = m_parts.desk.store().dossiers.find(id);
    if (!row || !*row) return;
    const auto found = dossierFromJson((*row)->fields);
    if (!found) return;
    const Dossier& dossier = *found;
    Workstation& desk = m_parts.desk;
    const DossierState& state = dossier.state;
    const auto process = desk.ground().book()->of(dossier);
    if (!process) return;
    const auto can = [&](const Action& action) { return (*process)->moveFor(state.code(), action) != nullptr; };
    if (can(Action::AttachPaper) && !dossier.papersToDigitize().isEmpty()) return digitize(dossier);
    if (can(Action::Transfer)) {
        perform(Action::Transfer, id, [&] { return desk.routing().transfer(desk.session(Role::Reception), id); });
    } else if (state == DossierState::Transferred) {
        perform(Action::Assign, id, [&] {
            return desk.routing().assign(desk.session(Role::UnitHead), id, desk.session(Role::Handler).officer.id);
        });
    } else if (const Move* draft = (*process)->move(state.code(), Action::DraftResult.code())) {
        const QByteArray pdf = paper();
        perform(Action::DraftResult, id, [&] {
            return desk.routing().draftResult(desk.session(draft->roles.first()), id, QStringLiteral("Kết quả"), word(), pdf);
        });
    } else if (can(Action::Approve)) {
        perform(Action::Approve, id, [&] { return desk.routing().approve(desk.session(Role::UnitHead), id); });
    } else if (can(Action::Sign)) {
        sign(dossier, Action::Sign);
    } else if (can(Action::Seal)) {
        sign(dossier, Action::Seal);
    } else if (can(Action::TransferBack)) {
        perform(Action::TransferBack, id, [&] { return desk.routing().transferBack(desk.session(Role::Clerk), id); });
    } else if (can(Action::SettleFee) && !dossier.feesSettled()) {
        perform(Action::SettleFee, id, [&] { return desk.returns().settleFees(desk.session(Role::Return), id); });
    } else if (can(Action::Return)) {
        perform(Action::Return, id, [&] {
            return desk.returns().handOver(desk.session(Role::Return), id, {dossier.applicant.fullName, {}, {}, {}, {}});
        });
    } else {
        comeBack(dossier);
    }
}

// Mostly a page or two; now and then a thick file that goes in several pieces.
QByteArray OfficerScript::paper() {
    const bool isThick = m_parts.rng.below(60) == 0;
    const auto size = isThick ? (1 << 20) + m_parts.rng.below(1 << 19) : 200 + m_parts.rng.below(3000);
    return QByteArray("%PDF-") + m_parts.rng.bytes(16).toHex() + QByteArray(static_cast<qsizetype>(size), 'p');
}

void OfficerScript::digitize(const Dossier& dossier) {
    QTemporaryDir folder;
    stations::DigitizedPaper scanned;
    scanned.pdfPath = folder.filePath(QStringLiteral("read.pdf"));
    scanned.pages = 1;
    QFile file(scanned.pdfPath);
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(paper());
    file.close();
    const QString component = dossier.papersToDigitize().first();
    scanned.fields = {{QStringLiteral("hoTen"), QJsonObject{{QStringLiteral("value"), dossier.applicant.fullName}}}};
    perform(Action::AttachPaper, dossier.id, [&] {
        return m_parts.desk.scan().attach(m_parts.desk.session(Role::Digitizer), dossier.id, component, scanned, {}, {});
    });
}

void OfficerScript::sign(const Dossier& dossier, const Action& action) {
    Workstation& desk = m_parts.desk;
    perform(action, dossier.id, [&]() -> Result<Dossier> {
        const auto outcomes = action == Action::Sign ? desk.signatures().sign(desk.session(Role::Leader), {dossier.id}, {}, {})
                                                     : desk.signatures().seal(desk.session(Role::Clerk), {dossier.id}, {}, {});
        if (outcomes.front().error) return fail(*outcomes.front().error);
        const Calm calm(desk);
        MOTCUA_TRY(const store::DossierRow row, desk.store().dossiers.get(dossier.id));
        return dossierFromJson(row.fields);
    });
}

void OfficerScript::undoLast() {
    Deed& deed = *m_last;
    Workstation& desk = m_parts.desk;
    m_parts.time.ms += 1'000 + static_cast<qint64>(m_parts.rng.below(7'000));
    const stations::Session& session = desk.sessionFor(Action(deed.action), deed.dossier);
    const auto held = desk.undo().held(session, deed.dossier);
    if (!held || !*held || (*held)->opId != deed.opId) return;
    deed.mayBeUndone = true;
    const auto undone = desk.undo().undo(session, deed.opId);
    note(QStringLiteral("undo %1 -> %2")
             .arg(deed.action, desk.hasDied() ? QStringLiteral("died")
                               : undone       ? QStringLiteral("done")
                                              : QString(errorId(undone.error().code))));
    if (desk.hasDied()) return;
    m_parts.audit.learnUndone(deed);
    if (undone && !deed.isUndone) {
        m_parts.verdict.violate(Property::Atomicity, desk.name() + QStringLiteral(": an undone step still waits"));
    }
    if (!deed.isUndone || deed.action == u"receive") return;
    if (m_parts.audit.shown(deed.dossier) == deed.saw) return;
    m_parts.verdict.violate(Property::ReadYourWrites, desk.name() + QStringLiteral(": an undone step is still on the screen"));
}

bool OfficerScript::settle() {
    struct Stopped {
        QUuid opId;
        QString state;
        QUuid dossier;
        Action action = Action::CorrectFields;
    };
    QList<Stopped> stopped;
    Workstation& desk = m_parts.desk;
    {
        const Calm calm(desk);
        const auto read = desk.store().database().each(
            "SELECT op_id, o.state, payload, lane FROM outbox AS o JOIN dossier AS d ON d.id = lane "
            "WHERE o.state IN ('conflict', 'rejected') AND hidden = 0 ORDER BY seq",
            [&stopped](const store::Row& row) {
                const Action action(row.json(2).value(u"data").toObject().value(u"action").toString());
                stopped.append({row.uuid(0), row.text(1), row.uuid(3), action});
            });
        if (!read || stopped.isEmpty()) return false;
    }
    const Stopped& chosen = stopped[static_cast<qsizetype>(m_parts.rng.below(static_cast<quint64>(stopped.size())))];
    const stations::Session& session = desk.sessionFor(chosen.action, chosen.dossier);
    m_parts.ledger.decided.insert(chosen.opId);
    const bool isMine = m_parts.rng.below(2) == 0;
    Result<void> done;
    if (chosen.state == u"conflict") {
        const auto settled =
            desk.conflicts().resolveAll(session, chosen.opId, isMine ? stations::Side::Mine : stations::Side::Theirs);
        if (!settled) done = fail(settled.error());
    } else {
        done = desk.conflicts().drop(session, chosen.opId, QStringLiteral("Người khác đã làm"));
    }
    note(QStringLiteral("settles a stopped %1 %2 -> %3")
             .arg(actionCode(chosen.action), chosen.state,
                  desk.hasDied() ? QStringLiteral("died")
                  : done         ? QStringLiteral("done")
                                 : QString(errorId(done.error().code))));
    if (!desk.hasDied()) m_parts.audit.adopt();
    return true;
}

void OfficerScript::saveDraft() {
    const stations::IntakeDraft filled = draft();
    const auto saved = m_parts.desk.intake().saveDraft(m_parts.desk.session(Role::Reception), filled);
    const bool isTold = saved && !m_parts.desk.hasDied();
    note(QStringLiteral("draft -> ") + (isTold ? QStringLiteral("saved") : QStringLiteral("failed")));
    m_doubtfulName = isTold ? QString() : filled.applicant.fullName;
    if (isTold) m_savedName = filled.applicant.fullName;
}

void OfficerScript::checkDraft() {
    if (m_savedName.isNull()) return;
    const Calm calm(m_parts.desk);
    const auto found = m_parts.desk.intake().savedDraft(m_parts.desk.session(Role::Reception));
    const QString name = found && *found ? (*found)->applicant.fullName : QString();
    if (name == m_savedName || (!m_doubtfulName.isNull() && name == m_doubtfulName)) return;
    m_parts.verdict.violate(Property::NoLostReceipt, m_parts.desk.name() + QStringLiteral(": a saved draft is gone"));
}

}  // namespace motcua::sim
