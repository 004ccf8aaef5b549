"""The real program motcua-sandbox for the tests of this folder: started, killed, asked over HTTPS, logged in to."""
import base64
import hashlib
import hmac
import json
import os
import pathlib
import signal
import ssl
import struct
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

PROGRAM = os.environ["MOTCUA_SANDBOX"]
SOURCE = pathlib.Path(os.environ["MOTCUA_SOURCE_DIR"])
REDIRECT = "http://127.0.0.1:49152/callback"
OFFICERS = {o["username"]: o for o in json.loads((SOURCE / "resources/seed/officers.json").read_text())["officers"]}


def totp(secret, now):
    mac = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(now) // 30), hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1000000:06d}"


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


class Sandbox:
    """One run of the program; stop with kill() (SIGKILL) and start again with start()."""

    def __init__(self, folder, *options, port=0):
        self.folder = pathlib.Path(folder)
        self.tls = self.folder / "tls"
        self.options = list(options)
        self.process = None
        self.start(port)

    def start(self, port=0):
        arguments = [PROGRAM, "--tls", str(self.tls), "--port", str(port), *self.options]
        # Signals as Python has them: a file that may not grow (RLIMIT_FSIZE) is an error to be answered, not the end.
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, restore_signals=False)
        self.url = self.process.stdout.readline().strip()
        assert self.url.startswith("https://127.0.0.1:"), self.url
        self.port = int(self.url.rsplit(":", 1)[1])
        context = ssl.create_default_context(cafile=str(self.tls / "ca.pem"))
        self.opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context), NoRedirect)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        self.process.stdout.close()

    def ask(self, method, path, body=None, headers=None):
        """(status, headers, bytes); any status is an answer."""
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=body, method=method, headers=headers or {})
        try:
            with self.opener.open(request, timeout=30) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers, answer.read()

    def form(self, path, **members):
        return self.ask("POST", path, urllib.parse.urlencode(members).encode(),
                        {"Content-Type": "application/x-www-form-urlencoded"})

    def authorize_members(self, verifier):
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        return dict(response_type="code", client_id="motcua-desk", redirect_uri=REDIRECT, state="s", nonce="n",
                    scope="openid offline_access", code_challenge=challenge, code_challenge_method="S256")

    def log_in(self, username):
        """The tokens of a whole log-in by page, code and PKCE."""
        officer = OFFICERS[username]
        verifier = "v" * 50
        status, headers, _ = self.form("/oidc/authorize", username=username, password=officer["password"],
                                       otp=totp(officer["totpSecret"], time.time()), **self.authorize_members(verifier))
        assert status == 302, status
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(headers["Location"]).query)["code"][0]
        status, _, body = self.form("/oidc/token", grant_type="authorization_code", client_id="motcua-desk",
                                    redirect_uri=REDIRECT, code=code, code_verifier=verifier)
        assert status == 200, body
        return json.loads(body)


class Desk:
    """A desk of an officer: keeps token and device id."""

    def __init__(self, sandbox, username="tiepnhan.dx", device="quay-1"):
        self.sandbox = sandbox
        self.tokens = sandbox.log_in(username)
        self.officer = OFFICERS[username]
        self.device = device

    def ask(self, method, path, body=None, headers=None):
        """headers: besides or instead of the desk's own; None leaves one out."""
        headers = {"Authorization": "Bearer " + self.tokens["access_token"], "X-Device-Id": self.device} | (headers or {})
        return self.sandbox.ask(method, path, body, {name: value for name, value in headers.items() if value is not None})

    def ask_json(self, method, path, body=None):
        status, _, answer = self.ask(method, path, body)
        assert status in (200, 201), (status, answer)
        return json.loads(answer)

    def receive(self, number=None, lease=None):
        """An operation that receives a new dossier."""
        dossier = str(uuid.uuid4())
        fields = {"id": dossier, "state": "received", "procedureCode": "1.001193", "applicant.fullName": "Nguyễn Thị Thử Nghiệm"}
        data = {"set": fields}
        if number:
            fields["number"] = number
            data["leaseId"] = lease
        return {"opId": str(uuid.uuid4()), "kind": "Dossier.Receive", "dossierId": dossier, "laneSeq": 1, "baseVersion": 0,
                "deviceTime": "2026-11-23T08:15:00.000+07:00",
                "actor": {"officerId": self.officer["id"], "role": "tiep_nhan"}, "data": data}

    def push(self, *ops):
        return self.ask_json("POST", "/sync/v1/ops", {"ops": list(ops)})["results"]

    def upload(self, content, pieces=2):
        """Path of an upload of which all pieces but the last have arrived."""
        digest = hashlib.sha256(content).hexdigest()
        metadata = "sha256 " + base64.b64encode(digest.encode()).decode()
        status, headers, _ = self.ask("POST", "/sync/v1/files", None, {
            "Tus-Resumable": "1.0.0", "Upload-Length": str(len(content)), "Upload-Metadata": metadata})
        assert status == 201, status
        path = urllib.parse.urlsplit(headers["Location"]).path
        cut = len(content) * (pieces - 1) // pieces
        assert self.chunk(path, 0, content[:cut])[0] == 204
        return path, cut, digest

    def chunk(self, path, offset, content, **more):
        return self.ask("PATCH", path, content, {"Tus-Resumable": "1.0.0", "Upload-Offset": str(offset),
                                                 "Content-Type": "application/offset+octet-stream", **more})
