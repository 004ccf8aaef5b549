#include "app/desk/WorkFolder.h"

#include <QDir>
#include <QUuid>

#include "base/ErrorCode.h"
#include "base/Log.h"

namespace motcua::app {
namespace {

constexpr char kVariable[] = "TMPDIR";
constexpr int kTries = 5;

QString lockIn(const QString& folder) {
    return folder + QStringLiteral("/lock");
}

// A folder whose program lives keeps its lock.
void sweep(const QDir& all) {
    for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        FileLock lock(lockIn(all.filePath(name)));
        if (lock.take()) QDir(all.filePath(name)).removeRecursively();
    }
}

}  // namespace

std::unique_ptr<WorkFolder> WorkFolder::open(const QString& deskFolder) {
    const QDir all(deskFolder + QStringLiteral("/work"));
    sweep(all);
    for (int i = 0; i < kTries; ++i) {
        std::unique_ptr<WorkFolder> folder(new WorkFolder(all.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces))));
        if (folder->take()) return folder;
    }
    log::warning("work", errorId(ErrorCode::FileUnwritable));
    return nullptr;
}

WorkFolder::WorkFolder(const QString& path) : m_path(path), m_lock(lockIn(path)), m_usual(qgetenv(kVariable)) {}

// Another program may sweep the folder before the lock is held: then the lock's file is gone.
bool WorkFolder::take() {
    if (!QDir().mkpath(m_path) || !m_lock.take() || !QFileInfo::exists(lockIn(m_path))) return false;
    return qputenv(kVariable, QFile::encodeName(m_path));
}

WorkFolder::~WorkFolder() {
    if (!m_lock.isHeld()) return;
    if (m_usual.isEmpty()) {
        qunsetenv(kVariable);
    } else {
        qputenv(kVariable, m_usual);
    }
    QDir(m_path).removeRecursively();
}

}  // namespace motcua::app
