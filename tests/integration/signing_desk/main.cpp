#include <gtest/gtest.h>

#include <QGuiApplication>

#include "ui/words/Language.h"

// Documents are drawn with Qt's fonts; sentences are read in Vietnamese, as officers do.
int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    motcua::words::installLanguage(motcua::words::Language::Vietnamese);
    return RUN_ALL_TESTS();
}
