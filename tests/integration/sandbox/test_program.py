"""The program as others meet it: killed at any moment, spoken to by curl and openssl, on a line that fails by plan."""
import hashlib
import json
import os
import pathlib
import random
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request

from sandbox_program import OFFICERS, PROGRAM, REDIRECT, Desk, Sandbox, totp

ROUNDS = 8


def run(*arguments, **options):
    return subprocess.run([str(a) for a in arguments], capture_output=True, timeout=60, **options)


class Starter(unittest.TestCase):
    """A desk's demo that was killed leaves no province behind."""

    def test_it_ends_when_its_starter_is_gone(self):
        with tempfile.TemporaryDirectory() as folder:
            with subprocess.Popen([PROGRAM, "--tls", folder, "--until-stdin-closes"], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE) as process:
                self.assertTrue(process.stdout.readline().startswith(b"https://127.0.0.1:"))
                self.assertIsNone(process.poll())
                process.stdin.close()
                self.assertEqual(process.wait(20), 0)


class Persistence(unittest.TestCase):
    """Whatever was acknowledged is there after kill -9, and nothing is there twice."""

    def work_until_killed(self, desk, kept):
        today = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 7 * 3600))
        try:
            while True:
                receipt = desk.receive()
                kept["ops"].append((receipt, desk.push(receipt)[0]))
                lease = desk.ask_json("POST", "/sync/v1/number-leases", {"unit": "H19.101", "dates": [today], "size": 2})
                kept["leases"].append(lease["leases"][0])
                content = os.urandom(5000)
                kept["uploads"].append((content, *desk.upload(content)))
                path, offset, digest = kept["uploads"][-1][1:]
                if desk.chunk(path, offset, content[offset:])[0] == 204:
                    kept["blobs"].append((digest, content))
        except (OSError, urllib.error.URLError, ssl.SSLError, AssertionError, ValueError):
            return  # killed in the middle of a question: not acknowledged

    def test_nothing_acknowledged_is_lost_by_kill_9(self):
        chance = random.Random(7)
        with tempfile.TemporaryDirectory() as folder:
            sandbox = Sandbox(folder, "--persist", os.path.join(folder, "state"))
            desk = Desk(sandbox)
            port = sandbox.port
            kept = {"ops": [], "leases": [], "uploads": [], "blobs": []}
            try:
                for _ in range(ROUNDS):
                    worker = threading.Thread(target=self.work_until_killed, args=(desk, kept))
                    worker.start()
                    time.sleep(chance.uniform(0.05, 0.6))
                    sandbox.kill()
                    worker.join(30)
                    sandbox.start(port)
                    self.assertEqual(sandbox.port, port)
                self.assertGreater(len(kept["ops"]), ROUNDS, "the test has to acknowledge something")
                self.check(desk, kept)
            finally:
                sandbox.kill()

    def check(self, desk, kept):
        for receipt, first in kept["ops"]:
            again = desk.push(receipt)[0]
            self.assertEqual(again, first | {"status": "duplicate"})
        numbers = [n for lease in kept["leases"] for n in range(lease["lo"], lease["hi"] + 1)]
        self.assertEqual(len(numbers), len(set(numbers)))
        for digest, content in kept["blobs"]:
            self.assertEqual(desk.ask("GET", "/sync/v1/blobs/" + digest)[2], content)
        for content, path, offset, _ in kept["uploads"]:
            headers = desk.ask("HEAD", path, headers={"Tus-Resumable": "1.0.0"})[1]
            self.assertGreaterEqual(int(headers["Upload-Offset"]), offset)

    def test_a_write_by_another_method_is_kept(self):
        """tus lets a client name the method that it means in a header."""
        with tempfile.TemporaryDirectory() as folder:
            sandbox = Sandbox(folder, "--persist", os.path.join(folder, "state"))
            desk = Desk(sandbox)
            lease = desk.ask_json("POST", "/sync/v1/number-leases", {"unit": "H19.101", "dates": ["2100-01-04"], "size": 5})["leases"][0]
            address = f"/sync/v1/number-leases/{lease['leaseId']}?next="
            status, _, _ = desk.ask("GET", address + "3", headers={"X-HTTP-Method-Override": "DELETE"})
            self.assertEqual(status, 200)
            sandbox.kill()
            sandbox.start(sandbox.port)
            try:
                self.assertEqual(json.loads(desk.ask("DELETE", address + "3")[2])["unusedTo"], 2, "given back before the end")
            finally:
                sandbox.kill()

    def test_half_a_record_at_the_end_is_cut_off(self):
        with tempfile.TemporaryDirectory() as folder:
            state = os.path.join(folder, "state")
            sandbox = Sandbox(folder, "--persist", state)
            desk = Desk(sandbox)
            receipt = desk.receive()
            desk.push(receipt)
            sandbox.kill()
            self.assertEqual(os.stat(state).st_mode & 0o777, 0o600)
            with open(state, "ab") as file:
                file.write(b"\x40\x00\x00\x00torn")
            sandbox.start(sandbox.port)
            try:
                self.assertEqual(desk.push(receipt)[0]["status"], "duplicate")
                self.assertEqual(desk.push(desk.receive())[0]["status"], "applied")
            finally:
                sandbox.kill()


class Strangers(unittest.TestCase):
    """curl and openssl against the program."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        cls.sandbox = Sandbox(cls.path)
        cls.ca = cls.sandbox.tls / "ca.pem"

    @classmethod
    def tearDownClass(cls):
        cls.sandbox.kill()
        cls.folder.cleanup()

    def curl(self, *arguments):
        return run("curl", "-sS", "--max-time", "30", "--cacert", self.ca, *arguments)

    def issue(self, username, *options):
        stem = self.path / (username + "-" + str(len(options)))
        done = run(PROGRAM, "--tls", self.sandbox.tls, "--issue-officer", username, "--out", stem, *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return stem

    def test_a_line_with_another_ca_is_refused(self):
        other = self.path / "other.pem"
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", self.path / "other.key", "-out", other,
            "-subj", "/CN=other", check=True)
        self.assertEqual(run("curl", "-sS", "--cacert", other, self.sandbox.url + "/").returncode, 60)
        self.assertEqual(self.curl(self.sandbox.url + "/").returncode, 0)
        self.assertEqual(self.curl(f"https://localhost:{self.sandbox.port}/").returncode, 0)
        self.assertNotEqual(self.curl("--tls-max", "1.1", self.sandbox.url + "/").returncode, 0)

    def test_curl_logs_in_and_uploads_in_pieces(self):
        officer = OFFICERS["tiepnhan.dx"]
        members = self.sandbox.authorize_members("w" * 60) | {
            "username": "tiepnhan.dx", "password": officer["password"], "otp": totp(officer["totpSecret"], time.time())}
        fields = [x for name, value in members.items() for x in ("--data-urlencode", f"{name}={value}")]
        location = self.curl("-o", os.devnull, "-w", "%{redirect_url}", self.sandbox.url + "/oidc/authorize", *fields).stdout.decode()
        self.assertTrue(location.startswith(REDIRECT), location)
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(location).query)["code"][0]
        tokens = json.loads(self.curl(self.sandbox.url + "/oidc/token", "-d", "grant_type=authorization_code", "-d", "code=" + code,
                                      "-d", "client_id=motcua-desk", "--data-urlencode", "redirect_uri=" + REDIRECT,
                                      "-d", "code_verifier=" + "w" * 60).stdout)
        bearer = ("-H", "Authorization: Bearer " + tokens["access_token"], "-H", "Tus-Resumable: 1.0.0")
        content = os.urandom(3_000_000)
        digest = hashlib.sha256(content).hexdigest()
        metadata = run("base64", "-w0", input=digest.encode()).stdout.decode()
        created = self.curl(*bearer, "-X", "POST", "-D", "-", "-H", f"Upload-Length: {len(content)}",
                            "-H", "Upload-Metadata: sha256 " + metadata, self.sandbox.url + "/sync/v1/files").stdout.decode()
        url = next(line.split(" ", 1)[1].strip() for line in created.splitlines() if line.startswith("Location:"))
        for start in range(0, len(content), 1 << 20):
            piece = self.path / "piece"
            piece.write_bytes(content[start:start + (1 << 20)])
            status = self.curl(*bearer, "-X", "PATCH", "-o", os.devnull, "-w", "%{http_code}", "--data-binary", f"@{piece}",
                               "-H", "Content-Type: application/offset+octet-stream", "-H", f"Upload-Offset: {start}", url).stdout
            self.assertEqual(status, b"204")
        self.assertEqual(self.curl(*bearer, self.sandbox.url + "/sync/v1/blobs/" + digest).stdout, content)
        self.assertIn(b"200", self.curl(*bearer, "-I", self.sandbox.url + "/sync/v1/blobs/" + digest).stdout.splitlines()[0])

    def test_openssl_verifies_a_timestamp(self):
        data, query, reply = self.path / "data", self.path / "query.tsq", self.path / "reply.tsr"
        data.write_bytes(b"ket qua giai quyet thu nghiem")
        run("openssl", "ts", "-query", "-data", data, "-sha256", "-cert", "-out", query, check=True)
        self.curl("-H", "Content-Type: application/timestamp-query", "--data-binary", f"@{query}", "-o", reply, self.sandbox.url + "/tsa")
        verify = ("openssl", "ts", "-verify", "-in", reply, "-CAfile", self.ca)
        self.assertEqual(run(*verify, "-queryfile", query).returncode, 0)
        data.write_bytes(b"another text")
        self.assertNotEqual(run(*verify, "-data", data).returncode, 0)
        run("openssl", "ts", "-query", "-data", data, "-md5", "-out", query, check=True)
        self.curl("--data-binary", f"@{query}", "-o", reply, self.sandbox.url + "/tsa")
        self.assertIn(b"status: rejected", run("openssl", "ts", "-reply", "-in", reply, "-text").stdout.lower())

    def ocsp(self, certificate):
        signing, query, reply = self.sandbox.tls / "signing-ca.pem", self.path / "ocsp.req", self.path / "ocsp.resp"
        run("openssl", "ocsp", "-issuer", signing, "-cert", certificate, "-reqout", query, check=True)
        self.curl("-H", "Content-Type: application/ocsp-request", "--data-binary", f"@{query}", "-o", reply, self.sandbox.url + "/ocsp")
        done = run("openssl", "ocsp", "-respin", reply, "-reqin", query, "-issuer", signing, "-CAfile", self.ca, "-resp_text")
        self.assertIn(b"Response verify OK", done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_openssl_reads_status_and_lists_of_revoked_certificates(self):
        good = str(self.issue("chutich.dx")) + ".pem"
        bad = str(self.issue("vanthu.dx")) + ".pem"
        self.assertIn(b"Cert Status: good", self.ocsp(good))
        self.assertEqual(run(PROGRAM, "--tls", self.sandbox.tls, "--revoke", bad).returncode, 0)
        port = self.sandbox.port
        self.sandbox.kill()
        self.sandbox.start(port)  # the list is read at start
        self.assertIn(b"Cert Status: revoked", self.ocsp(bad))
        self.assertIn(b"Cert Status: good", self.ocsp(good))
        tls = self.sandbox.tls
        verify = ("openssl", "verify", "-CAfile", self.ca, "-untrusted", tls / "signing-ca.pem", "-crl_check_all", "-CRLfile", tls / "crl.pem")
        self.assertEqual(run(*verify, good).returncode, 0)
        self.assertIn(b"revoked", run(*verify, bad).stderr)
        for path in ("/crl", "/crl/root"):
            self.curl("-o", self.path / "list.crl", self.sandbox.url + path)
            self.assertEqual(run("openssl", "crl", "-inform", "DER", "-in", self.path / "list.crl", "-noout").returncode, 0)

    def test_certificates_say_whose_they_are(self):
        text = run("openssl", "x509", "-noout", "-subject", "-nameopt", "utf8", "-ext", "keyUsage,authorityInfoAccess", "-in",
                   str(self.issue("chutich.dx")) + ".pem").stdout.decode()
        self.assertIn("CN=Hoàng Thị Kiểm Thử", text.replace("CN = ", "CN="))
        self.assertIn("Non Repudiation", text)
        self.assertIn(self.sandbox.url + "/ocsp", text)
        seal = run("openssl", "x509", "-noout", "-subject", "-nameopt", "utf8", "-in", str(self.issue("vanthu.dx", "--seal")) + ".pem")
        self.assertIn("Ủy ban nhân dân phường Đồng Xoài", seal.stdout.decode())

    def test_the_test_accounts_can_be_asked_for(self):
        accounts = json.loads(run(PROGRAM, "--print-accounts").stdout)["officers"]
        self.assertEqual({a["username"] for a in accounts}, set(OFFICERS))

    def test_pkcs12_and_soft_token_hold_key_and_certificate(self):
        read_end, write_end = os.pipe()
        os.write(write_end, b"24681357\n")
        os.close(write_end)
        stem, token = self.path / "leader", self.path / "token"
        done = subprocess.run([PROGRAM, "--tls", str(self.sandbox.tls), "--issue-officer", "chutich.dx", "--out", str(stem), "--pin-fd",
                               str(read_end), "--soft-token", str(token), "--label", "Chu tich"], pass_fds=[read_end], capture_output=True)
        os.close(read_end)
        self.assertEqual(done.returncode, 0, done.stderr)
        bundle = run("openssl", "pkcs12", "-in", str(stem) + ".p12", "-passin", "stdin", "-nodes", input=b"24681357\n")
        self.assertEqual(bundle.stdout.count(b"BEGIN CERTIFICATE"), 3)
        self.assertIn(b"BEGIN PRIVATE KEY", bundle.stdout)

        environment = os.environ | {"SOFTHSM2_CONF": str(token / "softhsm2.conf"), "TEST_PIN": "24681357"}
        tool = ("pkcs11-tool", "--module", "/usr/lib/softhsm/libsofthsm2.so", "--token-label", "Chu tich", "--login", "--pin", "env:TEST_PIN")
        data, signature, key = self.path / "to-sign", self.path / "signature", self.path / "public.pem"
        data.write_bytes(b"noi dung")
        signed = run(*tool, "--sign", "-m", "SHA256-RSA-PKCS", "--id", "01", "-i", data, "-o", signature, env=environment)
        self.assertEqual(signed.returncode, 0, signed.stderr)
        key.write_bytes(run("openssl", "x509", "-in", str(stem) + ".pem", "-noout", "-pubkey").stdout)
        self.assertEqual(run("openssl", "dgst", "-sha256", "-verify", key, "-signature", signature, data).returncode, 0)


class Faults(unittest.TestCase):
    """The line fails as the plan says; what the province did is another matter."""

    def with_plan(self, rule):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        plan = os.path.join(folder.name, "plan.json")
        pathlib.Path(plan).write_text(json.dumps({"rules": [rule | {"path": "/sync/v1/ops", "count": 1}]}))
        sandbox = Sandbox(folder.name, "--faults", plan)
        self.addCleanup(sandbox.kill)
        return Desk(sandbox)

    def test_an_answer_lost_after_the_fact(self):
        desk = self.with_plan({"kind": "drop-after"})
        receipt = desk.receive()
        with self.assertRaises(OSError):
            desk.push(receipt)
        self.assertEqual(desk.push(receipt)[0]["status"], "duplicate")

    def test_a_question_lost_on_the_way(self):
        desk = self.with_plan({"kind": "drop-before"})
        receipt = desk.receive()
        with self.assertRaises(OSError):
            desk.push(receipt)
        self.assertEqual(desk.push(receipt)[0]["status"], "applied")

    def test_half_an_answer(self):
        desk = self.with_plan({"kind": "truncate"})
        receipt = desk.receive()
        with self.assertRaises(Exception):
            desk.push(receipt)
        self.assertEqual(desk.push(receipt)[0]["status"], "duplicate")

    def test_a_proxy_page_a_busy_server_and_a_slow_line(self):
        desk = self.with_plan({"kind": "html"})
        status, headers, body = desk.ask("POST", "/sync/v1/ops", {"ops": []})
        self.assertEqual((status, headers["Content-Type"][:9], body[:5]), (200, "text/html", b"<html"))
        desk = self.with_plan({"kind": "status", "status": 429, "retryAfter": 7})
        status, headers, _ = desk.ask("POST", "/sync/v1/ops", {"ops": []})
        self.assertEqual((status, headers["Retry-After"]), (429, "7"))
        desk = self.with_plan({"kind": "delay", "delayMs": 700})
        start = time.monotonic()
        self.assertEqual(desk.push(desk.receive())[0]["status"], "applied")
        self.assertGreaterEqual(time.monotonic() - start, 0.7)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
