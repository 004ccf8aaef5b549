"""motcua-cli dies by kill -9 at random moments while it receives and synchronises. What it had acknowledged is there afterwards,
once, and as the province has it. MOTCUA_KILL_ROUNDS: how often it is killed (20), MOTCUA_KILL_SEED: of the chance."""
import os
import random
import subprocess
import tempfile
import time

from desk_cli import RECEPTION, Answer, birth, check, finish, new_desk, start_province
from sandbox_program import Desk

ROUNDS = int(os.environ.get("MOTCUA_KILL_ROUNDS", "20"))
SEED = int(os.environ.get("MOTCUA_KILL_SEED", "1"))


def run_until(desk, deadline, *arguments):
    """The answer, or nothing if the deadline came first: then the process is dead."""
    process = subprocess.Popen(desk.command(*arguments, officer=RECEPTION), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        process.stdout_text, process.stderr_text = process.communicate(timeout=max(0.0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None
    return Answer(subprocess.CompletedProcess([], process.returncode, process.stdout_text, process.stderr_text))


def one_round(desk, chance, attempts, acknowledged):
    deadline = time.monotonic() + chance.uniform(0.02, 1.2)
    while time.monotonic() < deadline:
        name = f"Người Thử {len(attempts)} Chẵn Lẻ"
        attempts.append(name)
        file = desk.write("in.json", birth(name, len(attempts)))
        answer = run_until(desk, deadline, "receive", "--file", file)
        if answer is None:
            return
        check(answer.code == 0, f"receive {name}", answer.words)
        acknowledged[name] = answer.json["number"] or answer.json["provisional"]
        if chance.random() < 0.5 and run_until(desk, deadline, "sync", "--once") is None:
            return


def judge(desk, sandbox, attempts, acknowledged):
    desk.good("sync at the end", "sync")
    lines = desk.good("queue", "queue", "received", "--limit", "100000", officer=RECEPTION)["dossiers"]
    names = [line["applicant"] for line in lines]
    check(len(names) == len(set(names)), "no dossier is there twice")
    check(set(names) <= set(attempts), "none that nobody sent")
    there = {line["applicant"]: line["number"] or line.get("provisional") for line in lines}
    check(all(there.get(name) == number for name, number in acknowledged.items()), "no acknowledged receipt is lost",
          set(acknowledged) - set(there))
    numbers = [line["number"] for line in lines if line["number"]]
    check(len(numbers) == len(set(numbers)), "no number is given twice")
    check(not any(line["waiting"] or line["stopped"] for line in lines), "nothing waits, nothing stopped")
    province = Desk(sandbox, "tiepnhan2.dx")
    theirs = {line["id"]: province.ask_json("GET", f"/sync/v1/dossiers/{line['id']}")["data"] for line in lines}
    check(all(theirs[line["id"]] == desk.run("show", line["id"], officer=RECEPTION).json["dossier"] for line in lines[-10:]) and
          all(theirs[line["id"]]["applicant"]["fullName"] == line["applicant"] for line in lines), "the province has the same")
    check(desk.good("audit verify", "audit", "verify").get("intact") is True, "the audit chain is whole")


def main():
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        try:
            desk = new_desk(folder, sandbox)
            desk.open_session(RECEPTION)
            desk.good("sync", "sync")
            attempts, acknowledged = [], {}
            for _ in range(ROUNDS):
                one_round(desk, chance, attempts, acknowledged)
            print(f"{ROUNDS} kills, {len(attempts)} attempts, {len(acknowledged)} acknowledged", flush=True)
            check(len(acknowledged) >= ROUNDS // 4, "some came through")
            judge(desk, sandbox, attempts, acknowledged)
        finally:
            sandbox.kill()
    finish()


main()
