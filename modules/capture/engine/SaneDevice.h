// One open SANE device: its options by name, and its status codes as errors of this program.
//
// Units: SANE's own (dpi, mm). Errors: those of Scanner.h with {device}. Threads: the session's.
#pragma once

#include <sane/sane.h>

#include <QList>
#include <QString>
#include <QStringList>

#include "base/Result.h"

namespace motcua::capture {

class SaneDevice {
public:
    static Result<SaneDevice> open(const QString& name);
    ~SaneDevice();
    SaneDevice(SaneDevice&& other) noexcept;
    SaneDevice& operator=(SaneDevice&&) = delete;
    SaneDevice(const SaneDevice&) = delete;
    SaneDevice& operator=(const SaneDevice&) = delete;

    SANE_Handle handle() const { return m_handle; }
    tl::unexpected<Error> failure(SANE_Status status) const;

    bool has(const char* option) const { return indexOf(option) >= 0; }
    QStringList choices(const char* option) const;  // of a text option
    QList<int> numbers(const char* option) const;   // of a word list, empty for a range
    double upperLimit(const char* option, double fallback) const;
    Result<void> setText(const char* option, const QString& value);
    // Whole or fixed numbers, as the option wants them; the device may round.
    Result<void> setNumber(const char* option, double value);
    Result<void> setFlag(const char* option, bool value);
    double number(const char* option, double fallback) const;

private:
    SaneDevice(QString name, SANE_Handle handle) : m_name(std::move(name)), m_handle(handle) {}
    int indexOf(const char* option) const;
    const SANE_Option_Descriptor* descriptor(const char* option) const;
    Result<void> set(const char* option, void* value);

    QString m_name;
    SANE_Handle m_handle = nullptr;
};

ErrorCode scannerError(SANE_Status status);

}  // namespace motcua::capture
