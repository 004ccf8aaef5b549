// motcua-ocr-truth: the long form of the OCR quality tests, and the kit for comparing with other programs.
//
//   quality [perLayout] [profile…]       raw against cleaned, every profile
//   make DIR PROFILE [perLayout]         pages as files, one truth JSON beside each
//   read FILE…                           text and fields of pictures
//   score DIR TEXT…                      texts (one file a page, named as the page) against the truths in DIR, as JSON
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#include "Reading.h"
#include "ocr/client/FieldFinder.h"
#include "ocr/engine/ReadPage.h"

namespace {

using namespace motcua;
using namespace motcua::ocrtest;

constexpr quint64 kSeed = 41;

const std::vector<const Damage*>& profiles() {
    static const std::vector<const Damage*> all{&cleanGrey(), &adf300(), &worn300(), &dpi200(), &bitonal200()};
    return all;
}

const Damage* profile(const QString& name) {
    for (const Damage* damage : profiles()) {
        if (damage->name == name) return damage;
    }
    return nullptr;
}

int quality(const QStringList& words) {
    const int perLayout = words.isEmpty() ? 3 : words.first().toInt();
    const auto reader = ocr::Reader::create();
    if (!reader) return 3;
    const std::vector<SamplePage> pages = makePages(kSeed, perLayout);
    QTextStream out(stdout);
    for (const Damage* damage : profiles()) {
        if (words.size() > 1 && !words.mid(1).contains(damage->name)) continue;
        const Result<Comparison> result = compare(**reader, pages, *damage, true);
        if (!result) return 4;
        const double count = static_cast<double>(pages.size());
        out << damage->name << "\n  raw     " << result->raw.line() << "  cpu " << result->rawCpu / count
            << " s/page\n  cleaned " << result->cleaned.line() << "  cpu " << result->cleanedCpu / count << " s/page\n"
            << Qt::flush;
    }
    return 0;
}

int readFiles(const QStringList& words) {
    const auto reader = ocr::Reader::create();
    if (!reader) return 3;
    QTemporaryDir folder;
    QTextStream out(stdout);
    for (const QString& file : words) {
        const auto page = ocr::readPage(**reader, {file, folder.path()});
        if (!page) return 2;
        out << page->text << "\n" << QJsonDocument(ocr::toJson(ocr::FieldFinder::standard().find({*page}))).toJson();
    }
    return 0;
}

QJsonObject toJson(const Truth& truth) {
    QJsonObject fields;
    for (auto it = truth.fields.begin(); it != truth.fields.end(); ++it) fields.insert(it.key(), it.value());
    return {{QStringLiteral("segments"), QJsonArray::fromStringList(truth.segments)}, {QStringLiteral("fields"), fields}};
}

Truth truthFrom(const QJsonObject& object) {
    Truth truth;
    for (const QJsonValue& value : object.value(QStringLiteral("segments")).toArray()) truth.segments.append(value.toString());
    const QJsonObject fields = object.value(QStringLiteral("fields")).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) truth.fields.insert(it.key(), it.value().toString());
    return truth;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int make(const QStringList& words) {
    const Damage* damage = words.size() > 1 ? profile(words[1]) : nullptr;
    if (damage == nullptr || !QDir().mkpath(words[0])) return 2;
    quint64 seed = 77;
    for (const SamplePage& page : makePages(kSeed, words.size() > 2 ? words[2].toInt() : 1)) {
        const SamplePage sample = damaged(page, *damage, ++seed);
        const QString stem = words[0] + QLatin1Char('/') + sample.name;
        QFile truth(stem + QStringLiteral(".json"));
        if (!savePage(sample.image, stem + QLatin1String(damage->bitonal ? ".png" : ".jpg")) ||
            !truth.open(QIODevice::WriteOnly)) {
            return 3;
        }
        truth.write(QJsonDocument(toJson(sample.truth)).toJson());
    }
    return 0;
}

int scoreTexts(const QStringList& words) {
    Score sum;
    for (const QString& path : words.mid(1)) {
        const QString truthPath = words[0] + QLatin1Char('/') + QFileInfo(path).completeBaseName() + QStringLiteral(".json");
        const Truth truth = truthFrom(QJsonDocument::fromJson(contentOf(truthPath)).object());
        if (truth.segments.isEmpty()) return 2;
        sum += score(truth, QString::fromUtf8(contentOf(path)));
    }
    const QJsonObject json{{QStringLiteral("sCer"), sum.sCer()},
                           {QStringLiteral("rubbish"), sum.rubbish()},
                           {QStringLiteral("fields"), sum.fields},
                           {QStringLiteral("fieldsFound"), sum.fieldsFound}};
    QTextStream(stdout) << QJsonDocument(json).toJson(QJsonDocument::Compact) << "\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    const QStringList words = app.arguments().mid(1);
    const QString verb = words.value(0);
    if (verb == QLatin1String("quality")) return quality(words.mid(1));
    if (verb == QLatin1String("read") && words.size() > 1) return readFiles(words.mid(1));
    if (verb == QLatin1String("make") && words.size() > 2) return make(words.mid(1));
    if (verb == QLatin1String("score") && words.size() > 2) return scoreTexts(words.mid(1));
    QTextStream(stderr)
        << "motcua-ocr-truth quality [perLayout] [profile…] | read FILE… | make DIR PROFILE [perLayout] | score DIR TEXT…\n";
    return 2;
}
