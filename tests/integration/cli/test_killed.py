"""The real programs die by kill -9 at random moments while a script of six officers receives, attaches, signs, returns and
synchronises. After each death the script goes on where the dossier stands. At the end the province is compared: what was
acknowledged is there, once, whole; nothing half-made lies about.

--kills N (20; a night: 1000), --seed S: the choices, not the instants, are the same for the same seed."""
import argparse
import hashlib
import pathlib
import tempfile

from deaths import Death, Killer
from desk_cli import CLERK, HANDLER, HEAD, LEADER, PIN, RECEPTION, birth, check, finish, new_desk, start_province
from sandbox_program import Desk
from walk_steps import files_of, next_step

OPEN_AT_ONCE = 4
LATER = "2031-01-06T08:00:00+07:00"


class Script:
    """What an office's IT would write: it remembers dossiers and what was acknowledged, and asks the desk for the rest."""

    def __init__(self, desk, sandbox, seed):
        self.desk, self.killer, self.seed = desk, Killer(desk, sandbox), seed
        self.commands = 0
        self.names = []          # of applicants whose receipt was tried
        self.open = []           # ids of dossiers under way
        self.numbers = {}        # id → number of each acknowledged receipt
        self.steps = []          # (id, action) of each acknowledged step
        self.files = {}          # (id, component or "result" or "sealed") → hash of each acknowledged file
        self.taken_back = 0
        self.odd = []            # answers that nobody can understand

    def kills(self):
        return sum(self.killer.killed.values())

    def call(self, name, *arguments, **more):
        self.commands += 1
        death = Death(self.seed, self.commands)
        answer = self.killer.run(death, name, *arguments, **more)
        # A worker that died, a province that is away: the officer is told so. Everything else must have worked.
        troubled = death.comes and death.victim != "program"
        if answer is not None and answer.code != 0 and not troubled:
            self.odd.append((name, answer.code, answer.text[:300], answer.words[-300:]))
        return answer if answer is not None and answer.code == 0 else None

    def round(self):
        chance = Death(self.seed, self.commands + 1).choice
        if chance.random() < 0.25:
            self.call("sync", "sync", *chance.choice([[], ["--once"]]))
        elif not self.open or (len(self.open) < OPEN_AT_ONCE and chance.random() < 0.3):
            self.receive()
        else:
            self.go_on(chance.choice(self.open), chance)

    def receive(self):
        name = f"Người Thử {len(self.names)} Chẵn Lẻ"
        self.names.append(name)
        answer = self.call("receive", "receive", officer=RECEPTION, file=birth(name, len(self.names)))
        if answer:
            self.numbers[answer.json["id"]] = answer.json["number"] or answer.json["provisional"]
            self.open.append(answer.json["id"])
            return
        lines = self.desk.run("queue", "received", "--limit", "100000", officer=RECEPTION).json["dossiers"]
        self.open += [line["id"] for line in lines if line["applicant"] == name]

    def go_on(self, id, chance):
        dossier = self.desk.run("show", id, officer=RECEPTION).json["dossier"]
        step = next_step(dossier)
        if step is None:
            self.open.remove(id)
            return self.receive()
        answer = self.call(step.action, "act", id, step.action, officer=step.officer, pin=PIN if step.pin else None, file=step.file)
        if answer is None:
            return
        if step.action in ("attachPaper", "transfer") and chance.random() < 0.15 and self.undo(id):
            return
        self.steps.append((id, step.action))
        after = self.desk.run("show", id, officer=RECEPTION).json["dossier"]
        if step.action == "attachPaper":
            component = step.file["component"]
            self.files[id, component] = after["papers"][component]["file"]["sha256"]
        elif step.action in ("sign", "seal"):
            self.files[id, step.action] = after["result"]["file"]["sha256"]


    def undo(self, id):
        """True if the step is taken back; who was killed meanwhile looks at the trail."""
        self.call("undo", "undo", id, officer=RECEPTION)
        undone = self.desk.run("show", id, officer=RECEPTION).json["timeline"][-1]["action"] == "undo"
        self.taken_back += undone
        return undone


def province_history(province):
    """Every version of every dossier, as the province made them."""
    cursor, versions = "", []
    while True:
        page = province.ask_json("GET", f"/sync/v1/changes?limit=1000&cursor={cursor}")
        versions += [change for change in page["changes"] if change["entity"] == "dossier"]
        cursor = page["next"]
        if not page["hasMore"]:
            return versions


def standing(timeline):
    """The steps that were not taken back; only the last one can be."""
    steps = []
    for entry in timeline:
        if entry["action"] == "undo":
            steps.pop()
        elif entry["action"] != "gateAsked":
            steps.append(entry)
    return steps


def judge_receipts(desk, script, shown, history):
    names = [one["dossier"]["applicant"]["fullName"] for one in shown.values()]
    check(len(names) == len(set(names)) and set(names) <= set(script.names), "each dossier once, none that nobody sent")
    check(all(id in shown and (shown[id]["dossier"].get("number") or shown[id]["dossier"].get("provisional")) == number
              for id, number in script.numbers.items()), "no acknowledged receipt is lost", set(script.numbers) - set(shown))
    numbers = [one["dossier"]["number"] for one in shown.values() if one["dossier"].get("number")]
    check(len(numbers) == len(set(numbers)), "no number is given twice")
    causes = [change.get("causedBy") for change in history]
    check(all(causes) and len(causes) == len(set(causes)), "the province applied no operation twice")


def judge_steps(script, shown, history, theirs):
    check(all(theirs.get(id) == one["dossier"] for id, one in shown.items()), "the province has every dossier as the desk has it",
          [id for id, one in shown.items() if theirs.get(id) != one["dossier"]])
    trails = {id: standing(one["timeline"]) for id, one in shown.items()}
    check(all(entry["confirmed"] for trail in trails.values() for entry in trail), "every step is confirmed")
    versions = {id: sum(change["id"] == id for change in history) for id in shown}
    check(all(versions[id] == len(trail) for id, trail in trails.items()), "each step of the desk is one version there",
          [(id, versions[id], [entry["action"] for entry in trail]) for id, trail in trails.items() if versions[id] != len(trail)])
    lacking = [(id, action) for id, action in script.steps
               if sum(entry["action"] == action for entry in trails[id]) < script.steps.count((id, action))]
    check(not lacking, "no acknowledged step is lost", lacking)
    once = [(id, action) for id, trail in trails.items() for action in ("receive", "sign", "seal", "return")
            if sum(entry["action"] == action for entry in trail) > 1]
    check(not once, "nothing is signed, sealed or handed over twice", once)


def judge_files(script, history, province):
    named = set().union(*(files_of(change["data"]) for change in history))
    lost = []
    for digest in sorted(named | set(script.files.values())):
        status, _, body = province.ask("GET", f"/sync/v1/blobs/{digest}")
        if status != 200 or hashlib.sha256(body).hexdigest() != digest:
            lost.append(digest)
    check(not lost, f"every file that a version names lies there whole ({len(named)})", lost)
    check(set(script.files.values()) <= named, "no acknowledged file or signature is lost", set(script.files.values()) - named)
    return named


def judge_signatures(desk, sandbox, shown, province, folder):
    results = [one["dossier"]["result"]["file"]["sha256"] for one in shown.values()
               if one["dossier"]["state"] in ("sealed", "resultReady", "returned")]
    for i, digest in enumerate(results[:12]):
        path = pathlib.Path(folder, f"result-{i}.pdf")
        path.write_bytes(province.ask("GET", f"/sync/v1/blobs/{digest}")[2])
        row = desk.run("verify", path, "--trust", sandbox.tls / "signing-ca.pem").json["rows"][0]
        check(row["verdict"] != "TOTAL-FAILED" and len(row["signatures"]) == 2, "leader and agency, one signature each", row)


def judge_leftovers(desk, script, named, folder):
    check(not script.killer.outlived, "no worker outlives its program", script.killer.outlived)
    work = [path for path in pathlib.Path(folder, "tmp").rglob("*") if path.is_file()]
    check(not work, "no plain copy of a paper is left in the temporary folder", work[:5])
    desk.good("a backup, a day and more later", "--now", LATER, "backup", pathlib.Path(folder, "backup"))
    lying = {path.name for path in (desk.data / "blobs").rglob("*") if path.is_file()}
    check(lying <= named, "no file that nobody names is left on the desk", lying - named)
    check(named <= lying, "the desk still has its own files", named - lying)


def judge(script, desk, sandbox, folder):
    desk.good("sync at the end", "sync")
    if desk.good("timestamps", "timestamps", officer=CLERK).get("files"):
        desk.good("sync of the timestamps", "sync")
    province = Desk(sandbox, "tiepnhan2.dx")
    history = province_history(province)
    theirs = {change["id"]: change["data"] for change in history}
    counts = desk.good("sync status", "sync", "status")
    check(not any(counts.get(what) for what in ("waiting", "uploads", "conflicts", "rejected")), "nothing waits, nothing stopped", counts)
    queues = [queue["name"] for queue in desk.good("queues", "queue", officer=RECEPTION)["queues"]]
    here = {line["id"] for queue in queues
            for line in desk.run("queue", queue, "--limit", "100000", officer=RECEPTION).json["dossiers"]}
    check(here == set(theirs), "the same dossiers here and there", here ^ set(theirs))
    shown = {id: desk.run("show", id, officer=RECEPTION).json for id in here}
    judge_receipts(desk, script, shown, history)
    judge_steps(script, shown, history, theirs)
    named = judge_files(script, history, province)
    judge_signatures(desk, sandbox, shown, province, folder)
    check(desk.good("audit verify", "audit", "verify").get("intact") is True, "the audit chain is whole")
    doctor = desk.run("doctor")
    check(doctor.code == 0, "the doctor finds nothing bad", doctor.text)
    judge_leftovers(desk, script, named, folder)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    print(f"seed {given.seed}, {given.kills} kills", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        try:
            desk = new_desk(folder, sandbox)
            pathlib.Path(folder, "tmp").mkdir()
            desk.environment["TMPDIR"] = str(pathlib.Path(folder, "tmp"))
            for username in (RECEPTION, HEAD, HANDLER, LEADER, CLERK):
                desk.open_session(username)
            desk.good("sync", "sync")
            script = Script(desk, sandbox, given.seed)
            while script.kills() < given.kills:
                script.round()
            print(f"seed {given.seed}: killed {script.killer.killed}, during {script.killer.at}; {len(script.numbers)} receipts, "
                  f"{len(script.steps)} steps acknowledged, "
                  f"{script.taken_back} taken back", flush=True)
            check(not script.odd, "every answer was done, or told of a death", script.odd[:5])
            check(len(script.steps) >= given.kills // 4, "some came through")
            judge(script, desk, sandbox, folder)
        finally:
            sandbox.kill()
    finish()


main()
