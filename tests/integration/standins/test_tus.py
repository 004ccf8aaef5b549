"""`motcua-cli upload` against a tus server that nobody wrote for it: whatever the server does, it ends with exactly the bytes of the file or says why."""
import hashlib
import json
import os
import pathlib
import random
import subprocess
import tempfile

from tus_server import TusServer, Upload

CLI = os.environ["MOTCUA_CLI"]
FILE_SIZE = 3 * (1 << 20) + 4711
failures = []


def check(holds, what, more=""):
    print(("ok   " if holds else "FAIL ") + what + ("" if holds else f"  {more}"), flush=True)
    if not holds:
        failures.append(what)


def upload(folder, path, url):
    done = subprocess.run([CLI, "--json", "upload", str(path), "--tus", url], capture_output=True, text=True, timeout=120,
                          env=os.environ | {"XDG_CACHE_HOME": str(folder / "cache")})
    return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr


def arrives(folder, path, what, created=1, url=None, **quirks):
    server = TusServer(**quirks)
    try:
        code, answer, said = upload(folder, path, url(server) if url else server.url)
        whole = [upload for upload in server.uploads.values() if bytes(upload.data) == path.read_bytes()]
        check(code == 0 and len(whole) == 1 and not server.faults, what, (code, answer, said[-200:], server.log, server.faults))
        check(server.created == created, f"{what}: created {created} times", server.created)
        return answer, server
    finally:
        server.close()


def noted(folder, path, server, url):
    """The desk remembers this address for the file, from a run before."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    note = folder / "cache/motcua/uploads" / hashlib.sha256(f"{server.url} {digest}".encode()).hexdigest()
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(server.base + url)


def an_address_of_another_file(folder, path):
    """As many bytes as ours have arrived there, but they are the beginning of a longer file."""
    server = TusServer()
    try:
        other = server.uploads["/files/other"] = Upload(FILE_SIZE + 1000, {})
        other.data += bytes(FILE_SIZE)
        noted(folder, path, server, "/files/other")
        code, answer, said = upload(folder, path, server.url)
        arrived = server.uploads.get(answer.get("url", "").removeprefix(server.base))
        check(code == 0 and arrived and bytes(arrived.data) == path.read_bytes(), "the address of a longer file is not ours",
              (code, answer, said[-200:], server.log))
        check(("HEAD", 200) in server.log and len(other.data) == FILE_SIZE, "it was asked for, and nothing was added to it", server.log)
    finally:
        server.close()


def ends(folder, path, code, what, **quirks):
    server = TusServer(**quirks)
    try:
        got, answer, said = upload(folder, path, server.url)
        check(got == code and not server.faults, what, (got, answer, said[-200:], server.log[-5:], server.faults))
        return server
    finally:
        server.close()


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path, empty = folder / "tệp thử.pdf", folder / "empty.pdf"
        path.write_bytes(random.Random(5).randbytes(FILE_SIZE))
        empty.write_bytes(b"")
        for location in ("absolute", "path", "relative"):
            answer, server = arrives(folder, path, f"Location: {location}", location=location)
        metadata = list(server.uploads.values())[0].metadata
        check(metadata.get("filename", b"").decode() == path.name, "the name goes along, whatever its letters", metadata)
        arrives(folder, empty, "an empty file")
        arrives(folder, path, "a server without OPTIONS", noOptions=True)
        arrives(folder, path, "checksums by SHA-256", checksums="sha1,sha256", damaged=2)
        arrives(folder, path, "checksums by SHA-1 alone", checksums="md5,sha1")
        arrives(folder, path, "no algorithm that we know", checksums="md5,crc32")
        arrives(folder, path, "refuses the checksums it offers", checksums="sha1,sha256", refusesChecksums=True)
        an_address_of_another_file(folder, path)
        arrives(folder, path, "locked for a while", locked=2)
        arrives(folder, path, "busy at first", busy=1)
        arrives(folder, path, "the server has lost its last bytes", forgetful=1, noOptions=True)
        arrives(folder, path, "takes fewer bytes than it was given", greedy=3)
        arrives(folder, path, "answers that get lost", cut=2)
        arrives(folder, path, "a proxy eats Upload-Offset", silent=2)
        arrives(folder, path, "smaller pieces", largest=200_000)
        for status in (404, 410):
            arrives(folder, path, f"gone when it goes on ({status})", created=2, gone=1, goneAt="PATCH", goneStatus=status)
        for status in (403, 404, 410):
            arrives(folder, path, f"gone when its offset is asked for ({status})", created=2, cut=1, gone=1, goneAt="HEAD", goneStatus=status)
        broken = ends(folder, path, 3, "a server that stays locked", locked=1000)
        check(broken.created == 1, "is not filled with new uploads", broken.created)
        for status in (301, 307, 308):
            arrives(folder, path, f"a collection that wants its slash ({status})", moved=status, url=lambda s: s.url.rstrip("/"))
        server = ends(folder, path, 3, "larger than the server takes", maxSize=1000)
        check(server.created == 0, "and not one byte was sent", server.log)
    print(f"{len(failures)} failed")
    raise SystemExit(1 if failures else 0)


main()
