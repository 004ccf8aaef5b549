// An office with very many invented dossiers, kept between runs: the ground of the figures that depend on size.
//
// Names follow the country's own distribution (four of ten are Nguyễn), so that a search meets the long lists it meets in life.
// Made once a size into `folder` (about 5,000 dossiers a second), then reused. Errors: thrown as std::runtime_error. Threads:
// one.
#pragma once

#include "base/FileSystem.h"
#include "base/Rng.h"
#include "crypto/KeyVault.h"
#include "store/Store.h"

namespace motcua::bench {

// The document of the n-th invented dossier; the same n gives the same document.
QJsonObject inventedDossier(qint64 n);
QUuid inventedId(qint64 n);
QString inventedName(qint64 n);
QString inventedPhone(qint64 n);
QString inventedIdNumber(qint64 n);

class BigOffice {
public:
    BigOffice(const QString& folder, qint64 dossiers);
    store::Store& store() { return *m_store; }
    qint64 size() const { return m_size; }

private:
    void fill(qint64 from);

    SystemClock m_clock;
    SeededRng m_rng{7};
    RealFileSystem m_files;
    crypto::FileKeyVault m_vault;
    qint64 m_size;
    std::unique_ptr<store::Store> m_store;
};

}  // namespace motcua::bench
