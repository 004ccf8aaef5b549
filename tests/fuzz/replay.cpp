// Runs a fuzz target without libFuzzer: every file of the corpus as it is, then seeded changes of it for three seconds.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <cstdio>

#include "base/Rng.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr qint64 kMilliseconds = 3000;

void run(const QByteArray& bytes) {
    // A buffer of exactly this size, so that a sanitizer sees a byte too far.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

// One of the small changes that parsers stumble over.
QByteArray changed(QByteArray bytes, const QByteArray& other, motcua::Rng& rng) {
    const auto place = [&](qsizetype size) { return static_cast<qsizetype>(rng.below(static_cast<quint64>(size) + 1)); };
    for (quint64 left = 1 + rng.below(4); left > 0; --left) {
        const qsizetype at = place(bytes.size());
        const qsizetype length = std::min<qsizetype>(bytes.size() - at, static_cast<qsizetype>(rng.below(64)));
        switch (rng.below(5)) {
            case 0:
                if (at < bytes.size()) bytes[at] = static_cast<char>(rng.next());
                break;
            case 1:
                bytes.remove(at, length);
                break;
            case 2:
                bytes.insert(at, bytes.mid(place(bytes.size()), length));
                break;
            case 3:
                bytes.truncate(at);
                break;
            default:
                bytes.replace(at, length, other.mid(place(other.size()), length));
        }
    }
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    std::vector<QByteArray> corpus;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) corpus.push_back(file.readAll());
        run(corpus.back());
    }
    if (corpus.empty()) {
        std::fprintf(stderr, "no corpus in %s\n", qPrintable(folder.path()));
        return 1;
    }
    motcua::SeededRng rng(17);
    QElapsedTimer clock;
    clock.start();
    long runs = 0;
    for (; clock.elapsed() < kMilliseconds; ++runs)
        run(changed(corpus[rng.below(corpus.size())], corpus[rng.below(corpus.size())], rng));
    std::printf("%zu files, %ld changed copies\n", corpus.size(), runs);
    return 0;
}
