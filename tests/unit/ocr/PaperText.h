// Lays lines of text out as a page of words, as OCR would deliver them. Test code.
#pragma once

#include <QStringList>

#include "ocr/client/PageReading.h"

namespace motcua::ocrtest {

struct PrintedLine {
    int x = 300;  // pixels, A4 at 300 dpi
    int y = 0;
    QString text;
    double confidence = 95;
};

inline ocr::PageReading pageOf(const std::vector<PrintedLine>& lines) {
    constexpr int kLetter = 24;
    constexpr int kHeight = 44;
    ocr::PageReading page;
    page.size = QSize(2480, 3508);
    page.dpi = 300;
    int number = 0;
    for (const PrintedLine& line : lines) {
        int x = line.x;
        for (const QString& text : line.text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const int width = kLetter * static_cast<int>(text.size());
            ocr::Word word;
            word.text = text;
            word.box = QRect(x, line.y, width, kHeight);
            word.baseline = QLine(x, line.y + kHeight, x + width, line.y + kHeight);
            word.confidence = line.confidence;
            word.line = number;
            page.words.push_back(word);
            x += width + kLetter;
        }
        ++number;
    }
    return page;
}

}  // namespace motcua::ocrtest
