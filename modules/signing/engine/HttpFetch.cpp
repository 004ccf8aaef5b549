#include "signing/engine/HttpFetch.h"

#include <curl/curl.h>

#include <memory>
#include <mutex>

namespace motcua::signing {
namespace {

constexpr qsizetype kLargestAnswer = 16 << 20;
constexpr long kConnectSeconds = 10;

using CurlPtr = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using HeaderPtr = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

std::size_t collect(char* data, std::size_t size, std::size_t count, void* to) {
    auto& answer = *static_cast<QByteArray*>(to);
    const auto length = static_cast<qsizetype>(size * count);
    if (answer.size() + length > kLargestAnswer) return 0;
    answer.append(data, length);
    return size * count;
}

ErrorCode codeOf(CURLcode code) {
    switch (code) {
        case CURLE_OPERATION_TIMEDOUT:
            return ErrorCode::NetTimeout;
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CONNECT_ERROR:
            return ErrorCode::NetTlsUntrusted;
        case CURLE_WRITE_ERROR:
            return ErrorCode::NetServerError;
        default:
            return ErrorCode::NetUnreachable;
    }
}

}  // namespace

Result<QByteArray> HttpFetch::get(const QString& url) const {
    return exchange(url, nullptr, nullptr);
}

Result<QByteArray> HttpFetch::post(const QString& url, const QByteArray& contentType, const QByteArray& body) const {
    return exchange(url, &contentType, &body);
}

Result<QByteArray> HttpFetch::exchange(const QString& url, const QByteArray* contentType, const QByteArray* body) const {
    static std::once_flag started;
    std::call_once(started, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const CurlPtr curl(curl_easy_init(), curl_easy_cleanup);
    QByteArray answer;
    const QByteArray address = url.toUtf8();
    curl_easy_setopt(curl.get(), CURLOPT_URL, address.constData());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, static_cast<long>(m_seconds));
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, collect);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer);
    const QByteArray ca = m_tlsCa.toLocal8Bit();
    if (!ca.isEmpty()) curl_easy_setopt(curl.get(), CURLOPT_CAINFO, ca.constData());
    HeaderPtr headers(nullptr, curl_slist_free_all);
    if (body) {
        headers.reset(curl_slist_append(nullptr, ("Content-Type: " + *contentType).constData()));
        curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body->size()));
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body->constData());
    }
    const CURLcode code = curl_easy_perform(curl.get());
    const QMap<QString, QString> params{{QStringLiteral("url"), url}};
    if (code != CURLE_OK) return fail(codeOf(code), params, QString::fromLatin1(curl_easy_strerror(code)));
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return fail(ErrorCode::NetServerError, params, QStringLiteral("HTTP %1").arg(status));
    return answer;
}

}  // namespace motcua::signing
