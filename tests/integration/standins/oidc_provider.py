"""An OpenID provider of its own, written from OpenID Connect Core and Discovery, RFC 6749, 7636, 8252, 9207, 9700 and RP-Initiated Logout. Keys and signatures are openssl's.

Refresh tokens rotate; one that comes twice ends its whole family (RFC 9700 4.14.2). Offline access needs consent (Core 11). It lets everybody in at once; `quirks` say what it does otherwise, right or wrong. `faults` is what it found wrong with the client.
"""
import base64
import hashlib
import http.server
import json
import pathlib
import secrets
import subprocess
import threading
import time
import urllib.parse


def b64url(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


class SigningKey:
    """RSA for RS256 and PS256, P-256 for ES256; made and used by the program openssl."""

    def __init__(self, folder, algorithm, kid):
        self.algorithm, self.kid, self.path = algorithm, kid, pathlib.Path(folder, f"{kid}.pem")
        kind = ["EC", "-pkeyopt", "ec_paramgen_curve:P-256"] if algorithm == "ES256" else ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
        self.openssl("genpkey", "-algorithm", *kind, "-out", self.path)

    @staticmethod
    def openssl(*arguments, given=None):
        return subprocess.run(["openssl", *map(str, arguments)], input=given, check=True, capture_output=True, timeout=60).stdout

    def jwk(self):
        common = {"kid": self.kid, "use": "sig", "alg": self.algorithm}
        if self.algorithm == "ES256":
            point = self.openssl("pkey", "-in", self.path, "-pubout", "-outform", "DER")[-64:]
            return common | {"kty": "EC", "crv": "P-256", "x": b64url(point[:32]), "y": b64url(point[32:])}
        modulus = self.openssl("rsa", "-in", self.path, "-noout", "-modulus").decode().strip().partition("=")[2]
        return common | {"kty": "RSA", "n": b64url(bytes.fromhex(modulus)), "e": b64url(b"\x01\x00\x01")}

    def sign(self, text):
        pss = ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"] if self.algorithm == "PS256" else []
        signature = self.openssl("dgst", "-sha256", *pss, "-sign", self.path, given=text)
        return raw_of(signature) if self.algorithm == "ES256" else signature


def raw_of(der):
    """r‖s out of SEQUENCE { INTEGER r, INTEGER s }."""
    numbers, at = b"", 2
    for _ in range(2):
        size = der[at + 1]
        numbers += der[at + 2:at + 2 + size].lstrip(b"\0").rjust(32, b"\0")
        at += 2 + size
    return numbers


class OidcProvider:
    def __init__(self, folder, algorithm="RS256", **quirks):
        self.quirks, self.faults, self.codes, self.sessions, self.ended = quirks, [], {}, [], 0
        self.families, self.renewals = {}, 0  # by refresh token
        self.key = SigningKey(folder, algorithm, "key-1")
        self.published = [self.key.jwk()]
        provider = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                provider.get(self)

            def do_POST(self):
                provider.log_out(self) if self.path.startswith("/logout") else provider.token(self)

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.base = f"http://127.0.0.1:{self.http.server_address[1]}"
        self.issuer = self.base + quirks.get("path", "")
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def rotate(self, folder, algorithm):
        """A new key signs; the old one stays published for tokens that are still about."""
        self.key = SigningKey(folder, algorithm, f"key-{len(self.published) + 1}")
        self.published.append(self.key.jwk())

    def answer(self, request, document, status=200):
        body = json.dumps(document).encode()
        request.send_response(status)
        request.send_header("Content-Type", "application/json; charset=utf-8")
        request.send_header("Cache-Control", "no-store")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    def get(self, request):
        url = urllib.parse.urlsplit(request.path)
        if url.path == urllib.parse.urlsplit(self.issuer).path.rstrip("/") + "/.well-known/openid-configuration":
            return self.answer(request, self.discovery())
        if url.path == "/jwks":
            return self.answer(request, {"keys": [{"kty": "oct", "kid": "x"}, *self.published]})
        if url.path == "/authorize":
            return self.authorize(request, dict(urllib.parse.parse_qsl(url.query)))
        self.answer(request, {"error": "not_found"}, 404)

    def discovery(self):
        more = {"end_session_endpoint": self.base + "/logout?tenant=h%C3%A0nh+ch%C3%ADnh"} if "logOut" in self.quirks else {}
        return more | {"issuer": self.quirks.get("namedIssuer", self.issuer), "authorization_endpoint": self.base + "/authorize?tenant=h%C3%A0nh+ch%C3%ADnh",
                "token_endpoint": self.base + "/token", "jwks_uri": self.base + "/jwks", "response_types_supported": ["code"],
                "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": [self.key.algorithm],
                "scopes_supported": self.quirks.get("scopes", ["openid", "profile", "offline_access"]),
                **({} if "noMethods" in self.quirks else {"code_challenge_methods_supported": self.quirks.get("methods", ["S256"])}),
                "token_endpoint_auth_methods_supported": ["none"], "authorization_response_iss_parameter_supported": True}

    def authorize(self, request, asked):
        expected = {"response_type": "code", "client_id": "motcua-desk", "code_challenge_method": "S256", "tenant": "hành chính"}
        self.faults += [f"{name}={asked.get(name)}" for name, value in expected.items() if asked.get(name) != value]
        redirect = urllib.parse.urlsplit(asked.get("redirect_uri", ""))
        if redirect.scheme != "http" or redirect.hostname != "127.0.0.1" or not redirect.port:
            self.faults.append(f"redirect_uri={asked.get('redirect_uri')}")
        if "openid" not in asked.get("scope", "").split() or len(asked.get("state", "")) < 16 or len(asked.get("nonce", "")) < 16:
            self.faults.append("scope, state or nonce")
        if ("offline_access" in asked.get("scope", "").split()) != (asked.get("prompt") == "consent"):
            self.faults.append(f"scope={asked.get('scope')} with prompt={asked.get('prompt')}")
        answer = {"state": self.quirks.get("state", asked.get("state", "")), "iss": self.quirks.get("responseIssuer", self.issuer)}
        if "error" in self.quirks:
            answer["error"] = self.quirks["error"]
        else:
            code = secrets.token_urlsafe(24) + "+/="
            self.codes[code] = asked
            answer["code"] = code
        if "dropIssuer" in self.quirks:
            del answer["iss"]
        request.send_response(302)
        request.send_header("Location", asked["redirect_uri"] + "?" + urllib.parse.urlencode(answer))
        request.end_headers()

    def token(self, request):
        form = dict(urllib.parse.parse_qsl(request.rfile.read(int(request.headers["Content-Length"])).decode()))
        if request.headers.get("Authorization") or "client_secret" in form:
            self.faults.append("a secret of the client")
        if form.get("grant_type") == "refresh_token":
            return self.renew(request, form)
        asked = self.codes.pop(form.get("code"), None)
        if asked is None or form.get("grant_type") != "authorization_code":
            return self.answer(request, {"error": "invalid_grant"}, 400)
        challenge = b64url(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        if challenge != asked["code_challenge"] or not 43 <= len(form.get("code_verifier", "")) <= 128:
            self.faults.append("code_verifier")
        if form.get("redirect_uri") != asked["redirect_uri"] or form.get("client_id") != "motcua-desk":
            self.faults.append("redirect_uri or client_id of the token request")
        if "tokenError" in self.quirks:
            return self.answer(request, {"error": self.quirks["tokenError"], "error_description": "Không được"}, 400)
        answer = self.tokens({"nonce": asked["nonce"]} | self.quirks.get("claims", {}))
        if asked.get("prompt") == "consent" and not self.quirks.get("noRefresh"):
            answer["refresh_token"] = self.refresh_token({"ended": False})
        self.answer(request, answer)

    def tokens(self, claims):
        access = secrets.token_urlsafe(32)
        self.sessions.append(self.id_token(claims, access))
        return {"access_token": access, "token_type": "bearer", "expires_in": self.quirks.get("expiresIn", 600), "id_token": self.sessions[-1]}

    def refresh_token(self, family):
        family["newest"] = secrets.token_urlsafe(32) + "+/="
        self.families[family["newest"]] = family
        return family["newest"]

    def renew(self, request, form):
        token = form.get("refresh_token")
        family = self.families.get(token)
        if form.get("client_id") != "motcua-desk" or set(form) - {"grant_type", "refresh_token", "client_id", "scope"}:
            self.faults.append(f"refresh: {sorted(form)}")
        if family and token != family["newest"]:
            self.faults.append("a refresh token came twice")
            family["ended"] = True
        if not family or family["ended"]:
            return self.answer(request, {"error": "invalid_grant"}, 400)
        self.renewals += 1
        answer = self.tokens(self.quirks.get("renewedClaims", {}))
        if self.quirks.get("noRenewedIdToken"):
            del answer["id_token"]
        if not self.quirks.get("keepsRefreshToken"):
            answer["refresh_token"] = self.refresh_token(family)
        if self.quirks.get("cutRefresh"):  # rotated, but nobody hears of it
            request.close_connection = True
            return request.connection.close()
        self.answer(request, answer)

    def log_out(self, request):
        """RP-Initiated Logout 1.0 section 2: any token of ours as the hint, even one that has expired; `logOut` is the status of the answer."""
        form = dict(urllib.parse.parse_qsl(request.rfile.read(int(request.headers["Content-Length"])).decode()))
        if request.headers.get("Authorization") or set(form) - {"id_token_hint", "client_id", "ui_locales"}:
            self.faults.append(f"more than is asked for: {sorted(form)}")
        if not request.path.endswith("?tenant=h%C3%A0nh+ch%C3%ADnh") or form.get("client_id") != "motcua-desk":
            self.faults.append(f"log-out at {request.path} by {form.get('client_id')}")
        if form.get("id_token_hint") not in self.sessions:
            self.faults.append("id_token_hint")
        else:
            self.sessions.remove(form["id_token_hint"])
            self.ended += 1
        request.send_response(self.quirks["logOut"])
        if self.quirks["logOut"] == 302:
            request.send_header("Location", "https://elsewhere.example/bye")
        request.send_header("Content-Length", "0")
        request.end_headers()

    def id_token(self, more, access):
        """more: further claims, or others instead; None removes one. A renewed token has no nonce (Core 12.2)."""
        now = int(time.time())
        claims = {"iss": self.issuer, "sub": "cb-thu-nghiem", "aud": "motcua-desk", "iat": now, "exp": now + 300,
                  "at_hash": b64url(hashlib.sha256(access.encode()).digest()[:16]), "name": "Nguyễn Thị Thử Nghiệm"}
        claims |= more
        claims = {name: now + value["after"] if isinstance(value, dict) else value for name, value in claims.items() if value is not None}
        header = {"alg": self.quirks.get("headerAlg", self.key.algorithm), "typ": "JWT"}
        if not self.quirks.get("noKid"):
            header["kid"] = self.key.kid
        text = ".".join(b64url(json.dumps(part).encode()) for part in (header, claims)).encode()
        signature = b"" if header["alg"] == "none" else self.key.sign(text)
        return text.decode() + "." + b64url(signature)
