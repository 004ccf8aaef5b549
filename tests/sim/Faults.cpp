#include "sim/Faults.h"

namespace motcua::sim {
namespace {

constexpr const char* kIds[] = {
#define MOTCUA_FAULT(name, id) id,
#include "sim/Faults.def"
#undef MOTCUA_FAULT
};

}  // namespace

void FaultCounts::add(const FaultCounts& other) {
    for (std::size_t i = 0; i < kKinds; ++i) m_counts[i] += other.m_counts[i];
}

QJsonObject FaultCounts::toJson() const {
    QJsonObject out;
    for (std::size_t i = 0; i < kKinds; ++i) out.insert(QLatin1String(kIds[i]), m_counts[i]);
    return out;
}

QString faultId(Fault fault) {
    return QLatin1String(kIds[static_cast<std::size_t>(fault)]);
}

}  // namespace motcua::sim
