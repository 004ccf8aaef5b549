// What the window shows of the line to the province: one snapshot, replaced as a whole.
//
// Threads: any; the sync thread writes, the window reads. The listener is called on the sync thread after a change and must
// only post to the window's own thread.
#pragma once

#include <QDateTime>
#include <QMap>
#include <functional>
#include <mutex>
#include <optional>

#include "base/ErrorCode.h"

namespace motcua::sync {

enum class LineState {
    Starting,  // nothing tried yet
    Online,
    Offline,  // tries again by itself at `nextTry`
    Paused,   // somebody must act: log in, get rights, look at a mass deletion; it still tries now and then
};

struct SyncSnapshot {
    LineState line = LineState::Starting;
    std::optional<ErrorCode> problem = {};
    QMap<QString, QString> problemParams = {};
    bool isBusy = false;
    QDateTime lastSuccess = {};
    QDateTime nextTry = {};
    int waitingOperations = 0;
    int stoppedOperations = 0;  // conflicts and rejections that wait for a person
    int waitingFiles = 0;
    qint64 waitingBytes = 0;
    bool filesPaused = false;                  // by the desk's setting
    std::optional<qint64> clockOffsetMs = {};  // province minus desk

    bool operator==(const SyncSnapshot&) const = default;
    // Beyond five minutes nothing is signed and no due date is printed by this desk's clock.
    bool clockIsWrong() const { return clockOffsetMs && qAbs(*clockOffsetMs) > 5 * 60'000; }
};

class SyncStatus {
public:
    SyncSnapshot snapshot() const;
    void set(const SyncSnapshot& snapshot);
    void onChange(std::function<void()> listener);

private:
    mutable std::mutex m_mutex;
    SyncSnapshot m_snapshot;
    std::function<void()> m_listener;
};

}  // namespace motcua::sync
