"""A tus 1.0.0 server of its own, written from the text of the protocol: core, creation, checksum, expiration. It shares no line with the product.

`quirks` is what real servers and the proxies before them do: a name a test; each is met once or as often as its number says.
"""
import base64
import hashlib
import http.server
import threading
import time
import uuid

VERSION = "1.0.0"


class Upload:
    def __init__(self, length, metadata):
        self.length, self.metadata, self.data = length, metadata, bytearray()


class TusServer:
    """Listens on loopback until close(); `uploads` by path, `log` of (method, status)."""

    def __init__(self, **quirks):
        self.quirks, self.uploads, self.log, self.created = dict(quirks), {}, [], 0
        self.faults = []
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def handle_any(self):
                server.handle(self)

            do_OPTIONS = do_POST = do_HEAD = do_PATCH = handle_any

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.base = f"http://127.0.0.1:{self.http.server_address[1]}"
        self.url = self.base + quirks.get("path", "/files/")
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def once(self, name):
        """True as often as the quirk's number says."""
        left = self.quirks.get(name, 0)
        if left:
            self.quirks[name] = left - 1
        return bool(left)

    def answer(self, request, status, headers=(), body=b""):
        self.log.append((request.command, status))
        request.send_response(status)
        for name, value in {"Tus-Resumable": VERSION, "Content-Length": str(len(body)), **dict(headers)}.items():
            request.send_header(name, value)
        request.end_headers()
        if request.command != "HEAD":
            request.wfile.write(body)

    def handle(self, request):
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        if request.command == "OPTIONS":
            return self.options(request)
        if request.headers.get("Tus-Resumable") != VERSION:
            self.faults.append(f"{request.command} without Tus-Resumable")
            return self.answer(request, 412, {"Tus-Version": VERSION})
        if request.command == "POST":
            return self.create(request)
        upload = self.uploads.get(request.path)
        if upload and self.quirks.get("goneAt") == request.command and self.once("gone"):
            del self.uploads[request.path]
            upload = None
        if upload is None:
            return self.answer(request, self.quirks.get("goneStatus", 404))
        if request.command == "HEAD":
            return self.answer(request, 200, {"Upload-Offset": len(upload.data), "Upload-Length": upload.length, "Cache-Control": "no-store"})
        return self.patch(request, upload, body)

    def options(self, request):
        if self.quirks.get("noOptions"):
            return self.answer(request, 405)
        headers = {"Tus-Version": VERSION + ",0.2.2", "Tus-Extension": "creation,expiration"}
        if "checksums" in self.quirks:
            headers |= {"Tus-Extension": "creation,checksum,expiration", "Tus-Checksum-Algorithm": self.quirks["checksums"]}
        if "maxSize" in self.quirks:
            headers["Tus-Max-Size"] = self.quirks["maxSize"]
        self.answer(request, 204, headers)

    def create(self, request):
        if not request.path.endswith("/"):
            return self.answer(request, self.quirks.get("moved", 308), {"Location": request.path + "/"})
        if self.once("busy"):
            return self.answer(request, 503, {"Retry-After": "1"})
        length = request.headers.get("Upload-Length", "")
        if not length.isdigit():
            self.faults.append("POST without Upload-Length")
            return self.answer(request, 400)
        if int(length) > self.quirks.get("maxSize", 1 << 40):
            return self.answer(request, 413)
        metadata = {}
        for pair in filter(None, request.headers.get("Upload-Metadata", "").split(",")):
            key, _, value = pair.strip().partition(" ")
            metadata[key] = base64.b64decode(value, validate=True)
        self.created += 1
        path = f"{request.path}{uuid.uuid4().hex}"
        self.uploads[path] = Upload(int(length), metadata)
        where = {"absolute": self.base + path, "path": path, "relative": path.rsplit("/", 1)[1]}[self.quirks.get("location", "absolute")]
        expires = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 3600))
        self.answer(request, 201, {"Location": where, "Upload-Expires": expires})

    def patch(self, request, upload, body):
        if request.headers.get("Content-Type") != "application/offset+octet-stream":
            self.faults.append("PATCH with another content type")
            return self.answer(request, 415)
        if self.once("locked"):
            return self.answer(request, 423)
        if self.once("forgetful"):  # a crash of the server: its last bytes were not on the disk
            del upload.data[len(upload.data) // 2:]
        if request.headers.get("Upload-Offset") != str(len(upload.data)):
            return self.answer(request, 409)
        if len(upload.data) + len(body) > upload.length:
            self.faults.append("PATCH beyond the length")
            return self.answer(request, 413)
        if "largest" in self.quirks and len(body) > self.quirks["largest"]:
            return self.answer(request, 413)
        if "checksums" in self.quirks:
            if self.quirks.get("refusesChecksums") and "Upload-Checksum" in request.headers:
                return self.answer(request, 400)
            if not self.checksum_fits(request, body):
                return self.answer(request, 460)
        if self.once("greedy") and len(body) > 1:  # takes a part of it and says so
            body = body[: len(body) // 3]
        upload.data += body
        if self.once("cut"):  # taken, but nobody hears of it
            self.log.append(("PATCH", 0))
            request.close_connection = True
            return request.connection.close()
        headers = {} if self.once("silent") else {"Upload-Offset": len(upload.data)}
        self.answer(request, 204, headers)

    def checksum_fits(self, request, body):
        offered = self.quirks["checksums"].split(",")
        algorithm, _, value = request.headers.get("Upload-Checksum", "").partition(" ")
        if not algorithm and (self.quirks.get("refusesChecksums") or not {"sha1", "sha256"} & set(offered)):
            return True
        if algorithm not in offered:
            self.faults.append(f"Upload-Checksum: {algorithm or 'none'}")
            return False
        return base64.b64decode(value) == hashlib.new(algorithm, body).digest() and not self.once("damaged")
