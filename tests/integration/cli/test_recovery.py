"""Backup, damage, restore, a lost keychain, doctor and diagnostics, by the real programs on one desk."""
import io
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from desk_cli import RECEPTION, Answer, birth, check, finish, new_desk, secret_pipe, start_province  # noqa: E402

OTHER = "tiepnhan2.dx"
PASSPHRASE = "bốn quả bưởi chín vàng"
NAMES = ["Đặng Thị Thử Nghiệm", "Lê Văn Ví Dụ", "Phạm Thị Giả Định", "Hồ Văn Kiểm Thử"]


def with_passphrase(desk, *arguments, passphrase=PASSPHRASE):
    fd = secret_pipe([passphrase])
    try:
        return Answer(subprocess.run(desk.command(*arguments, "--passphrase-fd", fd), capture_output=True, text=True,
                                     timeout=120, pass_fds=[fd]))
    finally:
        os.close(fd)


def receive(desk, index):
    return desk.good(f"receive {NAMES[index]}", "receive", officer=RECEPTION, file=birth(NAMES[index], 1000 + index))


def damage(path):
    with open(path, "r+b") as file:
        size = os.path.getsize(path)
        for at in range(0, size, 4096):
            file.seek(at + 200)
            file.write(b"damage")


def plain_text_in(folder):
    """Files of the profile that hold a person in the clear."""
    needles = [n.encode() for n in NAMES] + [b"075194", b"0900000000", "bưởi".encode()]
    found = []
    for path in folder.rglob("*"):
        if path.is_file() and any(needle in path.read_bytes() for needle in needles):
            found.append(str(path))
    return found


def open_to_others(folder):
    return [str(p) for p in [folder, *folder.rglob("*")] if stat.S_IMODE(p.stat().st_mode) & 0o077]


def main():
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        sandbox = start_province(place)
        try:
            desk = new_desk(place, sandbox)
            desk.open_session(RECEPTION)
            weak = with_passphrase(desk, "passphrase", passphrase="1234567890123456")
            check((weak.code, weak.error) == (2, "store.passphrase-weak"), "a weak passphrase is refused", weak.words)
            check(with_passphrase(desk, "passphrase").code == 0, "the office's passphrase is set")
            receive(desk, 0)
            backup = desk.good("backup", "backup", place / "backups")
            check(backup.get("dossiers") == 1, "the backup holds the dossier", backup)
            receive(desk, 1)
            before = desk.events()

            # The database is destroyed from its first page on: the next command brings it back by itself.
            database = desk.data / "motcua.db"
            desk.run("audit", "verify")
            damage(database)
            check(desk.events() == before + 1, "a damaged database comes back, and the trail says so", desk.events())
            desk.refused(1, "login.none", "log-ins are no work: officers log in again", "queue", officer=RECEPTION)
            desk.open_session(OTHER)
            queue = desk.good("search after the repair", "search", "Ví Dụ", officer=OTHER)
            check("Ví Dụ" in str(queue), "what was received after the backup is there", queue)
            check(any((desk.data / "damaged").iterdir()), "the damaged file is kept")

            # The keychain is lost; the folder as a copy on another machine looks just so.
            for key in desk.data.glob("*.testkey"):
                key.rename(place / key.name)
            desk.refused(3, "store.key-missing", "a lost keychain makes no new key", "audit", "verify")
            wrong = with_passphrase(desk, "restore", place / "backups", passphrase="trâu vàng uống nước ao")
            check((wrong.code, wrong.error) == (1, "store.recovery-passphrase-wrong"), "a wrong passphrase", wrong.words)
            check(database.exists(), "a refused restore moves nothing")
            restored = with_passphrase(desk, "restore", place / "backups")
            check(restored.code == 0, "restore with the passphrase", restored.words + restored.text)
            check(restored.code == 0 and restored.json["operationsFromJournal"] >= 1, "the journal adds what came after it",
                  restored.text)
            desk.refused(3, "backup.missing", "no backup in this folder", "restore", place / "tokens")

            leaks = plain_text_in(desk.data) + plain_text_in(place / "backups")
            check(not leaks, "nobody stands in the clear in any file", leaks)
            check(not open_to_others(desk.data), "the profile is closed to others", open_to_others(desk.data)[:5])

            examine(desk, place)
        finally:
            sandbox.kill()
    finish()


def examine(desk, place):
    log = desk.data / "motcua.log"
    with open(log, "a", encoding="utf-8") as file:
        for name in NAMES:
            file.write(f"2026-11-23T01:00:00.000Z warning test: {name} 075194001000 0900000000 a.b@example.vn\n")
    answer = desk.run("doctor")
    verdicts = {row["check"]: row["verdict"] for row in answer.json["checks"]}
    check(verdicts.get("database") == "good" and verdicts.get("audit") == "good", "doctor: the data is sound", answer.text)
    check(verdicts.get("network") == "good" and verdicts.get("certificates") == "good", "doctor: line and certificates",
          answer.text)
    check({"worker", "scanner", "token", "reading", "fonts", "printer", "disk", "clock", "backup"} <= set(verdicts),
          "doctor looks at everything", verdicts)
    out = place / "out.zip"
    desk.good("diagnostics", "diagnostics", "--out", out)
    parcel = zipfile.ZipFile(io.BytesIO(out.read_bytes()))
    text = "\n".join(parcel.read(name).decode() for name in parcel.namelist())
    for needle in [*NAMES, "075194001000", "0900000000", "a.b@example.vn", RECEPTION]:
        check(needle not in text, f"diagnostics hides {needle}")
    check({"versions.json", "config.json", "sync.json", "doctor.txt", "motcua.log"} <= set(parcel.namelist()),
          "the parcel is whole", parcel.namelist())
    shutil.rmtree(desk.data / "journal")
    broken = desk.run("doctor")
    check(broken.code in (0, 3) and "Traceback" not in broken.words, "doctor on a desk without its journal", broken.words)


main()
