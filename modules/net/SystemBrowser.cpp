#include "net/SystemBrowser.h"

namespace motcua::net {

Result<QUrl> SystemBrowser::redirectUri() {
    MOTCUA_TRY(m_listener, LoopbackListener::listen(m_options.redirect));
    return m_listener->address();
}

Result<QUrl> SystemBrowser::authorize(const QUrl& page, const QString& state, const CancelToken& cancel) {
    MOTCUA_CHECK(m_options.open(page));
    Result<QUrl> redirect = m_listener->waitForRedirect(state, m_options.closingPage, m_options.timeoutMs, cancel);
    m_listener.reset();
    return redirect;
}

}  // namespace motcua::net
