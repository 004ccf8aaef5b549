// edXML: the envelope in which agencies exchange official documents (văn bản điện tử).
//
// Input: the tree of elements as JSON (element name → text or tree; a list repeats the element), e.g. {MessageHeader: {From:
// {OrganId, …}, …}, Attachment: {…}}. The order of the elements is the standard's, whatever the order of the input; an element
// that the standard does not have is GateIncomplete {member}, a mistake of the profile.
// Source: QCVN 102:2016/BTTTT, TT 10/2016/TT-BTTTT. Threads: pure function.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include "base/Result.h"

namespace motcua::sync {

Result<QByteArray> writeEdXml(const QJsonObject& tree);

}  // namespace motcua::sync
