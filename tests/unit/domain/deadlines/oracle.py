#!/usr/bin/env python3
"""The second opinion on due dates: walks minute by minute through a calendar, shares nothing with the product's arithmetic.

    oracle.py CALENDAR.json > cases.tsv      writes the table that test_deadlines.cpp reads
    oracle.py CALENDAR.json cases.tsv        says whether the table is still what the walk gives

A case is one line: id, calendar, limit, received, pauses, extensions, rules, expected. The questions stand below (QUESTIONS);
the answers come from the walk. Hand-derived answers of the law's own examples stand in BY_HAND and must agree with it.
"""
import datetime as dt
import json
import sys

MINUTE = dt.timedelta(minutes=1)
DAY = dt.timedelta(days=1)
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
DEFAULTS = {
    "countDayOfReceipt": "false", "endAtClockOfReceipt": "true", "hourArithmetic": "false", "dayLength": "nominal",
    "cutOffMovesStart": "true", "cutOffForHours": "true", "cutOffForSameDay": "true", "saturdayMornings": "false",
    "makeUpDaysCount": "true", "holidaysInCalendarDays": "true", "calendarDaysEndAtClock": "false",
    "pauseCount": "working-time", "overduePauseShifts": "true", "afterSupplement": "pause", "extendFrom": "due",
}


def clock(text):
    return dt.time.fromisoformat(text)


def moment(text):
    return dt.datetime.fromisoformat(text)


class Office:
    """Which minutes are worked. A minute is named by its beginning: 07:00 is worked, 11:30 is not."""

    def __init__(self, document, rules):
        self.rest = set(document["weeklyRest"])
        self.rows = [r for r in document["workingSessions"] if r["profile"] == "default"]
        self.saturday = [r for r in document["workingSessions"] if r["profile"] == "saturday-morning"]
        self.days = {d["date"]: d for d in document.get("days", [])}
        cut = document["cutOff"]
        self.cut_offs = cut if isinstance(cut, list) else [cut]
        self.nominal = int(document["dayUnitHours"] * 60)
        self.rules = rules
        self.cache = {}

    @staticmethod
    def holds(row, day):
        return row.get("validFrom", "0001-01-01") <= day.isoformat() <= row.get("validTo", "9999-12-31")

    def hours_of(self, day, weekday):
        best = None
        for row in self.rows:
            if weekday in row["days"] and self.holds(row, day):
                if best is None or row.get("validFrom", "") >= best.get("validFrom", ""):
                    best = row
        return best["periods"] if best else []

    def sessions(self, day):
        if day in self.cache:
            return self.cache[day]
        name = WEEKDAYS[day.weekday()]
        special = self.days.get(day.isoformat())
        periods = []
        if special and special["kind"] != "make-up":
            pass
        elif special and self.rules["makeUpDaysCount"] == "true":
            twin = special.get("swapWith")
            periods = self.hours_of(day, WEEKDAYS[dt.date.fromisoformat(twin).weekday()] if twin else "monday")
        elif name not in self.rest:
            periods = self.hours_of(day, name)
        elif self.rules["saturdayMornings"] == "true":
            for row in self.saturday:
                if name in row["days"]:
                    periods = row["periods"]
        self.cache[day] = [(dt.datetime.combine(day, clock(a)), dt.datetime.combine(day, clock(b))) for a, b in periods]
        return self.cache[day]

    def works(self, day):
        return bool(self.sessions(day))

    def is_day_off(self, day):
        special = self.days.get(day.isoformat())
        return bool(special) and special["kind"] != "make-up"

    def worked(self, at):
        return any(a <= at < b for a, b in self.sessions(at.date()))

    def inside(self, at):
        """A clock at which something can be due: the last moment of a session belongs to it."""
        return any(a <= at <= b for a, b in self.sessions(at.date()))

    def opening(self, day):
        return self.sessions(day)[0][0]

    def closing(self, day):
        return self.sessions(day)[-1][1]

    def cut_off(self, day):
        held = [r for r in self.cut_offs if self.holds(r, day)]
        return dt.datetime.combine(day, clock(held[-1]["time"]))

    def next_day(self, day):
        day += DAY
        while not self.works(day):
            day += DAY
        return day

    def walk(self, at, minutes):
        """The moment after so many worked minutes, one step at a time."""
        if minutes == 0 and self.inside(at):
            return at
        while minutes > 0:
            if self.worked(at):
                minutes -= 1
            at += MINUTE
            if not self.works(at.date()):
                at = dt.datetime.combine(at.date() + DAY, dt.time())
        while not self.inside(at):
            at += MINUTE
        return at

    def count(self, start, end):
        minutes = 0
        at = start
        while at < end:
            if self.worked(at):
                minutes += 1
            at += MINUTE
        return minutes

    def settle(self, day, at):
        """A clock time on a working day, waited for until the office has it, at closing if the day ends before."""
        wished = dt.datetime.combine(day, at)
        while not self.inside(wished):
            if wished >= self.closing(day):
                return self.closing(day)
            wished += MINUTE
        return wished


def starting(office, received, cut_off_counts):
    day = received.date()
    late = office.works(day) and (received > office.closing(day) or (cut_off_counts and received > office.cut_off(day)))
    if not office.works(day) or late:
        return office.opening(office.next_day(day))
    return office.settle(day, received.time())


def first_end(office, limit, received):
    rules = office.rules
    unit, n = limit
    if unit == "same_day":
        return office.closing(starting(office, received, rules["cutOffForSameDay"] == "true").date())
    if unit == "hour":
        return office.walk(starting(office, received, rules["cutOffForHours"] == "true"), n * 60)
    counted = 1 if rules["countDayOfReceipt"] == "true" else 0
    if unit == "calendar_day":
        day = received.date()
        while counted < n:
            day += DAY
            if rules["holidaysInCalendarDays"] == "true" or not office.is_day_off(day):
                counted += 1
        while not office.works(day):
            day += DAY
        return office.settle(day, received.time()) if rules["calendarDaysEndAtClock"] == "true" else office.closing(day)
    start = starting(office, received, rules["cutOffMovesStart"] == "true")
    if rules["hourArithmetic"] == "true":
        length = office.nominal
        if rules["dayLength"] == "sessions":
            length = max(sum(int((b - a) / MINUTE) for a, b in office.sessions(start.date() + k * DAY)) for k in range(-3, 4))
        return office.walk(start, n * length)
    day = start.date()
    while counted < n:
        day = office.next_day(day)
        counted += 1
    if rules["countDayOfReceipt"] == "true" or rules["endAtClockOfReceipt"] == "false":
        return office.closing(day)
    return office.settle(day, start.time())


def roll(office, day, at):
    while not office.works(day):
        day += DAY
    return office.settle(day, at)


def due(office, case):
    rules = office.rules
    end = first_end(office, case["limit"], case["received"])
    start = case["received"]
    if case["limit"][0] != "calendar_day":
        key = {"hour": "cutOffForHours", "same_day": "cutOffForSameDay"}.get(case["limit"][0], "cutOffMovesStart")
        start = starting(office, case["received"], rules[key] == "true")
    happenings = [("pause", a, b, kind) for a, b, kind in merged(case["pauses"])]
    happenings += [("extend", at, n, unit) for n, unit, at in case["extensions"]]
    for what, at, other, kind in sorted(happenings, key=lambda h: h[1]):
        if what == "extend":
            base = end if rules["extendFrom"] == "due" else at
            end = max(end, further(office, base, other, kind))
            continue
        if kind == "supplement" and rules["afterSupplement"] == "restart":
            start = starting(office, other, rules["cutOffMovesStart"] == "true")
            end = max(end, first_end(office, case["limit"], other))
            continue
        if at > end and rules["overduePauseShifts"] == "false":
            continue
        a = max(at, start)
        b = max(other, a)
        if rules["pauseCount"] == "working-time":
            end = office.walk(end, office.count(a, b))
            continue
        days = (b.date() - a.date()).days
        if rules["pauseCount"] == "elapsed-minus-one":
            days = max(0, days - 1)
        end = roll(office, end.date() + days * DAY, end.time())
    return end


def further(office, base, n, unit):
    if unit == "hour":
        return office.walk(base, n * 60)
    if unit == "calendar_day":
        return roll(office, base.date() + n * DAY, base.time())
    day = base.date()
    for _ in range(n):
        day = office.next_day(day)
    return office.settle(day, base.time())


def merged(pauses):
    """Each minute in which at least one pause runs, put together again."""
    out = []
    for a, b, kind in sorted(pauses):
        if out and a <= out[-1][1]:
            kind = "supplement" if "supplement" in (kind, out[-1][2]) else "other"
            out[-1] = (out[-1][0], max(out[-1][1], b), kind)
        else:
            out.append((a, b, kind))
    return out


def case_of(question):
    limit, received, *rest = question
    unit = {"d": "working_day", "c": "calendar_day", "h": "hour", "s": "same_day"}[limit[0]]
    extra = rest[0] if rest else {}
    pauses = [(moment(a), moment(b), kind) for a, b, kind in extra.get("pauses", [])]
    units = {"d": "working_day", "c": "calendar_day", "h": "hour"}
    extensions = [(int(e[1:]), units[e[0]], moment(at)) for e, at in extra.get("extensions", [])]
    return {"limit": (unit, int(limit[1:] or 1)), "received": moment(received), "pauses": pauses, "extensions": extensions,
            "rules": extra.get("rules", {}), "text": (limit, received, extra)}


def line(number, name, office_document, question):
    case = case_of(question)
    office = Office(office_document, {**DEFAULTS, **case["rules"]})
    limit, received, extra = case["text"]
    pauses = " ".join(f"{a}/{b}/{kind}" for a, b, kind in extra.get("pauses", [])) or "-"
    extensions = " ".join(f"{e}/{at}" for e, at in extra.get("extensions", [])) or "-"
    rules = " ".join(f"{k}={v}" for k, v in extra.get("rules", {}).items()) or "-"
    answer = due(office, case).strftime("%Y-%m-%dT%H:%M")
    return "\t".join([f"{number:03d}", name, limit, received, pauses, extensions, rules, answer])


def table(shipped):
    from questions import BY_HAND, OFFICES, QUESTIONS
    rows = ["# written by oracle.py: id, office, limit, received, pauses, extensions, rules, expected"]
    for name, questions in QUESTIONS:
        for question in questions:
            rows.append(line(len(rows), name, OFFICES[name](shipped), question))
    for name, question, answer in BY_HAND:
        rows.append(line(len(rows), name, OFFICES[name](shipped), question))
        if not rows[-1].endswith("\t" + answer):
            sys.exit(f"the walk disagrees with the hand: {rows[-1]}, by hand {answer}")
    return "\n".join(rows) + "\n"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        answers = table(json.load(file))
    if len(sys.argv) < 3:
        print(answers, end="")
        return
    with open(sys.argv[2], encoding="utf-8") as file:
        if file.read() != answers:
            sys.exit("cases.tsv is not what the walk gives: write it anew and look at the difference")


if __name__ == "__main__":
    main()
