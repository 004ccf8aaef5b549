// What the other systems behind the province's gate remember: payments, parcels, messages, digitized papers, documents,
// ratings.
//
// Data only; GateEndpoint and the systems beside it read and write it. Threads: one.
#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>

namespace motcua::sandbox {

struct Invoice {
    QString number;  // số hóa đơn
    QString dossier;
    QString office;
    qint64 amount = 0;
    qint64 paid = 0;
    QString receipt;  // số biên lai
    QDateTime paidAt;
    bool cancelled = false;
};

struct Parcel {
    QString item;  // mã bưu gửi
    QJsonObject order;
    QDateTime orderedAt;
};

struct GateReply {
    QByteArray fingerprint;  // of path and body
    QByteArray body;
};

struct GateRecords {
    QHash<QString, GateReply> replies;  // "<office>/<Idempotency-Key>" of orders: asked again, answered the same
    QList<Invoice> invoices;
    QList<Parcel> parcels;
    QList<QJsonObject> notices;
    QList<QJsonObject> documents;    // digitized papers, as they were stored
    QList<QJsonObject> ownerPapers;  // kho dữ liệu điện tử của tổ chức, cá nhân
    QList<QJsonObject> letters;      // MessageHeader fields of edXML documents
    QList<QJsonObject> ratings;
    // Who asked what about which dossier and why (NĐ 47/2020/NĐ-CP): names of fields, never their values.
    QList<QJsonObject> lookUps;
};

}  // namespace motcua::sandbox
