// What is wrong with a process file, in a line for its author: place, member, sentence.
//
// Threads: any, once the language is installed.
#pragma once

#include <QString>

#include "domain/ProcessFinding.h"

namespace motcua::words {

QString findingText(const Finding& finding);  // "Dòng 18, cột 45, moves[0].to: không có trạng thái này – wating"

}  // namespace motcua::words
