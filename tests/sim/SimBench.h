// A signing bench that signs at once: the input with a mark at its end. For the stations it is a token like any other.
//
// Errors: those of the work files. Threads: one.
#pragma once

#include "stations/SigningBench.h"

namespace motcua::sim {

class SimBench final : public stations::SigningBench {
public:
    Result<signing::SignResult> sign(const std::vector<signing::SignJob>& jobs, const stations::SigningMeans& means,
                                     const SecretBytes& pin, const ProgressFn& progress, const CancelToken& cancel) override;
    Result<signing::SignResult> complete(const QStringList& files, const signing::SignOptions& options) override;
    Result<std::vector<signing::VerifyReport>> verify(const QStringList& files, const signing::SignOptions& options) override;
};

}  // namespace motcua::sim
