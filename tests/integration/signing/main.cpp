#include <gtest/gtest.h>

#include <QGuiApplication>

// Marks are drawn with Qt's fonts, which need a QGuiApplication (offscreen, as in the worker).
int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
