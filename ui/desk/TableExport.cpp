#include "ui/desk/TableExport.h"

#include <QFileDialog>
#include <QStandardPaths>

#include "base/Csv.h"
#include "base/FileSystem.h"
#include "ui/desk/Async.h"

namespace motcua::ui {

QByteArray toCsv(const ShownTable& table) {
    return csv(QList<QStringList>{table.heads} + table.rows);
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
