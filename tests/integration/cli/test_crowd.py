"""Several programs on one desk at once: receipts and synchronisation side by side. Everybody is served or told to wait; nothing is
given twice, nothing is lost."""
import concurrent.futures
import tempfile

from desk_cli import RECEPTION, birth, check, finish, new_desk, start_province
from sandbox_program import Desk

CROWD, EACH = 4, 5


def received(desk, who):
    answers = []
    for i in range(EACH):
        file = desk.write(f"in-{who}-{i}.json", birth(f"Người Thứ {who} Lần {i}", who * 100 + i))
        answers.append(desk.run("receive", "--file", file, officer=RECEPTION))
    return answers


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        try:
            desk = new_desk(folder, sandbox)
            desk.open_session(RECEPTION)
            desk.good("sync", "sync")
            with concurrent.futures.ThreadPoolExecutor(CROWD + 2) as pool:
                counters = [pool.submit(received, desk, who) for who in range(CROWD)]
                lines = [pool.submit(lambda: [desk.run("sync", "--once") for _ in range(3)]) for _ in range(2)]
                receipts = [answer for counter in counters for answer in counter.result()]
                syncs = [answer for line in lines for answer in line.result()]
            check(all(answer.code == 0 for answer in receipts), "every receipt is acknowledged", [a.words for a in receipts])
            check(all(answer.code == 0 or answer.error == "sync.busy" for answer in syncs), "synchronised, or told to wait",
                  [a.text for a in syncs])
            numbers = {answer.json["number"] for answer in receipts}
            check(len(numbers) == CROWD * EACH and "" not in numbers, "every number once")
            desk.good("sync at the end", "sync")
            lines = desk.good("queue", "queue", "received", "--limit", "1000", officer=RECEPTION)["dossiers"]
            check(sorted(line["number"] for line in lines) == sorted(numbers), "each dossier once")
            province = Desk(sandbox, "tiepnhan2.dx")
            same = all(province.ask_json("GET", f"/sync/v1/dossiers/{line['id']}")["data"] ==
                       desk.run("show", line["number"], officer=RECEPTION).json["dossier"] for line in lines[:8])
            check(same, "the province has the same")
            check(desk.good("audit verify", "audit", "verify").get("intact") is True, "the audit chain is whole")
        finally:
            sandbox.kill()
    finish()


main()
