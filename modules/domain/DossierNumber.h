// Dossier number (mã số hồ sơ): agency – date of receipt – serial of the day.
//
// Source: TT 01/2018/TT-VPCP Điều 19 (000.00.53.H48-220921-0099), QĐ 20/2020/QĐ-TTg codes (H57.132-260804-0583), ministry
// portals with 8-digit date and 7-digit serial (G09.20-20260609-0092637). All are live: parse for hints, flag what is odd,
// never throw a code away. Errors: DossierNumberBad only if no agency–date–serial shape can be seen at all. Threads: pure
// functions.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include "base/Result.h"

namespace motcua {

struct DossierNumber {
    QString text;
    QString agency;
    QDate date;  // invalid if the digits are no date
    QString serial;
    QString style;      // 2018, 2020, ministry, provisional, other
    QStringList flags;  // bad-date, unknown-agency-form, odd-serial, future-date
};

Result<DossierNumber> parseDossierNumber(const QString& text, QDate today = {});
QString formatDossierNumber(const QString& agency, QDate date, int serial);

}  // namespace motcua
