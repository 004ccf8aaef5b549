"""kill -9 at moments drawn from a seed: of motcua-cli, of its worker, of the province, while one command is under way."""
import os
import pathlib
import random
import subprocess
import time

from desk_cli import Answer

# Seconds that a command takes; the first run of each corrects it.
TYPICAL = {"receive": 0.2, "sync": 0.2, "attachPaper": 2.0, "sign": 0.3, "seal": 0.3, "undo": 0.2}
USUAL = 0.12
SECONDS_TO_DIE = 10


class Death:
    """What befalls the n-th command of a seed, whatever the commands before it did."""

    def __init__(self, seed, n):
        chance = random.Random(f"{seed}/{n}")
        self.comes = chance.random() < 0.6
        self.victim = chance.choices(["program", "worker", "province"], [8, 1, 1])[0]
        self.fraction = chance.uniform(0.0, 1.1)
        self.choice = random.Random(chance.random())  # of the script


def children(pid):
    """Of all its threads."""
    found = []
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, task.read_text().split())
        except OSError:
            pass  # the thread has ended
    return found


def is_alive(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


class Killer:
    def __init__(self, desk, sandbox):
        self.desk, self.sandbox = desk, sandbox
        self.killed = {"program": 0, "worker": 0, "province": 0}
        self.at = {}  # command → how often somebody died during it
        self.outlived = []  # workers that stayed although their program was gone

    def run(self, death, name, *arguments, **more):
        """The answer; nothing if the program died before it had one."""
        began = time.monotonic()
        process = self.desk.start(*arguments, **more)
        with process:
            if death.comes:
                try:
                    process.wait(death.fraction * TYPICAL.get(name, USUAL))
                except subprocess.TimeoutExpired:
                    self.strike(death.victim, process, name)
            said, words = process.communicate(timeout=300)
        if process.returncode == -9:
            return None
        if process.returncode == 0 and not death.comes:
            TYPICAL[name] = time.monotonic() - began
        return Answer(subprocess.CompletedProcess([], process.returncode, said, words))

    def strike(self, victim, process, name):
        workers = children(process.pid)
        if victim == "worker" and not workers:
            victim = "program"
        self.killed[victim] += 1
        self.at[name] = self.at.get(name, 0) + 1
        if victim == "program":
            process.kill()
            process.wait()
            self.expect_gone(workers)
        elif victim == "worker":
            os.kill(workers[-1], 9)
        else:
            port = self.sandbox.port
            self.sandbox.kill()
            self.sandbox.start(port)

    def expect_gone(self, workers):
        until = time.monotonic() + SECONDS_TO_DIE
        while any(map(is_alive, workers)) and time.monotonic() < until:
            time.sleep(0.02)
        self.outlived += [pid for pid in workers if is_alive(pid)]
