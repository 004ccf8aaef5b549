#include "signing/engine/PdfParser.h"

#include <algorithm>

namespace motcua::signing {
namespace {

constexpr int kDeepest = 64;

bool isDelimiter(int byte) {
    return byte >= 0 && QByteArrayView("()<>[]{}/%").contains(static_cast<char>(byte));
}
bool isRegular(int byte) {
    return byte >= 0 && !isPdfSpace(byte) && !isDelimiter(byte);
}
bool isDigit(int byte) {
    return byte >= '0' && byte <= '9';
}

int hexDigit(int byte) {
    if (isDigit(byte)) return byte - '0';
    if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
    return -1;
}

template <typename T>
PdfValue shared(T content) {
    return {std::make_shared<const T>(std::move(content))};
}

}  // namespace

bool isPdfSpace(int byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f' || byte == 0;
}

int PdfParser::peek(qsizetype ahead) const {
    return m_at + ahead < m_bytes.size() ? static_cast<unsigned char>(m_bytes[m_at + ahead]) : -1;
}

void PdfParser::skipSpace() {
    while (!atEnd()) {
        if (isPdfSpace(peek())) {
            ++m_at;
        } else if (peek() == '%') {
            while (!atEnd() && peek() != '\n' && peek() != '\r') ++m_at;
        } else {
            return;
        }
    }
}

bool PdfParser::keyword(QByteArrayView word) {
    skipSpace();
    if (!m_bytes.sliced(m_at).startsWith(word) || isRegular(peek(word.size()))) return false;
    m_at += word.size();
    return true;
}

std::optional<qint64> PdfParser::integer() {
    skipSpace();
    qint64 result = 0;
    int digits = 0;
    for (; isDigit(peek()); ++m_at, ++digits) {
        if (digits > 17) return std::nullopt;
        result = result * 10 + (peek() - '0');
    }
    if (digits == 0 || isRegular(peek())) return std::nullopt;
    return result;
}

std::optional<PdfValue> PdfParser::number() {
    const qsizetype start = m_at;
    bool real = false;
    if (peek() == '+' || peek() == '-') ++m_at;
    for (; isDigit(peek()) || (peek() == '.' && !real); ++m_at) real = real || peek() == '.';
    if (isRegular(peek())) return std::nullopt;
    const QByteArray text = m_bytes.sliced(start, m_at - start).toByteArray();
    bool ok = false;
    if (!real) {
        const qint64 whole = text.toLongLong(&ok);
        return ok ? std::optional(PdfValue{whole}) : std::nullopt;
    }
    const double fraction = text.toDouble(&ok);
    return ok ? std::optional(PdfValue{fraction}) : std::nullopt;
}

std::optional<PdfValue> PdfParser::numberOrReference() {
    const qsizetype start = m_at;
    const auto target = integer();
    const auto generation = target ? integer() : std::nullopt;
    if (generation && *target > 0 && *target <= 8'388'607 && *generation <= 65'535 && keyword("R")) {
        return PdfValue{PdfRef{static_cast<int>(*target), static_cast<int>(*generation)}};
    }
    m_at = start;
    return number();
}

std::optional<PdfValue> PdfParser::name() {
    QByteArray text;
    for (++m_at; isRegular(peek()); ++m_at) {
        if (peek() != '#') {
            text.append(static_cast<char>(peek()));
            continue;
        }
        const int high = hexDigit(peek(1));
        const int low = hexDigit(peek(2));
        if (high < 0 || low < 0) return std::nullopt;
        text.append(static_cast<char>(high << 4 | low));
        m_at += 2;
    }
    return PdfValue{PdfName{text}};
}

// The character meant by what follows a backslash.
char PdfParser::escaped() {
    const int byte = peek();
    if (!atEnd()) ++m_at;
    switch (byte) {
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        default:
            return static_cast<char>(byte);
    }
}

PdfValue PdfParser::placed(PdfString text, qsizetype start) const {
    if (m_isFile) {
        text.start = start;
        text.end = m_at;
    }
    return {std::move(text)};
}

std::optional<PdfValue> PdfParser::literal() {
    PdfString out;
    const qsizetype start = m_at;
    int open = 0;
    while (!atEnd()) {
        const int byte = peek();
        ++m_at;
        if (byte == '(' && open++ == 0) continue;
        if (byte == ')' && --open == 0) {
            return placed(std::move(out), start);
        }
        if (byte != '\\') {
            out.text.append(static_cast<char>(byte));
        } else if (peek() >= '0' && peek() <= '7') {
            int code = 0;
            for (int i = 0; i < 3 && peek() >= '0' && peek() <= '7'; ++i, ++m_at) code = code * 8 + (peek() - '0');
            out.text.append(static_cast<char>(code & 0xff));
        } else if (peek() == '\n' || peek() == '\r') {
            m_at += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
        } else {
            out.text.append(escaped());
        }
    }
    return std::nullopt;
}

std::optional<PdfValue> PdfParser::hexadecimal() {
    PdfString out;
    out.isHex = true;
    const qsizetype start = m_at;
    int half = -1;
    for (++m_at; !atEnd(); ++m_at) {
        const int byte = peek();
        if (byte == '>') {
            if (half >= 0) out.text.append(static_cast<char>(half << 4));
            ++m_at;
            return placed(std::move(out), start);
        }
        if (isPdfSpace(byte)) continue;
        const int digit = hexDigit(byte);
        if (digit < 0) return std::nullopt;
        if (half < 0)
            half = digit;
        else {
            out.text.append(static_cast<char>(half << 4 | digit));
            half = -1;
        }
    }
    return std::nullopt;
}

std::optional<PdfValue> PdfParser::arrayValue(int depth) {
    PdfArray out;
    for (++m_at;;) {
        skipSpace();
        if (peek() == ']') {
            ++m_at;
            return shared(std::move(out));
        }
        auto element = value(depth + 1);
        if (!element) return std::nullopt;
        out.push_back(std::move(*element));
    }
}

std::optional<PdfDict> PdfParser::dictionary(int depth) {
    PdfDict out;
    for (m_at += 2;;) {
        skipSpace();
        if (peek() == '>' && peek(1) == '>') {
            m_at += 2;
            break;
        }
        if (peek() != '/') return std::nullopt;
        const auto key = name();
        auto entry = key ? value(depth + 1) : std::nullopt;
        if (!entry) return std::nullopt;
        out.emplace_back(std::get<PdfName>(key->content).text, std::move(*entry));
    }
    std::stable_sort(out.begin(), out.end(), [](const PdfEntry& a, const PdfEntry& b) { return a.first < b.first; });
    const bool doubled = std::adjacent_find(out.begin(), out.end(), [](const PdfEntry& a, const PdfEntry& b) {
                             return a.first == b.first;
                         }) != out.end();
    if (doubled) return std::nullopt;
    return out;
}

std::optional<PdfValue> PdfParser::value(int depth) {
    if (depth > kDeepest) return std::nullopt;
    skipSpace();
    const int byte = peek();
    if (byte == '/') return name();
    if (byte == '(') return literal();
    if (byte == '[') return arrayValue(depth);
    if (byte == '<' && peek(1) == '<') {
        auto dict = dictionary(depth);
        return dict ? std::optional(shared(std::move(*dict))) : std::nullopt;
    }
    if (byte == '<') return hexadecimal();
    if (isDigit(byte)) return numberOrReference();
    if (byte == '+' || byte == '-' || byte == '.') return number();
    if (keyword("true")) return PdfValue{true};
    if (keyword("false")) return PdfValue{false};
    if (keyword("null")) return PdfValue{};
    return std::nullopt;
}

std::optional<PdfValue> PdfParser::streamAfter(PdfDict dict, const LengthOf& lengthOf) {
    if (peek() == '\r') ++m_at;
    if (peek() != '\n') return std::nullopt;
    ++m_at;
    const PdfValue& declared = entryOf(dict, "Length");
    std::optional<qint64> length;
    if (declared.integer())
        length = *declared.integer();
    else if (declared.ref() && lengthOf)
        length = lengthOf(*declared.ref());
    if (!length || *length < 0 || *length > m_bytes.size() - m_at) return std::nullopt;
    const QByteArrayView raw = m_bytes.sliced(m_at, *length);
    m_at += *length;
    // Nothing but one end of line: a reader that searches for the word must find the same bytes.
    if (peek() == '\r') ++m_at;
    if (peek() == '\n') ++m_at;
    if (!m_bytes.sliced(m_at).startsWith("endstream") || !keyword("endstream")) return std::nullopt;
    return shared(PdfStream{std::move(dict), raw});
}

std::optional<PdfParser::Indirect> PdfParser::indirect(const LengthOf& lengthOf) {
    const auto number = integer();
    const auto generation = number ? integer() : std::nullopt;
    if (!generation || *number <= 0 || *number > 8'388'607 || *generation > 65'535 || !keyword("obj")) return std::nullopt;
    auto content = value();
    if (content && content->dict() && keyword("stream")) content = streamAfter(*content->dict(), lengthOf);
    if (!content || !keyword("endobj")) return std::nullopt;
    return Indirect{{static_cast<int>(*number), static_cast<int>(*generation)}, std::move(*content)};
}

}  // namespace motcua::signing
