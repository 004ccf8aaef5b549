#include "domain/PlacedJson.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

#include <algorithm>

namespace motcua {
namespace {

constexpr qsizetype kDeepest = 32;  // no file of ours nests deeper; a hostile one must not exhaust the stack

// Counts lines on the way forward, so that a large file is passed once and not once for every token.
class LineCounter {
public:
    explicit LineCounter(const QByteArray& bytes) : m_bytes(bytes) {}

    // Asked for places in the order of the text.
    Place at(qsizetype offset) {
        const qsizetype end = std::clamp<qsizetype>(offset, m_at, m_bytes.size());
        for (; m_at < end; ++m_at) {
            if (m_bytes[m_at] != '\n') continue;
            ++m_line;
            m_lineStart = m_at + 1;
        }
        return {m_line, static_cast<int>(m_at - m_lineStart) + 1};
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
};

// A stream of its own type, so that the reader works on it and not on a fast copy: its place is asked in every event.
struct TextStream : rapidjson::StringStream {
    explicit TextStream(const char* text) : rapidjson::StringStream(text) {}
};

// Builds the tree from the events of the reader. An event is told at the end of its token, so a token starts after the
// separators that follow the one before it.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
public:
    Builder(const QByteArray& bytes, const TextStream& stream) : m_bytes(bytes), m_stream(stream), m_lines(bytes) {}

    PlacedJson root;

    bool Null() { return put(start(QJsonValue::Null)); }
    bool Bool(bool flag) {
        PlacedJson node = start(QJsonValue::Bool);
        node.flag = flag;
        return put(std::move(node));
    }
    bool Int(int number) { return Double(number); }
    bool Uint(unsigned number) { return Double(number); }
    bool Int64(int64_t number) { return Double(static_cast<double>(number)); }
    bool Uint64(uint64_t number) { return Double(static_cast<double>(number)); }
    bool Double(double number) {
        PlacedJson node = start(QJsonValue::Double);
        node.number = number;
        return put(std::move(node));
    }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        PlacedJson node = start(QJsonValue::String);
        node.text = QString::fromUtf8(text, static_cast<qsizetype>(length));
        return put(std::move(node));
    }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        m_name = {QString::fromUtf8(text, static_cast<qsizetype>(length)), start(QJsonValue::String).place, {}};
        return true;
    }
    bool StartObject() { return open(QJsonValue::Object); }
    bool StartArray() { return open(QJsonValue::Array); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

private:
    struct Open {
        PlacedJson node;
        PlacedMember name;  // of this node in its own parent
    };

    void skipSeparators() {
        while (m_end < m_bytes.size() && QByteArrayView(" \t\r\n,:").contains(m_bytes[m_end])) ++m_end;
    }
    PlacedJson start(QJsonValue::Type type) {
        skipSeparators();
        PlacedJson node;
        node.place = m_lines.at(m_end);
        node.type = type;
        m_end = static_cast<qsizetype>(m_stream.Tell());
        return node;
    }
    bool open(QJsonValue::Type type) {
        skipSeparators();
        const qsizetype bracket = m_end;
        PlacedJson node = start(type);
        m_end = bracket + 1;  // a bracket is told before it is taken
        m_open.push_back({std::move(node), std::move(m_name)});
        return static_cast<qsizetype>(m_open.size()) <= kDeepest;
    }
    bool close() {
        skipSeparators();
        ++m_end;
        Open done = std::move(m_open.back());
        m_open.pop_back();
        m_name = std::move(done.name);
        return put(std::move(done.node));
    }
    bool put(PlacedJson node) {
        if (m_open.empty()) {
            root = std::move(node);
            return true;
        }
        PlacedJson& parent = m_open.back().node;
        if (parent.type == QJsonValue::Array) {
            parent.items.push_back(std::move(node));
        } else {
            m_name.value = std::move(node);
            parent.members.push_back(std::move(m_name));
        }
        return true;
    }

    const QByteArray& m_bytes;
    const TextStream& m_stream;
    LineCounter m_lines;
    qsizetype m_end = 0;  // of the token before
    std::vector<Open> m_open;
    PlacedMember m_name;
};

}  // namespace

Result<PlacedJson> parsePlaced(const QByteArray& bytes) {
    TextStream stream(bytes.constData());
    Builder builder(bytes, stream);
    rapidjson::Reader reader;
    constexpr unsigned kStrict = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    const rapidjson::ParseResult result = reader.Parse<kStrict>(stream, builder);
    // A zero byte ends the reader's text: what stands behind it is no JSON either.
    const bool isWhole = !result.IsError() && !bytes.contains('\0');
    if (isWhole) return std::move(builder.root);
    const qsizetype offset = result.IsError() ? static_cast<qsizetype>(result.Offset()) : bytes.indexOf('\0');
    const Place place = LineCounter(bytes).at(offset);
    return fail(
        ErrorCode::BadJson,
        {{QStringLiteral("line"), QString::number(place.line)}, {QStringLiteral("column"), QString::number(place.column)}},
        QString::fromLatin1(rapidjson::GetParseError_En(result.Code())));
}

}  // namespace motcua
