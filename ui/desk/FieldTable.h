// The words that were read from a paper: name, value, how certain; the officer corrects what is wrong.
//
// Shape: field → {value, confidence 0–100, page, box, confirmed}. An edited value counts as confirmed with confidence 100.
// Threads: main thread.
#pragma once

#include <QJsonObject>
#include <QTableWidget>

namespace motcua::ui {

class FieldTable : public QTableWidget {
    Q_OBJECT

public:
    explicit FieldTable(QWidget* parent = nullptr);

    void setFields(const QJsonObject& fields, bool editable);
    QJsonObject fields() const;
    bool isEdited() const { return m_edited; }

Q_SIGNALS:
    void edited();

private:
    QJsonObject m_fields;
    bool m_edited = false;
    bool m_filling = false;
};

}  // namespace motcua::ui
