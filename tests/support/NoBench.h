// A desk without a token: nothing is signed and nothing judged.
#pragma once

#include "stations/SigningBench.h"

namespace motcua::test {

class NoBench final : public stations::SigningBench {
    using Signed = Result<signing::SignResult>;
    Signed sign(const std::vector<signing::SignJob>&, const stations::SigningMeans&, const SecretBytes&, const ProgressFn&,
                const CancelToken&) override {
        return fail(ErrorCode::TokenNotPresent);
    }
    Signed complete(const QStringList&, const signing::SignOptions&) override { return fail(ErrorCode::TokenNotPresent); }
    Result<std::vector<signing::VerifyReport>> verify(const QStringList&, const signing::SignOptions&) override {
        return fail(ErrorCode::TokenNotPresent);
    }
};

}  // namespace motcua::test
