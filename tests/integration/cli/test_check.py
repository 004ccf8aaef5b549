"""check: a question is not checked until the province has answered; a profile that the province did not sign makes no desk."""
import json
import pathlib
import subprocess
import tempfile

from desk_cli import RECEPTION, DeskCli, birth, check, finish, start_province
from sandbox_program import PROGRAM


def enrolment(sandbox, folder):
    """What an office gets: a profile, and the signed list of other systems with the key that proves it."""
    printed = subprocess.run([PROGRAM, "--tls", str(sandbox.tls), "--print-gate-profile"], capture_output=True, check=True, timeout=60)
    gate = json.loads(printed.stdout)
    path = pathlib.Path(folder, "gate-in.json")
    path.write_text(json.dumps(gate["file"]))
    return {"office": {"agency": "H19.101", "counter": "H19.101.04", "testData": True}, "formLogin": "own",
            "gateProfile": str(path), "gateKey": gate["key"]}


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        try:
            profile = enrolment(sandbox, folder)
            desk = DeskCli(folder)
            init = ["init", "--server", sandbox.url, "--ca", sandbox.tls / "ca.pem", "--profile"]
            signed = pathlib.Path(profile["gateProfile"]).read_text()
            pathlib.Path(profile["gateProfile"]).write_text(signed.replace("/lgsp/dancu", "/lgsp/khac"))
            desk.refused(3, "gate.profile-untrusted", "a changed list of systems", *init, desk.write("profile-in.json", profile))
            pathlib.Path(profile["gateProfile"]).write_text(signed)
            desk.good("init", *init, desk.write("profile-in.json", profile))
            desk.open_session(RECEPTION)
            dossier = birth("Đặng Thị Thử Nghiệm", 1234)
            number = desk.good("receive", "receive", officer=RECEPTION, file=dossier)["number"]
            asked = desk.run("check", number, "population.verify", officer=RECEPTION)
            check((asked.code, asked.json["checks"][0]["verdict"]) == (1, "notChecked"), "not checked yet: exit 1", asked.text)
            desk.refused(2, "gate.service-unknown", "a service nobody has", "check", number, "population.list", officer=RECEPTION)
            waiting = desk.run("check", "--waiting", officer=RECEPTION)
            check((waiting.code, len(waiting.json["checks"])) == (1, 1), "it waits", waiting.text)
            desk.good("sync", "sync")
            rows = desk.good("checks of the dossier", "check", number, officer=RECEPTION).get("checks", [])
            check([row["verdict"] for row in rows] == ["match"], "answered with the sync", rows)
            check(desk.good("nothing waits", "check", "--waiting", officer=RECEPTION)["checks"] == [], "no question is left")
        finally:
            sandbox.kill()
    finish()


main()
