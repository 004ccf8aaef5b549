// SHA-256 (FIPS 180-4) of bytes, of a file, or piece by piece. The name of every blob and the link of the audit chain.
//
// Units: 32 raw bytes. Errors: FileNotFound, FileUnreadable for files. Threads: functions any; a Sha256 object has one owner.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

#include "base/Result.h"

namespace motcua::crypto {

inline constexpr int kSha256Size = 32;

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(QByteArrayView bytes);
    QByteArray finish();  // once; the object is spent afterwards

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

QByteArray sha256(QByteArrayView bytes);
// Reads in pieces: a scanned file of any size needs 64 KiB of memory.
Result<QByteArray> sha256File(const QString& path);

}  // namespace motcua::crypto
