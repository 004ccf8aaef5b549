// /lgsp/…: the same province through a gateway as provinces run it today (resources/api/lgsp-classic.md).
//
// Weaker on purpose: one operation a request, no change feed but a list of present states, no resumable uploads; and an
// operation that is posted twice is refused, not recognised: whoever repeats must have looked it up first. Threads: one.
#pragma once

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

class ClassicEndpoint {
public:
    ClassicEndpoint(State& state, const HttpQuestion& question, const Caller& caller, const QDateTime& now)
        : m_state(state), m_question(question), m_caller(caller), m_now(now) {}
    HttpAnswer push();
    HttpAnswer query() const;
    HttpAnswer list() const;
    HttpAnswer detail() const;
    HttpAnswer lease();
    HttpAnswer returnLease();
    HttpAnswer hasFile() const;
    HttpAnswer upload();
    HttpAnswer download() const;

private:
    HttpAnswer answer(const QString& code, const QJsonObject& data = {}) const;
    HttpAnswer verdict(const QJsonObject& result) const;
    QJsonObject body() const;
    QJsonObject shown(const Change& change) const;
    QString text(const char* member) const { return body().value(QLatin1String(member)).toString(); }

    State& m_state;
    const HttpQuestion& m_question;
    const Caller& m_caller;
    QDateTime m_now;
};

}  // namespace motcua::sandbox
