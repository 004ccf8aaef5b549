// login and upload: the log-in and the line tried by themselves, for support. No profile, no session is kept.
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <cstdio>
#include <thread>

#include "app/cli/Browser.h"
#include "app/cli/Commands.h"
#include "app/desk/ClosingPage.h"
#include "base/Clock.h"
#include "base/Json.h"
#include "base/SecretBytes.h"
#include "net/CurlTransport.h"
#include "net/OidcClient.h"
#include "net/RetryPolicy.h"
#include "net/SystemBrowser.h"
#include "net/TusClient.h"

namespace motcua::cli {
namespace {

void progress(const QString& line) {
    std::fprintf(stderr, "%s\n", line.toUtf8().constData());
    std::fflush(stderr);
}

Result<QUrl> urlOption(const Arguments& arguments, const QString& option) {
    const QUrl url(arguments.value(option), QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && net::isLoopback(url));
    if (!isHttp || url.host().isEmpty()) return badUsage(option);
    return url;
}

// 0: not given.
Result<int> countOption(const Arguments& arguments, const QString& option) {
    if (!arguments.has(option)) return 0;
    bool isNumber = false;
    const int count = arguments.value(option).toInt(&isNumber);
    if (!isNumber || count < 1) return badUsage(option);
    return count;
}

Result<std::unique_ptr<net::CurlTransport>> transportFor(const Arguments& arguments) {
    return net::CurlTransport::create({.caFile = arguments.value(QStringLiteral("--ca")), .allowPlainLoopback = true});
}

// ---- login

Result<void> printPage(const QUrl& page, bool json) {
    const QString address = page.toString(QUrl::FullyEncoded);
    progress(address);
    if (json) return {};
    std::fprintf(stdout, "%s\n", qPrintable(address));
    std::fflush(stdout);
    return {};
}

Result<Outcome> login(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words,
                                                           {QStringLiteral("--issuer"), QStringLiteral("--client-id"),
                                                            QStringLiteral("--ca"), QStringLiteral("--refresh")},
                                                           {QStringLiteral("--print-url"), QStringLiteral("--log-out")}));
    if (!arguments.words().isEmpty()) return badUsage(arguments.words().first());
    MOTCUA_TRY(const QUrl issuer, urlOption(arguments, QStringLiteral("--issuer")));
    const QString clientId = arguments.value(QStringLiteral("--client-id"));
    if (clientId.isEmpty()) return badUsage(QStringLiteral("--client-id"));
    MOTCUA_TRY(const int refreshes, countOption(arguments, QStringLiteral("--refresh")));
    MOTCUA_TRY(const auto transport, transportFor(arguments));

    const bool printOnly = arguments.has(QStringLiteral("--print-url"));
    net::SystemBrowser browser(
        {.open = [&](const QUrl& page) { return printOnly ? printPage(page, globals.json) : openInBrowser(page); },
         .closingPage = app::loginClosingPage()});
    const SystemClock clock;
    SystemRng rng;
    net::OidcClient client({issuer, clientId}, *transport, clock, rng);
    MOTCUA_TRY(net::TokenSet tokens, client.logIn(browser, {}));
    for (int left = refreshes; left > 0; --left) {
        MOTCUA_TRY(tokens, client.refresh(tokens, {}));
    }
    Outcome outcome;
    outcome.json = {{QStringLiteral("claims"), tokens.claims},
                    {QStringLiteral("expiresAt"), toIso(tokens.expiresAt)},
                    {QStringLiteral("refreshable"), !tokens.refreshToken.isEmpty()}};
    if (arguments.has(QStringLiteral("--log-out"))) {
        MOTCUA_TRY(const bool ended, client.endSession(tokens, {}));
        outcome.json.insert(QStringLiteral("sessionEnded"), ended);
    }
    outcome.text = QString::fromUtf8(QJsonDocument(tokens.claims).toJson(QJsonDocument::Indented)).trimmed();
    return outcome;
}

// ---- upload

struct FileToSend {
    QFile file;
    QByteArray sha256;  // hex
};

Result<std::unique_ptr<FileToSend>> openFile(const QString& path) {
    auto opened = std::make_unique<FileToSend>();
    opened->file.setFileName(path);
    const QMap<QString, QString> which = {{QStringLiteral("path"), QFileInfo(path).fileName()}};
    if (!QFileInfo(path).isFile()) return fail(ErrorCode::FileNotFound, which);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!opened->file.open(QIODevice::ReadOnly) || !hash.addData(&opened->file)) {
        return fail(ErrorCode::FileUnreadable, which, opened->file.errorString());
    }
    opened->sha256 = hash.result().toHex();
    return opened;
}

// Where an upload that was cut off goes on: one small file a content and endpoint, in the user's cache.
class UploadNote {
public:
    UploadNote(const QUrl& endpoint, const QByteArray& sha256) {
        const QString folder =
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/motcua/uploads");
        QDir().mkpath(folder);
        const QByteArray key =
            QCryptographicHash::hash(endpoint.toEncoded() + ' ' + sha256, QCryptographicHash::Sha256).toHex();
        m_path = folder + QLatin1Char('/') + QString::fromLatin1(key);
    }
    QUrl read() const {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? QUrl::fromEncoded(file.readAll()) : QUrl();
    }
    // A note that cannot be written costs a repeated upload, nothing else.
    void write(const QUrl& url) const {
        QSaveFile file(m_path);
        if (file.open(QIODevice::WriteOnly) && file.write(url.toEncoded()) > 0) file.commit();
    }
    void remove() const { QFile::remove(m_path); }

private:
    QString m_path;
};

Result<SecretBytes> readBearer(const Arguments& arguments) {
    const QString option = QStringLiteral("--bearer-fd");
    if (!arguments.has(option)) return SecretBytes();
    bool isNumber = false;
    const int descriptor = arguments.value(option).toInt(&isNumber);
    QFile file;
    if (!isNumber || descriptor < 0 || !file.open(descriptor, QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return badUsage(option);
    QByteArray bytes = file.readAll();
    SecretBytes bearer(QByteArrayView(bytes).trimmed());
    wipe(bytes);
    return bearer;
}

// A short trouble of the line is waited out; a long one is the answer support wants to see.
Result<void> sendAll(net::ResumableUpload& sending, const UploadNote& note, qint64 size) {
    constexpr int kTries = 5;
    const net::RetryPolicy policy{.baseMs = 500, .capMs = 4'000};
    SystemRng rng;
    int failures = 0;
    qint64 reached = -1;
    for (;;) {
        const auto done = sending.advance({});
        if (!done) {
            const Error& error = done.error();
            const bool mayHeal =
                net::isTransient(error) && !error.is(ErrorCode::NetTlsUntrusted) && !error.is(ErrorCode::NetNotProvince);
            if (!mayHeal || ++failures == kTries) return fail(error);
            std::this_thread::sleep_for(std::chrono::milliseconds(policy.delayMs(failures, 0, error, rng)));
            continue;
        }
        if (sending.offset() > reached) failures = 0;  // asking alone is no progress
        reached = sending.offset();
        note.write(sending.url());
        progress(QStringLiteral("%1 / %2").arg(sending.offset()).arg(size));
        if (*done) return {};
    }
}

Result<Outcome> upload(const Globals&, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments,
               Arguments::parse(words, {QStringLiteral("--tus"), QStringLiteral("--ca"), QStringLiteral("--bearer-fd")}, {}));
    if (arguments.words().size() != 1) return badUsage(QStringLiteral("FILE"));
    MOTCUA_TRY(const QUrl endpoint, urlOption(arguments, QStringLiteral("--tus")));
    MOTCUA_TRY(const auto file, openFile(arguments.words().first()));
    MOTCUA_TRY(const SecretBytes bearer, readBearer(arguments));
    MOTCUA_TRY(const auto transport, transportFor(arguments));

    const SystemClock clock;
    net::TusClient client(endpoint, *transport, clock, [&bearer](net::HttpHeaders& headers) {
        if (!bearer.isEmpty()) headers.set("Authorization", "Bearer " + bearer.view().toByteArray());
    });
    client.setMetadata({{"sha256", file->sha256}, {"filename", QFileInfo(file->file).fileName().toUtf8()}});
    const UploadNote note(endpoint, file->sha256);
    const auto read = [&file](qint64 at, qint64 size) -> Result<QByteArray> {
        QByteArray chunk;
        if (file->file.seek(at)) chunk = file->file.read(size);
        if (chunk.size() == size) return chunk;
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), QFileInfo(file->file).fileName()}});
    };
    const qint64 size = file->file.size();
    net::ResumableUpload sending(client, size, read, note.read());
    MOTCUA_CHECK(sendAll(sending, note, size));
    note.remove();

    const QString url = sending.url().toString(QUrl::FullyEncoded);
    Outcome outcome;
    outcome.json = {{QStringLiteral("url"), url},
                    {QStringLiteral("sha256"), QString::fromLatin1(file->sha256)},
                    {QStringLiteral("size"), size}};
    outcome.text = url + QLatin1Char('\n') + QString::fromLatin1(file->sha256);
    return outcome;
}

}  // namespace

std::vector<Command> netCommands() {
    return {{QStringLiteral("login"),
             QStringLiteral("login --issuer URL --client-id ID [--ca PEM] [--print-url] [--refresh TIMES] [--log-out]"), login},
            {QStringLiteral("upload"), QStringLiteral("upload FILE --tus URL [--ca PEM] [--bearer-fd N]"), upload}};
}

}  // namespace motcua::cli
