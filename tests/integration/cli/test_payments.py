"""Online payment by command: ordered, paid, recorded, and the day reconciled against the platform's own list – which waits without
network and then reads "not checked", never "agrees"."""
import datetime
import subprocess
import tempfile

from desk_cli import (CLERK, CLI, HANDLER, HEAD, LEADER, PIN, RECEPTION, birth, check, enrolment, finish, new_desk, start_province)
from sandbox_program import Desk
from walk_steps import next_step

PAY = "/lgsp/thanhtoan/1.0.0/thunghiem-nop"


def today():
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))).date().isoformat()


def invoice_for(desk, name, serial):
    got = desk.good(f"receive {name}", "receive", officer=RECEPTION, file=birth(name, serial))
    fee = sum(f["amount"] for f in desk.run("show", got["number"], officer=RECEPTION).json["dossier"]["fees"])
    desk.run("check", got["number"], "payment.order", officer=RECEPTION)
    desk.good("sync", "sync")
    rows = desk.run("check", got["number"], officer=RECEPTION).json["checks"]
    return got["number"], fee, next(row["answer"]["invoice"] for row in rows if row["service"] == "payment.order")


def walked_to_the_counter(desk, number):
    while True:
        dossier = desk.run("show", number, officer=RECEPTION).json["dossier"]
        if dossier["state"] == "resultReady":
            return
        step = next_step(dossier)
        desk.good(step.action, "act", number, step.action, officer=step.officer, pin=PIN if step.pin else None, file=step.file)


def the_day(desk, *more, officer=RECEPTION):
    answer = desk.run("payments", "--from", today(), *more, officer=officer)
    day = answer.json["days"][0]
    return answer.code, day["checked"], {p["number"]: p["verdict"] for p in day["payments"]}, day


def without_network(desk):
    code, checked, payments, day = the_day(desk)
    check((code, checked, payments, day["verdict"]) == (1, False, {}, "notChecked"), "nobody has asked: not checked", day)
    code, checked, _, day = the_day(desk, "--ask")
    check((code, checked, day["verdict"]) == (1, False, "notChecked") and day["askedBy"], "asked, but there is no network", day)
    again = the_day(desk, "--ask")[3]
    check(again["askedAt"] == day["askedAt"], "a question that waits is not asked twice")
    told = subprocess.run([CLI, "--data", desk.data, "--ticket", desk.folder / f"{RECEPTION}.ticket", "payments", "--from", today()],
                          capture_output=True, text=True, timeout=60)
    check(told.returncode == 1 and "chưa kiểm tra" in told.stdout, "in words", told)


def refusals(desk):
    desk.refused(1, "rights.not-allowed", "a handler does not reconcile", "payments", "--from", today(), officer=HANDLER)
    desk.refused(2, "usage.bad", "no day", "payments", officer=RECEPTION)
    desk.refused(2, "usage.bad", "a day that has not come", "payments", "--from", "2099-01-01", officer=RECEPTION)
    desk.refused(2, "usage.bad", "the end before the beginning", "payments", "--from", today(), "--to", "2020-01-01", officer=RECEPTION)


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        port = sandbox.port
        try:
            desk = new_desk(folder, sandbox, **enrolment(sandbox, folder))
            for username in (RECEPTION, HEAD, HANDLER, LEADER, CLERK):
                desk.open_session(username)
            whole, fee, first = invoice_for(desk, "Nguyễn Thị Nộp Đủ", 1)
            short, _, second = invoice_for(desk, "Trần Nộp Thiếu", 2)
            late, _, third = invoice_for(desk, "Lê Chưa Ghi", 3)
            province = Desk(sandbox, "tiepnhan2.dx")
            for invoice, amount in ((first, fee), (second, fee - 1000), (third, fee)):
                province.ask_json("POST", PAY, {"SoHoaDon": invoice, "SoTien": amount})
            walked_to_the_counter(desk, whole)
            desk.refused(1, "gate.not-answered", "not recorded before the platform says paid", "payments", "record", whole, officer=RECEPTION)
            desk.run("check", whole, "payment.check", officer=RECEPTION)
            desk.good("sync", "sync")
            recorded = desk.good("record", "payments", "record", whole, officer=RECEPTION)
            check(recorded.get("paid") == fee, "the fee is settled by it", recorded)
            desk.good("sync", "sync")
            sandbox.kill()
            without_network(desk)
            sandbox.start(port)
            desk.good("sync", "sync")
            code, checked, payments, day = the_day(desk)
            check((code, checked) == (1, True) and payments == {whole: "matched", short: "amountDiffers", late: "notRecorded"},
                  "matched, another sum, not recorded", day)
            refusals(desk)
            check(desk.good("audit verify", "audit", "verify").get("intact") is True, "the audit chain is whole")
        finally:
            sandbox.kill()
    finish()


main()
