#include "domain/CitizenCard.h"

#include <QStringList>
#include <algorithm>

#include "base/Text.h"

namespace motcua {
namespace {

constexpr int kFields = 7;

QDate cardDate(const QString& text) {
    return QDate::fromString(text.trimmed(), QStringLiteral("ddMMyyyy"));
}

bool digitsOnly(const QString& text, qsizetype length) {
    return text.size() == length && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

}  // namespace

bool isCitizenNumber(const QString& number) {
    return digitsOnly(number, 12) && number.at(0) == u'0' && number.at(3) <= u'9';
}

bool agrees(const QString& number, QDate birthDate, const QString& sex) {
    if (!isCitizenNumber(number)) return false;
    const int centurySex = number.at(3).digitValue();  // 0/1: 19xx Nam/Nữ, 2/3: 20xx, … 8/9: 23xx
    if (birthDate.isValid()) {
        const int year = 1900 + 100 * (centurySex / 2) + number.mid(4, 2).toInt();
        if (year != birthDate.year()) return false;
    }
    const QString plain = folded(sex);
    if (plain == QLatin1String("nam")) return centurySex % 2 == 0;
    if (plain == QLatin1String("nu")) return centurySex % 2 == 1;
    return true;
}

Result<Applicant> parseCitizenCard(const QString& payload) {
    const QStringList parts = payload.trimmed().split(QLatin1Char('|'));
    if (parts.size() < kFields) {
        return fail(ErrorCode::CitizenCardFields, {{QStringLiteral("count"), QString::number(parts.size())}});
    }
    Applicant a;
    a.idNumber = parts[0].trimmed();
    a.oldIdNumber = parts[1].trimmed();
    a.fullName = normalized(parts[2]);
    a.birthDate = cardDate(parts[3]);
    a.sex = normalized(parts[4]);
    a.address = normalized(parts[5]);
    a.idIssuedOn = cardDate(parts[6]);
    if (!isCitizenNumber(a.idNumber)) return fail(ErrorCode::CitizenCardNumber);
    if (!a.oldIdNumber.isEmpty() && !digitsOnly(a.oldIdNumber, 9)) {
        return fail(ErrorCode::CitizenCardMismatch, {{QStringLiteral("field"), QStringLiteral("oldIdNumber")}});
    }
    if (a.fullName.isEmpty() || a.address.isEmpty()) {
        const QString field = a.fullName.isEmpty() ? QStringLiteral("fullName") : QStringLiteral("address");
        return fail(ErrorCode::CitizenCardMismatch, {{QStringLiteral("field"), field}});
    }
    if (!a.birthDate.isValid())
        return fail(ErrorCode::CitizenCardDate, {{QStringLiteral("field"), QStringLiteral("birthDate")}});
    if (!a.idIssuedOn.isValid())
        return fail(ErrorCode::CitizenCardDate, {{QStringLiteral("field"), QStringLiteral("idIssuedOn")}});
    if (!agrees(a.idNumber, a.birthDate, a.sex)) {
        return fail(ErrorCode::CitizenCardMismatch, {{QStringLiteral("field"), QStringLiteral("idNumber")}});
    }
    return a;
}

}  // namespace motcua
