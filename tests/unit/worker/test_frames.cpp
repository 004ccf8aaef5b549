#include <gtest/gtest.h>

#include <random>

#include "worker/Frame.h"

namespace motcua::worker {
namespace {

TEST(Frames, AreReadBackByteByByte) {
    const QByteArray stream =
        encodeFrame({{QStringLiteral("id"), 1}}) + encodeFrame(FrameKind::Secret, "1234") + encodeFrame(FrameKind::Json, "");
    FrameReader reader;
    QList<Frame> frames;
    for (const char byte : stream) {
        reader.append({&byte, 1});
        const auto next = reader.next();
        ASSERT_TRUE(next);
        if (*next) frames.append(**next);
    }
    ASSERT_EQ(frames.size(), 3);
    EXPECT_EQ(frames[0].payload, QByteArray("{\"id\":1}"));
    EXPECT_EQ(frames[1].kind, FrameKind::Secret);
    EXPECT_EQ(frames[1].payload, QByteArray("1234"));
    EXPECT_TRUE(frames[2].payload.isEmpty());
}

TEST(Frames, LengthIsLittleEndianWithoutTheKind) {
    EXPECT_EQ(encodeFrame(FrameKind::Json, "{}"), QByteArray("\x02\0\0\0J{}", 7));
}

TEST(Frames, RefusesOversizeAndUnknownKinds) {
    FrameReader oversize;
    oversize.append(QByteArrayView("\xff\xff\xff\x7fJ", 5));
    EXPECT_EQ(oversize.next().error().code, ErrorCode::WorkerProtocol);
    FrameReader unknown;
    unknown.append(QByteArrayView("\x01\0\0\0X.", 6));
    EXPECT_EQ(unknown.next().error().code, ErrorCode::WorkerProtocol);
}

TEST(Frames, RandomBytesNeverBreakTheReader) {
    std::mt19937 random(20261123);
    for (int round = 0; round < 2'000; ++round) {
        FrameReader reader;
        QByteArray bytes(static_cast<qsizetype>(random() % 64), '\0');
        for (char& byte : bytes) byte = static_cast<char>(random());
        // Half of the rounds get a plausible header, so that the payload path is reached too.
        if (round % 2 == 0 && bytes.size() > 5) bytes.replace(0, 5, QByteArray("\x03\0\0\0J", 5));
        reader.append(bytes);
        for (auto next = reader.next(); next && *next; next = reader.next()) EXPECT_LE((*next)->payload.size(), bytes.size());
    }
}

}  // namespace
}  // namespace motcua::worker
