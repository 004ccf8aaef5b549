"""The branches of a process by motcua-cli: rights, inputs by option and by file, a linked group, process files checked and refused."""
import pathlib
import subprocess
import tempfile

from desk_cli import ADMIN, HEAD, RECEPTION, SOURCE, birth, check, finish, new_desk, start_province

PROCESS = SOURCE / "resources/process"


def withdrawal(desk):
    number = desk.good("receive", "receive", officer=RECEPTION, file=birth("Nguyễn Thị Rẽ Nhánh", 1))["number"]
    desk.refused(2, "usage.bad", "a word that is no action", "act", number, "teleport", officer=RECEPTION)
    desk.refused(2, "workflow.needs-reason", "a wish to withdraw says why", "act", number, "askWithdrawal", officer=RECEPTION)
    desk.refused(1, "rights.not-allowed", "the head does not record it", "act", number, "askWithdrawal", "--reason", "x", officer=HEAD)
    asked = desk.good("askWithdrawal", "act", number, "askWithdrawal", "--reason", "không còn nhu cầu", officer=RECEPTION)
    check(asked["state"] == "withdrawalAsked", "state", asked)
    check(desk.good("keepOn", "act", number, "keepOn", officer=RECEPTION)["state"] == "received", "back to where it was")
    desk.good("askWithdrawal by a file", "act", number, "askWithdrawal", officer=RECEPTION, file={"reason": "đổi ý lần nữa"})
    desk.refused(1, "workflow.step-not-possible", "no transfer meanwhile", "act", number, "transfer", officer=RECEPTION)
    check(desk.good("confirmWithdrawal", "act", number, "confirmWithdrawal", officer=HEAD)["state"] == "withdrawn", "withdrawn")
    out = desk.folder / "stop.pdf"
    desk.good("print the notice of stopping", "print", number, "stop", "--out", out, officer=RECEPTION)
    text = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True).stdout
    check("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ" in text and "Theo đề nghị rút hồ sơ" in text, "at the applicant's wish", text)
    desk.refused(1, "print.not-committed", "no paper of a branch that was not taken", "print", number, "refusal", "--out", out, officer=RECEPTION)
    shown = desk.good("show", "show", number, officer=RECEPTION)
    branches = shown["dossier"]["branches"]
    check([b["reason"] for b in branches.values() if b["action"] == "askWithdrawal"] == ["không còn nhu cầu", "đổi ý lần nữa"],
          "reasons are kept", branches)
    check(all("closedAt" in b for b in branches.values()), "nothing is left open", branches)
    desk.good("sync", "sync")
    sync = desk.good("show after sync", "show", number, officer=RECEPTION)["sync"]
    check(not sync.get("operations"), "the province took every step", sync)


def group(desk):
    """A process that the officer chose: it must be for the dossier, and a member's key is one word."""
    draft = birth("Nguyễn Thị Theo Nhóm", 2)
    desk.refused(3, "process.unknown", "a process for other procedures", "receive", officer=RECEPTION, file={**draft, "process": "authentication"})
    number = desk.good("receive for a group", "receive", officer=RECEPTION, file={**draft, "process": "group"})["number"]
    desk.refused(2, "workflow.needs-input", "a key with a dot", "act", number, "addMember", "--child", "a.b", "--status", "waiting", officer=RECEPTION)
    desk.good("addMember", "act", number, "addMember", "--child", "mot", "--status", "waiting", officer=RECEPTION)
    early = ["--reason", "chờ", "--until", "2020-01-01"]
    desk.refused(1, "workflow.step-not-possible", "no step of another process' state", "act", number, "trackChild", "--child", "mot", "--status", "done", officer=RECEPTION)
    desk.refused(1, "workflow.step-not-possible", "no extension before it is handled", "act", number, "extend", *early, officer=HEAD)
    desk.good("sync", "sync")
    sync = desk.good("show after sync", "show", number, officer=RECEPTION)["sync"]
    check(not sync.get("operations"), "the province took the group", sync)


def files(desk):
    good = PROCESS / "standard.json"
    check(desk.good("check: a shipped process", "import-catalogue", "--check", good) == {"sound": True, "findings": []}, "is sound")
    broken = desk.write("broken.json", good.read_text().replace('"to": "transferred"', '"to": "transfered"', 1))
    answer = desk.run("import-catalogue", "--check", broken)
    check(answer.code == 2, "a broken one: exit 2", answer.text)
    finding = answer.json["findings"][0]
    line = next(i for i, text in enumerate(pathlib.Path(broken).read_text().splitlines(), 1) if "transfered" in text)
    check(finding["finding"] == "unknown-state" and finding["line"] == line and finding["value"] == "transfered", "with its line", finding)
    unsigned = desk.write("unsigned.json", good.read_text().replace('"version": 1', '"version": 2', 1))
    desk.refused(3, "process.untrusted", "only what the province signed", "import-catalogue", unsigned, officer=ADMIN)


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        try:
            desk = new_desk(folder, sandbox)
            for officer in (RECEPTION, HEAD, ADMIN):
                desk.open_session(officer)
            withdrawal(desk)
            group(desk)
            files(desk)
        finally:
            sandbox.kill()
    finish()


main()
