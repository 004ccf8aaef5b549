"""What leaves the office beside the dossier itself: notices and papers by the steps themselves, parcels, re-use, the owner's store, replies and
ratings by command. Queued while there is no network, sent once, each with who, why and about which dossier in the audit trail."""
import tempfile

from desk_cli import (CLERK, HANDLER, HEAD, LEADER, PAPERS, PIN, RECEPTION, birth, check, enrolment, finish, new_desk, start_province)

NOTICE, STORE, OWNER = "notice.send", "repository.store", "owner.store"


def willing(name, serial):
    dossier = birth(name, serial)
    dossier["applicant"] |= {"email": "nguoi.thu@example.invalid", "notifyBy": ["sms", "email"]}
    return dossier


def requests(desk, what, number, *more, officer=RECEPTION, **options):
    return desk.good(what + " " + " ".join(map(str, more)), what, number, *more, officer=officer, **options).get("requests", [])


def states(rows):
    return sorted((row["service"], row["state"]) for row in rows)


def at_the_counter(desk):
    wrong = willing("Thử", 1)
    wrong["applicant"]["notifyBy"] = ["fax"]
    desk.refused(2, "json.bad", "a way of notice that nobody knows", "receive", officer=RECEPTION, file=wrong)
    number = desk.good("receive", "receive", officer=RECEPTION, file=willing("Nguyễn Thị Báo Tin", 41))["number"]
    rows = requests(desk, "notices", number)
    check(states(rows) == [(NOTICE, "waiting")] * 2, "two ways agreed to, two notices wait", rows)
    check(all(row["bySystem"] and row["verdict"] == "notChecked" for row in rows), "by the step itself, and not as sent", rows)
    silent = desk.good("receive without consent", "receive", officer=RECEPTION, file=birth("Trần Không Muốn", 42))["number"]
    check(requests(desk, "notices", silent) == [], "no consent, no notice")
    desk.refused(1, "rights.not-allowed", "the leader sends no notices", "notices", number, "--event", "receive", officer=LEADER)
    return number


def digitized(desk, number):
    papers = desk.good("show", "show", number, officer=RECEPTION)["dossier"]["papers"]
    scan = str(sorted(PAPERS.glob("*.jpg"))[0])
    for component in papers:
        desk.good(f"attachPaper {component}", "act", number, "attachPaper", officer=RECEPTION, pin=PIN,
                  file={"component": component, "files": [scan], "fields": {"ownerId": "075194000041"}})
    return [id for id, paper in papers.items() if paper["documentKind"] == "GT-CHUNGSINH"][0]


def decided(desk, number):
    desk.good("transfer", "act", number, "transfer", officer=RECEPTION, file={})
    desk.good("assign", "act", number, "assign", officer=HEAD, file={"officer": HANDLER})
    desk.good("draftResult", "act", number, "draftResult", officer=HANDLER, file={"title": "Kết quả", "body": "Đủ điều kiện."})
    desk.good("approve", "act", number, "approve", officer=HEAD)
    desk.good("sign", "act", number, "sign", officer=LEADER, pin=PIN)
    desk.good("seal", "act", number, "seal", officer=CLERK, pin=PIN)
    check(len(requests(desk, "notices", number)) == 2, "nothing is told before the result is at the counter")
    desk.good("transferBack", "act", number, "transferBack", officer=CLERK)
    check(len(requests(desk, "notices", number)) == 4, "the result is ready: two more notices")


def reused(desk, number, component):
    """Another dossier of the same person takes the digitized paper instead of a scan."""
    other = desk.good("receive another", "receive", officer=RECEPTION, file=willing("Nguyễn Thị Báo Tin", 41))["number"]
    desk.refused(1, "gate.not-answered", "nothing was found yet", "repository", other, "fetch", "x", officer=RECEPTION)
    requests(desk, "repository", other, "find")
    desk.good("sync", "sync")
    found = [row for row in requests(desk, "repository", other) if row["service"] == "repository.find"][0]["answer"]["documents"]
    kinds = {document["documentKind"]: document["code"] for document in found}
    check("GT-CHUNGSINH" in kinds and any(kind.startswith("KQ.") for kind in kinds), "the paper and the result are there", found)
    marks = {}
    targets = [component] + [id for id in desk.run("show", other, officer=RECEPTION).json["dossier"]["papers"] if id != component]
    for kind, target in zip(sorted(kinds), targets):
        asked = requests(desk, "repository", other, "fetch", kinds[kind])[0]["id"]
        desk.good("sync", "sync")
        marks[kind] = desk.good(f"reuse {kind}", "repository", other, "reuse", target, "--request", asked,
                                officer=RECEPTION).get("digitization")
    check(marks["GT-CHUNGSINH"] == "2", "a digitized paper re-used", marks)
    check([mark for kind, mark in marks.items() if kind.startswith("KQ.")] == ["3"], "a result of another dossier re-used", marks)
    check([row for row in requests(desk, "repository", other) if row["service"] == STORE] == [], "and not stored a second time")


def parcels(desk, number):
    way = {"way": "delivery", "address": "Số 1 đường Thử Nghiệm, phường Đồng Xoài", "phone": "02710000000"}
    desk.refused(2, "json.bad", "a way of the post nobody knows", "post", number, "order", officer=RECEPTION, file=way | {"way": "drone"})
    first = requests(desk, "post", number, "order", file=way)
    check(requests(desk, "post", number, "order", file=way)[0]["id"] == first[0]["id"], "ordered twice is one parcel")
    desk.refused(1, "gate.not-answered", "no parcel to follow yet", "post", number, "track", officer=RECEPTION)
    desk.good("sync", "sync")
    requests(desk, "post", number, "track")
    desk.good("sync", "sync")
    rows = requests(desk, "post", number)
    check([row["answer"].get("state", "") for row in rows] == ["registered", ""] and rows[1]["answer"]["item"].startswith("EV"),
          "the parcel and where it is", rows)


def returned(desk, number):
    dossier = desk.good("show", "show", number, officer=RECEPTION)["dossier"]
    if any(not fee.get("settled") for fee in dossier.get("fees", [])):
        desk.good("settleFee", "act", number, "settleFee", officer=RECEPTION)
    desk.good("return", "act", number, "return", officer=RECEPTION, file={"receiver": "Nguyễn Thị Báo Tin"})
    check(states(requests(desk, "owner", number)) == [(OWNER, "waiting")], "the result is offered to its owner's store")
    desk.refused(2, "json.bad", "a rating beyond the scale", "rate", number, officer=RECEPTION, file={"score": 6})
    rated = requests(desk, "rate", number, file={"score": 5, "comment": "nhanh"})
    check(requests(desk, "rate", number, file={"score": 1})[0]["id"] == rated[0]["id"], "one rating a dossier")
    reply = {"toAgency": "H19", "number": "15", "notation": "UBND-VP", "place": "Đồng Xoài", "subject": "Trả lời về kết quả",
             "position": "Chủ tịch", "responseTo": "7/VP-UBND"}
    desk.refused(1, "rights.not-allowed", "only the clerk sends replies", "replies", number, "send", officer=RECEPTION, file=reply)
    requests(desk, "replies", number, "send", officer=CLERK, file=reply)


def a_day(desk):
    for username in (RECEPTION, HEAD, HANDLER, LEADER, CLERK):
        desk.open_session(username)
    number = at_the_counter(desk)
    component = digitized(desk, number)
    stored = requests(desk, "repository", number)
    check(states(stored) == [(STORE, "waiting")], "what must be digitized goes into the repository, forms do not", stored)
    desk.good("sync", "sync")
    check(states(requests(desk, "notices", number)) == [(NOTICE, "answered")] * 2, "the notices are out")
    decided(desk, number)
    desk.good("sync", "sync")
    check(states(requests(desk, "repository", number)) == [(STORE, "answered")] * 2, "paper and sealed result are stored")
    reused(desk, number, component)
    parcels(desk, number)
    returned(desk, number)
    desk.good("sync", "sync")
    done = [*requests(desk, "owner", number), *requests(desk, "rate", number), *requests(desk, "replies", number)]
    check({row["state"] for row in done} == {"answered"} and len(done) == 3, "store, rating and reply arrived", done)
    desk.refused(2, "usage.bad", "a verb nobody knows", "post", number, "burn", officer=RECEPTION)
    trail = desk.good("show with its trail", "show", number, officer=RECEPTION)
    asked = [event for event in trail.get("timeline", []) if event["action"] == "gateAsked"]
    check(len(asked) >= 9 and all(event["actor"] for event in asked), "who asked is in the trail", trail.get("timeline"))
    check(desk.good("audit verify", "audit", "verify").get("intact") is True, "the audit chain is whole")


def main():
    with tempfile.TemporaryDirectory() as folder:
        sandbox = start_province(folder)
        try:
            desk = new_desk(folder, sandbox, **enrolment(sandbox, folder))
            a_day(desk)
        finally:
            sandbox.kill()
    finish()


if __name__ == "__main__":
    main()
