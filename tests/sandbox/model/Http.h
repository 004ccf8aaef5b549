// One question and one answer of HTTP as plain values: what the province's model works on, with or without a socket.
//
// Shapes: header names of a question are lower case; `target` is path and query as sent. Threads: values, any thread.
// Errors travel as RFC 9457 problem+json: {type, title, status, detail}.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace motcua::sandbox {

struct HttpQuestion {
    QByteArray method;  // upper case
    QByteArray target;
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;

    QString path() const;
    // What is meant: tus 1.0.0 lets clients that cannot send PATCH name it in X-HTTP-Method-Override.
    QByteArray intendedMethod() const;
    QString query(const QString& name) const;  // decoded; empty if absent
    QByteArray header(const char* lowerName) const { return headers.value(lowerName); }
};

struct HttpAnswer {
    int status = 200;
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
};

// The time in a header (RFC 9110 §5.6.7).
QByteArray httpDate(const QDateTime& time);

HttpAnswer jsonAnswer(int status, const QJsonObject& body);
HttpAnswer htmlAnswer(int status, const QString& body);
HttpAnswer bytesAnswer(int status, const QByteArray& contentType, const QByteArray& body);

QJsonObject problem(int status, const QString& kind, const QString& title, const QString& detail = {});
HttpAnswer problemAnswer(int status, const QString& kind, const QString& title, const QString& detail = {});

// application/x-www-form-urlencoded, where '+' is a blank.
QMap<QString, QString> parseForm(const QByteArray& body);

}  // namespace motcua::sandbox
