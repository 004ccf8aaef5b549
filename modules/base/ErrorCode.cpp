#include "base/ErrorCode.h"

#include <QStringView>
#include <array>

namespace motcua {
namespace {

struct Row {
    ErrorCode code;
    QLatin1String id;
    ErrorKind kind;
};

constexpr Row kRows[] = {
#define MOTCUA_ERROR(name, id, kind) {ErrorCode::name, QLatin1String(id), ErrorKind::kind},
#include "base/ErrorCodes.def"
#undef MOTCUA_ERROR
};

}  // namespace

QLatin1String errorId(ErrorCode code) { return kRows[static_cast<std::size_t>(code)].id; }

ErrorKind errorKind(ErrorCode code) { return kRows[static_cast<std::size_t>(code)].kind; }

ErrorCode errorCodeOf(QStringView id) {
    for (const Row& row : kRows) {
        if (id == row.id) return row.code;
    }
    return ErrorCode::Internal;
}

}  // namespace motcua
