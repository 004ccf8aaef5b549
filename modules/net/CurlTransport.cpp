#include "net/CurlTransport.h"

#include <curl/curl.h>
#include <QFile>
#include <QFileInfo>
#include <mutex>
#include <optional>
#include <vector>

namespace motcua::net {
namespace {

constexpr int kPollMs = 100;
constexpr int kMaxRedirects = 5;
constexpr long kMaxConnections = 20;  // to one host: more than files go side by side, so that an operation finds one free
constexpr long kStallBytesPerSecond = 64;

struct EasyDeleter {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct MultiDeleter {
    void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
struct ListDeleter {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, EasyDeleter>;
using Multi = std::unique_ptr<CURLM, MultiDeleter>;
using List = std::unique_ptr<curl_slist, ListDeleter>;

// What the callbacks of one exchange fill.
struct Exchange {
    HttpRequest request;  // libcurl reads the body where it lies
    Easy easy{curl_easy_init()};
    List headers;
    std::optional<CURLcode> result;  // none yet, or cancelled first
    HttpResponse response;
    qint64 limit = 0;
    bool tooLarge = false;
};

std::size_t takeBody(char* data, std::size_t, std::size_t count, void* user) {
    auto* exchange = static_cast<Exchange*>(user);
    if (exchange->response.body.size() + static_cast<qint64>(count) > exchange->limit) {
        exchange->tooLarge = true;
        return 0;
    }
    exchange->response.body.append(data, static_cast<qsizetype>(count));
    return count;
}

std::size_t takeHeader(char* data, std::size_t, std::size_t count, void* user) {
    auto* exchange = static_cast<Exchange*>(user);
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(count)).trimmed();
    // A new status line begins a new answer: an interim one (100 Continue) is forgotten.
    if (line.startsWith("HTTP/")) exchange->response.headers = {};
    if (const qsizetype colon = line.indexOf(':'); colon > 0) {
        exchange->response.headers.add(line.left(colon), line.mid(colon + 1).trimmed());
    }
    return count;
}

ErrorCode codeOf(CURLcode result, long verifyResult) {
    switch (result) {
        case CURLE_OPERATION_TIMEDOUT:
            return ErrorCode::NetTimeout;
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_CIPHER:
            return ErrorCode::NetTlsUntrusted;
        case CURLE_SSL_CONNECT_ERROR:
            return verifyResult != 0 ? ErrorCode::NetTlsUntrusted : ErrorCode::NetUnreachable;
        default:
            return ErrorCode::NetUnreachable;
    }
}

List headerList(const HttpRequest& request) {
    List list;
    const auto append = [&list](const QByteArray& line) {
        if (curl_slist* grown = curl_slist_append(list.get(), line.constData())) {
            static_cast<void>(list.release());
            list.reset(grown);
        }
    };
    append("Expect:");  // no interim answer: one round trip less, and old gateways stumble over it
    if (!request.headers.has("Content-Type")) append("Content-Type:");
    for (const auto& [name, value] : request.headers.entries()) append(value.isEmpty() ? name + ';' : name + ": " + value);
    return list;
}

void setMethod(CURL* easy, const HttpRequest& request) {
    if (request.method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    } else if (request.method != "GET") {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.constData());
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.constData());
    }
}

bool mayFollow(const HttpRequest& request, const HttpResponse& response) {
    return request.followSameOrigin && (request.method == "GET" || request.method == "HEAD") && response.status >= 301 &&
           response.status <= 308 && response.status != 304 && response.headers.has("Location");
}

}  // namespace

struct CurlTransport::Impl {
    CurlOptions options;
    Multi multi;

    bool isAllowed(const QUrl& url) const {
        if (url.host().isEmpty()) return false;
        if (url.scheme() == QLatin1String("https")) return true;
        return options.allowPlainLoopback && url.scheme() == QLatin1String("http") && isLoopback(url);
    }

    void prepare(Exchange& exchange) const {
        const HttpRequest& request = exchange.request;
        CURL* handle = exchange.easy.get();
        exchange.limit = options.maxResponseBytes;
        exchange.headers = headerList(request);
        const QByteArray url = request.url.toEncoded(QUrl::RemoveFragment);
        curl_easy_setopt(handle, CURLOPT_URL, url.constData());
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, options.allowPlainLoopback ? "https,http" : "https");
        curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
        curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
        curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
        if (!options.caFile.isEmpty()) {
            // Only this CA: the system's folder of authorities does not vouch for the province.
            curl_easy_setopt(handle, CURLOPT_CAINFO, QFile::encodeName(options.caFile).constData());
            curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
        }
        if (isLoopback(request.url)) curl_easy_setopt(handle, CURLOPT_PROXY, "");
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
        curl_easy_setopt(handle, CURLOPT_USERAGENT, "motcua/" MOTCUA_VERSION);
        curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connectTimeoutMs));
        curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS,
                         static_cast<long>(request.timeoutMs > 0 ? request.timeoutMs : options.totalTimeoutMs));
        curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, kStallBytesPerSecond);
        curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.stallSeconds));
        if (request.onceOnly) curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, 1L);
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, exchange.headers.get());
        curl_easy_setopt(handle, CURLOPT_PRIVATE, &exchange);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, takeBody);
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, &exchange);
        curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, takeHeader);
        curl_easy_setopt(handle, CURLOPT_HEADERDATA, &exchange);
        setMethod(handle, request);
    }

    // Until this exchange has its result or the token is cancelled; the others move on meanwhile.
    void waitFor(const Exchange& exchange, const CancelToken& cancel) const {
        while (!exchange.result && !cancel.isCancelled()) {
            if (!moveOn() || exchange.result) return;
            curl_multi_poll(multi.get(), nullptr, 0, kPollMs, nullptr);
        }
    }

    bool moveOn() const {
        int running = 0;
        if (curl_multi_perform(multi.get(), &running) != CURLM_OK) return false;
        takeResults();
        return true;
    }

    void takeResults() const {
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
            Exchange* exchange = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &exchange);
            if (message->msg == CURLMSG_DONE) exchange->result = message->data.result;
        }
    }

    Result<HttpResponse> answerOf(Exchange& exchange, const CancelToken& cancel) const {
        const QMap<QString, QString> where = {{QStringLiteral("host"), exchange.request.url.host()}};
        if (exchange.tooLarge) return fail(ErrorCode::NetNotProvince, where, QStringLiteral("the answer is too large"));
        if (!exchange.result && cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        const CURLcode result = exchange.result.value_or(CURLE_FAILED_INIT);
        if (result != CURLE_OK) {
            long verifyResult = 0;
            curl_easy_getinfo(exchange.easy.get(), CURLINFO_SSL_VERIFYRESULT, &verifyResult);
            return fail(codeOf(result, verifyResult), where, QString::fromUtf8(curl_easy_strerror(result)));
        }
        long status = 0;
        curl_easy_getinfo(exchange.easy.get(), CURLINFO_RESPONSE_CODE, &status);
        exchange.response.status = static_cast<int>(status);
        return std::move(exchange.response);
    }
};

// One exchange from its start to its end, or until nobody wants it any more.
class CurlTransport::Flight {
public:
    Flight(const Impl& impl, const HttpRequest& request) : m_impl(impl) {
        m_exchange.request = request;
        m_isAllowed = impl.isAllowed(request.url);
        if (!m_isAllowed) return;
        impl.prepare(m_exchange);
        curl_multi_add_handle(impl.multi.get(), m_exchange.easy.get());
    }
    ~Flight() {
        if (m_isAllowed) curl_multi_remove_handle(m_impl.multi.get(), m_exchange.easy.get());
    }
    Flight(const Flight&) = delete;
    Flight& operator=(const Flight&) = delete;

    Result<HttpResponse> wait(const CancelToken& cancel) {
        if (!m_isAllowed)
            return fail(ErrorCode::NetRejected, {{QStringLiteral("host"), m_exchange.request.url.host()}},
                        QStringLiteral("only https is allowed"));
        m_impl.waitFor(m_exchange, cancel);
        return m_impl.answerOf(m_exchange, cancel);
    }

private:
    const Impl& m_impl;
    Exchange m_exchange;
    bool m_isAllowed = false;
};

CurlTransport::CurlTransport(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
CurlTransport::~CurlTransport() = default;

Result<std::unique_ptr<CurlTransport>> CurlTransport::create(const CurlOptions& options) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    if (!options.caFile.isEmpty()) {
        const QFileInfo file(options.caFile);
        const QMap<QString, QString> which = {{QStringLiteral("path"), file.fileName()}};
        if (!file.exists()) return fail(ErrorCode::FileNotFound, which);
        if (!file.isFile() || !file.isReadable()) return fail(ErrorCode::FileUnreadable, which);
    }
    auto impl = std::make_unique<Impl>();
    impl->options = options;
    impl->multi.reset(curl_multi_init());
    if (!impl->multi) return fail(ErrorCode::Internal, {}, QStringLiteral("libcurl does not start"));
    curl_multi_setopt(impl->multi.get(), CURLMOPT_MAX_HOST_CONNECTIONS, kMaxConnections);
    return std::unique_ptr<CurlTransport>(new CurlTransport(std::move(impl)));
}

Result<HttpResponse> CurlTransport::send(const HttpRequest& request, const CancelToken& cancel) {
    HttpRequest current = request;
    for (int redirects = 0;; ++redirects) {
        MOTCUA_TRY(HttpResponse response, Flight(*m_impl, current).wait(cancel));
        if (!mayFollow(current, response) || redirects == kMaxRedirects) return response;
        const QUrl target = current.url.resolved(QUrl::fromEncoded(response.headers.value("Location")));
        if (!sameOrigin(target, request.url)) return response;
        current.url = target;
    }
}

QList<Result<HttpResponse>> CurlTransport::sendAll(const QList<HttpRequest>& requests, const CancelToken& cancel) {
    std::vector<std::unique_ptr<Flight>> flights;
    for (const HttpRequest& request : requests) flights.push_back(std::make_unique<Flight>(*m_impl, request));
    QList<Result<HttpResponse>> answers;
    for (const auto& flight : flights) answers.append(flight->wait(cancel));
    return answers;
}

PendingResponse CurlTransport::begin(const HttpRequest& request, const CancelToken& cancel) {
    const auto flight = std::make_shared<Flight>(*m_impl, request);
    m_impl->moveOn();
    return [flight, cancel] { return flight->wait(cancel); };
}

}  // namespace motcua::net
