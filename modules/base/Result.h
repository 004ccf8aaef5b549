// Result<T>: a value or an Error. No exception crosses a module.
//
// Error: code + named parameters (file name, field, token label …) for the sentence, and a technical detail for the log only:
// it is never shown as the message and must hold no personal data and no secret.
// Threads: values, any thread. A failing creation is `static Result<T> create()`.
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <tl/expected.hpp>
#include <utility>

#include "base/ErrorCode.h"

namespace motcua {

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QMap<QString, QString> params = {};
    QString detail = {};

    bool is(ErrorCode other) const { return code == other; }
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QMap<QString, QString> params = {}, QString detail = {}) {
    return tl::unexpected(Error{code, std::move(params), std::move(detail)});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected(std::move(error)); }

// {"code": id, "params": {…}, "detail": …}: how errors cross the worker's pipe and stand in --json output.
QJsonObject toJson(const Error& error);
Error errorFromJson(const QJsonObject& object);

}  // namespace motcua

#define MOTCUA_JOIN2(a, b) a##b
#define MOTCUA_JOIN(a, b) MOTCUA_JOIN2(a, b)
#define MOTCUA_TRY_IMPL(name, declaration, expression)                    \
    auto name = (expression);                                             \
    if (!name) return tl::unexpected<motcua::Error>(std::move(name).error()); \
    declaration = *std::move(name)
// MOTCUA_TRY(const auto page, readPage(path)): take the value, or return the error.
#define MOTCUA_TRY(declaration, expression) MOTCUA_TRY_IMPL(MOTCUA_JOIN(motcuaResult, __LINE__), declaration, expression)
// MOTCUA_CHECK(store()): return the error, drop the value.
#define MOTCUA_CHECK(expression)                                                                                       \
    do {                                                                                                               \
        if (auto motcuaCheck = (expression); !motcuaCheck) return tl::unexpected<motcua::Error>(std::move(motcuaCheck).error()); \
    } while (false)
