// Which form is in force: the statutory forms by kind, legal version and date. Law is data (resources/print/forms.json).
//
// Every template is parsed when the set is loaded, so a bad one is found at the start and never at the counter.
// Numbers change with the circular: the control sheet is form 05 until 14/9/2025 (TT 01/2018/TT-VPCP) and 06 after it
// (TT 03/2025/TT-VPCP); what is printed comes from the version, never from code.
// A form is for A4 and A5 unless "sizes" says otherwise: letters and reports are for A4 alone (NĐ 30/2020/NĐ-CP, Phụ lục I).
// Errors: FileNotFound, BadJson, TemplateBad; FormUnknown {form, date} when no version of a kind is in force, or none of this
// size.
// Threads: immutable after load, any thread.
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include "base/FileSystem.h"
#include "base/Result.h"
#include "printing/SheetSize.h"
#include "printing/Template.h"

namespace motcua::printing {

struct Form {
    QString kind;            // "receipt", "control-sheet", …: the FORM of `motcua-cli print`
    QString legalVersion;    // "tt-03-2025"
    QString title;           // "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
    QString number;          // "Mẫu số 01"; empty when the law gives none
    QString basis;           // "Thông tư số 03/2025/TT-VPCP"; empty for a paper of the desk itself
    QDate validFrom;         // first day; invalid = from the beginning
    QDate validTo;           // last day; invalid = until further notice
    int leftMargin = 20;     // mm, on A4: 30 for what is filed as a letter (NĐ 30/2020/NĐ-CP), less for a slip
    bool landscape = false;  // a wide table lies across
    QList<SheetSize> sizes;  // that this layout is made for; the first is the usual one
    QString styleSheet;
    Template body;

    bool isInForce(QDate on) const;
};

class FormSet {
public:
    // The folder holds forms.json, the templates and the parts it names; in the program it is kPrintFolder.
    static Result<FormSet> load(FileSystem& files, const QString& folder);

    // The version in force on the day the paper is (or was) issued: a reprint of an old slip keeps its old form.
    // Without a size: the usual one. Another size may have a layout of its own.
    Result<Form> form(const QString& kind, QDate issuedOn, std::optional<SheetSize> size = {}) const;
    QList<SheetSize> sizes(const QString& kind, QDate issuedOn) const;
    QStringList kinds() const;

private:
    QList<Form> m_forms;
};

// Where the target motcua::resources puts the templates.
inline constexpr auto kPrintFolder = u":/print";

}  // namespace motcua::printing
