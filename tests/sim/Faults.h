// The kinds of trouble that the simulator makes, with a count of how often each really struck.
//
// Source: handbook design-notes.md §4.1. Threads: values; one simulation counts by itself, reports are added up afterwards.
#pragma once

#include <QJsonObject>
#include <array>

namespace motcua::sim {

enum class Fault {
#define MOTCUA_FAULT(name, id) name,
#include "sim/Faults.def"
#undef MOTCUA_FAULT
};

class FaultCounts {
public:
    void add(Fault fault) { ++m_counts[static_cast<std::size_t>(fault)]; }
    void add(const FaultCounts& other);
    qint64 of(Fault fault) const { return m_counts[static_cast<std::size_t>(fault)]; }
    QJsonObject toJson() const;

private:
    static constexpr std::size_t kKinds = 0
#define MOTCUA_FAULT(name, id) +1
#include "sim/Faults.def"
#undef MOTCUA_FAULT
        ;
    std::array<qint64, kKinds> m_counts{};
};

QString faultId(Fault fault);

}  // namespace motcua::sim
