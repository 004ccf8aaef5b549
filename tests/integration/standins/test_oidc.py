"""`motcua-cli login` at an OpenID provider that nobody wrote for it: what is right is believed, whatever its form; what is wrong never."""
import json
import os
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request

from oidc_provider import OidcProvider

CLI = os.environ["MOTCUA_CLI"]
failures = []


def check(holds, what, more=""):
    print(("ok   " if holds else "FAIL ") + what + ("" if holds else f"  {more}"), flush=True)
    if not holds:
        failures.append(what)


def start(issuer, *more):
    return subprocess.Popen([CLI, "login", "--issuer", issuer, "--client-id", "motcua-desk", "--print-url", *more], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True)


def visit(page):
    try:
        urllib.request.urlopen(page, timeout=30).read()
    except urllib.error.HTTPError:
        pass  # the desk may answer a redirect it does not believe as it likes


def log_in(issuer, *more):
    """The whole log-in with this test as the browser: (exit code, claims, what was said)."""
    program = start(issuer, *more)
    page = program.stdout.readline().strip()
    if page:
        visit(page)
    rest, said = program.communicate(timeout=60)
    return program.returncode, json.loads(rest) if rest.strip() else {}, said.strip()


def believed(folder, what, algorithm="RS256", **quirks):
    provider = OidcProvider(folder, algorithm, **quirks)
    try:
        code, claims, said = log_in(provider.issuer + quirks.get("askedWith", ""))
        check(code == 0 and claims.get("sub") == "cb-thu-nghiem" and claims.get("name") == "Nguyễn Thị Thử Nghiệm" and not provider.faults,
              what, (code, claims, said, provider.faults))
    finally:
        provider.close()


def refused(folder, what, **quirks):
    provider = OidcProvider(folder, "RS256", **quirks)
    try:
        code, claims, said = log_in(provider.issuer)
        check(code in (1, 3) and not claims and not provider.faults, what, (code, claims, said, provider.faults))
    finally:
        provider.close()


def logged_out(folder, what, code, ended, **quirks):
    provider = OidcProvider(folder, "RS256", **quirks)
    try:
        got, answer, said = log_in(provider.issuer, "--log-out")
        check(got == code and provider.ended == ended and not provider.faults, what, (got, answer, said, provider.ended, provider.faults))
    finally:
        provider.close()


def renewed(folder, what, times, code=0, renewals=None, **quirks):
    """The log-in and `times` renewals after it."""
    provider = OidcProvider(folder, "RS256", **quirks)
    try:
        got, answer, said = log_in(provider.issuer, "--refresh", str(times))
        right = got == code and provider.renewals == (times if renewals is None else renewals) and not provider.faults
        check(right and (code != 0 or answer["sub"] == "cb-thu-nghiem"), what, (got, answer, said, provider.renewals, provider.faults))
    finally:
        provider.close()


def a_token_that_comes_twice(folder):
    """The stand-in itself: reuse is found out and ends the family, so a client that sends a token twice cannot pass."""
    provider = OidcProvider(folder, "RS256")
    try:
        first = provider.refresh_token({"ended": False})

        def ask(token):
            form = urllib.parse.urlencode({"grant_type": "refresh_token", "client_id": "motcua-desk", "refresh_token": token}).encode()
            try:
                return json.load(urllib.request.urlopen(provider.base + "/token", form, timeout=30))
            except urllib.error.HTTPError as refusal:
                return json.load(refusal)

        second = ask(first)["refresh_token"]
        check(ask(first) == ask(second) == {"error": "invalid_grant"} and provider.faults == ["a refresh token came twice"],
              "a refresh token that comes twice ends its family", provider.faults)
    finally:
        provider.close()


def ignored(folder, what, **quirks):
    """A redirect that is not the answer to our question: the desk goes on waiting for its own."""
    provider = OidcProvider(folder, "RS256", **quirks)
    program = start(provider.issuer)
    try:
        visit(program.stdout.readline().strip())
        try:
            program.wait(3)
            check(False, what, program.communicate())
        except subprocess.TimeoutExpired:
            check(not provider.faults, what, provider.faults)
    finally:
        program.kill()
        program.communicate()
        provider.close()


def main():
    with tempfile.TemporaryDirectory() as folder:
        for algorithm in ("RS256", "ES256", "PS256"):
            believed(folder, f"signed with {algorithm}", algorithm)
        believed(folder, "no key id in the token", noKid=True)
        believed(folder, "an issuer with a path", path="/auth/realms/tinh")
        believed(folder, "an issuer whose last slash is not ours", askedWith="/")
        believed(folder, "several audiences, and we are the authorized party", claims={"aud": ["other", "motcua-desk"], "azp": "motcua-desk"})
        believed(folder, "clocks that differ by three minutes", claims={"exp": {"after": -180}, "iat": {"after": -400}})
        believed(folder, "no refresh token", noRefresh=True)
        believed(folder, "the lifetime as text", expiresIn="600")
        believed(folder, "no at_hash", claims={"at_hash": None})
        provider = OidcProvider(folder, "RS256")
        try:
            first = log_in(provider.issuer)
            provider.rotate(folder, "ES256")
            second = log_in(provider.issuer)
            check(first[0] == second[0] == 0, "keys are rotated between two log-ins", (first, second))
        finally:
            provider.close()
        believed(folder, "PKCE methods are not listed", noMethods=True)
        believed(folder, "no scope for offline access", scopes=["openid", "profile"])
        for methods in (["plain"], []):
            refused(folder, f"PKCE by {methods} alone", methods=methods)
        a_token_that_comes_twice(folder)
        renewed(folder, "three renewals, each with the newest token", 3)
        renewed(folder, "renewals without a new id token", 2, noRenewedIdToken=True)
        renewed(folder, "a provider that does not rotate", 2, keepsRefreshToken=True)
        renewed(folder, "an answer that gets lost is not asked for again", 1, code=3, cutRefresh=True)
        renewed(folder, "no refresh token, no renewal", 1, code=3, renewals=0, noRefresh=True)
        for what, claims in {"another officer": {"sub": "cb-khac"}, "another issuer": {"iss": "https://elsewhere.example"},
                             "another audience": {"aud": "other"}, "another nonce": {"nonce": "replayed"}}.items():
            renewed(folder, f"renewed id token: {what}", 1, code=3, renewedClaims=claims)
        for status in (200, 204, 302):
            logged_out(folder, f"the session is ended at log-out ({status})", 0, 1, logOut=status)
        logged_out(folder, "a provider that ends no sessions", 0, 0)
        logged_out(folder, "the log-out is in trouble: said, nothing else", 3, 1, logOut=503)
        refused(folder, "a discovery document that names another issuer", namedIssuer="https://elsewhere.example")
        refused(folder, "another issuer answers", responseIssuer="https://elsewhere.example")
        refused(folder, "the promised issuer is missing", dropIssuer=True)
        ignored(folder, "another state", state="x" * 43)
        refused(folder, "the officer says no", error="access_denied")
        refused(folder, "the provider is in trouble", error="server_error")
        refused(folder, "the code is refused", tokenError="invalid_grant")
        refused(folder, "unsigned", headerAlg="none")
        refused(folder, "an algorithm that is not the key's", headerAlg="PS256")
        for what, claims in {"another nonce": {"nonce": "replayed"}, "no nonce": {"nonce": None}, "another audience": {"aud": "other"},
                             "several audiences without azp": {"aud": ["motcua-desk", "other"]}, "another azp": {"azp": "other"},
                             "expired": {"exp": {"after": -400}}, "no expiry": {"exp": None}, "issued in the future": {"iat": {"after": 400}},
                             "another issuer": {"iss": "https://elsewhere.example"}, "no subject": {"sub": None},
                             "another access token": {"at_hash": "AAAAAAAAAAAAAAAAAAAAAA"}}.items():
            refused(folder, f"id token: {what}", claims=claims)
    print(f"{len(failures)} failed")
    raise SystemExit(1 if failures else 0)


main()
