#include "EsclScanner.h"

#include <QTimer>
#include <chrono>

namespace motcua::tests {

namespace {

using namespace std::chrono_literals;

// A feeder needs its time. sane-airscan takes an empty tray, told before the first page was fetched, for the whole answer.
constexpr auto kPageTime = 200ms;

QByteArray http(const QByteArray& status, const QByteArray& type = {}, const QByteArray& body = {},
                const QByteArray& more = {}) {
    QByteArray head =
        "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more;
    if (!type.isEmpty()) head += "Content-Type: " + type + "\r\n";
    return head + "\r\n" + body;
}

QByteArray inputCaps(const QByteArray& name) {
    return "<scan:" + name +
           "><scan:MinWidth>300</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>"
           "<scan:MinHeight>300</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight><scan:MaxScanRegions>1</"
           "scan:MaxScanRegions>"
           "<scan:SettingProfiles><scan:SettingProfile><scan:ColorModes><scan:ColorMode>RGB24</scan:ColorMode>"
           "<scan:ColorMode>Grayscale8</scan:ColorMode></scan:ColorModes><scan:DocumentFormats>"
           "<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>"
           "</scan:DocumentFormats><scan:SupportedResolutions><scan:DiscreteResolutions><scan:DiscreteResolution>"
           "<scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution></scan:DiscreteResolution>"
           "</scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles></scan:" +
           name + ">";
}

const QByteArray kNames =
    " xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\" xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\"";

QByteArray capabilities() {
    return "<?xml version=\"1.0\"?><scan:ScannerCapabilities" + kNames +
           "><pwg:Version>2.6</pwg:Version>"
           "<pwg:MakeAndModel>Feeder of the tests</pwg:MakeAndModel><scan:Platen>" +
           inputCaps("PlatenInputCaps") + "</scan:Platen><scan:Adf>" + inputCaps("AdfSimplexInputCaps") +
           inputCaps("AdfDuplexInputCaps") +
           "<scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption><scan:AdfOption>Duplex</scan:AdfOption>"
           "</scan:AdfOptions></scan:Adf></scan:ScannerCapabilities>";
}

QByteArray status() {
    return "<?xml version=\"1.0\"?><scan:ScannerStatus" + kNames +
           "><pwg:Version>2.6</pwg:Version><pwg:State>Idle</pwg:State>"
           "<scan:AdfState>ScannerAdfLoaded</scan:AdfState></scan:ScannerStatus>";
}

// Length of the body that the head announces.
qsizetype bodyLength(const QByteArray& head) {
    for (const QByteArray& line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:")) return line.mid(15).trimmed().toLongLong();
    }
    return 0;
}

}  // namespace

EsclScanner::EsclScanner(QByteArrayList jpegPages) : m_pages(std::move(jpegPages)) {
    m_server = new QTcpServer;
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

EsclScanner::~EsclScanner() {
    m_thread.quit();
    m_thread.wait();
}

QByteArray EsclScanner::lastJob() const {
    const std::lock_guard lock(m_mutex);
    return m_lastJob;
}

void EsclScanner::serve(QTcpSocket* socket) {
    const QByteArray request = socket->peek(socket->bytesAvailable());
    const qsizetype headEnd = request.indexOf("\r\n\r\n");
    if (headEnd < 0 || request.size() < headEnd + 4 + bodyLength(request.left(headEnd))) return;  // more is coming
    socket->readAll();
    const QByteArrayList words = request.left(request.indexOf('\r')).split(' ');
    const QByteArray reply = answer(words.value(0), words.value(1), request.mid(headEnd + 4));
    QTimer::singleShot(words.value(1).endsWith("/NextDocument") ? kPageTime : 0ms, socket, [socket, reply] {
        socket->write(reply);
        socket->disconnectFromHost();
    });
}

QByteArray EsclScanner::answer(const QByteArray& method, const QByteArray& path, const QByteArray& body) {
    if (path.endsWith("/ScannerCapabilities")) return http("200 OK", "text/xml", capabilities());
    if (path.endsWith("/ScannerStatus")) return http("200 OK", "text/xml", status());
    if (path.endsWith("/NextDocument")) return nextDocument();
    if (method == "POST" && path.endsWith("/ScanJobs")) {
        const std::lock_guard lock(m_mutex);
        m_lastJob = body;
        m_next = 0;
        return http("201 Created", {}, {}, "Location: http://127.0.0.1:" + QByteArray::number(m_port) + "/eSCL/ScanJobs/1\r\n");
    }
    return method == "DELETE" ? http("200 OK") : http("404 Not Found");
}

QByteArray EsclScanner::nextDocument() {
    if (m_next >= m_pages.size()) return http("404 Not Found");
    return http("200 OK", "image/jpeg", m_pages[m_next++]);
}

}  // namespace motcua::tests
