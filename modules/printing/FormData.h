// What goes into one paper, and the ground that all papers of an office share.
//
// Threads: values.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QRectF>
#include <QString>

namespace motcua::printing {

// One filled paper, made from committed data by ReceiptForm.h and its neighbours.
struct FormData {
    QString kind;           // "receipt", …: which form
    QDate issuedOn;         // decides the legal version: a reprint keeps the form of its day
    QJsonObject fields;     // what the template names
    QString qrText;         // the PaperMark; every paper carries one
    QString footer;         // middle of the foot, normally the dossier's code
    bool testData = false;  // prints DỮ LIỆU THỬ on every page: papers of a sandbox must never pass for real ones
    int copy = 1;           // of this form for this dossier; from the second on the foot says so, by the same number
};

// Who signs a letter.
struct Signer {
    QString onBehalf;  // "TM. ỦY BAN NHÂN DÂN"; may be empty
    QString title;     // "CHỦ TỊCH"
    QString name;      // may be empty: unknown before the signature
};

// The room left for the leader's mark: box in points from the page's upper left corner, as shown; page from 1.
struct SignatureRoom {
    int page = 1;
    QRectF box;
};

// The office on the day of printing; names come from the catalogue (they change with the law).
struct Letterhead {
    QString agency;   // "Ủy ban nhân dân phường Đồng Xoài"
    QString centre;   // "Trung tâm Phục vụ hành chính công phường Đồng Xoài"
    QString place;    // "Đồng Xoài": before the date
    QString system;   // name of the system that publishes the paper; the QR must say it
    QString hotline;  // may be empty
};

struct PrintContext {
    Letterhead letterhead;
    QMap<QString, QString> copyKinds;   // code list copyKinds: code → name
    QMap<QString, QString> returnWays;  // code list returnWays: code → name
    QDateTime now;                      // thời điểm xuất bản
    bool testData = false;
};

}  // namespace motcua::printing
