#include "signing/client/TokenClient.h"

#include "base/Json.h"
#include "signing/client/SigningJson.h"

namespace motcua::signing {

Result<std::vector<TokenInfo>> TokenClient::list(const QString& pkcs11Module) {
    MOTCUA_TRY(const QJsonObject answer,
               m_worker.call(QStringLiteral("signing.tokens"), {{QStringLiteral("module"), pkcs11Module}}));
    MOTCUA_TRY(const QJsonArray tokens, requireArray(answer, QStringLiteral("tokens")));
    return listFrom<TokenInfo>(tokens, tokenInfoFrom);
}

}  // namespace motcua::signing
