// motcua-worker: the child process that holds every driver and engine (SANE, Tesseract, Poppler, PKCS#11).
#include <QGuiApplication>

#include "base/Platform.h"
#include "capture/engine/CaptureMethods.h"
#include "document/engine/DocumentMethods.h"
#include "ocr/engine/OcrMethods.h"
#include "signing/engine/SigningMethods.h"
#include "worker/WorkerMain.h"

int main(int argc, char** argv) {
    motcua::platform::forbidCoreDumps();
    motcua::platform::makeFilesPrivate();
    // Marks and invisible words are drawn with Qt's fonts; the child has no screen and asks for none.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    motcua::worker::WorkerMain worker;
    motcua::capture::addMethods(worker);
    motcua::document::addMethods(worker);
    motcua::ocr::addMethods(worker);
    motcua::signing::addMethods(worker);
    return worker.run();
}
