#include "stations/PrintStation.h"

#include <algorithm>

#include "printing/BranchForms.h"
#include "printing/ReceiptForm.h"
#include "printing/ResultForms.h"
#include "printing/StickerForm.h"
#include "stations/Settings.h"

namespace motcua::stations {
namespace {

const QString kReceipt = QStringLiteral("receipt");
const QString kControlSheet = QStringLiteral("control-sheet");
const QString kTransferSlip = QStringLiteral("transfer-slip");
const QString kSticker = QStringLiteral("sticker");

// The event of a printed paper, and the member of its payload that says which.
const QString kPrint = QStringLiteral("print");
const QString kForm = QStringLiteral("form");

// The system that publishes the paper: the QR of every form must say it (TT 01/2023/TT-VPCP Điều 26).
const QString kSystemName = QStringLiteral("motcua");

// "Ủy ban nhân dân phường Đồng Xoài" → "Đồng Xoài": the place before the date.
QString placeOf(const QString& agencyName) {
    static const QStringList kinds = {QStringLiteral(" phường "), QStringLiteral(" xã "), QStringLiteral(" đặc khu "),
                                      QStringLiteral(" thành phố "), QStringLiteral(" tỉnh ")};
    for (const QString& kind : kinds) {
        const qsizetype at = agencyName.indexOf(kind);
        if (at >= 0) return agencyName.mid(at + kind.size());
    }
    return agencyName;
}

// Units that give and take at each step of the walk; steps inside one room are no hand-over.
struct Way {
    Action action;
    bool fromCounter;
    bool toCounter;
};
const Way kWays[] = {{Action::Transfer, true, false}, {Action::TransferBack, false, true}};

// The last branch that this paper belongs to; an action may have moves with and without it.
const Branch* branchWith(const QString& form, const Dossier& dossier, const Process& process) {
    const auto gives = [&](const Branch& branch) {
        return std::any_of(process.moves.begin(), process.moves.end(),
                           [&](const Move& move) { return move.action == branch.action && move.form == form; });
    };
    const Branch* last = nullptr;
    for (const Branch& branch : dossier.branches) {
        if (gives(branch)) last = &branch;
    }
    return last;
}

// The date that the promise of this branch replaced, as the due date explains itself.
QDateTime dueBefore(const Dossier& dossier, const Branch& branch) {
    QDateTime before;
    for (const DueNote& note : dossier.due.notes) {
        const bool isIt =
            note.code == QLatin1String("extended") && fromIso(note.facts.value(QStringLiteral("to"))) == branch.until;
        if (isIt) before = fromIso(note.facts.value(QStringLiteral("from")));
    }
    return before;
}

printing::Signer leaderAs(const Officer& leader) {
    const Post* post = leader.postFor(Role::Leader);
    return {QStringLiteral("TM. ỦY BAN NHÂN DÂN"), post ? post->title.section(QLatin1Char(' '), 0, 1) : QString(),
            leader.fullName};
}

}  // namespace

QStringList PrintStation::forms() {
    return QStringList{kReceipt, kControlSheet, kTransferSlip, kSticker} + printing::branchForms();
}

QStringList PrintStation::formsOf(const Dossier& dossier, const ProcessBook& book) {
    QStringList there;
    if (dossier.receivedAt.isValid()) there = {kReceipt, kControlSheet, kTransferSlip, kSticker};
    const auto process = book.of(dossier);
    if (!process) return there;
    for (const QString& form : printing::branchForms()) {
        if (branchWith(form, dossier, **process)) there.append(form);
    }
    return there;
}

Result<PrintStation> PrintStation::create(Desk& desk, Catalogue& catalogue, FileSystem& files) {
    MOTCUA_TRY(printing::FormSet set, printing::FormSet::load(files, QString::fromUtf16(printing::kPrintFolder)));
    return PrintStation(desk, catalogue, printing::FormRenderer(std::move(set), files));
}

Result<printing::PrintContext> PrintStation::context(const Dossier& dossier) {
    return context(dossier.agency, dossier.counter, toLocal(dossier.receivedAt).date());
}

Result<printing::PrintContext> PrintStation::context(const QString& agency, const QString& counter, QDate day) {
    printing::PrintContext context;
    MOTCUA_TRY(context.letterhead.agency, m_catalogue->agencyName(agency, day));
    MOTCUA_TRY(context.letterhead.centre, m_catalogue->agencyName(counter, day));
    context.letterhead.place = placeOf(context.letterhead.agency);
    context.letterhead.system = kSystemName;
    MOTCUA_TRY(context.copyKinds, m_catalogue->codeNames(QStringLiteral("copyKinds")));
    MOTCUA_TRY(context.returnWays, m_catalogue->codeNames(QStringLiteral("returnWays")));
    context.now = m_desk->clock().now();
    context.testData = m_desk->office().testData;
    return context;
}

Result<QList<printing::HandOverStep>> PrintStation::handOvers(const Dossier& dossier) {
    const QDate day = toLocal(dossier.receivedAt).date();
    MOTCUA_TRY(const QString counter, m_catalogue->agencyName(dossier.counter, day));
    MOTCUA_TRY(const QString unit, m_catalogue->agencyName(dossier.unit, day));
    MOTCUA_TRY(const QList<store::EventRow> events,
               m_desk->onStore([&](store::Store& store) { return store.events.timeline(dossier.id); }));
    QList<printing::HandOverStep> steps;
    for (const store::EventRow& event : events) {
        for (const Way& way : kWays) {
            if (event.kind != actionCode(way.action)) continue;
            printing::HandOverStep step;
            step.from = way.fromCounter ? counter : unit;
            step.to = way.toCounter ? counter : unit;
            step.at = event.deviceTime;
            step.givenBy = event.actorName;
            step.note = event.payload.value(QStringLiteral("note")).toString();
            if (way.toCounter && dossier.due.at.isValid()) {
                step.outcome = event.deviceTime <= dossier.due.at ? printing::StepOutcome::OnTime : printing::StepOutcome::Late;
            }
            steps.append(step);
        }
    }
    return steps;
}

Result<printing::FormData> PrintStation::formData(const QUuid& id, const QString& form) {
    MOTCUA_TRY(const Dossier stored, m_desk->load(id));
    MOTCUA_TRY(printing::FormData data, filled(stored, form));
    MOTCUA_TRY(const int copies, copiesOf(id, form));
    data.copy = copies + 1;
    return data;
}

Result<int> PrintStation::copiesOf(const QUuid& dossier, const QString& form) {
    MOTCUA_TRY(const QList<store::EventRow> events,
               m_desk->onStore([&](store::Store& store) { return store.events.timeline(dossier); }));
    return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const store::EventRow& event) {
        return event.kind == kPrint && event.payload.value(kForm).toString() == form;
    }));
}

Result<printing::FormData> PrintStation::filled(const Dossier& stored, const QString& form) {
    if (printing::branchForms().contains(form)) return branchForm(stored, form);
    MOTCUA_TRY(const printing::CommittedDossier dossier, printing::CommittedDossier::of(stored));
    MOTCUA_TRY(const printing::PrintContext with, context(stored));
    if (form == kReceipt) {
        MOTCUA_TRY(const Procedure procedure, m_catalogue->procedure(stored.procedureCode));
        return printing::receiptForm(dossier, procedure, with);
    }
    if (form == kSticker) return printing::stickerForm(dossier, with);
    MOTCUA_TRY(const QList<printing::HandOverStep> steps, handOvers(stored));
    if (form == kControlSheet) {
        MOTCUA_TRY(const QString unit, m_catalogue->agencyName(stored.unit, toLocal(stored.receivedAt).date()));
        return printing::controlSheet(dossier, steps, unit, with);
    }
    if (form == kTransferSlip) {
        if (steps.isEmpty()) return fail(ErrorCode::NotCommitted);
        return printing::transferSlip(dossier, steps.last(), with);
    }
    return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), form}});
}

Result<printing::FormData> PrintStation::branchForm(const Dossier& stored, const QString& form) {
    MOTCUA_TRY(const auto processes, m_desk->freshBook());
    MOTCUA_TRY(const ProcessRef process, processes->of(stored));
    const Branch* branch = branchWith(form, stored, *process);
    if (!branch) return fail(ErrorCode::NotCommitted);
    MOTCUA_TRY(const printing::CommittedDossier dossier, printing::CommittedDossier::arrived(stored));
    MOTCUA_TRY(const printing::PrintContext with, context(stored.agency, stored.counter, toLocal(branch->at).date()));
    MOTCUA_TRY(const printing::Signer signer, signerOf(*branch));
    return printing::branchForm(dossier, {form, *branch, dueBefore(stored, *branch), signer}, with);
}

// The officer who took the step: a leader for the agency, a head by the leader's order (thừa lệnh), others by their post.
Result<printing::Signer> PrintStation::signerOf(const Branch& branch) {
    for (const Role role : {Role::Leader, Role::UnitHead, Role::Handler, Role::Reception}) {
        MOTCUA_TRY(const QList<Officer> officers, m_catalogue->officersWith(role));
        for (const Officer& officer : officers) {
            if (officer.id != branch.by) continue;
            if (role == Role::Leader) return leaderAs(officer);
            const QString order = role == Role::UnitHead ? QStringLiteral("TL. CHỦ TỊCH") : QString();
            return printing::Signer{order, officer.postFor(role)->title, officer.fullName};
        }
    }
    return printing::Signer{{}, {}, branch.byName};
}

Result<printing::SheetSize> PrintStation::sizeOf(const printing::FormData& data, Size asked) {
    const QList<printing::SheetSize> sizes = m_renderer.sizes(data);
    if (sizes.isEmpty()) return printing::SheetSize::A4;  // no version is in force: the renderer says so
    const QString setting = data.kind == kReceipt ? kReceiptSizeSetting : data.kind == kSticker ? kLabelSizeSetting : QString();
    if (!asked && !setting.isEmpty()) {
        MOTCUA_TRY(const QString code, Settings(*m_desk).get(setting));
        asked = printing::sheetSizeFrom(code);
    }
    if (asked && !sizes.contains(*asked))
        return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), printing::sheetCodes(sizes)}});
    return asked.value_or(sizes.first());
}

Result<void> PrintStation::writeDown(const Officer& officer, const QUuid& id, const PrintedPaper& paper) {
    store::EventRow event;
    event.id = m_desk->newId();
    event.dossierId = id;
    event.kind = kPrint;
    event.payload = {{kForm, paper.form},
                     {QStringLiteral("legalVersion"), paper.legalVersion},
                     {QStringLiteral("size"), printing::sheetCode(paper.size)},
                     {QStringLiteral("copy"), paper.copy}};
    event.actorId = officer.id;
    event.actorName = officer.fullName;
    if (!officer.posts.isEmpty()) {
        event.actorRole = roleCode(officer.posts.first().role);
        event.actorPost = officer.posts.first().title;
    }
    event.deviceTime = m_desk->clock().now();
    return m_desk->onStore(
        [&](store::Store& store) { return store.inTransaction([&] { return store.events.append(event); }); });
}

// Counted once it is out: a printer that fails leaves no trace of a paper that nobody holds.
Result<PrintedPaper> PrintStation::print(const Session& session, const QUuid& id, const QString& form, Size asked,
                                         const Output& output) {
    MOTCUA_TRY(const printing::FormData data, formData(id, form));
    MOTCUA_TRY(const printing::SheetSize size, sizeOf(data, asked));
    PrintedPaper paper{form, {}, data.copy, size};
    MOTCUA_TRY(paper.legalVersion, m_renderer.legalVersion(data, size));
    MOTCUA_CHECK(output(m_renderer, data, size));
    MOTCUA_CHECK(writeDown(session.officer, id, paper));
    m_desk->tellCommitted(id);
    return paper;
}

Result<PrintedPaper> PrintStation::toPdf(const Session& session, const QUuid& id, const QString& form, const QString& path,
                                         Size asked) {
    return print(session, id, form, asked,
                 [&](const printing::FormRenderer& renderer, const printing::FormData& data, printing::SheetSize size) {
                     return renderer.toPdf(data, path, size);
                 });
}

Result<QByteArray> PrintStation::preview(const QUuid& id, const QString& form) {
    MOTCUA_TRY(const printing::FormData data, formData(id, form));
    MOTCUA_TRY(const printing::SheetSize size, sizeOf(data, {}));
    return m_renderer.pdf(data, size);
}

Result<QByteArray> PrintStation::reportPdf(const printing::ReportTable& table) {
    const Office& office = m_desk->office();
    MOTCUA_TRY(const printing::PrintContext with, context(office.agency, office.counter, table.to));
    return m_renderer.pdf(printing::reportForm(table, with));
}

Result<printing::FormData> PrintStation::letter(const Dossier& stored, const QString& title, const QString& body,
                                                const Officer& leader) {
    MOTCUA_TRY(const printing::CommittedDossier dossier, printing::CommittedDossier::of(stored));
    MOTCUA_TRY(const printing::PrintContext with, context(stored));
    printing::ResultLetter letter;
    letter.title = title;
    letter.body = body;
    letter.symbol = QStringLiteral("UBND");
    letter.signer = leaderAs(leader);
    return printing::resultLetter(dossier, letter, with);
}

Result<QByteArray> PrintStation::draftPdf(const QUuid& id, const QString& title, const QString& body, const Officer& leader) {
    MOTCUA_TRY(const Dossier stored, m_desk->load(id));
    MOTCUA_TRY(const printing::FormData data, letter(stored, title, body, leader));
    return m_renderer.pdf(data);
}

Result<printing::SignatureRoom> PrintStation::signatureRoom(const Dossier& dossier, const Officer& leader) {
    MOTCUA_TRY(const printing::FormData data, letter(dossier, dossier.result.title, dossier.result.body, leader));
    return m_renderer.signatureRoom(data);
}

}  // namespace motcua::stations
