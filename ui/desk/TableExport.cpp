#include "ui/desk/TableExport.h"

#include <QFileDialog>
#include <QStandardPaths>

#include "base/FileSystem.h"
#include "ui/desk/Async.h"

namespace motcua::ui {

namespace {

QString cell(QString text) {
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())) text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

QString line(const QStringList& cells) {
    QStringList quoted;
    for (const QString& one : cells) quoted.append(cell(one));
    return quoted.join(u',') + QStringLiteral("\r\n");
}

}  // namespace

QByteArray toCsv(const ShownTable& table) {
    QString text = QChar(QChar::ByteOrderMark) + line(table.heads);
    for (const QStringList& row : table.rows) text += line(row);
    return text.toUtf8();
}

void saveTable(Services& services, QWidget* parent, const ShownTable& table, std::function<void(const Result<QString>&)> done) {
    auto* dialog = new QFileDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("CSV (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(table.name + QStringLiteral(".csv"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [&services, parent, table, done](const QString& path) {
        inBackground(
            services, parent,
            [path, bytes = toCsv(table)]() -> Result<QString> {
                RealFileSystem files;
                MOTCUA_CHECK(files.write(path, bytes));
                return path;
            },
            done);
    });
    dialog->open();
}

}  // namespace motcua::ui
