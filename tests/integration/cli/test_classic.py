"""A desk whose profile chooses the classic wire (LGSP as provinces run it): a whole day end to end, while sync-v1 does not answer at all."""
import json
import pathlib
import tempfile

from desk_cli import HEAD, PAPERS, PIN, RECEPTION, DeskCli, birth, check, enrolment, finish, new_desk, profile_of, start_province

# sync-v1 is closed: whatever arrives came by the other wire.
CLOSED = {"seed": 1, "rules": [{"path": "/sync/v1/", "kind": "status", "status": 503}]}


def refusals(folder, sandbox, gate):
    desk = DeskCli(folder)
    init = ["init", "--server", sandbox.url, "--ca", sandbox.tls / "ca.pem", "--profile"]
    profile = profile_of(sandbox, folder)
    answer = desk.refused(2, "json.bad", "a wire nobody knows", *init, desk.write("p.json", profile | {"wire": "fax"}))
    check(answer.json["error"]["params"]["member"] == "wire", "is named", answer.text)
    desk.refused(2, "json.bad", "the classic wire without the list that names it", *init,
                 desk.write("p.json", profile | {"wire": "classic"}))
    signed = pathlib.Path(gate["gateProfile"])
    text = signed.read_text()
    signed.write_text(text.replace("/lgsp/hoso/chiTiet", "/lgsp/hoso/khac"))
    desk.refused(3, "gate.profile-untrusted", "another address for dossiers than the province signed", *init,
                 desk.write("p.json", profile | gate | {"wire": "classic"}))
    signed.write_text(text)
    check(not (desk.data / "profile.json").exists(), "nothing was made")


def a_day(desk):
    for username in (RECEPTION, HEAD):
        desk.open_session(username)
    numbers = [desk.good(f"receive {i}", "receive", officer=RECEPTION, file=birth(f"Người Thứ {i}", i))["number"] for i in range(3)]
    check(all(number.startswith("H19.101-") for number in numbers), "numbers from a lease of the gateway", numbers)
    papers = desk.good("show", "show", numbers[0], officer=RECEPTION)["dossier"]["papers"]
    scan = str(sorted(PAPERS.glob("*.jpg"))[0])
    for component in papers:
        desk.good(f"attachPaper {component}", "act", numbers[0], "attachPaper", officer=RECEPTION, pin=PIN,
                  file={"component": component, "files": [scan]})
    desk.good("transfer", "act", numbers[0], "transfer", officer=RECEPTION, file={"note": "đủ giấy tờ"})
    status = desk.good("sync", "sync")
    check(status.get("waiting") == 0, "nothing waits any more", status)
    return numbers


def main():
    with tempfile.TemporaryDirectory() as folder:
        faults = pathlib.Path(folder, "faults.json")
        faults.write_text(json.dumps(CLOSED))
        sandbox = start_province(folder, "--faults", str(faults))
        try:
            gate = enrolment(sandbox, folder)
            refusals(folder, sandbox, gate)
            desk = new_desk(folder, sandbox, wire="classic", **gate)
            check(json.loads((desk.data / "profile.json").read_text())["wire"] == "classic", "init takes the wire along")
            numbers = a_day(desk)
            with tempfile.TemporaryDirectory() as elsewhere:
                other = new_desk(elsewhere, sandbox, wire="classic", **gate)
                other.open_session(HEAD)
                other.good("sync of another desk", "sync")
                for number in numbers:
                    check(other.good("show there", "show", number, officer=HEAD)["dossier"] ==
                          desk.good("show here", "show", number, officer=HEAD)["dossier"], f"the same {number} at both desks")
                check(other.good("sync: queue", "queue", "transferred", officer=HEAD)["count"] == 1, "the head finds the work")
            check(desk.good("audit verify", "audit", "verify").get("intact") is True, "the audit chain is whole")
        finally:
            sandbox.kill()
    finish()


main()
