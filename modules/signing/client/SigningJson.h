// The signing room's values as they travel between the officer's side and the worker, and stand in motcua-cli's --json.
//
// Reading is strict: an unknown id or a missing member is BadJson {member}. Threads: pure functions, any thread.
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "signing/client/SigningTypes.h"

namespace motcua::signing {

QJsonObject toJson(const KeySource& key);
QJsonObject toJson(const SignJob& job);
QJsonObject toJson(const SignOptions& options);
QJsonObject toJson(const SignRow& row);
QJsonObject toJson(const SignResult& result);  // {rows:[…], stopped?}
QJsonObject toJson(const VerifyOptions& options);
QJsonObject toJson(const SignatureReport& signature);
QJsonObject toJson(const VerifyReport& report);
QJsonObject toJson(const TokenInfo& token);

Result<KeySource> keySourceFrom(const QJsonObject& json);
Result<SignJob> signJobFrom(const QJsonObject& json);
Result<SignOptions> signOptionsFrom(const QJsonObject& json);
Result<SignResult> signResultFrom(const QJsonObject& json);
Result<VerifyOptions> verifyOptionsFrom(const QJsonObject& json);
Result<VerifyReport> verifyReportFrom(const QJsonObject& json);
Result<TokenInfo> tokenInfoFrom(const QJsonObject& json);

// Lists: the first bad element is the error.
template <typename T, typename Read>
Result<std::vector<T>> listFrom(const QJsonArray& array, Read read) {
    std::vector<T> out;
    out.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue& value : array) {
        MOTCUA_TRY(T element, read(value.toObject()));
        out.push_back(std::move(element));
    }
    return out;
}
template <typename T>
QJsonArray listToJson(const std::vector<T>& list) {
    QJsonArray out;
    for (const T& element : list) out.append(toJson(element));
    return out;
}

}  // namespace motcua::signing
