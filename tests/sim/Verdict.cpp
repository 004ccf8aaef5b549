#include "sim/Verdict.h"

namespace motcua::sim {

QString propertyId(Property property) {
    switch (property) {
        case Property::NoLostReceipt:
            return QStringLiteral("no-lost-receipt");
        case Property::NoDuplicate:
            return QStringLiteral("no-duplicate");
        case Property::NoDuplicateNumber:
            return QStringLiteral("no-duplicate-number");
        case Property::LaneOrder:
            return QStringLiteral("lane-order");
        case Property::ReadYourWrites:
            return QStringLiteral("read-your-writes");
        case Property::Atomicity:
            return QStringLiteral("atomicity");
        case Property::BlobIntegrity:
            return QStringLiteral("blob-integrity");
        case Property::AuditChain:
            return QStringLiteral("audit-chain");
        case Property::NoSilentOverwrite:
            return QStringLiteral("no-silent-overwrite");
        case Property::DeletionGuard:
            return QStringLiteral("deletion-guard");
        case Property::Liveness:
            return QStringLiteral("liveness");
    }
    return {};
}

}  // namespace motcua::sim
