"""An officer logs in on the province's own page: `session open --browser`, with this test as the browser, at the real sandbox."""
import os
import pathlib
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

from desk_cli import OFFICERS, RECEPTION, Answer, birth, check, finish, login_lines, new_desk, start_province, totp


def fake_browser(folder):
    """A machine with a program that opens pages; it notes the address."""
    script = pathlib.Path(folder, "bin", "xdg-open")
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{folder}/page.part" && mv "{folder}/page.part" "{folder}/page"\n')
    script.chmod(0o755)
    return {**os.environ, "PATH": f"{script.parent}:{os.environ['PATH']}"}


def page_of(folder):
    for _ in range(300):
        page = pathlib.Path(folder, "page")
        if page.exists():
            address = page.read_text()
            page.unlink()
            return address
        time.sleep(0.1)
    return ""


def answer_page(sandbox, address, password=None):
    """The officer fills the page in; the redirect goes back to the desk."""
    asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))
    officer = OFFICERS[RECEPTION]
    status, headers, _ = sandbox.form("/oidc/authorize", username=RECEPTION, password=password or officer["password"],
                                      otp=totp(officer["totpSecret"], time.time()), **asked)
    if status == 302:
        urllib.request.urlopen(headers["Location"], timeout=30).read()
    return status, asked


def start(desk, environment):
    return subprocess.Popen(desk.command("session", "open", "--browser", officer=RECEPTION), stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, env=environment)


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        try:
            desk = new_desk(folder, sandbox, formLogin="")
            environment = fake_browser(folder)
            program = start(desk, environment)
            page = page_of(folder)
            status, asked = answer_page(sandbox, page, "sai mật khẩu")
            check(status != 302, "a wrong password brings nobody back", status)
            answer_page(sandbox, page)
            said, words = program.communicate(timeout=60)
            opened = Answer(subprocess.CompletedProcess([], program.returncode, said, words))
            check(program.returncode == 0 and opened.json["online"] is True and opened.json["officer"]["username"] == RECEPTION,
                  "session open --browser", said + words)
            check(asked["code_challenge_method"] == "S256" and asked["redirect_uri"].startswith("http://127.0.0.1:"), "by code and PKCE")
            got = desk.good("receive", "receive", officer=RECEPTION, file=birth("Nguyễn Thị Trình Duyệt", 1))
            desk.good("sync with the tokens of the browser", "sync")
            check(not desk.good("show", "show", got["number"], officer=RECEPTION)["sync"]["operations"], "the province has it")
            desk.refused(2, "usage.bad", "one way at a time", "session", "open", "--browser", officer=RECEPTION,
                         login=login_lines(RECEPTION))
            sandbox.kill()
            desk.refused(3, "net.unreachable", "without network: said so", "session", "open", "--browser", officer=RECEPTION)
        finally:
            if sandbox.process.poll() is None:
                sandbox.kill()
    finish()


main()
