#include "PdfMaker.h"

#include <algorithm>

namespace motcua::test {
namespace {

QByteArray bigEndian(qint64 value, int width) {
    QByteArray out;
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) out.append(static_cast<char>(value >> shift & 0xff));
    return out;
}

// The last "key number" of the file, as an attacker or an editor finds it.
qint64 lastNumber(const QByteArray& file, const QByteArray& key) {
    const qsizetype at = file.lastIndexOf(key);
    qint64 value = 0;
    for (qsizetype i = at + key.size(); at >= 0 && i < file.size(); ++i) {
        if (file[i] >= '0' && file[i] <= '9')
            value = value * 10 + (file[i] - '0');
        else if (value > 0)
            break;
    }
    return value;
}

struct Writer {
    QByteArray out;
    QMap<int, QByteArray> rows;  // of a cross-reference stream, W [1 4 2]
    QMap<int, qint64> places;

    void object(int id, const QByteArray& body) {
        places[id] = out.size();
        rows[id] = bigEndian(1, 1) + bigEndian(out.size(), 4) + bigEndian(0, 2);
        out += number(id) + " 0 obj\n" + body + "\nendobj\n";
    }
    // Everything goes into one object stream but streams and a signature, whose container needs a place of its own.
    void packed(const PdfObjects& objects, int container) {
        QByteArray header;
        QByteArray bodies;
        int index = 0;
        for (auto it = objects.begin(); it != objects.end(); ++it) {
            if (it.value().contains("\nstream\n") || it.value().contains("/Contents <")) {
                object(it.key(), it.value());
                continue;
            }
            header += number(it.key()) + ' ' + number(bodies.size()) + ' ';
            bodies += it.value() + '\n';
            rows[it.key()] = bigEndian(2, 1) + bigEndian(container, 4) + bigEndian(index++, 2);
        }
        object(container, streamOf(header + bodies, "/Type/ObjStm/N " + number(index) + "/First " + number(header.size())));
    }
    QByteArray rowsText(QByteArray& index) const {
        QByteArray data;
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            index += number(it.key()) + " 1 ";
            data += it.value();
        }
        return data;
    }
    void endWithStream(int own, const QByteArray& entries) {
        const qsizetype start = out.size();
        rows[own] = bigEndian(1, 1) + bigEndian(start, 4) + bigEndian(0, 2);
        QByteArray index;
        const QByteArray data = rowsText(index);
        out += number(own) + " 0 obj\n" +
               streamOf(data, "/Type/XRef/W[1 4 2]/Index[" + index + "]/Size " + number(own + 1) + entries) +
               "\nendobj\nstartxref\n" + number(start) + "\n%%EOF\n";
    }
    void endWithTable(qint64 size, const QByteArray& entries, bool whole) {
        const qsizetype start = out.size();
        out += "xref\n";
        if (whole) out += "0 1\n0000000000 65535 f \n";
        for (auto it = places.begin(); it != places.end(); ++it)
            out += number(it.key()) + " 1\n" + number(it.value()).rightJustified(10, '0') + " 00000 n \n";
        out += "trailer\n<</Size " + number(size) + entries + ">>\nstartxref\n" + number(start) + "\n%%EOF\n";
    }
    // The supplement of a hybrid file: what the table calls free.
    void endHybrid(int hidden, int own, const QByteArray& entries, bool whole) {
        places.remove(hidden);
        const QByteArray row = rows.value(hidden);
        const qsizetype supplement = out.size();
        out += number(own) + " 0 obj\n" +
               streamOf(row, "/Type/XRef/W[1 4 2]/Index[" + number(hidden) + " 1]/Size " + number(own + 1)) + "\nendobj\n";
        places[own] = supplement;
        endWithTable(own + 1, entries + "/XRefStm " + number(supplement), whole);
    }
};

void end(Writer& writer, const PdfObjects& objects, XrefKind kind, int free, const QByteArray& entries, bool whole) {
    if (kind == XrefKind::ObjectStreams)
        writer.packed(objects, free++);
    else
        for (auto it = objects.begin(); it != objects.end(); ++it) writer.object(it.key(), it.value());
    switch (kind) {
        case XrefKind::Table:
            return writer.endWithTable(free, entries, whole);
        case XrefKind::Stream:
        case XrefKind::ObjectStreams:
            return writer.endWithStream(free, entries);
        case XrefKind::Hybrid:
            return writer.endHybrid(objects.lastKey(), free, entries, whole);
    }
}

}  // namespace

QByteArray number(qint64 value) {
    return QByteArray::number(value);
}

QByteArray streamOf(const QByteArray& content, const QByteArray& entries) {
    return "<<" + entries + "/Length " + number(content.size()) + ">>\nstream\n" + content + "\nendstream";
}

QByteArray makePdf(const PdfObjects& objects, XrefKind kind) {
    Writer writer;
    writer.out = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    end(writer, objects, kind, objects.lastKey() + 1, "/Root 1 0 R", true);
    return writer.out;
}

QByteArray appendRevision(const QByteArray& file, const PdfObjects& objects, XrefKind kind, const QByteArray& more) {
    Writer writer;
    writer.out = file;
    const auto free = std::max(static_cast<int>(lastNumber(file, "/Size ")), objects.isEmpty() ? 0 : objects.lastKey() + 1);
    const QByteArray entries =
        "/Root " + number(lastNumber(file, "/Root ")) + " 0 R/Prev " + number(lastNumber(file, "startxref")) + more;
    end(writer, objects, kind, free, entries, false);
    return writer.out;
}

PdfObjects plainPages(int pages, int rotate) {
    PdfObjects out;
    QByteArray kids;
    for (int i = 0; i < pages; ++i) {
        const int content = 3 + pages + i;
        kids += number(3 + i) + " 0 R ";
        out[3 + i] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate " + number(rotate) + "/Contents " +
                     number(content) + " 0 R/Resources<<>>>>";
        out[content] = streamOf("0 0 " + number(10 + i) + " 10 re f");
    }
    out[1] = "<</Type/Catalog/Pages 2 0 R>>";
    out[2] = "<</Type/Pages/Kids[" + kids + "]/Count " + number(pages) + ">>";
    return out;
}

}  // namespace motcua::test
