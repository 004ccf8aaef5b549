#include "net/ResumableUpload.h"

#include <algorithm>

namespace motcua::net {
namespace {

constexpr int kMaxDamaged = 5;
constexpr int kMaxLost = 3;
constexpr int kMaxStuck = 5;
constexpr qint64 kSmallestChunk = 16 * 1024;

}  // namespace

Result<bool> ResumableUpload::advance(const CancelToken& cancel) {
    if (m_offsetIsKnown && m_offset == m_size) return true;
    const Result<UploadAnswer> answer = ask(cancel);
    if (!answer) {
        m_offsetIsKnown = false;  // the request may have arrived all the same
        return fail(answer.error());
    }
    MOTCUA_CHECK(take(*answer));
    return m_offsetIsKnown && m_offset == m_size;
}

Result<UploadAnswer> ResumableUpload::ask(const CancelToken& cancel) {
    if (m_url.isEmpty()) {
        MOTCUA_TRY(const UploadAnswer created, m_target.create(m_size, cancel));
        m_url = created.url;
        return created;
    }
    if (!m_offsetIsKnown) return m_target.offset(m_url, cancel);
    // A server that says yes and takes nothing would be asked for ever.
    if (++m_stuck > kMaxStuck) {
        m_stuck = 0;
        return fail(ErrorCode::NetServerError, {}, QStringLiteral("the server takes no bytes"));
    }
    MOTCUA_TRY(const QByteArray chunk, m_read(m_offset, std::min(m_chunkBytes, m_size - m_offset)));
    return m_target.append(m_url, m_offset, chunk, cancel);
}

Result<void> ResumableUpload::take(const UploadAnswer& answer) {
    m_offsetIsKnown = false;
    switch (answer.outcome) {
        case UploadAnswer::Outcome::Accepted:
            // The address belongs to another file.
            if (answer.offset < 0 || answer.offset > m_size || answer.length.value_or(m_size) != m_size) break;
            m_expiresAt = answer.expires.value_or(m_expiresAt);
            if (answer.offset > m_offset) m_damaged = m_lost = m_stuck = 0;
            m_offset = answer.offset;
            m_offsetIsKnown = true;
            return {};
        case UploadAnswer::Outcome::OffsetDiffers:
            return {};
        case UploadAnswer::Outcome::ChecksumDiffers:
            return ++m_damaged < kMaxDamaged ? Result<void>() : fail(ErrorCode::UploadHashMismatch);
        case UploadAnswer::Outcome::TooLarge:
            if (m_chunkBytes <= kSmallestChunk) return fail(ErrorCode::UploadTooLarge);
            m_chunkBytes /= 2;
            m_stuck = 0;
            return {};
        case UploadAnswer::Outcome::Gone:
            break;
    }
    m_url.clear();
    m_offset = 0;
    m_expiresAt = {};
    return ++m_lost < kMaxLost ? Result<void>()
                               : fail(ErrorCode::NetServerError, {}, QStringLiteral("the upload is lost again"));
}

}  // namespace motcua::net
