// One dossier's whole walk by its counter, with six roles and an outage in the middle: the window's own stations, without the
// window.
//
// Steps follow the province's swim-lane (requirements.md, table B). The outage is real: the province's process is killed after
// the first transfer and started again after the seal. Errors: the first step that fails ends the walk; what was committed
// stays. Threads: one; blocking. Lifetime: runtime and province outlive it.
#pragma once

#include <QJsonObject>
#include <functional>

#include "app/demo/DemoProvince.h"
#include "app/desk/DeskRuntime.h"

namespace motcua::app {

struct DemoStep {
    QString name;   // e.g. "receive"
    QString role;   // code of the role that acted
    QString actor;  // full name
    double ms = 0;
    bool offline = false;
    QString detail;  // for people: number, due date, file
};

struct DemoReport {
    QList<DemoStep> steps;
    Dossier dossier;
    QMap<QString, QString> artefacts;  // receipt, scan-…, result, control-sheet → file
    int pushed = 0;
    int pending = 0;
    bool statesEqual = false;
};

QJsonObject toJson(const DemoReport& report);

class DemoWalk {
public:
    DemoWalk(DeskRuntime& desk, DemoProvince& province, QStringList papers, QString outFolder)
        : m_desk(desk), m_province(province), m_papers(std::move(papers)), m_out(std::move(outFolder)) {}

    // told: each step as it ends.
    Result<DemoReport> run(const std::function<void(const DemoStep&)>& told);

private:
    Result<void> atTheCounter();
    Result<void> digitize();
    Result<void> toTheUnit();
    Result<void> inTheUnit();
    Result<void> signAndSeal();
    Result<void> networkReturns();
    Result<void> backAtTheCounter();
    Result<void> compareStates();

    Result<stations::Session> officer(const QString& role);
    // A province that somebody killed is started again, as an operator would; not during the outage of the story.
    Result<void> keepProvinceUp();
    Result<QString> synchronise();
    // Runs one step, timed and noted under its role; the step answers its detail.
    Result<void> step(const QString& name, const QString& role, const std::function<Result<QString>()>& work);
    Result<void> exportFile(const QString& artefact, const FileRef& file, const QString& name);
    // Which files belong to which component: by the kind of paper that was read, the rest in order to the last component.
    Result<QMap<QString, QStringList>> dealPapers(const QStringList& components);
    Result<QString> digitizeComponent(const stations::Session& session, const QString& component, const QStringList& files);

    DeskRuntime& m_desk;
    DemoProvince& m_province;
    QStringList m_papers;
    QString m_out;
    bool m_offline = false;
    QMap<QString, stations::Session> m_sessions;  // by username
    DemoReport m_report;
    std::function<void(const DemoStep&)> m_told;
};

}  // namespace motcua::app
