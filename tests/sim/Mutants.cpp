#include "sim/Mutation.h"

namespace motcua::sim {

const QList<MutantInfo>& mutants() {
    static const QList<MutantInfo> kMutants{};
    return kMutants;
}

std::unique_ptr<Mutation> makeMutation(const QString&) {
    return std::make_unique<Mutation>();
}

}  // namespace motcua::sim
