"""What comes next for a dossier, read from the dossier itself: a script that goes on where it stopped needs no memory of its own."""
from desk_cli import CLERK, HANDLER, HEAD, LEADER, PAPERS, RECEPTION

SCANS = [PAPERS / "uy-quyen.tiff", PAPERS / "giay-chung-sinh.jpg"]


class Step:
    """One call of motcua-cli: `act` for a dossier, by the officer whose turn it is."""

    def __init__(self, officer, action, file=None, pin=False):
        self.officer, self.action, self.file, self.pin = officer, action, file, pin


def bare_papers(dossier):
    return [id for id, paper in dossier["papers"].items() if not paper.get("file", {}).get("sha256")]


def attach(dossier, component):
    scan = SCANS[0 if component.startswith("to-khai") else 1]
    return Step(RECEPTION, "attachPaper", {"component": component, "files": [str(scan)],
                                           "fields": {"fullName": dossier["applicant"]["fullName"]}}, pin=True)


def next_step(dossier):
    """Nothing: the result is in the citizen's hand."""
    state = dossier["state"]
    if state == "received":
        missing = bare_papers(dossier)
        return attach(dossier, missing[0]) if missing else Step(RECEPTION, "transfer", {"note": "đủ giấy tờ"})
    if state == "resultReady":
        if any(not fee.get("settled") for fee in dossier.get("fees", [])):
            return Step(RECEPTION, "settleFee")
        return Step(RECEPTION, "return", {"receiver": dossier["applicant"]["fullName"]})
    return {"transferred": Step(HEAD, "assign", {"officer": HANDLER}),
            "assigned": Step(HANDLER, "draftResult", {"title": "Kết quả giải quyết", "body": "Hồ sơ đủ điều kiện giải quyết."}),
            "resultDrafted": Step(HEAD, "approve"),
            "approved": Step(LEADER, "sign", pin=True),
            "signed": Step(CLERK, "seal", pin=True),
            "sealed": Step(CLERK, "transferBack")}.get(state)


def files_of(document):
    """Every hash that a document names, at any depth."""
    found = set()
    if isinstance(document, dict):
        if isinstance(document.get("sha256"), str) and document["sha256"]:
            found.add(document["sha256"])
        document = list(document.values())
    if isinstance(document, list):
        for value in document:
            found |= files_of(value)
    return found
