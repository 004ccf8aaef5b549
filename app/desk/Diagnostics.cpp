#include "app/desk/Diagnostics.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QSysInfo>

#include "base/Text.h"
#include "base/Zip.h"
#include "store/Migrator.h"
#include "store/Store.h"

namespace motcua::app {
namespace {

constexpr qsizetype kLogTail = 512 * 1024;

struct DeskFigures {
    QStringList persons;
    QJsonObject sync;
};

// Applicants, officers, their numbers: all that must not leave.
Result<QStringList> personsIn(store::Store& store) {
    QSet<QString> found;
    const auto take = [&found](const store::Row& row) {
        const QString text = row.text(0).trimmed();
        if (text.size() > 3) found.insert(text);
    };
    for (const char* sql :
         {"SELECT applicant_name FROM dossier", "SELECT json_extract (fields, '$.applicant.idNumber') FROM dossier",
          "SELECT json_extract (fields, '$.applicant.phone') FROM dossier",
          "SELECT json_extract (fields, '$.applicant.address') FROM dossier", "SELECT DISTINCT actor_name FROM dossier_event",
          "SELECT json_extract (json, '$.fullName') FROM catalogue WHERE entity = 'officer'",
          "SELECT json_extract (json, '$.username') FROM catalogue WHERE entity = 'officer'"}) {
        MOTCUA_CHECK(store.database().each(sql, take));
    }
    return QStringList(found.begin(), found.end());
}

Result<DeskFigures> figuresOf(const QString& folder, bool testData) {
    const SystemClock clock;
    SystemRng rng;
    RealFileSystem files;
    const auto vault = crypto::makeKeyVault(folder, testData);
    store::StoreOptions options;
    options.folder = folder;
    MOTCUA_TRY(const auto store, store::Store::open(options, {clock, rng, files, *vault}));
    DeskFigures figures;
    MOTCUA_TRY(figures.persons, personsIn(*store));
    MOTCUA_TRY(const store::OutboxCounts outbox, store->outbox.counts());
    MOTCUA_TRY(const int uploads, store->uploads.count());
    MOTCUA_TRY(const store::FeedPosition feed, store->feed.position(QStringLiteral("main")));
    figures.sync = {{QStringLiteral("ready"), outbox.ready},
                    {QStringLiteral("sent"), outbox.sent},
                    {QStringLiteral("conflicts"), outbox.conflicts},
                    {QStringLiteral("rejected"), outbox.rejected},
                    {QStringLiteral("uploads"), uploads},
                    {QStringLiteral("lastPull"), toIso(feed.updatedAt)}};
    return figures;
}

QByteArray pretty(const QJsonObject& object) {
    return QJsonDocument(object).toJson();
}

QJsonObject versions() {
    return {{QStringLiteral("motcua"), QStringLiteral(MOTCUA_VERSION)},
            {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
            {QStringLiteral("schema"), static_cast<int>(store::migrations().size())}};
}

// Which keys there are is support's business; whose they are is not.
QJsonObject configuration(const DeskProfile& profile) {
    return {{QStringLiteral("server"), profile.server},
            {QStringLiteral("issuer"), profile.issuer},
            {QStringLiteral("timestamps"), profile.tsaUrl},
            {QStringLiteral("agency"), profile.office.agency},
            {QStringLiteral("counter"), profile.office.counter},
            {QStringLiteral("testData"), profile.office.testData},
            {QStringLiteral("pkcs11Module"), profile.pkcs11Module},
            {QStringLiteral("keys"), profile.keys.size()},
            {QStringLiteral("secondBackup"), !profile.backupFolder.isEmpty()}};
}

QByteArray doctorText(const QList<Check>& checks, const QStringList& sentences) {
    QString text;
    for (qsizetype i = 0; i < checks.size(); ++i) {
        text += QStringLiteral("%1\t%2\t%3\t%4\n")
                    .arg(verdictCode(checks[i].verdict), checks[i].id, checks[i].detail, sentences.value(i));
    }
    return text.toUtf8();
}

}  // namespace

QString withoutPersons(const QString& text, const QStringList& known) {
    QString out = text;
    for (const QString& person : known) out.replace(person, QStringLiteral("***"), Qt::CaseInsensitive);
    static const QRegularExpression mail(QStringLiteral("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"));
    static const QRegularExpression number(QStringLiteral("(?<![\\w-])\\+?\\d{9,}(?![\\w-])"));
    // Two to six words, each with a capital at its head: how Vietnamese names are written.
    static const QRegularExpression name(QStringLiteral("\\b\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,5}\\b"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    for (const QRegularExpression& shape : {mail, number, name}) out.replace(shape, QStringLiteral("***"));
    return out;
}

Result<QByteArray> diagnosticsZip(const QString& folder, const QList<Check>& checks, const QStringList& sentences) {
    RealFileSystem files;
    QList<ZipEntry> entries{{"versions.json", pretty(versions())}, {"doctor.txt", doctorText(checks, sentences)}};
    QStringList persons;
    if (const auto profile = loadProfile(files, folder)) {
        entries.append({"config.json", pretty(configuration(*profile))});
        if (const auto figures = figuresOf(folder, profile->office.testData)) {
            persons = figures->persons;
            entries.append({"sync.json", pretty(figures->sync)});
        }
    }
    for (const char* name : {"motcua.log", "motcua.log.1"}) {
        const QString path = folder + QLatin1Char('/') + QLatin1String(name);
        if (!files.exists(path)) continue;
        MOTCUA_TRY(const QByteArray bytes, files.read(path));
        entries.append({name, withoutPersons(QString::fromUtf8(bytes.right(kLogTail)), persons).toUtf8()});
    }
    return zipped(entries);
}

}  // namespace motcua::app
