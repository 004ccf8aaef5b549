// The properties that must hold, and the first one that did not.
//
// Source: handbook design-notes.md §4.2: ten of safety, one of liveness. Threads: one.
#pragma once

#include <QJsonObject>
#include <QString>
#include <optional>

namespace motcua::sim {

enum class Property {
    NoLostReceipt,      // what was acknowledged exists, here for ever and at the province after the drain
    NoDuplicate,        // one dossier an id, one effect an operation
    NoDuplicateNumber,  // over all desks; a printed number never changes
    LaneOrder,          // the province applies a dossier's steps in the order in which the officer took them
    ReadYourWrites,     // the screen shows what was just done; versions never go back
    Atomicity,          // dossier, event and operation: all or none; the database stays sound
    BlobIntegrity,      // stored = scanned; nothing at the province names a file that never arrives
    AuditChain,         // unbroken
    NoSilentOverwrite,  // nobody's value goes without somebody having seen it
    DeletionGuard,      // nothing is hidden because of an error answer
    Liveness,           // healed, everything drains and every desk equals the province
};
QString propertyId(Property property);

struct Violation {
    Property property;
    QString detail;
};

class Verdict {
public:
    void violate(Property property, const QString& detail) {
        if (!m_first) m_first = Violation{property, detail};
    }
    const std::optional<Violation>& first() const { return m_first; }

private:
    std::optional<Violation> m_first;
};

}  // namespace motcua::sim
