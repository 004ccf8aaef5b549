"""`undo`: the officer's last step while it has not left the desk – neither the step nor its files ever reach the province."""
import subprocess
import tempfile

from desk_cli import CLI, HEAD, PIN, RECEPTION, birth, check, finish, new_desk, start_province
from sandbox_program import Desk
from walk_steps import attach, bare_papers


def dossier_of(desk, number):
    return desk.good("show", "show", number, officer=RECEPTION)["dossier"]


def a_paper_is_taken_back(desk, number, province):
    before = dossier_of(desk, number)
    step = attach(before, bare_papers(before)[0])
    desk.good("attachPaper", "act", number, step.action, officer=RECEPTION, pin=PIN, file=step.file)
    paper = dossier_of(desk, number)["papers"][step.file["component"]]
    desk.refused(1, "rights.not-allowed", "another officer's step", "undo", number, officer=HEAD)
    undone = desk.good("undo", "undo", number, officer=RECEPTION)
    check((undone.get("undone"), undone.get("number"), undone.get("state")) == ("attachPaper", number, "received"), "says what", undone)
    check(dossier_of(desk, number) == before, "the dossier is as before")
    trail = [entry["action"] for entry in desk.run("show", number, officer=RECEPTION).json["timeline"]]
    check([action for action in trail if action != "gateAsked"] == ["receive", "attachPaper", "undo"], "the trail tells both", trail)
    check(desk.good("sync status", "sync", "status")["uploads"] == 0, "no file waits")
    desk.good("sync", "sync")
    for file in (paper["file"], *paper["scans"]):
        check(province.ask("HEAD", f"/sync/v1/blobs/{file['sha256']}")[0] == 404, "its file never left")


def what_left_stays(desk, number):
    desk.refused(1, "workflow.undo-too-late", "a step that has left", "undo", number, officer=RECEPTION)
    check("dossier" in desk.run("show", number, officer=RECEPTION).json, "and is unchanged")
    desk.refused(1, "store.not-found", "no such dossier", "undo", "H19.101-200101-9999", officer=RECEPTION)
    desk.refused(2, "usage.bad", "two numbers", "undo", number, number, officer=RECEPTION)


def a_receipt_is_taken_back(desk):
    number = desk.good("receive", "receive", officer=RECEPTION, file=birth("Trần Hoàn Tác", 2))["number"]
    told = subprocess.run([CLI, "--lang", "vi", "--data", desk.data, "--ticket", desk.folder / f"{RECEPTION}.ticket", "undo", number],
                          capture_output=True, text=True, timeout=60)
    check(told.returncode == 0 and "Đã hoàn tác" in told.stdout and "không cấp lại" in told.stdout, "in words", told)
    check(desk.run("search", "tran hoan tac", officer=RECEPTION).code == 1, "the dossier is gone from the desk")
    following = desk.good("receive again", "receive", officer=RECEPTION, file=birth("Trần Hoàn Tác", 2))["number"]
    check(following not in ("", number), "its number is not given again", following)
    english = subprocess.run([CLI, "--lang", "en", "--data", desk.data, "--ticket", desk.folder / f"{RECEPTION}.ticket", "undo",
                              following], capture_output=True, text=True, timeout=60)
    check("Taken back" in english.stdout, "in English", english)


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        try:
            desk = new_desk(folder, sandbox)
            for username in (RECEPTION, HEAD):
                desk.open_session(username)
            desk.good("sync", "sync")
            number = desk.good("receive", "receive", officer=RECEPTION, file=birth("Nguyễn Thị Nghĩ Lại", 1))["number"]
            desk.good("sync the receipt", "sync")
            province = Desk(sandbox, "tiepnhan2.dx")
            a_paper_is_taken_back(desk, number, province)
            what_left_stays(desk, number)
            a_receipt_is_taken_back(desk)
            desk.good("sync at the end", "sync")
            changes = province.ask_json("GET", "/sync/v1/changes?limit=1000&latest=true")["changes"]
            check([c["data"]["number"] for c in changes if c["entity"] == "dossier"] == [number], "the province knows one dossier")
            check(desk.good("audit verify", "audit", "verify").get("intact") is True, "the audit chain is whole")
        finally:
            sandbox.kill()
    finish()


main()
