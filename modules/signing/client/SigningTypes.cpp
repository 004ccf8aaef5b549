#include "signing/client/SigningTypes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace motcua::signing {
namespace {

template <typename T, std::size_t N>
using Names = std::array<std::pair<T, QLatin1String>, N>;

template <typename T, std::size_t N>
QString idIn(const Names<T, N>& names, T value) {
    for (const auto& [candidate, id] : names) {
        if (candidate == value) return id;
    }
    return {};
}

template <typename T, std::size_t N>
std::optional<T> valueIn(const Names<T, N>& names, const QString& id) {
    for (const auto& [value, candidate] : names) {
        if (candidate == id) return value;
    }
    return std::nullopt;
}

constexpr Names<Level, 4> kLevels = {{{Level::B, QLatin1String("B")},
                                      {Level::T, QLatin1String("T")},
                                      {Level::LT, QLatin1String("LT")},
                                      {Level::LTA, QLatin1String("LTA")}}};
constexpr Names<MarkKind, 5> kMarks = {{{MarkKind::None, QLatin1String("none")},
                                        {MarkKind::Leader, QLatin1String("leader")},
                                        {MarkKind::Seal, QLatin1String("seal")},
                                        {MarkKind::Copy, QLatin1String("copy")},
                                        {MarkKind::Digitized, QLatin1String("digitized")}}};
constexpr Names<SignStatus, 4> kStatuses = {{{SignStatus::NotStarted, QLatin1String("not-started")},
                                             {SignStatus::Failed, QLatin1String("failed")},
                                             {SignStatus::WaitingTimestamp, QLatin1String("waiting-timestamp")},
                                             {SignStatus::Done, QLatin1String("done")}}};
constexpr Names<Verdict, 3> kVerdicts = {{{Verdict::TotalPassed, QLatin1String("TOTAL-PASSED")},
                                          {Verdict::Indeterminate, QLatin1String("INDETERMINATE")},
                                          {Verdict::TotalFailed, QLatin1String("TOTAL-FAILED")}}};

struct ReasonRow {
    Reason reason;
    QLatin1String id;
    ReasonWeight weight;
    QLatin1String indication;
};
constexpr ReasonRow kReasons[] = {
#define MOTCUA_REASON(name, id, weight, indication) \
    {Reason::name, QLatin1String(id), ReasonWeight::weight, QLatin1String(indication)},
#include "signing/client/Reasons.def"
#undef MOTCUA_REASON
};

bool mayBeUnknownInAnOutage(Reason reason) {
    return reasonWeight(reason) == ReasonWeight::Note || reason == Reason::RevocationUnavailable ||
           reason == Reason::TimestampRevocationUnavailable;
}

}  // namespace

QString levelId(Level level) {
    return idIn(kLevels, level);
}
std::optional<Level> levelOf(const QString& id) {
    return valueIn(kLevels, id);
}
QString markId(MarkKind kind) {
    return idIn(kMarks, kind);
}
std::optional<MarkKind> markOf(const QString& id) {
    return valueIn(kMarks, id);
}
QString statusId(SignStatus status) {
    return idIn(kStatuses, status);
}
std::optional<SignStatus> statusOf(const QString& id) {
    return valueIn(kStatuses, id);
}
QString verdictId(Verdict verdict) {
    return idIn(kVerdicts, verdict);
}
std::optional<Verdict> verdictOf(const QString& id) {
    return valueIn(kVerdicts, id);
}

QString reasonId(Reason reason) {
    return kReasons[static_cast<std::size_t>(reason)].id;
}
ReasonWeight reasonWeight(Reason reason) {
    return kReasons[static_cast<std::size_t>(reason)].weight;
}

std::optional<Reason> reasonOf(const QString& id) {
    for (const ReasonRow& row : kReasons) {
        if (row.id == id) return row.reason;
    }
    return std::nullopt;
}

Verdict verdictFrom(const std::vector<Reason>& reasons) {
    ReasonWeight worst = ReasonWeight::Note;
    for (const Reason reason : reasons) worst = std::max(worst, reasonWeight(reason));
    if (worst == ReasonWeight::Fatal) return Verdict::TotalFailed;
    return worst == ReasonWeight::Doubt ? Verdict::Indeterminate : Verdict::TotalPassed;
}

QString subIndication(const std::vector<Reason>& reasons) {
    const auto worst =
        std::max_element(reasons.begin(), reasons.end(), [](Reason a, Reason b) { return reasonWeight(a) < reasonWeight(b); });
    if (worst == reasons.end() || reasonWeight(*worst) == ReasonWeight::Note) return {};
    return kReasons[static_cast<std::size_t>(*worst)].indication;
}

bool leaderSignatureValid(const VerifyReport& report, const QString& sealCertificateSha256) {
    if (!std::all_of(report.reasons.begin(), report.reasons.end(), mayBeUnknownInAnOutage)) return false;
    return std::any_of(report.signatures.begin(), report.signatures.end(), [&](const SignatureReport& signature) {
        return !signature.isDocumentTimestamp && !signature.changedAfter &&
               signature.certificateSha256 != sealCertificateSha256 &&
               std::all_of(signature.reasons.begin(), signature.reasons.end(), mayBeUnknownInAnOutage);
    });
}

}  // namespace motcua::signing
