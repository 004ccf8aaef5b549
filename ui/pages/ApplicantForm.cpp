#include "ui/pages/ApplicantForm.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QRegularExpressionValidator>

#include "ui/look/DeskStyle.h"
#include "ui/look/Theme.h"
#include "ui/widgets/CodeEdit.h"
#include "ui/widgets/ViLineEdit.h"
#include "ui/words/CheckText.h"

namespace motcua::ui {

namespace {

const QString kDate = QStringLiteral("dd/MM/yyyy");
constexpr int kLeastLetters = 20;  // below that the label stands over its field

QDate dateOf(const QString& typed) {
    const QDate plain = QDate::fromString(typed, QStringLiteral("ddMMyyyy"));
    return plain.isValid() ? plain : QDate::fromString(typed, QStringLiteral("d/M/yyyy"));
}

void mark(QWidget* field, bool problem) {
    field->setProperty(look::kProblemProperty, problem);
    field->update();
}

}  // namespace

ApplicantForm::ApplicantForm(QWidget* parent)
    : QWidget(parent),
      m_name(new ViLineEdit),
      m_number(new CodeEdit(12)),
      m_birth(new QLineEdit),
      m_sex(new QComboBox),
      m_address(new ViLineEdit),
      m_phone(new CodeEdit(11)),
      m_email(new QLineEdit) {
    m_sex->addItem(QString(), QString());
    // Stored as printed on the card; the words are those of the law.
    m_sex->addItem(tr("Male"), QStringLiteral("Nam"));
    m_sex->addItem(tr("Female"), QStringLiteral("Nữ"));
    m_birth->setPlaceholderText(tr("day/month/year"));
    m_birth->setInputMethodHints(Qt::ImhDate | Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_birth->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9/]{0,10}")), m_birth));
    connect(m_birth, &QLineEdit::editingFinished, this, [this] {
        const QDate date = dateOf(m_birth->text());
        mark(m_birth, !m_birth->text().isEmpty() && !date.isValid());
        if (date.isValid()) m_birth->setText(date.toString(kDate));
    });

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Full name"), m_name);
    form->addRow(tr("&Identity number"), m_number);
    form->addRow(tr("Date of &birth"), m_birth);
    form->addRow(tr("Se&x"), m_sex);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Phone"), m_phone);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    form->addRow(tr("&E-mail"), m_email);
    auto* ways = new QHBoxLayout;
    for (const QString& way : kNoticeWays) {
        auto* agreed = new QCheckBox(words::channelText(way));
        agreed->setAccessibleName(tr("Agrees to notices by %1").arg(agreed->text()));
        ways->addWidget(agreed);
        m_notify.insert(way, agreed);
        connect(agreed, &QCheckBox::toggled, this, &ApplicantForm::changed);
    }
    ways->addStretch();
    form->addRow(tr("Notices by"), ways);
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_name), static_cast<QLineEdit*>(m_number), m_birth,
                             static_cast<QLineEdit*>(m_address), static_cast<QLineEdit*>(m_phone), m_email}) {
        field->setMinimumWidth(kLeastLetters * fontMetrics().averageCharWidth());
        connect(field, &QLineEdit::textChanged, this, [this, field] {
            mark(field, false);
            Q_EMIT changed();
        });
    }
    connect(m_sex, &QComboBox::currentIndexChanged, this, &ApplicantForm::changed);
}

void ApplicantForm::setApplicant(const Applicant& applicant) {
    m_known = applicant;
    m_name->setText(applicant.fullName);
    m_number->setText(applicant.idNumber);
    m_birth->setText(applicant.birthDate.toString(kDate));
    m_sex->setCurrentIndex(qMax(0, m_sex->findData(applicant.sex)));
    m_address->setText(applicant.address);
    m_address->setCursorPosition(0);
    m_phone->setText(applicant.phone);
    m_email->setText(applicant.email);
    for (auto way = m_notify.begin(); way != m_notify.end(); ++way) (*way)->setChecked(applicant.notifyBy.contains(way.key()));
}

Applicant ApplicantForm::applicant() const {
    Applicant out = m_known;
    out.fullName = m_name->settledText();
    out.idNumber = m_number->text();
    out.birthDate = dateOf(m_birth->text());
    out.sex = m_sex->currentData().toString();
    out.address = m_address->settledText();
    out.phone = m_phone->text();
    out.email = m_email->text().trimmed();
    out.notifyBy.clear();
    for (const QString& way : kNoticeWays) {
        if (m_notify.value(way)->isChecked()) out.notifyBy.append(way);
    }
    return out;
}

void ApplicantForm::markMissing(const QStringList& fields) {
    const std::pair<const char*, QWidget*> all[] = {
        {"applicant.fullName", m_name},   {"applicant.idNumber", m_number}, {"applicant.birthDate", m_birth},
        {"applicant.address", m_address}, {"applicant.phone", m_phone},
    };
    QWidget* first = nullptr;
    for (const auto& [name, field] : all) {
        const bool missing = fields.contains(QLatin1String(name));
        mark(field, missing);
        if (missing && !first) first = field;
    }
    if (first) first->setFocus();
}

bool ApplicantForm::endsWith(const QObject* field) const {
    return field == m_phone || field == m_email;
}

void ApplicantForm::focusFirst() {
    m_name->setFocus();
}
void ApplicantForm::focusPhone() {
    m_phone->setFocus();
}

}  // namespace motcua::ui
