#include "sandbox/model/Http.h"

#include <QJsonDocument>
#include <QLocale>
#include <QUrl>
#include <QUrlQuery>

namespace motcua::sandbox {

QString HttpQuestion::path() const {
    return QUrl::fromEncoded(target.split('?').first()).path();
}

QByteArray HttpQuestion::intendedMethod() const {
    const QByteArray named = header("x-http-method-override");
    return named.isEmpty() ? method : named;
}

QString HttpQuestion::query(const QString& name) const {
    const qsizetype mark = target.indexOf('?');
    if (mark < 0) return {};
    return parseForm(target.mid(mark + 1)).value(name);
}

QByteArray httpDate(const QDateTime& time) {
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

HttpAnswer jsonAnswer(int status, const QJsonObject& body) {
    return bytesAnswer(status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpAnswer htmlAnswer(int status, const QString& body) {
    return bytesAnswer(status, "text/html; charset=utf-8", body.toUtf8());
}

HttpAnswer bytesAnswer(int status, const QByteArray& contentType, const QByteArray& body) {
    return {status, {{"Content-Type", contentType}}, body};
}

QJsonObject problem(int status, const QString& kind, const QString& title, const QString& detail) {
    QJsonObject out{{QStringLiteral("type"), QStringLiteral("/problems/") + kind},
                    {QStringLiteral("title"), title},
                    {QStringLiteral("status"), status}};
    if (!detail.isEmpty()) out.insert(QStringLiteral("detail"), detail);
    return out;
}

HttpAnswer problemAnswer(int status, const QString& kind, const QString& title, const QString& detail) {
    return bytesAnswer(status, "application/problem+json",
                       QJsonDocument(problem(status, kind, title, detail)).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> parseForm(const QByteArray& body) {
    QByteArray plain = body;
    plain.replace('+', ' ');
    const QUrlQuery query(QString::fromLatin1(plain));
    QMap<QString, QString> out;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) out.insert(name, value);
    return out;
}

}  // namespace motcua::sandbox
