// Dossier (hồ sơ thủ tục hành chính): one citizen's case from the counter to the result.
//
// Shapes: toJson/fromJson give the `fields` document of the store and of the wire (sync-v1.yaml): nested objects, papers keyed
// by component id, times ISO 8601 with +07:00, money in whole đồng. Unknown members of a newer province are kept in `extra`.
// Errors: BadJson {member}. Threads: values.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QUuid>
#include <optional>

#include "base/Result.h"
#include "domain/Branches.h"
#include "domain/Due.h"
#include "domain/Workflow.h"

namespace motcua {

// A stored file, named by its content.
struct FileRef {
    QString sha256;  // hex of the plain bytes
    qint64 size = 0;
    int pages = 0;
    QString mime;
    QString signatureState;  // empty, "signed", "waiting-timestamp"

    bool isEmpty() const { return sha256.isEmpty(); }
};

// Ways of notice (cách nhận thông báo) an applicant may agree to.
inline const QStringList kNoticeWays{QStringLiteral("sms"), QStringLiteral("email"), QStringLiteral("zalo")};

// Applicant (người nộp hồ sơ).
struct Applicant {
    QString fullName;
    QString idNumber;     // số định danh cá nhân / CCCD
    QString oldIdNumber;  // CMND cũ
    QDate birthDate;
    QString sex;  // Nam, Nữ
    QString address;
    QDate idIssuedOn;
    QString phone;
    QString email;
    QStringList notifyBy = {};  // of kNoticeWays, those the applicant agreed to
};

// Paper (thành phần hồ sơ): one line of the checklist and, once digitized, its signed PDF and the data read from it.
struct Paper {
    int order = 0;
    QString name;
    QString copyKind;  // key of code list copyKinds
    int originals = 0;
    int copies = 0;
    QString documentKind;  // GT-… of code list documentKinds
    bool received = false;
    QString scanMark;      // digitization state of code list digitizationStates: "0" chưa, "1" đã số hóa
    QList<FileRef> scans;  // the untouched pages as they came from the scanner
    FileRef file;          // the searchable, signed PDF
    QJsonObject fields;    // field → {value, confidence, page, box, confirmed}
    QString digitizedBy;   // officer's name
    QDateTime digitizedAt;
};

struct Fee {
    QString id;
    QString name;
    qint64 amount = 0;  // đồng
    bool settled = false;
    QDateTime settledAt;
};

// Result (kết quả giải quyết).
struct ResultPaper {
    QString title;
    QString code;  // KQ.G… of the national catalogue
    QString body;  // the handler's text
    FileRef draft;
    FileRef file;  // signed, then sealed
    QString signedBy;
    QDateTime signedAt;
    QString sealedBy;
    QDateTime sealedAt;
};

struct HandOver {
    QString receiver;
    QString receiverId;
    QString way;  // key of code list returnWays
    QDateTime at;
    QString note;
};

struct Dossier {
    QUuid id;
    QString number;       // mã số hồ sơ, from a leased range
    QString provisional;  // mã tạm, when no lease was left
    DossierState state = DossierState::Received;
    QString processCode;     // quy trình it was opened with; empty: the standard one of older databases
    int processVersion = 0;  // never changes: a dossier ends by the law it began under
    Passage moved;
    Branches branches;
    QMap<QString, Child> children;  // by key; those of the process's plan, and of a group
    QString agency;                 // the office, e.g. H19.101
    QString counter;                // the one-stop centre, e.g. H19.101.04
    QString unit;                   // specialist unit that handles it, e.g. H19.101.01
    QString procedureCode;
    QString procedureName;
    QString caseId;   // trường hợp
    QString channel;  // key of code list channels
    QString returnWay;
    int sets = 1;  // số bộ hồ sơ
    Applicant applicant;
    QMap<QString, Paper> papers;
    QList<Fee> fees;
    QDateTime receivedAt;
    QString receivedBy;
    QDateTime answerBy = {};  // until when it must be accepted, refused or asked to be completed; invalid: it was
    DueDate due;
    QString handlerId;  // chuyên viên thụ lý
    QString handlerName;
    ResultPaper result;
    QList<ResultPaper> oldResults;  // given out and replaced (cấp lại)
    HandOver handOver;
    QString note;
    QJsonObject extra;

    QString displayNumber() const { return number.isEmpty() ? provisional : number; }
    QList<QString> papersInOrder() const;
    qint64 feeTotal() const;
    bool feesSettled() const;
    bool childrenFinished() const;
    // Papers that were received on paper and have no signed PDF yet.
    QStringList papersToDigitize() const;
};

QJsonObject toJson(const Dossier& dossier);
Result<Dossier> dossierFromJson(const QJsonObject& fields);
QJsonObject toJson(const FileRef& file);

}  // namespace motcua
