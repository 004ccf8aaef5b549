// An incremental update of a PDF (ISO 32000-1, 7.5.6): the original bytes stay untouched, changed and new objects follow.
//
// libqpdf is the object model only; it cannot write increments. open() refuses what could not be vouched for: damaged files
// (no recovery is tried: a repaired view is not what others see), encrypted files. The new cross-reference section is of the
// same kind (table or stream) as the last one; /Root, /Info and /ID[0] are kept.
// Errors: PdfDamaged, PdfEncrypted, PdfNoPages. No qpdf exception leaves. Threads: one object, one thread.
#pragma once

#include <QByteArray>
#include <functional>
#include <map>
#include <memory>
#include <qpdf/QPDF.hh>
#include <set>

#include "base/Result.h"
#include "base/Rng.h"

namespace motcua::signing {

class IncrementalUpdate {
public:
    static Result<std::unique_ptr<IncrementalUpdate>> open(const QByteArray& original);

    QPDF& pdf() { return *m_pdf; }
    QPDFObjectHandle root() { return m_pdf->getRoot(); }
    // Page by number, from 1; 0 the last one.
    Result<QPDFObjectHandle> page(int number);
    // A new indirect object.
    QPDFObjectHandle add(const QPDFObjectHandle& direct);
    // A new indirect object whose bytes are given by hand (the signature dictionary with its fixed places).
    QPDFObjectHandle addRaw(const QByteArray& body);
    // An existing indirect object that was changed and must be written again.
    void touch(const QPDFObjectHandle& object) { m_touched.insert(object.getObjGen()); }

    // Original plus increment. rawOffset(handle) is valid afterwards: where a raw object's body begins.
    Result<QByteArray> write(Rng& rng);
    qsizetype rawOffset(const QPDFObjectHandle& handle) const;

private:
    explicit IncrementalUpdate(const QByteArray& original) : m_original(original), m_pdf(std::make_shared<QPDF>()) {}
    void reserveNumbers();
    void findLastSection();
    void appendObject(QByteArray& out, QPDFObjGen id, const QByteArray& body);
    std::set<int> reachableNew();
    QByteArray body(QPDFObjGen id);
    std::string trailerEntries(int size, Rng& rng);
    void appendTable(QByteArray& out, Rng& rng);
    void appendStream(QByteArray& out, Rng& rng);

    QByteArray m_original;
    std::shared_ptr<QPDF> m_pdf;
    qsizetype m_lastSection = 0;
    bool m_lastIsTable = true;
    int m_firstNew = 0;
    std::set<QPDFObjGen> m_touched;
    std::map<int, QByteArray> m_raw;
    std::map<int, qsizetype> m_rawOffsets;
    std::map<QPDFObjGen, qsizetype> m_offsets;
};

// Runs qpdf code; its exceptions become PdfDamaged.
Result<void> guardPdf(const std::function<void()>& work);

}  // namespace motcua::signing
