// What the QR code of a printed paper says: the minimum of TT 01/2023/TT-VPCP, Điều 26, in one line that a reader can type.
//
// Text: mã hồ sơ | mã TTHC | mã định danh | tên giấy tờ | hệ thống cung cấp | thời điểm xuất bản | ngày hẹn trả, parted by `|`;
// times as yyyy-MM-ddTHH:mm:ss+07:00. A paper without due date leaves the last field empty. A `|` inside a value becomes `/`.
// Threads: values.
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

namespace motcua::printing {

struct PaperMark {
    QString dossierNumber;
    QString procedureCode;
    QString personId;
    QString paperName;
    QString system;
    QDateTime publishedAt;
    QDateTime due;

    QString toText() const;
};

// Nothing when the text is not such a mark (an identity card's QR has other fields: its second is never a procedure code).
std::optional<PaperMark> parsePaperMark(const QString& text);

}  // namespace motcua::printing
