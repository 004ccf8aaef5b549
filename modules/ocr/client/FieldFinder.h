// Finds what a register wants to know on a Vietnamese paper: its kind, number, date, issuer, subject, and the person it is
// about.
//
// Fields are named as the nine of TT 01/2023/TT-VPCP Điều 9 (ownerId, name, number, issuedOn, issuedBy, summary, validUntil,
// validScope; typeCode is documentType) and fullName, birthDate, address. What is found is a proposal: the officer confirms it.
// Units: box in pixels of the page's view image, page from 1, confidence 0–100. Errors: create: BadJson. The text is foreign
// input: any words are accepted. Threads: const and pure, any thread.
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QRect>
#include <QString>
#include <vector>

#include "base/Result.h"
#include "ocr/client/FieldRules.h"
#include "ocr/client/PageReading.h"

namespace motcua::ocr {

struct Field {
    QString value;
    double confidence = 0;
    int page = 0;
    QRect box;
};

struct PaperFacts {
    QString documentType;  // code of code-lists.documentKinds; empty: not known
    QMap<QString, Field> fields;
};

class FieldFinder {
public:
    static Result<FieldFinder> create(const QByteArray& fieldRules, const QByteArray& titleRules);
    // With the rules that are built in.
    static const FieldFinder& standard();

    PaperFacts find(const std::vector<PageReading>& pages) const;

private:
    explicit FieldFinder(FieldRules rules) : m_rules(std::move(rules)) {}
    FieldRules m_rules;
};

// {documentType, fields: {name: {value, confidence, page, box: [x, y, w, h]}}}
QJsonObject toJson(const PaperFacts& facts);

}  // namespace motcua::ocr
