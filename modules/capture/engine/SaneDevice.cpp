#include "capture/engine/SaneDevice.h"

#include <sane/saneopts.h>

#include <cstring>
#include <utility>

namespace motcua::capture {

ErrorCode scannerError(SANE_Status status) {
    switch (status) {
        case SANE_STATUS_JAMMED:
            return ErrorCode::ScannerJammed;
        case SANE_STATUS_COVER_OPEN:
            return ErrorCode::ScannerCoverOpen;
        case SANE_STATUS_NO_DOCS:
            return ErrorCode::ScannerNoPaper;
        case SANE_STATUS_DEVICE_BUSY:
            return ErrorCode::ScannerBusy;
        case SANE_STATUS_IO_ERROR:
            return ErrorCode::ScannerUnplugged;  // the line to the device broke
        case SANE_STATUS_CANCELLED:
            return ErrorCode::Cancelled;
        default:
            return ErrorCode::ScannerFailed;
    }
}

tl::unexpected<Error> SaneDevice::failure(SANE_Status status) const {
    return fail(scannerError(status), {{QStringLiteral("device"), m_name}}, QString::fromUtf8(sane_strstatus(status)));
}

Result<SaneDevice> SaneDevice::open(const QString& name) {
    SANE_Handle handle = nullptr;
    const SANE_Status status = sane_open(name.toUtf8().constData(), &handle);
    if (status == SANE_STATUS_GOOD) return SaneDevice(name, handle);
    // SANE calls a name it does not know (any more) an invalid argument.
    const ErrorCode code = status == SANE_STATUS_INVAL ? ErrorCode::ScannerUnplugged : scannerError(status);
    return fail(code, {{QStringLiteral("device"), name}}, QString::fromUtf8(sane_strstatus(status)));
}

SaneDevice::SaneDevice(SaneDevice&& other) noexcept
    : m_name(std::move(other.m_name)), m_handle(std::exchange(other.m_handle, nullptr)) {}

SaneDevice::~SaneDevice() {
    if (m_handle) sane_close(m_handle);
}

int SaneDevice::indexOf(const char* option) const {
    SANE_Int count = 0;
    if (sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD) return -1;
    for (int i = 1; i < count; ++i) {
        const SANE_Option_Descriptor* found = sane_get_option_descriptor(m_handle, i);
        const bool isIt = found && found->name && std::strcmp(found->name, option) == 0;
        if (isIt && SANE_OPTION_IS_ACTIVE(found->cap)) return i;
    }
    return -1;
}

const SANE_Option_Descriptor* SaneDevice::descriptor(const char* option) const {
    const int index = indexOf(option);
    return index < 0 ? nullptr : sane_get_option_descriptor(m_handle, index);
}

QStringList SaneDevice::choices(const char* option) const {
    const SANE_Option_Descriptor* found = descriptor(option);
    QStringList names;
    if (!found || found->type != SANE_TYPE_STRING || found->constraint_type != SANE_CONSTRAINT_STRING_LIST) return names;
    for (const SANE_String_Const* name = found->constraint.string_list; *name; ++name) names.append(QString::fromUtf8(*name));
    return names;
}

QList<int> SaneDevice::numbers(const char* option) const {
    const SANE_Option_Descriptor* found = descriptor(option);
    QList<int> values;
    if (!found || found->constraint_type != SANE_CONSTRAINT_WORD_LIST) return values;
    const SANE_Word* list = found->constraint.word_list;
    for (SANE_Word i = 1; i <= list[0]; ++i) {
        values.append(found->type == SANE_TYPE_FIXED ? static_cast<int>(SANE_UNFIX(list[i])) : list[i]);
    }
    return values;
}

double SaneDevice::upperLimit(const char* option, double fallback) const {
    const SANE_Option_Descriptor* found = descriptor(option);
    if (!found || found->constraint_type != SANE_CONSTRAINT_RANGE) return fallback;
    const SANE_Word limit = found->constraint.range->max;
    return found->type == SANE_TYPE_FIXED ? SANE_UNFIX(limit) : limit;
}

Result<void> SaneDevice::set(const char* option, void* value) {
    const SANE_Status status = sane_control_option(m_handle, indexOf(option), SANE_ACTION_SET_VALUE, value, nullptr);
    if (status != SANE_STATUS_GOOD) return failure(status);
    return {};
}

Result<void> SaneDevice::setText(const char* option, const QString& value) {
    const SANE_Option_Descriptor* found = descriptor(option);
    if (!found || found->type != SANE_TYPE_STRING) return failure(SANE_STATUS_UNSUPPORTED);
    QByteArray text = value.toUtf8();
    text.resize(qMax<qsizetype>(found->size, text.size() + 1), '\0');
    return set(option, text.data());
}

Result<void> SaneDevice::setNumber(const char* option, double value) {
    const SANE_Option_Descriptor* found = descriptor(option);
    if (!found) return failure(SANE_STATUS_UNSUPPORTED);
    SANE_Word word = found->type == SANE_TYPE_FIXED ? SANE_FIX(value) : static_cast<SANE_Word>(value);
    return set(option, &word);
}

Result<void> SaneDevice::setFlag(const char* option, bool value) {
    SANE_Bool word = value ? SANE_TRUE : SANE_FALSE;
    return set(option, &word);
}

double SaneDevice::number(const char* option, double fallback) const {
    const SANE_Option_Descriptor* found = descriptor(option);
    SANE_Word word = 0;
    if (!found || found->size != sizeof word) return fallback;
    if (sane_control_option(m_handle, indexOf(option), SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD)
        return fallback;
    return found->type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : word;
}

}  // namespace motcua::capture
