// What every signing test stands on: the hierarchy, a folder, plain documents, a timestamp authority on loopback.
#pragma once

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <memory>

#include "TestPki.h"
#include "base/FileSystem.h"
#include "signing/engine/SignBatch.h"
#include "signing/engine/Verifier.h"
#include "support/TestHttpServer.h"

namespace motcua::test {

class SigningFixture : public ::testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    static TestPki& pki();

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray read(const QString& name) const;
    void write(const QString& name, const QByteArray& bytes) const;
    // A plain one-page document, as an office program would write it.
    QByteArray document() const;

    signing::KeySource key(const QString& name) const { return {{}, {}, pki().p12(name), {}}; }
    signing::SignOptions options(signing::Level level) const;
    signing::SignRow sign(const QString& in, const QString& out, const QString& keyName,
                          signing::Level level = signing::Level::B, signing::Mark mark = {});
    signing::SignResult signAll(const std::vector<signing::SignJob>& jobs, const signing::KeySource& source,
                                const signing::SignOptions& options, const char* pin = TestPki::kPassword);
    signing::SignResult complete(const QString& file, signing::Level level);
    signing::VerifyReport verify(const QByteArray& bytes, bool trusted = true, const QStringList& crls = {});
    void startAuthority();
    void stopAuthority() { m_authority.reset(); }

    QTemporaryDir m_folder;
    QString m_authorityUrl = QStringLiteral("http://127.0.0.1:9/tsa");  // nobody listens
    std::unique_ptr<TestHttpServer> m_authority;
    SystemClock m_clock;
    SystemRng m_rng;
    RealFileSystem m_files;

private:
    static std::unique_ptr<QTemporaryDir> s_folder;
    static std::unique_ptr<TestPki> s_pki;
};

}  // namespace motcua::test
