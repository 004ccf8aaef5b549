// Parts of a dossier and their values as an officer reads them: the conflict screen, corrections, the audit trail.
//
// Paths are those of domain/Change ("applicant.phone", "papers.to-khai.file"); paper names come from the dossier itself.
// Errors: an unknown path or shape still gives readable text, never a path with dots. Threads: any, once the language is in.
#pragma once

#include <QJsonValue>
#include <QMap>
#include <QString>

namespace motcua::words {

// "applicant.phone" → "Người nộp – Điện thoại"; "papers.to-khai.file" → "Tờ khai – Bản số hóa"
QString partText(const QString& path, const QMap<QString, QString>& paperNames);
// "2026-11-25" → "25/11/2026", a file → "Tệp PDF, 2 trang, đã ký số", nothing → "(để trống)"
QString valueText(const QString& path, const QJsonValue& value);
// Both texts' words side by side: the second one as rich text, the words that the first lacks in bold and underlined.
QString differingWords(const QString& base, const QString& text);

}  // namespace motcua::words
