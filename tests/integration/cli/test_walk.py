"""One dossier's whole walk by motcua-cli alone: six officers, an outage in the middle, every exit code, bad input."""
import json
import pathlib
import subprocess
import tempfile

from desk_cli import (ADMIN, CLERK, CLI, HANDLER, HEAD, LEADER, OFFICERS, PAPERS, PIN, RECEPTION, DeskCli, birth, check, finish,
                      login_lines, new_desk, profile_of, start_province)
from sandbox_program import Desk


def making_a_desk(folder, sandbox):
    desk = DeskCli(folder)
    ca = sandbox.tls / "ca.pem"
    desk.refused(2, "profile.missing", "no desk: said so", "queue", officer=RECEPTION)
    desk.refused(2, "usage.bad", "init: a server without TLS is refused", "init", "--server", "http://127.0.0.1:1", "--ca", ca,
                 "--agency", "H19.101", "--counter", "H19.101.04")
    desk.refused(2, "profile.certificate-bad", "init: a CA file that is none", "init", "--server", sandbox.url, "--ca",
                 desk.write("no.pem", "not a certificate"), "--profile", desk.write("p.json", profile_of(sandbox, folder)))
    desk.refused(2, "usage.bad", "init: an office's desk wants a recovery passphrase", "init", "--server", sandbox.url, "--ca", ca,
                 "--agency", "H19.101", "--counter", "H19.101.04")
    check(not (desk.data / "profile.json").exists() and not (desk.data / "motcua.db").exists(), "nothing was made")
    desk = new_desk(folder, sandbox)
    check((desk.data / "motcua.db").exists() and (desk.data / "province-ca.pem").exists(), "database and CA lie in the folder")
    before = (desk.data / "profile.json").read_bytes()
    desk.refused(2, "profile.exists", "init: a second one leaves the first alone", "init", "--server", sandbox.url, "--ca", ca,
                 "--agency", "H19.102", "--counter", "H19.102.04")
    check((desk.data / "profile.json").read_bytes() == before, "the profile is the same")
    return desk


def sessions(desk):
    desk.refused(1, "login.none", "nobody is logged in", "queue", officer=RECEPTION)
    desk.refused(1, "login.wrong", "a wrong password", "session", "open", officer=RECEPTION,
                 login=login_lines(RECEPTION, "wrong"))
    for username in (RECEPTION, HEAD, HANDLER, LEADER, CLERK):
        opened = desk.open_session(username)
        check(opened.get("online") is True and opened["officer"]["username"] == username, f"{username}: online")
    ticket = desk.folder / f"{RECEPTION}.ticket"
    check(ticket.stat().st_mode & 0o77 == 0, "the ticket is for its owner alone")
    check(ticket.read_text().strip() not in json.dumps(desk.run("session", "show", officer=RECEPTION).json), "and never shown")


def bad_input(desk):
    answer = desk.refused(2, "json.member-unknown", "an unknown member", "receive", officer=RECEPTION,
                          file=birth("Thử", 1) | {"aplicant": {}})
    check(answer.json["error"]["params"]["member"] == "aplicant", "is named", answer.text)
    wrong = birth("Thử", 1)
    wrong["applicant"]["birthDate"] = "05/03/1994"
    answer = desk.refused(2, "json.bad", "a date in another form", "receive", officer=RECEPTION, file=wrong)
    check(answer.json["error"]["params"] == {"member": "applicant.birthDate", "line": "7"}, "with member and line", answer.text)
    answer = desk.refused(2, "json.bad", "no JSON", "receive", officer=RECEPTION, file='{\n "procedureCode": x\n}')
    check(answer.json["error"]["params"]["line"] == "2", "with its line", answer.text)
    desk.refused(2, "procedure.unknown", "an unknown procedure", "receive", officer=RECEPTION,
                 file=birth("Thử", 1) | {"procedureCode": "9.999999"})
    lacking = birth("Thử", 1) | {"papers": {"to-khai": {"received": False}}}
    desk.refused(2, "draft.incomplete", "a needed paper was not handed in", "receive", officer=RECEPTION, file=lacking)
    desk.refused(1, "rights.not-allowed", "a role that may not receive", "receive", officer=HEAD,
                 file=birth("Thử", 1))
    desk.refused(2, "usage.bad", "an unknown option", "queue", "--all", officer=RECEPTION)
    check(desk.run("no-such-command").code == 2, "an unknown command")
    check(desk.good("queue after all that", "queue", "received", officer=RECEPTION).get("count") == 0, "nothing was received")


def by_the_counter(desk):
    got = desk.good("receive", "receive", officer=RECEPTION, file=birth("Nguyễn Thị Dòng Lệnh", 1))
    number = got["number"]
    check(number.startswith("H19.101-") and got["dueAt"], "number and due date", got)
    desk.refused(1, "workflow.needs-papers", "no transfer before the papers are digitized", "act", number, "transfer",
                 officer=RECEPTION)
    dossier = desk.good("show", "show", number, officer=RECEPTION)["dossier"]
    scans = sorted(PAPERS.glob("*.jpg"))
    for i, component in enumerate(dossier["papers"]):
        what = {"component": component, "files": [str(scans[i % len(scans)])], "fields": {"fullName": "Nguyễn Thị Dòng Lệnh"}}
        if i == 0:
            desk.refused(3, "pin.wrong", "a wrong PIN", "act", number, "attachPaper", officer=RECEPTION, pin="00000000", file=what)
        desk.good(f"attachPaper {component}", "act", number, "attachPaper", officer=RECEPTION, pin=PIN, file=what)
    desk.good("correctFields", "act", number, "correctFields", officer=RECEPTION,
              file={"component": next(iter(dossier["papers"])), "fields": {"number": "12"}})
    shown = desk.good("show papers", "show", number, officer=RECEPTION)
    paper = shown["dossier"]["papers"][next(iter(dossier["papers"]))]
    check(paper["fields"]["number"]["value"] == "12" and paper["fields"]["fullName"]["confirmed"], "fields are the officer's")
    check(len(shown["signatures"]) == len(dossier["papers"]), "one signature a paper")
    receipt = desk.folder / "receipt.pdf"
    printed = desk.good("print", "print", number, "receipt", "--out", receipt, officer=RECEPTION)
    check(printed["copy"] == 1 and printed["legalVersion"] == "tt-03-2025", "the first copy", printed)
    said = subprocess.run(["pdftotext", str(receipt), "-"], capture_output=True, text=True, timeout=60).stdout
    check(number in said and "Nguyễn Thị Dòng Lệnh" in said, "the receipt says which and who")
    check("In lại" not in said, "the first copy is no reprint")
    again = desk.good("print again", "print", number, "receipt", "--out", receipt, officer=RECEPTION)
    said = subprocess.run(["pdftotext", str(receipt), "-"], capture_output=True, text=True, timeout=60).stdout
    check(again["copy"] == 2 and "In lại lần 2" in said, "the second copy says so", again)
    roll = desk.good("print on a roll", "print", number, "receipt", "--size", "80mm", "--out", receipt, officer=RECEPTION)
    check(roll["size"] == "80mm" and roll["copy"] == 3, "the third copy, on a roll", roll)
    label = desk.good("print a label", "print", number, "sticker", "--out", receipt, officer=RECEPTION)
    check(label["size"] == "70x37" and label["legalVersion"] == "desk-1", "a label of its own size", label)
    desk.refused(2, "usage.bad", "a size the form is not made for", "print", number, "sticker", "--size", "a4", "--out", receipt,
                 officer=RECEPTION)
    desk.refused(2, "usage.bad", "an unknown form", "print", number, "no-form", "--out", receipt, officer=RECEPTION)
    found = desk.good("search without accents", "search", "nguyen thi dong lenh", officer=RECEPTION)
    check([line["number"] for line in found["dossiers"]] == [number], "finds it")
    check(desk.run("search", "không có ai", officer=RECEPTION).code == 1, "nothing found: exit 1")
    check(desk.run("show", "H19.101-200101-9999", officer=RECEPTION).code == 1, "no such dossier: exit 1")
    desk.good("transfer", "act", number, "transfer", officer=RECEPTION, file={"note": "đủ giấy tờ"})
    desk.good("sync", "sync")
    return number


def in_the_outage(desk, number):
    check(desk.run("sync", "--once").code == 3, "sync without the province: exit 3")
    desk.open_session(ADMIN, "an officer logs in without network")
    check(desk.good("session show", "session", "show", officer=ADMIN).get("online") is False, "by the local factor")
    before = desk.good("show", "show", number, officer=HEAD)
    desk.refused(1, "rights.not-allowed", "a handler may not assign", "act", number, "assign", officer=HANDLER,
                 file={"officer": HANDLER})
    desk.refused(2, "json.bad", "an officer nobody knows", "act", number, "assign", officer=HEAD, file={"officer": "x"})
    desk.refused(1, "workflow.step-not-possible", "no approval before a draft", "act", number, "approve", officer=HEAD)
    check(desk.good("show", "show", number, officer=HEAD) == before, "nothing changed")
    desk.good("assign", "act", number, "assign", officer=HEAD, file={"officer": HANDLER})
    draft = {"title": "Kết quả giải quyết", "body": "Hồ sơ đủ điều kiện giải quyết."}
    desk.good("draftResult", "act", number, "draftResult", officer=HANDLER, file=draft)
    desk.good("sendBack", "act", number, "sendBack", officer=HEAD, file={"reason": "bổ sung căn cứ"})
    desk.good("draftResult again", "act", number, "draftResult", officer=HANDLER, file=draft)
    desk.good("approve", "act", number, "approve", officer=HEAD)
    answer = desk.run("act", number, "sign", officer=LEADER, pin="")
    check(answer.code == 2 and answer.json["rows"][0]["error"]["code"] == "pin.missing", "no PIN: exit 2", answer.text)
    signed = desk.good("sign", "act", number, "sign", officer=LEADER, pin=PIN)
    check(signed["rows"][0]["status"] == "waiting-timestamp", "the timestamp is owed", signed)
    desk.good("seal", "act", number, "seal", officer=CLERK, pin=PIN)
    status = desk.good("sync status", "sync", "status")
    check(status["waiting"] == 7, "seven steps wait", status)


def after_the_outage(desk, number):
    desk.good("sync", "sync")
    check(desk.good("timestamps", "timestamps", officer=CLERK)["files"] >= 1, "the owed timestamp came")
    desk.good("transferBack", "act", number, "transferBack", officer=CLERK)
    desk.refused(1, "workflow.needs-fee", "no hand-over before the fee", "act", number, "return", officer=RECEPTION,
                 file={"receiver": "Nguyễn Thị Dòng Lệnh"})
    desk.good("settleFee", "act", number, "settleFee", officer=RECEPTION)
    desk.good("return", "act", number, "return", officer=RECEPTION,
              file={"receiver": "Nguyễn Thị Dòng Lệnh", "receiverId": "075194000001", "way": "0"})
    desk.good("sync", "sync")


def at_the_end(desk, sandbox, number):
    shown = desk.good("show", "show", number, officer=RECEPTION)
    actions = [entry["action"] for entry in shown["timeline"]]
    walk = ["receive", "transfer", "assign", "draftResult", "sendBack", "draftResult", "approve", "sign", "seal", "timestamp",
            "transferBack", "settleFee", "return"]
    check([a for a in actions if a not in ("attachPaper", "correctFields", "gateAsked", "print")] == walk, "the whole walk", actions)
    check("gateAsked" in actions, "the repository was asked to keep the papers", actions)
    check(all(entry["confirmed"] and entry["actor"] for entry in shown["timeline"]), "every step has a name and is confirmed")
    check(shown["sync"]["operations"] == [] and shown["dossier"]["state"] == "returned", "returned, nothing waits")
    theirs = Desk(sandbox, "tiepnhan2.dx").ask_json("GET", f"/sync/v1/dossiers/{shown['dossier']['id']}")["data"]
    check(theirs == shown["dossier"], "the province's document is the same")
    counts = {q["name"]: q["count"] for q in desk.good("queue", "queue", officer=RECEPTION)["queues"]}
    check(counts["returned"] == 1 and counts["received"] == 0 and counts["stopped"] == 0, "queues", counts)
    check(all(counts[q] == 0 for q in ("unanswered", "overdue", "overdueByNoon", "dueToday", "dueTomorrow")), "none is due", counts)


def languages_and_clock(desk):
    def said(*more):
        return subprocess.run([CLI, "--data", desk.data, "--ticket", desk.folder / f"{RECEPTION}.ticket", *more],
                              capture_output=True, text=True, timeout=60)
    check("Đã trả kết quả" in said("queue").stdout and "Handed over" in said("--lang", "en", "queue").stdout, "two languages")
    check(said("--lang", "en", "show", "x").stderr != said("show", "x").stderr, "in sentences, too")
    later = desk.good("--now", "--now", "2031-01-06T08:00:00+07:00", "queue", "received", officer=RECEPTION)
    check(later.get("count") == 0, "a test clock at a sandbox desk")
    desk.refused(2, "usage.bad", "no log-in by a test clock", "--now", "2031-01-06T08:00:00+07:00", "session", "open",
                 officer=RECEPTION, login=login_lines(RECEPTION))
    desk.good("session close", "session", "close", officer=RECEPTION)
    desk.refused(1, "login.none", "the ticket is spent", "queue", officer=RECEPTION)


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        port = sandbox.port
        try:
            desk = making_a_desk(folder, sandbox)
            sessions(desk)
            bad_input(desk)
            number = by_the_counter(desk)
            sandbox.kill()
            in_the_outage(desk, number)
            sandbox.start(port)
            after_the_outage(desk, number)
            at_the_end(desk, sandbox, number)
            languages_and_clock(desk)
            words = b"".join(p.read_bytes() for p in pathlib.Path(desk.data).rglob("*") if p.is_file())
            check("Dòng Lệnh".encode() not in words and OFFICERS[RECEPTION]["password"].encode() not in words,
                  "no name and no password in the clear")
        finally:
            sandbox.kill()
    finish()


main()
