#include <QCryptographicHash>

#include "ProvinceTest.h"

namespace motcua::sandbox {
namespace {

class UploadTest : public ProvinceTest {
protected:
    static QByteArray hash(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }
    HttpAnswer create(const QByteArray& promised, qint64 length) {
        return ask("POST", "/sync/v1/files", {},
                   {{"tus-resumable", "1.0.0"},
                    {"upload-length", QByteArray::number(length)},
                    {"upload-metadata", "mime YQ==,sha256 " + promised.toHex().toBase64()}});
    }
    QByteArray begin(const QByteArray& bytes) {
        const HttpAnswer made = create(hash(bytes), bytes.size());
        EXPECT_EQ(made.status, 201);
        return made.headers.value("Location").mid(QByteArray("https://province.test").size());
    }
    HttpAnswer patch(const QByteArray& location, qint64 offset, const QByteArray& chunk, const QByteArray& checksum = {}) {
        QMap<QByteArray, QByteArray> headers{{"tus-resumable", "1.0.0"},
                                             {"upload-offset", QByteArray::number(offset)},
                                             {"content-type", "application/offset+octet-stream"}};
        if (!checksum.isEmpty()) headers.insert("upload-checksum", checksum);
        return ask("PATCH", location, chunk, headers);
    }
    HttpAnswer head(const QByteArray& location) { return ask("HEAD", location, {}, {{"tus-resumable", "1.0.0"}}); }

    const QByteArray m_bytes = QByteArray("Tờ khai đăng ký khai sinh").repeated(100);
};

TEST_F(UploadTest, AFileArrivesInPiecesAndIsKnownByItsHash) {
    const QByteArray location = begin(m_bytes);
    const QByteArray blob = "/sync/v1/blobs/" + hash(m_bytes).toHex();
    EXPECT_EQ(
        patch(location, 0, m_bytes.left(1000), "sha256 " + hash(m_bytes.left(1000)).toBase64()).headers.value("Upload-Offset"),
        "1000");
    EXPECT_EQ(ask("HEAD", blob).status, 404) << "not complete yet";
    EXPECT_EQ(head(location).headers.value("Upload-Offset"), "1000");
    EXPECT_TRUE(head(location).headers.value("Upload-Metadata").contains("mime YQ=="));
    const QByteArray sha1 = QCryptographicHash::hash(m_bytes.mid(1000), QCryptographicHash::Sha1);  // tus: every server knows it
    EXPECT_EQ(patch(location, 1000, m_bytes.mid(1000), "sha1 " + hash("xyz").toBase64()).status, 460);
    EXPECT_EQ(patch(location, 1000, m_bytes.mid(1000), "sha1 " + sha1.toBase64()).status, 204);
    EXPECT_EQ(ask("GET", blob).body, m_bytes);
    EXPECT_EQ(ask("HEAD", blob).headers.value("Content-Length"), QByteArray::number(m_bytes.size()));
    become("noi-khac", "tiep_nhan", "quay-bd");
    EXPECT_EQ(ask("GET", blob).status, 404) << "another office's file";
    EXPECT_EQ(head(location).status, 404);
}

TEST_F(UploadTest, EveryWrongStepHasItsStatus) {
    const QByteArray location = begin(m_bytes);
    EXPECT_EQ(ask("HEAD", location).status, 412);
    EXPECT_EQ(patch(location, 5, "abc").status, 409);
    EXPECT_EQ(patch(location, 0, "abc", "sha256 " + hash("xyz").toBase64()).status, 460);
    EXPECT_EQ(patch(location, 0, "abc", "crc32 AAAA").status, 400);
    EXPECT_EQ(patch(location, 0, m_bytes + "more").status, 413);
    EXPECT_EQ(ask("PATCH", location, "abc", {{"tus-resumable", "1.0.0"}, {"upload-offset", "0"}}).status, 415);
    EXPECT_EQ(head(location).headers.value("Upload-Offset"), "0") << "none of these moved it";
    EXPECT_EQ(head("/sync/v1/files/unknown").status, 404);
    EXPECT_EQ(create("short", 3).status, 400);
    EXPECT_EQ(create(hash("x"), 1LL << 40).status, 413);
}

TEST_F(UploadTest, AFileWithAnotherHashThanPromisedIsThrownAway) {
    const HttpAnswer made = create(hash(m_bytes), 3);
    const QByteArray location = made.headers.value("Location").mid(QByteArray("https://province.test").size());
    EXPECT_EQ(patch(location, 0, "abc").status, 460);
    EXPECT_EQ(head(location).status, 410);
    EXPECT_TRUE(m_province.state().blobs.isEmpty());
}

TEST_F(UploadTest, AnUploadExpires) {
    const QByteArray location = begin(m_bytes);
    m_clock.advanceMs(25LL * 3600 * 1000);
    EXPECT_EQ(head(location).status, 410);
    EXPECT_EQ(patch(location, 0, m_bytes).status, 410);
}

TEST_F(UploadTest, ADossierSaysWhichFilesAreStillMissing) {
    const QString dossier = newId();
    pushOne(receiveOp(dossier, {{QStringLiteral("papers.to-khai.file.sha256"), QString::fromLatin1(hash(m_bytes).toHex())}}));
    const QByteArray path = "/sync/v1/dossiers/" + dossier.toUtf8();
    EXPECT_EQ(askJson("GET", path).value(u"missingBlobs").toArray().size(), 1);
    patch(begin(m_bytes), 0, m_bytes);
    EXPECT_TRUE(askJson("GET", path).value(u"missingBlobs").toArray().isEmpty());
}

}  // namespace
}  // namespace motcua::sandbox
