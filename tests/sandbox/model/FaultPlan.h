// What goes wrong on the line, by plan: the sandbox and the simulator ask it before and after every question.
//
// Shape of the file: {"seed": 7, "rules": [{"path": "/sync/v1/ops", "method": "POST", "kind": "drop-after", "skip": 1,
// "count": 3, "probability": 0.5, "status": 503, "retryAfter": 2, "delayMs": 500}]}; path is a beginning, empty fits all.
// Kinds: drop-before (nothing arrives), drop-after (applied, the answer is lost), delay, status, html (a proxy's page with
// 200), truncate (half of the body). `count` absent: for ever. The first rule that fits decides. Chance comes from the seed
// alone. Errors: BadJson {member}. Threads: one.
#pragma once

#include <QList>

#include "base/Result.h"
#include "base/Rng.h"
#include "sandbox/model/Http.h"

namespace motcua::sandbox {

enum class FaultKind { None, DropBefore, DropAfter, Delay, Status, Html, Truncate };

struct Fault {
    FaultKind kind = FaultKind::None;
    int status = 503;
    int retryAfter = 0;  // seconds; 0: no header
    int delayMs = 0;

    bool reachesProvince() const;
    // The answer as it leaves: another one for Status and Html, half the body for Truncate.
    HttpAnswer spoil(const HttpAnswer& answer) const;
};

class FaultPlan {
public:
    FaultPlan() : m_rng(0) {}
    static Result<FaultPlan> read(const QByteArray& json);
    Fault next(const HttpQuestion& question);

private:
    struct Rule {
        QString path;
        QByteArray method;
        Fault fault;
        int skip = 0;
        int count = -1;
        double probability = 1;
    };
    explicit FaultPlan(quint64 seed) : m_rng(seed) {}
    static Result<Rule> readRule(const QJsonObject& json);

    SeededRng m_rng;
    QList<Rule> m_rules;
};

}  // namespace motcua::sandbox
