// A second opinion on a signed file: libqpdf, told to repair nothing, must read it without a word and see the same pages.
//
// Where two readers disagree, one shows its officer something that the other does not (signing.md 10.2), so nobody can vouch
// for the file. libqpdf complains only after it has met every object. Threads: one call, one thread.
#pragma once

#include <QByteArrayView>
#include <set>

namespace motcua::signing {

// pages: the object numbers of the pages as the strict reader sees them.
bool secondReaderAgrees(QByteArrayView file, const std::set<int>& pages);

}  // namespace motcua::signing
