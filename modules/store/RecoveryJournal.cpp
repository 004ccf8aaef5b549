#include "store/RecoveryJournal.h"

#include <QtEndian>

#include "base/Json.h"
#include "base/Log.h"
#include "crypto/Aead.h"
#include "crypto/Sha256.h"

namespace motcua::store {
namespace {

constexpr qsizetype kHeadSize = 12;
constexpr char kEnd = '\n';  // no head begins with it: records are far smaller than 160 MB
const QString kSuffix = QStringLiteral(".log");
const QString kEndName = QStringLiteral("journalEnd");

struct RawRecord {
    qint64 seq = 0;
    QByteArrayView sealed;
};

QByteArray headOf(qint64 seq, qsizetype size) {
    QByteArray head(kHeadSize, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(size), head.data());
    qToBigEndian(seq, head.data() + 4);
    return head;
}

QByteArray associated(qint64 seq) {
    return QByteArrayLiteral("motcua journal ") + QByteArray::number(seq);
}

// Zeros where a head would stand.
bool isRoom(const QByteArray& bytes, qsizetype at) {
    return bytes.size() - at >= kHeadSize && bytes.sliced(at, kHeadSize).count('\0') == kHeadSize;
}

// The records as they lie in the file, up to the first torn one or the zeros of room made ahead. Files of older versions have
// no end mark; a last record without one in the midst of zeros is torn.
QList<RawRecord> rawRecords(const QByteArray& bytes) {
    QList<RawRecord> out;
    qsizetype at = 0;
    while (bytes.size() - at >= kHeadSize) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData() + at));
        if (size == 0 || size > bytes.size() - at - kHeadSize) break;
        const qsizetype end = at + kHeadSize + size;
        if (isRoom(bytes, end)) break;
        out.append({qFromBigEndian<qint64>(bytes.constData() + at + 4), QByteArrayView(bytes).sliced(at + kHeadSize, size)});
        at = end < bytes.size() && bytes[end] == kEnd ? end + 1 : end;
    }
    return out;
}

qint64 firstSeqOf(const QString& name) {
    return name.section(QLatin1Char('-'), 1).chopped(kSuffix.size()).toLongLong();
}

}  // namespace

RecoveryJournal::RecoveryJournal(const Ground& ground, SecretBytes key) : m_ground(ground), m_key(std::move(key)) {
    if (ground.inParallel) m_writer = std::make_unique<Executor>();
}

RecoveryJournal::Pause::Pause(const RecoveryJournal& journal) : m_journal(journal) {
    m_journal.m_mutex.lock();
    if (!m_journal.m_ground.inParallel) return;
    if (!m_journal.m_lock) m_journal.m_lock = platform::FileLock::open(m_journal.m_ground.folder + QStringLiteral(".lock"));
    if (m_journal.m_lock) m_journal.m_lock->await();
}

RecoveryJournal::Pause::~Pause() {
    if (m_journal.m_lock) m_journal.m_lock->release();
    m_journal.m_mutex.unlock();
}

// Oldest first: by the first seq, whatever the clock said.
QStringList RecoveryJournal::fileNames() const {
    QStringList names = m_ground.files.list(m_ground.folder).filter(kSuffix);
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return firstSeqOf(a) < firstSeqOf(b); });
    return names;
}

Result<QByteArray> RecoveryJournal::bytesOf(const QString& name) const {
    return m_ground.files.read(pathOf(name));
}

Result<void> RecoveryJournal::commit(Database& database, const QByteArrayList& notes,
                                     const std::function<Result<void>()>& commit) {
    MOTCUA_CHECK(m_ground.files.makeFolder(m_ground.folder));
    const Pause pause(*this);
    MOTCUA_TRY(const JournalEnd before, endIn(database));
    const qint64 seq = before.seq + 1;
    Result<void> written = openAt(before, seq);
    const qint64 start = written ? m_file->size() : 0;
    const QByteArray link = start > 0 ? before.link : QByteArray(crypto::kSha256Size, '\0');
    MOTCUA_TRY(const QByteArray sealed, crypto::seal(m_key, link + notes.join('\n'), associated(seq)));
    const QByteArray record = headOf(seq, sealed.size()) + sealed + kEnd;
    MOTCUA_CHECK(setEnd(database, {seq, m_name, start + record.size(), crypto::sha256(sealed)}));
    Result<void> committed;
    if (written && m_writer) {
        auto writing = m_writer->run([&] { return m_file->append(record); });
        committed = commit();
        written = writing.takeResult();
    } else {
        if (written) written = m_file->append(record);
        committed = commit();
    }
    if (!committed) {
        // What the officer is told was not saved must not come back either. If this fails, the next commit does it.
        if (written) static_cast<void>(m_file->cutTo(start));
        return committed;
    }
    m_problem = written ? std::nullopt : std::optional(written.error());
    if (!written) log::warning("store", QStringLiteral("journal: ") + errorId(written.error().code));
    return {};
}

// One file a day, named by its first record; a file that does not end where the database says is left as it is or, if it is
// longer, loses what nobody acknowledged.
Result<void> RecoveryJournal::openAt(const JournalEnd& end, qint64 seq) {
    const QString day = toLocal(m_ground.clock.now()).date().toString(QStringLiteral("yyyyMMdd"));
    const auto use = [this](const QString& name) -> Result<void> {
        if (name == m_name && m_file) return {};
        m_file.reset();
        m_name = name;
        MOTCUA_TRY(m_file, m_ground.files.openAppend(pathOf(name)));
        return {};
    };
    if (end.name.startsWith(day) && m_ground.files.exists(pathOf(end.name))) {
        MOTCUA_CHECK(use(end.name));
        if (m_file->size() > end.size) MOTCUA_CHECK(m_file->cutTo(end.size));
        if (m_file->size() == end.size) return {};
    }
    MOTCUA_CHECK(use(QStringLiteral("%1-%2%3").arg(day).arg(seq, 12, 10, QLatin1Char('0')).arg(kSuffix)));
    if (m_file->size() > 0) MOTCUA_CHECK(m_file->cutTo(0));
    return {};
}

Result<bool> RecoveryJournal::reachesBeyond(const JournalEnd& end) const {
    const QStringList names = fileNames();
    if (names.isEmpty()) return false;
    if (names.last() != end.name) return true;
    MOTCUA_TRY(const auto file, m_ground.files.openAppend(pathOf(end.name)));
    return file->size() > end.size;
}

Result<JournalContents> RecoveryJournal::readAfter(qint64 seq) const {
    JournalContents contents;
    const QStringList names = fileNames();
    QByteArray link;    // of the record before, in this file
    qint64 last = seq;  // the highest seq that was ever written
    for (qsizetype i = 0; i < names.size(); ++i) {
        link.clear();
        if (i + 1 < names.size() && firstSeqOf(names[i + 1]) <= seq + 1) continue;
        MOTCUA_TRY(const QByteArray bytes, bytesOf(names[i]));
        for (const RawRecord& raw : rawRecords(bytes)) {
            const QByteArray before = std::exchange(link, crypto::sha256(raw.sealed.toByteArray()));
            if (raw.seq <= seq) continue;
            const bool follows = raw.seq == std::exchange(last, qMax(last, raw.seq)) + 1;
            const auto text = crypto::open(m_key, raw.sealed, associated(raw.seq));
            if (!text || text->size() < crypto::kSha256Size) {
                link.clear();  // one damage is counted once
                continue;
            }
            if (follows && !before.isEmpty() && text->first(crypto::kSha256Size) != before) ++contents.unreadable;
            contents.records.append({raw.seq, text->sliced(crypto::kSha256Size).split('\n')});
        }
    }
    std::sort(contents.records.begin(), contents.records.end(),
              [](const JournalRecord& a, const JournalRecord& b) { return a.seq < b.seq; });
    contents.lastSeq = last;
    contents.unreadable += static_cast<int>(last - seq - contents.records.size());
    return contents;
}

Result<int> RecoveryJournal::trim(Database& database, qint64 backedUp) {
    MOTCUA_TRY(const JournalEnd end, endIn(database));
    const Pause pause(*this);
    int gone = 0;
    for (const QString& name : fileNames()) {
        if (name == end.name) break;
        MOTCUA_TRY(const bool may, mayGo(database, name, backedUp));
        if (!may) break;
        MOTCUA_CHECK(m_ground.files.remove(pathOf(name)));
        ++gone;
    }
    return gone;
}

Result<bool> RecoveryJournal::mayGo(Database& database, const QString& name, qint64 backedUp) const {
    MOTCUA_TRY(const QByteArray bytes, bytesOf(name));
    for (const RawRecord& raw : rawRecords(bytes)) {
        if (raw.seq > backedUp) return false;
        const auto text = crypto::open(m_key, raw.sealed, associated(raw.seq));
        if (!text) return false;  // evidence stays
        for (const QByteArray& note : text->sliced(crypto::kSha256Size).split('\n')) {
            if (!note.startsWith("operation ")) continue;
            MOTCUA_TRY(const QJsonObject noted, parseObject(note.sliced(note.indexOf(' ') + 1)));
            const QString opId = noted.value(QLatin1String("content")).toObject().value(QLatin1String("opId")).toString();
            MOTCUA_TRY(const qint64 open, database.number("SELECT count(*) FROM outbox WHERE op_id = ?1 AND state <> 'done'", 0,
                                                          QUuid::fromString(opId)));
            if (open > 0) return false;
        }
    }
    return true;
}

std::optional<Error> RecoveryJournal::problem() const {
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

// "seq size link name" in one row of `meta`.
Result<JournalEnd> RecoveryJournal::endIn(Database& database) {
    QStringList parts;
    MOTCUA_CHECK(database.each(
        "SELECT value FROM meta WHERE name = ?1", [&parts](const Row& row) { parts = row.text(0).split(QLatin1Char(' ')); },
        kEndName));
    if (parts.size() != 4) return JournalEnd{};
    return JournalEnd{parts[0].toLongLong(), parts[3], parts[1].toLongLong(), QByteArray::fromHex(parts[2].toLatin1())};
}

Result<void> RecoveryJournal::setEnd(Database& database, const JournalEnd& end) {
    const QStringList parts{QString::number(end.seq), QString::number(end.size), QString::fromLatin1(end.link.toHex()),
                            end.name};
    return database.run(
        "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", kEndName,
        parts.join(QLatin1Char(' ')));
}

}  // namespace motcua::store
