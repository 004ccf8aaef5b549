#include "domain/ProcessFinding.h"

#include <iterator>

namespace motcua {
namespace {

constexpr const char16_t* kIds[] = {
    u"not-json",      u"member-twice",       u"member-missing", u"member-unknown",    u"wrong-type",
    u"wrong-value",   u"unknown-state",      u"unknown-action", u"unknown-role",      u"unknown-kind",
    u"unknown-guard", u"unknown-effect",     u"unknown-need",   u"state-twice",       u"action-twice",
    u"move-twice",    u"effect-needs-input", u"once-not-kept",  u"state-unreachable", u"move-impossible",
    u"action-unused", u"dead-end",           u"cannot-end",     u"clock-left-paused", u"clock-not-paused",
    u"no-way-back",   u"branches-pile-up",   u"left-open",      u"too-large",
};
static_assert(std::size(kIds) == static_cast<std::size_t>(FindingCode::TooLarge) + 1);

}  // namespace

QString findingId(FindingCode code) {
    return QString::fromUtf16(kIds[static_cast<std::size_t>(code)]);
}

QJsonObject toJson(const Finding& finding) {
    QJsonObject out{{QStringLiteral("finding"), findingId(finding.code)},
                    {QStringLiteral("line"), finding.place.line},
                    {QStringLiteral("column"), finding.place.column}};
    if (!finding.path.isEmpty()) out.insert(QStringLiteral("member"), finding.path);
    if (!finding.value.isEmpty()) out.insert(QStringLiteral("value"), finding.value);
    return out;
}

Error errorOf(const QList<Finding>& findings) {
    const Finding& first = findings.first();
    Error error{ErrorCode::ProcessBad,
                {{QStringLiteral("line"), QString::number(first.place.line)},
                 {QStringLiteral("column"), QString::number(first.place.column)},
                 {QStringLiteral("finding"), findingId(first.code)},
                 {QStringLiteral("count"), QString::number(findings.size())}}};
    if (!first.path.isEmpty()) error.params.insert(QStringLiteral("member"), first.path);
    if (!first.value.isEmpty()) error.params.insert(QStringLiteral("value"), first.value);
    return error;
}

}  // namespace motcua
