"""sync-v1.yaml and the program say the same: every endpoint is in both, and every answer has the promised shape."""
import base64
import gzip
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

import jsonschema
import yaml

from sandbox_program import PROGRAM, SOURCE, Desk, Sandbox

API = yaml.safe_load((SOURCE / "resources/api/sync-v1.yaml").read_text())
METHODS = {"get", "post", "delete", "head", "options", "patch", "put"}


def operations():
    for path, item in API["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, method, operation


def references(node):
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from references(child)


def resolved(node, document=API):
    while "$ref" in node:
        target = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def faults_of(value, schema, where):
    """What in the value the schema does not allow, by a validator of JSON Schema 2020-12 that nobody here wrote."""
    rooted = schema | {"components": API["components"]}
    checker = jsonschema.Draft202012Validator(rooted, format_checker=jsonschema.FormatChecker())
    return [f"{where}{error.json_path[1:]}: {error.message}" for error in checker.iter_errors(value)]


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
        path, method, operation = next(o for o in operations() if o[2]["operationId"] == operation_id)
        target = path.format(**(path_arguments or {})) + query
        asker = self.sandbox if anonymous else self.desk
        got, answer_headers, answer = asker.ask(method.upper(), target, body, headers)
        self.assertEqual(got, status, f"{operation_id}: {answer[:300]}")
        asked = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if asked and status < 300:
            self.assertEqual(faults_of(body, asked["schema"], operation_id), [])
        self.assertIn("Server-Time", answer_headers)
        self.assertIn(str(status), operation["responses"], operation_id)
        self.asked.add(operation_id)
        response = resolved(operation["responses"][str(status)])
        for name in response.get("headers", {}):
            if status < 300:
                self.assertIn(name, answer_headers, operation_id)
        content = response.get("content")
        if content and method != "head":
            kind = answer_headers["Content-Type"].split(";")[0]
            self.assertIn(kind, content, operation_id)
            if kind.endswith("json"):
                self.assertEqual(faults_of(json.loads(answer), content[kind]["schema"], operation_id), [])
        return answer_headers, answer

    def test_every_schema_is_one(self):
        for name, schema in API["components"]["schemas"].items():
            jsonschema.Draft202012Validator.check_schema(schema)
            self.assertTrue(schema, name)

    def test_documents_hold_together(self):
        """What OpenAPI 3.1 asks beyond the schemas: references lead somewhere, names are unique, paths declare their parameters."""
        for name in ("sync-v1.yaml", "gate-v1.yaml"):
            document = yaml.safe_load((SOURCE / "resources/api" / name).read_text())
            self.assertRegex(document["openapi"], r"^3\.1\.\d+$")
            self.assertTrue(document["info"]["title"] and document["info"]["version"])
            seen = set()
            for path, item in document["paths"].items():
                self.assertTrue(path.startswith("/"))
                for method in METHODS & item.keys():
                    operation = item[method]
                    self.assertNotIn(operation["operationId"], seen)
                    seen.add(operation["operationId"])
                    given = [resolved(p, document) for p in item.get("parameters", []) + operation.get("parameters", [])]
                    in_path = {p["name"] for p in given if p["in"] == "path"}
                    self.assertEqual(in_path, set(re.findall(r"{(\w+)}", path)), path)
                    self.assertTrue(all(p["in"] != "path" or p["required"] for p in given), path)
                    self.assertEqual(len(given), len({(p["in"], p["name"]) for p in given}), path)
                    self.assertTrue(operation["responses"], path)
                    for status, response in operation["responses"].items():
                        self.assertTrue(resolved(response, document)["description"], f"{path} {status}")
            for reference in references(document):
                resolved({"$ref": reference}, document)

    def test_endpoints_are_the_same_in_both(self):
        listed = subprocess.run([PROGRAM, "--list-endpoints"], capture_output=True, text=True, check=True).stdout.split("\n")
        program = {tuple(line.split(" ", 1)) for line in listed if line}
        gate = yaml.safe_load((SOURCE / "resources/api/gate-v1.yaml").read_text())["paths"]
        gateway = json.loads((SOURCE / "resources/gate/profile.json").read_text())["dossiers"]["paths"].values()
        posted = {("POST", path) for path in [*gate, *gateway]}
        written = {(method.upper(), path) for path, method, _ in operations()} | posted
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
        self.check("knowsBlob", 200, {"sha256": digest})
        self.check("readBlob", 200, {"sha256": digest})
        self.check("readBlob", 404, {"sha256": "0" * 64})
        headers, part = self.check("readBlob", 206, {"sha256": digest}, headers={"Range": "bytes=6-10"})
        self.assertEqual((part, headers["Content-Range"]), (b"o thu", "bytes 6-10/19000"))
        self.check("readBlob", 416, {"sha256": digest}, headers={"Range": "bytes=19000-"})

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
        self.assertEqual({operation["operationId"] for _, _, operation in operations()} - self.asked, set())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
