"""sync-v1.yaml and the program say the same: every endpoint is in both, and every answer has the promised shape."""
import base64
import gzip
import hashlib
import json
import re
import resource
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

import jsonschema

from api_document import ApiDocument
from sandbox_program import OFFICERS, PROGRAM, SOURCE, Desk, Sandbox

API = ApiDocument("sync-v1.yaml")
FOREIGN = next(o["username"] for o in OFFICERS.values() if not o["posts"][0]["agencyCode"].startswith("H19.101"))


def references(node):
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from references(child)


class Api(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.sandbox = Sandbox(cls.folder.name)
        cls.desk = Desk(cls.sandbox)
        cls.asked = set()

    @classmethod
    def tearDownClass(cls):
        cls.sandbox.kill()
        cls.folder.cleanup()

    def check(self, operation_id, status, path_arguments=None, query="", body=None, headers=None, anonymous=False):
        """Asks one operation of the yaml and holds the answer against it."""
        operation = API.named(operation_id)
        target = operation.path.format(**(path_arguments or {})) + query
        asker = self.sandbox if anonymous else self.desk
        got, answer_headers, answer = asker.ask(operation.method.upper(), target, body, headers)
        self.assertEqual(got, status, f"{operation_id}: {answer[:300]}")
        asked = operation.node.get("requestBody", {}).get("content", {}).get("application/json")
        if asked and status < 300:
            self.assertEqual(API.faults_of(body, asked["schema"], operation_id), [])
        self.assertIn(str(status), operation.node["responses"], operation_id)
        self.assertEqual(operation.answer_faults(status, answer_headers, answer), [])
        promised = API.resolved(operation.node["responses"][str(status)]).get("headers", {}) if status < 300 else {}
        self.assertLessEqual({"Server-Time", *promised}, set(answer_headers.keys()), operation_id)
        if status not in (415, 507):  # refused at the door, whatever the operation
            self.asked.add(operation_id)
        return answer_headers, answer

    def test_every_schema_is_one(self):
        for name, schema in API.root["components"]["schemas"].items():
            jsonschema.Draft202012Validator.check_schema(schema)
            self.assertTrue(schema, name)

    def test_documents_hold_together(self):
        """What OpenAPI 3.1 asks beyond the schemas: references lead somewhere, names are unique, paths declare their parameters."""
        for name in ("sync-v1.yaml", "gate-v1.yaml"):
            document = ApiDocument(name)
            self.assertRegex(document.root["openapi"], r"^3\.1\.\d+$")
            self.assertTrue(document.root["info"]["title"] and document.root["info"]["version"])
            ids = [operation.id for operation in document.operations]
            self.assertEqual(len(ids), len(set(ids)))
            for operation in document.operations:
                path, given = operation.path, operation.parameters
                self.assertTrue(path.startswith("/"))
                in_path = {p["name"] for p in given if p["in"] == "path"}
                self.assertEqual(in_path, set(re.findall(r"{(\w+)}", path)), path)
                self.assertTrue(all(p["in"] != "path" or p["required"] for p in given), path)
                self.assertEqual(len(given), len({(p["in"], p["name"]) for p in given}), path)
                self.assertTrue(operation.node["responses"], path)
                for status, response in operation.node["responses"].items():
                    self.assertTrue(document.resolved(response)["description"], f"{path} {status}")
            for reference in references(document.root):
                document.resolved({"$ref": reference})

    def test_endpoints_are_the_same_in_both(self):
        listed = subprocess.run([PROGRAM, "--list-endpoints"], capture_output=True, text=True, check=True).stdout.split("\n")
        program = {tuple(line.split(" ", 1)) for line in listed if line}
        gate = ApiDocument("gate-v1.yaml").root["paths"]
        gateway = json.loads((SOURCE / "resources/gate/profile.json").read_text())["dossiers"]["paths"].values()
        posted = {("POST", path) for path in [*gate, *gateway]}
        written = {(operation.method.upper(), operation.path) for operation in API.operations} | posted
        self.assertEqual(program, written)

    def test_every_operation_answers_as_written(self):
        desk, check = self.desk, self.check
        lease = json.loads(check("leaseNumbers", 201, body={"unit": "H19.101", "dates": ["2100-01-04"], "size": 3})[1])["leases"][0]
        check("leaseNumbers", 403, body={"unit": "H19.103", "dates": ["2100-01-04"], "size": 3})
        check("leaseNumbers", 422, body={"unit": "H19.101", "dates": [], "size": 3})
        check("leaseNumbers", 400, body=b"<html>")
        receipt = desk.receive("H19.101-000104-0001", lease["leaseId"])
        wrong = desk.receive("H19.101-000104-0009", lease["leaseId"])
        stopped = dict(desk.receive(), dossierId=wrong["dossierId"], laneSeq=2)
        early = dict(desk.receive(), laneSeq=7)
        _, answer = check("pushOps", 200, body={"ops": [receipt, receipt, wrong, stopped, early]})
        statuses = [result["status"] for result in json.loads(answer)["results"]]
        self.assertEqual(statuses, ["applied", "duplicate", "rejected", "skipped", "retry"])
        correct = dict(desk.receive(), kind="Dossier.Act", dossierId=receipt["dossierId"], laneSeq=2, data={
            "action": "correctFields", "set": {"applicant.fullName": "A"}, "was": {"applicant.fullName": "B"}})
        _, answer = check("pushOps", 200, body={"ops": [correct]})
        self.assertEqual(json.loads(answer)["results"][0]["status"], "conflict")
        check("pushOps", 400, body=b"[]")
        packed = gzip.compress(json.dumps({"ops": [receipt]}).encode())
        status, _, answer = desk.ask("POST", "/sync/v1/ops", packed, {"Content-Encoding": "gzip"})
        self.assertEqual((status, json.loads(answer)["results"][0]["status"]), (200, "duplicate"))
        self.assertEqual(desk.ask("POST", "/sync/v1/ops", packed[:-4], {"Content-Encoding": "gzip"})[0], 415)
        self.assertEqual(desk.ask("POST", "/sync/v1/ops", packed, {"Content-Encoding": "br"})[0], 415)
        _, headers, answer = desk.ask("GET", "/sync/v1/changes", None, {"Accept-Encoding": "gzip"})
        self.assertEqual((headers["Accept-Encoding"], headers["Content-Encoding"]), ("gzip", "gzip"))
        self.assertTrue(json.loads(gzip.decompress(answer))["changes"])
        check("pushOps", 413, body={"ops": [desk.receive() for _ in range(501)]})
        check("pushOps", 401, body={"ops": []}, anonymous=True)
        check("returnNumbers", 200, {"leaseId": lease["leaseId"]}, "?next=2")
        check("returnNumbers", 422, {"leaseId": lease["leaseId"]}, "?next=x")
        check("returnNumbers", 404, {"leaseId": "L-0"}, "?next=2")
        nameless, foreign = {"X-Device-Id": None}, {"X-Device-Id": "quay-la"}
        Desk(self.sandbox, FOREIGN, "quay-la").ask_json("POST", "/sync/v1/ops", {"ops": []})  # that desk is of another office now
        check("returnNumbers", 400, {"leaseId": lease["leaseId"]}, "?next=2", headers=nameless)
        check("returnNumbers", 403, {"leaseId": lease["leaseId"]}, "?next=2", headers=foreign)

        check("pullChanges", 200, query="?limit=1000")
        check("pullChanges", 400, query="?cursor=mine")
        check("pullChanges", 401, anonymous=True)
        check("pullSnapshot", 200)
        check("pullSnapshot", 400, query="?cursor=mine")
        check("readDossier", 200, {"dossierId": receipt["dossierId"]})
        check("readDossier", 404, {"dossierId": wrong["dossierId"]})
        check("readStateDigest", 200)
        check("readBuckets", 200)
        versions = [json.loads(check("readOpenDossiers", 200, query=f"?bucket={n}")[1])["dossiers"] for n in range(16)]
        self.assertEqual([v["id"] for bucket in versions for v in bucket], [receipt["dossierId"]])
        check("readOpenDossiers", 400, query="?bucket=16")
        lock = {"dossierId": receipt["dossierId"], "desk": "quầy 3", "ttl": 120}
        self.assertNotIn("heldBy", json.loads(check("lockDossier", 200, body=lock)[1]))
        check("lockDossier", 422, body=lock | {"dossierId": wrong["dossierId"]})
        check("lockDossier", 400, body=b"[]")
        check("lockDossier", 403, body=lock, headers=foreign)
        check("unlockDossier", 400, {"dossierId": receipt["dossierId"]}, headers=nameless)
        check("unlockDossier", 403, {"dossierId": receipt["dossierId"]}, headers=foreign)
        check("unlockDossier", 204, {"dossierId": receipt["dossierId"]})
        dropped = dict(desk.receive(), kind="Dossier.Drop", dossierId=receipt["dossierId"], laneSeq=2,
                       data={"action": "drop", "drops": correct["opId"]})
        _, answer = check("pushOps", 200, body={"ops": [dropped]})
        self.assertEqual(json.loads(answer)["results"][0]["status"], "applied")
        check("overview", 200, anonymous=True)

    def test_files_answer_as_written(self):
        tus = {"Tus-Resumable": "1.0.0"}
        self.check("uploadOptions", 204, anonymous=True)
        self.check("createUpload", 412, headers={"Upload-Length": "1"})
        self.check("createUpload", 400, headers=tus | {"Upload-Length": "1"})
        self.check("createUpload", 413, headers=tus | {"Upload-Length": str(1 << 50)})
        path, offset, digest = self.desk.upload(b"giay to thu nghiem " * 1000)
        upload = {"uploadId": path.rsplit("/", 1)[1]}
        chunk = tus | {"Content-Type": "application/offset+octet-stream"}
        self.check("uploadOffset", 200, upload, headers=tus)
        self.check("uploadOffset", 412, upload)
        self.check("uploadOffset", 404, {"uploadId": "none"}, headers=tus)
        self.check("uploadChunk", 409, upload, body=b"x", headers=chunk | {"Upload-Offset": "1"})
        self.check("uploadChunk", 415, upload, body=b"x", headers=tus | {"Upload-Offset": str(offset)})
        wrong = {"Upload-Offset": str(offset), "Upload-Checksum": "sha256 AAAA"}
        self.check("uploadChunk", 460, upload, body=b"x", headers=chunk | wrong)
        self.check("knowsBlob", 404, {"sha256": digest})
        rest = (b"giay to thu nghiem " * 1000)[offset:]
        self.check("uploadChunk", 204, upload, body=rest, headers=chunk | {"Upload-Offset": str(offset)})
        metadata = "sha256 " + base64.b64encode(digest.encode()).decode()
        self.check("createUpload", 201, headers=tus | {"Upload-Length": "1", "Upload-Metadata": metadata})
        whole = b"gui mot lan"
        hexed = hashlib.sha256(whole).hexdigest()
        named = chunk | {"Upload-Metadata": "sha256 " + base64.b64encode(hexed.encode()).decode()}
        self.check("createUpload", 413, body=whole, headers=named | {"Upload-Length": "3"})
        self.check("createUpload", 460, body=whole[:-1] + b"x", headers=named | {"Upload-Length": str(len(whole))})
        made, _ = self.check("createUpload", 201, body=whole, headers=named | {"Upload-Length": str(len(whole))})
        self.assertEqual(made["Upload-Offset"], str(len(whole)))
        self.assertEqual(self.check("readBlob", 200, {"sha256": hexed})[1], whole)
        headers, _ = self.check("knowsBlob", 200, {"sha256": digest})
        self.assertEqual((headers["Content-Type"], headers["Content-Length"]), ("application/octet-stream", "19000"))
        self.check("readBlob", 200, {"sha256": digest})
        self.check("readBlob", 404, {"sha256": "0" * 64})
        headers, part = self.check("readBlob", 206, {"sha256": digest}, headers={"Range": "bytes=6-10"})
        self.assertEqual((part, headers["Content-Range"]), (b"o thu", "bytes 6-10/19000"))
        self.check("readBlob", 416, {"sha256": digest}, headers={"Range": "bytes=19000-"})

    def test_packed_in_an_unknown_way_is_answered_as_written(self):
        packed = {"Content-Encoding": "br"}
        for operation in ("pushOps", "leaseNumbers", "lockDossier", "createUpload", "token", "logIn", "revokeToken", "timestamp", "ocsp"):
            self.check(operation, 415, body=b"x", headers=packed)
        self.check("uploadChunk", 415, {"uploadId": "any"}, body=b"x", headers=packed)

    def test_a_full_disk_is_answered_as_written(self):
        with tempfile.TemporaryDirectory() as folder:
            sandbox = Sandbox(folder, "--persist", folder + "/state")
            own, self.sandbox, self.desk = (self.sandbox, self.desk), sandbox, Desk(sandbox)
            try:
                resource.prlimit(sandbox.process.pid, resource.RLIMIT_FSIZE, (0, 0))
                for operation in ("pushOps", "leaseNumbers", "lockDossier", "createUpload", "token", "logIn", "revokeToken"):
                    self.check(operation, 507, body=b"{}")
                self.check("returnNumbers", 507, {"leaseId": "L-1"}, "?next=2")
                self.check("unlockDossier", 507, {"dossierId": "0"})
                self.check("uploadChunk", 507, {"uploadId": "any"}, body=b"x")
            finally:
                self.sandbox, self.desk = own
                sandbox.kill()

    def test_log_in_answers_as_written(self):
        self.check("discovery", 200, anonymous=True)
        self.check("jwks", 200, anonymous=True)
        members = self.sandbox.authorize_members("v" * 50)
        encode = urllib.parse.urlencode
        self.check("showLogin", 200, query="?" + encode(members), anonymous=True)
        self.check("showLogin", 302, query="?" + encode(members | {"response_type": "token"}), anonymous=True)
        self.check("showLogin", 400, query="?" + encode(members | {"redirect_uri": "https://evil.test/"}), anonymous=True)
        form = {"username": "nobody", "password": "x", "otp": "000000"}
        for _ in range(4):
            self.check("logIn", 401, body=encode(members | form).encode(), anonymous=True)
        self.check("logIn", 403, body=encode(members | form).encode(), anonymous=True)
        self.check("logIn", 400, body=encode(members | form | {"client_id": "x"}).encode(), anonymous=True)
        refresh = Desk(self.sandbox).tokens["refresh_token"]
        ask = {"grant_type": "refresh_token", "client_id": "motcua-desk"}
        _, answer = self.check("token", 200, body=encode(ask | {"refresh_token": refresh}).encode(), anonymous=True)
        self.check("revokeToken", 200, body=encode({"token": json.loads(answer)["refresh_token"]}).encode(), anonymous=True)
        self.check("token", 400, body=encode(ask | {"refresh_token": json.loads(answer)["refresh_token"]}).encode(), anonymous=True)
        self.check("token", 401, body=encode({"grant_type": "client_credentials", "client_id": "x"}).encode(), anonymous=True)

    def test_trust_services_answer_as_written(self):
        self.check("timestamp", 200, body=b"no request", anonymous=True)  # RFC 3161: a refusal is a reply too
        self.check("ocsp", 200, body=b"no request", anonymous=True)
        self.check("ocspByGet", 200, {"request": "AAAA"}, anonymous=True)
        self.check("crl", 200, anonymous=True)
        self.check("rootCrl", 200, anonymous=True)
        for name in ("ca", "signing-ca", "tsa", "ocsp", "server"):
            self.check("certificate", 200, {"name": name}, anonymous=True)
        self.check("certificate", 404, {"name": "token"}, anonymous=True)

    def test_zz_no_operation_was_left_out(self):
        self.assertEqual({operation.id for operation in API.operations} - self.asked, set())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
