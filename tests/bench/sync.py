#!/usr/bin/env python3
"""Synchronising, the desk against the public baseline (CouchDB-style replication by PouchDB) on the same load in one run.

sync.py --bin BUILD/bin --data FOLDER [--dossiers N] [--files N] [--file-kib N] [--delay-ms N] [--json]
The baseline comes from npm at pinned versions into FOLDER on the first call. The desk encrypts, signs in, uses TLS and waits
for the disk at each commit; the baseline does none of it.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MODULES = ["pouchdb@9.0.0", "express-pouchdb@4.2.0", "express@4.21.2"]


def say(text):
    print(text, file=sys.stderr, flush=True)


def baseline_modules(folder):
    modules = folder / "node_modules"
    if not (modules / "express-pouchdb").exists():
        say("fetching the baseline: " + " ".join(MODULES))
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder)]
                       + MODULES, check=True)
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


def baseline(options, modules):
    environment = dict(os.environ, COUCH_MODULES=str(modules))
    work = pathlib.Path(tempfile.mkdtemp(prefix="motcua-couch-"))
    script = str(HERE / "couch" / "replicate.js")
    (work / "server").mkdir()
    server = Program(["node", script, "serve", str(work / "server")], env=environment)

    def run(*words):
        line = Program(["python3", str(HERE / "line.py"), "--to", str(server.port), "--delay-ms", str(options.delay_ms)])
        url = f"http://127.0.0.1:{line.port}/{'tep' if words[0] == 'files' else 'hoso'}"
        done = subprocess.run(["node", script, words[0], url, str(work), *map(str, words[1:])], env=environment, check=True,
                              stdout=subprocess.PIPE, text=True)
        counted = line.ask()
        line.end()
        return json.loads(done.stdout)["seconds"], counted["up"] + counted["down"]

    try:
        # Three files a document, as a dossier has; PouchDB sends the newest revision only, so the items are the documents'.
        return {"push": run("push", options.dossiers), "pull": run("pull"),
                "files": run("files", (options.files + 2) // 3, 3, options.file_kib)}
    finally:
        server.end()
        shutil.rmtree(work)


def desk(options):
    command = [f"{options.bin}/motcua-bench", "sync", "--dossiers", str(options.dossiers), "--files", str(options.files),
               "--file-kib", str(options.file_kib), "--delay-ms", str(options.delay_ms)]
    return {row["name"]: row for row in json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--dossiers", type=int, default=2000)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--file-kib", type=int, default=300)
    parser.add_argument("--delay-ms", type=float, default=0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    modules = baseline_modules(pathlib.Path(options.data).resolve() / "couch")
    ours, theirs = desk(options), baseline(options, modules)
    figures = []
    for name, row in ours.items():
        seconds, wire = theirs[name]
        figures.append({"name": f"sync-{name}", "seconds": row["seconds"], "baselineSeconds": seconds,
                        "timesAsFast": seconds / row["seconds"], "wireOverPayload": row["wire"] / row["payload"],
                        "items": row["items"], "baselineWire": wire, "delayMs": options.delay_ms})
    if options.json:
        print(json.dumps({"figures": figures}, indent=1))
        return
    for figure in figures:
        print("{name}: {timesAsFast:.2f} x as fast as the baseline  ({seconds:.2f} s / {baselineSeconds:.2f} s, {items} items, "
              "{delayMs:g} ms each way; bytes on the wire {wireOverPayload:.3f} x the payload)".format(**figure))


main()
