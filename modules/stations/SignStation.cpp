#include "stations/SignStation.h"

#include <QTemporaryDir>

#include "base/FileSystem.h"

namespace motcua::stations {

// One dossier on its way through the batch.
struct SignStation::Work {
    QUuid id;
    FileRef source;  // exactly what is signed
    signing::SignJob job;
};

namespace {

bool isSigned(signing::SignStatus status) {
    return status == signing::SignStatus::Done || status == signing::SignStatus::WaitingTimestamp;
}

const FileRef& sourceOf(const Dossier& dossier, const Action& action) {
    return action == Action::Sign ? dossier.result.draft : dossier.result.file;
}

}  // namespace

std::vector<SignOutcome> SignStation::sign(const Session& session, const QList<QUuid>& ids, const SigningMeans& means,
                                           const SecretBytes& pin, const ProgressFn& progress, const CancelToken& cancel) {
    return run(Action::Sign, session, ids, means, pin, progress, cancel);
}

std::vector<SignOutcome> SignStation::seal(const Session& session, const QList<QUuid>& ids, const SigningMeans& means,
                                           const SecretBytes& pin, const ProgressFn& progress, const CancelToken& cancel) {
    return run(Action::Seal, session, ids, means, pin, progress, cancel);
}

std::vector<SignOutcome> SignStation::run(const Action& action, const Session& session, const QList<QUuid>& ids,
                                          const SigningMeans& means, const SecretBytes& pin, const ProgressFn& progress,
                                          const CancelToken& cancel) {
    sweepLeftovers();
    std::vector<SignOutcome> outcomes;
    std::vector<Work> works;
    std::vector<std::size_t> rowOf;  // work → outcome
    for (const QUuid& id : ids) {
        outcomes.push_back({id, signing::SignStatus::NotStarted, {}});
        auto work = prepare(action, session, id, means);
        if (work) {
            works.push_back(*work);
            rowOf.push_back(outcomes.size() - 1);
        } else {
            outcomes.back().status = signing::SignStatus::Failed;
            outcomes.back().error = work.error();
        }
    }
    if (works.empty()) return outcomes;

    std::vector<signing::SignJob> jobs;
    for (const Work& work : works) jobs.push_back(work.job);
    const auto batch = m_bench.sign(jobs, means, pin, progress, cancel);
    for (std::size_t i = 0; i < works.size(); ++i) {
        if (batch)
            outcomes[rowOf[i]] = settle(action, session, works[i], batch->rows[i], batch->stopped);
        else
            outcomes[rowOf[i]].error = batch.error();
        const bool kept = isSigned(outcomes[rowOf[i]].status);
        m_folder.clear(works[i].job, !kept);
    }
    return outcomes;
}

// What became of one dossier: its row of the batch, committed where there is a signature.
SignOutcome SignStation::settle(const Action& action, const Session& session, const Work& work, const signing::SignRow& row,
                                const std::optional<Error>& stopped) {
    SignOutcome outcome{work.id, row.status, row.reason};
    if (row.status == signing::SignStatus::NotStarted && stopped) outcome.error = stopped;
    if (!isSigned(row.status)) return outcome;
    if (const auto committed = commit(action, session, work, row); !committed) {
        outcome.status = signing::SignStatus::Failed;
        outcome.error = committed.error();
    }
    return outcome;
}

// A signature that waits here is of use only while its dossier still stands before the step it was made for.
void SignStation::sweepLeftovers() {
    m_folder.sweep([this](const QUuid& id, const QString& sha256) {
        const auto dossier = m_desk.load(id);
        const auto stands = [&](const Action& action) {
            const auto process = m_desk.book()->of(*dossier);
            return process && (*process)->moveFor(dossier->state.code(), action) && sourceOf(*dossier, action).sha256 == sha256;
        };
        return dossier && (stands(Action::Sign) || stands(Action::Seal));
    });
}

Result<SignStation::Work> SignStation::prepare(const Action& action, const Session& session, const QUuid& id,
                                               const SigningMeans& means) {
    MOTCUA_CHECK(m_desk.requireClock());
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    MOTCUA_TRY(const Actor actor, m_desk.actorFor(session, dossier, action));
    // The seal's own rule speaks before the general one: its sentence tells the clerk what is missing.
    if (action == Action::Seal && dossier.result.file.isEmpty()) return fail(ErrorCode::StepNeedsLeaderSignature);
    MOTCUA_CHECK(m_desk.mayTake(session, dossier, action));
    const FileRef& source = sourceOf(dossier, action);
    if (source.isEmpty()) return fail(ErrorCode::StepNeedsResult);
    MOTCUA_TRY(const QByteArray bytes, m_desk.readFile(source));
    MOTCUA_TRY(const signing::Mark mark, markFor(action, actor, dossier));
    MOTCUA_TRY(signing::SignJob job, m_folder.lay(id, source, bytes));
    job.mark = mark;
    const auto allowed = action == Action::Seal ? requireLeaderSignature(job.in, means) : Result<void>();
    if (!allowed) {
        m_folder.clear(job, true);
        return fail(allowed.error());
    }
    return Work{id, source, job};
}

Result<signing::Mark> SignStation::markFor(const Action& action, const Actor& actor, const Dossier& dossier) {
    signing::Mark mark;
    MOTCUA_TRY(mark.agency, m_catalogue.agencyName(dossier.agency, toLocal(m_desk.clock().now()).date()));
    mark.kind = action == Action::Sign ? signing::MarkKind::Leader : signing::MarkKind::Seal;
    if (action == Action::Sign) {
        mark.name = actor.name;
        mark.title = actor.title;
    }
    place(mark, dossier);
    return mark;
}

// The leader's mark goes into the room of the signature block; the agency's text beside it, on the left, so that both are read.
void SignStation::place(signing::Mark& mark, const Dossier& dossier) const {
    if (!m_roomOf) return;
    const auto room = m_roomOf(dossier);
    if (!room) return;
    mark.page = room->page;
    mark.box = room->box;
    if (mark.kind == signing::MarkKind::Seal) mark.box.moveLeft(qMax(0.0, mark.box.left() - mark.box.width()));
}

Result<void> SignStation::requireLeaderSignature(const QString& path, const SigningMeans& means) {
    MOTCUA_TRY(const std::vector<signing::VerifyReport> reports, m_bench.verify({path}, means.options));
    if (reports.empty() || !signing::leaderSignatureValid(reports.front(), means.key.certificateSha256)) {
        return fail(ErrorCode::StepNeedsLeaderSignature);
    }
    return {};
}

Result<void> SignStation::commit(const Action& action, const Session& session, const Work& work, const signing::SignRow& row) {
    MOTCUA_TRY(const QByteArray pdf, m_folder.readSigned(work.job));
    MOTCUA_TRY(FileRef file, m_desk.keep(pdf, QStringLiteral("application/pdf"), work.source.pages));
    file.signatureState = signing::statusId(row.status);
    auto stepped = m_desk.step(session, work.id, action, [&](Dossier& dossier) -> Result<void> {
        ResultPaper& result = dossier.result;
        if (sourceOf(dossier, action).sha256 != work.source.sha256) return fail(ErrorCode::DossierChanged);
        result.file = file;
        if (action == Action::Sign) {
            result.signedBy = session.officer.fullName;
            result.signedAt = m_desk.clock().now();
            // A seal of before was on another file.
            result.sealedBy.clear();
            result.sealedAt = {};
        } else {
            result.sealedBy = session.officer.fullName;
            result.sealedAt = m_desk.clock().now();
        }
        return {};
    });
    if (!stepped) return fail(stepped.error());
    return {};
}

Result<int> SignStation::completeTimestamps(const Session& session, const signing::SignOptions& options) {
    MOTCUA_TRY(const QList<QUuid> owing, m_desk.onStore([](store::Store& store) { return store.dossiers.owingTimestamps(); }));
    int completed = 0;
    for (const QUuid& id : owing) {
        MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
        MOTCUA_TRY(const int files, completeDossier(session, dossier, options));
        completed += files;
    }
    return completed;
}

namespace {

const QString kWaiting = QStringLiteral("waiting-timestamp");

// Every file of the dossier that owes a timestamp, as places that can be written.
QList<FileRef*> owingFiles(Dossier& dossier) {
    QList<FileRef*> files;
    for (Paper& paper : dossier.papers) {
        if (paper.file.signatureState == kWaiting) files.append(&paper.file);
    }
    if (dossier.result.file.signatureState == kWaiting) files.append(&dossier.result.file);
    return files;
}

}  // namespace

Result<int> SignStation::completeDossier(const Session& session, const Dossier& dossier, const signing::SignOptions& options) {
    QTemporaryDir folder;
    QMap<QString, FileRef> completed;  // old hash → file with its timestamp
    Dossier current = dossier;
    for (const FileRef* file : owingFiles(current)) {
        MOTCUA_TRY(const QByteArray bytes, m_desk.readFile(*file));
        const QString path = folder.filePath(file->sha256 + QStringLiteral(".pdf"));
        MOTCUA_CHECK(RealFileSystem().write(path, bytes));
        MOTCUA_TRY(const signing::SignResult result, m_bench.complete({path}, options));
        if (result.stopped) return fail(*result.stopped);
        if (result.rows.front().status != signing::SignStatus::Done) continue;
        MOTCUA_TRY(const QByteArray stamped, RealFileSystem().read(path));
        MOTCUA_TRY(FileRef kept, m_desk.keep(stamped, file->mime, file->pages));
        kept.signatureState = signing::statusId(signing::SignStatus::Done);
        completed.insert(file->sha256, kept);
    }
    if (completed.isEmpty()) return 0;
    auto stepped = m_desk.step(session, dossier.id, Action::Timestamp, [&completed](Dossier& target) -> Result<void> {
        for (FileRef* file : owingFiles(target)) {
            if (completed.contains(file->sha256)) *file = completed.value(file->sha256);
        }
        return {};
    });
    if (!stepped) return fail(stepped.error());
    return static_cast<int>(completed.size());
}

}  // namespace motcua::stations
