// One page as read: where it stands, how sure we are, every word with its place. The record that crosses the worker's pipe.
//
// Units: pixels of the view image (viewPath), origin top left, x right, y down; `dpi` is the view image's resolution, so that
// points = pixels × 72 / dpi. Confidence 0–100. Text is NFC.
// Errors: pageReadingFromJson: BadJson {member}. Threads: values, any thread.
#pragma once

#include <QJsonObject>
#include <QLine>
#include <QRect>
#include <QSize>
#include <QString>
#include <vector>

#include "base/Result.h"

namespace motcua::ocr {

struct Word {
    QString text;
    QRect box;
    QLine baseline;
    double confidence = 0;
    int line = 0;  // 0, 1, … in reading order; words of one line are adjacent in the list
};

struct PageReading {
    QSize size;
    int dpi = 0;
    int rotation = 0;       // clockwise turn that made the page upright: 0, 90, 180 or 270
    double skew = 0;        // degrees, clockwise, of the small turn after it
    bool blank = false;     // only a proposal: nobody drops a page by it alone
    double confidence = 0;  // mean over the letters of all words; 0 without words
    std::vector<Word> words;
    QString viewPath;  // upright, straight picture with all colours and stamps: what is archived and shown
    QString maskPath;  // 1-bit text layer of the same size (1 = ink) for a two-layer PDF page
    QString text;      // one line of paper a line
};

QJsonObject toJson(const PageReading& page);
Result<PageReading> pageReadingFromJson(const QJsonObject& object);

}  // namespace motcua::ocr
