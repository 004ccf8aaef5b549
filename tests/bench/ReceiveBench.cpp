// Receive-commit against a bare SQLite FULL commit of the same bytes.
#include <stdexcept>

#include "base/Json.h"
#include "bench/BareCommit.h"
#include "bench/Figures.h"
#include "support/TestDesk.h"

namespace motcua::bench {
namespace {

// The bytes that a receive stores: document, operation and event.
QByteArray bytesOfReceive(const Dossier& dossier) {
    const QByteArray document = canonical(toJson(dossier));
    return document + document + document;
}

}  // namespace

Figure receiveAgainstBareCommit(int rounds) {
    test::TestDesk desk;
    desk.addLease(1, 9000);
    const stations::Session session = desk.session(test::kReception);
    const stations::IntakeDraft draft = desk.birthDraft();
    const auto sample = desk.intake.receive(session, draft);
    if (!sample) throw std::runtime_error("receive failed");
    const QByteArray bytes = bytesOfReceive(*sample);
    BareCommit bare(desk.folder.filePath(QStringLiteral("bare.db")));

    Figure figure{QStringLiteral("receive-commit"),
                  0,
                  0,
                  QStringLiteral("ms"),
                  QStringLiteral("receive: rules, number, dossier, event, operation"),
                  QStringLiteral("bare SQLite FULL commit of the same bytes")};
    return inTurns(
        figure, rounds, [&] { return timed([&] { bare.write({bytes}); }); },
        [&] {
            return timed([&] {
                if (!desk.intake.receive(session, draft)) throw std::runtime_error("receive failed");
            });
        });
}

}  // namespace motcua::bench
