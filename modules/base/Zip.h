// A ZIP archive of small entries, stored as they are: for packages of files that other programs open (ODS).
//
// Names are UTF-8; times are the DOS epoch, so that equal contents give equal bytes. Errors: none; 4 GiB and more is not for
// this. Threads: pure function.
#pragma once

#include <QByteArray>
#include <QList>

namespace motcua {

struct ZipEntry {
    QByteArray name;
    QByteArray bytes;
};

QByteArray zipped(const QList<ZipEntry>& entries);

}  // namespace motcua
