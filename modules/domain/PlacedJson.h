// JSON that remembers where each value stands, for files that people write: a complaint can name line and column.
//
// Purpose: QJsonDocument keeps no places and takes the last of two equal members in silence; here both stay to be seen.
// Shapes: lines and columns count from 1, columns in bytes of UTF-8. Errors: BadJson {line, column}. Threads: values.
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <limits>
#include <vector>

#include "base/Result.h"

namespace motcua {

struct Place {
    int line = 1;
    int column = 1;
};

struct PlacedMember;

struct PlacedJson {
    Place place;
    QJsonValue::Type type = QJsonValue::Null;
    QString text;  // of a string
    double number = 0;
    bool flag = false;
    std::vector<PlacedJson> items;      // of an array
    std::vector<PlacedMember> members;  // of an object, in the order of the file, equal names included

    // Fits an int: the range first, for what lies outside has no int to be cast to.
    bool isWhole() const {
        constexpr double kLeast = std::numeric_limits<int>::min(), kMost = std::numeric_limits<int>::max();
        return type == QJsonValue::Double && number >= kLeast && number <= kMost && number == static_cast<int>(number);
    }
};

struct PlacedMember {
    QString name;
    Place place;
    PlacedJson value;
};

Result<PlacedJson> parsePlaced(const QByteArray& bytes);

}  // namespace motcua
