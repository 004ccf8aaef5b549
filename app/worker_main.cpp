// motcua-worker: the child process that holds every driver and engine (SANE, Tesseract, Poppler, PKCS#11).
#include <QCoreApplication>

#include "base/Platform.h"
#include "capture/engine/CaptureMethods.h"
#include "document/engine/DocumentMethods.h"
#include "ocr/engine/OcrMethods.h"
#include "worker/WorkerMain.h"

int main(int argc, char** argv) {
    motcua::platform::forbidCoreDumps();
    QCoreApplication app(argc, argv);
    motcua::worker::WorkerMain worker;
    motcua::capture::addMethods(worker);
    motcua::document::addMethods(worker);
    motcua::ocr::addMethods(worker);
    return worker.run();
}
