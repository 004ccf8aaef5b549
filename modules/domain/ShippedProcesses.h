// The processes that come with the program, and the book in which any process is found.
//
// The shipped files (resources/process) are compiled in, so that a dossier of an older database opens for ever. What a province
// publishes stands beside them under "code/version"; a version never changes. Errors: ProcessUnknown {code}. Threads: immutable
// once made; any thread.
#pragma once

#include <QMap>
#include <QSet>

#include "domain/Dossier.h"
#include "domain/Process.h"

namespace motcua {

const QList<ProcessRef>& shippedProcesses();

class ProcessBook {
public:
    ProcessBook();  // the shipped ones
    // False if the version is known already: it stays as it is. A withdrawn one is there for the dossiers that it began.
    bool add(const ProcessRef& process, bool isWithdrawn = false);
    // The one a dossier was opened with; dossiers of older databases name none and mean the first standard process.
    Result<ProcessRef> of(const Dossier& dossier) const;
    Result<ProcessRef> find(const QString& code, int version) const;
    // For a new dossier: the one the procedure names or the officer chose; else the one that applies to the procedure, its
    // field, its kind of time limit or the channel, in this order; else the standard one. Valid on the day, newest version.
    struct Case {
        QString named;  // by the procedure
        QString procedureCode;
        QString field;
        QString limit;
        QString channel;
        QDate day;
        QString chosen = {};  // by the officer: only what is for every dossier, or for this one
    };
    Result<ProcessRef> choose(const Case& wanted) const;
    // May a dossier of this case begin with this process, whoever chose it?
    static bool isFor(const Process& process, const Case& of);
    const QMap<QString, ProcessRef>& all() const { return m_byId; }  // by code/version

private:
    QMap<QString, ProcessRef> m_byId;
    QSet<QString> m_withdrawn;
};

}  // namespace motcua
