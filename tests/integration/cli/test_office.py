"""What an office's administrator does by motcua-cli: users, settings, catalogue, reports, and two desks that changed the same field."""
import csv
import datetime
import io
import json
import subprocess
import tempfile
import xml.etree.ElementTree
import zipfile

from desk_cli import (ADMIN, HANDLER, RECEPTION, SOURCE, DeskCli, birth, check, finish, login_lines, new_desk, profile_of,
                      start_province)

SECOND = "tiepnhan2.dx"
TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))).date().isoformat()


def settings(desk):
    values = desk.good("config get", "config", "get")["settings"]
    check(values["due.cutOffMovesStart"] == "true" and values["session.idleMinutes"] == "15", "usual values", values)
    desk.refused(1, "rights.not-allowed", "only the administrator changes", "config", "set", "session.idleMinutes", "5",
                 officer=RECEPTION)
    desk.refused(2, "setting.bad", "a value out of bounds", "config", "set", "session.idleMinutes", "0", officer=ADMIN)
    desk.refused(2, "setting.bad", "a setting that does not exist", "config", "set", "no.such", "1", officer=ADMIN)
    desk.refused(2, "setting.bad", "a token module that is not there", "config", "set", "signing.module", "/no/such.so",
                 officer=ADMIN)
    desk.good("config set", "config", "set", "session.idleMinutes", "7", officer=ADMIN)
    desk.good("config set: a key", "config", "set", f"signing.key.{HANDLER}", "the-token", officer=ADMIN)
    values = desk.good("config get", "config", "get")["settings"]
    check(values["session.idleMinutes"] == "7" and values[f"signing.key.{HANDLER}"] == "the-token", "kept", values)
    check(desk.open_session(HANDLER).get("idleMinutes") == 7, "and used")


def due_dates(desk):
    """The 15:00 rule as a setting of the desk: after it, the count begins on the next working day."""
    late = "2026-11-25T15:30:00+07:00"  # a Wednesday

    def residence(name, serial):
        file = birth(name, serial) | {"procedureCode": "1.003197"}  # five working days
        file.pop("caseId")
        return file

    before = desk.good("receive after 15:00", "--now", late, "receive", officer=RECEPTION, file=residence("Người Đến Muộn", 901))["dueAt"]
    desk.good("config set", "config", "set", "due.cutOffMovesStart", "false", officer=ADMIN)
    after = desk.good("receive without the rule", "--now", late, "receive", officer=RECEPTION, file=residence("Người Đến Muộn Hai", 902))
    check(after["dueAt"] < before, "the rule moves the due date", (before, after))
    desk.good("config set", "config", "set", "due.cutOffMovesStart", "true", officer=ADMIN)


def users(desk, sandbox, port):
    listed = {u["username"]: u for u in desk.good("user list", "user", officer=ADMIN)["users"]}
    check(listed[RECEPTION]["offlineAllowed"] and listed[RECEPTION]["offlineUntil"].startswith("2030"), "until when offline holds")
    check(not any("passwordHash" in str(u) or "totpSecret" in str(u) for u in listed.values()), "no verifier is shown")
    desk.refused(1, "rights.not-allowed", "not for everybody", "user", officer=RECEPTION)
    desk.refused(1, "store.not-found", "nobody of this name", "user", "revoke-offline", "x", officer=ADMIN)
    desk.good("revoke-offline", "user", "revoke-offline", HANDLER, officer=ADMIN)
    desk.refused(1, "login.none", "the open session is over", "queue", officer=HANDLER)
    sandbox.kill()
    desk.refused(1, "login.offline-revoked", "no log-in without network", "session", "open", officer=HANDLER,
                 login=login_lines(HANDLER))
    desk.good("allow-offline", "user", "allow-offline", HANDLER, officer=ADMIN)
    desk.open_session(HANDLER, "log-in without network again")
    sandbox.start(port)


def catalogue(desk):
    before = desk.good("audit verify", "audit", "verify")["events"]
    got = desk.good("import: what the province has already", "import-catalogue", SOURCE / "resources/seed/procedures.json", officer=ADMIN)
    check(got["taken"] == 0 and got["kept"] > 30, "its records stand", got)
    procedure = {"code": "9.000001", "name": "Thủ tục thử nghiệm", "status": "active", "field": "Thử nghiệm"}
    template = json.loads((SOURCE / "resources/seed/procedures.json").read_text())["procedures"][0]
    file = desk.write("catalogue.json", {"procedures": [template | procedure]})
    check(desk.good("import: a new procedure", "import-catalogue", file, officer=ADMIN)["taken"] == 1, "is taken")
    desk.refused(2, "json.member-unknown", "officers do not come by a file", "import-catalogue",
                 SOURCE / "resources/seed/officers.json", officer=ADMIN)
    desk.refused(1, "rights.not-allowed", "only the administrator imports", "import-catalogue", file, officer=RECEPTION)
    check(desk.good("audit verify", "audit", "verify")["events"] == before + 2, "imports stand in the trail")


def reports(desk):
    desk.good("receive", "receive", officer=RECEPTION,
              file=birth('=HYPERLINK("http://x")', 903) | {"note": "giấy tờ đủ"})
    listed = desk.good("register", "report", "register", "--from", TODAY, "--to", TODAY, "--out", desk.folder / "r.csv", officer=RECEPTION)
    text = (desk.folder / "r.csv").read_bytes()
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
    check(text.startswith(b"\xef\xbb\xbf") and rows[0] == listed["columns"] and len(rows) == len(listed["rows"]) + 1, "CSV")
    check(any(cell.startswith("'=") for row in rows for cell in row), "a name is no formula")
    check([row[0] for row in rows[1:]] == [str(i + 1) for i in range(len(rows) - 1)], "numbered")
    desk.good("register, spreadsheet", "report", "register", "--from", TODAY, "--to", TODAY, "--out", desk.folder / "r.ods",
              officer=RECEPTION)
    with zipfile.ZipFile(desk.folder / "r.ods") as ods:
        check(ods.testzip() is None and ods.infolist()[0].filename == "mimetype", "ODS opens")
        cells = [p.text for p in xml.etree.ElementTree.fromstring(ods.read("content.xml")).iter() if p.tag.endswith("}p")]
        check('=HYPERLINK("http://x")' in cells and "Mã hồ sơ" in cells, "with the register in it")
    desk.good("register, form", "report", "register", "--from", TODAY, "--to", TODAY, "--out", desk.folder / "r.pdf", officer=RECEPTION)
    said = subprocess.run(["pdftotext", "-layout", str(desk.folder / "r.pdf"), "-"], capture_output=True, text=True, timeout=60).stdout
    check("SỔ THEO DÕI HỒ SƠ" in said and "Mẫu số 07" in said and "DỮ LIỆU THỬ" in said, "PDF", said[:300])
    counted = desk.good("statistics", "report", "statistics", "--from", TODAY, "--to", TODAY, "--out", desk.folder / "s.pdf",
                        officer=RECEPTION)
    total = list(map(int, counted["total"][2:]))
    check(total[0] == total[1] + total[2] + total[3] == total[4] + total[8] and total[8] == total[9] + total[10] and total[0] > 0,
          "received = settled + open", total)
    desk.refused(2, "usage.bad", "another kind of file", "report", "register", "--from", TODAY, "--to", TODAY, "--out",
                 desk.folder / "r.txt", officer=RECEPTION)
    desk.refused(2, "usage.bad", "an end before the beginning", "report", "register", "--from", TODAY, "--to", "2020-01-01", "--out",
                 desk.folder / "r.csv", officer=RECEPTION)


def two_hands(desk, folder, sandbox):
    other = DeskCli(folder + "/other")
    other.folder.mkdir()
    other.good("init: a second desk", "init", "--server", sandbox.url, "--ca", sandbox.tls / "ca.pem", "--profile",
               other.write("p.json", profile_of(sandbox, folder)))
    other.open_session(SECOND)
    number = desk.good("receive", "receive", officer=RECEPTION, file=birth("Người Hai Nơi", 904))["number"]
    desk.good("sync", "sync")
    other.good("sync", "sync")

    def correct(where, officer, value):
        where.good("correctFields", "act", number, "correctFields", officer=officer,
                   file={"component": "to-khai", "fields": {"number": value}})

    def value_at(where, officer):
        return where.run("show", number, officer=officer).json["dossier"]["papers"]["to-khai"]["fields"]["number"]["value"]

    correct(desk, RECEPTION, "11")
    correct(other, SECOND, "22")
    desk.good("sync", "sync")
    check(other.run("sync").code == 1, "sync with a conflict: exit 1")
    stops = other.good("conflicts", "conflicts", officer=SECOND)["conflicts"]
    check(len(stops) == 1 and stops[0]["number"] == number and stops[0]["fields"], "is listed", stops)
    other.refused(1, "store.not-found", "no such conflict", "conflicts", "resolve", "00000000-0000-7000-8000-000000000001", "--take",
                  "mine", officer=SECOND)
    other.good("resolve", "conflicts", "resolve", stops[0]["id"], "--take", "mine", officer=SECOND)
    other.good("sync after the decision", "sync")
    desk.good("sync", "sync")
    check((value_at(desk, RECEPTION), value_at(other, SECOND)) == ("22", "22"), "both desks have the decided value")
    check(other.good("conflicts", "conflicts", officer=SECOND)["conflicts"] == [], "nothing is open")


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        port = sandbox.port
        try:
            desk = new_desk(folder, sandbox)
            for username in (RECEPTION, ADMIN):
                desk.open_session(username)
            desk.good("sync", "sync")
            settings(desk)
            due_dates(desk)
            catalogue(desk)
            reports(desk)
            two_hands(desk, folder, sandbox)
            users(desk, sandbox, port)
        finally:
            sandbox.kill()
    finish()


main()
