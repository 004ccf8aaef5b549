"""An OpenAPI 3.1 file, and what in a request or an answer it does not allow. Values are judged by a validator of JSON Schema 2020-12 that nobody here wrote."""
import datetime
import gzip
import json
import re
import urllib.parse

import jsonschema
import yaml

from sandbox_program import SOURCE

METHODS = {"get", "post", "delete", "head", "options", "patch", "put"}
# What any request may carry, and what goes with every question of a desk (the file's own description).
GENERAL = {"host", "accept", "accept-encoding", "user-agent", "connection", "content-length", "content-type", "content-encoding",
           "authorization", "cookie", "expect", "x-device-id", "x-request-id"}
FORMATS = jsonschema.FormatChecker()


@FORMATS.checks("date-time", ValueError)
def is_date_time(value):
    return not isinstance(value, str) or datetime.datetime.fromisoformat(value).tzinfo is not None


def read(text, schema):
    """A parameter's or header's text as the value that its schema speaks of; as it is if it is none."""
    if schema.get("type") == "integer" and re.fullmatch(r"-?\d+", text):
        return int(text)
    return {"true": True, "false": False}.get(text, text) if schema.get("type") == "boolean" else text


def closed(node):
    """The same schema, where an object has no other members than those that are written."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    out = {name: closed(value) for name, value in node.items()}
    return {"additionalProperties": False} | out if isinstance(out.get("properties"), dict) and "type" in out else out


class Operation:
    def __init__(self, document, path, method, node, shared):
        self.document, self.path, self.method, self.node = document, path, method, node
        self.id = node["operationId"]
        self.parameters = [document.resolved(p) for p in [*shared, *node.get("parameters", [])]]
        self.pattern = re.compile(re.sub(r"{(\w+)}", r"(?P<\1>.+)", path))

    def request_faults(self, target, headers, body):
        """What is wrong with a question to this operation; header names in lower case."""
        url = urllib.parse.urlsplit(target)
        query = urllib.parse.parse_qsl(url.query, keep_blank_values=True)
        in_path = {name: urllib.parse.unquote(value) for name, value in self.pattern.fullmatch(url.path).groupdict().items()}
        given = {"path": in_path, "query": dict(query), "header": headers}
        faults = [f"?{name} is not written" for name, _ in query if not self.parameter("query", name)]
        faults += [f"{name} twice" for name in {n for n, _ in query} if [n for n, _ in query].count(name) > 1]
        faults += [f"header {name} is not written" for name in headers if name not in GENERAL and not self.parameter("header", name)]
        for parameter in self.parameters:
            name = parameter["name"].lower() if parameter["in"] == "header" else parameter["name"]
            value = given[parameter["in"]].get(name)
            if value is not None:
                faults += self.document.faults_of(read(value, parameter["schema"]), parameter["schema"], name)
            elif parameter.get("required"):
                faults.append(f"{name} is missing")
        if self.node.get("security", self.document.root["security"]) and not headers.get("authorization", "").startswith("Bearer "):
            faults.append("no bearer")
        return [f"{self.id}: {fault}" for fault in faults + self.body_faults(headers, body)]

    def parameter(self, where, name):
        return any(p["in"] == where and p["name"].lower() == name.lower() for p in self.parameters)

    def body_faults(self, headers, body):
        asked = self.node.get("requestBody")
        if not body:
            return ["no body"] if asked and asked.get("required") else []
        if not asked:
            return ["a body"]
        kind = headers.get("content-type", "").split(";")[0]
        if kind not in asked["content"]:
            return [f"media type {kind or 'none'}"]
        try:
            if headers.get("content-encoding"):
                body = {"gzip": gzip.decompress}[headers["content-encoding"]](body)
            schema = asked["content"][kind]["schema"]
            if kind == "application/json":
                return self.document.faults_of(json.loads(body), schema, "body", strict=True)
            if kind == "application/x-www-form-urlencoded":
                return self.document.faults_of(dict(urllib.parse.parse_qsl(body.decode(), strict_parsing=True)), schema, "form")
            return []
        except (ValueError, KeyError, OSError, EOFError) as error:
            return [f"body: {error!r}"]

    def answer_faults(self, status, headers, body):
        """What in an answer is not as written: its status, the promised headers, media type and content."""
        responses = self.node["responses"]
        if str(status) not in responses and "default" not in responses:
            return [f"{self.id}: status {status} is not written"]
        response = self.document.resolved(responses.get(str(status), responses.get("default")))
        faults = []
        for name, header in response.get("headers", {}).items():
            header = self.document.resolved(header)
            if name in headers:
                faults += self.document.faults_of(read(headers[name], header["schema"]), header["schema"], name)
            elif header.get("required"):
                faults.append(f"{name} is missing")
        content, kind = response.get("content"), headers.get("Content-Type", "").split(";")[0]
        if content and kind not in content:
            faults.append(f"media type {kind or 'none'}")
        elif content and kind.endswith("json") and self.method != "head":
            faults += self.document.faults_of(json.loads(body), content[kind]["schema"], "body")
        return [f"{self.id} {status}: {fault}" for fault in faults]


class ApiDocument:
    def __init__(self, name):
        self.root = yaml.safe_load((SOURCE / "resources/api" / name).read_text())
        self.operations = [Operation(self, path, method, item[method], item.get("parameters", []))
                           for path, item in self.root["paths"].items() for method in METHODS & item.keys()]

    def find(self, method, target):
        """The operation that a request is for; none: nothing is written for it."""
        path = target.split("?")[0]
        fitting = [o for o in self.operations if o.method == method.lower() and o.pattern.fullmatch(path)]
        return min(fitting, key=lambda operation: len(operation.path.split("{")), default=None)

    def named(self, operation_id):
        return next(operation for operation in self.operations if operation.id == operation_id)

    def resolved(self, node):
        while "$ref" in node:
            target = self.root
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def faults_of(self, value, schema, where, strict=False):
        """strict: members that are not written are faults, too."""
        rooted = schema | {"components": self.root.get("components", {})}
        checker = jsonschema.Draft202012Validator(closed(rooted) if strict else rooted, format_checker=FORMATS)
        return [f"{where}{error.json_path[1:]}: {error.message}" for error in checker.iter_errors(value)]
