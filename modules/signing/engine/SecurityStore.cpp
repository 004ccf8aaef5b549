#include "signing/engine/SecurityStore.h"

#include "signing/engine/FileStructure.h"
#include "signing/engine/IncrementalUpdate.h"

namespace motcua::signing {
namespace {

// Appends what is not stored yet; true if something was.
bool appendStreams(IncrementalUpdate& update, QPDFObjectHandle store, const char* key, const std::vector<QByteArray>& stored,
                   const std::vector<QByteArray>& wanted) {
    std::set<QByteArray> known(stored.begin(), stored.end());
    std::vector<QPDFObjectHandle> items =
        store.getKey(key).isArray() ? store.getKey(key).getArrayAsVector() : std::vector<QPDFObjectHandle>{};
    bool grown = false;
    for (const QByteArray& der : wanted) {
        if (der.isEmpty() || !known.insert(der).second) continue;
        items.push_back(QPDFObjectHandle::newStream(&update.pdf(), der.toStdString()));
        grown = true;
    }
    if (grown) store.replaceKey(key, QPDFObjectHandle::newArray(items));
    return grown;
}

}  // namespace

Result<QByteArray> withStore(const QByteArray& file, const Evidence& evidence, Rng& rng) {
    const FileStructure structure = readStructure(file);
    std::vector<QByteArray> certificates;
    std::vector<QByteArray> crls;
    std::vector<QByteArray> ocsps;
    for (const Certificate& certificate : evidence.certificates) certificates.push_back(derOf(certificate));
    for (const Crl& crl : evidence.crls) crls.push_back(derOf(i2d_X509_CRL, static_cast<const X509_CRL*>(crl.get())));
    for (const Ocsp& ocsp : evidence.ocsps)
        ocsps.push_back(derOf(i2d_OCSP_RESPONSE, static_cast<const OCSP_RESPONSE*>(ocsp.get())));

    MOTCUA_TRY(const std::unique_ptr<IncrementalUpdate> update, IncrementalUpdate::open(file));
    bool grown = false;
    MOTCUA_CHECK(guardPdf([&] {
        QPDFObjectHandle root = update->root();
        QPDFObjectHandle store = root.getKey("/DSS");
        const bool isNew = !store.isDictionary();
        if (isNew) store = update->add(QPDFObjectHandle::parse("<</Type/DSS>>"));
        grown |= appendStreams(*update, store, "/Certs", structure.storedCertificates, certificates);
        grown |= appendStreams(*update, store, "/CRLs", structure.storedCrls, crls);
        grown |= appendStreams(*update, store, "/OCSPs", structure.storedOcsps, ocsps);
        if (isNew) root.replaceKey("/DSS", store);
        update->touch(isNew || !store.isIndirect() ? root : store);
    }));
    return grown ? update->write(rng) : file;
}

}  // namespace motcua::signing
