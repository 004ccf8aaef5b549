// The signing room of the desk with a token that fails: dossiers that were signed stand committed, the others stay as they
// were.
#include <QDir>

#include "TokenFixture.h"
#include "stations/SignStation.h"
#include "support/TestDesk.h"

namespace motcua::test {
namespace {

using namespace signing;

class SigningRoom : public TokenFixture {
protected:
    SigningRoom()
        : m_bench(QStringLiteral(MOTCUA_BIN_DIR "/motcua-worker")),
          m_station(m_desk.desk, m_desk.catalogue, m_bench, signingFolder()) {}

    QString signingFolder() const { return m_desk.folder.filePath(QStringLiteral("signing")); }

    // Dossiers whose drafted results wait for the leader.
    QList<QUuid> approved(int count) {
        m_desk.addLease(1, 60);
        const std::vector<SignJob> drafts = documents(count);
        QList<QUuid> ids;
        for (const SignJob& draft : drafts) {
            const auto dossier = m_desk.intake.receive(m_desk.session(kReception), m_desk.birthDraft());
            EXPECT_TRUE(dossier);
            const auto file = m_desk.desk.keep("%PDF-1.4 giả", QStringLiteral("application/pdf"), 1);
            EXPECT_TRUE(m_desk.desk.step(m_desk.session(kReception), dossier->id, Action::AttachPaper,
                                         [&](Dossier& target) -> Result<void> {
                                             for (Paper& paper : target.papers) paper.file = *file;
                                             return {};
                                         }));
            EXPECT_TRUE(m_desk.routing.transfer(m_desk.session(kReception), dossier->id));
            EXPECT_TRUE(m_desk.routing.assign(m_desk.session(kHead), dossier->id, QStringLiteral("cb-chuyenvien")));
            EXPECT_TRUE(m_desk.routing.draftResult(m_desk.session(kHandler), dossier->id, QStringLiteral("Giấy khai sinh"),
                                                   QStringLiteral("…"), *m_files.read(draft.in)));
            EXPECT_TRUE(m_desk.routing.approve(m_desk.session(kHead), dossier->id));
            ids.append(dossier->id);
        }
        return ids;
    }
    stations::SigningMeans means() const { return {key(), options()}; }
    std::vector<stations::SignOutcome> sign(const QList<QUuid>& ids) {
        return m_station.sign(m_desk.session(kLeader), ids, means(), SecretBytes(QByteArrayView(kPin)));
    }
    DossierState stateOf(const QUuid& id) { return m_desk.desk.load(id)->state; }
    // The committed result carries the leader's one signature.
    void expectCommitted(const QUuid& id) {
        const Dossier dossier = *m_desk.desk.load(id);
        EXPECT_EQ(dossier.state, DossierState::Signed);
        EXPECT_EQ(dossier.result.signedBy, QStringLiteral("Trần Văn Giả Định"));
        ASSERT_TRUE(m_files.write(path(QStringLiteral("committed.pdf")), *m_desk.desk.readFile(dossier.result.file)));
        expectSignedOnce(QStringLiteral("committed.pdf"));
    }
    QStringList leftovers() const { return QDir(signingFolder()).entryList(QDir::Files); }

    TestDesk m_desk;
    stations::WorkerBench m_bench;
    stations::SignStation m_station;
};

TEST_F(SigningRoom, WhatWasSignedBeforeTheFaultIsCommittedAndTheRestFollows) {
    for (const QByteArray& fault : {QByteArray("fail C_Sign"), QByteArray("abort C_Sign")}) {
        SCOPED_TRACE(fault.constData());
        const QList<QUuid> ids = approved(3);
        const int before = calls("C_Sign");
        tell(fault + ' ' + QByteArray::number(before + 2) + " 32\n");
        const auto first = sign(ids);
        EXPECT_EQ(first[0].status, SignStatus::Done);
        ASSERT_TRUE(first[1].error && first[2].error);
        const ErrorCode code = fault.startsWith("fail") ? ErrorCode::TokenUnplugged : ErrorCode::WorkerDied;
        EXPECT_EQ(first[1].error->code, code);
        EXPECT_EQ(first[2].error->code, code);
        expectCommitted(ids[0]);
        EXPECT_EQ(stateOf(ids[1]), DossierState::Approved);
        EXPECT_EQ(stateOf(ids[2]), DossierState::Approved);
        EXPECT_TRUE(leftovers().isEmpty()) << leftovers().join(QLatin1Char(' ')).toStdString();

        tell({});
        const auto second = sign({ids[1], ids[2]});
        EXPECT_EQ(second[0].status, SignStatus::Done);
        EXPECT_EQ(second[1].status, SignStatus::Done);
        EXPECT_EQ(calls("C_Sign"), before + 4);  // two, one of them in vain, and two
        expectCommitted(ids[1]);
        expectCommitted(ids[2]);
    }
    EXPECT_TRUE(m_desk.desk.onStore([](store::Store& store) { return store.events.verifyChain(); }));
}

TEST_F(SigningRoom, ADeskKilledBeforeTheCommitDoesNotSignAgain) {
    const QList<QUuid> ids = approved(2);
    const Dossier dossier = *m_desk.desk.load(ids[0]);
    // As the killed desk left it: the token has signed, nothing is committed.
    stations::SigningFolder folder(signingFolder());
    const auto job = folder.lay(ids[0], dossier.result.draft, *m_desk.desk.readFile(dossier.result.draft));
    ASSERT_TRUE(job);
    ASSERT_EQ(TokenFixture::sign({*job})->rows[0].status, SignStatus::Done);
    ASSERT_EQ(calls("C_Sign"), 1);
    EXPECT_EQ(stateOf(ids[0]), DossierState::Approved);

    const auto outcomes = sign(ids);
    EXPECT_EQ(outcomes[0].status, SignStatus::Done);
    EXPECT_EQ(outcomes[1].status, SignStatus::Done);
    EXPECT_EQ(calls("C_Sign"), 2) << "only the second dossier needed the token";
    expectCommitted(ids[0]);
    expectCommitted(ids[1]);
    EXPECT_TRUE(leftovers().isEmpty());
}

TEST_F(SigningRoom, LeftoversThatNoDossierNeedsAreRemoved) {
    const QList<QUuid> ids = approved(2);
    const Dossier dossier = *m_desk.desk.load(ids[0]);
    stations::SigningFolder folder(signingFolder());
    FileRef older = dossier.result.draft;
    older.sha256 = QString(64, QLatin1Char('0'));
    const auto stale = folder.lay(ids[0], older, "%PDF cũ");
    ASSERT_TRUE(stale);
    ASSERT_TRUE(m_files.write(stale->out, "%PDF cũ đã ký"));
    EXPECT_EQ(sign({ids[1]})[0].status, SignStatus::Done);
    EXPECT_TRUE(leftovers().isEmpty());
}

TEST_F(SigningRoom, AnExpiredCertificateChangesNothing) {
    insertToken(QDateTime::currentDateTimeUtc().addYears(-8));
    const QList<QUuid> ids = approved(1);
    const auto outcomes = sign(ids);
    ASSERT_TRUE(outcomes[0].error);
    EXPECT_EQ(outcomes[0].error->code, ErrorCode::CertificateExpired);
    EXPECT_EQ(stateOf(ids[0]), DossierState::Approved);
    EXPECT_EQ(calls("C_Login"), 0);
    EXPECT_TRUE(leftovers().isEmpty());
}

}  // namespace
}  // namespace motcua::test
