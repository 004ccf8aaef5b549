#include "printing/PaperMark.h"

#include <QRegularExpression>
#include <QStringList>

#include "base/Clock.h"

namespace motcua::printing {
namespace {

constexpr int kFields = 7;

QString timeText(const QDateTime& time) {
    return time.isValid() ? toLocal(time).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QStringLiteral("+07:00")
                          : QString();
}

}  // namespace

QString PaperMark::toText() const {
    QStringList fields{dossierNumber, procedureCode, personId, paperName, system, timeText(publishedAt), timeText(due)};
    for (QString& field : fields) field.replace(QLatin1Char('|'), QLatin1Char('/'));
    return fields.join(QLatin1Char('|'));
}

std::optional<PaperMark> parsePaperMark(const QString& text) {
    static const QRegularExpression procedureCode(QStringLiteral("^\\d+\\.\\d{6}"));
    const QStringList fields = text.trimmed().split(QLatin1Char('|'));
    if (fields.size() != kFields || fields[0].isEmpty() || !procedureCode.match(fields[1]).hasMatch()) return std::nullopt;
    PaperMark mark{fields[0], fields[1], fields[2], fields[3], fields[4], fromIso(fields[5]), fromIso(fields[6])};
    if (!mark.publishedAt.isValid() || mark.due.isValid() == fields[6].isEmpty()) return std::nullopt;
    return mark;
}

}  // namespace motcua::printing
