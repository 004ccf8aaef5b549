// How well text was read: the measures of the OCR handbook. Test code.
//
// Both sides are normalised alike: NFC, one blank, leaders and table rules dropped, quotes and dashes unified; letter case
// stays. Read all three together: each is blind to what another sees.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace motcua::ocrtest {

struct Truth {
    QStringList segments;           // lines, fields, table cells
    QMap<QString, QString> fields;  // values that must occur exactly
};

struct Score {
    qsizetype truthLetters = 0;
    qsizetype wrongLetters = 0;
    qsizetype truthWords = 0;
    qsizetype rubbishWords = 0;  // words read that are not in the truth, as bags
    int fields = 0;
    int fieldsFound = 0;

    double sCer() const {
        return 100.0 * static_cast<double>(wrongLetters) / static_cast<double>(qMax<qsizetype>(1, truthLetters));
    }
    double rubbish() const {
        return 100.0 * static_cast<double>(rubbishWords) / static_cast<double>(qMax<qsizetype>(1, truthWords));
    }
    Score& operator+=(const Score& other);
    QString line() const;
};

QString comparable(const QString& text);
// Distance of `segment` to its best place anywhere in `text` (order-free: blind to column order).
qsizetype bestPlaceDistance(const QString& segment, const QString& text);
Score score(const Truth& truth, const QString& read);

}  // namespace motcua::ocrtest
