"""The desk that `demo --data` leaves behind: its commands work on it without the province, and synchronise when it is there again."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import urllib.parse

from desk_cli import CLI, PAPERS, RECEPTION, DeskCli, birth, check, finish, login_lines
from sandbox_program import Sandbox


def main():
    with tempfile.TemporaryDirectory() as folder:
        papers = pathlib.Path(folder, "papers")
        papers.mkdir()
        shutil.copy(PAPERS / "giay-chung-sinh.jpg", papers)
        desk = DeskCli(folder)
        desk.data = pathlib.Path(folder, "demo")
        walked = subprocess.run([CLI, "demo", "--json", "--data", desk.data, "--papers", papers, "--out", f"{folder}/out"],
                                capture_output=True, text=True, timeout=400)
        check(walked.returncode == 0, "demo", walked.stderr[-300:])
        number = json.loads(walked.stdout)["dossier"]["number"]
        desk.good("log-in without the province", "session", "open", officer=RECEPTION, login=login_lines(RECEPTION))
        shown = desk.good("show", "show", number, officer=RECEPTION)
        check(shown["dossier"]["state"] == "returned", "its dossier")
        desk.good("receive", "receive", officer=RECEPTION, file=birth("Người Sau Buổi Diễn", 905))
        asked = desk.run("check", number, "population.verify", officer=RECEPTION)
        check((asked.code, asked.json["checks"][0]["verdict"]) == (1, "notChecked"), "offline: not checked, exit 1", asked.text)
        desk.refused(2, "gate.service-unknown", "a service nobody has", "check", number, "population.list", officer=RECEPTION)
        check(desk.run("sync", "--once").code == 3, "no province: exit 3")
        url = urllib.parse.urlsplit(pathlib.Path(desk.data, "province", "url").read_text())
        sandbox = Sandbox(desk.data / "province", "--seed", "demo", "--persist", str(desk.data / "province" / "state"), port=url.port)
        try:
            check(desk.good("sync with the province there again", "sync")["pushed"] == 1, "what waited went out")
        finally:
            sandbox.kill()
        checks = desk.good("checks of the dossier", "check", number, officer=RECEPTION).get("checks", [])
        people = [row["verdict"] for row in checks if row["service"] == "population.verify"]
        check(people == ["match"], "the citizen was checked with the sync", checks)
        check(desk.good("nothing waits", "check", "--waiting", officer=RECEPTION)["checks"] == [], "no question is left")
    finish()


main()
