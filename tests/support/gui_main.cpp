#include <gtest/gtest.h>

#include <QApplication>

#include "ui/look/Theme.h"
#include "ui/words/Language.h"

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    QApplication app(argc, argv);
    motcua::words::installLanguage(motcua::words::Language::Vietnamese);
    motcua::look::apply(app, motcua::look::Theme::Light);
    return RUN_ALL_TESTS();
}
