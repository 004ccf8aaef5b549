"""check: a question is not checked until the province has answered; a profile that the province did not sign makes no desk."""
import pathlib
import tempfile

from desk_cli import RECEPTION, DeskCli, birth, check, enrolment, finish, start_province


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        try:
            profile = {"office": {"agency": "H19.101", "counter": "H19.101.04", "testData": True}, "formLogin": "own"} | enrolment(sandbox, folder)
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
