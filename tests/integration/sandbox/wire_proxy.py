"""HTTPS on loopback before a sandbox: every request is held against the OpenAPI files before it goes on, and every answer when it comes back."""
import gzip
import http.client
import http.server
import ssl
import threading

SECONDS = 60  # the longest silence of either side
OWN = {"connection", "keep-alive", "transfer-encoding", "content-length", "expect"}


class WireProxy:
    """Listens at `url` until close(). `faults`: what was not as written. `asked`: operation ids, in their order.

    trouble(operation id, status, content): what becomes of an answer on its way back, (status, content); status 0: it gets lost."""

    def __init__(self, documents):
        self.documents, self.faults, self.asked = documents, [], []
        self.trouble = None
        proxy = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version, timeout, upstream = "HTTP/1.1", SECONDS, None

            def log_message(self, *_):
                pass

            def handle_any(self):
                proxy.carry(self)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = handle_any

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.url = f"https://127.0.0.1:{self.http.server_address[1]}"

    def open(self, sandbox):
        """Shows the sandbox's own certificate; sandbox: told to call itself `url`."""
        shown = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        shown.load_cert_chain(sandbox.tls / "server.pem", sandbox.tls / "server.key")
        # Shaking hands is each connection's own affair: nobody else waits for it.
        self.http.socket = shown.wrap_socket(self.http.socket, server_side=True, do_handshake_on_connect=False)
        self.trust, self.port = ssl.create_default_context(cafile=str(sandbox.tls / "ca.pem")), sandbox.port
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def carry(self, request):
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in request.headers.items()}
        operation = next(filter(None, (document.find(request.command, request.path) for document in self.documents)), None)
        if operation:
            self.asked.append(operation.id)
            self.faults += operation.request_faults(request.path, headers, body)
        else:
            self.faults.append(f"nothing is written for {request.command} {request.path}")
        status, answered, content = self.pass_on(request, body)
        if answered["Content-Encoding"] == "gzip":
            del answered["Content-Encoding"]
            content = gzip.decompress(content)
        if operation:
            self.faults += operation.answer_faults(status, answered, content)
        if operation and self.trouble:
            status, content = self.trouble(operation.id, status, content)
        self.answer(request, status, answered, content)

    @staticmethod
    def answer(request, status, answered, content):
        if status == 0:
            request.close_connection = True
            return
        request.send_response_only(status)
        for name, value in answered.items():
            if name.lower() not in OWN:
                request.send_header(name, value)
        if status != 204:
            request.send_header("Content-Length", answered["Content-Length"] if request.command == "HEAD" else str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    def pass_on(self, request, body):
        """One connection to the sandbox for one of the client's."""
        if request.upstream is None:
            request.upstream = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=SECONDS, context=self.trust)
        sent = {name: value for name, value in request.headers.items() if name.lower() not in OWN}
        request.upstream.request(request.command, request.path, body or None, sent)
        answer = request.upstream.getresponse()
        return answer.status, answer.headers, answer.read()
