#include "capture/engine/SourceNames.h"

#include <QRegularExpression>
#include <algorithm>

namespace motcua::capture {

namespace {

bool has(const QString& name, const QString& words) {
    const QRegularExpression pattern(words, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

bool isDuplexName(const QString& name) {
    return has(name, QStringLiteral("duplex|2-sided|two.?sided|double|both|front and back"));
}

bool isFeederName(const QString& name) {
    return isDuplexName(name) || has(name, QStringLiteral("\\badf\\b|adf|feed|document processor|\\bdp\\b|sheet.?fed"));
}

// Backs alone and card slots are asked for by name or not at all.
bool isSpecial(const QString& name) {
    return has(name, QStringLiteral("\\bback\\b|card")) && !has(name, QStringLiteral("front and back"));
}

// Lower is better: ordinary before special, simplex before duplex unless duplex is wanted.
int rank(const ScanSource& source, bool duplex) {
    return (isSpecial(source.name) ? 2 : 0) + (isDuplexName(source.name) == duplex ? 0 : 1);
}

QStringList modePatterns(ScanMode mode) {
    switch (mode) {
        case ScanMode::Color:
            return {QStringLiteral("^colou?r$"), QStringLiteral("colou?r|rgb")};
        case ScanMode::Gray:
            return {QStringLiteral("^gr[ae]y(scale)?$"), QStringLiteral("gr[ae]y")};
        case ScanMode::BlackWhite:
            return {QStringLiteral("^(lineart|binary|black ?& ?white)$"), QStringLiteral("lineart|binary|black|mono|b&w")};
    }
    return {};
}

}  // namespace

ScanSource describeSource(const QString& name) {
    return {name, isFeederName(name), isDuplexName(name)};
}

std::optional<ScanSource> pickSource(const QList<ScanSource>& sources, const QString& wanted, bool duplex) {
    const bool wantsFeeder = wanted.compare(QLatin1String("ADF"), Qt::CaseInsensitive) == 0;
    const bool wantsFlatbed = wanted.compare(QLatin1String("Flatbed"), Qt::CaseInsensitive) == 0;
    const bool anyFeeder = std::any_of(sources.begin(), sources.end(), [](const ScanSource& source) { return source.feeder; });
    std::optional<ScanSource> best;
    for (const ScanSource& source : sources) {
        // "ADF" may also be a vendor's own name; as our word it still means any feeder.
        if (!wantsFeeder && !wantsFlatbed && source.name == wanted) return source;
        const bool fits =
            wanted.isEmpty() ? source.feeder == anyFeeder : (wantsFeeder && source.feeder) || (wantsFlatbed && !source.feeder);
        if (fits && (!best || rank(source, duplex) < rank(*best, duplex))) best = source;
    }
    return best;
}

std::optional<QString> pickMode(const QStringList& names, ScanMode mode) {
    for (const QString& pattern : modePatterns(mode)) {
        for (const QString& name : names) {
            if (has(name, pattern)) return name;
        }
    }
    return std::nullopt;
}

}  // namespace motcua::capture
