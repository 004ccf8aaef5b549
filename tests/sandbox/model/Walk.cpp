#include "sandbox/model/Walk.h"

#include <QList>
#include <algorithm>

namespace motcua::sandbox {
namespace {

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Step step(const char* action, const char* from, const char* to, const char* roles) {
    return {QString::fromLatin1(action), words(from), QString::fromLatin1(to), words(roles)};
}

const QList<Step>& steps() {
    static const QList<Step> kSteps{
        step("attachPaper", "", "", "tiep_nhan so_hoa chuyen_vien tra_ket_qua"),
        step("correctFields", "", "", "tiep_nhan so_hoa chuyen_vien"),
        step("settleFee", "", "", "tiep_nhan tra_ket_qua"),
        step("transfer", "received", "transferred", "tiep_nhan"),
        step("assign", "transferred assigned", "assigned", "lanh_dao_phong"),
        step("draftResult", "assigned", "resultDrafted", "chuyen_vien"),
        step("approve", "resultDrafted", "approved", "lanh_dao_phong"),
        step("sendBack", "resultDrafted approved", "assigned", "lanh_dao_phong lanh_dao_co_quan"),
        step("sign", "approved", "signed", "lanh_dao_co_quan"),
        step("seal", "signed", "sealed", "van_thu"),
        step("transferBack", "sealed", "resultReady", "van_thu"),
        // An owed timestamp (made without network) may come after everything else.
        step("timestamp", "received transferred assigned resultDrafted approved signed sealed resultReady returned", "",
             "tiep_nhan tra_ket_qua so_hoa lanh_dao_co_quan van_thu"),
        step("return", "resultReady", "returned", "tra_ket_qua tiep_nhan"),
    };
    return kSteps;
}

}  // namespace

const Step* findStep(const QString& action, const QString& state) {
    const auto fits = [&](const Step& step) {
        if (step.action != action) return false;
        return step.from.isEmpty() ? state != u"returned" : step.from.contains(state);
    };
    const auto found = std::find_if(steps().begin(), steps().end(), fits);
    return found == steps().end() ? nullptr : &*found;
}

}  // namespace motcua::sandbox
