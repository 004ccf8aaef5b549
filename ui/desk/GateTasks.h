// What an officer can ask of other systems, or order there, about the dossier on the screen: by subject, as forms of a few
// fields that know how to run themselves.
//
// A task is there only if the officer may do it and what it needs is there (a paper that was found, a parcel to follow).
// Values: field name → what was typed or chosen. Errors: of the stations. Threads: gateTasks() on the main thread; run() blocks
// and is called elsewhere.
#pragma once

#include <functional>

#include "domain/GateService.h"
#include "stations/GateQueue.h"
#include "ui/desk/Services.h"

namespace motcua::ui {

enum class GateTopic { Checks, Notices, Post, Repository, Letters };

struct GateChoice {
    QString code, text;
};

struct GateField {
    QString name;
    QString label;
    QString value = {};              // what stands there at first
    QList<GateChoice> choices = {};  // empty: a line to type in
};

struct GateTask {
    QString title;
    QList<GateField> fields;
    std::function<Result<void>(const QJsonObject& values)> run;
};

// What the forms need beside the dossier; read in the background.
struct GateKnowledge {
    QList<store::GateRow> rows;  // newest first
    QList<GateChoice> agencies;  // to whom a reply may go
    QString address, phone;      // of this counter, for the post
};

QList<GateService> servicesOf(GateTopic topic);
Result<GateKnowledge> readKnowledge(Services& services, const QUuid& dossier);
QList<GateTask> gateTasks(Services& services, const stations::Session& session, const Dossier& dossier,
                          const GateKnowledge& known, GateTopic topic);

}  // namespace motcua::ui
