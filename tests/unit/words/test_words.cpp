// Every code has a sentence in both languages, every text is translated, and the catalogues match the sources.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <memory>

#include "base/Clock.h"
#include "ui/words/DueText.h"
#include "ui/words/ErrorSentences.h"
#include "ui/words/ErrorText.h"
#include "ui/words/Language.h"
#include "ui/words/QueueText.h"
#include "ui/words/StateText.h"
#include "ui/words/TimelineText.h"

namespace {

using namespace motcua;
using words::Language;

const std::vector<ErrorCode>& allCodes() {
    static const std::vector<ErrorCode> codes = {
#define MOTCUA_ERROR(name, id, kind) ErrorCode::name,
#include "base/ErrorCodes.def"
#undef MOTCUA_ERROR
    };
    return codes;
}

struct Message {
    QString context, source, translation;
    bool unfinished = false;
};

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    QList<Message> all;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd();) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("source")) all.append({context, xml.readElementText(), {}, false});
        if (xml.name() == QLatin1String("translation")) {
            all.last().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            all.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return all;
}

QString catalogue(const char* name) {
    return QStringLiteral(MOTCUA_SOURCE_DIR "/translations/") + QLatin1String(name);
}

TEST(Words, EveryCodeHasOneSentence) {
    QSet<int> seen;
    for (const auto& row : words::errorSentences()) {
        EXPECT_FALSE(seen.contains(int(row.code))) << "twice: " << errorId(row.code).data();
        seen.insert(int(row.code));
    }
    for (ErrorCode code : allCodes()) EXPECT_TRUE(seen.contains(int(code))) << "no sentence: " << errorId(code).data();
}

TEST(Words, EverySentenceIsTranslated) {
    words::installLanguage(Language::Vietnamese);
    for (const auto& row : words::errorSentences()) {
        const QString vietnamese = words::sentence({row.code});
        EXPECT_NE(vietnamese, words::filled(QString::fromUtf8(row.source), {})) << row.source;
        EXPECT_EQ(vietnamese, vietnamese.normalized(QString::NormalizationForm_C));
        EXPECT_FALSE(vietnamese.contains(u'!')) << qPrintable(vietnamese);
        EXPECT_FALSE(vietnamese.contains(u'{') || vietnamese.contains(u'[')) << qPrintable(vietnamese);
        EXPECT_FALSE(vietnamese.contains(QLatin1String("  ")) || vietnamese.contains(QLatin1String(" . ")))
            << qPrintable(vietnamese);
    }
    words::installLanguage(Language::English);
    for (const auto& row : words::errorSentences()) {
        EXPECT_EQ(words::sentence({row.code}), words::filled(QString::fromUtf8(row.source), {}));
    }
}

TEST(Words, ParametersKeepTheirNamesInTranslation) {
    const QRegularExpression name(QStringLiteral("\\{\\w+\\}"));
    for (const Message& message : messagesOf(catalogue("motcua_vi.ts"))) {
        QSet<QString> source, translation;
        for (auto it = name.globalMatch(message.source); it.hasNext();) source.insert(it.next().captured());
        for (auto it = name.globalMatch(message.translation); it.hasNext();) translation.insert(it.next().captured());
        EXPECT_EQ(source, translation) << qPrintable(message.source);
    }
}

TEST(Words, ParametersAreFilledAndEmptyPiecesDropped) {
    words::installLanguage(Language::Vietnamese);
    const QString with = words::sentence({ErrorCode::FileNotFound, {{QStringLiteral("file"), QStringLiteral("đơn.pdf")}}});
    const QString without = words::sentence({ErrorCode::FileNotFound});
    EXPECT_TRUE(with.startsWith(QStringLiteral("Không tìm thấy tệp “đơn.pdf”."))) << qPrintable(with);
    EXPECT_TRUE(without.startsWith(QStringLiteral("Không tìm thấy tệp."))) << qPrintable(without);
    EXPECT_EQ(words::filled(QStringLiteral("a {x}[ (b {y})]"), {{QStringLiteral("x"), QStringLiteral("[1]")}}),
              QStringLiteral("a [1]"));
}

TEST(Words, CataloguesAreFinished) {
    for (const char* name : {"motcua_vi.ts", "motcua_en.ts", "qt_vi.ts"}) {
        const QList<Message> messages = messagesOf(catalogue(name));
        EXPECT_GT(messages.size(), 50) << name;
        for (const Message& message : messages) {
            EXPECT_FALSE(message.unfinished || message.translation.isEmpty()) << name << ": " << qPrintable(message.source);
        }
    }
}

// lupdate over the sources must bring nothing new: else somebody added a text and no translation.
TEST(Words, CataloguesMatchTheSources) {
    QTemporaryDir folder;
    QStringList sources;
    for (const char* room : {"/ui", "/app"}) {
        QDirIterator files(QStringLiteral(MOTCUA_SOURCE_DIR) + QLatin1String(room),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) sources.append(files.next());
    }
    const QString copy = folder.filePath(QStringLiteral("motcua_vi.ts"));
    ASSERT_TRUE(QFile::copy(catalogue("motcua_vi.ts"), copy));
    const QString options = QStringLiteral(
        "-silent -I %1 -I %1/modules -locations none -disable-heuristic similartext -disable-heuristic sametext "
        "-disable-heuristic number");
    const QStringList arguments = options.arg(QStringLiteral(MOTCUA_SOURCE_DIR)).split(u' ') + sources;
    ASSERT_EQ(QProcess::execute(QStringLiteral(MOTCUA_LUPDATE), arguments + QStringList{QStringLiteral("-ts"), copy}), 0);
    for (const Message& message : messagesOf(copy)) {
        EXPECT_FALSE(message.unfinished) << "untranslated or vanished: " << qPrintable(message.context) << ": "
                                         << qPrintable(message.source);
    }
}

TEST(Words, StatesAndRolesAreWords) {
    words::installLanguage(Language::Vietnamese);
    EXPECT_EQ(words::stateText(QStringLiteral("received")), QStringLiteral("Đã tiếp nhận"));
    EXPECT_EQ(words::queueText(QStringLiteral("dueToday")), QStringLiteral("Hẹn trả hôm nay"));
    EXPECT_EQ(words::queueText(QStringLiteral("received")), QStringLiteral("Đã tiếp nhận"));
    EXPECT_EQ(words::roleText(QStringLiteral("van_thu")), QStringLiteral("Văn thư"));
    EXPECT_EQ(words::stateText(QStringLiteral("something-new")), QStringLiteral("something-new"));
}

TEST(Words, ATimelineSaysWhichPaperWasPrintedAndHowOften) {
    words::installLanguage(Language::Vietnamese);
    const QJsonObject payload{{QStringLiteral("form"), QStringLiteral("receipt")}, {QStringLiteral("copy"), 2}};
    EXPECT_EQ(words::timelineText(QStringLiteral("print"), payload),
              QStringLiteral("Đã in Giấy tiếp nhận hồ sơ và hẹn trả kết quả, lần 2"));
    EXPECT_EQ(words::timelineText(QStringLiteral("transfer"), {}), words::doneText(QStringLiteral("transfer")));
}

TEST(Words, AStateOfAProcessThatTheProvinceHasPublishedHasItsName) {
    words::installLanguage(Language::Vietnamese);
    auto process = std::make_shared<Process>(*shippedProcesses().first());
    process->code = QStringLiteral("land-with-tax");
    ProcessState waiting;
    waiting.code = QStringLiteral("waitingForTax");
    waiting.names = {QStringLiteral("Chờ cơ quan thuế"), QStringLiteral("Waiting for the tax office")};
    process->states.append(waiting);
    ProcessBook book;
    ASSERT_TRUE(book.add(process));
    EXPECT_EQ(words::stateText(waiting.code, book), QStringLiteral("Chờ cơ quan thuế"));
    EXPECT_EQ(words::nextStepText(waiting.code, book), QStringLiteral("Chờ cơ quan thuế"));
    EXPECT_EQ(words::queueText(waiting.code, book), QStringLiteral("Chờ cơ quan thuế"));
    EXPECT_EQ(words::stateText(waiting.code), waiting.code);
}

TEST(Words, DueDatesAreSaidAsPeopleSayThem) {
    words::installLanguage(Language::Vietnamese);
    const QDateTime now = localDateTime({2026, 11, 23}, {9, 0});
    const auto at = [](int day, int hour) { return localDateTime({2026, 11, day}, {hour, 30}); };
    EXPECT_EQ(words::remainingText(at(23, 16), now), QStringLiteral("Hôm nay 16:30"));
    EXPECT_EQ(words::remainingText(at(24, 16), now), QStringLiteral("Ngày mai 16:30"));
    EXPECT_EQ(words::remainingText(at(26, 16), now), QStringLiteral("Còn 3 ngày"));
    EXPECT_EQ(words::remainingText(at(21, 16), now), QStringLiteral("Quá hạn 2 ngày"));
    EXPECT_EQ(words::remainingText(at(23, 8), now), QStringLiteral("Quá hạn từ 08:30"));
    EXPECT_EQ(words::dueText(at(25, 10)), QStringLiteral("10:30 thứ Tư 25/11/2026"));
    EXPECT_EQ(words::urgencyOf(at(24, 16), now), words::Urgency::Soon);
    const DueDate due{at(25, 10), {{QStringLiteral("working-days"), {{QStringLiteral("count"), QStringLiteral("2")}}}}};
    EXPECT_EQ(words::reasons(due), QStringList(QStringLiteral("Thời hạn 2 ngày làm việc, không tính ngày nhận.")));
    words::installLanguage(Language::English);
    EXPECT_EQ(words::remainingText(at(22, 16), now), QStringLiteral("Overdue by 1 day"));
}

TEST(Words, QtTextsAreVietnameseToo) {
    words::installLanguage(Language::Vietnamese);
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Hủy"));
    EXPECT_EQ(QCoreApplication::translate("QLineEdit", "&Paste"), QStringLiteral("&Dán"));
    words::installLanguage(Language::English);
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
}

}  // namespace
