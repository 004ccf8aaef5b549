#include "bench/CrowdDesk.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include "base/Json.h"
#include "bench/Must.h"

namespace motcua::bench {
namespace {

constexpr int kDrainMs = 300'000;
constexpr const char* kOwnPaths[] = {"applicant.email", "applicant.address", "applicant.oldIdNumber", "note"};

class MeteredLine final : public net::HttpTransport {
public:
    MeteredLine(std::unique_ptr<net::HttpTransport> line, Meter& meter) : m_line(std::move(line)), m_meter(meter) {}
    Result<net::HttpResponse> send(const net::HttpRequest& request, const CancelToken& cancel) override {
        QElapsedTimer timer;
        timer.start();
        auto answer = m_line->send(request, cancel);
        m_meter.milliseconds.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        ++m_meter.requests;
        return answer;
    }
    QList<Result<net::HttpResponse>> sendAll(const QList<net::HttpRequest>& requests, const CancelToken& cancel) override {
        m_meter.requests += static_cast<int>(requests.size());
        return m_line->sendAll(requests, cancel);
    }

private:
    std::unique_ptr<net::HttpTransport> m_line;
    Meter& m_meter;
};

std::unique_ptr<net::HttpTransport> lineTo(const test::SandboxProcess& sandbox, Meter& meter) {
    auto line = must(net::CurlTransport::create({.caFile = sandbox.caFile()}), "line");
    return std::make_unique<MeteredLine>(std::move(line), meter);
}

}  // namespace

CrowdDesk::CrowdDesk(const test::SandboxProcess& sandbox, int index)
    : ownPath(QLatin1String(kOwnPaths[index % 4])),
      m_index(index),
      m_line(std::make_unique<test::SandboxDesk>(sandbox, QStringLiteral("quay-%1").arg(index), lineTo(sandbox, meter))),
      m_desk({*m_line->store,
              m_storeThread,
              m_line->clock,
              m_line->rng,
              {QStringLiteral("H19.101"), QStringLiteral("H19.101.04"), true}}),
      m_conflicts(m_desk) {}

void CrowdDesk::enrol() {
    must(m_line->logIn(), "log-in");
    drain();
}

stations::Session CrowdDesk::session() const {
    Officer officer;
    officer.id = QStringLiteral("cb-101-01");
    officer.username = QStringLiteral("tiepnhan.dx");
    officer.fullName = QStringLiteral("Công chức quầy %1").arg(m_index);
    officer.posts.append({QStringLiteral("H19-101-MC"), QStringLiteral("H19.101.04"), Role::Reception, {}});
    return {officer, m_line->clock.now(), true};
}

QUuid CrowdDesk::receive(int fileBytes) {
    Dossier draft;
    draft.procedureCode = QStringLiteral("1.001193");
    draft.procedureName = QStringLiteral("Thủ tục đăng ký khai sinh");
    draft.applicant.fullName = QStringLiteral("Người %1 của quầy %2").arg(numbers.size()).arg(m_index);
    draft.applicant.idNumber = QStringLiteral("079%1").arg(m_index * 1000 + numbers.size(), 9, 10, QLatin1Char('0'));
    Paper paper;
    paper.name = QStringLiteral("Tờ khai");
    paper.received = true;
    draft.papers.insert(QStringLiteral("to-khai"), paper);
    const Dossier received = must(m_desk.open(session(), draft), "receive");
    numbers.insert(received.id, received.number);

    const FileRef file = must(m_desk.keep(m_line->rng.bytes(fileBytes), QStringLiteral("application/pdf"), 1), "keep");
    must(m_desk.step(session(), received.id, Action::AttachPaper,
                     [&file](Dossier& dossier) -> Result<void> {
                         dossier.papers[QStringLiteral("to-khai")].file = file;
                         return {};
                     }),
         "attach");
    files.append(file.sha256);
    return received.id;
}

void CrowdDesk::workTogetherOn(const QUuid& dossier) {
    must(m_desk.hold(dossier), "hold");
    m_line->step();
    for (const store::LockRow& lock : must(m_line->store->locks.all(), "locks")) {
        if (!lock.holder.isEmpty()) ++timesHeldElsewhere;
    }
    const QString value = QStringLiteral("quay%1-lan%2@thu.example").arg(m_index).arg(++m_corrections);
    must(m_desk.step(session(), dossier, Action::CorrectFields,
                     [&](Dossier& changed) -> Result<void> {
                         MOTCUA_TRY(changed, dossierFromJson(applied(toJson(changed), {{ownPath, value}})));
                         changed.applicant.phone =
                             QStringLiteral("09%1").arg(m_index * 100 + m_corrections, 8, 10, QLatin1Char('0'));
                         return {};
                     }),
         "correct");
    ownValue = value;
}

void CrowdDesk::letGo(const QUuid& dossier) {
    must(m_desk.release(dossier), "release");
}

int CrowdDesk::settle() {
    QList<QUuid> stopped;
    must(m_line->store->database().each("SELECT op_id FROM outbox WHERE state = 'conflict' ORDER BY seq",
                                        [&stopped](const store::Row& row) { stopped.append(row.uuid(0)); }),
         "conflicts");
    for (const QUuid& opId : stopped) {
        const auto side = (m_index + ++conflicts) % 2 == 0 ? stations::Side::Mine : stations::Side::Theirs;
        must(m_conflicts.resolveAll(session(), opId, side), "settle");
    }
    return static_cast<int>(stopped.size());
}

void CrowdDesk::drain() {
    m_line->engine.wake();
    if (!m_line->drain(kDrainMs)) throw std::runtime_error("a desk does not come to rest");
}

bool CrowdDesk::isAtRest() {
    const auto counts = must(m_line->store->outbox.counts(), "counts");
    return counts.waiting() + counts.conflicts + counts.rejected == 0 && must(m_line->store->uploads.count(), "uploads") == 0 &&
           must(m_line->store->locks.all(), "locks").isEmpty();
}

QString CrowdDesk::digest() {
    QStringList ids;
    must(m_line->store->database().each(
             "SELECT id FROM dossier WHERE hidden = 0",
             [&ids](const store::Row& row) { ids.append(row.uuid(0).toString(QUuid::WithoutBraces)); }),
         "ids");
    ids.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& id : std::as_const(ids)) {
        hash.addData(id.toLatin1() + canonical(must(m_line->store->dossiers.get(QUuid::fromString(id)), "dossier").fields));
    }
    return QString::fromLatin1(hash.result().toHex());
}

void CrowdDesk::checkChain() {
    must(m_line->store->events.verifyChain(), "audit chain");
}

}  // namespace motcua::bench
