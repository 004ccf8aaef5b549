"""A desk worked by motcua-cli alone, beside a real motcua-sandbox: what the tests of this folder share."""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import time

CLI = os.environ["MOTCUA_CLI"]
SOURCE = pathlib.Path(os.environ["MOTCUA_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests/integration/sandbox"))
from sandbox_program import OFFICERS, PROGRAM, Sandbox, totp  # noqa: E402

PIN = "12345678"
PAPERS = SOURCE / "resources/papers"
MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
           "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so")
RECEPTION, HEAD, HANDLER, LEADER, CLERK, ADMIN = (
    "tiepnhan.dx", "truongphong.dx", "hotich.dx", "chutich.dx", "vanthu.dx", "quantri.dx")
failures = []


def check(holds, what, more=""):
    print(("ok   " if holds else "FAIL ") + what + ("" if holds else f"  {more}"), flush=True)
    if not holds:
        failures.append(what)


def finish():
    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


class Answer:
    def __init__(self, process):
        self.code, self.text, self.words = process.returncode, process.stdout, process.stderr.strip()

    @property
    def json(self):
        return json.loads(self.text)

    @property
    def error(self):
        return self.json["error"]["code"]


def secret_pipe(lines):
    """A descriptor that another process may read these lines from."""
    reader, writer = os.pipe()
    os.write(writer, "".join(line + "\n" for line in lines).encode())
    os.close(writer)
    return reader


def login_lines(username, password=None):
    officer = OFFICERS[username]
    return [username, password or officer["password"], totp(officer["totpSecret"], time.time())]


class DeskCli:
    """motcua-cli on one data folder; each officer has a ticket of his own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "desk"
        self.environment = {}  # beside that of the test

    def command(self, *arguments, officer=None):
        ticket = ["--ticket", str(self.folder / f"{officer}.ticket")] if officer else []
        return [CLI, "--json", "--data", str(self.data), *ticket, *map(str, arguments)]

    def start(self, *arguments, officer=None, login=None, pin=None, file=None):
        """One command, under way. file: a document for --file; login, pin: lines for the descriptors."""
        arguments, fds = list(arguments), []
        for option, lines in (("--login-fd", login), ("--pin-fd", None if pin is None else [pin])):
            if lines is not None:
                fds.append(secret_pipe(lines))
                arguments += [option, str(fds[-1])]
        if file is not None:
            arguments += ["--file", self.write("input.json", file)]
        try:
            return subprocess.Popen(self.command(*arguments, officer=officer), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                    text=True, pass_fds=fds, env=os.environ | self.environment)
        finally:
            for fd in fds:
                os.close(fd)

    def run(self, *arguments, **more):
        """One command to its end."""
        with self.start(*arguments, **more) as process:
            try:
                said, words = process.communicate(timeout=300)
                return Answer(subprocess.CompletedProcess([], process.returncode, said, words))
            except BaseException:
                process.kill()
                raise

    def write(self, name, document):
        path = self.folder / name
        path.write_text(document if isinstance(document, str) else json.dumps(document, ensure_ascii=False, indent=1))
        return str(path)

    def good(self, what, *arguments, **more):
        answer = self.run(*arguments, **more)
        check(answer.code == 0, what, f"exit {answer.code}: {answer.words} {answer.text[:300]}")
        return answer.json if answer.code == 0 else {}

    def refused(self, code, error, what, *arguments, **more):
        answer = self.run(*arguments, **more)
        rows = answer.json.get("rows") if answer.text else None
        found = (rows[0] if rows else answer.json).get("error", {}).get("code") if answer.text else None
        check((answer.code, found) == (code, error), what, f"exit {answer.code} {found}: {answer.words}")
        return answer

    def open_session(self, username, what=None):
        return self.good(what or f"session open: {username}", "session", "open", officer=username, login=login_lines(username))

    def events(self):
        return self.run("audit", "verify").json.get("events")


def profile_of(sandbox, folder):
    """A test desk's profile for `init`, with a software token an officer and one for the seal."""
    tokens = pathlib.Path(folder, "tokens")
    tokens.mkdir(exist_ok=True)
    keys = {}
    for username, purpose in ((RECEPTION, "officer"), (LEADER, "officer"), (CLERK, "seal")):
        label = "test-" + hashlib.sha256(username.encode()).hexdigest()[:8]
        command = [PROGRAM, "--tls", str(sandbox.tls), "--issue-officer", username, "--out", str(tokens / label),
                   "--soft-token", str(tokens), "--label", label] + (["--seal"] if purpose == "seal" else [])
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        keys["seal" if purpose == "seal" else f"officer:{username}"] = label
    return {"office": {"agency": "H19.101", "counter": "H19.101.04", "testData": True}, "tsaUrl": sandbox.url + "/tsa",
            "trust": [str(sandbox.tls / "ca.pem"), str(sandbox.tls / "signing-ca.pem")],
            "pkcs11Module": next(m for m in MODULES if pathlib.Path(m).exists()), "keys": keys,
            "softTokenConfig": str(tokens / "softhsm2.conf"), "formLogin": "own"}


def enrolment(sandbox, folder):
    """What an office gets: the province's signed list of other systems, and the key that proves it."""
    printed = subprocess.run([PROGRAM, "--tls", str(sandbox.tls), "--print-gate-profile"], capture_output=True, check=True, timeout=60)
    gate = json.loads(printed.stdout)
    path = pathlib.Path(folder, "gate-in.json")
    path.write_text(json.dumps(gate["file"]))
    return {"gateProfile": str(path), "gateKey": gate["key"]}


def start_province(folder, *options):
    return Sandbox(folder, "--seed", "demo", "--persist", str(pathlib.Path(folder, "province.journal")), *options)


def new_desk(folder, sandbox, **more):
    """more: further members of the profile."""
    desk = DeskCli(folder)
    profile = desk.write("profile-in.json", profile_of(sandbox, folder) | more)
    desk.good("init", "init", "--server", sandbox.url, "--ca", sandbox.tls / "ca.pem", "--profile", profile)
    return desk


def birth(name, serial):
    """A birth registration of an invented person, complete."""
    return {"procedureCode": "1.001193", "caseId": "qua-han",
            "applicant": {"fullName": name, "idNumber": f"075194{serial:06d}", "birthDate": "1994-03-05", "sex": "Nữ",
                          "address": "Tổ 3, phường Đồng Xoài, thành phố Đồng Nai", "phone": "0900000000"}}
