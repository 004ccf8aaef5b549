#include "sim/SimDisk.h"

#include <QHash>
#include <algorithm>
#include <cstring>
#include <mutex>

namespace motcua::sim {
namespace {

constexpr qint64 kSector = 512;

std::mutex g_mutex;
QHash<QString, SimDisk*> g_disks;

void applyWrite(QByteArray& content, const SimDisk::Inode::Write& write) {
    if (write.truncates) {
        content.resize(write.offset);
        return;
    }
    const qint64 end = write.offset + write.bytes.size();
    if (content.size() < end) content.append(QByteArray(end - content.size(), '\0'));
    std::memcpy(content.data() + write.offset, write.bytes.constData(), static_cast<std::size_t>(write.bytes.size()));
}

// The sectors of a write that reached the platter before the power went.
void applyTorn(QByteArray& content, const SimDisk::Inode::Write& write, Rng& rng) {
    if (write.truncates) return applyWrite(content, write);
    qint64 at = 0;
    while (at < write.bytes.size()) {
        const qint64 sectorEnd = ((write.offset + at) / kSector + 1) * kSector - write.offset;
        const qint64 size = std::min(sectorEnd, qint64{write.bytes.size()}) - at;
        if (rng.below(2) == 0) applyWrite(content, {write.offset + at, write.bytes.mid(at, size)});
        at += size;
    }
}

}  // namespace

SimDisk::SimDisk(const QString& id) : m_folder(QStringLiteral("/sim/") + id) {
    const std::lock_guard lock(g_mutex);
    g_disks.insert(m_folder, this);
}

SimDisk::~SimDisk() {
    const std::lock_guard lock(g_mutex);
    g_disks.remove(m_folder);
}

SimDisk* SimDisk::find(const QString& path) {
    const std::lock_guard lock(g_mutex);
    return g_disks.value(path.section(QLatin1Char('/'), 0, 2));
}

SimDisk::Answer SimDisk::access() {
    if (m_dead) return Answer::Dead;
    if (m_calm) return Answer::Fine;
    if (m_failAt != 0 && ++m_accesses >= m_failAt) {
        m_failAt = 0;
        m_failed = true;
        return Answer::Failed;
    }
    return Answer::Fine;
}

SimDisk::Answer SimDisk::change() {
    if (m_dead) return Answer::Dead;
    if (m_calm) return Answer::Fine;
    ++m_calls;
    if (m_dieAt != 0 && m_calls >= m_dieAt) {
        m_dead = true;
        return Answer::Dead;
    }
    return access();
}

SimDisk::Answer SimDisk::create(const QString& name, File* file) {
    if (const Answer answer = m_full ? Answer::Full : change(); answer != Answer::Fine) return answer;
    *file = std::make_shared<Inode>();
    m_names.insert(name, *file);
    m_folderJournal.push_back({name, *file});
    return Answer::Fine;
}

SimDisk::Answer SimDisk::rename(const QString& from, const QString& to) {
    if (const Answer answer = change(); answer != Answer::Fine) return answer;
    const File file = m_names.take(from);
    m_names.insert(to, file);
    m_folderJournal.push_back({to, file});
    m_folderJournal.push_back({from, nullptr});
    return Answer::Fine;
}

SimDisk::Answer SimDisk::remove(const QString& name) {
    if (const Answer answer = change(); answer != Answer::Fine) return answer;
    m_names.remove(name);
    m_folderJournal.push_back({name, nullptr});
    return Answer::Fine;
}

SimDisk::Answer SimDisk::read(const File& file, qint64 offset, char* out, qint64 size, qint64* got) {
    if (const Answer answer = access(); answer != Answer::Fine) return answer;
    *got = std::clamp<qint64>(file->live.size() - offset, 0, size);
    if (*got > 0) std::memcpy(out, file->live.constData() + offset, static_cast<std::size_t>(*got));
    return Answer::Fine;
}

SimDisk::Answer SimDisk::write(const File& file, qint64 offset, const char* bytes, qint64 size) {
    if (const Answer answer = change(); answer != Answer::Fine) return answer;
    if (m_full && offset + size > file->live.size()) return Answer::Full;
    file->pending.push_back({offset, QByteArray(bytes, size)});
    applyWrite(file->live, file->pending.back());
    return Answer::Fine;
}

SimDisk::Answer SimDisk::truncate(const File& file, qint64 size) {
    if (const Answer answer = change(); answer != Answer::Fine) return answer;
    file->pending.push_back({size, {}, true});
    applyWrite(file->live, file->pending.back());
    return Answer::Fine;
}

SimDisk::Answer SimDisk::sync(const File& file) {
    if (const Answer answer = change(); answer != Answer::Fine) return answer;
    if (m_syncIsLie) return Answer::Fine;
    for (const Inode::Write& write : file->pending) applyWrite(file->synced, write);
    file->pending.clear();
    return Answer::Fine;
}

SimDisk::Answer SimDisk::syncFolder() {
    if (const Answer answer = change(); answer != Answer::Fine) return answer;
    if (m_syncIsLie) return Answer::Fine;
    m_syncedNames = m_names;
    m_folderJournal.clear();
    return Answer::Fine;
}

QMap<QString, QByteArray> SimDisk::image() const {
    QMap<QString, QByteArray> out;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) out.insert(it.key(), it.value()->live);
    return out;
}

void SimDisk::restore(const QMap<QString, QByteArray>& image) {
    m_names.clear();
    m_folderJournal.clear();
    for (auto it = image.cbegin(); it != image.cend(); ++it) {
        m_names.insert(it.key(), std::make_shared<Inode>(Inode{it.value(), it.value(), {}}));
    }
    m_syncedNames = m_names;
}

void SimDisk::flipBit(const QString& name, qint64 bit) {
    const File file = m_names.value(name);
    if (!file || bit / 8 >= file->live.size()) return;
    for (QByteArray* content : {&file->live, &file->synced}) {
        if (bit / 8 < content->size()) content->data()[bit / 8] ^= static_cast<char>(1 << (bit % 8));
    }
}

void SimDisk::loseUnsynced(Rng& rng) {
    // The folder's journal is written in order: a beginning of it survives.
    const auto kept = static_cast<std::size_t>(rng.below(m_folderJournal.size() + 1));
    for (std::size_t i = 0; i < kept; ++i) {
        const FolderChange& entry = m_folderJournal[i];
        if (entry.file) {
            m_syncedNames.insert(entry.name, entry.file);
        } else {
            m_syncedNames.remove(entry.name);
        }
    }
    m_folderJournal.clear();
    m_names = m_syncedNames;
    for (const File& file : std::as_const(m_names)) {
        if (file->pending.empty()) continue;
        file->synced = surviving(*file, rng);
        file->live = file->synced;
        file->pending.clear();
    }
    m_dead = true;
}

QByteArray SimDisk::surviving(const Inode& file, Rng& rng) {
    QByteArray content = file.synced;
    enum { Nothing, Everything, Beginning, Some };
    const auto way = rng.below(4);
    const auto end = way == Beginning ? rng.below(file.pending.size() + 1) : file.pending.size();
    for (std::size_t i = 0; i < end; ++i) {
        if (way == Nothing || (way == Some && rng.below(2) == 0)) continue;
        const bool isTorn = way != Everything && (i + 1 == end || rng.below(4) == 0);
        if (isTorn) {
            applyTorn(content, file.pending[i], rng);
        } else {
            applyWrite(content, file.pending[i]);
        }
    }
    return content;
}

void SimDisk::start() {
    m_dead = false;
    m_dieAt = 0;
    m_failAt = 0;
}

}  // namespace motcua::sim
