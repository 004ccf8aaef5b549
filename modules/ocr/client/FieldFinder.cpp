#include "ocr/client/FieldFinder.h"

#include <QFile>
#include <QJsonArray>
#include <algorithm>
#include <cmath>

#include "base/Text.h"
#include "domain/CitizenCard.h"
#include "ocr/client/FieldValues.h"
#include "ocr/client/PageText.h"

namespace motcua::ocr {
namespace {

constexpr int kMostContinuedLines = 3;
constexpr qsizetype kNumberingLength = 5;  // "12. "
constexpr double kFullLine = 0.72;         // a line that reaches this far right may go on in the next one
constexpr double kDisagreeTrust = 0.5;     // number and birth date contradict each other
constexpr double kTitleArea = 0.5;         // titles stand in the upper half of the first page
constexpr double kHeadingShare = 0.6;      // of its line that a title must fill, unless in capitals
constexpr double kHeadBottom = 0.13;       // the page head, where neither number nor title says where it ends
constexpr double kCapitals = 0.7;

double capitalShare(const QString& text) {
    int letters = 0;
    int capitals = 0;
    for (const QChar c : text) {
        letters += c.isLetter() ? 1 : 0;
        capitals += c.isUpper() ? 1 : 0;
    }
    return letters > 2 ? static_cast<double>(capitals) / letters : 0;
}

bool inside(const QRect& box, const QRectF& area, QSize page) {
    if (page.isEmpty()) return false;
    const QPointF centre = box.center();
    return area.contains(QPointF(centre.x() / page.width(), centre.y() / page.height()));
}

// One page under the eyes of all rules.
class PageSearch {
public:
    PageSearch(const FieldRules& rules, const PageReading& page, int number)
        : m_rules(rules), m_page(page), m_text(page), m_number(number) {}

    std::optional<Field> find(const FieldRule& rule) const {
        if (rule.kind == ValueKind::Agency) return agency(rule);
        if (rule.labels.isEmpty()) return withoutLabel(rule);
        for (const QString& label : rule.labels) {
            for (auto at = m_text.find(label); at; at = m_text.find(label, at->to)) {
                if (!fits(rule, *at)) continue;
                if (auto field = valueIn(rule, valueSpan(rule, *at))) return field;
            }
        }
        return std::nullopt;
    }

    // The title's rule and its place, the highest on the page; of two at one place the longer.
    struct Title {
        const TitleRule* rule = nullptr;
        Span span;
    };
    std::optional<Title> title() const {
        std::optional<Title> best;
        for (const TitleRule& rule : m_rules.titles) {
            for (auto at = m_text.find(rule.plain); at; at = m_text.find(rule.plain, at->to)) {
                if (!isHeading(*at)) continue;
                const bool sameLine = best && m_text.lineOf(at->from).from == m_text.lineOf(best->span.from).from;
                const bool higher = best && m_text.box(*at).top() < m_text.box(best->span).top();
                if (!best || (sameLine ? at->length() > best->span.length() : higher)) best = Title{&rule, *at};
                break;
            }
        }
        return best;
    }
    Field fieldOf(const QString& value, Span span, double trust) const {
        return {value, std::round(m_text.confidence(span) * trust * 10) / 10, m_number, m_text.box(span)};
    }

private:
    bool fits(const FieldRule& rule, Span label) const {
        if (rule.colon && !m_text.plain().mid(label.to, 2).contains(QLatin1Char(':'))) return false;
        return inside(m_text.box(label), rule.area, m_page.size) &&
               (!rule.lineStart || m_text.lineOf(label.from).from == label.from);
    }

    bool isHeading(Span span) const {
        const QRect box = m_text.box(span);
        if (box.center().y() > m_page.size.height() * kTitleArea) return false;
        const Span line = m_text.lineOf(span.from);
        const bool fillsLine = static_cast<double>(span.length()) >= kHeadingShare * static_cast<double>(line.length());
        return capitalShare(m_text.original(span)) > kCapitals || (fillsLine && line.from == span.from);
    }

    // Up to the next known label, at most to the end of the line.
    Span upToStop(Span span) const {
        for (const QString& stop : m_rules.stops) {
            if (const auto at = m_text.find(stop, span.from, span.to)) span.to = withoutNumbering({span.from, at->from}).to;
        }
        return span;
    }
    // "…, phường Đồng Xoài 6. Nơi ở hiện tại": the 6 belongs to the label that follows.
    Span withoutNumbering(Span span) const {
        static const QRegularExpression numbering(QStringLiteral("(?:^|\\s)\\d{1,2}[.)]\\s*$"));
        const QRegularExpressionMatch match = numbering.match(m_text.plain().mid(span.from, span.length()));
        return match.hasMatch() ? Span{span.from, span.from + match.capturedStart()} : span;
    }
    bool beginsWithStop(Span line) const {
        static const QRegularExpression numbered(QStringLiteral("^\\d{1,2}[.)]\\s"));
        if (numbered.match(m_text.plain().mid(line.from, kNumberingLength)).hasMatch()) return true;
        return std::any_of(m_rules.stops.begin(), m_rules.stops.end(), [&](const QString& stop) {
            const auto at = m_text.find(stop, line.from, line.from + stop.size() + kNumberingLength);
            return at && withoutNumbering({line.from, at->from}).isEmpty();
        });
    }

    Span valueSpan(const FieldRule& rule, Span label) const {
        const Span rest = m_text.lineFrom(label.to);
        Span span = upToStop({label.to, rest.to});
        if (span.to < rest.to) return span;
        Span line = m_text.lineOf(label.from);
        const bool empty = trimmedValue(m_text.original(span)).value.isEmpty();
        for (int i = 0; i < kMostContinuedLines && (rule.continues || (empty && i == 0)); ++i) {
            const Span next = m_text.lineAfter(line);
            if (next.isEmpty() || beginsWithStop(next) || !follows(line, next) || (!empty && !isFull(line))) break;
            const Span part = upToStop(next);
            span.to = part.to;
            if (part.to < next.to) break;
            line = next;
        }
        if (rule.keepLabel) span.from = label.from;
        return span;
    }
    bool isFull(Span line) const { return m_text.box(line).right() > m_page.size.width() * kFullLine; }
    // Is `next` the line right below?
    bool follows(Span line, Span next) const {
        const QRect above = m_text.box(line);
        const QRect below = m_text.box(next);
        return below.top() > above.top() && below.top() - above.bottom() < 1.5 * std::max(above.height(), below.height());
    }

    std::optional<Field> valueIn(const FieldRule& rule, Span span) const {
        if (span.isEmpty()) return std::nullopt;
        QString text = m_text.original(span);
        qsizetype offset = 0;
        if (!rule.pattern.pattern().isEmpty()) {
            const QRegularExpressionMatch match = rule.pattern.match(text);
            if (!match.hasMatch()) return std::nullopt;
            offset = match.capturedStart();
            text = match.captured();
        }
        std::optional<FoundValue> found;
        switch (rule.kind) {
            case ValueKind::Date:
                found = findDate(text);
                break;
            case ValueKind::PersonalId:
                found = findPersonalId(text);
                break;
            case ValueKind::Name:
                found = findPersonName(text);
                break;
            default:
                found = trimmedValue(text);
                break;
        }
        if (!found || found->value.isEmpty()) return std::nullopt;
        const Span place{std::min(span.from + offset + found->from, span.to),
                         std::min(span.from + offset + found->to, span.to)};
        return fieldOf(found->value, place, found->trust);
    }

    std::optional<Field> withoutLabel(const FieldRule& rule) const {
        for (Span line = m_text.lineFrom(0); !line.isEmpty(); line = m_text.lineAfter(line)) {
            if (!inside(m_text.box(line), rule.area, m_page.size)) continue;
            if (auto field = valueIn(rule, line)) return field;
        }
        return std::nullopt;
    }

    // Page head by NĐ 30/2020: superior body, then the issuing one, left of the motto and above the number.
    std::optional<Field> agency(const FieldRule& rule) const {
        if (!hasMotto()) return std::nullopt;
        const double bottom = headBottom(rule);
        std::vector<Field> lines;
        for (Span line = m_text.lineFrom(0); !line.isEmpty(); line = m_text.lineAfter(line)) {
            const Span left = withoutMotto(leftPart(line, rule.area));
            if (left.isEmpty() || m_text.box(left).bottom() > bottom) continue;
            const FoundValue value = trimmedValue(m_text.original(left));
            if (capitalShare(value.value) < kCapitals) continue;
            lines.push_back(fieldOf(value.value, left, 1));
        }
        return joined(std::move(lines));
    }
    // The line with the paper's number ends the head, or the title of a paper without number.
    double headBottom(const FieldRule& rule) const {
        for (Span line = m_text.lineFrom(0); !line.isEmpty(); line = m_text.lineAfter(line)) {
            const QRect box = m_text.box(leftPart(line, rule.area));
            if (inside(box, rule.area, m_page.size) && rule.pattern.match(m_text.original(line)).hasMatch()) return box.top();
        }
        const auto heading = title();
        return heading ? m_text.box(heading->span).top() : kHeadBottom * m_page.size.height();
    }
    // Without the motto there is no head: an appendix, a later page.
    bool hasMotto() const {
        return std::any_of(m_rules.notAgency.begin(), m_rules.notAgency.end(),
                           [&](const QString& motto) { return m_text.find(motto).has_value(); });
    }
    Span withoutMotto(Span part) const {
        for (const QString& motto : m_rules.notAgency) {
            if (const auto at = m_text.find(motto, part.from); at && at->from < part.to) part.to = at->from;
        }
        return part;
    }
    // Words of the line that stand in the area; the two heads are often read as one line.
    Span leftPart(Span line, const QRectF& area) const {
        Span part{line.from, line.from};
        for (qsizetype at = line.from; at < line.to; ++at) {
            if (!inside(m_text.box({at, at + 1}), area, m_page.size) && m_text.plain()[at] != QLatin1Char(' ')) break;
            part.to = at + 1;
        }
        return part;
    }
    std::optional<Field> joined(std::vector<Field> lines) const {
        if (lines.empty()) return std::nullopt;
        // "SỞ Y TẾ" / "BỆNH VIỆN …": the second issues. "ỦY BAN NHÂN DÂN" / "PHƯỜNG …": one name on two lines.
        const bool open = m_rules.openAgency.contains(folded(lines.front().value));
        const std::size_t first = open || lines.size() == 1 ? 0 : 1;
        Field out = lines[first];
        for (std::size_t i = first + 1; i < lines.size(); ++i) {
            out.value += QLatin1Char(' ') + lines[i].value;
            out.confidence = std::min(out.confidence, lines[i].confidence);
            out.box |= lines[i].box;
        }
        return out;
    }

    const FieldRules& m_rules;
    const PageReading& m_page;
    PageText m_text;
    int m_number;
};

// The number carries the year of birth: a contradiction on one page means that one of the two was misread, or two persons.
void crossCheck(QMap<QString, Field>& fields) {
    const auto id = fields.find(QStringLiteral("ownerId"));
    const auto birth = fields.find(QStringLiteral("birthDate"));
    if (id == fields.end() || birth == fields.end() || id->page != birth->page || !isCitizenNumber(id->value)) return;
    if (agrees(id->value, QDate::fromString(birth->value, Qt::ISODate), {})) return;
    id->confidence *= kDisagreeTrust;
    birth->confidence *= kDisagreeTrust;
}

QByteArray resource(const QString& name) {
    QFile file(QStringLiteral(":/reading/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

Result<FieldFinder> FieldFinder::create(const QByteArray& fieldRules, const QByteArray& titleRules) {
    MOTCUA_TRY(FieldRules rules, parseFieldRules(fieldRules, titleRules));
    return FieldFinder(std::move(rules));
}

const FieldFinder& FieldFinder::standard() {
    static const FieldFinder finder =
        create(resource(QStringLiteral("fields.json")), resource(QStringLiteral("titles.json"))).value_or(FieldFinder({}));
    return finder;
}

PaperFacts FieldFinder::find(const std::vector<PageReading>& pages) const {
    PaperFacts facts;
    std::vector<PageSearch> searches;
    for (std::size_t i = 0; i < pages.size(); ++i) searches.emplace_back(m_rules, pages[i], static_cast<int>(i) + 1);
    for (const PageSearch& search : searches) {
        const auto title = search.title();
        if (!title) continue;
        facts.documentType = title->rule->code;
        facts.fields.insert(QStringLiteral("name"), search.fieldOf(title->rule->title, title->span, 1));
        break;
    }
    for (const FieldRule& rule : m_rules.fields) {
        for (const PageSearch& search : searches) {
            if (facts.fields.contains(rule.field) || (rule.firstPage && &search != &searches.front())) continue;
            if (const auto field = search.find(rule)) facts.fields.insert(rule.field, *field);
        }
    }
    crossCheck(facts.fields);
    return facts;
}

QJsonObject toJson(const PaperFacts& facts) {
    QJsonObject fields;
    for (auto it = facts.fields.begin(); it != facts.fields.end(); ++it) {
        const QRect& box = it->box;
        fields.insert(it.key(), QJsonObject{{QStringLiteral("value"), it->value},
                                            {QStringLiteral("confidence"), it->confidence},
                                            {QStringLiteral("page"), it->page},
                                            {QStringLiteral("box"), QJsonArray{box.x(), box.y(), box.width(), box.height()}}});
    }
    return {{QStringLiteral("documentType"), facts.documentType}, {QStringLiteral("fields"), fields}};
}

}  // namespace motcua::ocr
