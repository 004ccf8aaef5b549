// A network scanner (eSCL, "AirScan") on the loopback interface, with pages of our own in its feeder.
//
// Serves capabilities, status, jobs and documents; after the last page it answers 404, as the protocol wants. Runs on a thread
// of its own; what it was asked is read after the scan.
#pragma once

#include <QByteArrayList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <atomic>
#include <mutex>

namespace motcua::tests {

class EsclScanner {
public:
    explicit EsclScanner(QByteArrayList jpegPages);
    ~EsclScanner();

    quint16 port() const { return m_port; }
    QByteArray lastJob() const;  // the XML of the last scan job

private:
    void serve(QTcpSocket* socket);
    QByteArray answer(const QByteArray& method, const QByteArray& path, const QByteArray& body);
    QByteArray nextDocument();

    QThread m_thread;
    QTcpServer* m_server = nullptr;
    std::atomic<quint16> m_port = 0;
    QByteArrayList m_pages;
    qsizetype m_next = 0;
    mutable std::mutex m_mutex;
    QByteArray m_lastJob;
};

}  // namespace motcua::tests
