// Reconciliation of online payments, in the officer's words.
//
// Codes: stations/PaymentStation (paymentLineCode). Errors: an unknown code comes back as it is. Threads: any, once the
// language is installed.
#pragma once

#include <QString>

namespace motcua::words {

QString paymentLineText(const QString& code);  // "notRecorded" → "đã nộp trên cổng, quầy chưa ghi nhận"

}  // namespace motcua::words
