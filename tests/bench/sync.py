#!/usr/bin/env python3
"""Synchronising: the desk against the public baseline (CouchDB-style replication by PouchDB) on the same load in one run, also
on a slow line; and what draining days of work costs in bytes, also on a line that loses every tenth request.

sync.py --bin BUILD/bin --data FOLDER [--dossiers N] [--files N] [--file-kib N] [--drain-mib N] [--drain-only] [--rounds N] [--json]
--rounds: desk and baseline in turns so many times; the medians are told.
The baseline comes from npm into FOLDER on the first call, at the versions and hashes of couch/package-lock.json; it is no part
of the product. The desk encrypts, signs in, uses TLS and waits for the disk at each commit; the baseline does none of it.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
DELAYS = [0, 20]  # milliseconds each way


def say(text):
    print(text, file=sys.stderr, flush=True)


def baseline_modules(folder):
    """Where the baseline lies, or None where it cannot be had."""
    modules = folder / "node_modules"
    if shutil.which("node") is None or shutil.which("npm") is None:
        say("bench: node and npm are not installed: the comparison with the public baseline is left out")
        return None
    if not (modules / "express-pouchdb").exists():
        say("bench: fetching the baseline by npm")
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / "couch" / name, folder / name)
        done = subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder)])
        if done.returncode != 0:
            say("bench: npm does not get the baseline: the comparison is left out")
            return None
    return modules


class Program:
    """A program that prints its port and ends when its standard input closes."""

    def __init__(self, command, **options):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **options)
        self.port = int(self.process.stdout.readline())

    def ask(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def baseline(options, modules, delay):
    environment = dict(os.environ, COUCH_MODULES=str(modules))
    work = pathlib.Path(tempfile.mkdtemp(prefix="motcua-couch-"))
    script = str(HERE / "couch" / "replicate.js")
    (work / "server").mkdir()
    server = Program(["node", script, "serve", str(work / "server")], env=environment)

    def run(command, database, *words):
        line = Program(["python3", str(HERE / "line.py"), "--to", str(server.port), "--delay-ms", str(delay)])
        done = subprocess.run(["node", script, command, f"http://127.0.0.1:{line.port}/{database}", str(work), *map(str, words)],
                              env=environment, check=True, stdout=subprocess.PIPE, text=True)
        counted = line.ask()
        line.end()
        return json.loads(done.stdout)["seconds"], counted["up"] + counted["down"]

    try:
        push = run("push", "thaotac", options.dossiers)
        run("load", "hoso", options.dossiers)
        # Three files a document, as a dossier has.
        return {"push": push, "pull": run("pull", "hoso"),
                "files": run("files", "tep", (options.files + 2) // 3, 3, options.file_kib)}
    finally:
        server.end()
        shutil.rmtree(work)


def desk(options, *words):
    command = [f"{options.bin}/motcua-bench", "sync", *map(str, words)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def compared(options, modules, delay):
    rounds = []
    for _ in range(options.rounds):
        ours = desk(options, "--dossiers", options.dossiers, "--files", options.files, "--file-kib", options.file_kib,
                    "--delay-ms", delay)
        rounds.append((ours, baseline(options, modules, delay) if modules else {}))
    rows, theirs = rounds[0]
    for row in rows:
        row["seconds"] = statistics.median(one["seconds"] for ours, _ in rounds for one in ours if one["name"] == row["name"])
    theirs = {name: (statistics.median(other[name][0] for _, other in rounds), wire) for name, (_, wire) in theirs.items()}
    for row in rows:
        figure = {"name": f"sync-{row['name']}", "delayMs": delay, "seconds": row["seconds"], "items": row["items"],
                  "wireOverPayload": row["wire"] / row["payload"]}
        if row["name"] in theirs:
            seconds, wire = theirs[row["name"]]
            figure |= {"baselineSeconds": seconds, "baselineWire": wire, "timesAsFast": seconds / row["seconds"]}
        yield figure


def drained(options):
    for row in desk(options, "--drain-mib", options.drain_mib):
        yield {"name": f"sync-{row['name']}", "delayMs": 0, "seconds": row["seconds"], "items": row["items"],
               "payload": row["payload"], "wireOverPayload": row["wire"] / row["payload"]}


def text(figure):
    if "timesAsFast" in figure:
        return ("{name}: {timesAsFast:.2f} x as fast as the baseline  ({seconds:.2f} s / {baselineSeconds:.2f} s, {items} items, "
                "{delayMs:g} ms each way; bytes on the wire {wireOverPayload:.3f} x the payload)").format(**figure)
    return ("{name}: bytes on the wire {wireOverPayload:.3f} x the payload  ({seconds:.2f} s, {items} items, "
            "{delayMs:g} ms each way)").format(**figure)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--dossiers", type=int, default=2000)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--file-kib", type=int, default=300)
    parser.add_argument("--drain-mib", type=int, default=400)
    parser.add_argument("--drain-only", action="store_true")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    modules = None if options.drain_only else baseline_modules(pathlib.Path(options.data).resolve() / "couch")
    figures = []

    def take(figure):
        figures.append(figure)
        if not options.json:
            print(text(figure), flush=True)

    for delay in [] if options.drain_only else DELAYS:
        for figure in compared(options, modules, delay):
            take(figure)
    for figure in drained(options):
        take(figure)
    if options.json:
        print(json.dumps({"figures": figures}, indent=1))


main()
