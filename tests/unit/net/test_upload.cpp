// Uploads against a tus server made of a function, with everything that can go wrong on the way.
#include <gtest/gtest.h>

#include <QCryptographicHash>

#include "base/Rng.h"
#include "net/Gzip.h"
#include "net/RetryPolicy.h"
#include "net/TusClient.h"

using namespace motcua;
using namespace motcua::net;

namespace {

class FakeTus final : public HttpTransport {
public:
    enum class Trouble { None, LoseRequest, LoseAnswer, Forget, Damage, TooLarge, TakeNothing, Locked, Forbid, Refuse };

    Result<HttpResponse> send(const HttpRequest& request, const CancelToken&) override {
        ++requests;
        sawAuthorization = request.headers.value("Authorization");
        const Trouble now = trouble ? trouble(requests) : Trouble::None;
        if (now == Trouble::LoseRequest) return fail(ErrorCode::NetUnreachable);
        HttpResponse response =
            now == Trouble::Damage && request.method == "PATCH" ? HttpResponse{.status = 460} : handle(request, now);
        if (now == Trouble::LoseAnswer) return fail(ErrorCode::NetTimeout);
        return response;
    }

    HttpResponse handle(const HttpRequest& request, Trouble now) {
        HttpResponse response{.status = 204};
        if (request.method == "OPTIONS") {
            if (options)
                response.headers = *options;
            else
                response.status = 405;
            return response;
        }
        if (request.headers.value("Tus-Resumable") != "1.0.0") return {.status = 412};
        if (refusesChecksums && request.headers.has("Upload-Checksum")) return {.status = 400};
        if (request.method == "POST" && refusesCreation) return {.status = 413};
        if (request.method == "POST") {
            size = request.headers.value("Upload-Length").toLongLong();
            bytes.clear();
            path = QStringLiteral("/files/%1").arg(++created);
            response.status = 201;
            response.headers.set("Location", path.mid(1).toLatin1());
            if (request.headers.has("Content-Type")) {
                bytes = request.body.left(largest > 0 ? largest : request.body.size());
                response.headers.set("Upload-Offset", QByteArray::number(bytes.size()));
                checksum = request.headers.value("Upload-Checksum");
            }
            return dated(response);
        }
        if (now == Trouble::Forget) path.clear();
        if (now == Trouble::Locked) return {.status = 423};
        if (now == Trouble::Refuse) return {.status = 400};
        if (now == Trouble::Forbid && request.method == "HEAD") return {.status = 403};
        if (request.url.path() != path) return {.status = 404};
        if (request.method == "PATCH") {
            if (now == Trouble::TooLarge || (largest > 0 && request.body.size() > largest)) return {.status = 413};
            if (request.headers.value("Upload-Offset").toLongLong() != bytes.size()) return {.status = 409};
            checksum = request.headers.value("Upload-Checksum");
            if (now != Trouble::TakeNothing) bytes += request.body;
        }
        if (request.method == "HEAD") response.headers.set("Upload-Length", QByteArray::number(size));
        response.headers.set("Upload-Offset", QByteArray::number(bytes.size()));
        return dated(response);
    }

    HttpResponse dated(HttpResponse response) const {
        if (!date.isEmpty()) response.headers.set("Date", date);
        if (!expires.isEmpty()) response.headers.set("Upload-Expires", expires);
        return response;
    }

    std::function<Trouble(int)> trouble;
    std::optional<HttpHeaders> options = HttpHeaders();
    QByteArray bytes, checksum, sawAuthorization, date, expires;
    QString path;
    qint64 size = 0, largest = 0;
    int created = 0, requests = 0;
    bool refusesCreation = false, refusesChecksums = false;
};

const QUrl kEndpoint(QStringLiteral("https://files.example/"));

class UploadTest : public ::testing::Test {
protected:
    UploadTest() {
        SeededRng rng(5);
        file = rng.bytes(3 * ResumableUpload::kChunkBytes + 17);
    }
    ResumableUpload upload(const QUrl& known = {}) {
        return {client, file.size(), [this](qint64 at, qint64 size) { return Result<QByteArray>(file.mid(at, size)); }, known};
    }
    // Until done, however often it fails; the number of errors met.
    static int finish(ResumableUpload& upload, int limit = 400) {
        int errors = 0;
        for (int i = 0; i < limit; ++i) {
            const auto done = upload.advance({});
            if (done && *done) return errors;
            if (!done) ++errors;
        }
        ADD_FAILURE() << "never done";
        return errors;
    }

    QByteArray file;
    FakeTus server;
    ManualClock clock{QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    TusClient client{kEndpoint, server, clock, [](HttpHeaders& headers) { headers.set("Authorization", "Bearer t"); }};
};

}  // namespace

TEST_F(UploadTest, SendsEverythingInChunks) {
    auto one = upload();
    EXPECT_EQ(finish(one), 0);
    EXPECT_EQ(server.bytes, file);
    EXPECT_EQ(server.requests, 6);  // OPTIONS, POST, four PATCH
    EXPECT_EQ(one.url(), kEndpoint.resolved(QUrl(QStringLiteral("/files/1"))));
    EXPECT_TRUE(server.checksum.isEmpty());
}

TEST_F(UploadTest, ChecksumsAsTheServerOffersThem) {
    const QByteArray last = file.right(17);
    for (const auto& [algorithms, expected] :
         {std::pair<QByteArray, QByteArray>{"md5, SHA256",
                                            "sha256 " + QCryptographicHash::hash(last, QCryptographicHash::Sha256).toBase64()},
          {"sha1,md5", "sha1 " + QCryptographicHash::hash(last, QCryptographicHash::Sha1).toBase64()}}) {
        server.options->set("Tus-Extension", "creation, checksum");
        server.options->set("Tus-Checksum-Algorithm", algorithms);
        TusClient fresh(kEndpoint, server, clock);
        ResumableUpload one(fresh, file.size(),
                            [this](qint64 at, qint64 size) { return Result<QByteArray>(file.mid(at, size)); }, {});
        finish(one);
        EXPECT_EQ(server.checksum, expected);
    }
}

TEST_F(UploadTest, NoChecksumForAServerThatKnowsNeither) {
    server.options->set("Tus-Extension", "checksum");
    server.options->set("Tus-Checksum-Algorithm", "md5");
    auto one = upload();
    EXPECT_EQ(finish(one), 0);
    EXPECT_TRUE(server.checksum.isEmpty());

    server.options->set("Tus-Checksum-Algorithm", "");  // not listed, and promised by the standard all the same
    TusClient fresh(kEndpoint, server, clock);
    ASSERT_TRUE(fresh.append(kEndpoint.resolved(QUrl(server.path)), server.bytes.size(), "x", {}));
    EXPECT_TRUE(server.checksum.startsWith("sha1 "));
}

TEST_F(UploadTest, AServerThatRefusesWhatItOffersGetsTheBytesWithoutChecksum) {
    server.options->set("Tus-Extension", "checksum");
    server.options->set("Tus-Checksum-Algorithm", "sha1,sha256");
    server.refusesChecksums = true;
    auto one = upload();
    EXPECT_EQ(finish(one), 0);
    EXPECT_EQ(server.bytes, file);
    EXPECT_EQ(server.requests, 7) << "OPTIONS, POST, four PATCH, and one that was refused";
}

TEST_F(UploadTest, AnotherBadRequestLeavesTheChecksumOn) {
    server.options->set("Tus-Extension", "checksum");
    ASSERT_TRUE(client.create(file.size(), {}));
    const QUrl url = kEndpoint.resolved(QUrl(server.path));
    server.trouble = [](int) { return FakeTus::Trouble::Refuse; };
    const auto refused = client.append(url, 0, "x", {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(ErrorCode::NetRejected));
    server.trouble = {};
    ASSERT_TRUE(client.append(url, 0, "x", {}));
    EXPECT_TRUE(server.checksum.startsWith("sha1 "));
}

TEST_F(UploadTest, TheAddressOfALongerFileIsNotOurs) {
    server.path = QStringLiteral("/files/9");
    server.size = file.size() + 1'000;
    server.bytes = QByteArray(file.size(), 'x');
    auto one = upload(kEndpoint.resolved(QUrl(server.path)));
    EXPECT_EQ(finish(one), 0);
    EXPECT_EQ(server.bytes, file);
    EXPECT_EQ(server.created, 1);
}

TEST_F(UploadTest, ItsLifeIsCountedByTheServersClock) {
    const QDateTime now = clock.now();
    auto one = upload();
    ASSERT_TRUE(one.advance({}));
    EXPECT_FALSE(one.expiresAt().isValid()) << "not said";

    server.expires = "Tue, 24 Nov 2026 01:00:00 GMT";
    ASSERT_TRUE(one.advance({}));
    EXPECT_EQ(one.expiresAt(), now.addDays(1));
    server.date = "Mon, 23 Nov 2026 22:00:00 GMT";  // that clock is 21 hours ahead
    ASSERT_TRUE(one.advance({}));
    EXPECT_EQ(one.expiresAt(), now.addSecs(3 * 3600));
    server.expires = "soon";
    ASSERT_TRUE(one.advance({}));
    EXPECT_EQ(one.expiresAt(), now.addSecs(3 * 3600)) << "what cannot be read changes nothing";

    server.path = QStringLiteral("/gone");
    ASSERT_TRUE(one.advance({}));
    EXPECT_TRUE(one.url().isEmpty());
    EXPECT_FALSE(one.expiresAt().isValid());
}

TEST_F(UploadTest, AServerWithoutOptionsIsAServer) {
    server.options.reset();
    auto one = upload();
    finish(one);
    EXPECT_EQ(server.bytes, file);
}

TEST_F(UploadTest, AnotherTusVersionIsRefused) {
    server.options->set("Tus-Version", "0.2.2");
    const auto done = upload().advance({});
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().is(ErrorCode::NetNotProvince));
}

TEST_F(UploadTest, GoesOnWhereTheServerStands) {
    auto first = upload();
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(first.advance({}));  // created and two chunks
    const int before = server.requests;
    auto second = upload(first.url());
    finish(second);
    EXPECT_EQ(server.bytes, file);
    EXPECT_EQ(server.created, 1);
    EXPECT_EQ(server.requests - before, 3);  // HEAD and the two chunks that were missing
}

TEST_F(UploadTest, ALostUploadBeginsAgain) {
    auto first = upload();
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(first.advance({}));
    server.trouble = [](int request) { return request == 5 ? FakeTus::Trouble::Forget : FakeTus::Trouble::None; };
    finish(first);
    EXPECT_EQ(server.bytes, file);
    EXPECT_EQ(server.created, 2);
}

TEST_F(UploadTest, SmallerChunksWhenTheServerSaysTooLarge) {
    server.largest = 300'000;
    auto one = upload();
    EXPECT_EQ(finish(one), 0);
    EXPECT_EQ(server.bytes, file);
}

TEST_F(UploadTest, LargerThanTheServerTakesIsTheFilesOwnTrouble) {
    const auto firstError = [this](TusClient& target) {
        ResumableUpload one(target, file.size(),
                            [this](qint64 at, qint64 size) { return Result<QByteArray>(file.mid(at, size)); }, {});
        for (int i = 0; i < 40; ++i) {
            if (const auto done = one.advance({}); !done) return done.error();
        }
        return Error{ErrorCode::Internal};
    };
    server.largest = 1'000;  // pieces of 16 KiB are refused, too: a proxy's own limit
    EXPECT_TRUE(firstError(client).is(ErrorCode::UploadTooLarge));
    server.largest = 0;
    server.refusesCreation = true;
    EXPECT_TRUE(firstError(client).is(ErrorCode::UploadTooLarge));

    server.refusesCreation = false;
    server.options->set("Tus-Max-Size", QByteArray::number(file.size() - 1));
    const int before = server.created;
    TusClient told(kEndpoint, server, clock);
    const Error error = firstError(told);
    EXPECT_TRUE(error.is(ErrorCode::UploadTooLarge));
    EXPECT_EQ(error.params.value(QStringLiteral("limit")), QStringLiteral("3 MB"));
    EXPECT_EQ(errorKind(error.code), ErrorKind::Environment);
    EXPECT_FALSE(isTransient(error)) << "the line is well";
    EXPECT_EQ(server.created, before) << "not one byte leaves";
    file.chop(1);
    EXPECT_TRUE(firstError(told).is(ErrorCode::Internal)) << "exactly as large as allowed: no error";
    EXPECT_EQ(server.bytes, file);
}

TEST_F(UploadTest, ForeverDamagedIsAnError) {
    server.trouble = [](int) { return FakeTus::Trouble::Damage; };
    auto one = upload();
    Error last;
    for (int i = 0; i < 40 && !last.is(ErrorCode::UploadHashMismatch); ++i) {
        if (const auto done = one.advance({}); !done) last = done.error();
    }
    EXPECT_TRUE(last.is(ErrorCode::UploadHashMismatch));
}

TEST_F(UploadTest, AServerThatTakesNothingIsNotAskedForEver) {
    server.trouble = [](int) { return FakeTus::Trouble::TakeNothing; };
    auto one = upload();
    std::optional<Error> said;
    for (int i = 0; i < 20 && !said; ++i) {
        if (const auto done = one.advance({}); !done) said = done.error();
    }
    ASSERT_TRUE(said);
    EXPECT_TRUE(said->is(ErrorCode::NetServerError));
}

TEST_F(UploadTest, LockedIsBusyAndForbiddenToLookAtIsGone) {
    auto one = upload();
    ASSERT_TRUE(one.advance({}));
    server.trouble = [](int) { return FakeTus::Trouble::Locked; };
    const auto locked = one.advance({});
    ASSERT_FALSE(locked);
    EXPECT_TRUE(isTransient(locked.error())) << errorId(locked.error().code).latin1();
    server.trouble = [this](int) { return server.created == 1 ? FakeTus::Trouble::Forbid : FakeTus::Trouble::None; };
    EXPECT_EQ(finish(one), 0);
    EXPECT_EQ(server.bytes, file);
    EXPECT_EQ(server.created, 2);
}

TEST_F(UploadTest, AnyTroubleEndsWithTheSameBytes) {
    for (quint64 seed = 1; seed <= 200; ++seed) {
        SeededRng rng(seed);
        server = FakeTus();
        server.trouble = [&rng](int) {
            const quint64 dice = rng.below(12);
            return dice < 5 ? static_cast<FakeTus::Trouble>(dice) : FakeTus::Trouble::None;
        };
        auto one = upload();
        finish(one);
        EXPECT_TRUE(server.bytes == file) << seed;
    }
}

TEST_F(UploadTest, TheBearerStaysWithTheEndpoint) {
    ASSERT_TRUE(client.offset(QUrl(QStringLiteral("https://files.example/files/9")), {}));
    EXPECT_EQ(server.sawAuthorization, "Bearer t");
    ASSERT_TRUE(client.offset(QUrl(QStringLiteral("https://elsewhere.example/files/9")), {}));
    EXPECT_TRUE(server.sawAuthorization.isEmpty());
}

TEST_F(UploadTest, AnEmptyFileIsDoneWhenCreated) {
    file.clear();
    auto one = upload();
    const auto done = one.advance({});
    ASSERT_TRUE(done);
    EXPECT_TRUE(*done);
}

TEST(WholeFiles, GoInOneRequestEachWhereTheServerTakesThem) {
    const SystemClock clock;
    FakeTus plain;
    EXPECT_FALSE(*TusClient(kEndpoint, plain, clock).takesWholeFiles({}));

    FakeTus server;
    server.options->set("Tus-Extension", "creation,creation-with-upload,checksum");
    TusClient client(kEndpoint, server, clock);
    ASSERT_TRUE(*client.takesWholeFiles({}));
    const QList<TusClient::WholeFile> files{{{{"sha256", "ab"}}, "một"}, {{{"sha256", "cd"}}, "tệp dài hơn"}};
    const auto sent = [&] {
        QList<Result<bool>> answers;
        for (const auto& file : files) answers.append(client.beginWhole(file, {})());
        return answers;
    };
    auto done = sent();
    EXPECT_TRUE(*done[0] && *done[1]);
    EXPECT_EQ(server.bytes, QByteArray("tệp dài hơn"));
    EXPECT_EQ(server.requests, 3);
    EXPECT_EQ(server.checksum, "sha1 " + QCryptographicHash::hash("tệp dài hơn", QCryptographicHash::Sha1).toBase64());

    server.largest = 5;  // it keeps the beginning only: the rest has to go in pieces
    done = sent();
    EXPECT_TRUE(*done[0]);
    EXPECT_FALSE(*done[1]);
    server.trouble = [](int request) { return request == 7 ? FakeTus::Trouble::LoseAnswer : FakeTus::Trouble::None; };
    done = sent();
    EXPECT_TRUE(*done[0]);
    EXPECT_TRUE(done[1].error().is(ErrorCode::NetTimeout));
}

TEST(Gzip, BringsTheSameBytesBackAndTakesNothingElse) {
    SeededRng rng(6);
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("hồ sơ"), QByteArray("hồ sơ ").repeated(50'000), rng.bytes(300'000)}) {
        const QByteArray packed = gzip(bytes);
        EXPECT_EQ(*gunzip(packed, bytes.size()), bytes);
        EXPECT_FALSE(gunzip(packed.chopped(1), 1 << 20));
        EXPECT_FALSE(gunzip(packed + 'x', 1 << 20));
    }
    EXPECT_LT(gzip(QByteArray("hồ sơ ").repeated(50'000)).size(), 5'000);
    EXPECT_FALSE(gunzip(gzip(QByteArray(1 << 20, 'a')), (1 << 20) - 1)) << "a small question must not fill the memory";
    EXPECT_FALSE(gunzip("<html>", 1 << 20));
}
