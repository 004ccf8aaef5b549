// Where results lie between the store and the token: a 0700 folder of the profile, one pair of files a dossier and source.
//
// Why not a temporary folder: a desk that is killed after the token signed and before the commit must find that signature
// again, or the officer would sign twice. The names hold dossier and hash of the source; the next batch with the same source
// meets the signed file there and only finishes it. Plain files: they go as soon as their dossier is committed, and leftovers
// that no dossier needs any more go with the next batch.
// Errors: those of FileSystem. Threads: one batch at a time. Units: none.
#pragma once

#include <QUuid>
#include <functional>

#include "base/FileSystem.h"
#include "domain/Dossier.h"
#include "signing/client/SigningTypes.h"

namespace motcua::stations {

class SigningFolder {
public:
    explicit SigningFolder(QString path) : m_path(std::move(path)) {}

    // The job's places for this source; writes the file to be signed.
    Result<signing::SignJob> lay(const QUuid& dossier, const FileRef& source, const QByteArray& bytes);
    Result<QByteArray> readSigned(const signing::SignJob& job);
    // The job's files go; keepSigned leaves what the token has made for the next batch.
    void clear(const signing::SignJob& job, bool keepSigned);
    // Removes leftovers of earlier batches; isNeeded(dossier, hash of the source).
    void sweep(const std::function<bool(const QUuid&, const QString&)>& isNeeded);

private:
    QString m_path;
    RealFileSystem m_files;
};

}  // namespace motcua::stations
