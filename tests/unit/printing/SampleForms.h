// Invented data for every form: nobody of this name, nothing of this number.
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace motcua::printing::sample {

QJsonArray components(int count);
QJsonObject receipt(int componentCount = 3);

}  // namespace motcua::printing::sample
