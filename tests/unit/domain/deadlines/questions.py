"""What the deadline table asks. A question: (limit, received[, {pauses, extensions, rules}]); limit: d5 working days, c10 days,
h4 working hours, s within the day. Times are the office's."""
import copy

LONG_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]


def shipped(document):
    return document


def summer(document):
    """Other hours and another cut-off from 1/6/2026 on; the old ones hold for every day before."""
    out = copy.deepcopy(document)
    for row in out["workingSessions"]:
        if row["profile"] == "default":
            row["validTo"] = "2026-05-31"
    out["workingSessions"].append({"profile": "default", "days": LONG_DAYS, "validFrom": "2026-06-01",
                                   "periods": [["06:30", "11:00"], ["13:00", "16:30"]]})
    out["cutOff"] = [{"time": "15:00", "validTo": "2026-05-31"}, {"time": "14:30", "validFrom": "2026-06-01"}]
    return out


OFFICES = {"shipped": shipped, "summer": summer}

# Moments at which counting goes wrong: before opening, in the sessions, their edges, lunch, cut-off, evening, days off.
CLOCKS = ["06:10", "07:00", "08:15", "11:30", "12:20", "13:30", "14:59", "15:00", "15:01", "17:00", "18:40"]
# Before and in every long break, over make-up days, year's end, a leap day.
DAYS = ["2026-02-13", "2026-02-18", "2026-01-09", "2026-04-24", "2026-04-29", "2026-08-21", "2026-08-28", "2026-11-20",
        "2026-11-23", "2026-12-31", "2024-02-28", "2025-04-25"]


def pause(a, b, kind="other"):
    return {"pauses": [(a, b, kind)]}


def with_rules(extra=None, **rules):
    return {**(extra or {}), "rules": {name: str(value) for name, value in rules.items()}}


def every_clock():
    for i, day in enumerate(DAYS):
        for j, at in enumerate(CLOCKS):
            yield (f"d{(1, 3, 5, 10, 20)[(i + j) % 5]}", f"{day}T{at}")


def hours_and_days():
    for i, day in enumerate(DAYS):
        for j, at in enumerate(CLOCKS[i % 3::3]):
            yield (f"h{(1, 4, 8, 12, 40)[(i + j) % 5]}", f"{day}T{at}")
            yield (f"c{(3, 7, 10, 15, 30)[(i + j) % 5]}", f"{day}T{at}")
    for at in CLOCKS:
        yield ("s", f"2026-11-19T{at}")
        yield ("s", f"2026-08-28T{at}")
    for received in ("2026-11-21T09:00", "2026-11-24T09:00", "2026-08-22T08:00", "2026-08-22T16:10", "2026-02-16T09:00"):
        yield ("s", received)


def each_rule():
    base = [("d1", "2026-11-20T16:00"), ("d3", "2026-11-20T10:00"), ("d5", "2026-08-20T08:15"), ("d10", "2026-02-11T13:45")]
    for rules in ({"countDayOfReceipt": "true"}, {"endAtClockOfReceipt": "false"}, {"hourArithmetic": "true"},
                  {"cutOffMovesStart": "false"}, {"saturdayMornings": "true"}, {"makeUpDaysCount": "false"},
                  {"hourArithmetic": "true", "cutOffMovesStart": "false"},
                  {"hourArithmetic": "true", "saturdayMornings": "true", "dayLength": "sessions"},
                  {"countDayOfReceipt": "true", "endAtClockOfReceipt": "false"}):
        for limit, received in base:
            yield (limit, received, {"rules": rules})
    for received in ("2026-11-19T15:20", "2026-11-23T15:20", "2026-08-28T16:59"):
        yield ("h4", received, with_rules(cutOffForHours="false"))
        yield ("s", received, with_rules(cutOffForSameDay="false"))
    for received in ("2026-02-10T09:00", "2026-08-25T09:00", "2026-04-20T14:10"):
        yield ("c10", received, with_rules(holidaysInCalendarDays="false"))
        yield ("c10", received, with_rules(calendarDaysEndAtClock="true"))
        yield ("c10", received, with_rules(countDayOfReceipt="true"))


def stopped_clocks():
    spans = [("2026-11-23T09:00", "2026-11-26T09:00"),    # over the new holiday of 24/11
             ("2026-11-20T10:00", "2026-11-20T14:00"),    # over lunch
             ("2026-11-21T08:00", "2026-11-22T17:00"),    # over a weekend: nothing was lost
             ("2026-11-19T16:30", "2026-11-19T19:00"),    # into the evening
             ("2026-11-12T07:00", "2026-12-02T17:00")]
    for count in ("working-time", "calendar-days", "elapsed-minus-one"):
        for a, b in spans:
            yield ("d5", "2026-11-18T08:15", with_rules(pause(a, b), pauseCount=count))
    for a, b in spans:
        yield ("h40", "2026-11-18T08:15", pause(a, b))
        yield ("c10", "2026-11-16T10:00", pause(a, b))
    # Tết within the pause, the pause within Tết, two that overlap, one that touches the next.
    yield ("d10", "2026-02-05T09:30", pause("2026-02-11T14:00", "2026-02-24T09:00"))
    yield ("d10", "2026-02-05T09:30", pause("2026-02-16T08:00", "2026-02-20T17:00"))
    yield ("d8", "2026-08-20T09:30", {"pauses": [("2026-08-21T10:00", "2026-08-25T10:00", "other"),
                                                  ("2026-08-24T08:00", "2026-08-27T15:00", "supplement")]})
    yield ("d8", "2026-08-20T09:30", {"pauses": [("2026-08-21T10:00", "2026-08-22T10:00", "other"),
                                                  ("2026-08-22T10:00", "2026-09-03T08:30", "other")]})
    yield ("d5", "2026-04-22T16:20", pause("2026-04-22T16:30", "2026-04-23T09:00"))  # began before the limit did
    # Begun when overdue already: it counts, or it does not.
    late = pause("2026-12-03T08:00", "2026-12-07T08:00")
    yield ("d3", "2026-11-18T08:15", late)
    yield ("d3", "2026-11-18T08:15", with_rules(late, overduePauseShifts="false"))
    # A supplement that begins the limit anew.
    supplement = pause("2026-11-20T09:00", "2026-11-26T14:00", "supplement")
    yield ("d5", "2026-11-18T08:15", supplement)
    yield ("d5", "2026-11-18T08:15", with_rules(supplement, afterSupplement="restart"))
    yield ("h8", "2026-11-18T08:15", with_rules(supplement, afterSupplement="restart"))
    yield ("d5", "2026-11-18T08:15", with_rules(pause("2026-11-20T09:00", "2026-11-26T16:40", "supplement"),
                                                afterSupplement="restart"))


def longer_limits():
    for extension in ("d3", "h12", "c5"):
        for decided in ("2026-11-25T10:00", "2026-11-27T16:20"):
            asked = {"extensions": [(extension, decided)]}
            yield ("d5", "2026-11-20T10:00", asked)
            yield ("d5", "2026-11-20T10:00", with_rules(asked, extendFrom="decision"))
    yield ("d10", "2026-08-18T08:30", {"extensions": [("d5", "2026-08-28T09:00")]})
    yield ("d5", "2026-11-18T08:15", {"pauses": [("2026-11-19T09:00", "2026-11-23T09:00", "other")],
                                       "extensions": [("d2", "2026-11-26T08:00")]})
    yield ("d5", "2026-11-18T08:15", {"pauses": [("2026-11-27T09:00", "2026-12-01T09:00", "other")],
                                       "extensions": [("d2", "2026-11-25T08:00")]})
    yield ("d5", "2026-11-18T08:15", {"extensions": [("d2", "2026-11-25T08:00"), ("d1", "2026-11-26T08:00")]})


def changed_hours():
    for received in ("2026-05-29T08:15", "2026-05-29T15:10", "2026-05-29T16:50", "2026-06-01T06:40", "2026-06-01T14:31",
                     "2026-06-01T16:45", "2026-05-28T11:20"):
        yield ("d3", received)
        yield ("h12", received)
        yield ("s", received)
    yield ("d5", "2026-05-27T16:50", with_rules(cutOffMovesStart="false"))
    yield ("d5", "2026-05-27T08:00", pause("2026-05-29T10:00", "2026-06-02T10:00"))


QUESTIONS = [("shipped", list(every_clock())), ("shipped", list(hours_and_days())), ("shipped", list(each_rule())),
             ("shipped", list(stopped_clocks())), ("shipped", list(longer_limits())), ("summer", list(changed_hours()))]

# Reckoned by hand from the law and the calendar (Bộ luật Dân sự Điều 147–148; NĐ 61/2018 Điều 17: 15 o'clock).
BY_HAND = [
    ("shipped", ("d5", "2026-11-20T10:00"), "2026-11-30T10:00"),  # 23, 25, 26, 27, 30: 24/11 is the Day of Culture
    ("shipped", ("d5", "2026-11-20T10:00", with_rules(endAtClockOfReceipt="false")), "2026-11-30T17:00"),
    ("shipped", ("d1", "2026-11-20T16:00", with_rules(cutOffMovesStart="false")), "2026-11-23T16:00"),
    ("shipped", ("c10", "2026-11-14T09:00"), "2026-11-25T17:00"),  # the tenth day is 24/11: on to the next working day
    ("shipped", ("s", "2026-11-23T15:30"), "2026-11-25T17:00"),
    ("shipped", ("s", "2026-11-23T15:00"), "2026-11-23T17:00"),  # at fifteen sharp is not after it
    ("shipped", ("d3", "2026-04-29T09:00"), "2026-05-06T09:00"),  # 30/4 and 1/5 off, weekend, then 4, 5, 6
    ("shipped", ("d1", "2026-02-13T10:00"), "2026-02-23T10:00"),  # Tết Bính Ngọ, 16 to 20/2
    ("shipped", ("d1", "2026-08-28T10:00"), "2026-09-03T10:00"),  # 31/8 swapped, 1 and 2/9 off
    ("shipped", ("d1", "2026-08-21T10:00"), "2026-08-22T10:00"),  # Saturday 22/8 is worked for 31/8
    ("shipped", ("d1", "2026-08-21T10:00", with_rules(makeUpDaysCount="false")), "2026-08-24T10:00"),
    ("shipped", ("d1", "2026-01-09T08:00"), "2026-01-10T08:00"),  # Saturday 10/1 for 2/1
    ("shipped", ("d1", "2025-12-31T08:00"), "2026-01-05T08:00"),
    ("shipped", ("d1", "2024-02-28T08:00"), "2024-02-29T08:00"),
    ("shipped", ("h8", "2026-11-19T08:00"), "2026-11-20T08:00"),
    ("shipped", ("h4", "2026-11-19T10:00"), "2026-11-19T16:00"),  # one and a half hours, lunch, two and a half
    ("shipped", ("d5", "2026-11-18T08:00", pause("2026-11-19T08:00", "2026-11-20T08:00")), "2026-11-27T08:00"),
    ("shipped", ("d5", "2026-11-20T10:00", {"extensions": [("d3", "2026-11-26T09:00")]}), "2026-12-03T10:00"),
]
