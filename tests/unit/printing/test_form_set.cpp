#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "base/FileSystem.h"
#include "printing/FormSet.h"

using namespace motcua;
using namespace motcua::printing;

namespace {

FormSet shipped() {
    RealFileSystem files;
    const auto set = FormSet::load(files, QString::fromUtf16(kPrintFolder));
    EXPECT_TRUE(set.has_value());
    return set.value_or(FormSet());
}

struct Folder {
    RealFileSystem files;
    QTemporaryDir dir;

    void put(const QString& name, const QByteArray& bytes) { ASSERT_TRUE(files.write(dir.filePath(name), bytes).has_value()); }
    Result<FormSet> load() { return FormSet::load(files, dir.path()); }
};

QByteArray index(const QByteArray& from, const QByteArray& parts = "[]") {
    return R"({"styleSheet": "s.css", "parts": )" + parts +
           R"(, "forms": [{"kind": "k", "legalVersion": "v", "title": "T", "number": "", "basis": "",
             "validFrom": )" +
           from + R"(, "validTo": null, "template": "k.html", "leftMargin": 20}]})";
}

}  // namespace

TEST(FormSet, takesTheFormsInForceOnTheDay) {
    const FormSet set = shipped();
    const auto before = set.form(QStringLiteral("control-sheet"), QDate(2025, 9, 14));
    const auto after = set.form(QStringLiteral("control-sheet"), QDate(2025, 9, 15));
    ASSERT_TRUE(before && after);
    EXPECT_EQ(before->number, QStringLiteral("Mẫu số 05"));
    EXPECT_EQ(before->basis, QStringLiteral("Thông tư số 01/2018/TT-VPCP"));
    EXPECT_EQ(after->number, QStringLiteral("Mẫu số 06"));
    EXPECT_EQ(after->basis, QStringLiteral("Thông tư số 03/2025/TT-VPCP"));
}

TEST(FormSet, everyKindHasExactlyOneVersionEveryDay) {
    const FormSet set = shipped();
    for (const QString& kind : set.kinds()) {
        for (const QDate day : {QDate(2019, 1, 2), QDate(2025, 9, 14), QDate(2025, 9, 15), QDate(2026, 11, 23)}) {
            // The notice of stopping came with TT 03/2025/TT-VPCP.
            const bool isYetToCome = kind == QLatin1String("stop") && day < QDate(2025, 9, 15);
            EXPECT_NE(set.form(kind, day).has_value(), isYetToCome) << kind.toStdString();
        }
    }
    EXPECT_EQ(set.kinds().size(), 13);
}

TEST(FormSet, saysWhichFormIsUnknown) {
    const auto form = shipped().form(QStringLiteral("nothing"), QDate(2026, 11, 23));
    ASSERT_FALSE(form.has_value());
    EXPECT_TRUE(form.error().is(ErrorCode::FormUnknown));
    EXPECT_EQ(form.error().params.value(QStringLiteral("form")), QStringLiteral("nothing"));
    EXPECT_EQ(form.error().params.value(QStringLiteral("date")), QStringLiteral("23/11/2026"));
}

TEST(FormSet, aFormIsUnknownBeforeItsFirstDay) {
    Folder folder;
    folder.put(QStringLiteral("s.css"), "");
    folder.put(QStringLiteral("k.html"), "x");
    folder.put(QStringLiteral("forms.json"), index("\"2027-01-01\""));
    const auto set = folder.load();
    ASSERT_TRUE(set.has_value());
    EXPECT_FALSE(set->form(QStringLiteral("k"), QDate(2026, 12, 31)).has_value());
    EXPECT_TRUE(set->form(QStringLiteral("k"), QDate(2027, 1, 1)).has_value());
}

TEST(FormSet, findsABadTemplateWhenItLoads) {
    Folder folder;
    folder.put(QStringLiteral("s.css"), "");
    folder.put(QStringLiteral("head.html"), "a\n{{#if");
    folder.put(QStringLiteral("k.html"), "{{> head}}");
    folder.put(QStringLiteral("forms.json"), index("null", "[\"head\"]"));
    const auto set = folder.load();
    ASSERT_FALSE(set.has_value());
    EXPECT_TRUE(set.error().is(ErrorCode::TemplateBad));
    EXPECT_EQ(set.error().params.value(QStringLiteral("template")), QStringLiteral("head"));
    EXPECT_EQ(set.error().params.value(QStringLiteral("line")), QStringLiteral("2"));
}

TEST(FormSet, saysWhatIsWrongInTheIndex) {
    Folder folder;
    EXPECT_TRUE(folder.load().error().is(ErrorCode::FileNotFound));
    folder.put(QStringLiteral("s.css"), "");
    folder.put(QStringLiteral("k.html"), "x");
    folder.put(QStringLiteral("forms.json"), index("\"15/9/2025\""));
    const auto set = folder.load();
    ASSERT_FALSE(set.has_value());
    EXPECT_TRUE(set.error().is(ErrorCode::BadJson));
    EXPECT_EQ(set.error().params.value(QStringLiteral("member")), QStringLiteral("validFrom"));
}
