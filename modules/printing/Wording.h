// Dates and numbers as Vietnamese papers write them (NĐ 30/2020/NĐ-CP, Phụ lục I). Room-internal.
//
// Units: any QDateTime; written in Việt Nam time. Threads: pure functions.
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "domain/Procedure.h"
#include "printing/CommittedDossier.h"
#include "printing/FormData.h"

namespace motcua::printing {

QString dateText(QDate date);               // "ngày 05 tháng 02 năm 2026"
QString momentText(const QDateTime& time);  // "08 giờ 15 phút, ngày 23 tháng 11 năm 2026"
QString durationText(const TimeLimit& limit);
// "Đồng Xoài, ngày …" as of context.now.
QString dateline(const PrintContext& context);

// The fields that all papers of a dossier share: number, provisional, applicant, procedure, receivedAt, dueAt, sets,
// components.
QJsonObject dossierFields(const CommittedDossier& dossier, const PrintContext& context);
// The two lines at the left of the head, in capitals.
QJsonObject headOf(const QString& parent, const QString& name);
// Paragraphs for {{#each}}: {text}; empty ones are left out.
QJsonArray textRows(const QStringList& texts);
QJsonObject signerFields(const Signer& signer);
// The QR line for a paper of this name.
QString markText(const CommittedDossier& dossier, const PrintContext& context, const QString& paperName, const QDateTime& due);

}  // namespace motcua::printing
