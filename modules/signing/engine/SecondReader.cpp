#include "signing/engine/SecondReader.h"

#include <algorithm>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

namespace motcua::signing {
namespace {

// By hand: qpdf's own list of pages renumbers what it finds twice.
std::set<int> pagesOf(QPDF& pdf) {
    std::set<int> pages;
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> open{pdf.getRoot().getKey("/Pages")};
    while (!open.empty()) {
        QPDFObjectHandle node = open.back();
        open.pop_back();
        if (!node.isIndirect() || !node.isDictionary() || !seen.insert(node.getObjGen()).second) continue;
        if (node.getKey("/Type").isNameAndEquals("/Page")) pages.insert(node.getObjectID());
        QPDFObjectHandle kids = node.getKey("/Kids");
        for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) open.push_back(kids.getArrayItem(i));
    }
    return pages;
}

// A /Size that is not one more than the highest number changes nothing of what is shown, and editors often get it wrong.
bool matters(const QPDFExc& warning) {
    return warning.getMessageDetail().find("reported number of objects") == std::string::npos;
}

}  // namespace

bool secondReaderAgrees(QByteArrayView file, const std::set<int>& pages) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("signed", file.data(), static_cast<std::size_t>(file.size()));
        pdf.getAllObjects();
        const bool samePages = pagesOf(pdf) == pages;
        const std::vector<QPDFExc> warnings = pdf.getWarnings();
        return samePages && std::none_of(warnings.begin(), warnings.end(), matters);
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace motcua::signing
